using NodaMoney;
using NodaTime;
using Restitution.Amounts;
using Restitution.Reasons;

namespace Restitution.Rates;

/// <summary>
/// Why an amount is what it is in another currency: its rates with day, source and units, and the path.
/// </summary>
internal static class ConversionReason
{
    public static Reason Same(Money amount, Basis basis) => new(Statement.NotConverted)
    {
        About = [new Operand.Code(amount.Currency.Code)],
        Result = Operand.Of(amount),
        Basis = basis,
    };

    public static Reason By(
        UnroundedMoney original, UnroundedMoney converted, RoundingRule? rounding, RatePath path, LocalDate on,
        RateRule rule, Basis basis) =>
        new(path.Second is null ? Statement.Converted : Statement.ConvertedThrough)
        {
            About =
            [
                new Operand.Code(converted.Currency.Code), Operand.Of(on),
                new Operand.Term($"rate-convention.{rule.Convention}"),
                .. path.Through is { } third ? new[] { new Operand.Code(third.Code) } : [],
            ],
            Working =
            [
                Operand.Of(original), .. path.Legs.Select(leg => new Operand.Number(leg.Multiplier)),
                .. path.Legs.Select(leg => new Operand.Number(leg.Divisor)),
            ],
            Result = Operand.Of(converted),
            Rounding = rounding,
            Basis = basis,
            Sources = [.. path.Legs.Select(leg => leg.Dated.Source)],
            Parts = [.. path.Legs.Select(OfLeg)],
        };

    private static Reason OfLeg(RateLeg leg) =>
        new(leg.IsInverted ? Statement.RateOfDayInverted : Statement.RateOfDay)
        {
            About =
            [
                Operand.Of(new UnroundedMoney(leg.Dated.UnitCount, leg.Dated.Base)),
                Operand.Of(new UnroundedMoney(leg.Dated.QuotedRate, leg.Dated.Quote)), Operand.Of(leg.Dated.On),
                new Operand.Term($"rate-kind.{leg.Dated.Kind}"), new Operand.Term($"rate-side.{leg.Dated.Side}"),
                new Operand.Code(leg.Dated.Publisher),
            ],
            Sources = [leg.Dated.Source],
        };
}
