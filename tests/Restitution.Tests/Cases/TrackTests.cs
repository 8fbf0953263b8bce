using NodaMoney;
using NodaTime;
using Restitution.Amounts;
using Restitution.Cases;
using Restitution.Claims;
using Restitution.Evidence;
using Restitution.Law;
using Restitution.Reasons;
using Restitution.Work;
using static Restitution.Tests.Cases.SampleCase;

namespace Restitution.Tests.Cases;

/// <summary>What each track makes of one worker's heads, by a law made up for the test.</summary>
public sealed class TrackTests
{
    private static readonly LawChoice Accepted = new("th/remedy-heads", null, true, "read by counsel");
    private static readonly SourceRef Row = SourceRef.Line("LOSS-01", 2);

    [Fact]
    public void A_head_that_no_file_lets_the_forum_award_is_listed_and_in_no_total()
    {
        TrackClaim track = Track(RemedyTrack.Civil, file => file with { Losses = [Loss("medical-care", "400")] });

        TrackLine line = track.Lines.Single(one => one.Head.Head == "medical-care");
        Assert.Equal(TrackBar.NotOnFile, line.Bar);
        Assert.Equal(Thb("0"), line.Counted.Likely);
        Assert.Contains(track.Gaps, gap => gap.Kind == GapKind.RemedyNotOnFile);
        Assert.Equal(Worker(file => file).Totals.BackWages.Likely, track.Lines
            .Where(one => one.Head.Kind == HeadKind.Pay)
            .Aggregate(Thb("0"), (sum, one) => sum + one.Counted.Likely));
    }

    [Fact]
    public void The_same_loss_is_awardable_as_compensation_where_the_file_has_that()
    {
        TrackClaim track = Track(RemedyTrack.Criminal, file => file with { Losses = [Loss("medical-care", "400")] });

        TrackLine line = track.Lines.Single(one => one.Head.Head == "medical-care");
        Assert.Equal(("compensation", AwardPower.MayAward), (line.AwardedAs, line.Power));
        Assert.Equal(Thb("400"), line.Counted.Likely);
        Assert.Equal(TrackBar.NotOnFile, track.Lines.Single(one => one.Head.Head == "interest").Bar);
    }

    [Fact]
    public void Recalled_law_that_the_case_does_not_accept_bars_the_column_and_says_so()
    {
        TrackClaim track = Sample(file => file).Worker().Remedies.On(RemedyTrack.Administrative)!;

        Assert.All(track.Lines, line => Assert.NotNull(line.Bar));
        Assert.Equal(Thb("0"), track.Total.Likely);
        Assert.Contains(track.Gaps, gap => gap.Kind == GapKind.LawOnlyRecalled);
    }

    [Fact]
    public void What_waits_for_law_is_a_sum_of_its_own_and_its_reason_names_file_and_remedy()
    {
        TrackClaim waits = Sample(file => file).Worker().Remedies.On(RemedyTrack.Administrative)!;
        TrackClaim accepted = Track(RemedyTrack.Administrative, file => file);

        Assert.Equal(accepted.Assessed.Likely, waits.WaitingForLaw!.Likely);
        Assert.True(waits.WaitsWhole);
        Assert.False(waits.TimeIsKnown);
        Assert.Equal((null, false), (accepted.WaitingForLaw, accepted.WaitsWhole));
        Reason without = waits.Total.Reason!.Parts.Single(one => one.Statement == Statement.WithoutWhatWaits);
        Reason remedy = Assert.Single(without.Parts);
        Assert.Equal(Statement.RecalledLawNotAccepted, remedy.Statement);
        Assert.Contains(new Operand.Code("th/remedy-heads"), remedy.About);
        Assert.DoesNotContain(
            accepted.Total.Reason!.Parts, one => one.Statement == Statement.WithoutWhatWaits);
    }

