using System.CommandLine;
using NodaTime;
using Restitution.Cli.Console;
using Restitution.Law;
using Restitution.Storage.Refusals;

namespace Restitution.Cli.Commands;

/// <summary>
/// <c>law show</c>: what one file says on one day for given keys, with citation, standing and readings.
/// </summary>
internal static class LawShow
{
    public static Command Make(Terminal terminal)
    {
        var id = new Argument<string>("ID") { Description = "The id of a law file; law list prints them." };
        Option<LocalDate?> on = Written.Day("--on", "The day of the facts; without it the file itself is printed.");
        var keys = new Option<string[]>("--key")
        {
            Description = "A dimension and its word, for example place=TH-85; may be given more than once.",
            HelpName = "NAME=WORD",
        };
        Option<string?> folder = LawTaken.CaseOption();
        var command = new Command("show", "Show what a law file says on a day.") { id, on, keys, folder };
        command.SetAction(parsed =>
        {
            LawOnFile law = LawTaken.Of(parsed, folder);
            StatutoryValue file = FileOf(law, parsed.GetRequiredValue(id));
            if (parsed.GetValue(on) is not { } day)
            {
                terminal.Out.WriteLine(file.Text.Json.TrimEnd());
                return ExitCode.Done;
            }

            LawKeys asked = KeysOf(file, parsed.GetValue(keys) ?? []);
            return LawAnswerPrint.Print(law, file, day, asked, parsed.GetValue<bool>("--json"), terminal);
        });
        return HelpWithExamples.For(
            command, "restitution law show th/minimum-wage --on 2019-05-31 --key place=TH-85",
            "restitution law show th/late-wage-surcharge-count --on 2020-01-31 --json");
    }

    private static StatutoryValue FileOf(LawOnFile law, string id) => law.File(id) ?? throw new RefusedException(
        RefusedBecause.CodeUnknown, id, "no such file of the law", "an id that restitution law list prints",
        "correct the id, or add the file to the law/ folder of the case");

    private static LawKeys KeysOf(StatutoryValue file, string[] written)
    {
        string?[] words = new string?[LawKeys.CountMost];
        foreach (string pair in written)
        {
            string[] parts = pair.Split('=', 2);
            int index = file.Keys.ToList().IndexOf(parts[0]);
            if (index < 0 || parts.Length < 2)
            {
                throw new RefusedException(
                    RefusedBecause.CodeUnknown, file.Id, $"--key {pair}",
                    file.Keys.Count == 0 ? "no key: the value depends on the day alone"
                        : $"NAME=WORD with a name among {string.Join(", ", file.Keys)}", "correct the key");
            }

            words[index] = parts[1];
        }

        return LawKeys.Of(words);
    }
}
