using System.CommandLine;
using Restitution.Cases;
using Restitution.Cli.Beside;
using Restitution.Cli.Calc;
using Restitution.Cli.Console;
using Restitution.Documents;
using Restitution.Law;
using Restitution.Reasons;
using Restitution.Storage.Folders;
using Restitution.Storage.Identities;
using Restitution.Storage.Reading;
using Restitution.Storage.Refusals;

namespace Restitution.Cli.Commands;

/// <summary><c>beside</c>: the same evidence under the law of the case and under another.</summary>
internal static class BesideCommand
{
    private const int SentencesMost = 3;

    private const string About =
        "Compute a case under the law that it names and, with the same hours, wages and payments, under another law "
        + "on file: due, paid and back wages of each worker and head side by side, what each rests on and what each "
        + "lacks. Currencies are never added up. Nothing is written; which law governs is for the authority.";

    public static Command Make(Terminal terminal)
    {
        Argument<string> folder = Written.CaseFolder();
        var under = new Option<string>("--under")
        {
            Description = "The folder of the other law on file, for example us.",
            HelpName = "JURISDICTION",
            Required = true,
        };
        Option<string?> place = Text("--place", "Where the work is then taken to be; without it, as the case says.");
        Option<string?> district = Text("--district", "The district, where that law makes a difference.");
        Option<string?> sector = Text("--sector", "The sector as that law calls it; without it, as the case says.");
        Option<string?> size = Text("--size", "The size of the employer as that law calls it.");
        Option<string?> grade = Text("--grade", "The grade of the worker as that law calls it, for example manual.");
        Option<string?> currency = Currencies();
        Option<string?> keyFile = Written.IdentityKeyFile();
        var decisions = new LawOptions();
        var command = new Command("beside", About)
        {
            folder, under, place, district, sector, size, grade, currency, keyFile, LawTaken.FolderOption(),
        };
        decisions.AddDecisionsTo(command);
        command.SetAction(parsed =>
        {
            var other = new OtherLaw(
                parsed.GetRequiredValue(under), parsed.GetValue(place), parsed.GetValue(district),
                parsed.GetValue(sector), parsed.GetValue(size), parsed.GetValue(grade),
                parsed.GetValue(currency) is { } code ? NodaMoney.Currency.FromCode(code) : null);
            CaseFolder opened = CaseFolder.Open(parsed.GetRequiredValue(folder), LawTaken.Of(parsed));
            LawOnFile law = Chosen(opened, other, decisions.ChoicesOf(parsed));
            CaseIdentities identities = IdentityAccess.Open(opened, parsed.GetValue(keyFile), "beside", terminal);
            LawsBeside beside = terminal.Watch($"Case {opened.Case.Code}", step => LawsBeside.Of(
                opened.Case with { LawChoices = law.Choices },
                CaseReading.Of(opened, identities, exhibit => step($"Reading exhibit {exhibit}")).Evidence, law,
                other));
            RequireAnswers(beside, other);
            if (parsed.GetValue<bool>("--json"))
            {
                JsonPrint.WriteTo(terminal, BesideJson.Of(opened.Case, other, beside));
            }
            else
            {
                BesidePrint.Of(opened.Case, other, beside, terminal);
            }

            return ExitCode.Done;
        });
        return HelpWithExamples.For(
            command, "restitution beside cases/shed --under us --place US-CA",
            "restitution beside cases/shed --under my --place MY-12 --json",
            "restitution beside cases/shed --under sg --accept-recalled sg/ --reason \"counsel has seen the texts\"");
    }

    private static Option<string?> Currencies()
    {
        var currency = new Option<string?>("--currency")
        {
            Description = "The currency of the figures under that law; without it, that of its minimum wage.",
            HelpName = "CODE",
        };
        currency.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>() is { } code && !NodaMoney.CurrencyInfo.TryFromCode(code, out _))
                result.AddError($"--currency: found \"{code}\"; wanted a currency's code, such as THB");
        });
        return currency;
    }

    private static Option<string?> Text(string name, string description) =>
        new(name) { Description = description, HelpName = "WORD" };

    private static LawOnFile Chosen(CaseFolder folder, OtherLaw other, IReadOnlyList<LawChoice> choices)
    {
        if (!folder.Law.Jurisdictions.Contains(other.Jurisdiction))
        {
            string known = string.Join(", ", folder.Law.Jurisdictions);
            throw new RefusedException(
                RefusedBecause.CodeUnknown, "--under", $"the law \"{other.Jurisdiction}\", of which no file is there",
                $"one of {known}", "correct it, or name a folder of law files with --law");
        }

        LawOnFile law = folder.Law.Choosing([.. folder.Law.Choices, .. choices]);
        RefusedException.ThrowIfAny([.. LawCheck.Choices(law)
            .Where(fault => choices.Any(choice => choice.File == fault.Id))
            .Select(fault => new Refusal(
                RefusedBecause.CodeUnknown, $"the choice on {fault.Id}", fault.Found, fault.Wanted,
                "correct it; restitution law show prints the readings of a file"))]);
        return law;
    }

    // A comparison with a law that answers for no day would show nothing owed, which is not what it says.
    private static void RequireAnswers(LawsBeside beside, OtherLaw other)
    {
        if (beside.Workers.Any(worker => worker.Heads.Any(head => head.Other is not null)))
        {
            return;
        }

        Wording wording = Wording.For("en");
        string[] lacking =
        [
            .. beside.Other.AllGaps.Where(gap => IsOfLaw(gap.Kind)).Select(wording.Say).Distinct().Take(SentencesMost),
        ];
        if (lacking.Length > 0)
        {
            throw new RefusedException(
                RefusedBecause.LawNotOnFile, $"--under {other.Jurisdiction}",
                $"nothing due on any day, because {string.Join("; ", lacking)}",
                "a law on file that answers for the days, the place and the sector of the work",
                "give --place, --district, --sector or --size as that law has them, decide recalled or contested files "
                + "with --accept-recalled or --reading and --reason, or take another law");
        }
    }

    private static bool IsOfLaw(GapKind kind) => kind is GapKind.LawFileMissing or GapKind.LawBeforeFile
        or GapKind.LawAfterFile or GapKind.LawGivesNone or GapKind.LawHole or GapKind.LawKeyMissing
        or GapKind.LawUnknown or GapKind.LawContested or GapKind.LawOnlyRecalled;
}