    [Fact]
    public void A_total_of_the_case_that_waits_says_so_too()
    {
        Claim claim = Sample(file => file).Compute<Told>();

        TrackTotals civil = claim.Tracks.Single(one => one.Track == RemedyTrack.Civil);
        Assert.True(civil.WaitsWhole);
        Assert.Equal(
            claim.Workers[0].Remedies.On(RemedyTrack.Civil)!.WaitingForLaw!.Likely, civil.WaitingForLaw!.Likely);
        Assert.Contains(civil.Total.Reason!.Parts, one => one.Statement == Statement.WithoutWhatWaits);
    }

    [Fact]
    public void A_track_whose_time_no_file_tells_does_not_know_what_is_in_time()
    {
        TrackClaim criminal = Track(RemedyTrack.Criminal, file => file with { Losses = [Loss("medical-care", "400")] });

        Assert.True(criminal.Assessed.Likely > Thb("0"));
        Assert.False(criminal.TimeIsKnown);
        Assert.Contains(
            criminal.OutOfTime.Reason!.Parts, one => one.Statement == Statement.TimeNotKnownFor && one.Parts.Count > 0);
        Assert.True(Track(RemedyTrack.Civil, file => file).TimeIsKnown);
    }

    [Fact]
    public void A_loss_by_a_word_that_nobody_knows_is_not_awarded_as_compensation()
    {
        TrackClaim track = Track(RemedyTrack.Criminal, file => file with { Losses = [Loss("casino-night", "2500")] });

        TrackLine line = track.Lines.Single(one => one.Head.Head == "casino-night");
        Assert.Equal((TrackBar.NotOnFile, Thb("0")), (line.Bar!.Value, line.Counted.Likely));
    }

    // 7,000 of 10,000 are out of time, and half of the 10,000 counts under another head: 3,500 of 5,000.
    [Theory]
    [InlineData("7000", "10000", "5000", "3500")]
    [InlineData("7000", "10000", "10000", "7000")]
    [InlineData("10000", "10000", "5000", "5000")]
    [InlineData("0", "10000", "5000", "0")]
    [InlineData("7000", "10000", "0", "0")]
    public void What_is_out_of_time_is_shared_as_what_counts_is(
        string late, string owed, string counts, string share) => Assert.Equal(
            Thb(share), TrackLines.ShareThatCounts(Single(late), Single(owed), Single(counts)).Likely);

    [Fact]
    public void The_order_does_not_move_with_what_the_tracks_make_of_it() => Assert.Equal(
        Sample(file => file).Worker().Totals.Total.Amount, Worker(file => file).Totals.Total.Amount);

    [Theory]
    [InlineData(null, null, ConsentState.Missing)]
    [InlineData("2019-11-01", null, ConsentState.Given)]
    [InlineData("2019-11-01", "2019-12-31", ConsentState.Withdrawn)]
    [InlineData("2019-11-01", "2020-01-01", ConsentState.Given)]
    [InlineData("2020-01-01", null, ConsentState.Missing)]
    public void Nothing_is_claimed_without_a_consent_that_stands_on_the_as_of_day(
        string? givenOn, string? withdrawnOn, ConsentState state)
    {
        Consent[] consents = givenOn is null ? [] :
        [
            new Consent(
                "W-01", RemedyTrack.Civil, Day(givenOn), ConsentBy.Worker, ConsentForm.Written,
                withdrawnOn is null ? null : Day(withdrawnOn), [Row]),
        ];

        TrackClaim track = Track(RemedyTrack.Civil, file => file with { Consents = consents });

        Assert.Equal(state, track.Consent.State);
        Assert.Equal(state == ConsentState.Given ? track.Total.Likely : Thb("0"), track.Claimed.Likely);
        Assert.True(track.Total.Likely > Thb("0"));
        Assert.Equal(
            state != ConsentState.Given,
            track.Gaps.Any(gap => gap.Kind is GapKind.ConsentMissing or GapKind.ConsentWithdrawn));
    }

