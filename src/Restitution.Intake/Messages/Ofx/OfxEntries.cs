using System.Globalization;
using NodaMoney;
using NodaTime;
using Restitution.Evidence;

namespace Restitution.Intake.Messages.Ofx;

/// <summary>Reads bookings and balances of OFX.</summary>
/// <remarks>
/// The side is the sign of the amount. The standard has a point or a comma before the decimals and no group marks, so
/// that an amount with both is set aside with its readings. A type that names one side beside an amount on the other is
/// set aside too: some banks write every amount without its sign. A refund at a till is set aside with them, for
/// nothing tells it from a purchase without its sign.
/// </remarks>
internal sealed class OfxEntries(MessageFigures figures, OfxDay days)
{
    public void Read(OfxFields fields, EntryPlace place, OfxStatement statement, List<RowOutcome> outcomes)
    {
        Money? amount = AmountOf(fields, "TRNAMT"u8, "TRNAMT", fields.Find("CURRENCY"u8, "CURSYM"u8), statement);
        RequireSide(fields, amount, statement);
        LocalDate? bookedOn = DayOf(fields, "DTPOSTED"u8, "DTPOSTED");
        if (bookedOn is null && fields.Content(fields.Find("DTPOSTED"u8)).IsEmpty)
        {
            figures.Faults.Add(FaultKind.DayMissing, "DTPOSTED", "nothing", "the day of booking, written YYYYMMDD");
        }

        LocalDate? valueOn = DayOf(fields, "DTAVAIL"u8, "DTAVAIL");
        if (fields.Find("CORRECTFITID"u8) is >= 0 and var corrected && !fields.Content(corrected).IsEmpty)
        {
            figures.Faults.Add(
                FaultKind.EntryUnreadable, "CORRECTFITID", fields.Text(corrected),
                "a booking that stands by itself, not one that replaces or deletes another");
        }

        if (figures.Faults.Any || amount is not { } moved || bookedOn is not { } day)
        {
            outcomes.Add(place.SetAside(figures.Faults.Take(), amount));
            return;
        }

        string name = fields.Text(fields.Find("NAME"u8));
        string memo = fields.Text(fields.Find("MEMO"u8));
        var line = new StatementLine(
            place.Source, statement.Account, day, valueOn, moved, memo.Length > 0 ? memo : name,
            new PersonAsWritten(name), Reference(fields), null)
        {
            Correction = place.Correction,
        };
        statement.Add(line);
        if (!fields.Content(fields.Find("FITID"u8)).IsEmpty)
        {
            statement.Numbers.Add(line.Reference, line.Source);
        }

        outcomes.Add(new AcceptedRow(line, place.Raw, null));
    }

    /// <summary>A balance: the ledger's closes the statement; one without an amount stays unknown.</summary>
    public RowOutcome Balance(OfxFields fields, EntryPlace place, OfxStatement statement, IgnoredBecause because)
    {
        int written = fields.Find(because == IgnoredBecause.ClosingBalance ? "BALAMT"u8 : "VALUE"u8);
        written = written < 0 ? fields.Find("BALAMT"u8) : written;
        if (because != IgnoredBecause.ClosingBalance || fields.Content(written).IsEmpty)
        {
            return place.LeftOut(because);
        }

        Money? stated = AmountOf(fields, "BALAMT"u8, "BALAMT", fields.Find("CURRENCY"u8, "CURSYM"u8), statement);
        if (stated is not { } closing)
        {
            return place.SetAside(figures.Faults.Take());
        }

        statement.Close(closing, place.Correction is not null);
        return place.LeftOut(because);
    }

    private Money? AmountOf(
        OfxFields fields, ReadOnlySpan<byte> name, string column, int ownCurrency, OfxStatement statement)
    {
        ReadOnlySpan<byte> written = fields.Content(fields.Find(name));
        Currency? currency = ownCurrency >= 0
            ? figures.Currency(fields.Content(ownCurrency), "CURSYM") : statement.Currency;
        if (ownCurrency < 0 && currency is null)
        {
            figures.Faults.Add(
                FaultKind.CurrencyUnknown, "CURDEF", "nothing",
                "the currency of the statement, in its heading or in the layout");
        }

        if (currency is not { } known)
        {
            return null;
        }

        bool isComma = written.Contains((byte)',') && !written.Contains((byte)'.');
        return figures.Amount(written, known, isComma ? ',' : '.', maySign: true, column);
    }

    private void RequireSide(OfxFields fields, Money? amount, OfxStatement statement)
    {
        ReadOnlySpan<byte> type = fields.Content(fields.Find("TRNTYPE"u8));
        if (amount is not { } read || OfxNames.SideOf(type, statement.IsCard) is not (not 0 and var side))
        {
            return;
        }

        if (side > 0 ? read.Amount < 0m : read.Amount > 0m)
        {
            figures.Faults.Add(
                FaultKind.SideUnreadable, "TRNTYPE",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{fields.Text(fields.Find("TRNTYPE"u8))} beside {read.Amount} ({read.Amount} or {-read.Amount})"),
                "a type and a sign that name the same side");
        }
    }

    private LocalDate? DayOf(OfxFields fields, ReadOnlySpan<byte> name, string column)
    {
        int field = fields.Find(name);
        ReadOnlySpan<byte> written = fields.Content(field);
        return written.IsEmpty ? null : days.Read(written, fields.Text(field), column);
    }

    // The FITID is first, where there is one.
    private static string Reference(OfxFields fields)
    {
        foreach (int field in
            (ReadOnlySpan<int>)[fields.Find("FITID"u8), fields.Find("REFNUM"u8), fields.Find("CHECKNUM"u8)])
        {
            if (!fields.Content(field).IsEmpty)
            {
                return fields.Text(field);
            }
        }

        return "";
    }
}
