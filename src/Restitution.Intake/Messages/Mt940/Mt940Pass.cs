using NodaMoney;
using Restitution.Evidence;
using Restitution.Intake.Layouts;
using Restitution.Intake.Passes;
using Restitution.Intake.Text;

namespace Restitution.Intake.Messages.Mt940;

/// <summary>One pass over an MT940 or MT942 file: one outcome for each booking, field, block and stray line.</summary>
internal sealed class Mt940Pass
{
    private readonly PassContext context;
    private readonly MessageNotes notes;
    private readonly Mt940Statement statement;
    private readonly Mt940Figures figures;
    private readonly Mt940EntryReader entries;
    private readonly Mt940Amounts amounts;
    private readonly TextEncoding encoding;

    public Mt940Pass(PassContext context)
    {
        this.context = context;
        encoding = TextEncoding.Named(context.Layout.Encoding!)!;
        notes = new MessageNotes(context.Exhibit, context.Notes);
        statement = new Mt940Statement(context, notes);
        var days = new MessageDays(context.Layout.Marks.Calendar ?? YearCount.Common);
        amounts = new Mt940Amounts(context.Layout);
        figures = new Mt940Figures(days, amounts);
        entries = new Mt940EntryReader(context, statement, days, amounts);
    }

    public IEnumerable<RowOutcome> Outcomes(Stream bytes)
    {
        using var lines = new MessageLines(bytes, encoding);
        var unit = new MessageUnit(context.Exhibit, encoding);
        var units = new Mt940Units(lines, unit);
        while (units.Next())
        {
            yield return Read(units.Tag, unit);
        }

        statement.End();
        entries.End();
        amounts.End(context);
        notes.End();
    }

    private RowOutcome Read(Mt940Tag tag, MessageUnit unit)
    {
        RowOutcome outcome = Of(tag, unit);
        if (outcome is SetAsideRow aside && !context.Corrections.IsEmpty)
        {
            outcome = Corrected(tag, unit, aside.Row);
        }

        if (tag == Mt940Tag.Entry61 && outcome is SetAsideRow)
        {
            statement.AddSetAside();
        }

        return outcome;
    }

    // What the lines below rest on is marked, not the field alone: their currency and account are a person's then.
    private RowOutcome Corrected(Mt940Tag tag, MessageUnit unit, QuarantinedRow aside)
    {
        (string, Currency?) before = (statement.Account, statement.Currency);
        RowOutcome outcome = MessageCorrection.Read(
            context, unit, aside, text => IsOneUnit(text, tag),
            corrected => Of(Mt940Tags.Of(corrected.Bytes, out _), corrected));
        if (outcome is LeftOutRow { Row: var left } && left.Correction is { } correction)
        {
            if (before != (statement.Account, statement.Currency))
            {
                statement.RestsOn = correction;
            }

            if (left.Because is IgnoredBecause.OpeningBalance or IgnoredBecause.ClosingBalance)
            {
                statement.CorrectBalance();
            }
        }

        return outcome;
    }

    // A line that is no field may have lost its tag; a field stays what it is.
    private bool IsOneUnit(byte[] corrected, Mt940Tag tag)
    {
        using var bytes = new MemoryStream(corrected);
        using var lines = new MessageLines(bytes, TextEncoding.Named("utf-8")!);
        var units = new Mt940Units(lines, new MessageUnit(context.Exhibit, encoding));
        return units.Next() && (units.Tag == tag || tag is Mt940Tag.Text or Mt940Tag.Unknown) && !units.Next();
    }

    private RowOutcome Of(Mt940Tag tag, MessageUnit unit)
    {
        if (tag is >= Mt940Tag.Heading and < Mt940Tag.Unknown)
        {
            statement.Meet(unit);
        }

        return tag == Mt940Tag.Entry61 ? entries.Read(unit) : OfField(tag, unit);
    }

