using System.Globalization;
using Restitution.Reasons;

namespace Restitution.Findings;

/// <summary>Every red flag that the law on file looks for, in the records of one case.</summary>
/// <remarks>
/// A flag says where to look, with its rows and the innocent explanation. It changes no figure and says nothing about
/// guilt. Records that speak for the explanation are put beside a flag once it is found. The order of the records
/// changes nothing. Thresholds are the law on file's: <c>decisions/what-a-red-flag-is.md</c>.
/// </remarks>
public static class RedFlags
{
    public static RedFlagsFound Of(FlagRecords records, RedFlagLaw law)
    {
        var gaps = new List<Gap>();
        var flags = new List<RedFlag>();
        foreach (RedFlagKind kind in RedFlagKinds.All)
        {
            if (law.Of(kind, gaps) is { } rule)
            {
                flags.AddRange(Numbered(kind, Found(records, rule))
                    .Select(flag => flag.Beside(records.Explaining)));
            }
        }

        return new RedFlagsFound(flags, gaps);
    }

    private static IEnumerable<RedFlag> Found(FlagRecords records, RedFlagRule rule) => rule.Kind switch
    {
        RedFlagKind.PayDrawnSameDay => PayDrawnSameDay.In(records, rule),
        RedFlagKind.ManyWorkersOneAccount => ManyWorkersOneContact.In(records.Contacts, ContactKind.Account, rule),
        RedFlagKind.ManyWorkersOneAddress => ManyWorkersOneContact.In(records.Contacts, ContactKind.Address, rule),
        RedFlagKind.ManyWorkersOnePhone => ManyWorkersOneContact.In(records.Contacts, ContactKind.Phone, rule),
        RedFlagKind.IdenticalAmounts => IdenticalAmounts.In(records, rule),
        RedFlagKind.FeesInBursts => FeesInBursts.In(records.Charges, rule),
        RedFlagKind.ControllersRemittances => ControllersRemittances.In(records.Remittances, rule),
        RedFlagKind.CashOutSoonAfterCredit => CashOutSoonAfterCredit.In(records.Bookings, rule),
        RedFlagKind.RoundTrip => RoundTrips.In(records.Bookings, rule),
        RedFlagKind.JustBelowThreshold => JustBelowThreshold.In(records.Bookings, rule),
        _ => throw new InvalidOperationException($"no rule looks for {rule.Kind}"),
    };

    private static IEnumerable<RedFlag> Numbered(RedFlagKind kind, IEnumerable<RedFlag> found) => found
        .OrderBy(flag => flag.From).ThenBy(flag => flag.Sources[0]).ThenBy(flag => flag.To)
        .ThenBy(flag => string.Join(' ', flag.About), StringComparer.Ordinal)
        .ThenBy(flag => flag.Amount is { } amount ? amount.Currency.Code : "", StringComparer.Ordinal)
        .ThenBy(flag => flag.Amount is { } amount ? amount.Amount : 0m)
        .Select((flag, index) => flag with
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"F/flag/{RedFlagKinds.KeyOf(kind)}/{index + 1}"),
        });
}

/// <summary>Red flags, and what the law on file lacks for others.</summary>
public sealed record RedFlagsFound(IReadOnlyList<RedFlag> Flags, IReadOnlyList<Gap> Gaps);
