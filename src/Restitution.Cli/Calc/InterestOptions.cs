using System.CommandLine;
using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Restitution.Amounts;
using Restitution.Dates;
using Restitution.Interest;
using Restitution.Storage.Refusals;

namespace Restitution.Cli.Calc;

/// <summary>What a person may say of how interest is reckoned; nothing of it has a default.</summary>
internal sealed class InterestOptions
{
    private const string RateWanted = "a share of one for a year, 0.075, or DAY=0.075 from that day on";
    private const decimal AllOfThePrincipal = 1m;

    public Option<string[]> Rates { get; } = AmountPairs.Option(
        "--rate", "A yearly rate as a share of one, from a day on; without the day, from the first.", "[DAY=]FRACTION");

    public Option<string?> Method { get; } = Named("--method", "Simple or compound.", InterestMethods.Names);

    public Option<string?> DayCount { get; } = Named(
        "--day-count", "How days become a part of a year.", DayCounts.Names);

    public Option<string?> FirstDay { get; } = Named("--first-day", "Whether --from bears interest.", ["in", "out"]);

    public Option<string?> LastDay { get; } = Named("--last-day", "Whether --to bears interest.", ["in", "out"]);

    public Option<string?> PaidTo { get; } = Named(
        "--appropriation", "What a payment is applied to.", Appropriations.Names);

    public Option<string?> Step { get; } = Named(
        "--round", "Where on the way it is rounded.", InterestRoundingSteps.Names);

    public Option<string?> Rounding { get; } = Named(
        "--rounding", "By which rule it is rounded.",
        ["half-up-to-minor-unit", "half-even-to-minor-unit", "down-to-minor-unit"]);

    public void AddTo(Command command)
    {
        command.Add(Rates);
        foreach (Option<string?> option in (Option<string?>[])
            [Method, DayCount, FirstDay, LastDay, PaidTo, Step, Rounding])
        {
            command.Add(option);
        }
    }

    /// <summary>The names of what was not given of these options.</summary>
    public static IEnumerable<string> NotGiven(
        System.CommandLine.Parsing.CommandResult result, params Option<string?>[] wanted) =>
        wanted.Where(option => result.GetValue(option) is null).Select(option => option.Name);

    public InterestRule RuleOf(ParseResult parsed) => new()
    {
        Rates = RatesOf(parsed),
        Method = InterestMethods.Named(parsed.GetValue(Method)!)!.Value,
        DayCount = DayCounts.Named(parsed.GetValue(DayCount)!)!.Value,
        FirstDay = EndOf(parsed.GetValue(FirstDay)),
        LastDay = EndOf(parsed.GetValue(LastDay)),
        Appropriation = AppropriationOf(parsed),
        Rounding = new InterestRounding(
            InterestRoundingSteps.Named(parsed.GetValue(Step)!)!.Value,
            RoundingRules.Named(parsed.GetValue(Rounding)!)!.Value),
    };

    public Appropriation? AppropriationOf(ParseResult parsed) =>
        parsed.GetValue(PaidTo) is { } name ? Appropriations.Named(name) : null;

    /// <summary>The rates in the order of their days, each to the eve of the next.</summary>
    public IReadOnlyList<InterestRate> RatesOf(ParseResult parsed)
    {
        (LocalDate From, decimal Fraction)[] given =
            [.. (parsed.GetValue(Rates) ?? []).Select(RateOf).OrderBy(one => one.From)];
        if (given.DistinctBy(one => one.From).Count() < given.Length)
        {
            throw new RefusedException(
                RefusedBecause.RatesContradict, "--rate", "two rates from the same day", "one rate a day",
                "leave one of the two out");
        }

        return
        [
            .. given.Select((one, index) => new InterestRate(
                one.From, index + 1 < given.Length ? given[index + 1].From.PlusDays(-1) : null, one.Fraction)),
        ];
    }

    private static EndOfSpan EndOf(string? written) => written == "in" ? EndOfSpan.In : EndOfSpan.Out;

    private static (LocalDate From, decimal Fraction) RateOf(string written)
    {
        string[] parts = written.Split('=');
        ParseResult<LocalDate>? day = parts.Length == 2 ? LocalDatePattern.Iso.Parse(parts[0]) : null;
        if (parts.Length > 2 || day is { Success: false } || !decimal.TryParse(
            parts[^1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal fraction))
        {
            throw new RefusedException(
                RefusedBecause.TextMalformed, "--rate", $"\"{written}\"", RateWanted, "write it so");
        }

        // Twelve for twelve per cent is the slip that gives a hundred times the interest.
        return fraction <= AllOfThePrincipal
            ? (day?.Value ?? LocalDate.MinIsoValue, fraction)
            : throw new RefusedException(
                RefusedBecause.TextMalformed, "--rate",
                $"\"{written}\", more than the whole principal in a year",
                "a fraction such as 0.12 for 12 per cent", "divide the per cent by a hundred");
    }

    private static Option<string?> Named(string name, string description, IReadOnlyList<string> words) =>
        new Option<string?>(name) { Description = $"{description} {string.Join(", ", words)}." }
            .AcceptOnlyFromAmong([.. words]);
}
