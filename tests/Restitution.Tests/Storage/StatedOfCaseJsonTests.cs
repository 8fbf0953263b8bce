using Restitution.Findings;
using Restitution.Storage.Folders;
using Restitution.Storage.Refusals;

namespace Restitution.Tests.Storage;

/// <summary>What <c>case.json</c> says of stated facts and licences, and what is refused of it.</summary>
public sealed class StatedOfCaseJsonTests
{
    private const string Stated = """
        "stated": [
          { "worker": "W-01", "kind": "fee-paid", "amount": "15000.00", "currency": "THB", "from": "2019-04-20",
            "sources": ["BANK-01:2"] },
          { "worker": "W-01", "kind": "money-sent-home", "amount": "900.00", "currency": "THB", "from": "2019-05-01",
            "to": "2019-05-31", "sources": ["BANK-01"] },
          { "worker": "W-01", "kind": "documents-kept", "sources": ["BANK-01:2"] } ],
        "licenceChecks": [
          { "creditor": "R-01", "licensed": false, "from": "2019-01-01", "to": "2019-12-31", "checkedBy": "an officer",
            "checkedOn": "2021-11-20", "sources": ["BANK-01"] } ],
        """;

    [Fact]
    public void What_is_stated_reaches_the_engine()
    {
        using TemporaryFolder folder = SampleCase.Folder(json => With(json, Stated));
        Restitution.Cases.CaseFile file = CaseFolder.Open(folder.FullPath).Case;

        Assert.Equal(
            [(StatedKind.FeePaid, 15000m), (StatedKind.MoneySentHome, 900m), (StatedKind.DocumentsKept, null)],
            file.Stated.Select(one => (one.Kind, one.Amount?.Amount)));
        Assert.Equal(file.Stated[0].From, file.Stated[0].To);
        Assert.Null(file.Stated[2].From);
        Assert.False(Assert.Single(file.LicenceChecks).IsLicensed);
    }

    [Theory]
    [InlineData("\"W-01\", \"kind\": \"fee-paid\"", "\"W-09\", \"kind\": \"fee-paid\"", RefusedBecause.CodeUnknown)]
    [InlineData("\"fee-paid\"", "\"fee\"", RefusedBecause.TextMalformed)]
    [InlineData("\"amount\": \"15000.00\", ", "", RefusedBecause.KeyMissing)]
    [InlineData("\"documents-kept\"", "\"documents-kept\", \"amount\": \"1.00\"", RefusedBecause.KeyUnknown)]
    [InlineData("\"15000.00\"", "\"15000.005\"", RefusedBecause.AmountHasTooManyDecimals)]
    [InlineData("\"2019-04-20\"", "\"2019-02-30\"", RefusedBecause.DayDoesNotExist)]
    [InlineData("\"2019-05-31\"", "\"2019-04-30\"", RefusedBecause.SpanReversed)]
    [InlineData("[\"BANK-01:2\"] } ],", "[] } ],", RefusedBecause.SourceMissing)]
    [InlineData("[\"BANK-01\"]", "[\"BANK-09\"]", RefusedBecause.CodeUnknown)]
    [InlineData("\"creditor\": \"R-01\"", "\"creditor\": \"R-09\"", RefusedBecause.CodeUnknown)]
    [InlineData("\"2019-12-31\"", "\"2018-12-31\"", RefusedBecause.SpanReversed)]
    [InlineData("\"documents-kept\"", "\"documents-kept\", \"words\": \"he did\"", RefusedBecause.KeyUnknown)]
    public void What_does_not_fit_is_refused(string good, string bad, RefusedBecause because)
    {
        Assert.Contains(good, Stated, StringComparison.Ordinal);
        using TemporaryFolder folder = SampleCase.Folder(
            json => With(json, Stated.Replace(good, bad, StringComparison.Ordinal)));

        RefusedException refused = Assert.Throws<RefusedException>(() => CaseFolder.Open(folder.FullPath));

        Assert.Contains(because, refused.Refusals.Select(refusal => refusal.Because));
    }

    private static string With(string json, string stated) =>
        json.Replace("\"exhibits\": [", stated + "\"exhibits\": [", StringComparison.Ordinal);
}
