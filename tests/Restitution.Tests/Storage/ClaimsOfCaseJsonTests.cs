using NodaTime;
using Restitution.Cases;
using Restitution.Claims;
using Restitution.Storage.Folders;
using Restitution.Storage.Refusals;

namespace Restitution.Tests.Storage;

/// <summary>
/// What <c>case.json</c> says of consents, losses, gains, credits, tracks and the end of work, and its refusals.
/// </summary>
public sealed class ClaimsOfCaseJsonTests
{
    private const string Claims = """
        "consents": [ { "worker": "W-01", "track": "civil",
          "givenOn": "2021-10-05",
          "by": "worker", "form": "oral",
          "withdrawnOn": "2021-11-01",
          "sources": ["BANK-01:3"] } ],
        "losses": [
          { "worker": "W-01", "head": "medical-care", "amount": "400.00", "currency": "THB", "on": "2019-05-02",
            "from": "2019-05-02", "to": "2019-05-09", "paidBy": "wage-deduction", "basis": "document", "sources": ["BANK-01:4"] },
          { "worker": "W-01", "head": "medical-care", "amount": "400.00", "currency": "THB", "on": "2019-05-02", "basis": "document", "sources": ["BANK-01:5"] } ],
        "gains": [ { "worker": "W-01", "amount": "900.00", "currency": "THB",
          "from": "2019-05-01", "to": "2019-05-30", "basis": "testimony", "sources": ["BANK-01:6"] } ],
        "credits": [ { "worker": "W-01", "kind": "fund", "amount": "70.00", "currency": "THB", "on": "2021-10-06",
          "track": "criminal", "sources": ["BANK-01:7"] } ],
        "tracks": [
          { "track": "civil", "forum": "labour-court", "claimKind": "wages", "lodgedOn": "2021-11-02", "offence": "forced-labour" },
          { "track": "criminal", "forum": "civil-court" } ],
        "calendars"
        """;

    private const string Ended = """
        "ended": { "by": "employer", "cause": "no-cause", "noticeGivenOn": "2019-05-11",
          "leave": { "daysFromFinishedYears": "6", "daysTaken": "2.5" }, "sources": ["BANK-01:8"] },
        "restDay"
        """;

    private const string EndsBeforeItBegins = "a last day on or after the first";

    /// <summary>What is changed, why that is refused, and what is wanted instead.</summary>
    public static TheoryData<string, string, RefusedBecause, string> Refused => new()
    {
        { "[\"BANK-01:3\"]", "[]", RefusedBecause.SourceMissing, "at least one place in an exhibit" },
        { "[\"BANK-01:4\"]", "[]", RefusedBecause.SourceMissing, "at least one place in an exhibit" },
        { "[\"BANK-01:6\"]", "[]", RefusedBecause.SourceMissing, "at least one place in an exhibit" },
        { "[\"BANK-01:7\"]", "[]", RefusedBecause.SourceMissing, "at least one place in an exhibit" },
        { "[\"BANK-01:8\"]", "[]", RefusedBecause.SourceMissing, "at least one place in an exhibit" },
        { "[\"BANK-01:3\"]", "[\"BANK-09:3\"]", RefusedBecause.CodeUnknown, "one of BANK-01" },
        { "[\"BANK-01:8\"]", "[\"BANK-09:8\"]", RefusedBecause.CodeUnknown, "one of BANK-01" },
        { "\"withdrawnOn\": \"2021-11-01\"", "\"withdrawnOn\": \"2021-10-04\"", RefusedBecause.SpanReversed,
            "a day on or after the day it was given" },
        { "\"givenOn\": \"2021-10-05\"", "\"givenOn\": \"2021-02-30\"", RefusedBecause.DayDoesNotExist,
            "a day of the calendar" },
        { "\"by\": \"worker\"", "\"by\": \"owner\"", RefusedBecause.TextMalformed, "worker, representative" },
        { "\"form\": \"oral\"", "\"form\": \"tacit\"", RefusedBecause.TextMalformed, "written, recorded, oral" },
        { "[ { \"worker\": \"W-01\", \"track\": \"civil\",", "[ { \"worker\": \"W-02\", \"track\": \"civil\",",
            RefusedBecause.CodeUnknown, "one of W-01" },
        { "\"W-01\", \"track\": \"civil\",", "\"W-01\", \"track\": \"penal\",", RefusedBecause.TextMalformed,
            "administrative, criminal, civil" },
        { "BANK-01:5", "BANK-01:4", RefusedBecause.LossTwice, "each loss once" },
        { "\"to\": \"2019-05-09\", ", "", RefusedBecause.KeyMissing, "both \"from\" and \"to\", or neither" },
        { "\"to\": \"2019-05-09\"", "\"to\": \"2019-05-01\"", RefusedBecause.SpanReversed, EndsBeforeItBegins },
        { "\"to\": \"2019-05-30\"", "\"to\": \"2019-04-30\"", RefusedBecause.SpanReversed, EndsBeforeItBegins },
        { "\"wage-deduction\"", "\"barter\"", RefusedBecause.TextMalformed, "cash, wage-deduction" },
        { "\"900.00\"", "\"900.005\"", RefusedBecause.AmountHasTooManyDecimals, "whole units of 0.01" },
        { "\"900.00\", \"currency\": \"THB\"", "\"900.00\", \"currency\": \"XQQ\"", RefusedBecause.CurrencyUnknown,
            "a currency of ISO 4217" },
        { "\"fund\"", "\"gift\"", RefusedBecause.TextMalformed, "award, fund, lawful-advance" },
        { "\"70.00\"", "\"-70.00\"", RefusedBecause.TextMalformed, "an amount as text" },
        { "\"on\": \"2021-10-06\"", "\"on\": \"2021-06-31\"", RefusedBecause.DayDoesNotExist,
            "a day of the calendar" },
        { "{ \"track\": \"criminal\", \"forum\"", "{ \"track\": \"civil\", \"forum\"", RefusedBecause.CodeTwice,
            "each track once" },
        { "\"lodgedOn\": \"2021-11-02\"", "\"lodgedOn\": \"2021-11-31\"", RefusedBecause.DayDoesNotExist,
            "a day of the calendar" },
        { "\"forum\": \"labour-court\"", "\"forum\": \"The Tribunal\"", RefusedBecause.TextMalformed,
            "a word as the law on file writes it" },
        { "\"by\": \"employer\"", "\"by\": \"nobody\"", RefusedBecause.TextMalformed,
            "employer, worker, term, authority" },
        { "\"noticeGivenOn\": \"2019-05-11\"", "\"noticeGivenOn\": \"2019-05-32\"", RefusedBecause.DayDoesNotExist,
            "a day of the calendar" },
        { "\"daysTaken\": \"2.5\"", "\"daysTaken\": \"some\"", RefusedBecause.TextMalformed,
            "a number of days as text" },
    };

