using System.CommandLine;
using NodaMoney;
using NodaTime;
using Restitution.Amounts;
using Restitution.Cli.Commands;
using Restitution.Cli.Console;
using Restitution.Documents;
using Restitution.Intake.Layouts;
using Restitution.Rates;
using Restitution.Reasons;
using Restitution.Storage.Folders;
using Restitution.Storage.Refusals;

namespace Restitution.Cli.Calc;

/// <summary><c>calc convert</c>: an amount in another currency, by a dated rate with its source.</summary>
internal static class ConvertCalculator
{
    private const string ByDay = "--oldest-days";

    public static Command Make(Terminal terminal)
    {
        Option<decimal?> amount = Written.Amount("--amount", "The amount as it was paid.");
        amount.Required = true;
        Option<string> from = Currency("--from", "The currency of the amount.");
        Option<string> into = Currency("--to", "The currency that is wanted.");
        Option<LocalDate?> on = Written.DayNeeded("--on", "The day whose rate is asked for.");
        var rates = new ConvertRates();
        var rule = new ConvertRule();
        var command = new Command(
            "convert", "An amount in another currency: the last rate on or before a day, never a later one.")
        {
            amount, from, into, on,
        };
        rates.AddTo(command);
        rule.AddTo(command);
        command.SetAction(parsed =>
        {
            Currency left = Named(parsed.GetRequiredValue(from), "--from");
            Currency right = Named(parsed.GetRequiredValue(into), "--to");
            Money original = CalcTerms.MoneyOf(parsed.GetValue(amount)!.Value, left, "--amount");
            (RateBook book, RateRule stated) = parsed.GetValue(rates.Case) is { } folder
                ? OfCase(folder) : (rates.Read(parsed), rule.Of(parsed));
            return CalcPrint.Print(
                new CalcAnswer([Converted(original, right, parsed.GetValue(on)!.Value, book, stated)]),
                parsed.GetValue<bool>("--json"), terminal);
        });
        return HelpWithExamples.For(
            command,
            "restitution calc convert --amount 625600.00 --from LAK --to THB --on 2019-04-16 "
            + "--rate \"2019-04-12: 1000 LAK = 3.52 THB; the bank's notice 7\"",
            "restitution calc convert --amount 300 --from USD --to THB --on 2019-04-14 --rates eurofxref-hist.csv "
            + "--source \"European Central Bank\" --inverse --json",
            "restitution calc convert --amount 625600.00 --from LAK --to THB --on 2019-04-16 --case cases/shed");
    }

    private static (RateBook Book, RateRule Rule) OfCase(string folder)
    {
        Exchange exchange = CaseFolder.Open(folder).Case.Exchange;
        return exchange.Rule is { } rule ? (exchange.Book, rule) : throw new RefusedException(
            RefusedBecause.KeyMissing, $"{folder}/case.json", "no key \"currencies\"",
            "by which rates the case brings other currencies over", "add it, or name rates with --rate or --rates");
    }

    private static CalcFigure Converted(Money original, Currency into, LocalDate on, RateBook book, RateRule rule)
    {
        Reckoned<Money, Told> reckoned = OrRefused(
            () => Conversion.Of<Told>(original, into, on, book, rule, Basis.Document, "converted"));
        RefusedException.ThrowIfAny([.. reckoned.Missing.Select(OfGap)]);
        Reasoned<Money, Told> figure = reckoned.Figure!.Value;
        return new CalcFigure("converted", figure.Value, [figure.Because.Reason!]);
    }

    private static Refusal OfGap(Gap gap) => new(
        RefusedBecause.FigureMissing, "--rates, --rate", Wording.For("en").Say(gap),
        "a rate of that pair for that day", gap.Kind switch
        {
            GapKind.RateTooOld => $"give a rate of the day, or a larger {ByDay}",
            GapKind.RateOnlyInverse => "give --inverse, or a rate of the pair itself",
            GapKind.RatesOfTwoDays => "give --legs-of-two-days, or rates of one day",
            GapKind.RateOfOtherKind => "give --kind as the rate is, or a rate of that kind",
            _ => "give a rate of the day with its source",
        });

    private static Reckoned<Money, Told> OrRefused(Func<Reckoned<Money, Told>> converted)
    {
        try
        {
            return converted();
        }
        catch (OverflowException)
        {
            throw new RefusedException(
                RefusedBecause.AmountHasTooManyDecimals, "--amount", "an amount that is too large at this rate",
                "fewer than 28 digits in all", "convert it in parts");
        }
    }

    private static Currency Named(string code, string option) => CurrencyInfo.TryFromCode(code, out CurrencyInfo? known)
        ? known
        : throw new RefusedException(
            RefusedBecause.CurrencyUnknown, option, $"\"{code}\"", "a currency of ISO 4217", "correct the code");

    private static Option<string> Currency(string name, string description) => new(name)
    {
        Description = $"{description} A code of ISO 4217.",
        HelpName = "CODE",
        Required = true,
    };
}

/// <summary>How a rate is chosen, as options say it.</summary>
internal sealed class ConvertRule
{
    private readonly Option<string> convention = new Option<string>("--convention")
    {
        Description = "What the day of --on is; it is printed with the figure.",
        DefaultValueFactory = _ => "payment-day",
    }.AcceptOnlyFromAmong("due-day", "payment-day", "order-day", "as-of-day");

    private readonly Option<int> oldestDays = new("--oldest-days")
    {
        Description = "How many days before --on a rate may be; 0 for that day alone.",
        DefaultValueFactory = _ => 7,
    };

    private readonly Option<string> rounding = new Option<string>("--rounding")
    {
        Description = "How the result is brought to the minor unit.",
        DefaultValueFactory = _ => "half-up-to-minor-unit",
    }.AcceptOnlyFromAmong("half-up-to-minor-unit", "half-even-to-minor-unit", "down-to-minor-unit");

    private readonly Option<string> kind = new Option<string>("--kind")
    {
        Description = "Official or street rates; the two are never mixed.",
        DefaultValueFactory = _ => "official",
    }.AcceptOnlyFromAmong("official", "street");

    private readonly Option<string?> pivot = new("--pivot")
    {
        Description = "The currency through which the two meet; else the one with the latest rates.",
        HelpName = "CODE",
    };

    private readonly Option<bool> inverse = new("--inverse")
    {
        Description = "A rate may be used the other way round.",
    };

    private readonly Option<bool> legsOfTwoDays = new("--legs-of-two-days")
    {
        Description = "Two rates through a third currency may be of two days.",
    };

    public void AddTo(Command command)
    {
        oldestDays.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 0 or > 366)
            {
                result.AddError("--oldest-days: wanted a whole number from 0 to 366.");
            }
        });
        foreach (Option option in (Option[])[convention, oldestDays, rounding, kind, pivot, inverse, legsOfTwoDays])
        {
            command.Add(option);
        }
    }

    public RateRule Of(ParseResult parsed) => new(
        Kebab.Parse<RateConvention>(parsed.GetRequiredValue(convention))!.Value,
        Kebab.Parse<RateKind>(parsed.GetRequiredValue(kind))!.Value, parsed.GetValue(oldestDays),
        RoundingRules.Named(parsed.GetRequiredValue(rounding))!.Value)
    {
        Pivot = parsed.GetValue(pivot) is { } code ? CalcTerms.CurrencyNamed(code) : null,
        AllowsInverse = parsed.GetValue(inverse),
        LegsMayBeOfTwoDays = parsed.GetValue(legsOfTwoDays),
    };
}
