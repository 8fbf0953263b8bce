using NodaMoney;
using Restitution.Evidence;
using Restitution.Ledgers;

namespace Restitution.Intake.Statements;

/// <summary>
/// Counts the rows of a statement that are none of its lines: those set aside, with what could be read of their
/// amounts, one sum a currency, and those of money that was not booked.
/// </summary>
internal sealed class RowsBeside
{
    /// <summary>Amounts that are kept with their places; of the rest the sum alone is known.</summary>
    public const int AmountsKept = 1_000;

    private readonly Dictionary<string, (int Count, decimal? Sum)> byCurrency = new(StringComparer.Ordinal);
    private readonly List<SetAsideAmount> kept = [];
    private int unreadCount;
    private int withoutMovementCount;

    /// <summary>Entries that are expected, and entries that only inform.</summary>
    public NotBooked NotBooked { get; private set; }

    public void Add(IgnoredBecause because) => NotBooked = because switch
    {
        IgnoredBecause.Pending => NotBooked with { PendingCount = NotBooked.PendingCount + 1 },
        IgnoredBecause.InformationOnly => NotBooked with { InformationCount = NotBooked.InformationCount + 1 },
        _ => NotBooked,
    };

    public void Add(QuarantinedRow row)
    {
        if (row.Faults.All(fault => fault.Kind is FaultKind.ContinuesNoRecord or FaultKind.SubtotalDoesNotFoot))
        {
            withoutMovementCount++;
        }
        else if (row.ReadableAmount is { } amount)
        {
            AddUp(amount);
            if (kept.Count < AmountsKept)
            {
                kept.Add(new SetAsideAmount(row.Source, amount));
            }
        }
        else
        {
            unreadCount++;
        }
    }

    /// <summary>The rows set aside that are of a statement in this currency, or may be.</summary>
    public SetAsideRows In(Currency currency)
    {
        (int count, decimal? sum) = byCurrency.GetValueOrDefault(currency.Code);
        return new SetAsideRows(
            count + unreadCount + withoutMovementCount, unreadCount,
            count > 0 && sum is { } known ? new Money(known, currency) : null,
            [.. kept.Where(row => row.Amount.Currency == currency)]);
    }

    private void AddUp(Money amount)
    {
        bool isFirst = !byCurrency.TryGetValue(amount.Currency.Code, out (int Count, decimal? Sum) before);
        decimal? sum = isFirst ? 0m : before.Sum;
        try
        {
            sum += amount.Amount;
        }
        catch (OverflowException)
        {
            sum = null;
        }

        byCurrency[amount.Currency.Code] = (before.Count + 1, sum);
    }
}
