using NodaTime;

namespace Restitution.Ledgers;

/// <summary>Which days the statements of one account cover, and which between them they do not.</summary>
internal static class AccountCoverage
{
    /// <param name="links">Of these statements, in the order of their days.</param>
    /// <param name="booked">The days of bookings, for accounts without any statement that tells its days.</param>
    public static (IReadOnlyList<DateInterval> Covered, IReadOnlyList<DateInterval> Missing) Of(
        IReadOnlyList<StatementOutcome> statements, IReadOnlyList<StatementLink> links,
        IReadOnlyList<LocalDate> booked)
    {
        IEnumerable<DateInterval> days = statements.Select(one => one.Days).OfType<DateInterval>();
        if (booked.Count > 0)
        {
            days = days.Append(new DateInterval(booked[0], booked[0])).Append(new DateInterval(booked[^1], booked[^1]));
        }

        // Nothing moved between two statements whose balances meet.
        IEnumerable<DateInterval> met = links
            .Where(link => link.Kind == LinkKind.Follows && link.NumbersMissing is null)
            .Select(link => link.Earlier.Days is { } earlier && link.Later.Days is { } later
                && later.End >= earlier.Start ? new DateInterval(earlier.Start, later.End) : null)
            .OfType<DateInterval>();
        DateInterval[] covered = [.. Joined([.. days.Concat(met).OrderBy(span => span.Start)])];
        return (covered,
            [
                .. covered.Zip(covered.Skip(1), (one, next) =>
                    new DateInterval(one.End.PlusDays(1), next.Start.PlusDays(-1))),
            ]);
    }

    private static IEnumerable<DateInterval> Joined(DateInterval[] byStart)
    {
        DateInterval? open = null;
        foreach (DateInterval span in byStart)
        {
            if (open is not null && span.Start <= open.End.PlusDays(1))
            {
                open = new DateInterval(open.Start, LocalDate.Max(open.End, span.End));
                continue;
            }

            if (open is not null)
            {
                yield return open;
            }

            open = span;
        }

        if (open is not null)
        {
            yield return open;
        }
    }
}
