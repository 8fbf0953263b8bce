using System.CommandLine;
using NodaMoney;
using NodaTime;
using Restitution.Amounts;
using Restitution.Law;
using Restitution.Reasons;
using Restitution.Storage.Refusals;
using Restitution.Wages;
using Restitution.Work;

namespace Restitution.Cli.Calc;

/// <summary>What calculators are told of the work, in the words of the law, and whose law they go by.</summary>
internal sealed class WorkTerms
{
    private readonly Dictionary<string, Option<string?>> words = [];

    /// <param name="dimensions">The dimensions of the law on file that the calculator may be told.</param>
    public WorkTerms(params string[] dimensions)
    {
        foreach (string dimension in dimensions)
        {
            words[dimension] = OptionFor(dimension);
        }
    }

    public LawOptions Law { get; } = new();

    public Option<string> PayBasis { get; } = new Option<string>("--pay-basis")
    {
        Description = "monthly, daily or hourly.",
        DefaultValueFactory = _ => "monthly",
    }.AcceptOnlyFromAmong("monthly", "daily", "hourly");

    public Option<string?> Currency { get; } = new("--currency")
    {
        Description = "Of ISO 4217; else the one in which the law on file writes amounts, where it is one.",
    };

    public void AddTo(Command command, bool withPayBasis = true)
    {
        Law.AddTo(command);
        foreach (Option<string?> option in words.Values)
        {
            command.Add(option);
        }

        command.Add(Currency);
        if (withPayBasis)
            command.Add(PayBasis);
    }

    /// <summary>The law of one day for the work; a word that the law has nothing about is refused.</summary>
    public LawOfDay LawOn(ParseResult parsed, LocalDate day)
    {
        LawOnFile law = Law.LawOf(parsed);
        string jurisdiction = parsed.GetRequiredValue(Law.Jurisdiction);
        LawTerms terms = LawTerms.None;
        foreach ((string dimension, Option<string?> option) in words)
        {
            if (parsed.GetValue(option) is { } word and not "*")
            {
                terms = terms.With(
                    dimension,
                    dimension == "week" ? word : KnownWords.Of(dimension, word, law, jurisdiction));
            }
        }

        if (parsed.CommandResult.Command.Options.Contains(PayBasis))
            terms = terms.With("payBasis", parsed.GetRequiredValue(PayBasis));
        return new LawOfDay(law, jurisdiction, day, terms);
    }

    public Currency CurrencyOf(ParseResult parsed, LawOfDay law) => parsed.GetValue(Currency) is { } code
        ? CalcTerms.CurrencyNamed(code)
        : CurrencyOfLaw.Of(law.OnFile, law.Jurisdiction);

    /// <summary>The wage as it was typed, with no reason of its own.</summary>
    public WageRate<Told> WageOf(ParseResult parsed, decimal amount, Currency currency, int? workingDays = null)
    {
        Money wage = CalcTerms.MoneyOf(amount, currency, "--wage");
        PayBasis basis = Enum.Parse<PayBasis>(parsed.GetRequiredValue(PayBasis), ignoreCase: true);
        return new WageRate<Told>(
            new Reasoned<UnroundedMoney, Told>(UnroundedMoney.From(wage), Basis.Document, default), basis, workingDays);
    }

    /// <summary>A span of days from two options; refused when it ends before it begins.</summary>
    public static DateInterval SpanOf(LocalDate from, LocalDate to) => from <= to
        ? new DateInterval(from, to)
        : throw new RefusedException(
            RefusedBecause.SpanReversed, "--to", $"{to:uuuu-MM-dd}", $"a day on or after {from:uuuu-MM-dd}",
            "write the first day under --from and the last under --to");

    private static Option<string?> OptionFor(string dimension)
    {
        var option = new Option<string?>($"--{dimension}")
        {
            Description = dimension switch
            {
                "place" => "The place of work as ISO 3166-2, for example TH-85, or by its name.",
                "district" => "The district, where the law makes a difference.",
                "sector" => "The sector as the law on file calls it.",
                "size" => "The size of the employer as the law on file calls it.",
                "grade" => "The grade of the worker as the law on file calls it, for example probation.",
                "age" => "The age of the worker as the law on file calls it.",
                "cause" => "Why the employment ended, as the law on file calls it.",
                "forum" => "Before whom the claim is brought, as the law on file calls it.",
                "kind" => "The kind, where the law on file makes a difference.",
                "week" => "six-day, five-day or four-day.",
                _ => throw new ArgumentOutOfRangeException(nameof(dimension), dimension, "A dimension with no option."),
            },
        };
        return dimension == "week" ? option.AcceptOnlyFromAmong("six-day", "five-day", "four-day") : option;
    }
}
