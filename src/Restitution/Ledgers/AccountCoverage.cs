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

        DateInterval[] covered = [.. Joined([.. days.Concat(Met(links)).OrderBy(span => span.Start)])];
        return (covered,
            [
                .. covered.Zip(covered.Skip(1), (one, next) =>
                    new DateInterval(one.End.PlusDays(1), next.Start.PlusDays(-1))),
            ]);
    }

    // Nothing moved between two statements whose balances meet, nor in those between them that have no booking.
    private static IEnumerable<DateInterval> Met(IReadOnlyList<StatementLink> links)
    {
        LocalDate? from = null;
        foreach (StatementLink link in links)
        {
            bool follows = link.Kind == LinkKind.Follows && link.NumbersMissing is null;
            from = follows ? from ?? link.Earlier.Days?.Start : null;
            if (from is { } start && link.Later.Days is { } later && later.End >= start)
            {
                yield return new DateInterval(start, later.End);
            }
        }
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
