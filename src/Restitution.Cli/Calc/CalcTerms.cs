using System.CommandLine;
using NodaMoney;
using NodaTime;
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

    public LawOptions Law { get; } = new();

    public Option<string> Place { get; } = Any("--place", "The place of work as ISO 3166-2, for example TH-85.");

    public Option<string> District { get; } = Any("--district", "The district, where the law makes a difference.");

    public Option<string> Sector { get; } = Any("--sector", "The sector as the law on file calls it.");

    public Option<string> PayBasis { get; } = new Option<string>("--pay-basis")
    {
        Description = "monthly, daily or hourly.",
        DefaultValueFactory = _ => "monthly",
    }.AcceptOnlyFromAmong("monthly", "daily", "hourly");

    public Option<string?> Currency { get; } = CurrencyOption();

    public static Option<string?> CurrencyOption() => new("--currency")
    {
        Description = "Of ISO 4217; else the one in which the law on file writes amounts, where it is one.",
    };

    public void AddTo(Command command)
    {
        Law.AddTo(command);
        foreach (Option option in new Option[] { Place, District, Sector, PayBasis, Currency })
        {
            command.Add(option);
        }
    }

    public Currency CurrencyOf(ParseResult parsed) => parsed.GetValue(Currency) is { } code
        ? CurrencyNamed(code)
        : CurrencyOfLaw.Of(Law.LawOf(parsed), parsed.GetRequiredValue(Law.Jurisdiction));

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
        LawOnFile law = Law.LawOf(parsed);
        string jurisdiction = parsed.GetRequiredValue(Law.Jurisdiction);
        var episode = new EmploymentEpisode
        {
            Span = span,
            Respondent = Person,
            Jurisdiction = jurisdiction,
            Place = Word("place", Place),
            District = Word("district", District),
            Sector = Word("sector", Sector),
            PayBasis = Enum.Parse<PayBasis>(parsed.GetRequiredValue(PayBasis), ignoreCase: true),
            Promised = wage is { } promised ? new PromisedWage(promised, Basis.Document, []) : null,
            RestDay = IsoDayOfWeek.Sunday,
            PayDue = PayDue.LastDayOfTheMonth,
        };
        (PayPeriod period, _) = PayPeriod.Of([episode])[0];
        return new PeriodFacts(
            Person, Person, period, episode, WageLaw.Over(span, law, episode),
            HoursWorked.OfRecords(span, minutesByDay), new WorkCalendar(episode.RestDay, []), CurrencyOf(parsed));

        string Word(string dimension, Option<string> option) => parsed.GetRequiredValue(option) is var word and not "*"
            ? KnownWords.Of(dimension, word, law, jurisdiction)
            : "*";
    }

    private static Option<string> Any(string name, string description) => new(name)
    {
        Description = description + " * for any.",
        DefaultValueFactory = _ => "*",
    };
}
