using System.CommandLine;
using NodaMoney;
using NodaTime;
using Restitution.Cli.Commands;
using Restitution.Law;
using Restitution.Reasons;
using Restitution.Storage.Refusals;
using Restitution.Wages;
using Restitution.Work;

namespace Restitution.Cli.Calc;

/// <summary>The options that calculators share: whose law, where, on what terms, in which currency.</summary>
internal sealed class CalcTerms
{
    private const string Person = "calc";

    public Option<string> Jurisdiction { get; } = Needed(
        "--jurisdiction", "The folder of the law on file, for example th.");

    public Option<string> Place { get; } = Any("--place", "The place of work as ISO 3166-2, for example TH-85.");

    public Option<string> District { get; } = Any("--district", "The district, where the law makes a difference.");

    public Option<string> Sector { get; } = Any("--sector", "The sector as the law on file calls it.");

    public Option<string> PayBasis { get; } = new Option<string>("--pay-basis")
    {
        Description = "monthly, daily or hourly.",
        DefaultValueFactory = _ => "monthly",
    }.AcceptOnlyFromAmong("monthly", "daily", "hourly");

    public Option<string> Currency { get; } = CurrencyOption();

    public Option<string?> CaseFolder { get; } = LawTaken.CaseOption();

    public static Option<string> CurrencyOption() => new("--currency")
    {
        Description = "Of ISO 4217.",
        DefaultValueFactory = _ => "THB",
    };

    public static Option<string> Needed(string name, string description) =>
        new(name) { Description = description, Required = true };

    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { Jurisdiction, Place, District, Sector, PayBasis, Currency,
            CaseFolder })
        {
            command.Add(option);
        }
    }

    public LawOnFile LawOf(ParseResult parsed) => LawTaken.Of(parsed, CaseFolder);

    public Currency CurrencyOf(ParseResult parsed) => CurrencyNamed(parsed.GetRequiredValue(Currency));

    public static Currency CurrencyNamed(string code) => CurrencyInfo.TryFromCode(code, out CurrencyInfo? known)
        ? known
        : throw new RefusedException(
            RefusedBecause.CurrencyUnknown, "--currency", $"\"{code}\"", "a currency of ISO 4217", "correct the code");

    /// <summary>Money of an option; refused when it has more decimals than the currency.</summary>
    public static Money MoneyOf(decimal amount, Currency currency, string option) =>
        amount % currency.MinimalAmount == 0m
        ? new Money(amount, currency)
        : throw new RefusedException(
            RefusedBecause.AmountHasTooManyDecimals, option, $"{amount} {currency.Code}",
            $"an amount in whole units of {currency.MinimalAmount}", "write the amount as it was agreed");

    /// <summary>The facts of one stretch of work, as the engine's rules take them.</summary>
    public PeriodFacts Facts(ParseResult parsed, DateInterval span, Money? wage, ushort[] minutesByDay)
    {
        var episode = new EmploymentEpisode
        {
            Span = span,
            Respondent = Person,
            Jurisdiction = parsed.GetRequiredValue(Jurisdiction),
            Place = parsed.GetRequiredValue(Place),
            District = parsed.GetRequiredValue(District),
            Sector = parsed.GetRequiredValue(Sector),
            PayBasis = Enum.Parse<PayBasis>(parsed.GetRequiredValue(PayBasis), ignoreCase: true),
            Promised = wage is { } promised ? new PromisedWage(promised, Basis.Document, []) : null,
            RestDay = IsoDayOfWeek.Sunday,
            PayDue = PayDue.LastDayOfTheMonth,
        };
        (PayPeriod period, _) = PayPeriod.Of([episode])[0];
        return new PeriodFacts(
            Person, Person, period, episode, WageLaw.Over(span, LawOf(parsed), episode),
            HoursWorked.OfRecords(span, minutesByDay), new WorkCalendar(episode.RestDay, []), CurrencyOf(parsed));
    }

    private static Option<string> Any(string name, string description) => new(name)
    {
        Description = description + " * for any.",
        DefaultValueFactory = _ => "*",
    };
}
