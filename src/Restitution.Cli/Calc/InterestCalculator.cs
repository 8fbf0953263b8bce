using System.CommandLine;
using NodaMoney;
using NodaTime;
using Restitution.Amounts;
using Restitution.Cli.Commands;
using Restitution.Cli.Console;
using Restitution.Interest;
using Restitution.Law;
using Restitution.Reasons;

namespace Restitution.Cli.Calc;

/// <summary><c>calc interest</c>: interest on late pay, for each day after, and the surcharge printed apart.</summary>
internal static class InterestCalculator
{
    public static Command Make(Terminal terminal)
    {
        var options = new LawOptions();
        Option<decimal?> principal = Written.Amount("--principal", "What should have been paid by the due day.");
        principal.Required = true;
        Option<LocalDate?> dueOn = Written.DayNeeded(
            "--due-on", "The day on which it fell due; interest runs from the day after.");
        Option<LocalDate?> asOf = Written.DayNeeded("--as-of", "The last day that bears interest, included.");
        Option<string[]> paid = AmountPairs.Option("--paid", "A later payment.", "DAY=AMOUNT");
        Option<string?> currency = CalcTerms.CurrencyOption();
        var command = new Command(
            "interest", "Interest on late pay by the law on file, with the surcharge printed apart.")
        {
            principal, dueOn, asOf, paid, currency,
        };
        options.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(dueOn) is { } due && result.GetValue(asOf) is { } last && last < due)
            {
                result.AddError("--as-of: wanted a day on or after --due-on; nothing is late before it is due.");
            }
        });
        command.SetAction(parsed =>
        {
            LawOnFile onFile = options.LawOf(parsed);
            string jurisdiction = parsed.GetRequiredValue(options.Jurisdiction);
            Currency named = parsed.GetValue(currency) is { } code
                ? CalcTerms.CurrencyNamed(code)
                : CurrencyOfLaw.Of(onFile, jurisdiction);
            Money owed = CalcTerms.MoneyOf(parsed.GetValue(principal)!.Value, named, "--principal");
            LocalDate due = parsed.GetValue(dueOn)!.Value;
            var law = new LateWageLaw(jurisdiction, due.PlusDays(1), onFile);
            InterestPayment[] payments =
            [
                .. (parsed.GetValue(paid) ?? [])
                    .Select(text => AmountPairs.DayAndAmount(text, named, "--paid"))
                    .Select(one => new InterestPayment(one.Day, one.Amount)),
            ];
            IReadOnlyList<CalcFigure> figures = FiguresOf(
                owed, due, parsed.GetValue(asOf)!.Value, payments, law, terminal);
            return CalcPrint.Print(
                new CalcAnswer(figures) { Choices = options.ChoicesOf(parsed) }, parsed.GetValue<bool>("--json"),
                terminal);
        });
        return HelpWithExamples.For(
            command,
            "restitution calc interest --jurisdiction th --principal 13500 --due-on 2019-05-31 --as-of 2021-11-30",
            "restitution calc interest --jurisdiction th --principal 13500 --due-on 2019-05-31 --as-of 2021-11-30 "
            + "--paid 2020-01-15=5000 --json");
    }

    private static List<CalcFigure> FiguresOf(
        Money principal, LocalDate dueOn, LocalDate asOf, InterestPayment[] payments, LateWageLaw law,
        Terminal terminal)
    {
        CalcPrint.ThrowIfAny(law.MissingForInterest("interest"));
        CalcPrint.ThrowIfAny(LateWageInterest.Missing(principal, dueOn, asOf, payments, law, "interest"));
        InterestReckoned ran = LateWageInterest.Of(principal, dueOn, asOf, payments, law);
        Reason because = LateWageInterest.Told(ran, law, dueOn, Basis.Document);
        Money left = Rounding.By(law.Rounding!.Value, ran.PrincipalOpen);
        Money perDay = Rounding.By(
            law.Rounding.Value, ran.PerDayAfter ?? UnroundedMoney.Zero(principal.Currency));
        (Reasoned<Money, Told>? surcharge, Gap? missing) =
            Surcharge.OnArrears<Told>(left, dueOn, asOf, law, Basis.Document, "surcharge");
        List<CalcFigure> figures =
        [
            new("interest", ran.Interest, [because]),
            new("interest-per-day-after", perDay, []),
        ];
        if (surcharge is { } apart)
        {
            figures.Add(new CalcFigure("surcharge-if-the-finding-is-made", apart.Value, [apart.Because.Reason!]));
        }

        if (missing is not null)
        {
            terminal.Error.WriteLine(
                $"surcharge: {Documents.Wording.For("en").Say(missing)}; the other figures are without it");
        }

        return figures;
    }
}
