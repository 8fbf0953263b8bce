using System.CommandLine;
using Restitution.Cli.Console;
using Restitution.Cli.Parties;
using Restitution.Findings;
using Restitution.Storage.Folders;
using Restitution.Storage.Parties;
using Restitution.Storage.Refusals;

namespace Restitution.Cli.Commands;

/// <summary><c>parties</c>: the same party found again in several cases, and what persons decided on it.</summary>
internal static class PartiesCommand
{
    private const string About =
        "Find the same employer, recruiter, company or vessel in several cases: by register number, account, telephone "
        + "and name, across scripts and company forms, each match with its reasons. A match is a proposal until a "
        + "person confirms it. No worker is ever compared or kept, and the identities are not opened.";

    public static Command Make(Terminal terminal)
    {
        Argument<string[]> folders = Folders();
        Option<string> register = Register();
        var output = new Option<string?>("--out")
        {
            Description = "A folder to write party-register.json into, as --json prints it; made if it is not there.",
            HelpName = "FOLDER",
        };
        var command = new Command("parties", About)
        {
            folders, register, output, Decide(terminal, "confirm", isSame: true),
            Decide(terminal, "reject", isSame: false),
        };
        command.SetAction(parsed =>
        {
            IReadOnlyList<PartyOnRecord> parties = PartiesOf(parsed.GetRequiredValue(folders));
            var found = PartyRegister.Of(
                parties, PartyRegisterFile.Read(parsed.GetRequiredValue(register)), PartyNameData.Tables);
            string? folder = parsed.GetValue(output);
            if (folder is not null)
            {
                Directory.CreateDirectory(folder);
                WholeFile.Write(
                    Path.Combine(folder, "party-register.json"),
                    System.Text.Encoding.UTF8.GetBytes(
                        PartiesJson.Of(parties, found).ToJsonString(JsonPrint.Options) + "\n"));
            }

            if (parsed.GetValue<bool>("--json"))
                JsonPrint.WriteTo(terminal, PartiesJson.Of(parties, found));
            else
                PartiesPrint.Of(parties, found, terminal);
            return ExitCode.Done;
        });
        return HelpWithExamples.For(
            command, "restitution parties cases/shed cases/trawler", "restitution parties cases/* --json",
            "restitution parties confirm RN-2021-007/R-01 SK-2022-003/P-02 cases/* --reason \"one register number\"");
    }

    private static Command Decide(Terminal terminal, string name, bool isSame)
    {
        Argument<string> one = Party("ONE");
        Argument<string> other = Party("OTHER");
        Argument<string[]> folders = Folders();
        Option<string> register = Register();
        var by = new Option<string?>("--by")
        {
            Description = "Who decides; without it, the user of the system.",
            HelpName = "NAME",
        };
        var reason = new Option<string>("--reason")
        {
            Description = "Why, in words that the register keeps.",
            HelpName = "TEXT",
            Required = true,
        };
        var command = new Command(name, isSame
            ? "Write down that two parties of two cases are one." : "Write down that two parties are not one.")
        {
            one, other, folders, register, by, reason,
        };
        command.SetAction(parsed =>
        {
            string path = parsed.GetRequiredValue(register);
            var decision = new PartyDecision(
                Read(parsed.GetRequiredValue(one)), Read(parsed.GetRequiredValue(other)), isSame,
                parsed.GetValue(by) ?? terminal.UserName, terminal.Today, parsed.GetRequiredValue(reason).Trim());
            PartyRegisterFile.Add(path, decision, PartiesOf(parsed.GetRequiredValue(folders)));
            if (parsed.GetValue<bool>("--json"))
                JsonPrint.WriteTo(terminal, PartiesJson.Of(decision));
            else
                terminal.Out.WriteLine($"{path}: {decision.One} and {decision.Other} are {(isSame ? "one" : "two")}");
            return ExitCode.Done;
        });
        return HelpWithExamples.For(
            command,
            $"restitution parties {name} RN-2021-007/R-01 SK-2022-003/P-02 cases/* --reason \"register seen\"");
    }

    // Two folders of one case would find every party again in itself.
    private static IReadOnlyList<PartyOnRecord> PartiesOf(string[] folders)
    {
        CaseFolder[] cases = [.. folders.Select(folder => CaseFolder.Open(folder))];
        RefusedException.ThrowIfAny(
        [
            .. cases.GroupBy(folder => folder.Case.Code, StringComparer.Ordinal).Where(same => same.Count() > 1)
                .Select(same => new Refusal(
                    RefusedBecause.CodeTwice, string.Join(", ", same.Select(folder => folder.AsWritten)),
                    $"the case {same.Key} more than once", "each case once", "name one folder of it")),
        ]);
        return [.. cases.SelectMany(folder => CaseParties.Of(folder.Case))];
    }

    private static PartyRef Read(string written) => PartyRef.Read(written) ?? throw new RefusedException(
        RefusedBecause.CodeUnknown, "parties", $"\"{written}\", which names no case",
        "the code of a case and of a party, such as RN-2021-007/R-01", "correct it; restitution parties lists them");

    private static Argument<string> Party(string name) => new(name)
    {
        Description = "A party by its case and code, for example RN-2021-007/R-01.",
    };

    private static Argument<string[]> Folders() => new("CASE")
    {
        Description = "Case folders; their case.json alone is read.",
        Arity = ArgumentArity.OneOrMore,
    };

    private static Option<string> Register() => new("--register")
    {
        Description = "The file of decisions.",
        HelpName = "FILE",
        DefaultValueFactory = _ => "parties.json",
    };
}
