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
    public static void Print(Claim claim, Wording wording, Terminal terminal)
    {
        terminal.Out.WriteLine(wording.Say("run.tracks"));
        var table = new PrintedTable(
            "Track", ">Assessed", ">Out of time", ">Credited", ">Above cap", ">Total", ">Claimed", ">Consents",
            ">Withdrawn", ">Missing", "Next deadline", ">Gaps");
        foreach (TrackTotals track in claim.Tracks)
        {
            TrackClaim[] ofWorkers = [.. OfWorkers(claim, track.Track)];
            TrackDeadline? next = ofWorkers.Select(one => one.NextDeadline).OfType<TrackDeadline>()
                .MinBy(deadline => deadline.LastDay);
            table.Add(
                RemedyTracks.KeyOf(track.Track), wording.Bare(track.Assessed.Likely),
                wording.Bare(track.OutOfTime.Likely), wording.Bare(track.Credited.Likely),
                wording.Bare(track.Forgone.Likely), wording.Bare(track.Total.Likely),
                wording.Bare(track.Claimed.Likely), Text(track.Consents.Given), Text(track.Consents.Withdrawn),
                Text(track.Consents.Missing), next is null ? "" : wording.Dress(Operand.Of(next.LastDay)),
                Text(ofWorkers.Sum(one => one.Gaps.Count)));
        }

        table.WriteTo(terminal);
    }

    public static JsonArray InJson(Claim claim) => new([.. claim.Tracks.Select(track => (JsonNode)new JsonObject
    {
        ["track"] = RemedyTracks.KeyOf(track.Track),
        ["assessed"] = RunSummary.InJson(track.Assessed),
        ["outOfTime"] = RunSummary.InJson(track.OutOfTime),
        ["credited"] = RunSummary.InJson(track.Credited),
        ["forgone"] = RunSummary.InJson(track.Forgone),
        ["total"] = RunSummary.InJson(track.Total),
        ["totalInTime"] = RunSummary.InJson(track.TotalInTime),
        ["claimed"] = RunSummary.InJson(track.Claimed),
        ["consents"] = new JsonObject
        {
            ["given"] = track.Consents.Given,
            ["withdrawn"] = track.Consents.Withdrawn,
            ["missing"] = track.Consents.Missing,
        },
        ["gaps"] = OfWorkers(claim, track.Track).Sum(one => one.Gaps.Count),
    })]);

    private static IEnumerable<TrackClaim> OfWorkers(Claim claim, RemedyTrack track) =>
        claim.Workers.Select(worker => worker.Remedies.On(track)).OfType<TrackClaim>();

    private static string Text(int count) => count.ToString(CultureInfo.InvariantCulture);
}
