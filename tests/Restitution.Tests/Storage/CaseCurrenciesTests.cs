using NodaTime;
using Restitution.Cases;
using Restitution.Evidence;
using Restitution.Rates;
using Restitution.Storage.Folders;
using Restitution.Storage.Refusals;

namespace Restitution.Tests.Storage;

public sealed class CaseCurrenciesTests
{
    private const string Terms =
        "\"convention\": \"payment-day\", \"kind\": \"official\", \"oldestDays\": 7, "
        + "\"rounding\": \"half-up-to-minor-unit\"";

    private const string Kip =
        "{ \"base\": \"LAK\", \"quote\": \"THB\", \"units\": 1000, \"rate\": \"3.52\", \"on\": \"2019-04-12\", "
        + "\"kind\": \"official\", \"source\": \"Invented Bank, notice 7\" }";

    private const string Table =
        "{ \"code\": \"RATE-01\", \"file\": \"rates/kip.csv\", \"format\": \"bank-table\", "
        + "\"source\": \"Invented Bank\", \"kind\": \"official\", \"layout\": { \"day\": \"Day\", "
        + "\"dateOrder\": \"day-month-year\", \"calendar\": \"buddhist\", \"currency\": \"Currency\", "
        + "\"quote\": \"THB\", \"unit\": \"Unit\", \"rate\": \"Mid\", \"side\": \"mid\", "
        + "\"decimalMark\": \".\", \"groupMark\": \",\" } }";

    private const string TableText = "Day,Currency,Unit,Mid\n12/04/2562,LAK,\"1,000\",3.52\n13/04/2562,LAK,1000,n/a\n";

    [Fact]
    public void A_case_without_currencies_has_no_rates()
    {
        using TemporaryFolder folder = SampleCase.Folder();

        Assert.Equal(Exchange.None, CaseFolder.Open(folder.FullPath).Case.Exchange);
    }

    [Fact]
    public void Rates_written_down_keep_their_source()
    {
        using TemporaryFolder folder = With($"{Terms}, \"pivot\": \"USD\", \"rates\": [ {Kip} ]");

        Exchange exchange = CaseFolder.Open(folder.FullPath).Case.Exchange;

        Assert.Equal(
            (RateConvention.PaymentDay, RateKind.Official, 7), (exchange.Rule!.Convention, exchange.Rule.Kind,
                exchange.Rule.OldestDays));
        DatedRate rate = Found(exchange).First.Dated;
        Assert.Equal("Invented Bank, notice 7", rate.Publisher);
        Assert.Equal("case.json", rate.Source.ToString());
        Assert.Equal(1_000, rate.UnitCount);
    }

    [Fact]
    public void A_rate_file_is_evidence_with_its_hash_and_its_rows_accounted_for()
    {
        using TemporaryFolder folder = With($"{Terms}, \"files\": [ {Table} ]");
        folder.Write("rates/kip.csv", TableText);

        CaseFolder opened = CaseFolder.Open(folder.FullPath);

        ExhibitEvidence file = Assert.Single(opened.Rates.Files);
        Assert.Equal(new RowCounts(3, 1, 0, 0, 2), file.Counts);
        Assert.Equal(FileDigest.OfText(TableText), file.Exhibit.Sha256);
        Assert.Equal("RATE-01:2", Found(opened.Case.Exchange).First.Dated.Source.ToString());
    }

