using System.CommandLine;
using Restitution.Cli.Commands;
using Restitution.Law;
using Restitution.Storage.Refusals;

namespace Restitution.Cli.Calc;

/// <summary>Whose law a calculator goes by, and what a person decides about single files of it.</summary>
internal sealed class LawOptions
{
    public Option<string> Jurisdiction { get; } = new("--jurisdiction")
    {
        Description = "The folder of the law on file, for example th.",
        Required = true,
    };

    public Option<string?> CaseFolder { get; } = LawTaken.CaseOption();

    public Option<string[]> AcceptRecalled { get; } = new("--accept-recalled")
    {
        Description = "Use a file although nobody has its source; a jurisdiction and / stands for all its files. May "
            + "be given more than once. Wants --reason.",
        HelpName = "ID",
    };

    public Option<string[]> Readings { get; } = new("--reading")
    {
        Description = "Take one reading of contested law; may be given more than once. Wants --reason.",
        HelpName = "ID=NAME",
    };

    public Option<string?> Reason { get; } = new("--reason")
    {
        Description = "Why: printed with the figure.",
        HelpName = "TEXT",
    };

    public void AddTo(Command command)
    {
        command.Add(Jurisdiction);
        command.Add(CaseFolder);
        AddDecisionsTo(command);
    }

    /// <summary>The decisions alone, for a command that has its own way of naming the law.</summary>
    public void AddDecisionsTo(Command command)
    {
        command.Add(AcceptRecalled);
        command.Add(Readings);
        command.Add(Reason);
        command.Validators.Add(result =>
        {
            bool decides = result.GetValue(AcceptRecalled) is { Length: > 0 }
                || result.GetValue(Readings) is { Length: > 0 };
            if (decides && string.IsNullOrWhiteSpace(result.GetValue(Reason)))
                result.AddError("--reason: wanted a reason for --accept-recalled and --reading; it is printed.");
            if ((result.GetValue(Readings) ?? []).FirstOrDefault(text => text.Split('=').Length != 2) is { } bad)
                result.AddError($"--reading \"{bad}\": wanted ID=NAME, a file of the law on file and one of its readings.");
        });
    }

    /// <summary>The law, read as was decided; refused where a decision decides nothing.</summary>
    public LawOnFile LawOf(ParseResult parsed)
    {
        LawOnFile law = LawTaken.Of(parsed, CaseFolder);
        string jurisdiction = parsed.GetRequiredValue(Jurisdiction);
        if (!law.Jurisdictions.Contains(jurisdiction))
        {
            throw new RefusedException(
                RefusedBecause.CodeUnknown, "--jurisdiction", $"\"{jurisdiction}\"",
                $"one of {string.Join(", ", law.Jurisdictions)}",
                "correct it, or add law files to a case and name it with --case");
        }

        IReadOnlyList<LawChoice> choices = ChoicesOf(parsed);
        LawOnFile chosen = law.Choosing([.. law.Choices, .. choices]);
        RefusedException.ThrowIfAny([.. LawCheck.Choices(chosen)
            .Where(fault => choices.Any(choice => choice.File == fault.Id))
            .Select(fault => new Refusal(
                RefusedBecause.CodeUnknown, $"the choice on {fault.Id}", fault.Found, fault.Wanted,
                "correct it; restitution law list prints the files, restitution law show their readings"))]);
        return chosen;
    }

    /// <summary>What was decided on the command line, one decision for each file.</summary>
    public IReadOnlyList<LawChoice> ChoicesOf(ParseResult parsed)
    {
        string reason = parsed.GetValue(Reason) ?? "";
        string[] accepted = [.. (parsed.GetValue(AcceptRecalled) ?? []).SelectMany(id => FilesNamed(parsed, id))];
        Dictionary<string, string> readings = [];
        foreach (string text in parsed.GetValue(Readings) ?? [])
        {
            readings[text.Split('=')[0]] = text.Split('=')[1];
        }

        return
        [
            .. accepted.Concat(readings.Keys).Distinct(StringComparer.Ordinal).Select(id => new LawChoice(
                id, readings.GetValueOrDefault(id), accepted.Contains(id), reason)),
        ];
    }

    private IEnumerable<string> FilesNamed(ParseResult parsed, string id) => id.EndsWith('/')
        ? LawTaken.Of(parsed, CaseFolder).Files
            .Where(file => file.Id.StartsWith(id, StringComparison.Ordinal))
            .Select(file => file.Id)
        : [id];
}
