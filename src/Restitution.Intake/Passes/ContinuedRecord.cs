using Restitution.Evidence;
using Restitution.Intake.Rows;
using Restitution.Intake.Statements;

namespace Restitution.Intake.Passes;

/// <summary>Holds the record last read back until the rows that go on with its texts have been met.</summary>
/// <remarks>
/// Only a row directly below a record, or below a row that goes on with it, can go on with it. Such a row is left out,
/// so that every row is counted once; its text stands in the record, whose place and raw text take in all of them.
/// Where there is no such record, the row is set aside. At most one record is held, with at most
/// <see cref="IntakeLimits.ContinuationRowsMost"/> rows.
/// </remarks>
internal sealed class ContinuedRecord(StatementTallies tallies)
{
    private const string NoRecordYet = "no record above it";
    private const string BelowSetAside = "a row set aside above it";
    private const string BelowLeftOut = "a row above it that is no record";

    private readonly List<LeftOutRow> rows = [];
    private readonly List<string> descriptions = [];
    private readonly List<string> counterparties = [];
    private AcceptedRow? held;
    private AmountAsWritten heldAmount;
    private AmountAsWritten readAmount;
    private bool isSettled;
    private string rowAbove = NoRecordYet;

    /// <summary>Keeps how the amount of the row just read is written, until its record is told.</summary>
    public void Note(ReadOnlySpan<byte> written, byte decimalMark, byte groupMark) =>
        readAmount = new AmountAsWritten(written.ToArray(), decimalMark, groupMark);

    /// <summary>Takes the texts of a row that can only go on with a record, or sets the row aside.</summary>
    public RowOutcome GoOn(TableRow row, RawText raw, ContinuationCells cells, RowContext context)
    {
        if (held is not null && !isSettled && rows.Count < IntakeLimits.ContinuationRowsMost)
        {
            descriptions.Add(cells.Description(row, context));
            counterparties.Add(cells.Counterparty(row, context));
            return new LeftOutRow(new IgnoredRow(row.Source(), raw.ToString(), IgnoredBecause.Continuation));
        }

        string found = held is null ? rowAbove
            : isSettled ? BelowLeftOut : $"{IntakeLimits.ContinuationRowsMost} rows that go on with one record";
        context.Faults.Add(
            FaultKind.ContinuesNoRecord, null, $"neither a day nor an amount, and {found}",
            $"a record directly above, and at most {IntakeLimits.ContinuationRowsMost} rows that go on with it");
        return new SetAsideRow(new QuarantinedRow(row.Source(), raw.ToString(), context.Faults.Take(), null));
    }

    /// <summary>What is known now that a row has become this outcome, in the order of the file.</summary>
    public IReadOnlyList<RowOutcome> Follow(RowOutcome outcome)
    {
        if (outcome is LeftOutRow { Row.Because: IgnoredBecause.Continuation } goesOn)
        {
            rows.Add(goesOn);
            return [];
        }

        IReadOnlyList<RowOutcome> known = Release();
        if (outcome is AcceptedRow accepted)
        {
            (held, heldAmount) = (accepted, readAmount);
            return known;
        }

        rowAbove = outcome is SetAsideRow ? BelowSetAside
            : rowAbove == NoRecordYet && known.Count == 0 ? NoRecordYet : BelowLeftOut;
        return [.. known, outcome];
    }

    /// <summary>Tells the statement of the record: nothing goes on with it any more.</summary>
    public void Settle()
    {
        if (held is null || isSettled)
        {
            return;
        }

        isSettled = true;
        held = rows.Count == 0 ? held : Whole(held);
        if (held.Record is StatementLine line)
        {
            AmountAsWritten.Tell(tallies, line, heldAmount.Utf8, heldAmount.DecimalMark, heldAmount.GroupMark);
        }
    }

    /// <summary>The record that is held, whole, with the rows that go on with it; nothing where none is held.</summary>
    public IReadOnlyList<RowOutcome> Release()
    {
        Settle();
        RowOutcome[] known = held is null ? [] : [held, .. rows];
        rows.Clear();
        descriptions.Clear();
        counterparties.Clear();
        (held, isSettled) = (null, false);
        return known;
    }

    private AcceptedRow Whole(AcceptedRow first) => first with
    {
        Record = WholeRecord(first.Record),
        Raw = new RawText(string.Join('\n', [first.RawText, .. rows.Select(row => row.Row.RawText)])),
    };

    private EvidenceRecord WholeRecord(EvidenceRecord record)
    {
        SourceRef place = record.Source;
        SourceRef whole = place.Sheet is not null ? place : SourceRef.Lines(
            place.Exhibit, place.FirstLineNumber, rows[^1].Row.Source.LastLineNumber);
        return record switch
        {
            StatementLine line => line with
            {
                Source = whole,
                Description = Joined(line.Description, descriptions),
                Counterparty = counterparties.TrueForAll(text => text.Length == 0) ? line.Counterparty
                    : new PersonAsWritten(Joined(line.Counterparty.Reveal(), counterparties)),
            },
            DebtEntry entry => entry with
            {
                Source = whole,
                Description = Joined(entry.Description, descriptions),
            },
            _ => throw new InvalidOperationException($"{record.GetType()} has no text that a row could go on with."),
        };
    }

    private static string Joined(string first, IEnumerable<string> more) =>
        string.Join(' ', more.Prepend(first).Where(text => text.Length > 0));
}

/// <summary>How an amount of a text table is written; blank for a workbook, which keeps no marks.</summary>
internal readonly record struct AmountAsWritten(byte[]? Utf8, byte DecimalMark, byte GroupMark)
{
    public static void Tell(
        StatementTallies tallies, StatementLine line, ReadOnlySpan<byte> written, byte decimalMark, byte groupMark)
    {
        if (written.IsEmpty)
        {
            tallies.Add(line);
        }
        else
        {
            tallies.Add(line, written, decimalMark, groupMark);
        }
    }
}
