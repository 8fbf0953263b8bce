using System.CommandLine;
using System.CommandLine.Parsing;
using NodaMoney;
using NodaTime;
using Restitution.Cli.Commands;
using Restitution.Cli.Console;
using Restitution.Interest;
using Restitution.Reasons;
using Restitution.Storage.Refusals;

namespace Restitution.Cli.Calc;

/// <summary>
/// <c>calc interest</c>: interest on a sum with part payments, by the law on file or by a rule given in full.
/// </summary>
internal sealed class InterestCalculator
{
    private const int MonthsUnlessSaid = 24;
    private const int MonthsMost = 600;

    private readonly LawOptions law = new();
    private readonly InterestOptions given = new();
    private readonly Option<decimal?> principal = Written.Amount(
        "--principal", "The sum that bears interest; for pay, what should have been paid by the due day.");

    private readonly Option<LocalDate?> dueOn = Written.Day(
        "--due-on", "By the law on file: the day on which it fell due, or of the order.");

    private readonly Option<LocalDate?> asOf = Written.Day(
        "--as-of", "By the law on file: the last day that bears interest, included.");

    private readonly Option<LocalDate?> from = Written.Day("--from", "By a rule of your own: the day to count from.");
    private readonly Option<LocalDate?> to = Written.Day("--to", "By a rule of your own: the day to count to.");
    private readonly Option<string[]> paid = AmountPairs.Option("--paid", "A later payment.", "DAY=AMOUNT");
    private readonly Option<string?> currency = CalcTerms.CurrencyOption();
    private readonly Option<string> head = new("--head")
    {
        Description = "By the law on file: wages or another head of pay that bears interest; order, for a sum that a "
            + "forum ordered; civil, civil-without-rate or fee-refund, for a debt outside the law on wages.",
        DefaultValueFactory = _ => "wages",
    };

    private readonly Option<string?> forum = new("--forum") { Description = "With --head order: the forum." };
    private readonly Option<int> months = new("--months")
    {
        Description = $"Month ends after the last day to show, at most {MonthsMost}.",
        DefaultValueFactory = _ => MonthsUnlessSaid,
    };

    public static Command Make(Terminal terminal) => new InterestCalculator().Command(terminal);

    private Command Command(Terminal terminal)
    {
        law.Jurisdiction.Required = false;
        principal.Required = true;
        var command = new Command(
            "interest", "Interest with part payments and month by month after; by the law on file with surcharge and "
            + "fine printed apart, or by a rule that you give in full.")
        {
            principal, dueOn, asOf, from, to, paid, currency, head, forum, months,
        };
        law.AddTo(command);
        given.AddTo(command);
        command.Validators.Add(Check);
        command.SetAction(parsed => CalcPrint.Print(
            AnswerOf(parsed, terminal), parsed.GetValue<bool>("--json"), terminal));
        return HelpWithExamples.For(
            command,
            "restitution calc interest --jurisdiction th --principal 13500 --due-on 2019-05-31 --as-of 2021-11-30",
            "restitution calc interest --jurisdiction th --principal 13500 --due-on 2019-05-31 --as-of 2021-11-30 "
            + "--paid 2020-01-15=5000 --json",
            "restitution calc interest --principal 3000 --currency USD --from 2023-01-01 --to 2023-04-01 --rate 0.12 "
            + "--method simple --day-count actual/360 --first-day in --last-day out --appropriation interest-first "
            + "--round each-strip --rounding half-up-to-minor-unit --paid 2023-02-05=250 --paid 2023-03-22=400");
    }

    private void Check(CommandResult result)
    {
        bool byLaw = result.GetValue(law.Jurisdiction) is not null;
        string[] missing = byLaw
            ? [.. new[] { dueOn, asOf }.Where(option => result.GetValue(option) is null).Select(option => option.Name)]
            :
            [
                .. new[] { from, to }.Where(option => result.GetValue(option) is null).Select(option => option.Name),
                .. result.GetValue(given.Rates) is { Length: > 0 } ? Array.Empty<string>() : [given.Rates.Name],
                .. InterestOptions.NotGiven(
                    result, currency, given.Method, given.DayCount, given.FirstDay, given.LastDay, given.Step,
                    given.Rounding),
            ];
        if (missing.Length > 0)
        {
            result.AddError(byLaw
                ? $"{string.Join(", ", missing)}: wanted with --jurisdiction."
                : $"{string.Join(", ", missing)}: wanted; without --jurisdiction nothing is taken from the law.");
        }

        RefuseUnused(result, byLaw);
        if (result.GetValue(byLaw ? dueOn : from) is { } first && result.GetValue(byLaw ? asOf : to) is { } last
            && last < first)
        {
            result.AddError(byLaw
                ? "--as-of: wanted a day on or after --due-on; nothing is late before it is due."
                : "--to: wanted a day on or after --from.");
        }

        if (result.GetValue(months) is < 0 or > MonthsMost)
        {
            result.AddError($"--months: wanted a number from 0 to {MonthsMost}.");
        }
    }

