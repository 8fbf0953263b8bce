using System.CommandLine;
using NodaMoney;
using NodaTime;
using Restitution.Amounts;
using Restitution.Cli.Commands;
using Restitution.Cli.Console;
using Restitution.Dates;
using Restitution.Law;
using Restitution.Reasons;
using Restitution.Wages;

namespace Restitution.Cli.Calc;

/// <summary><c>calc thirteenth-month</c>: the thirteenth month's pay, or the allowance of a holiday.</summary>
internal static class ThirteenthMonthCalculator
{
    public static Command Make(Terminal terminal)
    {
        var terms = new WorkTerms("sector", "size", "week", "place");
        var service = new ServiceOptions();
        Option<decimal?> earned = Written.Amount(
            "--earned", "All basic wages earned in the calendar year, without overtime, premiums and allowances.");
        Option<int?> months = WholeNumbers.Option(
            "--months", "Months of the year worked at the wage; else counted from --from to --to where they are whole.",
            0, 12);
        var command = new Command(
            "thirteenth-month", "The thirteenth month's pay of a year, by the formula of the law on file.");
        service.AddTo(command, isWageNeeded: false);
        command.Add(earned);
        command.Add(months);
        terms.AddTo(command);
        command.SetAction(parsed =>
        {
            DateInterval span = service.SpanOf(parsed);
            LawOfDay law = terms.LawOn(parsed, span.End);
            Currency currency = terms.CurrencyOf(parsed, law);
            var year = new YearOfPay<Told>(currency)
            {
                BasicEarned = parsed.GetValue(earned) is { } amount ? Earned(amount, currency) : null,
                Wage = parsed.GetValue(service.Wage) is { } wage
                    ? terms.WageOf(parsed, wage, currency, parsed.GetValue(service.WorkingDays))
                    : null,
                MonthsWorked = parsed.GetValue(months) ?? WholeMonthsOfYear(span),
            };
            Reasoned<Money, Told> due = CalcPrint.Found(
                ThirteenthMonth.Due(year, span, law, "thirteenth-month"), law.OnFile);
            return CalcPrint.Print(
                new CalcAnswer([new CalcFigure("thirteenth-month", due.Value, [due.Because.Reason!])])
                {
                    Choices = terms.Law.ChoicesOf(parsed),
                },
                parsed.GetValue<bool>("--json"), terminal);
        });
        return HelpWithExamples.For(
            command,
            "restitution calc thirteenth-month --jurisdiction ph --from 2023-03-01 --to 2023-12-31 --wage 15000",
            "restitution calc thirteenth-month --jurisdiction ph --from 2023-01-01 --to 2023-12-31 --earned 314000 --json");
    }

    private static Reasoned<UnroundedMoney, Told> Earned(decimal amount, Currency currency) => new(
        UnroundedMoney.From(CalcTerms.MoneyOf(amount, currency, "--earned")), Basis.Document, default);

    // Days of a month that was not worked whole are not guessed at: what they earned has to be said.
    private static int? WholeMonthsOfYear(DateInterval service)
    {
        var inYear = new DateInterval(
            LocalDate.Max(service.Start, new LocalDate(service.End.Year, 1, 1)), service.End);
        int months = ServiceLength.CompletedMonths(inYear);
        return MonthStep.MonthsClampedToMonthEnd(inYear.Start, months) == inYear.End.PlusDays(1) ? months : null;
    }
}
