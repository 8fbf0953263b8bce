using System.CommandLine;
using NodaMoney;
using Restitution.Claims;
using Restitution.Cli.Commands;
using Restitution.Cli.Console;
using Restitution.Law;
using Restitution.Reasons;

namespace Restitution.Cli.Calc;

/// <summary><c>calc severance</c>: what is owed because the employment ended, or the contract ran out.</summary>
internal static class SeveranceCalculator
{
    public static Command Make(Terminal terminal)
    {
        var terms = new WorkTerms("cause", "sector", "size", "week", "place");
        var service = new ServiceOptions();
        Option<decimal?> wagesPaid = Written.Amount("--wages-paid", "All wages paid under a contract that ran out.");
        Option<int?> notCounted = WholeNumbers.Option(
            "--months-not-counted", "Months of service for which something else stands in, such as insured ones.", 0,
            1200, unset: 0);
        var contractEnded = new Option<bool>("--contract-ended")
        {
            Description = "The contract ran out: what the law gives for that, in place of severance.",
        };
        var command = new Command("severance", "What is owed because the employment ended, by service and cause.");
        service.AddTo(command);
        foreach (Option option in new Option[] { wagesPaid, notCounted, contractEnded })
        {
            command.Add(option);
        }

        terms.AddTo(command);
        command.SetAction(parsed =>
        {
            EndOfEmployment<Told> ended = service.EndOf(parsed, terms, out LawOfDay law) with
            {
                MonthsNotCounted = parsed.GetValue(notCounted)!.Value,
            };
            if (parsed.GetValue(wagesPaid) is { } paid)
                ended = ended with { WagesPaid = CalcTerms.MoneyOf(paid, ended.Currency, "--wages-paid") };
            bool hasRunOut = parsed.GetValue(contractEnded);
            string name = hasRunOut ? "contract-end-pay" : "severance";
            Reasoned<Money, Told> due = CalcPrint.Found(hasRunOut
                ? ContractEndPay.AtEnd(ended, law, name)
                : Severance.AtEnd(ended, law, name), law.OnFile);
            return CalcPrint.Print(
                new CalcAnswer([new CalcFigure(name, due.Value, [due.Because.Reason!])])
                {
                    Choices = terms.Law.ChoicesOf(parsed),
                },
                parsed.GetValue<bool>("--json"), terminal);
        });
        return HelpWithExamples.For(
            command,
            "restitution calc severance --jurisdiction th --from 2015-03-01 --to 2021-02-28 --wage 9000",
            "restitution calc severance --jurisdiction id --from 2015-03-01 --to 2022-12-31 --wage 4000000 "
            + "--cause abuse-or-unpaid-wages --accept-recalled id/severance-multiplier --reason \"counsel\" --json");
    }
}
