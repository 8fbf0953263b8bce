using System.CommandLine;
using Restitution.Cli.Changes;
using Restitution.Cli.Console;

namespace Restitution.Cli.Commands;

/// <summary><c>changed</c>: what two computations of one case differ by, line by line and cause by cause.</summary>
internal static class ChangedCommand
{
    private const string About =
        "Tell what two computations of a case differ by. Each is a computation.json or a case folder. Every total is "
        + "told line by line, what appeared, vanished or moved, and the changed pieces are named. Of two folders each "
        + "difference is told by cause as well: the old pieces are replaced by the new ones in a fixed order (law "
        + "files, law choices, exhibits removed, changed, added, layouts, corrections, matches, rates, terms of work, "
        + "findings, days, orders and receipts), the case computed after each. Lines and causes each sum to the "
        + "difference.";

    public static Command Make(Terminal terminal)
    {
        var old = new Argument<string>("OLD")
        {
            Description = "The earlier computation.json, or the case folder then.",
        };
        var now = new Argument<string>("NEW") { Description = "The later computation.json, or the case folder now." };
        var issued = new Option<string?>("--issued")
        {
            Description = "Of two folders: the computation.json that was issued from the old one; what another version "
                + "of the program made of the same pieces is then told apart.",
            HelpName = "FILE",
        };
        Option<string?> keyFile = Written.IdentityKeyFile();
        var command = new Command("changed", About) { old, now, issued, keyFile, LawTaken.FolderOption() };
        command.SetAction(parsed =>
        {
            var compared = new ComparedComputations(
                parsed.GetRequiredValue(old), parsed.GetRequiredValue(now), parsed.GetValue(issued),
                parsed.GetValue(keyFile), LawTaken.Of(parsed), terminal);
            ComputationChange change = compared.Change();
            if (parsed.GetValue<bool>("--json"))
            {
                JsonPrint.WriteTo(terminal, ChangedJson.Of(change));
            }
            else
            {
                ChangedPrint.Print(change, terminal);
            }

            return ExitCode.Done;
        });
        return HelpWithExamples.For(
            command, "restitution changed out/may/computation.json out/june/computation.json",
            "restitution changed cases/shed-may cases/shed-june --issued out/may/computation.json",
            "restitution changed out/may/computation.json cases/shed --json");
    }
}
