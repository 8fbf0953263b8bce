using NodaMoney;
using NodaTime;
using Restitution.Amounts;
using Restitution.Interest;
using Restitution.Law;
using Restitution.Reasons;

namespace Restitution.Claims;

/// <summary>Interest on one head that fell due on one day, where the law on file lets that head bear any.</summary>
/// <remarks>
/// <c>late-wage-interest-bases</c> lists the heads, <c>late-wage-interest-start</c> says from when, by head: the day
/// after the due day, or for sums of a termination some day counted from that. To the as-of day included.
/// </remarks>
public sealed class HeadInterest(LateWageLaws laws, LawOnFile law, LocalDate asOf, bool isTold)
{
    private const string StartOnFile = "late-wage-interest-start";

    /// <param name="dueOn">The day on which the head fell due.</param>
    /// <param name="endedOn">The last day of the work, for heads whose interest runs from that.</param>
    /// <param name="gaps">Takes what is missing.</param>
    /// <returns>Null where the head bears none or something is missing.</returns>
    public HeadOfClaim? On(HeadOfClaim head, LocalDate dueOn, LocalDate endedOn, List<Gap> gaps)
    {
        string id = $"{head.Owed.Id}/interest";
        LateWageLaw late = laws.On(head.Jurisdiction, dueOn.PlusDays(1));
        if (late.AnnualFraction is { IsFound: true, Value: 0m } || head.Owed.Amount.IsNothing())
            return null;
        if (late.Bases.IsFound && !late.Bases.Value.Contains(head.Head))
            return null;

        LookUp<string> start = law.RuleFor(
            $"{head.Jurisdiction}/{StartOnFile}", late.DefaultedOn, LawTerms.None.With("head", head.Head));
        Gap[] missing = [.. late.MissingForInterest(id).Append(start.GapFor(id)).OfType<Gap>()];
        if (missing.Length == 0 && EveOf(start.Value, late, dueOn, endedOn) is { } eve)
        {
            missing = [.. LateWageInterest.Missing(head.Owed.Likely, eve, asOf, [], late, id)];
            if (missing.Length == 0)
                return HeadOf(head, dueOn, eve, late, start);
        }

        gaps.AddRange(missing.Length > 0 ? missing : [Unknown(head.Jurisdiction, late, id)]);
        return null;
    }

    private HeadOfClaim HeadOf(
        HeadOfClaim head, LocalDate dueOn, LocalDate eve, LateWageLaw late, LookUp<string> start)
    {
        string id = $"{head.Owed.Id}/interest";
        InterestReckoned likely = Reckoned(head.Owed.Likely);
        var amount = new Estimate<Money>(
            Reckoned(head.Owed.Amount.Low).Interest, likely.Interest, Reckoned(head.Owed.Amount.High).Interest);
        Reason? reason = isTold ? LateWageInterest.Told(likely, late, eve, head.Owed.Basis) : null;
        return new HeadOfClaim
        {
            Head = "interest",
            Kind = HeadKind.Interest,
            Jurisdiction = head.Jurisdiction,
            AccruesOn = head.Owed.Id,
            Owed = new Figure(id, amount, head.Owed.Basis, reason is null
                ? null
                : reason with
                {
                    Authorities = [.. reason.Authorities, start.Authority],
                    Figures = [.. reason.Figures, head.Owed.Id],
                }),
            Parts = [new DuePart(dueOn, amount, id)],
        };

        InterestReckoned Reckoned(Money principal) => LateWageInterest.Of(principal, eve, asOf, [], late);
    }

    // The day before the first day of interest, where interest on wages runs from the day after such a day.
    private static LocalDate? EveOf(string start, LateWageLaw late, LocalDate dueOn, LocalDate endedOn)
    {
        const string AfterDue = "day-after-due";
        LocalDate? first = InterestStart.FirstDay(start, start == AfterDue ? dueOn : endedOn);
        return late.Start.IsFound && late.Start.Value != AfterDue ? null : first?.PlusDays(-1);
    }

    private static Gap Unknown(string jurisdiction, LateWageLaw late, string id) => new(
        GapKind.LawUnknown, id, [new Operand.Code($"{jurisdiction}/{StartOnFile}"), Operand.Of(late.DefaultedOn)]);
}
