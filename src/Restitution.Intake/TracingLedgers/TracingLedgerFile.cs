using System.Text;
using Restitution.Evidence;
using Restitution.Intake.Layouts;
using Restitution.Intake.Rows;
using Restitution.Intake.Text;
using Restitution.Tracing;

namespace Restitution.Intake.TracingLedgers;

/// <summary>Reads a ledger that someone wrote down to be traced: one row for each movement of each account.</summary>
/// <remarks>
/// Columns <c>day,account,currency,amount</c> and optionally <c>id,sequence,kind,to,origin</c>, in any order; money in
/// is positive. Rows are read as they stream and kept in a compact form, since two rows of one id may stand far apart.
/// A row with a fault is set aside whole. How rows become movements: <c>README.md</c> beside this file.
/// </remarks>
public static class TracingLedgerFile
{
    private const int HeadBytes = 4096;

    private static readonly char[] Delimiters = [',', ';', '\t'];

    /// <param name="bytes">Must be able to seek.</param>
    /// <param name="place">What every place begins with: the name of the file.</param>
    /// <param name="days">The order in which days are written, as a person confirmed it; null for year-month-day.
    /// </param>
    public static ReadTracingLedger Read(Stream bytes, string place, DateOrder? days)
    {
        char delimiter = DelimiterOf(bytes);
        using var hashing = new HashingStream(bytes);
        var reading = new Reading(place, days);
        try
        {
            reading.ReadAll(hashing, delimiter);
            return reading.Result(hashing.Sha256(), null);
        }
        catch (IntakeRefusedException refused)
        {
            return reading.Result(hashing.Sha256(), refused.Refusal);
        }
    }

    // Spreadsheets of the region write semicolons or tabs under the same name; the headings hold neither.
    private static char DelimiterOf(Stream bytes)
    {
        byte[] head = new byte[HeadBytes];
        int count = bytes.ReadAtLeast(head, HeadBytes, throwOnEndOfStream: false);
        bytes.Position = 0;
        int end = head.AsSpan(0, count).IndexOfAny((byte)'\n', (byte)'\r');
        string first = Encoding.UTF8.GetString(head, 0, end < 0 ? count : end);
        return Delimiters.MaxBy(delimiter => first.Count(letter => letter == delimiter));
    }

    private sealed class Reading(string place, DateOrder? days)
    {
        private readonly List<LedgerRow> rows = [];
        private readonly List<QuarantinedRow> quarantined = [];
        private LedgerColumns? columns;
        private LedgerRowReader? reader;
        private RowCounts counts;

        public void ReadAll(Stream bytes, char delimiter)
        {
            using var finder = new DelimitedRows(bytes, TextEncoding.Named("utf-8")!, delimiter);
            var row = new TableRow { Exhibit = place };
            while (finder.Next(row))
            {
                Take(row);
                finder.ExpectedCellCount = columns?.CellCount;
            }

            if (columns is null)
            {
                throw new IntakeRefusedException(new IntakeRefusal(
                    RefusalKind.Empty, place, "a file without a row", "a first row with the headings",
                    "Name another file."));
            }
        }

        public ReadTracingLedger Result(string sha256, IntakeRefusal? refusal)
        {
            var movements = new LedgerMovements(reader?.Accounts ?? [], refusal is null ? rows : []);
            return new ReadTracingLedger
            {
                Ledger = new TracingLedger(
                    movements.Places.InOrder, refusal is null ? reader!.Claimants : [], movements.Made),
                Rows = movements.RowsOfMade,
                Counts = counts,
                Quarantined = quarantined,
                Contradictions = movements.Contradictions,
                PerhapsOne = movements.PerhapsOne,
                HeadingsNotRead = columns?.NotRead ?? [],
                Sha256 = sha256,
                Refusal = refusal,
            };
        }

        private void Take(TableRow row)
        {
            if (row.SplitFault is { } split)
            {
                SetAside(row, [split]);
            }
            else if (row.IsBlankThroughout())
            {
                counts += new RowCounts(1, 0, 0, 0, 1);
            }
            else if (reader is null)
            {
                columns = LedgerColumns.Of(row);
                reader = new LedgerRowReader(columns, days);
                counts += new RowCounts(1, 0, 0, 0, 1);
            }
            else
            {
                TakeRow(row, reader);
            }
        }

        private void TakeRow(TableRow row, LedgerRowReader reading)
        {
            LedgerRow read = reading.Read(row);
            if (reading.Faults.Any)
            {
                SetAside(row, reading.Faults.Take(), reading.LastAmount);
                return;
            }

            rows.Add(read);
            counts += new RowCounts(1, 1, 0, 0, 0);
        }

        private void SetAside(TableRow row, IReadOnlyList<RowFault> faults, NodaMoney.Money? amount = null)
        {
            counts += new RowCounts(1, 0, 1, 0, 0);
            quarantined.Add(new QuarantinedRow(row.Source(), row.Raw.ToString(), faults, amount));
        }
    }
}
