using NodaTime;
using Restitution.Cases;
using Restitution.Evidence;
using Restitution.Storage.Folders;
using Restitution.Storage.Refusals;

namespace Restitution.Tests.Storage;

public sealed class CaseInterestRatesTests
{
    private const string First =
        "{ \"jurisdiction\": \"vn\", \"from\": \"2021-01-01\", \"to\": \"2023-06-30\", "
        + "\"annualFraction\": \"0.035\", \"sources\": [\"BANK-01:2\"] }";

    private const string Then =
        "{ \"jurisdiction\": \"vn\", \"from\": \"2023-07-01\", \"annualFraction\": \"0.05\", "
        + "\"sources\": [\"BANK-01\"] }";

    [Fact]
    public void A_case_without_rates_of_interest_has_none()
    {
        using TemporaryFolder folder = SampleCase.Folder();

        Assert.Empty(CaseFolder.Open(folder.FullPath).Case.InterestRates);
    }

    [Fact]
    public void Rates_keep_their_days_and_where_they_are_recorded()
    {
        using TemporaryFolder folder = With(First, Then);

        IReadOnlyList<InterestRateShown> rates = CaseFolder.Open(folder.FullPath).Case.InterestRates;

        Assert.Equal([0.035m, 0.05m], rates.Select(rate => rate.AnnualRate.AnnualFraction));
        Assert.Equal(new LocalDate(2023, 6, 30), rates[0].AnnualRate.To);
        Assert.Null(rates[1].AnnualRate.To);
        Assert.Equal([SourceRef.Line("BANK-01", 2)], rates[0].AnnualRate.Sources);
        Assert.All(rates, rate => Assert.Equal("vn", rate.Jurisdiction));
    }

    [Theory]
    [InlineData("2023-06-30", "2023-07-01", RefusedBecause.EpisodesOverlap)]
    [InlineData("2023-06-30", "2020-06-30", RefusedBecause.TextMalformed)]
    [InlineData("2023-06-30", "2023-06-31", RefusedBecause.DayDoesNotExist)]
    [InlineData("\"0.035\"", "\"3.5%\"", RefusedBecause.TextMalformed)]
    [InlineData("\"BANK-01:2\"", "", RefusedBecause.TextMalformed)]
    [InlineData("BANK-01:2", "BANK-77:2", RefusedBecause.CodeUnknown)]
    public void A_rate_that_cannot_stand_is_refused_with_its_place(
        string text, string changed, RefusedBecause because)
    {
        using TemporaryFolder folder = With(First.Replace(text, changed, StringComparison.Ordinal), Then);

        var refused = Assert.Throws<RefusedException>(() => CaseFolder.Open(folder.FullPath));

        Assert.Contains(refused.Refusals, refusal => refusal.Because == because);
        Assert.All(refused.Refusals, refusal => Assert.Contains("case.json", refusal.Place, StringComparison.Ordinal));
    }

    private static TemporaryFolder With(params string[] rates) => SampleCase.Folder(json => json.Replace(
        "\"exhibits\": [", $"\"interestRates\": [ {string.Join(", ", rates)} ],\n  \"exhibits\": [",
        StringComparison.Ordinal));
}
