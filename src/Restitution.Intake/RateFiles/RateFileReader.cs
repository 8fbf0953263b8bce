using NodaMoney;
using NodaTime;
using Restitution.Evidence;
using Restitution.Intake.Rows;
using Restitution.Intake.Text;
using Restitution.Rates;

namespace Restitution.Intake.RateFiles;

/// <summary>Reads a file of exchange rates: each row is accepted, set aside, a repetition, or no record.</summary>
/// <remarks>
/// A row with a fault is set aside whole: of a day of which one figure is unreadable no other is trusted. A row whose
/// rates all stood before, with the same figures, is a repetition; one with other figures is kept, and the book of
/// rates refuses the two.
/// </remarks>
public static class RateFileReader
{
    public static ReadRates Read(Stream bytes, RateFile file)
    {
        using var hashing = new HashingStream(bytes);
        var reading = new Reading(file);
        try
        {
            reading.ReadAll(hashing);
            return reading.Result(hashing.Sha256(), null);
        }
        catch (IntakeRefusedException refused)
        {
            return reading.Result(hashing.Sha256(), refused.Refusal);
        }
    }

    private sealed class Reading(RateFile file)
    {
        private readonly RateRows rows = file.Table is { } table ? new BankTableRows(file, table) : new EcbRows(file);
        private readonly List<DatedRate> rates = [];
        private readonly List<QuarantinedRow> quarantined = [];
        private readonly Dictionary<(Currency, Currency, LocalDate), DatedRate> seen = [];
        private RowCounts counts;

        public void ReadAll(Stream bytes)
        {
            TextEncoding encoding = TextEncoding.Named(file.Table?.Encoding ?? "utf-8")
                ?? throw new IntakeRefusedException(new IntakeRefusal(
                    RefusalKind.LayoutUnreadable, file.Code, $"the encoding \"{file.Table?.Encoding}\"",
                    "utf-8, windows-874 or another that is read", "Correct the layout of the rate file."));
            var finder = new DelimitedRows(bytes, encoding, file.Table?.Delimiter ?? ',');
            var row = new TableRow { Exhibit = file.Code };
            while (finder.Next(row))
            {
                Take(row);
            }

            if (!rows.HasHeadings)
            {
                throw new IntakeRefusedException(rows.WithoutHeadings());
            }
        }

        public ReadRates Result(string sha256, IntakeRefusal? refusal) => new()
        {
            Rates = refusal is null ? rates : [],
            Counts = counts,
            Quarantined = quarantined,
            Sha256 = sha256,
            Refusal = refusal,
        };

        private void Take(TableRow row)
        {
            if (row.SplitFault is { } split)
            {
                SetAside(row, [split]);
                return;
            }

            if (row.IsBlankThroughout())
            {
                counts += new RowCounts(1, 0, 0, 0, 1);
                return;
            }

            List<DatedRate> ofRow = [];
            IgnoredBecause? ignored = rows.Read(row, ofRow);
            if (rows.Faults.Any)
            {
                SetAside(row, rows.Faults.Take());
            }
            else if (ignored is not null)
            {
                counts += new RowCounts(1, 0, 0, 0, 1);
            }
            else
            {
                Accept(ofRow);
            }
        }

        private void Accept(List<DatedRate> ofRow)
        {
            if (ofRow.TrueForAll(rate => seen.TryGetValue(Key(rate), out DatedRate? before)
                && before.QuotedRate == rate.QuotedRate && before.UnitCount == rate.UnitCount) && ofRow.Count > 0)
            {
                counts += new RowCounts(1, 0, 0, 1, 0);
                return;
            }

            counts += new RowCounts(1, 1, 0, 0, 0);
            rates.AddRange(ofRow);
            ofRow.ForEach(rate => seen.TryAdd(Key(rate), rate));
        }

        private void SetAside(TableRow row, IReadOnlyList<RowFault> faults)
        {
            counts += new RowCounts(1, 0, 1, 0, 0);
            quarantined.Add(new QuarantinedRow(row.Source(), row.Raw.ToString(), faults, null));
        }

        private static (Currency, Currency, LocalDate) Key(DatedRate rate) => (rate.Base, rate.Quote, rate.On);
    }
}
