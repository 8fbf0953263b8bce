using System.CommandLine;
using NodaMoney;
using NodaTime;
using Restitution.Amounts;
using Restitution.Cases;
using Restitution.Claims;
using Restitution.Cli.Commands;
using Restitution.Cli.Console;
using Restitution.Debts;
using Restitution.Law;
using Restitution.Reasons;

namespace Restitution.Cli.Calc;

/// <summary>
/// <c>calc debt</c>: a debt as asserted and as lawful, entry by entry, and the day on which it ended.
/// </summary>
/// <remarks>
/// What is called an advance was handed over, unless its entry says how much of it was. What the law on file does not
/// tell is refused with every entry that lacks it: at a desk nothing is left out without a word.
/// </remarks>
internal sealed class DebtCalculator
{
    private const string Creditor = "desk";

    private readonly LawOptions law = new();
    private readonly Option<string?> file = Word(
        "--entries", "FILE", "A CSV with the columns day, kind, amount and, where they help, received and law-kind.");

    private readonly Option<string[]> entries = AmountPairs.Option(
        "--entry", $"An entry of the book; kinds are {DebtEntries.Kinds}. What takes from the debt is written "
        + "without a minus; after a further equals sign, how much was really received.",
        "DAY=KIND=AMOUNT");

    private readonly Option<string[]> work = AmountPairs.Option(
        "--work", "The value of work that nobody paid, on the day its pay was due.", "DAY=AMOUNT");

    private readonly Option<string?> corridor = Word(
        "--corridor", "WORD", "From where to where the worker came, as the law on file writes it, for example la-th.");

    private readonly Option<string?> sector = Word("--sector", "WORD", "As the law on file calls it.");
    private readonly Option<string?> lender = Word("--lender", "WORD", "As the law on file calls it.");
    private readonly Option<string?> security = Word("--security", "WORD", "As the law on file calls it.");
    private readonly Option<decimal?> agreed = Written.Amount(
        "--agreed-a-year", "The agreed yearly rate as a share of one, 1.20 for ten percent a month.");

    private readonly Option<decimal?> wage = Written.Amount("--wage-a-month", "For a cap on fees in months of wage.");
    private readonly Option<string?> currency = CalcTerms.CurrencyOption();

    public static Command Make(Terminal terminal)
    {
        var asked = new DebtCalculator();
        var command = new Command("debt", "A debt as the book asserts it and as the law lets it stand.")
        {
            asked.file, asked.entries, asked.work, asked.corridor, asked.sector, asked.lender, asked.security,
            asked.agreed, asked.wage, asked.currency,
        };
        asked.law.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(asked.file) is null && result.GetValue(asked.entries) is not { Length: > 0 })
                result.AddError("--entries or --entry: wanted at least one entry of the book.");
        });
        command.SetAction(parsed =>
        {
            LawOnFile onFile = asked.law.LawOf(parsed);
            DebtFinding found = asked.Found(parsed, onFile);
            CalcPrint.ThrowIfAny(found.Gaps, onFile);
            return DebtPrint.Print(found, asked.law.ChoicesOf(parsed), parsed.GetValue<bool>("--json"), terminal);
        });
        return HelpWithExamples.For(
            command,
            "restitution calc debt --jurisdiction th --corridor la-th --entry 2018-04-30=advance=3500 "
            + "--entry 2018-05-31=interest=350 --entry 2018-05-31=set-off=1500 --work 2018-05-31=5800",
            "restitution calc debt --jurisdiction vn --entries book.csv --json");
    }

    private DebtFinding Found(ParseResult parsed, LawOnFile onFile)
    {
        string jurisdiction = parsed.GetRequiredValue(law.Jurisdiction);
        Currency named = parsed.GetValue(currency) is { } code
            ? CalcTerms.CurrencyNamed(code) : CurrencyOfLaw.OfFile(onFile, jurisdiction, "minimum-wage");
        var book = new CreditorsBook
        {
            Creditor = Creditor,
            Role = CreditorRole.Agent,
            Jurisdiction = jurisdiction,
            FeeLaws = [jurisdiction],
            Exhibits = [],
            Lender = Known("lender", lender),
            Security = Known("security", security),
            Agreed = parsed.GetValue(agreed) is { } rate ? new AgreedRate(rate, []) : null,
        };
        var account = new DebtAccount(
            TypedIn.Person, book,
            DebtEntries.Read(parsed.GetValue(file), parsed.GetValue(entries) ?? [], named), []);
        var ofDebt = new LawOfDebt(
            onFile, book, parsed.GetValue(corridor), Known("sector", sector),
            parsed.GetValue(wage) is { } monthly ? CalcTerms.MoneyOf(monthly, named, "--wage-a-month") : null);
        return new DebtRuns(account, ofDebt, named, isTold: true)
            .Finding([.. (parsed.GetValue(work) ?? []).Select((text, index) => Work(text, index, named))]);

        string? Known(string dimension, Option<string?> option) =>
            parsed.GetValue(option) is { } word ? KnownWords.Of(dimension, word, onFile, jurisdiction) : null;
    }

    private static Option<string?> Word(string name, string helpName, string description) =>
        new(name) { Description = description, HelpName = helpName };

    private static UnpaidWork Work(string text, int index, Currency currency)
    {
        (LocalDate day, Money amount) = AmountPairs.DayAndAmount(text, currency, "--work");
        return new UnpaidWork(
            day, Estimate<Money>.Single(amount), Basis.Document, FormattableString.Invariant($"work/{index + 1}"));
    }
}
