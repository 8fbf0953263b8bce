using NodaTime;
using Restitution.Cases;
using Restitution.Evidence;
using Restitution.Ledgers;
using Restitution.Storage.Folders;
using Restitution.Storage.Refusals;
using Restitution.Tracing;

namespace Restitution.Tests.Storage;

/// <summary>What <c>case.json</c> says of following the money, and what is refused of it.</summary>
public sealed class TracingOfCaseJsonTests
{
    private const string Tracing = """
        "tracing": {
          "method": { "name": "pro-rata", "chosenBy": "a prosecutor", "reason": "mixed" },
          "forbidden": [ { "method": "pari-passu", "by": "a clerk", "on": "2021-11-22", "why": "not heard",
            "citation": "an order" },
            { "method": "full-taint", "by": "a clerk", "on": "2021-11-23", "citation": "a rule" } ],
          "order": "as-listed",
          "origins": [
            { "worker": "W-01", "entries": ["BANK-01:2"], "kind": "pay-drawn-by-another", "reason": "seen",
              "decidedBy": "an officer", "decidedOn": "2021-11-20" },
            { "proceeds": { "payer": "R-01", "from": "2019-05-01", "to": "2019-05-31",
              "worked": { "from": "2019-04-01", "to": "2019-04-30" } }, "share": "back-wages",
              "reason": "the catch", "decidedBy": "an officer", "decidedOn": "2021-11-21", "sources": ["BANK-01:3"] }
          ],
          "holdings": [
            { "code": "H-01", "kind": "vehicle", "name": "Truck", "holder": "R-01", "boughtBy": ["BANK-01:4"],
              "value": { "amount": "350000.00", "currency": "THB" }, "valuedOn": "2021-10-01", "sources": ["BANK-01"] }
          ],
          "bookings": [
            { "means": "cash", "written": "ATM", "decidedBy": "an officer", "decidedOn": "2021-11-20", "reason": "words" },
            { "means": "charge", "entries": ["BANK-01:5"], "decidedBy": "an officer", "decidedOn": "2021-11-20", "reason": "tariff" }
          ]
        },
        """;

    [Fact]
    public void What_is_decided_reaches_the_engine()
    {
        using TemporaryFolder folder = SampleCase.Folder(json => With(json, Tracing));
        TracingDecisions tracing = CaseFolder.Open(folder.FullPath).Case.Tracing;

        Assert.Equal((TracingMethod.ProRata, "a prosecutor"), (tracing.Method!.Method, tracing.Method.ChosenBy));
        Assert.Equal(
            [
                new ForbiddenMethod(
                    TracingMethod.PariPassu, "a clerk", new LocalDate(2021, 11, 22), "not heard; an order"),
                new ForbiddenMethod(TracingMethod.FullTaint, "a clerk", new LocalDate(2021, 11, 23), "a rule"),
            ],
            tracing.Forbidden);
        Assert.True(tracing.TrustsOrderAsListed);
        OriginDecision drawn = Assert.Single(tracing.Origins);
        Assert.Equal(("W-01", OriginKind.PayDrawnByAnother), (drawn.Worker, drawn.Kind));
        Assert.Equal([SourceRef.Line("BANK-01", 2)], drawn.Entries);
        ProceedsDecision proceeds = Assert.Single(tracing.Proceeds);
        Assert.Equal(("R-01", new LocalDate(2019, 5, 31)), (proceeds.Payer, proceeds.To));
        Assert.Equal(new LocalDate(2021, 11, 21), proceeds.Decided.On);
        Assert.Equal(new DateInterval(new LocalDate(2019, 4, 1), new LocalDate(2019, 4, 30)), proceeds.Worked);
        HoldingOnRecord truck = Assert.Single(tracing.Holdings);
        Assert.Equal((HoldingKind.Vehicle, 350000m), (truck.Kind, truck.Value!.Value.Amount));
        Assert.Equal(
            [BookingMeaning.Cash, BookingMeaning.BankCharge], tracing.Bookings.Select(booking => booking.Means));
    }

    [Fact]
    public void A_case_that_says_nothing_decides_nothing()
    {
        using TemporaryFolder folder = SampleCase.Folder();

        Assert.Same(TracingDecisions.None, CaseFolder.Open(folder.FullPath).Case.Tracing);
    }

