using FsCheck;
using FsCheck.Fluent;
using Restitution.Amounts;
using Restitution.Claims;

namespace Restitution.Tests.Cases;

/// <summary>What holds of heads and tracks for every case, whatever its facts.</summary>
/// <remarks>
/// That more evidence of payment never raises back wages, and that told and untold runs are equal, stands in
/// <see cref="CaseProperties"/>.
/// </remarks>
public sealed class ClaimProperties
{
    private static readonly Scenario[] Scenarios = Enum.GetValues<Scenario>();

    [Fact]
    public void Heads_sum_to_the_claim_on_every_track() => Holds((random, claim) =>
        from track in claim.Workers[0].Remedies.Tracks
        from scenario in Scenarios
        from fault in new[]
        {
            Differs(track.Assessed, track.Lines.Sum(line => line.Counted.Amount[scenario].Amount), scenario),
            Differs(
                track.Total,
                track.Assessed.Amount[scenario].Amount
                    - (track.LimitationIsAppliedOfOwnMotion == true ? track.OutOfTime.Amount[scenario].Amount : 0m)
                    - track.Credited.Amount[scenario].Amount - track.Forgone.Amount[scenario].Amount,
                scenario),
        }
        where fault is not null
        select fault);

    [Fact]
    public void The_assessed_claim_is_its_heads_less_what_two_of_them_name() => Holds((random, claim) =>
        from remedies in new[] { claim.Workers[0].Remedies }
        from scenario in Scenarios
        let heads = remedies.Heads.Where(head => head.IsUnconditional)
            .Sum(head => head.Owed.Amount[scenario].Amount)
        let twice = remedies.CountedOnce.Sum(once => once.Removed.Amount[scenario].Amount)
        let fault = Differs(remedies.Assessed!, heads - twice, scenario)
        where fault is not null
        select fault);

    [Fact]
    public void No_head_counts_for_less_than_nothing_or_more_than_it_is() => Holds((random, claim) =>
        from track in claim.Workers[0].Remedies.Tracks
        from line in track.Lines
        from scenario in Scenarios
        let counted = line.Counted.Amount[scenario].Amount
        where counted < 0m || counted > line.Head.Owed.Amount[scenario].Amount
            || (line.Bar is not null && counted != 0m) || line.OutOfTime[scenario].Amount > counted
        select $"{line.Counted.Id}, {scenario}: {counted} of {line.Head.Owed.Amount[scenario].Amount}");

    [Fact]
    public void A_loss_written_down_a_second_time_by_another_name_counts_once() => Holds((random, before) =>
    {
        Claim after = random.Compute(
            random.File with { Losses = [.. random.File.Losses, random.WrittenAgain(random.File.Losses[0])] });
        return Rises(before, after, remedies => remedies.Assessed!);
    });

    [Fact]
    public void A_cap_never_raises_and_what_it_takes_is_given_up() => Holds((random, free) =>
    {
        Claim capped = random.Compute(isCapped: true);
        return RisesOnATrack(free, capped, track => track.Total)
            .Concat(RisesOnATrack(free, capped, track => track.Claimed))
            .Concat(RisesOnATrack(free, capped, track => track.TotalInTime))
            .Concat(from track in capped.Workers[0].Remedies.Tracks
                    from scenario in Scenarios
                    let whole = free.Workers[0].Remedies.On(track.Track)!.Total.Amount[scenario].Amount
                    let parts = track.Total.Amount[scenario].Amount + track.Forgone.Amount[scenario].Amount
                    where parts != whole || track.Total.Amount[scenario].Amount > 20_000m
                    select $"{track.Total.Id}, {scenario}: {parts} within and above the cap of {whole}");
    });

    [Fact]
    public void A_consent_taken_away_never_raises_what_is_claimed_and_moves_nothing_else() => Holds((random, before) =>
    {
        Claim after = random.Compute(random.File with { Consents = [.. random.File.Consents.Skip(1)] });
        return RisesOnATrack(before, after, track => track.Claimed)
            .Concat(Moved(before, after, track => track.Total))
            .Concat(Moved(before, after, track => track.Assessed));
    });

