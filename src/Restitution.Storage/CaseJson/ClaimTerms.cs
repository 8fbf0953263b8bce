using System.Globalization;
using NodaMoney;
using NodaTime;
using Restitution.Claims;
using Restitution.Evidence;
using Restitution.Storage.Refusals;
using Restitution.Work;

namespace Restitution.Storage.CaseJson;

/// <summary>
/// Turns what <c>case.json</c> says of claims into the case: consents, losses, gains, credits, tracks.
/// </summary>
/// <remarks>What has no source is refused, and so is the same loss written twice.</remarks>
internal sealed class ClaimTerms(CaseTerms terms, IReadOnlySet<string> workers, IReadOnlySet<string> exhibits)
{
    public Consent Consent(ConsentShape consent, int index)
    {
        object[] path = ["consents", index];
        WorkerExists(consent.Worker, path);
        LocalDate given = terms.Day(consent.GivenOn, [.. path, "givenOn"]);
        LocalDate? withdrawn = Day(consent.WithdrawnOn, [.. path, "withdrawnOn"]);
        if (withdrawn < given)
        {
            terms.Refuse(
                RefusedBecause.SpanReversed, $"a consent withdrawn on {consent.WithdrawnOn}, before it was given",
                "a day on or after the day it was given", "correct one of the two days", [.. path, "withdrawnOn"]);
        }

        return new Consent(
            consent.Worker, TrackOf(consent.Track), given, Named<ConsentBy>(consent.By),
            Named<ConsentForm>(consent.Form), withdrawn, Sources(consent.Sources, path));
    }

    public RecordedLoss Loss(LossShape loss, int index)
    {
        object[] path = ["losses", index];
        WorkerExists(loss.Worker, path);
        return new RecordedLoss(
            loss.Worker, loss.Head, Amount(loss.Amount, loss.Currency, path), terms.Day(loss.On, [.. path, "on"]),
            SpanIfAny(loss.From, loss.To, path),
            Named<LossPaidBy>(loss.PaidBy), CaseTerms.Basis(loss.Basis), Sources(loss.Sources, path));
    }

    public RecordedGain Gain(GainShape gain, int index)
    {
        object[] path = ["gains", index];
        WorkerExists(gain.Worker, path);
        return new RecordedGain(
            gain.Worker, Amount(gain.Amount, gain.Currency, path), Span(gain.From, gain.To, path),
            CaseTerms.Basis(gain.Basis), Sources(gain.Sources, path));
    }

    public Credit Credit(CreditShape credit, int index)
    {
        object[] path = ["credits", index];
        WorkerExists(credit.Worker, path);
        return new Credit(
            credit.Worker, Named<CreditKind>(credit.Kind), Amount(credit.Amount, credit.Currency, path),
            terms.Day(credit.On, [.. path, "on"]), credit.Track is { } track ? TrackOf(track) : null,
            Sources(credit.Sources, path));
    }

    public CaseTrack Track(TrackShape track, int index, IReadOnlyList<TrackShape> all)
    {
        if (all.Take(index).Any(other => other.Track == track.Track))
        {
            terms.Refuse(RefusedBecause.CodeTwice, $"the track \"{track.Track}\" a second time", "each track once",
                "put what is said of the track into one", "tracks", index, "track");
        }

        return new CaseTrack(
            TrackOf(track.Track), track.Forum, track.ClaimKind, Day(track.LodgedOn, ["tracks", index, "lodgedOn"]),
            track.Offence);
    }

    public EpisodeEnd? Ended(EndedShape? ended, object[] path) => ended is null
        ? null
        : new EpisodeEnd(
            Named<EndedBy>(ended.By), ended.Cause, Day(ended.NoticeGivenOn, [.. path, "noticeGivenOn"]),
            ended.Leave is { } leave
                ? new LeaveAtEnd(Number(leave.DaysFromFinishedYears), Number(leave.DaysTaken)) : null,
            Sources(ended.Sources, path));

    /// <summary>The same worker, head, amount, day and row a second time would be claimed twice.</summary>
    public void CheckOnce(IReadOnlyList<RecordedLoss> losses)
    {
        foreach ((int index, RecordedLoss loss) in losses.Index())
        {
            if (losses.Take(index).Any(earlier => earlier.Worker == loss.Worker && earlier.Head == loss.Head
                && earlier.Amount == loss.Amount && earlier.On == loss.On
                && earlier.Sources.Intersect(loss.Sources).Any()))
            {
                terms.Refuse(RefusedBecause.LossTwice, $"the same loss of {loss.Worker} a second time",
                    "each loss once", "remove one of the two, or cite the row of the other", "losses", index);
            }
        }
    }

    private void WorkerExists(string worker, object[] path) =>
        terms.Exists(worker, workers, "worker", [.. path, "worker"]);

    private LocalDate? Day(string? written, ReadOnlySpan<object> path) =>
        written is null ? null : terms.Day(written, path);

    private DateInterval? SpanIfAny(string? from, string? to, object[] path)
    {
        if (from is not null && to is not null)
            return Span(from, to, path);

        if (from is not null || to is not null)
        {
            terms.Refuse(RefusedBecause.KeyMissing, "one end of a span alone", "both \"from\" and \"to\", or neither",
                "write the other day too", path);
        }

        return null;
    }

    private DateInterval Span(string from, string to, object[] path)
    {
        LocalDate first = terms.Day(from, [.. path, "from"]);
        LocalDate last = terms.Day(to, [.. path, "to"]);
        if (first <= last)
            return new DateInterval(first, last);

        terms.Refuse(RefusedBecause.SpanReversed, $"the last day {to} before the first day {from}",
            "a last day on or after the first", "exchange or correct the two", [.. path, "to"]);
        return new DateInterval(first, first);
    }

    private IReadOnlyList<SourceRef> Sources(IReadOnlyList<string> written, object[] path)
    {
        if (written.Count == 0)
        {
            terms.Refuse(RefusedBecause.SourceMissing, "no source", "at least one place in an exhibit",
                "cite the row or the exhibit that proves it", [.. path, "sources"]);
        }

        return terms.Sources(written, exhibits, [.. path, "sources"]);
    }

    private Money Amount(string amount, string currency, object[] path) => terms.Amount(
        new PromisedShape { Amount = amount, Currency = currency, Basis = "document", Sources = [] }, path);

    private static decimal Number(string written) =>
        decimal.Parse(written, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    private static RemedyTrack TrackOf(string written) => Named<RemedyTrack>(written);

    private static TKind Named<TKind>(string written)
        where TKind : struct, Enum =>
        Enum.Parse<TKind>(written.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
}