    [Fact]
    public void Consent_on_one_track_is_none_on_another()
    {
        TrackClaim track = Track(RemedyTrack.Civil, file => file with
        {
            Consents =
            [
                new Consent(
                    "W-01", RemedyTrack.Criminal, new LocalDate(2019, 11, 1), ConsentBy.Worker, ConsentForm.Oral, null,
                    [Row]),
            ],
        });

        Assert.Equal(ConsentState.Missing, track.Consent.State);
    }

    // Two years from 31 March 2019 and 30 April 2019, on 31 December 2019.
    [Fact]
    public void A_track_that_is_not_lodged_has_its_next_last_day_and_what_goes_with_it()
    {
        WorkerClaim worker = Worker(file => file);
        TrackClaim track = worker.Remedies.On(RemedyTrack.Civil)!;

        Assert.Equal(new LocalDate(2021, 3, 31), track.NextDeadline!.LastDay);
        Assert.Equal(456, track.NextDeadline.DaysLeft);
        PeriodClaim march = worker.Periods[0];
        Assert.Equal(march.BackWages.Likely + march.Interest!.Likely, track.NextDeadline.Removes.Likely);
        Assert.Null(worker.Remedies.On(RemedyTrack.Administrative)!.NextDeadline);
    }

    [Fact]
    public void What_is_out_of_time_stands_in_the_total_unless_the_forum_applies_limitation_by_itself()
    {
        static CaseFile Late(CaseFile file) => file with { AsOf = new LocalDate(2021, 4, 1) };
        TrackClaim track = Track(RemedyTrack.Civil, Late);
        TrackClaim applied = Track(
            RemedyTrack.Civil, Late, MadeFor("limitation-of-own-motion", """ "value": "applied" """, "figure", ""));

        Assert.True(track.OutOfTime.Likely > Thb("0"));
        Assert.Equal(track.Assessed.Likely, track.Total.Likely);
        Assert.Equal(track.Assessed.Likely - track.OutOfTime.Likely, track.TotalInTime.Likely);
        Assert.Equal(applied.TotalInTime.Likely, applied.Total.Likely);
        Assert.Equal(track.TotalInTime.Likely, applied.Total.Likely);
    }

    [Fact]
    public void A_cap_gives_the_rest_up_and_says_how_much()
    {
        LawText cap = MadeFor("remedy-most", """ "values": { "tribunal": "1000" } """, "table", "forum", "THB");
        CaseFile Before(CaseFile file) => file with
        {
            Tracks = [new CaseTrack(RemedyTrack.Civil, "tribunal", null, null, null)],
        };

        TrackClaim track = Track(RemedyTrack.Civil, Before, cap);
        TrackClaim unnamed = Track(RemedyTrack.Civil, file => file, cap);

        Assert.Equal(Thb("1000"), track.Total.Likely);
        Assert.Equal(track.Assessed.Likely - Thb("1000"), track.Forgone.Likely);
        Assert.Equal(unnamed.Assessed.Likely, unnamed.Total.Likely);
        Assert.Contains(unnamed.Gaps, gap => gap.Kind == GapKind.ForumNotNamed);
    }

    [Fact]
    public void A_sector_that_the_forum_is_closed_to_has_no_claim_there()
    {
        TrackClaim track = Track(
            RemedyTrack.Civil,
            file => file with { Tracks = [new CaseTrack(RemedyTrack.Civil, "tribunal", null, null, null)] },
            MadeFor("remedy-excluded", """ "values": { "tribunal | *": "excluded" } """, "table", "forum sector"));

        Assert.True(track.IsExcluded);
        Assert.Equal(Thb("0"), track.Assessed.Likely);
        Assert.Contains(track.Gaps, gap => gap.Kind == GapKind.ExcludedFromForum);
    }

    [Fact]
    public void A_credit_lowers_each_track_once_and_never_below_nothing()
    {
        WorkerClaim worker = Worker(file => file with
        {
            Credits = [Credit("500"), Credit("600")],
        });
        WorkerClaim more = Worker(file => file with { Credits = [Credit("9999999")] });

        Assert.All(worker.Remedies.Tracks, track => Assert.Equal(Thb("1100"), track.Credited.Likely));
        Assert.Equal(
            worker.Remedies.Tracks[0].Assessed.Likely - Thb("1100"), worker.Remedies.Tracks[0].Total.Likely);
        Assert.All(more.Remedies.Tracks, track => Assert.Equal(Thb("0"), track.Total.Likely));
        Assert.Contains(more.Remedies.Tracks[0].Gaps, gap => gap.Kind == GapKind.CreditAboveClaim);
    }

