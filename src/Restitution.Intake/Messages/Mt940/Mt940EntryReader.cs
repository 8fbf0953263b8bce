using NodaMoney;
using Restitution.Evidence;
using Restitution.Intake.Passes;
using Restitution.Intake.Text;
using Restitution.Intake.Written;

namespace Restitution.Intake.Messages.Mt940;

/// <summary>Makes a record of field 61 with its field 86, or sets both aside with every fault.</summary>
internal sealed class Mt940EntryReader(
    PassContext context, Mt940Statement statement, MessageDays days, Mt940Amounts amounts)
{
    /// <summary>As many lines as a field of 65 letters can be wrapped into, and some more.</summary>
    private const int WrappedLinesMost = 8;

    private readonly Mt940Entry entry = new(days, amounts);
    private readonly Mt940Details details = new();
    private byte[] joined = new byte[256];
    private int otherFundsCodes;
    private string reference = "";

    private RowFaults Faults => context.Row.Faults;

    private TextPool Texts => context.Row.Texts;

    public RowOutcome Read(MessageUnit unit)
    {
        if (unit.Fault is { } whole)
        {
            Faults.Add(whole);
            return SetAside(unit, null);
        }

        ReadOnlySpan<byte> field = unit.Bytes;
        int detailsAt = DetailsAt(field);
        ReadOnlySpan<byte> booked = field[..(detailsAt < 0 ? field.Length : detailsAt)].TrimEnd("\r\n"u8);
        string supplement = ReadBooked(booked, unit);
        if (Faults.Any)
        {
            return SetAside(unit, entry.Amount);
        }

        if (entry.IsPending)
        {
            statement.AddPending(entry.Amount!.Value);
            return new LeftOutRow(new IgnoredRow(unit.Place, unit.Raw.ToString(), IgnoredBecause.Pending));
        }

        details.Clear();
        if (detailsAt >= 0)
        {
            details.Read(field[detailsAt..], unit, Texts);
        }

        return new AcceptedRow(RecordOf(unit, supplement), unit.Raw, null);
    }

    /// <summary>Adds what is to be said of all entries together.</summary>
    public void End()
    {
        if (otherFundsCodes > 0)
        {
            context.Notes.Add(new IntakeNote(
                NoteKind.DepartsFromStandard, context.Exhibit,
                "the letter after the side is not the third of the currency; it was passed over", otherFundsCodes));
        }
    }

    private StatementLine RecordOf(MessageUnit unit, string supplement)
    {
        NoteFundsCode();
        string description = supplement.Length == 0 ? details.Description
            : details.Description.Length == 0 ? supplement : $"{details.Description} {supplement}";
        var line = new StatementLine(
            unit.Place, statement.Account, entry.BookedOn!.Value, entry.ValueOn, entry.Amount!.Value, description,
            details.Counterparty, reference, null)
        {
            IsReversal = entry.IsReversal,
            Correction = statement.RestsOn,
        };
        statement.Add(line);
        return line;
    }

    // The field without its tag; what was wrapped is put together, what is left are the supplementary details.
    private string ReadBooked(ReadOnlySpan<byte> booked, MessageUnit unit)
    {
        ReadOnlySpan<byte> text = booked.StartsWith(":61:"u8) ? booked[4..] : booked;
        ReadOnlySpan<byte> line = FirstLine(text, out ReadOnlySpan<byte> rest);
        for (int wrapped = 0; wrapped < WrappedLinesMost && !rest.IsEmpty && Mt940Entry.IsWrapped(line); wrapped++)
        {
            line = Join(line, FirstLine(rest, out rest));
        }

        entry.Read(line, statement.Currency, Faults);
        reference = unit.Text(Mt940Entry.Reference(line[entry.References]), Texts);
        return rest.IsEmpty ? "" : unit.Text(rest).ReplaceLineEndings(" ").Trim();
    }

    private ReadOnlySpan<byte> Join(ReadOnlySpan<byte> line, ReadOnlySpan<byte> next)
    {
        int length = line.Length + next.Length;
        if (joined.Length < length)
        {
            byte[] larger = new byte[length * 2];
            line.CopyTo(larger);
            joined = larger;
        }
        else
        {
            line.CopyTo(joined);
        }

        next.CopyTo(joined.AsSpan(line.Length));
        return joined.AsSpan(0, length);
    }

    private void NoteFundsCode()
    {
        if (entry.FundsCode != 0 && entry.FundsCode != entry.Amount!.Value.Currency.Code[2])
        {
            otherFundsCodes++;
        }
    }

    private SetAsideRow SetAside(MessageUnit unit, Money? amount) =>
        new(new QuarantinedRow(unit.Place, unit.Raw.ToString(), Faults.Take(), amount));

    private static ReadOnlySpan<byte> FirstLine(ReadOnlySpan<byte> text, out ReadOnlySpan<byte> rest)
    {
        int found = text.IndexOfAny((byte)'\r', (byte)'\n');
        if (found < 0)
        {
            rest = [];
            return text;
        }

        rest = text[(found + 1)..].TrimStart("\r\n"u8);
        return text[..found];
    }

    private static int DetailsAt(ReadOnlySpan<byte> field)
    {
        int at = field.IndexOf("\n:86:"u8);
        int alone = at < 0 ? field.IndexOf("\r:86:"u8) : at;
        return alone < 0 ? -1 : alone + 1;
    }
}
