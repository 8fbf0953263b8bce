using System.CommandLine;
using Restitution.Cli.Console;
using Restitution.Cli.Trace;

namespace Restitution.Cli.Commands;

/// <summary><c>trace</c>: what became of claimants' money, in a ledger that someone wrote down or in a case.</summary>
internal static class TraceCommand
{
    private const string About =
        "Follow money through mixed accounts under every method at once. A ledger is a CSV file with the columns day, "
        + "account, currency, amount (money in is positive) and as needed id, sequence, kind, to, origin. Where the "
        + "rows of one day are not ordered, a result is a range. A ledger with a row that cannot be read is not "
        + "traced.";

    public static Command Make(Terminal terminal)
    {
        var ledger = new LedgerTraceOptions();
        var command = new Command("trace", About);
        ledger.AddTo(command);
        command.SetAction(parsed => new LedgerTrace(ledger.WishOf(parsed), terminal).Run());
        return HelpWithExamples.For(
            command, "restitution trace ledger.csv", "restitution trace ledger.csv --order as-listed --json",
            "restitution trace ledger.csv --method first-in-first-out pro-rata --steps A-01",
            "restitution trace ledger.csv --forbid first-in-first-out");
    }
}
