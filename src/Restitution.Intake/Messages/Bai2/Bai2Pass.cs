using NodaMoney;
using NodaTime;
using Restitution.Evidence;
using Restitution.Intake.Layouts;
using Restitution.Intake.Passes;
using Restitution.Intake.Text;
using Restitution.Intake.Written;

namespace Restitution.Intake.Messages.Bai2;

/// <summary>One pass over a BAI2 file: one outcome for each record with its continuations.</summary>
internal sealed class Bai2Pass
{
    private readonly PassContext context;
    private readonly TextEncoding encoding;
    private readonly MessageNotes notes;
    private readonly MessageDays days;
    private readonly Bai2Account account;
    private readonly Bai2Controls controls;
    private readonly Bai2Entry entry;
    private decimal unitsOfRecord;

    public Bai2Pass(PassContext context)
    {
        this.context = context;
        encoding = TextEncoding.Named(context.Layout.Encoding!)!;
        notes = new MessageNotes(context.Exhibit, context.Notes);
        days = new MessageDays(context.Layout.Marks.Calendar ?? YearCount.Common);
        account = new Bai2Account(context);
        controls = new Bai2Controls(notes);
        entry = new Bai2Entry(days);
    }

    private RowFaults Faults => context.Row.Faults;

    public IEnumerable<RowOutcome> Outcomes(Stream bytes)
    {
        using var lines = new MessageLines(bytes, encoding);
        var unit = new MessageUnit(context.Exhibit, encoding);
        var units = new Bai2Units(lines, unit);
        while (units.Next())
        {
            yield return Read(units.Tag, unit);
        }

        if (!controls.HasEnded)
        {
            notes.Add(
                NoteKind.FileCutShort, context.Exhibit, "the file ends without record 99, which states its totals");
        }

        controls.End(SourceRef.Whole(context.Exhibit));
        notes.End();
    }

    private RowOutcome Read(Bai2Code code, MessageUnit unit)
    {
        if (code is not (Bai2Code.Text or Bai2Code.Blank))
        {
            Count(code, unit);
        }

        unitsOfRecord = 0;
        RowOutcome outcome = Of(code, unit);
        if (outcome is SetAsideRow aside && !context.Corrections.IsEmpty)
        {
            outcome = MessageCorrection.Read(
                context, unit, aside.Row, text => IsOneUnit(text, code), ReadCorrected);
            if (outcome is LeftOutRow { Correction: { } correction })
            {
                account.RestOn(correction, isOfGroup: code == Bai2Code.GroupHeader);
            }
        }

        if (outcome is SetAsideRow)
        {
            controls.AddSetAside();
        }

        return outcome;
    }

    // What the record added to the totals as it stood is taken back first.
    private RowOutcome ReadCorrected(MessageUnit unit)
    {
        controls.AddAmount(-unitsOfRecord);
        return Of(Bai2Units.CodeOf(unit.Bytes), unit);
    }

    private void Add(long units)
    {
        unitsOfRecord += units;
        controls.AddAmount(units);
    }

    private void Count(Bai2Code code, MessageUnit unit)
    {
        switch (code)
        {
            case Bai2Code.Account:
                controls.BeginAccount(unit.Place);
                break;
            case Bai2Code.GroupHeader:
                controls.BeginGroup(unit.Place);
                break;
            case Bai2Code.FileHeader:
                controls.BeginFile(unit.Place);
                break;
        }

        controls.AddRecords(unit.LastLineNumber - unit.FirstLineNumber + 1);
    }

    // A line that is no record may have lost its code; a record stays what it is.
    private bool IsOneUnit(byte[] corrected, Bai2Code code)
    {
        using var bytes = new MemoryStream(corrected);
        using var lines = new MessageLines(bytes, TextEncoding.Named("utf-8")!);
        var units = new Bai2Units(lines, new MessageUnit(context.Exhibit, encoding));
        return units.Next() && (units.Tag == code || code is Bai2Code.Text or Bai2Code.Continuation) && !units.Next();
    }

    private RowOutcome Of(Bai2Code code, MessageUnit unit)
    {
        if (unit.Fault is { } whole)
        {
            Faults.Add(whole);
            return SetAside(unit, null);
        }

        switch (code)
        {
            case Bai2Code.Entry:
                return OfEntry(unit);
            case Bai2Code.Blank:
                return LeftOut(unit, IgnoredBecause.Blank);
            case Bai2Code.Text or Bai2Code.Continuation:
                Faults.Add(
                    FaultKind.TextOutsideFields, null,
                    code == Bai2Code.Text ? "a line that is no record" : "a continuation of nothing",
                    "a record of BAI2 at the beginning of a line, such as 16,");
                return SetAside(unit, null);
            default:
                OfHeading(code, unit);
                return Faults.Any ? SetAside(unit, null) : LeftOut(unit, IgnoredBecause.MessageHeading);
        }
    }

    private RowOutcome OfEntry(MessageUnit unit)
    {
        entry.Read(unit, account.Currency, Faults, context.Row.Texts);
        Add(entry.Units);
        if (!account.IsOpen)
        {
            Faults.Add(FaultKind.FieldMissing, "account", "an entry outside any account", "record 03 before it");
        }

        if (account.AsOf is null && entry.Type != Bai2Type.InformationOnly)
        {
            Faults.Add(FaultKind.DayMissing, "as-of day", "a group whose day is not known", "record 02 with its day");
        }

        if (account.IsReplacing && entry.Type != Bai2Type.InformationOnly)
        {
            Faults.Add(
                FaultKind.EntryUnreadable, "group", "an entry of a group that deletes or corrects another",
                "an entry of a group that stands by itself; compare the group that it replaces");
        }

        if (Faults.Any)
        {
            return SetAside(unit, entry.Amount);
        }

        if (!account.IsBooking || entry.Type == Bai2Type.InformationOnly)
        {
            return LeftOut(unit, IgnoredBecause.InformationOnly);
        }

        var line = new StatementLine(
            unit.Place, account.Name, account.AsOf!.Value, entry.ValueOn, entry.Amount!.Value, entry.Description,
            default, entry.Reference, null)
        {
            IsReversal = entry.IsReversal,
            Correction = account.RestsOn,
        };
        account.Add(line);
        return new AcceptedRow(line, unit.Raw, null);
    }

