using System.Text;
using NodaMoney;
using NodaTime;
using Restitution.Evidence;
using Restitution.Intake.Written;

namespace Restitution.Intake.Messages.Bai2;

/// <summary>Reads record 16: type, amount, availability of funds, references, text.</summary>
/// <remarks>
/// <code>16,type,amount,funds type[,…],bank reference,customer reference,text</code>
/// The amount is in minor units of the account's currency and has no sign: the type code says the side. After funds
/// type V stand a day and a time, after S three amounts, after D a number of pairs of days and amount.
/// </remarks>
internal sealed class Bai2Entry(MessageDays days)
{
    private const int PairDigitsMost = 3;

    private readonly StringBuilder text = new();

    /// <summary>Positive into the account, negative out of it; null when it or its side is unreadable.</summary>
    public Money? Amount { get; private set; }

    /// <summary>In minor units, as control totals count it.</summary>
    public long Units { get; private set; }

    public Bai2Type Type { get; private set; }

    public bool IsReversal { get; private set; }

    public LocalDate? ValueOn { get; private set; }

    /// <summary>The customer's reference, or the bank's where the customer has none.</summary>
    public string Reference { get; private set; } = "";

    public string Description { get; private set; } = "";

    /// <param name="currency">Null when neither the file nor the layout names one.</param>
    public void Read(MessageUnit unit, Currency? currency, RowFaults faults, Text.TextPool texts)
    {
        (Amount, Units, ValueOn, Reference, Description) = (null, 0, null, "", "");
        var fields = new Bai2Fields(unit.Bytes);
        int sign = ReadType(fields.Next(), faults);
        ReadAmount(fields.Next(), sign, currency, faults);
        if (!ReadFunds(ref fields, faults))
        {
            return;
        }

        ReadOnlySpan<byte> ofBank = fields.Next();
        ReadOnlySpan<byte> ofCustomer = fields.Next();
        Reference = unit.Text(ofCustomer.IsEmpty ? ofBank : ofCustomer, texts);
        ReadText(ref fields, unit, texts);
    }

    // 1 for money in, -1 for money out, 0 where no side is told.
    private int ReadType(ReadOnlySpan<byte> field, RowFaults faults)
    {
        int code = field.Length == 3 ? MessageDays.Figures(field) : -1;
        Type = Bai2TypeCodes.Of(code);
        IsReversal = Bai2TypeCodes.IsReversal(code);
        switch (Type)
        {
            case Bai2Type.Credit:
                return 1;
            case Bai2Type.Debit:
                return -1;
            case Bai2Type.InformationOnly:
                return 0;
            default:
                string what = Type switch
                {
                    Bai2Type.Status => " (a balance)",
                    Bai2Type.Sum => " (a total)",
                    _ => "",
                };
                faults.Add(
                    FaultKind.SideUnreadable, "type code", Encoding.UTF8.GetString(field) + what,
                    "three digits of a credit (101-399, 920-959) or a debit (401-699, 960-999)");
                return 0;
        }
    }

    private void ReadAmount(ReadOnlySpan<byte> field, int sign, Currency? currency, RowFaults faults)
    {
        if (field.IsEmpty && Type == Bai2Type.InformationOnly)
        {
            return;
        }

        if (Bai2Amounts.Units(field, faults) is not { } units)
        {
            return;
        }

        Units = units;
        if (units < 0)
        {
            faults.Add(
                FaultKind.AmountHasTwoReadings, "amount", $"{Encoding.UTF8.GetString(field)} (in or out)",
                "an amount without a sign: its type code says the side");
        }
        else if (currency is { } known)
        {
            int decimals = CurrencyInfo.GetInstance(known).DecimalDigits;
            Money figure = MessageAmounts.OfUnits(units, decimals, known);
            Amount = sign == 0 ? null : sign < 0 ? -figure : figure;
        }
        else
        {
            faults.Add(
                FaultKind.CurrencyUnknown, "amount", "an account for which the file names no currency",
                "the currency in record 03 or 02, or in the layout");
        }
    }

    private bool ReadFunds(ref Bai2Fields fields, RowFaults faults)
    {
        ReadOnlySpan<byte> type = fields.Next();
        if (type.SequenceEqual("V"u8))
        {
            ReadOnlySpan<byte> day = fields.Next();
            fields.Next();
            ValueOn = day.IsEmpty ? null : days.Read(day, "value date", faults);
            return true;
        }

        if (PassFunds(type, ref fields))
        {
            return true;
        }

        faults.Add(
            FaultKind.EntryUnreadable, "funds type", Encoding.UTF8.GetString(type),
            "0, 1, 2, V, S, Z or none, or D with the number of its pairs");
        return false;
    }

    /// <summary>Passes over what belongs to a funds type; false for one that the standard does not have.</summary>
    public static bool PassFunds(ReadOnlySpan<byte> type, ref Bai2Fields fields)
    {
        int count = type.Length > 1 ? -1 : (type.IsEmpty ? (byte)'Z' : type[0]) switch
        {
            (byte)'0' or (byte)'1' or (byte)'2' or (byte)'Z' => 0,
            (byte)'V' => 2,
            (byte)'S' => 3,
            (byte)'D' => PairsIn(fields.Next()) * 2,
            _ => -1,
        };
        for (int passed = 0; passed < count; passed++)
        {
            fields.Next();
        }

        return count >= 0;
    }

    private static int PairsIn(ReadOnlySpan<byte> field) =>
        field.Length is > 0 and <= PairDigitsMost ? MessageDays.Figures(field) : -1;

    private void ReadText(ref Bai2Fields fields, MessageUnit unit, Text.TextPool texts)
    {
        if (!fields.NextText(out ReadOnlySpan<byte> first))
        {
            return;
        }

        Description = unit.Text(first, texts);
        if (!fields.NextText(out ReadOnlySpan<byte> next))
        {
            return;
        }

        text.Clear().Append(Description);
        do
        {
            if (text.Length > 0 && !next.IsEmpty)
            {
                text.Append(' ');
            }

            text.Append(unit.Text(next));
        }
        while (fields.NextText(out next));

        Description = text.ToString();
    }
}
