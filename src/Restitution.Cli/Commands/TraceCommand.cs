using System.CommandLine;
using System.CommandLine.Parsing;
using Restitution.Cli.Console;
using Restitution.Cli.Trace;

namespace Restitution.Cli.Commands;

/// <summary><c>trace</c>: what became of claimants' money, in a ledger that someone wrote down or in a case.</summary>
internal static class TraceCommand
{
    private const string About =
        "Follow money through mixed accounts under every method at once: in a ledger, or in a case folder. A ledger is "
        + "a CSV file with the columns day, account, currency, amount (money in is positive) and as needed id, "
        + "sequence, kind, to, origin. Where the rows of one day are not ordered, a result is a range. A ledger with a "
        + "row that cannot be read is not traced. Of a case the accounts, whose money came in, what became of it, what "
        + "to freeze and which statements to ask for are printed; with --out the asset-tracing report, the "
        + "findings report, the interview priorities, tracing.json, findings.json, entities for "
        + "FollowTheMoney and a link chart are written.";

    public static Command Make(Terminal terminal)
    {
        var ledger = new LedgerTraceOptions();
        Argument<string> path = new("PATH") { Description = "The ledger, a CSV file; or the case folder." };
        Option<string?> output = new("--out")
        {
            Description = "Of a case: the folder to write; made, or replaced when it holds an earlier run.",
            HelpName = "DIR",
        };
        Option<string> language = Written.Language("Without it, the language of the case.");
        Option<string?> keyFile = Written.IdentityKeyFile();
        var command = new Command("trace", About) { path, output, language, keyFile, LawTaken.FolderOption() };
        ledger.AddTo(command);
        Option[] ofCase = [output, language, keyFile];
        command.Validators.Add(result =>
        {
            bool isCase = Directory.Exists(result.GetValue(path));
            string[] wrong = [.. (isCase ? ledger.All : ofCase)
                .Where(option => result.GetResult(option) is OptionResult { Implicit: false })
                .Select(option => option.Name)];
            if (wrong.Length > 0)
            {
                result.AddError($"{string.Join(", ", wrong)}: {(isCase
                    ? "for a ledger; what a case decides on tracing stands in its case.json" : "for a case folder")}");
            }
        });
        command.SetAction(parsed => Directory.Exists(parsed.GetRequiredValue(path))
            ? new CaseTrace(
                new CaseTraceWish(
                    parsed.GetRequiredValue(path), parsed.GetValue(output), parsed.GetValue(language),
                    parsed.GetValue(keyFile), LawTaken.Of(parsed))
                {
                    AsJson = parsed.GetValue<bool>("--json"),
                },
                terminal).Run()
            : new LedgerTrace(ledger.WishOf(parsed, parsed.GetRequiredValue(path)), terminal).Run());
        return HelpWithExamples.For(
            command, "restitution trace ledger.csv", "restitution trace ledger.csv --order as-listed --json",
            "restitution trace ledger.csv --method first-in-first-out pro-rata --steps A-01",
            "restitution trace ledger.csv --forbid first-in-first-out", "restitution trace cases/shed",
            "restitution trace cases/shed --out out/money --language both");
    }
}
