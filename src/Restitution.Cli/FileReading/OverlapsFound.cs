using NodaTime;
using Restitution.Evidence;
using Restitution.Ledgers;

namespace Restitution.Cli.FileReading;

/// <summary>What statements that share days were found to have in common.</summary>
/// <param name="Merged">The lines that survive with a place in another statement.</param>
/// <param name="Questions">Pairs of lines that are not merged, since nothing tells whether they are one booking or two.
/// </param>
internal sealed record OverlapsFound(IReadOnlyList<StatementLine> Merged, IReadOnlyList<SameOrTwo> Questions)
{
    /// <summary>There were too many lines to hold them against each other.</summary>
    public static OverlapsFound NotTried { get; } = new([], []);

    /// <summary>How the lines that both statements of a link have are counted; begins with a semicolon.</summary>
    public string CountedIn(StatementLink link)
    {
        if (link.Kind is not (LinkKind.DaysOverlap or LinkKind.SameAgain))
        {
            return "";
        }

        if (ReferenceEquals(this, NotTried))
        {
            return "; their lines were not held against each other, and each counts";
        }

        int open = Questions.Count(question => IsIn(link, question.BookedOn, [question.Line, question.Other]));
        int once = Merged.Count(line => IsIn(link, line.BookedOn, [line.Source, .. line.AlsoAt]));
        if (open > 0)
        {
            return FormattableString.Invariant($"; {once} lines merged, {open} not merged and to decide: each may be ")
                + "one booking or two, and counts twice until then";
        }

        return link.Kind == LinkKind.SameAgain
            ? "; the same statement was given twice: its lines count once, and as duplicates again"
            : FormattableString.Invariant($"; {once} lines that both have count once");
    }

    // Of two statements of one exhibit their days tell the lines.
    private static bool IsIn(StatementLink link, LocalDate bookedOn, SourceRef[] places) =>
        link.Days is { } days && days.Contains(bookedOn)
        && places.Any(place => place.Exhibit == link.Earlier.Place.Exhibit)
        && places.Any(place => place.Exhibit == link.Later.Place.Exhibit);
}
