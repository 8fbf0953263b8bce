using System.CommandLine;
using NodaMoney;
using Restitution.Cli.Console;
using Restitution.Cli.FileReading;
using Restitution.Intake.Corrections;
using Restitution.Intake.Layouts;
using Restitution.Intake.Proposals;
using Restitution.Storage.Reading;
using Restitution.Storage.Refusals;

namespace Restitution.Cli.Commands;

/// <summary>
/// <c>read</c>: what files say, with or without a case. A working view for the holder of the files.
/// </summary>
internal static class ReadCommand
{
    private const string About =
        "Read files or folders and account for every row; the format is told by content. In a case folder the saved "
        + "layouts and corrections are used; else a layout is proposed, and used when it has one reading. With --json "
        + "and --quarantine the output holds what the files hold, names included. A refused file does not stop the "
        + "others; the command then ends with 1.";

    public static Command Make(Terminal terminal)
    {
        var options = new ReadOptions();
        var command = new Command("read", About);
        options.AddTo(command);
        command.SetAction(parsed => new ReadSession(options.WishOf(parsed, terminal), terminal).Run());
        return HelpWithExamples.For(
            command, "restitution read exhibits/bank.csv", "restitution read seized-folder",
            "restitution read exhibits/bank.csv --json", "restitution read exhibits/bank.csv --currency THB",
            "restitution read exhibits/payroll.xlsx --layout layouts/PAY-01.json",
            "restitution read exhibits/bank.csv --quarantine aside.csv",
            "restitution read exhibits/bank.csv --corrections aside.csv");
    }
}

/// <summary>The options of a reading, and the wish that a command line makes of them.</summary>
internal sealed class ReadOptions
{
    private readonly Argument<string[]> paths = new("FILE")
    {
        Description = "Files, folders or case folders.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string?> layout = Text(
        "--layout", "FILE", "The layout to read every file by, as review saves it.");

    private readonly Option<string?> kind = Text(
        "--kind", "KIND", $"What the files record, when their headings do not tell: {Kebab.All<ExhibitKind>()}.");

    private readonly Option<string?> currency = Text(
        "--currency", "CODE", "The currency of amounts where a file names none, such as THB.");

    private readonly Option<string?> account = Text(
        "--account", "TEXT", "The account of a statement where a file names none.");

    private readonly Option<string?> quarantine = Text(
        "--quarantine", "FILE", "Write the rows set aside as CSV, to be filled in: corrected, by, on, reason.");

    private readonly Option<string?> corrections = Text(
        "--corrections", "FILE", "Read again by what was filled in; in the place of the corrections of a case.");

    private readonly Option<bool> allFaults = new("--all-faults")
    {
        Description = FormattableString.Invariant(
            $"Show every row set aside, and not the first {FileReader.FaultsShown} of each file."),
    };

    private readonly Option<bool> showNames = new("--show-names")
    {
        Description = "Print cells as the files write them; in a case folder the access log says so.",
    };

    public void AddTo(Command command)
    {
        kind.AcceptOnlyFromAmong([.. Enum.GetValues<ExhibitKind>().Select(Kebab.Of)]);
        currency.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>() is { } code && !CurrencyInfo.TryFromCode(code, out _))
            {
                result.AddError($"--currency: found \"{code}\"; wanted a currency's code, such as THB");
            }
        });
        command.Add(paths);
        Option[] all =
        [
            layout, kind, currency, account, quarantine, corrections, allFaults, showNames, LawTaken.FolderOption(),
        ];
        foreach (Option option in all)
        {
            command.Add(option);
        }
    }

    public ReadWish WishOf(ParseResult parsed, Terminal terminal) => new()
    {
        Paths = parsed.GetRequiredValue(paths),
        Law = LawTaken.Of(parsed),
        Layout = parsed.GetValue(layout) is { } path ? Layout(path) : null,
        Kind = parsed.GetValue(kind) is { } named ? Kebab.Parse<ExhibitKind>(named) : null,
        Given = new GivenParts(
            parsed.GetValue(currency) is { } code ? Currency.FromCode(code) : null, parsed.GetValue(account)),
        QuarantinePath = parsed.GetValue(quarantine),
        Corrections = parsed.GetValue(corrections) is { } given ? Corrections(given, terminal) : null,
        IsShowingAllFaults = parsed.GetValue(allFaults),
        IsShowingNames = parsed.GetValue(showNames),
        AsJson = parsed.GetValue<bool>("--json"),
    };

    private static Layout Layout(string path)
    {
        LayoutChoice saved = LayoutChoice.Saved(path, path);
        RefusedException.ThrowIfAny(saved.Refusals);
        return saved.Layout!;
    }

    private static CorrectionReading Corrections(string path, Terminal terminal)
    {
        if (!File.Exists(path))
        {
            throw new RefusedException(
                RefusedBecause.FileMissing, path, "no such file", "a file that --quarantine wrote",
                "correct the path");
        }

        CorrectionReading reading = CorrectionFile.Read(File.ReadAllBytes(path), path, terminal.Today);
        RefusedException.ThrowIfAny(
            [.. reading.Refusals.Select(refusal => ReadRefusals.Of(refusal, "correct the line named"))]);
        return reading;
    }

    private static Option<string?> Text(string name, string helpName, string description) =>
        new(name) { Description = description, HelpName = helpName };
}