    [Fact]
    public void A_credit_never_raises_and_is_taken_off_no_loss() => Holds((random, before) =>
    {
        Claim after = random.Compute(
            random.File with { Credits = [.. random.File.Credits, random.OneCredit()] });
        return RisesOnATrack(before, after, track => track.Total)
            .Concat(RisesOnATrack(before, after, track => track.TotalInTime))
            .Concat(RisesOnATrack(before, after, track => track.Claimed))
            .Concat(Moved(before, after, track => track.Assessed));
    });

    [Fact]
    public void Without_a_finding_no_claim_is_greater() => Holds((random, before) => Rises(
        before, random.Compute(random.File with { Findings = [] }), remedies => remedies.Assessed!));

    [Fact]
    public void The_cases_meet_every_rule_that_is_tried()
    {
        Claim[] claims = [.. Enumerable.Range(1, 60).Select(seed => new RandomClaims(seed).Compute())];
        WorkerRemedies[] remedies = [.. claims.Select(claim => claim.Workers[0].Remedies)];

        Assert.Superset(
            new HashSet<SameLoss>
            {
                SameLoss.SameDays, SameLoss.SameService, SameLoss.FeeTakenFromPay, SameLoss.SameSource,
                SameLoss.SameWork,
            },
            remedies.SelectMany(one => one.CountedOnce).Select(once => once.Because).ToHashSet());
        Assert.Contains(remedies, one => one.Heads.Any(head => head.Condition is { IsMet: false }));
        Assert.Contains(remedies, one => one.Tracks.Any(track => track.Credited.Likely.Amount > 0m));
        Assert.Contains(remedies, one => one.Tracks.Any(track => track.Claimed.Likely.Amount > 20_000m));
        Assert.Contains(remedies, one => one.Tracks.Any(track => track.Consent.State == ConsentState.Withdrawn));
    }

    private static IEnumerable<string> Rises(Claim before, Claim after, Func<WorkerRemedies, Figure> of) =>
        Rises(of(before.Workers[0].Remedies), of(after.Workers[0].Remedies));

    private static IEnumerable<string> RisesOnATrack(Claim before, Claim after, Func<TrackClaim, Figure> of) =>
        from track in RemedyTracks.All
        from fault in Rises(
            of(before.Workers[0].Remedies.On(track)!), of(after.Workers[0].Remedies.On(track)!))
        select fault;

    private static IEnumerable<string> Rises(Figure before, Figure after) =>
        from scenario in Scenarios
        where after.Amount[scenario] > before.Amount[scenario]
        select $"{after.Id}, {scenario}: {before.Amount[scenario].Amount} became {after.Amount[scenario].Amount}";

    private static IEnumerable<string> Moved(Claim before, Claim after, Func<TrackClaim, Figure> of) =>
        from track in RemedyTracks.All
        let was = of(before.Workers[0].Remedies.On(track)!)
        let now = of(after.Workers[0].Remedies.On(track)!)
        where was.Amount != now.Amount
        select $"{now.Id}: {was.Amount} became {now.Amount}";

    private static string? Differs(Figure figure, decimal sum, Scenario scenario) =>
        figure.Amount[scenario].Amount == sum
            ? null : $"{figure.Id}, {scenario}: {figure.Amount[scenario].Amount}, its parts {sum}";

    private static void Holds(Func<RandomClaims, Claim, IEnumerable<string>> faults) => Prop.ForAll(
        Arb.From(Gen.Choose(1, 1_000_000)),
        seed =>
        {
            var random = new RandomClaims(seed);
            string[] found = [.. faults(random, random.Compute())];
            Assert.True(found.Length == 0, $"case of seed {seed}\n{string.Join('\n', found)}");
        })
        .Check(Config.QuickThrowOnFailure.WithMaxTest(50).WithReplay(20_260_511, 3117).WithQuietOnSuccess(true));
}