    private void OfHeading(Bai2Code code, MessageUnit unit)
    {
        var fields = new Bai2Fields(unit.Bytes);
        switch (code)
        {
            case Bai2Code.FileHeader:
                OfFile(ref fields, unit);
                break;
            case Bai2Code.GroupHeader:
                OfGroup(ref fields, unit);
                break;
            case Bai2Code.Account:
                OfAccount(ref fields, unit);
                break;
            case Bai2Code.AccountTrailer:
                controls.EndAccount(fields, unit.Place);
                account.End();
                break;
            case Bai2Code.GroupTrailer:
                controls.EndGroup(fields, unit.Place);
                account.EndGroup();
                break;
            default:
                controls.EndFile(fields, unit.Place);
                account.EndGroup();
                break;
        }
    }

    // 01,sender,receiver,day,time,number,record length,block size,version
    private void OfFile(ref Bai2Fields fields, MessageUnit unit)
    {
        for (int passed = 0; passed < 7; passed++)
        {
            fields.Next();
        }

        ReadOnlySpan<byte> version = fields.Next();
        if (!version.SequenceEqual("2"u8))
        {
            notes.Add(
                NoteKind.DepartsFromStandard, unit.Place.ToString(),
                $"the file says version \"{unit.Text(version)}\" of the format and was read as version 2");
        }
    }

    // 02,receiver,originator,status,day,time,currency,modifier
    private void OfGroup(ref Bai2Fields fields, MessageUnit unit)
    {
        fields.Next();
        fields.Next();
        ReadOnlySpan<byte> status = fields.Next();
        LocalDate? asOf = days.Read(fields.Next(), "as-of day", Faults);
        fields.Next();
        Currency? currency = CurrencyOf(fields.Next(), unit);
        bool isInterim = fields.Next().SequenceEqual("3"u8);
        bool isReplacing = status.SequenceEqual("2"u8) || status.SequenceEqual("3"u8);
        bool isBooking = !(isReplacing || status.SequenceEqual("4"u8));
        account.BeginGroup(asOf, currency, isBooking, isInterim, isReplacing);
        if (!status.SequenceEqual("1"u8))
        {
            string meaning = status switch
            {
                [(byte)'2'] => "it deletes what was sent before; its entries are set aside",
                [(byte)'3'] => "it corrects what was sent before; its entries are set aside",
                [(byte)'4'] => "it is a test; its entries are left out",
                _ => "its entries are read",
            };
            notes.Add(
                NoteKind.GroupIsNoUpdate, unit.Place.ToString(), $"group of status \"{unit.Text(status)}\": {meaning}");
        }
    }

    // 03,account,currency[,type,amount,count,funds type[,…]]…
    private void OfAccount(ref Bai2Fields fields, MessageUnit unit)
    {
        string name = unit.Text(fields.Next());
        account.Begin(unit.Place, name, CurrencyOf(fields.Next(), unit));
        if (account.Statement is { } statement)
        {
            controls.Hold(statement);
        }

        bool isTypeRead = false;
        ReadOnlySpan<byte> type = [];
        while (isTypeRead || fields.Next(out type))
        {
            isTypeRead = false;
            ReadOnlySpan<byte> amount = fields.Next();
            if (!type.IsEmpty || !amount.IsEmpty)
            {
                State(type, amount);
            }

            fields.Next();
            ReadOnlySpan<byte> funds = fields.Next();
            if (fields.IsFirstOfLine && funds.Length == 3)
            {
                // Some banks leave out the funds type at the end of a line: three digits are the next type code.
                type = funds;
                isTypeRead = true;
            }
            else
            {
                Bai2Entry.PassFunds(funds, ref fields);
            }
        }
    }

    private void State(ReadOnlySpan<byte> type, ReadOnlySpan<byte> amount)
    {
        int code = type.Length == 3 ? MessageDays.Figures(type) : -1;
        if (code < 0)
        {
            Faults.Add(
                FaultKind.EntryUnreadable, "type code", System.Text.Encoding.UTF8.GetString(type), "three digits");
        }

        if (!amount.IsEmpty && Bai2Amounts.Units(amount, Faults) is { } units)
        {
            Add(units);
            account.State(code, units);
        }
    }

    private Currency? CurrencyOf(ReadOnlySpan<byte> code, MessageUnit unit)
    {
        if (code.IsEmpty)
        {
            return null;
        }

        if (CurrencyInfo.TryFromCode(unit.Text(code), out CurrencyInfo? known))
        {
            return known;
        }

        Faults.Add(FaultKind.CurrencyUnknown, "currency", unit.Text(code), "three letters of ISO 4217");
        return null;
    }

    private static LeftOutRow LeftOut(MessageUnit unit, IgnoredBecause because) =>
        new(new IgnoredRow(unit.Place, unit.Raw.ToString(), because));

    private SetAsideRow SetAside(MessageUnit unit, Money? amount) =>
        new(new QuarantinedRow(unit.Place, unit.Raw.ToString(), Faults.Take(), amount));
}
