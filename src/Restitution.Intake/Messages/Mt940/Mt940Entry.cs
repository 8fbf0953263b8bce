using NodaMoney;
using NodaTime;
using Restitution.Evidence;
using Restitution.Intake.Written;

namespace Restitution.Intake.Messages.Mt940;

/// <summary>Reads field 61: value date, entry date, side, funds code, amount, type, references.</summary>
/// <remarks>
/// Format 6!n[4!n]2a[1!a]15d1!a3!c16x[//16x] and a line of supplementary details [34x]. RC and RD, EC and ED are read
/// before a letter after C or D is taken for the funds code. C is money in and D money out; RC reverses a credit and
/// is money out, RD reverses a debit and is money in. EC and ED are expected, not booked. The entry date has no year
/// and takes the one nearest the value date. References longer than the standard allows are read whole.
/// </remarks>
internal sealed class Mt940Entry(MessageDays days, Mt940Amounts amounts)
{
    public LocalDate? ValueOn { get; private set; }

    public LocalDate? BookedOn { get; private set; }

    /// <summary>Positive into the account, negative out of it; null when side or figures are unreadable.</summary>
    public Money? Amount { get; private set; }

    public bool IsReversal { get; private set; }

    public bool IsPending { get; private set; }

    /// <summary>The letter after the side; 0 for none.</summary>
    public byte FundsCode { get; private set; }

    /// <summary>The rest of the field after the type, both references in it.</summary>
    public Range References { get; private set; }

    /// <summary>Reads the first line of the field, or as much as was wrapped.</summary>
    /// <param name="currency">Null when the statement names none.</param>
    public void Read(ReadOnlySpan<byte> text, Currency? currency, RowFaults faults)
    {
        (ValueOn, BookedOn, Amount, IsReversal, IsPending, FundsCode) = (null, null, null, false, false, 0);
        int at = ReadDays(text, faults);
        int sign = ReadSide(text, ref at, faults);
        int from = at;
        while (at < text.Length && (IsDigit(text[at]) || text[at] is (byte)',' or (byte)'.'))
        {
            at++;
        }

        if (currency is { } known)
        {
            Money? figure = amounts.Read(text[from..at], known, faults);
            Amount = figure is { } read && sign != 0 ? sign < 0 ? -read : read : null;
        }
        else
        {
            faults.Add(
                FaultKind.CurrencyUnknown, "amount", "a statement that names no currency before its first entry",
                "field 60F, 60M or 34F with a currency, or the currency in the layout");
        }

        // Without an amount the type's first letter was taken for the funds code.
        References = text.Length..text.Length;
        if (at > from)
        {
            ReadType(text, at, faults);
        }
    }

    /// <summary>Whether the line ends before its type does, or in the mark before the bank's reference.</summary>
    public static bool IsWrapped(ReadOnlySpan<byte> line)
    {
        int at = 0;
        while (at < line.Length && IsDigit(line[at]))
        {
            at++;
        }

        while (at < line.Length && IsCapital(line[at]))
        {
            at++;
        }

        while (at < line.Length && (IsDigit(line[at]) || line[at] is (byte)',' or (byte)'.'))
        {
            at++;
        }

        bool isShort = line.Length - at < 4;
        foreach (byte letter in line[at..])
        {
            isShort &= IsCapital(letter) || IsDigit(letter);
        }

        return isShort || line.EndsWith("//"u8);
    }

    /// <summary>The owner's reference, or the bank's where the owner has none.</summary>
    public static ReadOnlySpan<byte> Reference(ReadOnlySpan<byte> references)
    {
        int slashes = references.IndexOf("//"u8);
        ReadOnlySpan<byte> owners = (slashes < 0 ? references : references[..slashes]).Trim((byte)' ');
        return (owners.IsEmpty || owners.SequenceEqual("NONREF"u8)) && slashes >= 0
            ? references[(slashes + 2)..].Trim((byte)' ')
            : owners.SequenceEqual("NONREF"u8) ? [] : owners;
    }

