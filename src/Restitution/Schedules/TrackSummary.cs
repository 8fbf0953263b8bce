using NodaMoney;
using Restitution.Claims;
using Restitution.Reasons;

namespace Restitution.Schedules;

/// <summary>
/// What a document of one track asks for, in sentences: what was assessed, what is in no total and why, what consent
/// covers, and the interest of those who consented.
/// </summary>
internal static class TrackSummary
{
    /// <param name="assessed">The sentence of the assessed sum: what was assessed, what remains.</param>
    /// <param name="none">The sentence where no worker has this track.</param>
    /// <param name="last">What the document says after the sums.</param>
    public static TextBlock Of(
        CaseHeading heading, Claim claim, RemedyTrack track, string assessed, string none, IEnumerable<Phrase> last)
    {
        TrackTotals? totals = claim.Tracks.FirstOrDefault(one => one.Track == track);
        return new TextBlock(Phrases.Heading("asked-for"), 1,
        [
            .. totals is null ? [Phrase.Of(none)] : Sums(totals, claim, heading.Currency, assessed),
            .. AskedTable.Received(claim, track),
            .. Interest(heading, claim, track),
            .. BackPayOrder.Undecided(claim) is { } undecided ? new[] { undecided } : [],
            .. last,
        ], IsNumbered: true);
    }

    private static IEnumerable<Phrase> Sums(TrackTotals totals, Claim claim, Currency currency, string assessed) =>
    [
        Phrase.Of(assessed, Operand.Of(totals.Assessed.Likely), Operand.Of(totals.Total.Likely)),
        .. Barred(claim, totals.Track, TrackBar.LawUnusable, "track.law-unusable", currency),
        .. Barred(claim, totals.Track, TrackBar.NotOnFile, "track.not-on-file", currency),
        Phrase.Of(
            "track.claimed", Operand.Of(totals.Claimed.Likely), new Operand.AmountInWords(totals.Claimed.Likely),
            new Operand.Number(totals.Consents.Given), new Operand.Number(totals.Consents.Withdrawn),
            new Operand.Number(totals.Consents.Missing)),
    ];

    // A sum that waits for law must not read as a loss of nothing.
    private static IEnumerable<Phrase> Barred(
        Claim claim, RemedyTrack track, TrackBar bar, string key, Currency currency)
    {
        Money sum = LossTable.On(claim, track).SelectMany(worker => worker.Lines)
            .Where(line => line.Bar == bar && line.Head.IsUnconditional)
            .Aggregate(new Money(0m, currency), (total, line) => total + line.Head.Owed.Likely);
        return sum.Amount == 0m ? [] : [Phrase.Of(key, Operand.Of(sum))];
    }

    private static IEnumerable<Phrase> Interest(CaseHeading heading, Claim claim, RemedyTrack track)
    {
        WorkerClaim[] consented = [.. claim.Workers.Where(worker =>
            worker.Remedies.On(track) is { Consent.State: ConsentState.Given })];
        if (consented.Length == 0)
        {
            yield break;
        }

        Money none = new(0m, heading.Currency);
        Money counted = consented.Aggregate(
            none, (sum, worker) => sum + LossTable.InterestOf(worker.Remedies.On(track)!, heading.Currency));
        if (counted.Amount == 0m)
        {
            yield return Phrase.Of("track.no-interest");
            yield break;
        }

        yield return Phrase.Of("track.interest", Operand.Of(counted), Operand.Of(heading.AsOf));
        Money perDay = consented
            .Where(worker => LossTable.InterestOf(worker.Remedies.On(track)!, heading.Currency).Amount > 0m)
            .Aggregate(none, (sum, worker) => sum + PerDay(claim, worker));
        if (perDay.Amount > 0m)
        {
            yield return Phrase.Of("track.interest-after", Operand.Of(perDay), Operand.Of(heading.AsOf));
        }
    }

    // Interest runs on what remains after money came in, on this track as in the order.
    private static Money PerDay(Claim claim, WorkerClaim worker) =>
        RecoveryTable.Received(claim, worker.Worker)?.RemainingPerDay ?? worker.Totals.InterestPerDay.Likely;
}
