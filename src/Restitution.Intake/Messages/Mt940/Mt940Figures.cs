using System.Text;
using NodaMoney;
using NodaTime;
using Restitution.Evidence;
using Restitution.Intake.Written;

namespace Restitution.Intake.Messages.Mt940;

/// <summary>Reads the fields that state a figure: balances, sums, floor limits.</summary>
internal sealed class Mt940Figures(MessageDays days, Mt940Amounts amounts)
{
    /// <summary>The currency of the field last read, where that much could be read.</summary>
    public Currency? Currency { get; private set; }

    /// <summary>1!a6!n3!a15d: side, day, currency, amount.</summary>
    /// <returns>Positive for a credit balance; null with at least one fault added.</returns>
    public Money? Balance(ReadOnlySpan<byte> text, RowFaults faults)
    {
        Currency = null;
        byte side = text.IsEmpty ? (byte)0 : text[0];
        if (side is not ((byte)'C' or (byte)'D'))
        {
            faults.Add(FaultKind.SideUnreadable, "side", Shown(text[..Math.Min(1, text.Length)]), "C or D");
        }

        ReadOnlySpan<byte> day = text.Length >= 7 ? text[1..7] : [];
        LocalDate? on = days.Read(day, "day", faults);
        Money? figure = CurrencyAndAmount(text.Length >= 7 ? text[7..] : [], faults);
        return figure is { } read && on is not null && side is (byte)'C' or (byte)'D'
            ? side == (byte)'D' ? -figure.Value : figure : null;
    }

    /// <summary>5n3!a15d: number of entries, currency, sum.</summary>
    public (int Count, Money Sum)? Sum(ReadOnlySpan<byte> text, RowFaults faults)
    {
        int digits = 0;
        while (digits < text.Length && text[digits] is >= (byte)'0' and <= (byte)'9')
        {
            digits++;
        }

        if (digits is 0 or > 8)
        {
            faults.Add(FaultKind.EntryUnreadable, "number of entries", Shown(text[..digits]), "one to five digits");
        }

        Money? sum = CurrencyAndAmount(text[digits..], faults);
        return sum is { } read && digits is > 0 and <= 8 ? (MessageDays.Figures(text[..digits]), read) : null;
    }

    /// <summary>3!a[1!a]15d: currency, side, limit.</summary>
    public void Floor(ReadOnlySpan<byte> text, RowFaults faults)
    {
        bool hasSide = text.Length > 3 && text[3] is (byte)'C' or (byte)'D';
        byte[] plain = hasSide ? [.. text[..3], .. text[4..]] : [];
        CurrencyAndAmount(hasSide ? plain : text, faults);
    }

    private Money? CurrencyAndAmount(ReadOnlySpan<byte> text, RowFaults faults)
    {
        ReadOnlySpan<byte> code = text[..Math.Min(3, text.Length)];
        if (!CurrencyInfo.TryFromCode(Shown(code), out CurrencyInfo? info))
        {
            Currency = null;
            faults.Add(FaultKind.CurrencyUnknown, "currency", Shown(code), "three letters of ISO 4217");
            return null;
        }

        Currency = info;
        return amounts.Read(text[3..].TrimEnd((byte)' '), info, faults);
    }

    private static string Shown(ReadOnlySpan<byte> text) => Encoding.UTF8.GetString(text);
}
