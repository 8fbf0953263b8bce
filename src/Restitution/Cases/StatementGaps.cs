using NodaMoney;
using Restitution.Evidence;
using Restitution.Ledgers;
using Restitution.Reasons;

namespace Restitution.Cases;

/// <summary>What statements leave open, as gaps: each says what a figure that rests on them is without.</summary>
internal static class StatementGaps
{
    public static Gap Of(ExhibitEvidence exhibit, StatementOutcome outcome)
    {
        Operand[] which = [new Operand.Code(exhibit.Exhibit.Code), new Operand.Code(Account(outcome))];
        if (outcome.Difference is { } difference)
        {
            return new Gap(GapKind.StatementDoesNotFoot, "",
                [.. which, Operand.Of(Magnitude(difference)), Direction(difference)]);
        }

        GapKind kind = outcome.Verdict == StatementVerdict.Failed
            ? GapKind.StatementFailed : GapKind.StatementCannotBeVerified;
        return new Gap(kind, "",
            outcome.Because is { } because ? [.. which, new Operand.Term($"unverified.{because}")] : which);
    }

    /// <summary>Statements that do not follow each other, and bookings that may stand in two of them.</summary>
    public static IEnumerable<Gap> Of(LedgerFindings found)
    {
        foreach (StatementLink link in found.Links.Where(IsGap))
        {
            yield return new Gap(GapKind.StatementsDoNotFollow, "",
                [
                    new Operand.Code(link.Earlier.Place.ToString()), new Operand.Code(link.Later.Place.ToString()),
                    new Operand.Term(link.Kind is LinkKind.Follows or LinkKind.CannotBeCompared
                        ? "link.NumbersMissing" : $"link.{link.Kind}"),
                ]);
        }

        foreach (IGrouping<(string, string, string Unnamed), SameOrTwo> between in found.Questions.GroupBy(
            question => (question.Line.Exhibit, question.Other.Exhibit, string.Join(", ", question.WithoutAccount))))
        {
            bool isNamed = between.Key.Unnamed.Length == 0;
            yield return new Gap(
                isNamed ? GapKind.BookingsPerhapsAgain : GapKind.BookingsPerhapsAgainWithoutAccount, "",
                [
                    new Operand.Number(between.Count()), new Operand.Code(between.Key.Item1),
                    new Operand.Code(between.Key.Item2), new Operand.Code(between.First().Line.ToString()),
                    new Operand.Code(between.First().Other.ToString()),
                    .. isNamed ? Array.Empty<Operand>() : [new Operand.Code(between.Key.Unnamed)],
                ]);
        }
    }

    // A balance that is missing is a gap of its own statement already.
    private static bool IsGap(StatementLink link) =>
        link.IsFinding && (link.Kind != LinkKind.CannotBeCompared || link.NumbersMissing is not null);

    private static string Account(StatementOutcome outcome) =>
        AccountNumber.Masked(outcome.Account) is { Length: > 0 } masked ? masked : "*";

    private static Money Magnitude(Money difference) => difference.Amount < 0m ? -difference : difference;

    private static Operand.Term Direction(Money difference) =>
        new(difference.Amount > 0m ? "direction.too-high" : "direction.too-low");
}