    [Theory]
    [InlineData(
        "\"source\": \"Invented Bank, notice 7\"", "\"side\": \"mid\"", RefusedBecause.KeyMissing, "no key \"source\"")]
    [InlineData("Invented Bank, notice 7", " ", RefusedBecause.TextMalformed, "source \" \"")]
    [InlineData("\"base\": \"LAK\"", "\"base\": \"LAQ\"", RefusedBecause.CurrencyUnknown, "the currency \"LAQ\"")]
    [InlineData("\"base\": \"LAK\"", "\"base\": \"THB\"", RefusedBecause.CurrencyUnknown, "a rate of THB in itself")]
    [InlineData("\"units\": 1000", "\"units\": 50", RefusedBecause.KindWrong, "units 50")]
    [InlineData("\"rate\": \"3.52\"", "\"rate\": \"0.00\"", RefusedBecause.TextMalformed, "rate \"0.00\"")]
    [InlineData("2019-04-12", "2019-04-31", RefusedBecause.DayDoesNotExist, "2019-04-31")]
    public void A_rate_written_down_wrongly_is_refused_with_its_place(
        string text, string changed, RefusedBecause because, string found)
    {
        using TemporaryFolder folder = With(
            $"{Terms}, \"rates\": [ {Kip.Replace(text, changed, StringComparison.Ordinal)} ]");

        Refusal refusal = Refused(folder);

        Assert.Equal(because, refusal.Because);
        Assert.Contains(found, refusal.Found, StringComparison.Ordinal);
        Assert.StartsWith("case.json:", refusal.Place, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_figures_for_one_day_are_refused_with_both()
    {
        using TemporaryFolder folder = With(
            $"{Terms}, \"rates\": [ {Kip.Replace("3.52", "3.53", StringComparison.Ordinal)} ], \"files\": [ {Table} ]");
        folder.Write("rates/kip.csv", TableText);

        Refusal refusal = Refused(folder);

        Assert.Equal(RefusedBecause.RatesContradict, refusal.Because);
        Assert.Contains("3.53", refusal.ToString(), StringComparison.Ordinal);
        Assert.Contains("3.52", refusal.ToString(), StringComparison.Ordinal);
        Assert.Contains("RATE-01:2", refusal.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"unit\": \"Unit\"", "\"unit\": \"Einheit\"", RefusedBecause.LayoutDoesNotFit)]
    [InlineData("\"quote\": \"THB\"", "\"quote\": \"THB\", \"base\": \"USD\"", RefusedBecause.KeyMissing)]
    [InlineData("rates/kip.csv", "rates/none.csv", RefusedBecause.FileMissing)]
    [InlineData("rates/kip.csv", "../kip.csv", RefusedBecause.PathLeavesFolder)]
    [InlineData("RATE-01", "BANK-01", RefusedBecause.CodeTwice)]
    [InlineData("bank-table", "ecb-history", RefusedBecause.KeyUnknown)]
    [InlineData("\"kind\"", "\"sha256\": \"00\", \"kind\"", RefusedBecause.TextMalformed)]
    public void A_rate_file_that_cannot_be_read_as_it_is_said_is_refused(
        string text, string changed, RefusedBecause because)
    {
        using TemporaryFolder folder = With(
            $"{Terms}, \"files\": [ {Table.Replace(text, changed, StringComparison.Ordinal)} ]");
        folder.Write("rates/kip.csv", TableText);

        Assert.Equal(because, Refused(folder).Because);
    }

    [Fact]
    public void A_rate_file_with_another_hash_than_it_came_with_is_refused()
    {
        string digest = FileDigest.OfText("what came");
        string table = Table.Replace("\"kind\"", $"\"sha256\": \"{digest}\", \"kind\"", StringComparison.Ordinal);
        using TemporaryFolder folder = With($"{Terms}, \"files\": [ {table} ]");
        folder.Write("rates/kip.csv", TableText);

        Assert.Equal(RefusedBecause.DigestChanged, Refused(folder).Because);
    }

    [Fact]
    public void The_convention_of_the_order_wants_its_day()
    {
        using TemporaryFolder without = With(Terms.Replace("payment-day", "order-day", StringComparison.Ordinal));
        using TemporaryFolder with = With(
            Terms.Replace("payment-day", "order-day", StringComparison.Ordinal) + ", \"orderedOn\": \"2021-12-15\"");

        Assert.Equal(RefusedBecause.KeyMissing, Refused(without).Because);
        Assert.Equal(
            new LocalDate(2021, 12, 15), CaseFolder.Open(with.FullPath).Case.Exchange.Rule!.OrderedOn);
    }

    private static RatePath Found(Exchange exchange) => exchange.Book.Find(
        NodaMoney.CurrencyInfo.FromCode("LAK"), NodaMoney.CurrencyInfo.FromCode("THB"), new LocalDate(2019, 4, 15),
        exchange.Rule!).Path!.Value;

    private static Refusal Refused(TemporaryFolder folder) =>
        Assert.Single(Assert.Throws<RefusedException>(() => CaseFolder.Open(folder.FullPath)).Refusals);

    private static TemporaryFolder With(string currencies) => SampleCase.Folder(json => json.Replace(
        "\"claimCurrency\": \"THB\",", $"\"claimCurrency\": \"THB\", \"currencies\": {{ {currencies} }},",
        StringComparison.Ordinal));
}
