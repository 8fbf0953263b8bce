using NodaMoney;
using NodaTime;
using Restitution.Amounts;
using Restitution.Dates;
using Restitution.Reasons;
using Restitution.Wages;

namespace Restitution.Claims;

/// <summary>What is known of the end of one employment.</summary>
/// <param name="Service">From the first to the last day of unbroken service, both included.</param>
/// <param name="LastWage">The wage at the end, with what the law counts to it.</param>
public sealed record EndOfEmployment<TWhy>(DateInterval Service, WageRate<TWhy> LastWage)
    where TWhy : struct, IWhy<TWhy>
{
    /// <summary>All wages paid under the contract, where a share of them is due; null when it is not known.</summary>
    public Money? WagesPaid { get; init; }

    /// <summary>Months of service for which something else stands in, such as insured ones.</summary>
    public int MonthsNotCounted { get; init; }

    /// <summary>Whole months of service that count.</summary>
    public int MonthsCounted => Math.Max(0, ServiceLength.CompletedMonths(Service) - MonthsNotCounted);

    public Currency Currency => LastWage.Amount.Value.Currency;
}

/// <summary>An amount on the way to a figure, with its working in the order of its formula.</summary>
internal sealed record Reckoning(
    UnroundedMoney Amount, Statement Statement, IReadOnlyList<Operand> Working, IReadOnlyList<Reason> Parts);
