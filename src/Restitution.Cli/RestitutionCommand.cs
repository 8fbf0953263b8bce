using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using Restitution.Cli.Commands;
using Restitution.Cli.Console;

namespace Restitution.Cli;

/// <summary>
/// The command line <c>restitution</c>: its commands, and how each way of ending becomes an exit code.
/// </summary>
public static class RestitutionCommand
{
    private const string About =
        "Turns seized payroll, remittance and bank records into money owed, each figure traceable to a row of evidence "
        + "and an article of law. Exit codes: 0 done (gaps are listed), 1 refused or a mismatch, 2 usage, "
        + "3 the disk or the system failed. Not legal advice: every law file carries its standing.";

    public static int Run(IReadOnlyList<string> args, Terminal terminal)
    {
        RootCommand root = Root(terminal);
        ParseResult parsed;
        try
        {
            parsed = root.Parse(args);
        }
        catch (InvalidOperationException misuse)
        {
            // The parser throws where a validator asks for a number that is none; what it says is for whoever typed it.
            terminal.Error.WriteLine($"command line: {misuse.Message}");
            return ExitCode.Usage;
        }

        if (parsed.Errors.Count > 0)
        {
            return Misused(parsed, terminal);
        }

        var configuration = new InvocationConfiguration
        {
            Output = terminal.Out,
            Error = terminal.Error,
            EnableDefaultExceptionHandler = false,

            // The one command that runs on, serve, stops by its own host, which lets what is under way end.
            ProcessTerminationTimeout = null,
        };
        bool asJson = parsed.GetValue<bool>("--json");
        return Failures.Caught(terminal, asJson, () => parsed.Invoke(configuration));
    }

    /// <summary>The root with every command; tests walk it.</summary>
    internal static RootCommand Root(Terminal terminal)
    {
        var root = new RootCommand(About)
        {
            RunCommand.Make(terminal),
            DemoCommand.Make(terminal),
            DocumentCommand.Make(terminal),
            CaseCommand.Make(terminal),
            ExplainCommand.Make(terminal),
            BesideCommand.Make(terminal),
            TraceCommand.Make(terminal),
            VerifyCommand.Make(terminal),
            CustodyCommand.Make(terminal),
            ShareCommand.Make(terminal),
            ChangedCommand.Make(terminal),
            ReviewCommand.Make(terminal),
            ReadCommand.Make(terminal),
            CalcCommand.Make(terminal),
            LawCommand.Make(terminal),
            PartiesCommand.Make(terminal),
            SchemaCommand.Make(terminal),
            ServeCommand.Make(terminal),
        };
        root.Add(new Option<bool>("--json")
        {
            Description = "Print one JSON value for machines: amounts as text, days year-month-day.",
            Recursive = true,
        });
        HelpOption help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExamples((HelpAction)help.Action!);
        return HelpWithExamples.For(root, "infra/restitution demo --out out", "infra/restitution run FOLDER --out out");
    }

    private static int Misused(ParseResult parsed, Terminal terminal)
    {
        foreach (ParseError error in parsed.Errors)
        {
            terminal.Error.WriteLine($"command line: {error.Message}");
        }

        string path = PathOf(parsed.CommandResult);
        terminal.Error.WriteLine($"wanted a command as its help tells; see: {path} --help");
        return ExitCode.Usage;
    }

    private static string PathOf(CommandResult result) => result.Parent is CommandResult parent
        ? $"{PathOf(parent)} {result.Command.Name}"
        : "restitution";
}
