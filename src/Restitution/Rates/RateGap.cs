using NodaMoney;
using NodaTime;
using Restitution.Amounts;
using Restitution.Reasons;

namespace Restitution.Rates;

/// <summary>What is said where no rate can be used: the nearest there is, and why it is not taken.</summary>
internal static class RateGap
{
    public static Gap For(
        RateLack lack, UnroundedMoney original, Currency into, LocalDate on, RateRule rule, string figure)
    {
        Operand[] asked = [Operand.Of(original), new Operand.Code(into.Code), Operand.Of(on)];
        return lack.Kind switch
        {
            RateLackKind.TooOld => new Gap(
                GapKind.RateTooOld, figure,
                [.. asked, Operand.Of(lack.Nearest!.Value), new Operand.Days(rule.OldestDays)]),
            RateLackKind.OnlyLater => new Gap(
                GapKind.RateOnlyLater, figure, [.. asked, Operand.Of(lack.Nearest!.Value)]),
            RateLackKind.OnlyInverse => new Gap(
                GapKind.RateOnlyInverse, figure, [.. asked, Operand.Of(lack.Nearest!.Value)]),
            RateLackKind.OnlyOfTwoDays => new Gap(
                GapKind.RatesOfTwoDays, figure,
                [.. asked, Operand.Of(lack.Nearest!.Value), Operand.Of(lack.Beside!.Value)]),
            RateLackKind.OnlyOfOtherKind => new Gap(
                GapKind.RateOfOtherKind, figure, [.. asked, new Operand.Term($"rate-kind.{rule.Kind}")]),
            _ => new Gap(GapKind.RateMissing, figure, asked),
        };
    }
}
