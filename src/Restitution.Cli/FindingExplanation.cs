using System.Text.Json.Nodes;
using Restitution.Cli.Console;
using Restitution.Documents;
using Restitution.Findings;
using Restitution.Reasons;
using Restitution.Schedules;

namespace Restitution.Cli;

/// <summary>Prints why something was found, how it may be explained otherwise, and the figures it goes by.</summary>
/// <remarks>A finding is no figure: it has no amount of its own and moves none.</remarks>
internal static class FindingExplanation
{
    public static void Print(FindingReason finding, Wording wording, TextWriter output)
    {
        output.WriteLine(finding.Id);
        foreach (Reason reason in finding.All)
        {
            PrintReason(finding.Id, reason, wording, output);
        }
    }

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

    private static void PrintReason(string id, Reason reason, Wording wording, TextWriter output)
    {
        foreach (ReasonLine line in wording.Print(new FigureReason(id, reason)))
        {
            output.WriteLine($"{new string(' ', (line.Indent + 1) * 2)}{line.Text}");
        }
    }
}
