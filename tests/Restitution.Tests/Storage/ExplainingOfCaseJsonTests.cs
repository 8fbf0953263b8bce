using Restitution.Findings;
using Restitution.Storage.Folders;
using Restitution.Storage.Refusals;

namespace Restitution.Tests.Storage;

/// <summary>What <c>case.json</c> says of papers that speak for an explanation, and what is refused of it.</summary>
public sealed class ExplainingOfCaseJsonTests
{
    private const string Explaining = """
        "explainingRecords": [
          { "pattern": "pay-drawn-same-day", "kind": "slip-kept", "by": "R-01", "of": ["W-01"], "from": "2019-05-01",
            "to": "2019-05-02", "sources": ["BANK-01:2"] },
          { "pattern": "fees-in-bursts", "kind": "signed-receipt", "sources": ["BANK-01"] } ],
        """;

    [Fact]
    public void Papers_reach_the_engine()
    {
        using TemporaryFolder folder = SampleCase.Folder(json => With(json, Explaining));
        IReadOnlyList<ExplainingRecord> read = CaseFolder.Open(folder.FullPath).Case.Explaining;

        Assert.Equal(
            [
                (RedFlagKind.PayDrawnSameDay, ExplainingKind.SlipKept),
                (RedFlagKind.FeesInBursts, ExplainingKind.SignedReceipt),
            ],
            read.Select(one => (one.Pattern, one.Kind)));
        Assert.Equal(("R-01", "W-01"), (read[0].By, read[0].Of.Single()));
        Assert.Equal(("", 0), (read[1].By, read[1].Of.Count));
        Assert.Null(read[1].From);
    }

    [Theory]
    [InlineData("\"pay-drawn-same-day\"", "\"pay-drawn\"", RefusedBecause.TextMalformed)]
    [InlineData("\"slip-kept\"", "\"slip\"", RefusedBecause.TextMalformed)]
    [InlineData("\"by\": \"R-01\"", "\"by\": \"R-09\"", RefusedBecause.CodeUnknown)]
    [InlineData("[\"W-01\"]", "[\"W-09\"]", RefusedBecause.CodeUnknown)]
    [InlineData("\"2019-05-01\"", "\"2019-02-30\"", RefusedBecause.DayDoesNotExist)]
    [InlineData("\"2019-05-02\"", "\"2019-04-30\"", RefusedBecause.SpanReversed)]
    [InlineData("[\"BANK-01\"]", "[]", RefusedBecause.SourceMissing)]
    [InlineData("[\"BANK-01\"]", "[\"BANK-09\"]", RefusedBecause.CodeUnknown)]
    public void What_does_not_fit_is_refused(string good, string bad, RefusedBecause because)
    {
        Assert.Contains(good, Explaining, StringComparison.Ordinal);
        using TemporaryFolder folder = SampleCase.Folder(
            json => With(json, Explaining.Replace(good, bad, StringComparison.Ordinal)));

        RefusedException refused = Assert.Throws<RefusedException>(() => CaseFolder.Open(folder.FullPath));

        Assert.Contains(because, refused.Refusals.Select(refusal => refusal.Because));
    }

    private static string With(string json, string papers) => json.Replace(
        "\"exhibits\": [", papers + "\"exhibits\": [", StringComparison.Ordinal);
}