    private RowOutcome OfField(Mt940Tag tag, MessageUnit unit)
    {
        if (unit.Fault is not null || tag is Mt940Tag.Text or Mt940Tag.Unknown)
        {
            return Stray(tag, unit);
        }

        return tag switch
        {
            Mt940Tag.Blank => LeftOut(unit, IgnoredBecause.Blank),
            Mt940Tag.Opening60F or Mt940Tag.Opening60M or Mt940Tag.Closing62F or Mt940Tag.Closing62M
                or Mt940Tag.Available64 or Mt940Tag.Forward65 => OfBalance(tag, unit),
            Mt940Tag.CreditSum90 or Mt940Tag.DebitSum90 => OfSum(tag, unit),
            _ => OfHeading(tag, unit),
        };
    }

    private RowOutcome OfBalance(Mt940Tag tag, MessageUnit unit)
    {
        Money? stated = figures.Balance(Value(unit).TrimEnd((byte)' '), context.Row.Faults);
        if (tag is Mt940Tag.Opening60F or Mt940Tag.Opening60M && figures.Currency is { } named)
        {
            statement.NameCurrency(named);
        }

        if (stated is not { } money)
        {
            return SetAside(unit);
        }

        switch (tag)
        {
            case Mt940Tag.Opening60F or Mt940Tag.Opening60M:
                statement.Open(money, tag == Mt940Tag.Opening60M);
                return LeftOut(unit, IgnoredBecause.OpeningBalance);
            case Mt940Tag.Closing62F or Mt940Tag.Closing62M:
                statement.Close(money, tag == Mt940Tag.Closing62M);
                return LeftOut(unit, IgnoredBecause.ClosingBalance);
            default:
                return LeftOut(unit, IgnoredBecause.OtherBalance);
        }
    }

    private RowOutcome OfSum(Mt940Tag tag, MessageUnit unit)
    {
        if (figures.Sum(Value(unit).TrimEnd((byte)' '), context.Row.Faults) is not { } stated)
        {
            return SetAside(unit);
        }

        statement.Check(tag == Mt940Tag.CreditSum90, stated.Count, stated.Sum, unit.Place);
        return LeftOut(unit, IgnoredBecause.MessageHeading);
    }

    private RowOutcome OfHeading(Mt940Tag tag, MessageUnit unit)
    {
        switch (tag)
        {
            case Mt940Tag.Block or Mt940Tag.Reference20:
                statement.EndMessage();
                statement.Meet(unit);
                break;
            case Mt940Tag.Trailer:
                statement.EndMessage();
                break;
            case Mt940Tag.Account25:
                ReadOnlySpan<byte> named = Value(unit);
                int end = named.IndexOfAny((byte)'\r', (byte)'\n');
                statement.NameAccount(unit.Text(named[..(end < 0 ? named.Length : end)].Trim((byte)' ')));
                break;
            case Mt940Tag.Number28:
                statement.Number(unit.Text(Value(unit).Trim((byte)' ')));
                break;
            case Mt940Tag.Floor34:
                figures.Floor(Value(unit).TrimEnd((byte)' '), context.Row.Faults);
                if (figures.Currency is { } currency)
                {
                    statement.LimitTo(currency);
                }

                return context.Row.Faults.Any ? SetAside(unit) : LeftOut(unit, IgnoredBecause.MessageHeading);
            default:
                break;
        }

        return LeftOut(unit, IgnoredBecause.MessageHeading);
    }

    private SetAsideRow Stray(Mt940Tag tag, MessageUnit unit)
    {
        context.Row.Faults.Add(unit.Fault ?? new RowFault(
            FaultKind.TextOutsideFields, null,
            tag == Mt940Tag.Unknown ? "a field that the standard does not have" : "text that belongs to no field",
            "a field of MT940 or MT942 at the beginning of a line, such as :61:"));
        return SetAside(unit);
    }

    private static ReadOnlySpan<byte> Value(MessageUnit unit)
    {
        Mt940Tags.Of(unit.Bytes, out int length);
        return unit.Bytes[length..];
    }

    private static LeftOutRow LeftOut(MessageUnit unit, IgnoredBecause because) =>
        new(new IgnoredRow(unit.Place, unit.Raw.ToString(), because));

    private SetAsideRow SetAside(MessageUnit unit) =>
        new(new QuarantinedRow(unit.Place, unit.Raw.ToString(), context.Row.Faults.Take(), null));
}
