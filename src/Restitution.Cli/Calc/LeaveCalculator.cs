using System.CommandLine;
using NodaMoney;
using Restitution.Claims;
using Restitution.Cli.Commands;
using Restitution.Cli.Console;
using Restitution.Law;
using Restitution.Reasons;
using Restitution.Wages;

namespace Restitution.Cli.Calc;

/// <summary><c>calc leave</c>: the pay for leave that was earned and not taken when the work ends.</summary>
internal static class LeaveCalculator
{
    public static Command Make(Terminal terminal)
    {
        var terms = new WorkTerms("sector", "size", "week", "place");
        var service = new ServiceOptions();
        Option<decimal?> kept = Written.Amount("--days-kept", "Days of leave of finished years of service, not taken.");
        Option<decimal?> taken = Written.Amount("--days-taken", "Days of leave taken in the unfinished year.");
        Option<string> leave = new Option<string>("--leave")
        {
            Description = "annual or service-incentive.",
            DefaultValueFactory = _ => "annual",
        }.AcceptOnlyFromAmong("annual", "service-incentive");
        var command = new Command("leave", "Pay for leave that was earned and not taken when the work ends.");
        service.AddTo(command);
        foreach (Option option in new Option[] { kept, taken, leave })
        {
            command.Add(option);
        }

        terms.AddTo(command);
        command.SetAction(parsed =>
        {
            EndOfEmployment<Told> ended = service.EndOf(parsed, terms, out LawOfDay law);
            var account = new LeaveAccount(
                parsed.GetRequiredValue(leave) == "annual" ? LeaveKind.Annual : LeaveKind.ServiceIncentive,
                parsed.GetValue(kept) ?? 0m, parsed.GetValue(taken) ?? 0m);
            Reasoned<Money, Told> due = CalcPrint.Found(
                LeavePay.OnExit(account, ended.Service, ended.LastWage, law, "leave"), law.OnFile);
            return CalcPrint.Print(
                new CalcAnswer([new CalcFigure("leave-pay", due.Value, [due.Because.Reason!])])
                {
                    Choices = terms.Law.ChoicesOf(parsed),
                },
                parsed.GetValue<bool>("--json"), terminal);
        });
        return HelpWithExamples.For(
            command,
            "restitution calc leave --jurisdiction th --from 2018-03-01 --to 2019-08-31 --wage 9000",
            "restitution calc leave --jurisdiction th --from 2018-03-01 --to 2019-08-31 --wage 300 --pay-basis daily "
            + "--days-kept 6 --days-taken 2 --json");
    }
}
