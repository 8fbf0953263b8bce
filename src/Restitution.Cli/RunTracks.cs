using System.Globalization;
using System.Text.Json.Nodes;
using Restitution.Claims;
using Restitution.Cli.Console;
using Restitution.Documents;
using Restitution.Reasons;

namespace Restitution.Cli;

/// <summary>
/// The three tracks of a run: what can be awarded, what is claimed, until when; as a table or as JSON.
/// </summary>
internal static class RunTracks
{
    private const string NotKnown = "-";

    public static void Print(Claim claim, Wording wording, Terminal terminal)
    {
        terminal.Out.WriteLine(wording.Say("run.tracks"));
        var table = new PrintedTable(
            "Track", ">Assessed", ">Out of time", ">Credited", ">Above cap", ">Total", ">Claimed", ">Waits for law",
            ">Consents", ">Withdrawn", ">Missing", "Next deadline", ">Gaps");
        foreach (TrackTotals track in claim.Tracks)
        {
            TrackClaim[] ofWorkers = [.. OfWorkers(claim, track.Track)];
            TrackDeadline? next = ofWorkers.Select(one => one.NextDeadline).OfType<TrackDeadline>()
                .MinBy(deadline => deadline.LastDay);
            table.Add(
                RemedyTracks.KeyOf(track.Track), Known(track, track.Assessed, wording),
                track.TimeIsKnown ? Known(track, track.OutOfTime, wording) : NotKnown,
                Known(track, track.Credited, wording), Known(track, track.Forgone, wording),
                Known(track, track.Total, wording), Known(track, track.Claimed, wording),
                track.WaitingForLaw is { } waiting ? wording.Bare(waiting.Likely) : "",
                Text(track.Consents.Given), Text(track.Consents.Withdrawn),
                Text(track.Consents.Missing), next is null ? "" : wording.Dress(Operand.Of(next.LastDay)),
                Text(ofWorkers.Sum(one => one.Gaps.Count)));
        }

        table.WriteTo(terminal);
    }

    /// <summary>What the heads beside pay and the tracks lack; no total of pay is without it.</summary>
    public static IEnumerable<Gap> Gaps(Claim claim) => claim.Workers.SelectMany(worker =>
        worker.Remedies.Gaps.Concat(worker.Remedies.Tracks.SelectMany(track => track.Gaps)));

    public static JsonArray InJson(Claim claim) =>
        new([.. claim.Tracks.Select(track => (JsonNode)InJson(claim, track))]);

    private static JsonObject InJson(Claim claim, TrackTotals track)
    {
        var json = new JsonObject
        {
            ["track"] = RemedyTracks.KeyOf(track.Track),
            ["assessed"] = RunSummary.InJson(track.Assessed),
            ["outOfTime"] = RunSummary.InJson(track.OutOfTime),
            ["credited"] = RunSummary.InJson(track.Credited),
            ["forgone"] = RunSummary.InJson(track.Forgone),
            ["total"] = RunSummary.InJson(track.Total),
            ["claimed"] = RunSummary.InJson(track.Claimed),
            ["consents"] = new JsonObject
            {
                ["given"] = track.Consents.Given,
                ["withdrawn"] = track.Consents.Withdrawn,
                ["missing"] = track.Consents.Missing,
            },
            ["gaps"] = OfWorkers(claim, track.Track).Sum(one => one.Gaps.Count),
            ["timeIsKnown"] = track.TimeIsKnown,
        };
        if (track.TimeIsKnown)
            json["totalInTime"] = RunSummary.InJson(track.TotalInTime);
        if (track.WaitingForLaw is { } waiting)
            json["waitingForLaw"] = RunSummary.InJson(waiting);
        return json;
    }

    private static IEnumerable<TrackClaim> OfWorkers(Claim claim, RemedyTrack track) =>
        claim.Workers.Select(worker => worker.Remedies.On(track)).OfType<TrackClaim>();

    // Nothing that rests on law which may not be used is printed as a sum of nothing.
    private static string Known(TrackTotals track, Figure figure, Wording wording) =>
        track.WaitsWhole ? NotKnown : wording.Bare(figure.Likely);

    private static string Text(int count) => count.ToString(CultureInfo.InvariantCulture);
}
