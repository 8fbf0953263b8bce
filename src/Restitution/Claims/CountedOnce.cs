using NodaTime;

namespace Restitution.Claims;

/// <summary>One loss that two heads name: it counts by the greater, and both are shown.</summary>
/// <param name="Kept">The id of the head whose amount counts.</param>
/// <param name="Reduced">The id of the head that gives way.</param>
/// <param name="Days">The days that both make good; null where they share no span but a payment or a service.</param>
/// <param name="Removed">What the head that gives way loses: <c>W-03/counted-once/1</c>.</param>
public sealed record CountedOnce(
    string Kept, string Reduced, SameLoss Because, DateInterval? Days, Figure Removed);

/// <summary>By what two heads were seen to be one loss.</summary>
public enum SameLoss
{
    /// <summary>Both make good the earnings of the same days.</summary>
    SameDays = 1,

    /// <summary>Both are owed because the same service ended.</summary>
    SameService = 2,

    /// <summary>A fee that was taken from pay already stands in the back wages as an unlawful deduction.</summary>
    FeeTakenFromPay = 3,

    /// <summary>Both rest on the same row of an exhibit.</summary>
    SameSource = 4,

    /// <summary>The same amount for the same days under two names.</summary>
    SameAmountAndDays = 5,

    /// <summary>The value of the labour names again what pay for the same work makes good.</summary>
    SameWork = 6,

    /// <summary>Interest on what counts once counts once.</summary>
    InterestFollows = 7,
}