    [Theory]
    [InlineData("\"pro-rata\"", "\"full-taint\"", RefusedBecause.TextMalformed)]
    [InlineData("\"pro-rata\"", "\"by-luck\"", RefusedBecause.TextMalformed)]
    [InlineData("\"pari-passu\"", "\"by-luck\"", RefusedBecause.TextMalformed)]
    [InlineData("\"full-taint\"", "\"pari-passu\"", RefusedBecause.CodeTwice)]
    [InlineData("\"2021-11-23\", \"citation\": \"a rule\"", "\"2021-11-23\"", RefusedBecause.KeyMissing)]
    [InlineData("\"2021-11-22\"", "\"2021-11-31\"", RefusedBecause.DayDoesNotExist)]
    [InlineData("\"as-listed\"", "\"as-told\"", RefusedBecause.TextMalformed)]
    [InlineData("\"worker\": \"W-01\"", "\"worker\": \"W-09\"", RefusedBecause.CodeUnknown)]
    [InlineData("\"worker\": \"W-01\", ", "", RefusedBecause.KeyMissing)]
    [InlineData("\"BANK-01:2\"", "\"BANK-09:2\"", RefusedBecause.CodeUnknown)]
    [InlineData("\"share\": \"back-wages\",", "", RefusedBecause.KeyMissing)]
    [InlineData("\"share\": \"back-wages\"", "\"share\": \"back-wages\", \"worker\": \"W-01\"",
        RefusedBecause.KeyUnknown)]
    [InlineData("\"payer\": \"R-01\"", "\"payer\": \"R-01\", \"entries\": [\"BANK-01:9\"]", RefusedBecause.KeyMissing)]
    [InlineData("\"kind\": \"pay", "\"share\": \"back-wages\", \"kind\": \"pay", RefusedBecause.KeyUnknown)]
    [InlineData("\"to\": \"2019-05-31\"", "\"to\": \"2019-04-30\"", RefusedBecause.SpanReversed)]
    [InlineData("\"to\": \"2019-04-30\"", "\"to\": \"2019-03-31\"", RefusedBecause.SpanReversed)]
    [InlineData("\"from\": \"2019-04-01\", ", "", RefusedBecause.KeyMissing)]
    [InlineData("\"2021-11-21\"", "\"2021-02-30\"", RefusedBecause.DayDoesNotExist)]
    [InlineData("\"vehicle\"", "\"yacht\"", RefusedBecause.TextMalformed)]
    [InlineData("\"holder\": \"R-01\"", "\"holder\": \"R-09\"", RefusedBecause.CodeUnknown)]
    [InlineData("\"350000.00\"", "\"350000.005\"", RefusedBecause.AmountHasTooManyDecimals)]
    [InlineData("\"written\": \"ATM\", ", "", RefusedBecause.KeyMissing)]
    [InlineData("\"means\": \"charge\"", "\"means\": \"gift\"", RefusedBecause.TextMalformed)]
    public void What_does_not_fit_is_refused_with_its_place(string good, string bad, RefusedBecause because)
    {
        Assert.Contains(good, Tracing, StringComparison.Ordinal);
        using TemporaryFolder folder = SampleCase.Folder(
            json => With(json, Tracing.Replace(good, bad, StringComparison.Ordinal)));

        RefusedException refused = Assert.Throws<RefusedException>(() => CaseFolder.Open(folder.FullPath));
        Assert.Contains(because, refused.Refusals.Select(refusal => refusal.Because));
        Assert.All(
            refused.Refusals, refusal => Assert.StartsWith("case.json:", refusal.Place, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("\"entries\": [\"BANK-01:2\"]", "\"entries\": [\"BANK-01:2\", \"BANK-01:2\"]")]
    [InlineData("\"boughtBy\": [\"BANK-01:4\"]", "\"boughtBy\": [\"BANK-01:4\", \"BANK-01:4\"]")]
    public void A_booking_that_is_named_twice_is_refused(string once, string twice)
    {
        using TemporaryFolder folder = SampleCase.Folder(
            json => With(json, Tracing.Replace(once, twice, StringComparison.Ordinal)));

        RefusedException refused = Assert.Throws<RefusedException>(() => CaseFolder.Open(folder.FullPath));
        Assert.Equal([RefusedBecause.CodeTwice], refused.Refusals.Select(refusal => refusal.Because));
    }

    [Fact]
    public void Bounds_of_matching_are_those_of_the_program_but_for_what_the_case_states()
    {
        const string Stated = "\"transferTerms\": { \"daysAfter\": 5, \"feeMost\": \"0.015\", "
            + "\"chosenBy\": \"an officer\", \"reason\": \"wires take a week\" }, ";
        using TemporaryFolder folder = SampleCase.Folder(json => With(json, Stated));
        using TemporaryFolder without = SampleCase.Folder();
        MatchingTerms stated = AccountsOfCase.TermsOf(CaseFolder.Open(folder.FullPath).Case);

        Assert.Equal((5, 1, 0.015m, 0.03m, 3), (
            stated.DaysAfterMost, stated.DaysBeforeMost, stated.FeeFractionMost, stated.RateFractionMost,
            stated.PartsMost));
        Assert.Equal(("an officer", "wires take a week"), (stated.ChosenBy, stated.Reason));
        Assert.Same(MatchingTerms.Default, CaseFolder.Open(without.FullPath).Case.TransferTerms);
    }

    [Theory]
    [InlineData("\"daysAfter\": 31", RefusedBecause.KindWrong)]
    [InlineData("\"feeMost\": \"3\"", RefusedBecause.TextMalformed)]
    public void A_bound_out_of_reach_is_refused(string bound, RefusedBecause because)
    {
        using TemporaryFolder folder = SampleCase.Folder(json => With(
            json, "\"transferTerms\": { " + bound + ", \"chosenBy\": \"x\", \"reason\": \"y\" }, "));

        RefusedException refused = Assert.Throws<RefusedException>(() => CaseFolder.Open(folder.FullPath));
        Assert.Equal([because], refused.Refusals.Select(refusal => refusal.Because));
    }

    [Fact]
    public void How_a_thing_was_sold_reaches_the_engine()
    {
        SaleOnRecord byRow = SaleOf("\"paidBy\": [\"BANK-01:6\", \"BANK-01:7\"], \"gain\": { \"share\": \"in-proportion\", "
            + "\"chosenBy\": \"a prosecutor\", \"reason\": \"it rose\" }");
        SaleOnRecord byDay = SaleOf(
            "\"on\": \"2020-03-01\", \"price\": { \"amount\": \"90000.00\", \"currency\": \"THB\" }, \"paidTo\": \"cash\"");

        Assert.Equal([6, 7], byRow.PaidBy.Select(place => place.FirstLineNumber));
        Assert.Equal(new GainChoice("a prosecutor", "it rose"), byRow.GainShared);
        Assert.Equal((new LocalDate(2020, 3, 1), 90000m, true, null), (
            byDay.On!.Value, byDay.Price!.Value.Amount, byDay.IsCash, byDay.PaidTo));
        Assert.Null(byDay.GainShared);
    }

    [Theory]
    [InlineData("\"on\": \"2020-03-01\"", RefusedBecause.KeyMissing)]
    [InlineData("\"paidBy\": [\"BANK-01:6\"], \"on\": \"2020-03-01\"", RefusedBecause.KeyMissing)]
    [InlineData("\"paidBy\": [\"BANK-01:2\"]", RefusedBecause.CodeTwice)]
    [InlineData("\"on\": \"2020-03-01\", \"price\": { \"amount\": \"9.00\", \"currency\": \"THB\" }, \"paidTo\": \"R-09\"",
        RefusedBecause.CodeUnknown)]
    public void A_sale_that_says_too_little_or_too_much_is_refused(string sale, RefusedBecause because)
    {
        RefusedException refused = Assert.Throws<RefusedException>(() => SaleOf(sale));

        Assert.Contains(because, refused.Refusals.Select(refusal => refusal.Because));
        Assert.All(
            refused.Refusals, refusal => Assert.StartsWith("case.json:", refusal.Place, StringComparison.Ordinal));
    }

    private static SaleOnRecord SaleOf(string sale)
    {
        string tracing = Tracing.Replace(
            "\"valuedOn\": \"2021-10-01\",",
            "\"valuedOn\": \"2021-10-01\", \"sale\": { " + sale + ", \"sources\": [\"BANK-01:8\"] },",
            StringComparison.Ordinal);
        using TemporaryFolder folder = SampleCase.Folder(json => With(json, tracing));
        return CaseFolder.Open(folder.FullPath).Case.Tracing.Holdings[0].Sale!;
    }

    private static string With(string json, string tracing) =>
        json.Replace("\"exhibits\": [", tracing + "\"exhibits\": [", StringComparison.Ordinal);
}
