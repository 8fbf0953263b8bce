using System.CommandLine;
using System.Globalization;
using NodaMoney;
using NodaTime;
using Restitution.Cli.Commands;
using Restitution.Cli.Console;
using Restitution.Deductions;
using Restitution.Documents;
using Restitution.Evidence;
using Restitution.Law;
using Restitution.Reasons;
using Restitution.Storage.Refusals;

namespace Restitution.Cli.Calc;

/// <summary><c>calc deductions</c>: what the law lets be taken from the pay of one pay day, amount by amount.</summary>
/// <remarks>
/// Amounts are named as the law on file names deductions. What a case would record is said by options; consent of a
/// given form is held against the law of the jurisdiction. What is not on file, contested or recalled is refused.
/// </remarks>
internal static class DeductionsCalculator
{
    private const string ConsentForms =
        "written-and-signed, clear-agreement, written, work-rules, power-of-attorney, oral";

    public static Command Make(Terminal terminal)
    {
        var options = new LawOptions();
        var due = Written.Amount("--due", "The wages due on the pay day, before anything is taken.");
        due.Required = true;
        Option<LocalDate?> payDay = Written.DayNeeded("--pay-day", "The day on which the pay fell due.");
        Option<string[]> taken = AmountPairs.Option(
            "--taken", "What was taken, named as the law on file names it.", "KIND=AMOUNT");
        taken.Required = true;
        Option<string[]> consent = AmountPairs.Option(
            "--consent", $"A consent given before the pay day, in its form ({ConsentForms}), and the most it names.",
            "KIND=FORM[=AMOUNT]");
        Option<string[]> permitted = AmountPairs.Option(
            "--permitted", "An authority's permission, and the most it names.", "KIND[=AMOUNT]");
        Option<string[]> cost = AmountPairs.Option(
            "--cost", "What the employer is proven to have laid out.", "KIND=AMOUNT");
        var sector = new Option<string?>("--sector")
        {
            Description = "The sector as the law on file calls it.",
            HelpName = "WORD",
        };
        Option<string?> currency = CalcTerms.CurrencyOption();
        var command = new Command("deductions", "What the law lets be taken from the pay of one pay day.")
        {
            due, payDay, taken, consent, permitted, cost, sector, currency,
        };
        options.AddTo(command);
        command.SetAction(parsed =>
        {
            LawOnFile onFile = options.LawOf(parsed);
            string jurisdiction = parsed.GetRequiredValue(options.Jurisdiction);
            var asked = new DeductionsAsked(
                jurisdiction, parsed.GetValue(payDay)!.Value, onFile,
                parsed.GetValue(sector) is { } word ? KnownWords.Of("sector", word, onFile, jurisdiction) : "*",
                parsed.GetValue(currency) is { } code
                    ? CalcTerms.CurrencyNamed(code) : CurrencyOfLaw.OfFile(onFile, jurisdiction, "minimum-wage"));
            Money wages = CalcTerms.MoneyOf(parsed.GetValue(due)!.Value, asked.Currency, "--due");
            var records = new DeductionRecords
            {
                Consents = [.. (parsed.GetValue(consent) ?? []).Select(asked.Consent)],
                Permissions = [.. (parsed.GetValue(permitted) ?? []).Select(asked.Permission)],
                Costs = [.. (parsed.GetValue(cost) ?? []).Select(asked.Cost)],
                Kinds = [.. asked.Kinds(parsed.GetValue(taken) ?? [])],
            };
            PayDeductions found = asked.Found(wages, parsed.GetValue(taken) ?? [], records);
            CalcPrint.ThrowIfAny(found.Gaps, onFile);
            TellOfWhatHasNoRate(wages, found, terminal);
            return DeductionsPrint.Print(wages, found, options.ChoicesOf(parsed), parsed.GetValue<bool>("--json"),
                terminal);
        });
        return HelpWithExamples.For(
            command,
            "restitution calc deductions --jurisdiction th --pay-day 2019-05-31 --due 9300 --taken social-security=465 "
            + "--taken debt-for-sole-benefit=1500 --taken other=300 --consent debt-for-sole-benefit=written-and-signed",
            "restitution calc deductions --jurisdiction vn --pay-day 2022-03-31 --due 8000000 "
            + "--taken social-security=640000 --taken security-or-damages=3000000 --json");
    }

    // Not refused: the law lets it be kept back. How much of it may be is not on file, and the reader must know.
    private static void TellOfWhatHasNoRate(Money wages, PayDeductions found, Terminal terminal)
    {
        foreach (Gap gap in WithheldWithoutRate.Gaps("the day asked", [new PayAndTaken(wages, found)]))
        {
            terminal.Error.WriteLine($"deductions: {Wording.For("en").Say(gap)}");
        }
    }
}

