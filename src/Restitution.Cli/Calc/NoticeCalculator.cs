using System.CommandLine;
using NodaMoney;
using NodaTime;
using Restitution.Claims;
using Restitution.Cli.Commands;
using Restitution.Cli.Console;
using Restitution.Law;
using Restitution.Reasons;

namespace Restitution.Cli.Calc;

/// <summary><c>calc notice</c>: the notice that the law wants, and the pay for what of it was not given.</summary>
internal static class NoticeCalculator
{
    public static Command Make(Terminal terminal)
    {
        var terms = new WorkTerms("kind", "sector", "size", "week", "place");
        var service = new ServiceOptions();
        Option<LocalDate?> givenOn = Written.Day("--given-on", "The day on which notice was given, if it was.");
        var command = new Command("notice", "The notice that the law wants, and the pay in lieu of it.");
        service.AddTo(command);
        command.Add(givenOn);
        terms.AddTo(command);
        command.SetAction(parsed =>
        {
            EndOfEmployment<Told> ended = service.EndOf(parsed, terms, out LawOfDay law);
            Reasoned<Money, Told> due = CalcPrint.Found(
                Notice.PayInLieu(ended, parsed.GetValue(givenOn), law, "notice"), law.OnFile);
            return CalcPrint.Print(
                new CalcAnswer([new CalcFigure("pay-in-lieu-of-notice", due.Value, [due.Because.Reason!])])
                {
                    Choices = terms.Law.ChoicesOf(parsed),
                },
                parsed.GetValue<bool>("--json"), terminal);
        });
        return HelpWithExamples.For(
            command,
            "restitution calc notice --jurisdiction th --from 2018-03-01 --to 2019-05-31 --wage 9000",
            "restitution calc notice --jurisdiction sg --from 2018-03-01 --to 2019-05-31 --wage 1200 "
            + "--given-on 2019-05-28 --week six-day --accept-recalled sg/notice-length --reason \"text was seen\" --json");
    }
}