    [Theory]
    [InlineData(EndedBy.Employer, true)]
    [InlineData(EndedBy.Worker, false)]
    [InlineData(EndedBy.Authority, false)]
    public void Severance_and_notice_are_reckoned_where_the_employer_ended_the_work(EndedBy by, bool isReckoned)
    {
        WorkerClaim worker = Ended(by);

        Assert.Equal(isReckoned, worker.Remedies.Heads.Any(head => head.Head == "severance"));
        Assert.Equal(!isReckoned, worker.Remedies.Gaps.Any(gap => gap.Kind == GapKind.EndedByOther));
    }

    // 61 days of service reach no length of the table; the pay period of a monthly wage is the month: 9,300.
    [Fact]
    public void The_heads_of_the_end_have_the_last_wage_that_was_due_and_their_interest()
    {
        WorkerClaim worker = Ended(EndedBy.Employer);

        Assert.Equal(Thb("0"), Head(worker, "W-01/severance").Owed.Likely);
        HeadOfClaim notice = Head(worker, "W-01/pay-in-lieu-of-notice");
        Assert.Equal(Thb("9300"), notice.Owed.Likely);
        Assert.Equal(
            new DateInterval(new LocalDate(2019, 5, 1), new LocalDate(2019, 5, 30)), notice.MakesGood);
        // The base names the notice from 5 May 2019 on; this one fell due before.
        Assert.DoesNotContain(worker.Remedies.Heads, head => head.AccruesOn == notice.Owed.Id);
    }

    private static HeadOfClaim Head(WorkerClaim worker, string id) =>
        worker.Remedies.Heads.Single(head => head.Owed.Id == id);

    private static WorkerClaim Ended(EndedBy by) => new SampleCase
    {
        LawChoices = [Accepted],
        Divided = whole => [whole with { Ended = new EpisodeEnd(by, null, null, null, [Row]) }],
    }.Worker();

    private static RecordedLoss Loss(string head, string amount) => new(
        "W-01", head, Thb(amount), new LocalDate(2019, 5, 2), null, LossPaidBy.Cash, Basis.Document, [Row]);

    private static Credit Credit(string amount) =>
        new("W-01", CreditKind.Fund, Thb(amount), new LocalDate(2019, 12, 1), null, [Row]);

    private static Estimate<Money> Single(string amount) => Estimate<Money>.Single(Thb(amount));

    private static TrackClaim Track(
        RemedyTrack track, Func<CaseFile, CaseFile> claimed, params LawText[] law) =>
        Worker(claimed, law).Remedies.On(track)!;

    private static WorkerClaim Worker(Func<CaseFile, CaseFile> claimed, params LawText[] law) => new SampleCase
    {
        LawChoices = [Accepted],
        Claimed = claimed,
        Law = LawOnFile.Embedded.With(law),
    }.Worker();

    private static SampleCase Sample(Func<CaseFile, CaseFile> claimed) => new() { Claimed = claimed };

    private static LawText MadeFor(string name, string values, string kind, string keys, string unit = "rule") => new(
        $"th/{name}",
        $$"""
        {
          "id": "th/{{name}}", "title": "{{name}}", "kind": "{{kind}}", "unit": "{{unit}}",
          {{(keys.Length == 0 ? "" : $"\"keys\": [{string.Join(", ", keys.Split(' ').Select(key => $"\"{key}\""))}],")}}
          "provisions": [
            { "from": "1998-08-19", {{values}}, "cites": "test", "standing": "practice", "note": "test" }
          ],
          "checkedThrough": "2025-12-31"
        }
        """, FromCase: true);

    private static LocalDate Day(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;
}
