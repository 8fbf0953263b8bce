using NodaMoney;
using Restitution.Amounts;

namespace Restitution.Interest;

/// <summary>Interest on one sum, with its strips and what each payment went to.</summary>
public sealed record InterestReckoned
{
    /// <summary>In order of days; where portions bear interest by themselves, portion by portion.</summary>
    public required IReadOnlyList<InterestStrip> Strips { get; init; }

    public required IReadOnlyList<PaymentApplied> Payments { get; init; }

    /// <summary>All interest that ran, paid or not, unrounded unless the rule rounds on the way.</summary>
    public required UnroundedMoney Accrued { get; init; }

    /// <summary>The same, rounded as the rule says.</summary>
    public required Money Interest { get; init; }

    /// <summary>The principal that no payment paid, with interest that was added to it.</summary>
    public required UnroundedMoney PrincipalOpen { get; init; }

    /// <summary>Interest that no payment paid and that was not added to the principal.</summary>
    public required UnroundedMoney InterestOpen { get; init; }

    /// <summary>What was paid beyond all that was open.</summary>
    public required UnroundedMoney PaidBeyond { get; init; }

    /// <summary>Interest of the day after the last; null where no rate is given for it.</summary>
    public required UnroundedMoney? PerDayAfter { get; init; }

    /// <summary>Principal and interest that are open, unrounded.</summary>
    public UnroundedMoney Owed => PrincipalOpen + InterestOpen;
}
