using NodaMoney;
using NodaTime;
using Restitution.Amounts;

namespace Restitution.Interest;

/// <summary>One principal at one rate over one span; both days included.</summary>
/// <param name="Principal">With what interest was added to it, where it compounds.</param>
/// <param name="DayCount">Days by the rule's count.</param>
/// <param name="YearDays">Days of the year by the rule's count.</param>
/// <param name="Interest">Unrounded, unless the rule rounds each strip or the daily amount.</param>
public readonly record struct InterestStrip(
    UnroundedMoney Principal, InterestRate AnnualRate, LocalDate From, LocalDate To, int DayCount, int YearDays,
    UnroundedMoney Interest);

/// <summary>A part payment.</summary>
public readonly record struct InterestPayment(LocalDate PaidOn, Money Amount);

/// <summary>What the payments of one day went to.</summary>
/// <param name="ToInterest">Unrounded, because the interest that was open is.</param>
/// <param name="Beyond">What was more than all that was open, or than the rule lets a payment pay.</param>
public sealed record PaymentApplied(
    LocalDate PaidOn, Money Amount, UnroundedMoney ToInterest, UnroundedMoney ToPrincipal, UnroundedMoney Beyond);
