using System.Text.Json.Nodes;
using Restitution.Cli.Console;
using Restitution.Documents;
using Restitution.Documents.Json;
using Restitution.Findings;
using Restitution.Reasons;
using Restitution.Schedules;
using Restitution.Storage.Refusals;

namespace Restitution.Cli;

/// <summary>Prints why something was found, how it may be explained otherwise, and the figures it goes by.</summary>
/// <remarks>A finding is no figure: it has no amount of its own and moves none.</remarks>
internal static class FindingExplanation
{
    /// <summary>How the ids of findings begin.</summary>
    public const string Prefix = "F/";

    private const int SuggestionsMost = 8;

    public static FindingReason Find(CaseFindings findings, string id) =>
        findings.Reasons.FirstOrDefault(one => one.Id == id) ?? throw new RefusedException(
            RefusedBecause.FigureUnknown, $"finding \"{id}\"", "that no finding has this id", Wanted(findings, id),
            "list ids with: restitution explain FOLDER F/ --list");

    public static void Print(FindingReason finding, Wording wording, TextWriter output)
    {
        output.WriteLine(finding.Id);
        foreach (Reason reason in finding.All)
        {
            PrintReason(finding.Id, reason, wording, output);
        }
    }

    public static void PrintJson(FindingReason finding, Terminal terminal) => JsonPrint.WriteTo(terminal, new JsonArray(
    [
        new JsonObject
        {
            ["finding"] = finding.Id,
            ["reason"] = InJson(finding.Id, finding.Because),
            ["restsOn"] = InJsonOrNull(finding.Id, finding.RestsOn),
            ["innocentExplanation"] = InJsonOrNull(finding.Id, finding.InnocentExplanation),
            ["speaksFor"] = InJsonOrNull(finding.Id, finding.SpeaksFor),
        },
    ]));

    public static void List(CaseFindings findings, string prefix, bool asJson, Terminal terminal)
    {
        string[] ids = [.. findings.Reasons.Select(one => one.Id)
            .Where(id => id.StartsWith(prefix, StringComparison.Ordinal))];
        if (asJson)
        {
            JsonPrint.WriteTo(terminal, new JsonArray([.. ids.Select(id => (JsonNode)id)]));
            return;
        }

        foreach (string id in ids)
        {
            terminal.Out.WriteLine(id);
        }

        if (ids.Length == 0)
        {
            terminal.Error.WriteLine($"no finding has an id that begins with \"{prefix}\"");
        }
    }

    private static string Wanted(CaseFindings findings, string id)
    {
        string worker = string.Join('/', id.Split('/').Take(2));
        string[] near = [.. findings.Reasons.Select(one => one.Id)
            .Where(other => other.StartsWith(worker, StringComparison.Ordinal))
            .Take(SuggestionsMost)];
        return near.Length == 0 ? "an id as the findings report prints it" : $"an id such as {string.Join(", ", near)}";
    }

    private static void PrintReason(string id, Reason reason, Wording wording, TextWriter output)
    {
        foreach (ReasonLine line in wording.Print(new FigureReason(id, reason)))
        {
            output.WriteLine($"{new string(' ', (line.Indent + 1) * 2)}{line.Text}");
        }
    }

    private static JsonNode? InJsonOrNull(string id, Reason? reason) => reason is null ? null : InJson(id, reason);

    private static JsonNode InJson(string id, Reason reason) =>
        JsonNode.Parse(FigureReasonJson.Of(new FigureReason(id, reason)))!["reason"]!.DeepClone();
}
