using NodaMoney;
using NodaTime;
using Restitution.Cases;
using Restitution.Claims;
using Restitution.Evidence;
using Restitution.Law;
using Restitution.Reasons;
using static Restitution.Tests.Cases.SampleCase;

namespace Restitution.Tests.Cases;

/// <summary>Money that came in is asked for on no track again, and is taken off once.</summary>
public sealed class ReceiptsOnTracksTests
{
    private static readonly SourceRef Slip = SourceRef.Line("RECEIPT-01", 2);

    [Theory]
    [InlineData(RemedyTrack.Administrative)]
    [InlineData(RemedyTrack.Criminal)]
    [InlineData(RemedyTrack.Civil)]
    public void A_receipt_is_a_credit_on_every_track(RemedyTrack track)
    {
        Claim without = Compute(file => file);
        Claim claim = Compute(file => file with { Receipts = [Received("100.00")] });

        TrackClaim before = without.Workers[0].Remedies.On(track)!;
        TrackClaim after = claim.Workers[0].Remedies.On(track)!;
        WorkerRecovery line = claim.Recovery!.Workers[0];
        Money notRun = CountsInterest(after) ? line.InterestNotRun : Thb("0");
        Assert.Equal(Thb("100.00"), line.Collected.Total);
        Assert.True(before.Total.Likely > Thb("100.00"));
        Assert.Equal(line.Collected.Total + notRun, after.Credited.Likely);
        Assert.Equal(before.Total.Likely - line.Collected.Total - notRun, after.Total.Likely);
        Assert.Equal(before.Assessed.Amount, after.Assessed.Amount);
        Assert.Contains("recovery/RC-1/W-01", after.Credited.Reason!.Figures);
        Assert.Equal(
            claim.Tracks.Single(one => one.Track == track).Credited.Likely, after.Credited.Likely);
    }

    [Fact]
    public void A_track_that_counts_the_heads_of_recovery_and_no_others_asks_for_what_remains()
    {
        Claim claim = Compute(file => file with { Receipts = [Received("100.00")] });

        TrackClaim[] alike = [.. claim.Workers[0].Remedies.Tracks
            .Where(track => track.Assessed.Likely == claim.Recovery!.Case.Assessed.Total)];
        Assert.NotEmpty(alike);
        Assert.True(claim.Recovery!.Case.InterestNotRun.Amount > 0m);
        Assert.All(alike, track => Assert.Equal(claim.Recovery.Case.Remaining, track.Total.Likely));
    }

    [Theory]
    [InlineData("60.00", "100.00")]
    [InlineData("100.00", "100.00")]
    [InlineData("150.00", "150.00")]
    public void Money_that_a_credit_records_by_the_same_source_is_taken_off_once(string credit, string credited)
    {
        Claim claim = Compute(file => file with
        {
            Receipts = [Received("100.00")],
            Credits = [new Credit("W-01", CreditKind.Award, Thb(credit), new LocalDate(2019, 12, 20), null, [Slip])],
        });

        TrackClaim track = claim.Workers[0].Remedies.On(RemedyTrack.Criminal)!;
        Assert.False(CountsInterest(track));
        Assert.Equal(Thb(credited), track.Credited.Likely);
        Assert.Contains(claim.AllGaps, gap => gap.Kind == GapKind.ReceiptIsCreditToo);
    }

    [Fact]
    public void Money_of_another_source_is_another_credit()
    {
        Claim claim = Compute(file => file with
        {
            Receipts = [Received("100.00")],
            Credits =
            [
                new Credit(
                    "W-01", CreditKind.Fund, Thb("60.00"), new LocalDate(2019, 12, 20), null,
                    [SourceRef.Line("RECEIPT-02", 2)]),
            ],
        });

        Assert.Equal(Thb("160.00"), claim.Workers[0].Remedies.On(RemedyTrack.Criminal)!.Credited.Likely);
        Assert.DoesNotContain(claim.AllGaps, gap => gap.Kind == GapKind.ReceiptIsCreditToo);
    }

    [Fact]
    public void A_receipt_that_is_counted_as_wages_is_no_credit()
    {
        SourceRef booking = Compute(file => file).Workers[0].Periods.SelectMany(period => period.Payments)
            .First().Payment.Sources[0];

        Claim claim = Compute(file => file with { Receipts = [Received("100.00") with { Sources = [booking] }] });

        Assert.All(claim.Workers[0].Remedies.Tracks, track => Assert.Equal(Thb("0"), track.Credited.Likely));
    }

    private static bool CountsInterest(TrackClaim track) => track.Lines.Any(line =>
        line.Bar is null && line.Head.Kind == HeadKind.Interest && line.Counted.Likely.Amount > 0m);

    private static Claim Compute(Func<CaseFile, CaseFile> claimed) => new SampleCase
    {
        LawChoices = [new LawChoice("th/remedy-heads", null, true, "read by counsel")],
        Claimed = file => claimed(file with
        {
            RecoveryTerms = new RecoveryTerms(ReceiptAppropriation.PrincipalFirst, "a test", [], []),
        }),
    }.Booked(new LocalDate(2019, 3, 31), "5000.00").Compute<Told>();

    private static Receipt Received(string amount) => new(
        "RC-1", new LocalDate(2019, 12, 20), Thb(amount), "R-01", ReceiptKind.Payment, Thb("0"), false, [], [],
        [Slip]);
}
