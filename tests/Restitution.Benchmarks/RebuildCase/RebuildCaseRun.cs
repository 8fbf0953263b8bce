using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NodaMoney;
using NodaTime;
using Restitution.Evidence;
using Restitution.Intake;
using Restitution.Intake.Layouts;
using Restitution.Intake.RateFiles;
using Restitution.Rates;
using Restitution.Reasons;

namespace Restitution.Benchmarks.RebuildCase;

/// <summary>Rebuilds a case of five currencies from its files: read, brought into baht, posted.</summary>
/// <remarks>
/// Measured: both rate files read and put into a book; every statement read by the exhibits' own reader, with places,
/// hash, checks and running balances; each booking brought over by the case's rule; one posting for each kept, and the
/// balances of the account by month in both currencies. The statements are read side by side. Making the files is not
/// measured, nor is the check: what was posted is held against what the generator made.
/// </remarks>
public static class RebuildCaseRun
{
    private static readonly Currency Baht = CurrencyInfo.FromCode("THB");

    public static RebuildCaseResult Of(int rowCount)
    {
        string folder = Directory.CreateTempSubdirectory("rebuild-").FullName;
        try
        {
            var made = new ManyCurrencies(folder, rowCount);
            made.Write();
            TimeSpan reading = Reading(made);
            GC.Collect();

            using var process = Process.GetCurrentProcess();
            TimeSpan processorBefore = process.TotalProcessorTime;
            var watch = Stopwatch.StartNew();
            Exchange exchange = ExchangeOf(made);
            RebuiltAccount[] accounts = Rebuilt(made, exchange);
            watch.Stop();
            process.Refresh();
            Check(made, accounts);
            return new RebuildCaseResult(
                accounts.Sum(account => account.Postings.Count), reading, watch.Elapsed,
                process.TotalProcessorTime - processorBefore, process.PeakWorkingSet64, HashOf(accounts));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The rates of both files under the rule of the case.</summary>
    public static Exchange ExchangeOf(ManyCurrencies made)
    {
        (RateBook book, IReadOnlyList<RateConflict> conflicts) = RateBook.Of(made.RateFiles.SelectMany(one =>
        {
            using FileStream bytes = File.OpenRead(one.Path);
            ReadRates read = RateFileReader.Read(bytes, one.File);
            return read is { Refusal: null, Quarantined.Count: 0 }
                ? read.Rates : throw new InvalidOperationException($"{one.Path}: {read.Refusal}");
        }));
        return conflicts.Count == 0
            ? new Exchange(book, ManyCurrencies.Rule) : throw new InvalidOperationException("Rates contradict.");
    }

    public static RebuiltAccount[] Rebuilt(ManyCurrencies made, Exchange exchange) =>
    [
        .. made.Statements.AsParallel().AsOrdered().Select(statement =>
        {
            var account = new RebuiltAccount(statement.Layout.Account!);
            ForEachLine(statement.Path, statement.Exhibit, statement.Layout, line =>
                account.Post(line, exchange.Of<Untold>(
                    line.Amount, Baht, MoneyDays.Paid(line.BookedOn), Basis.Document, account.Name)));
            return account;
        }),
    ];

    // The same reading without rates and postings, in the same way side by side.
    private static TimeSpan Reading(ManyCurrencies made)
    {
        var watch = Stopwatch.StartNew();
        long[] counts =
        [
            .. made.Statements.AsParallel().Select(statement =>
            {
                long count = 0;
                ForEachLine(statement.Path, statement.Exhibit, statement.Layout, _ => count++);
                return count;
            }),
        ];
        watch.Stop();
        return counts.Sum() > 0 ? watch.Elapsed : throw new InvalidOperationException("Nothing was read.");
    }

    private static void ForEachLine(string path, string exhibit, Layout layout, Action<StatementLine> take)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        using ExhibitPass pass = ExhibitReader.Read(stream, exhibit, layout);
        foreach (RowOutcome outcome in pass)
        {
            if (outcome is AcceptedRow { Record: StatementLine line })
            {
                take(line);
            }
        }

        if (pass.Statements[0].Verdict != StatementVerdict.Verified || pass.Counts.Quarantined > 0)
        {
            throw new InvalidOperationException($"{path}: {pass.Statements[0].Verdict}, {pass.Counts}");
        }
    }

    private static void Check(ManyCurrencies made, RebuiltAccount[] accounts)
    {
        for (int index = 0; index < accounts.Length; index++)
        {
            decimal moved = accounts[index].Postings.Sum(posting => posting.Amount);
            if (moved * 100m != made.Statements[index].MovementMinorUnits
                || accounts[index].Balance != moved || accounts[index].GapCount > 0)
            {
                throw new InvalidOperationException(string.Create(
                    CultureInfo.InvariantCulture, $"{accounts[index].Name}: {moved}, {accounts[index].GapCount} gaps"));
            }
        }
    }

    private static string HashOf(RebuiltAccount[] accounts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (RebuiltAccount account in accounts)
        {
            foreach ((YearMonth month, (decimal amount, decimal inClaim)) in account.ByMonth.OrderBy(one => one.Key))
            {
                hash.AppendData(Encoding.UTF8.GetBytes(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{account.Name} {month.Year}-{month.Month} {amount:0.00} {inClaim:0.00}\n")));
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