    private int ReadDays(ReadOnlySpan<byte> text, RowFaults faults)
    {
        int digits = 0;
        while (digits < Math.Min(6, text.Length) && IsDigit(text[digits]))
        {
            digits++;
        }

        // Too few digits: the letter after them is the side, or it stands in the place of a digit.
        bool isInPlace = digits < Math.Min(6, text.Length) && !"CDRE"u8.Contains(text[digits]);
        int at = isInPlace ? Math.Min(6, text.Length) : digits;
        ValueOn = days.Read(text[..at], "value date", faults);
        BookedOn = ValueOn;
        ReadOnlySpan<byte> entry = text.Length >= at + 4 ? text.Slice(at, 4) : [];
        if (entry.IsEmpty || MessageDays.Figures(entry) < 0)
        {
            return entry.SequenceEqual("    "u8) ? at + 4 : at;
        }

        BookedOn = ValueOn is { } day ? MessageDays.Nearest(entry, day, "entry date", faults) : null;
        return at + 4;
    }

    // 1 for money in, -1 for money out, 0 with a fault added.
    private int ReadSide(ReadOnlySpan<byte> text, ref int at, RowFaults faults)
    {
        ReadOnlySpan<byte> rest = text[at..];
        bool isTwo = rest.Length > 1 && rest[0] is (byte)'R' or (byte)'E' && rest[1] is (byte)'C' or (byte)'D';
        byte side = isTwo ? rest[1] : rest.IsEmpty ? (byte)0 : rest[0];
        if (side is not ((byte)'C' or (byte)'D'))
        {
            int letters = 0;
            while (letters < rest.Length && !IsDigit(rest[letters]) && rest[letters] != (byte)',')
            {
                letters++;
            }

            faults.Add(
                FaultKind.SideUnreadable, "side", System.Text.Encoding.UTF8.GetString(rest[..letters]),
                "C, D, RC, RD, EC or ED");
            at += letters;
            return 0;
        }

        IsReversal = isTwo && rest[0] == (byte)'R';
        IsPending = isTwo && rest[0] == (byte)'E';
        at += isTwo ? 2 : 1;
        if (at < text.Length && IsCapital(text[at]))
        {
            FundsCode = text[at];
            at++;
        }

        return (side == (byte)'C') != IsReversal ? 1 : -1;
    }

    private void ReadType(ReadOnlySpan<byte> text, int at, RowFaults faults)
    {
        References = text.Length..text.Length;
        ReadOnlySpan<byte> type = text.Length >= at + 4 ? text.Slice(at, 4) : text[at..];
        bool isType = type.Length == 4 && type[0] is (byte)'N' or (byte)'F' or (byte)'S';
        for (int index = 1; isType && index < 4; index++)
        {
            isType = IsCapital(type[index]) || IsDigit(type[index]) || type[index] == (byte)' ';
        }

        if (!isType)
        {
            faults.Add(
                FaultKind.EntryUnreadable, "transaction type", System.Text.Encoding.UTF8.GetString(type),
                "N, F or S and three letters or digits, such as NTRF");
            return;
        }

        References = (at + 4)..text.Length;
        if (HasAnotherAmount(text[References]))
        {
            faults.Add(
                FaultKind.AmountHasTwoReadings, "amount", System.Text.Encoding.UTF8.GetString(text[at..]),
                "one amount, and a reference behind the transaction type");
        }
    }

    // Decimals and another type behind what was taken for the type: a letter stands inside the amount.
    private static bool HasAnotherAmount(ReadOnlySpan<byte> references)
    {
        int at = 0;
        while (at < references.Length && IsDigit(references[at]))
        {
            at++;
        }

        if (at == references.Length || references[at] is not ((byte)',' or (byte)'.'))
        {
            return false;
        }

        at++;
        while (at < references.Length && IsDigit(references[at]))
        {
            at++;
        }

        return references.Length >= at + 4 && references[at] is (byte)'N' or (byte)'F' or (byte)'S';
    }

    private static bool IsDigit(byte letter) => letter is >= (byte)'0' and <= (byte)'9';

    private static bool IsCapital(byte letter) => letter is >= (byte)'A' and <= (byte)'Z';
}
