using System.CommandLine;
using NodaMoney;
using NodaTime;
using Restitution.Claims;
using Restitution.Cli.Commands;
using Restitution.Law;
using Restitution.Reasons;

namespace Restitution.Cli.Calc;

/// <summary>The options of calculators that go by the length of service and the last wage.</summary>
internal sealed class ServiceOptions
{
    public Option<LocalDate?> From { get; } = Written.DayNeeded("--from", "The first day of unbroken service.");

    public Option<LocalDate?> To { get; } = Written.DayNeeded(
        "--to", "The last day of service, included; its law decides.");

    public Option<decimal?> Wage { get; } = Written.Amount(
        "--wage", "The last wage for each month, day or hour, by --pay-basis, with what the law counts to it.");

    public Option<int?> WorkingDays { get; } = WholeNumbers.Option(
        "--working-days", "Working days of the month, where the law divides a monthly wage by them.", 1, 31);

    public void AddTo(Command command, bool isWageNeeded = true)
    {
        Wage.Required = isWageNeeded;
        foreach (Option option in new Option[] { From, To, Wage, WorkingDays })
        {
            command.Add(option);
        }
    }

    public DateInterval SpanOf(ParseResult parsed) =>
        WorkTerms.SpanOf(parsed.GetValue(From)!.Value, parsed.GetValue(To)!.Value);

    /// <summary>The end of the employment, and the law of its last day.</summary>
    public EndOfEmployment<Told> EndOf(ParseResult parsed, WorkTerms terms, out LawOfDay law)
    {
        DateInterval span = SpanOf(parsed);
        law = terms.LawOn(parsed, span.End);
        Currency currency = terms.CurrencyOf(parsed, law);
        return new EndOfEmployment<Told>(
            span, terms.WageOf(parsed, parsed.GetValue(Wage)!.Value, currency, parsed.GetValue(WorkingDays)));
    }
}