/// <summary>The questions of one run of <c>calc deductions</c>.</summary>
internal sealed record DeductionsAsked(
    string Jurisdiction, LocalDate PayDay, LawOnFile Law, string Sector, Currency Currency)
{
    /// <summary>What was taken, counted as unlawful only as far as the pay had anything left.</summary>
    public PayDeductions Found(Money wages, IReadOnlyList<string> taken, DeductionRecords records)
    {
        PayDeductions found = Classed(wages, taken, records);
        return found.WithUnlawfulAtMost(wages - found.AllLawful);
    }

    private PayDeductions Classed(Money wages, IReadOnlyList<string> taken, DeductionRecords records) =>
        DeductionsOfPay.Of(
            new PayDay(TypedIn.Person, "deductions", PayDay, wages),
            [.. taken.Select((text, index) => new TakenItem(
                new PayItem(ItemOf(Parts(text, "--taken")[0]), Parts(text, "--taken")[0], AmountOf(text, "--taken")),
                AmountOf(text, "--taken"), SourceRef.Line(TypedIn.Person, index + 1), PayDay))],
            new DeductionLaw(Jurisdiction, PayDay, Sector, Law), records, new CostsTakenBack());

    /// <summary>Each word stands for itself: no column has to be understood.</summary>
    public IEnumerable<DeductionKindDecision> Kinds(IReadOnlyList<string> taken) => taken
        .Select(text => Known(Parts(text, "--taken")[0], "--taken")).Distinct()
        .Select(kind => new DeductionKindDecision(kind, kind, [], PayDay, PayDay, TypedIn.Person, PayDay, "", []));

    public DeductionConsent Consent(string text)
    {
        string[] parts = text.Split('=');
        return parts is [var kind, var form, ..] && parts.Length <= 3 && LawDimensions.Takes("form", form)
            ? new DeductionConsent(
                TypedIn.Person, Known(kind, "--consent"), PayDay, form, null, PayDay, PayDay,
                parts.Length == 3 ? AmountOf(text, "--consent") : null, [])
            : throw Malformed("--consent", text, "KIND=FORM or KIND=FORM=AMOUNT, for example "
                + $"union-dues=written-and-signed=500; forms are {LawDimensions.Wanted("form")}");
    }

    public DeductionPermit Permission(string text) => new(
        TypedIn.Person, PayDay, Known(text.Split('=')[0], "--permitted"), [], PayDay, PayDay,
        text.Contains('=', StringComparison.Ordinal) ? AmountOf(text, "--permitted") : null, []);

    public DeductionCost Cost(string text) => new(
        TypedIn.Person, Known(Parts(text, "--cost")[0], "--cost"), PayDay, AmountOf(text, "--cost"), []);

    private static PayItemKind ItemOf(string word) => word switch
    {
        DeductionKinds.IncomeTax => PayItemKind.IncomeTax,
        DeductionKinds.SocialSecurity => PayItemKind.SocialSecurity,
        _ => PayItemKind.OtherDeduction,
    };

    // A word that the law's files do not know would fall under what they say of everything else, without a word: an
    // advance is refused where the law knows it by a longer name.
    private string Known(string kind, string option)
    {
        string[] known =
        [
            .. Law.Files.Where(SpeaksOfKinds)
                .SelectMany(file => file.WordsOf(file.Keys.ToList().IndexOf("kind")))
                .Concat(Law.File($"{Jurisdiction}/board-and-lodging-fraction-most") is null
                    ? [] : DeductionKinds.WordsOf(PayItemKind.FoodAndLodging))
                .Append("other").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
        ];
        return Law.File($"{Jurisdiction}/deductions-lawful") is null || known.Contains(kind)
            ? kind
            : throw new RefusedException(
                RefusedBecause.CodeUnknown, option, $"\"{kind}\", which is no word of {Jurisdiction}/deductions-lawful",
                $"one of {string.Join(", ", known)}",
                "choose the word that fits; other stands for what the law names by none of them");
    }

    private bool SpeaksOfKinds(StatutoryValue file) => file.Keys.Contains("kind")
        && (file.Id.StartsWith($"{Jurisdiction}/deductions-", StringComparison.Ordinal)
            || file.Id == $"{Jurisdiction}/employer-borne-cost");

    private static string[] Parts(string text, string option) => text.Split('=') is { Length: 2 } parts
        ? parts
        : throw Malformed(option, text, "KIND=AMOUNT, for example fine=300.00");

    private Money AmountOf(string text, string option) => decimal.TryParse(
        text.Split('=')[^1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal amount)
        && amount > 0m
        ? CalcTerms.MoneyOf(amount, Currency, option)
        : throw Malformed(option, text, "an amount above nothing after the last equals sign");

    private static RefusedException Malformed(string option, string text, string wanted) =>
        new(RefusedBecause.TextMalformed, option, $"\"{text}\"", wanted, "write it so");
}