    [Fact]
    public void What_is_recorded_reaches_the_engine()
    {
        using TemporaryFolder folder = SampleCase.Folder(With);
        CaseFile read = CaseFolder.Open(folder.FullPath).Case;

        Consent consent = Assert.Single(read.Consents);
        Assert.Equal(
            (RemedyTrack.Civil, ConsentBy.Worker, ConsentForm.Oral), (consent.Track, consent.By, consent.Form));
        Assert.Equal(new LocalDate(2021, 11, 1), consent.WithdrawnOn);
        Assert.Equal([LossPaidBy.WageDeduction, LossPaidBy.Cash], read.Losses.Select(loss => loss.PaidBy));
        Assert.Equal([8, null], read.Losses.Select(loss => loss.Span?.Length));
        Assert.Equal(900m, Assert.Single(read.Gains).Amount.Amount);
        Assert.Equal((CreditKind.Fund, 70m), (read.Credits[0].Kind, Assert.Single(read.Credits).Amount.Amount));
        Assert.Equal(["forced-labour", null], read.Tracks.Select(track => track.Offence));
        Assert.Equal(2.5m, read.Workers[0].Episodes[0].Ended!.Leave!.DaysTaken);
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_does_not_fit_is_refused_with_its_place_and_what_is_wanted(
        string good, string bad, RefusedBecause because, string wanted)
    {
        string changed = With(SampleCase.Json);
        int at = changed.IndexOf(good, StringComparison.Ordinal);
        Assert.True(at >= 0, good);
        Assert.Equal(at, changed.LastIndexOf(good, StringComparison.Ordinal));
        using TemporaryFolder folder = SampleCase.Folder(
            json => With(json).Replace(good, bad, StringComparison.Ordinal));

        RefusedException refused = Assert.Throws<RefusedException>(() => CaseFolder.Open(folder.FullPath));
        Refusal refusal = Assert.Single(refused.Refusals);
        Assert.Equal(because, refusal.Because);
        Assert.Contains(wanted, refusal.Wanted, StringComparison.Ordinal);
        Assert.NotEmpty(refusal.Remedy);

        // A list or an object is placed where it begins, which for one end of a span is a line above.
        int line = changed[..at].Count(each => each == '\n') + (because == RefusedBecause.KeyMissing ? 0 : 1);
        Assert.StartsWith(
            FormattableString.Invariant($"case.json:{line}:"), refusal.Place, StringComparison.Ordinal);
    }

    [Fact]
    public void All_that_is_wrong_is_told_at_once()
    {
        using TemporaryFolder folder = SampleCase.Folder(json => With(json)
            .Replace("\"2021-11-01\"", "\"2021-10-04\"", StringComparison.Ordinal)
            .Replace("BANK-01:5", "BANK-01:4", StringComparison.Ordinal)
            .Replace("\"2019-05-11\"", "\"2019-05-32\"", StringComparison.Ordinal));

        Assert.Equal(
            [RefusedBecause.DayDoesNotExist, RefusedBecause.SpanReversed, RefusedBecause.LossTwice],
            Assert.Throws<RefusedException>(() => CaseFolder.Open(folder.FullPath))
                .Refusals.Select(refusal => refusal.Because).Order());
    }

    private static string With(string json) => json
        .Replace("\"calendars\"", Claims, StringComparison.Ordinal)
        .Replace("\"restDay\"", Ended, StringComparison.Ordinal);
}
