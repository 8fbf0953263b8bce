using NodaMoney;
using NodaTime;
using Restitution.Amounts;
using Restitution.Benchmarks.RebuildCase;
using Restitution.Rates;
using Restitution.Reasons;
using Restitution.Tests.House;

namespace Restitution.Tests.Benchmarks;

/// <summary>
/// The benchmark's small size, so that it cannot rot. It holds no time against a limit: a busy machine would fail it.
/// </summary>
[Collection(typeof(RunsAlone))]
public sealed class RebuildCaseRunTests
{
    [Fact]
    public void Every_transaction_is_posted_and_the_same_case_gives_the_same_balances()
    {
        RebuildCaseResult result = RebuildCaseRun.Of(1_000);

        Assert.Equal(1_000, result.TransactionCount);
        Assert.Equal(result.Hash, RebuildCaseRun.Of(1_000).Hash);
        Assert.NotEqual(result.Hash, RebuildCaseRun.Of(2_000).Hash);
        TestContext.Current.TestOutputHelper?.WriteLine(result.ToString());
    }

    // Reckoned a second time without the book: day by day back until every leg has a rate.
    [Fact]
    public void What_is_posted_is_what_a_search_day_by_day_gives()
    {
        string folder = Directory.CreateTempSubdirectory("rebuild-").FullName;
        try
        {
            var made = new ManyCurrencies(folder, 500);
            made.Write();
            Exchange exchange = RebuildCaseRun.ExchangeOf(made);

            foreach (RebuiltAccount account in RebuildCaseRun.Rebuilt(made, exchange))
            {
                Currency currency = CurrencyInfo.FromCode(account.Name[..3]);
                Assert.All(account.Postings, posting => Assert.Equal(
                    DayByDay(new Money(posting.Amount, currency), posting.BookedOn, folder), posting.InClaim));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static decimal DayByDay(Money amount, LocalDate on, string folder)
    {
        string code = amount.Currency.Code;
        for (LocalDate day = on; code != "THB"; day = day.PlusDays(-1))
        {
            string iso = NodaTime.Text.LocalDatePattern.Iso.Format(day);
            string thai = FormattableString.Invariant($"{day.Day:00}/{day.Month:00}/{day.Year + 543},{code},");
            decimal? exact = code == "USD"
                ? Line(Path.Combine(folder, "euro.csv"), iso + ",") is { } euro
                    ? amount.Amount * Figure(euro.Split(',')[2]) / Figure(euro.Split(',')[1]) : null
                : Line(Path.Combine(folder, "baht.csv"), thai) is { } row
                    ? amount.Amount * Figure(row.Split(',')[^1]) / (code == "LAK" ? 1_000m : 100m) : null;
            if (exact is { } found)
            {
                return Rounding.HalfUpToMinorUnit(new UnroundedMoney(found, CurrencyInfo.FromCode("THB"))).Amount;
            }
        }

        return amount.Amount;
    }

    private static string? Line(string file, string begins) =>
        File.ReadLines(file).FirstOrDefault(line => line.StartsWith(begins, StringComparison.Ordinal));

    private static decimal Figure(string written) =>
        decimal.Parse(written, System.Globalization.CultureInfo.InvariantCulture);

    [Fact]
    public void Bringing_amounts_over_untold_allocates_nothing()
    {
        string folder = Directory.CreateTempSubdirectory("rebuild-").FullName;
        try
        {
            var made = new ManyCurrencies(folder, 5);
            made.Write();
            Exchange exchange = RebuildCaseRun.ExchangeOf(made);
            Currency baht = CurrencyInfo.FromCode("THB");
            var kip = new Money(625_600m, CurrencyInfo.FromCode("LAK"));
            var dollars = new Money(300m, CurrencyInfo.FromCode("USD"));
            MoneyDays day = MoneyDays.Paid(new LocalDate(2019, 4, 14));
            _ = exchange.Of<Untold>(kip, baht, day, Basis.Document, "");
            _ = exchange.Of<Untold>(dollars, baht, day, Basis.Document, "");

            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int turn = 0; turn < 1_000; turn++)
            {
                _ = exchange.Of<Untold>(kip, baht, day, Basis.Document, "");
                _ = exchange.Of<Untold>(dollars, baht, day, Basis.Document, "");
            }

            Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
            _ = exchange.Of<Told>(kip, baht, day, Basis.Document, "");
            Assert.True(GC.GetAllocatedBytesForCurrentThread() - before > 0);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