    private void RefuseUnused(CommandResult result, bool byLaw)
    {
        if (!byLaw)
        {
            OptionsNotUsed.Refuse(
                result, "without --jurisdiction", "a rule of your own counts from --from to --to", dueOn, asOf, head,
                forum);
            return;
        }

        string asked = result.GetValue(head) ?? "";
        OptionsNotUsed.Refuse(
            result, "with --jurisdiction", "the law on file has the manner, and interest runs from --due-on to "
            + "--as-of; or leave --jurisdiction out and give the whole rule", from, to, given.DayCount, given.FirstDay,
            given.LastDay, given.Step, given.Rounding);
        if (asked != InterestByLaw.OfOrder)
        {
            OptionsNotUsed.Refuse(result, $"with --head {asked}", "it belongs to --head order", forum);
        }

        bool isDebt = InterestByLaw.OfDebts.Contains(asked);
        if (!isDebt)
        {
            OptionsNotUsed.Refuse(result, $"with --head {asked}", "the law on file has it", given.Method);
        }

        if (isDebt || asked == InterestByLaw.OfOrder)
        {
            OptionsNotUsed.Refuse(result, $"with --head {asked}", "the law on file has the rate", given.Rates);
        }
    }

    private CalcAnswer AnswerOf(ParseResult parsed, Terminal terminal)
    {
        if (parsed.GetValue(law.Jurisdiction) is null)
        {
            return ByRule(parsed, terminal);
        }

        Law.LawOnFile onFile = law.LawOf(parsed);
        string jurisdiction = parsed.GetValue(law.Jurisdiction)!;
        Currency named = parsed.GetValue(currency) is { } code
            ? CalcTerms.CurrencyNamed(code)
            : CurrencyOfLaw.Of(onFile, jurisdiction);
        if (CurrencyOfLaw.Foreign(named, onFile, jurisdiction) is { } own)
        {
            terminal.Error.WriteLine(
                $"--currency {named.Code}: the law on file of {jurisdiction} writes its amounts in {own}; nothing is "
                + "brought from one into the other");
        }

        var question = new InterestQuestion(
            onFile, jurisdiction, parsed.GetRequiredValue(head), parsed.GetValue(forum), Principal(parsed, named),
            parsed.GetValue(dueOn)!.Value, parsed.GetValue(asOf)!.Value, Payments(parsed, named),
            given.RatesOf(parsed), given.AppropriationOf(parsed), parsed.GetValue(given.Method),
            parsed.GetValue(months));
        return InterestByLaw.Answer(question, terminal) with { Choices = law.ChoicesOf(parsed) };
    }

    private CalcAnswer ByRule(ParseResult parsed, Terminal terminal)
    {
        Currency named = CalcTerms.CurrencyNamed(parsed.GetValue(currency)!);
        InterestRule rule = given.RuleOf(parsed);
        LocalDate first = parsed.GetValue(from)!.Value;
        LocalDate last = parsed.GetValue(to)!.Value;
        InterestPayment[] payments = Payments(parsed, named);
        RefusedException.ThrowIfAny([.. payments.Where(payment => payment.PaidOn < first || payment.PaidOn > last)
            .Select(payment => new Refusal(
                RefusedBecause.SpanReversed, "--paid", $"a payment on {payment.PaidOn:uuuu-MM-dd}",
                $"a day from --from to --to",
                payment.PaidOn < first ? "take it off the principal" : "count to a later day, or leave it out"))]);
        CalcPrint.ThrowIfAny(rule.Missing(first, last, payments, "interest"));
        Money owed = Principal(parsed, named);
        InterestReckoned ran = InterestReckoning.Of(rule, owed, first, last, payments);
        return InterestAnswer.Of(
            ran, InterestReasons.Of(ran, rule, Basis.Document), rule.Rounding.Rule,
            InterestMonths.From(
                last, parsed.GetValue(months),
                day => rule.Missing(first, day, [], "").Any()
                    ? null : InterestReckoning.Of(rule, owed, first, day, payments),
                rule.Rounding.Rule),
            terminal);
    }

    private Money Principal(ParseResult parsed, Currency named) =>
        CalcTerms.MoneyOf(parsed.GetValue(principal)!.Value, named, principal.Name);

    private InterestPayment[] Payments(ParseResult parsed, Currency named) =>
    [
        .. (parsed.GetValue(paid) ?? [])
            .Select(text => AmountPairs.DayAndAmount(text, named, paid.Name))
            .Select(one => new InterestPayment(one.Day, one.Amount)),
    ];
}
