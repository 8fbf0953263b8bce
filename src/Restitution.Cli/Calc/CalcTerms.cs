using System.CommandLine;
using NodaMoney;
using NodaTime;
using Restitution.Law;
using Restitution.Reasons;
using Restitution.Storage.Refusals;
using Restitution.Wages;
using Restitution.Work;

namespace Restitution.Cli.Calc;

/// <summary>The terms of work that calculators of wages are told: where, for whom, by what basis and week.</summary>
internal sealed class CalcTerms
{
    public WorkTerms Work { get; } = new("place", "district", "sector", "size", "grade", "week");

    public LawOptions Law => Work.Law;

    public Option<string> PayBasis => Work.PayBasis;

    public static Option<string?> CurrencyOption() => new("--currency")
    {
        Description = "Of ISO 4217; else the one in which the law on file writes amounts, where it is one.",
    };

    public void AddTo(Command command) => Work.AddTo(command);

    public Currency CurrencyOf(ParseResult parsed, LocalDate day) =>
        Work.CurrencyOf(parsed, Work.LawOn(parsed, day));

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

    /// <summary>The facts of days without a record, on terms without a promise: what a floor needs.</summary>
    public PeriodFacts Facts(ParseResult parsed, DateInterval span)
    {
        EmploymentEpisode episode = EpisodeOf(parsed, span, null, IsoDayOfWeek.Sunday);
        LawOfDay law = Work.LawOn(parsed, span.Start);
        Currency currency = parsed.GetValue(Work.Currency) is null
            ? CurrencyOfLaw.OfFile(law.OnFile, law.Jurisdiction, "minimum-wage")
            : Work.CurrencyOf(parsed, law);
        return Facts(
            parsed, episode, HoursWorked.OfRecords(span, new ushort[span.Length]),
            new WorkCalendar(episode.RestDay, []), currency);
    }

    /// <summary>The facts of one day of a kind, as the engine's rules take them.</summary>
    /// <param name="askedBy">Who asked for work on a rest day; null when it is not known.</param>
    public PeriodFacts Facts(ParseResult parsed, DayWorked day, Money wage, Requester? askedBy)
    {
        EmploymentEpisode episode = EpisodeOf(parsed, new DateInterval(day.On, day.On), wage, day.RestDay) with
        {
            RestDayWorkAskedBy = askedBy,
        };
        return Facts(parsed, episode, day.Hours(episode), day.Calendar, wage.Currency);
    }

    private PeriodFacts Facts(
        ParseResult parsed, EmploymentEpisode episode, HoursWorked hours, WorkCalendar calendar, Currency currency)
    {
        (PayPeriod period, _) = PayPeriod.Of([episode])[0];
        return new PeriodFacts(
            TypedIn.Person, TypedIn.Person, period, episode,
            WageLaw.Over(episode.Span, Law.LawOf(parsed), episode), hours, calendar, currency);
    }

    private EmploymentEpisode EpisodeOf(ParseResult parsed, DateInterval span, Money? wage, IsoDayOfWeek restDay)
    {
        LawOfDay law = Work.LawOn(parsed, span.Start);
        return new EmploymentEpisode
        {
            Span = span,
            Respondent = TypedIn.Person,
            Jurisdiction = law.Jurisdiction,
            Place = law.Terms.At("place") ?? "*",
            District = law.Terms.At("district") ?? "*",
            Sector = law.Terms.At("sector") ?? "*",
            Size = law.Terms.At("size"),
            Grade = law.Terms.At("grade"),
            Week = law.Terms.At("week") switch
            {
                "six-day" => WeekPattern.SixDay,
                "five-day" => WeekPattern.FiveDay,
                "four-day" => WeekPattern.FourDay,
                _ => null,
            },
            PayBasis = Enum.Parse<PayBasis>(parsed.GetRequiredValue(PayBasis), ignoreCase: true),
            Promised = wage is { } promised ? new PromisedWage(promised, Basis.Document, []) : null,
            RestDay = restDay,
            PayDue = PayDue.LastDayOfTheMonth,
        };
    }
}
