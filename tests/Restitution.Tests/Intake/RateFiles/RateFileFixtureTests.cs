using System.Globalization;
using System.Text;
using NodaTime.Text;
using Restitution.Evidence;
using Restitution.Intake.Layouts;
using Restitution.Intake.RateFiles;
using Restitution.Rates;
using Restitution.Storage.CaseJson;
using Restitution.Tests.House;

namespace Restitution.Tests.Intake.RateFiles;

/// <summary>
/// Every rate file under <c>fixtures/exhibits/rates</c> gives the text beside it; <c>UPDATE_GOLDEN=1</c> rewrites it.
/// </summary>
public sealed class RateFileFixtureTests
{
    public static TheoryData<string> Fixtures() =>
    [
        .. from quality in (string[])["fixtures/exhibits/rates/good", "fixtures/exhibits/rates/bad"]
           from path in Directory.EnumerateFiles(Path.Combine(SourceTree.Root, quality), "*.csv")
           orderby path
           select Path.GetRelativePath(SourceTree.Root, path),
    ];

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void A_rate_file_reads_as_the_text_beside_it_says(string path)
    {
        string read = Summary(Read(path));
        string expected = Path.Combine(SourceTree.Root, path + ".expected.txt");
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(expected, read, new UTF8Encoding(false));
        }

        Assert.Equal(File.ReadAllText(expected), read);
    }

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void Every_row_of_a_rate_file_is_accounted_for(string path)
    {
        ReadRates read = Read(path);

        Assert.True(read.Counts.Foot, $"{path}: {read.Counts}");
        Assert.Equal(read.Counts.Quarantined, read.Quarantined.Count);
    }

    [Fact]
    public void Two_figures_of_one_day_are_both_kept_for_the_book_to_refuse()
    {
        IReadOnlyList<DatedRate> rates = Read("fixtures/exhibits/rates/bad/table-same-day-twice.csv").Rates;

        RateConflict conflict = Assert.Single(RateBook.Of(rates).Conflicts);
        Assert.Equal((2, 3), (conflict.First.Source.FirstLineNumber, conflict.Second.Source.FirstLineNumber));
    }

    // The reference rates have none for these: what is not in the file is a gap and no guess.
    [Theory]
    [InlineData("VND")]
    [InlineData("LAK")]
    [InlineData("KHR")]
    [InlineData("MMK")]
    [InlineData("BND")]
    public void A_currency_without_reference_rates_has_no_rate(string code)
    {
        RateBook book = RateBook.Of(Read("fixtures/exhibits/rates/good/invented-euro-history.csv").Rates).Book;

        Assert.Equal(
            RateLackKind.None,
            book.Find(
                NodaMoney.CurrencyInfo.FromCode(code), NodaMoney.CurrencyInfo.FromCode("THB"), new(2023, 1, 5),
                new RateRule(RateConvention.PaymentDay, RateKind.Official, 366,
                    Restitution.Amounts.RoundingRule.HalfUpToMinorUnit) { AllowsInverse = true })
                .Lack!.Kind);
    }

    private static ReadRates Read(string path)
    {
        string layout = Path.Combine(SourceTree.Root, path + ".layout.json");
        BankTableLayout? table = File.Exists(layout)
            ? RateLayoutText.Read(File.ReadAllBytes(layout), Path.GetFileName(layout)) : null;
        using FileStream bytes = File.OpenRead(Path.Combine(SourceTree.Root, path));
        return RateFileReader.Read(bytes, new RateFile("RATE-01", "Invented Bank", RateKind.Official, table));
    }

    private static string Summary(ReadRates read)
    {
        var text = new StringBuilder();
        text.Append(read.Counts).Append('\n');
        if (read.Refusal is { } refusal)
        {
            text.Append("refused ").Append(Kebab.Of(refusal.Kind)).Append(": ").Append(refusal).Append('\n');
        }

        foreach (DatedRate rate in read.Rates)
        {
            text.Append(CultureInfo.InvariantCulture, $"{rate.Source}: {LocalDatePattern.Iso.Format(rate.On)} ")
                .Append(CultureInfo.InvariantCulture, $"{rate.UnitCount} {rate.Base.Code} = {rate.QuotedRate} ")
                .Append(CultureInfo.InvariantCulture, $"{rate.Quote.Code}, {Kebab.Of(rate.Side)}\n");
        }

        foreach (QuarantinedRow row in read.Quarantined)
        {
            text.Append("set aside ").Append(row.Source).Append(": ").Append(row.RawText).Append('\n');
            foreach (RowFault fault in row.Faults)
            {
                text.Append("  ").Append(Kebab.Of(fault.Kind)).Append(", ").Append(fault.Column ?? "row")
                    .Append(": found ").Append(fault.Found).Append("; wanted ").Append(fault.Wanted).Append('\n');
            }
        }

        return text.ToString();
    }
}
