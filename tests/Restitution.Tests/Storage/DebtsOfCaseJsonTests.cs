using Restitution.Debts;
using Restitution.Storage.Folders;
using Restitution.Storage.Refusals;

namespace Restitution.Tests.Storage;

/// <summary>What <c>case.json</c> says of debt books, and what is refused of it.</summary>
public sealed class DebtsOfCaseJsonTests
{
    private const string Debts = """
        "debts": [ {
          "creditor": "A-01", "role": "agent", "jurisdiction": "th", "exhibits": ["BANK-01"],
          "agreed": { "fraction": "0.10", "per": "month" },
          "corridors": [ { "corridor": "la-th", "workers": ["W-01"] } ],
          "words": [ { "written": "cash", "means": "advance", "handedOver": "yes", "decidedBy": "an officer", "decidedOn": "2021-11-20" } ],
          "received": [ { "entry": "BANK-01:2", "least": "1.00", "likely": "2.00", "most": "3.00", "basis": "testimony", "sources": [] } ],
          "told": [ { "worker": "W-01", "on": "2019-05-02", "means": "payment", "least": "1", "likely": "2", "most": "3", "basis": "testimony", "sources": [] } ],
          "withoutPapers": [ { "worker": "W-01", "cameOn": "2019-05-01" } ]
        } ],
        """;

    [Fact]
    public void What_is_decided_reaches_the_engine()
    {
        using TemporaryFolder folder = SampleCase.Folder(json => With(json, Debts));
        CreditorsBook book = Assert.Single(CaseFolder.Open(folder.FullPath).Case.Debts);

        Assert.Equal(("A-01", CreditorRole.Agent, 1.20m), (book.Creditor, book.Role, book.Agreed!.AnnualFraction));
        Assert.Equal(["th"], book.FeeLaws);
        Assert.Equal("la-th", book.CorridorOf("W-01"));
        Assert.Equal(DebtEntryKind.Advance, book.Meaning(" cash ")!.Means);
        Assert.Equal(HandedOver.Yes, book.Meaning("cash")!.HandedOver);
        Assert.Null(book.Meaning("Cash"));
        Assert.Equal(2m, Assert.Single(book.Received).Likely.Amount);
        Assert.Equal(DebtEntryKind.Payment, Assert.Single(book.Told).Means);
        Assert.Single(book.WithoutPapers);
    }

    [Theory]
    [InlineData("\"A-01\"", "\"W-01\"", RefusedBecause.CodeTwice)]
    [InlineData("\"agent\"", "\"respondent\"", RefusedBecause.CodeUnknown)]
    [InlineData("\"agent\"", "\"friend\"", RefusedBecause.TextMalformed)]
    [InlineData("\"advance\"", "\"gift\"", RefusedBecause.TextMalformed)]
    [InlineData("[\"BANK-01\"]", "[\"BANK-02\"]", RefusedBecause.CodeUnknown)]
    [InlineData("[\"BANK-01\"]", "[\"BANK-01\", \"BANK-01\"]", RefusedBecause.CodeTwice)]
    [InlineData("[\"W-01\"]", "[\"W-02\"]", RefusedBecause.CodeUnknown)]
    [InlineData("\"2021-11-20\"", "\"2021-02-30\"", RefusedBecause.DayDoesNotExist)]
    [InlineData("\"1.00\"", "\"2.50\"", RefusedBecause.SpanReversed)]
    [InlineData("\"1.00\"", "\"1.005\"", RefusedBecause.AmountHasTooManyDecimals)]
    [InlineData("\"means\": \"payment\"", "\"means\": \"interest\"", RefusedBecause.TextMalformed)]
    [InlineData("\"0.10\"", "\"10%\"", RefusedBecause.TextMalformed)]
    [InlineData("\"entry\": \"BANK-01:2\"", "\"entry\": \"BANK-09:2\"", RefusedBecause.CodeUnknown)]
    public void What_does_not_fit_is_refused_with_its_place(string good, string bad, RefusedBecause because)
    {
        using TemporaryFolder folder = SampleCase.Folder(
            json => With(json, Debts.Replace(good, bad, StringComparison.Ordinal)));

        RefusedException refused = Assert.Throws<RefusedException>(() => CaseFolder.Open(folder.FullPath));
        Assert.Contains(because, refused.Refusals.Select(refusal => refusal.Because));
        Assert.All(
            refused.Refusals, refusal => Assert.StartsWith("case.json:", refusal.Place, StringComparison.Ordinal));
    }

    [Fact]
    public void The_same_words_twice_are_refused()
    {
        const string Word = """
            { "written": " cash", "means": "other", "decidedBy": "an officer", "decidedOn": "2021-11-20" },
            """;
        using TemporaryFolder folder = SampleCase.Folder(json => With(json, Debts.Replace(
            "\"words\": [ ", $"\"words\": [ {Word}", StringComparison.Ordinal)));

        Assert.Contains("decided on twice", Assert.Throws<RefusedException>(
            () => CaseFolder.Open(folder.FullPath)).Message, StringComparison.Ordinal);
    }

    private static string With(string json, string debts) => json.Replace(
        "\"calendars\"", debts + "\n  \"calendars\"", StringComparison.Ordinal);
}
