using System.CommandLine;
using NodaMoney;
using NodaTime;
using Restitution.Cli.Commands;
using Restitution.Cli.Console;
using Restitution.Law;
using Restitution.Reasons;
using Restitution.Wages;

namespace Restitution.Cli.Calc;

/// <summary><c>calc holiday</c>: the wage of paid holidays on which no work was done.</summary>
internal static class HolidayCalculator
{
    public static Command Make(Terminal terminal)
    {
        var terms = new WorkTerms("sector", "size", "week", "place");
        Option<LocalDate?> on = Written.DayNeeded("--on", "The holiday, or the first of several; its law decides.");
        Option<decimal?> wage = Written.Amount("--wage", "The wage for each month, day or hour, by --pay-basis.");
        wage.Required = true;
        Option<int?> days = WholeNumbers.Option("--days", "Paid holidays that were not worked.", 1, 366, unset: 1);
        var command = new Command(
            "holiday",
            "The wage of paid holidays without work. For work on one: calc overtime --band holiday-ordinary.")
        {
            on, wage, days,
        };
        terms.AddTo(command);
        command.SetAction(parsed =>
        {
            LawOfDay law = terms.LawOn(parsed, parsed.GetValue(on)!.Value);
            Currency currency = terms.CurrencyOf(parsed, law);
            Reasoned<Money, Told> due = CalcPrint.Found(HolidayWage.ForDays(
                parsed.GetValue(days)!.Value, terms.WageOf(parsed, parsed.GetValue(wage)!.Value, currency), law,
                "holiday"), law.OnFile);
            return CalcPrint.Print(
                new CalcAnswer([new CalcFigure("holiday-pay", due.Value, [due.Because.Reason!])])
                {
                    Choices = terms.Law.ChoicesOf(parsed),
                },
                parsed.GetValue<bool>("--json"), terminal);
        });
        return HelpWithExamples.For(
            command,
            "restitution calc holiday --jurisdiction th --on 2019-04-13 --days 3 --wage 320 --pay-basis daily",
            "restitution calc holiday --jurisdiction th --on 2019-04-13 --wage 9000 --json");
    }
}
