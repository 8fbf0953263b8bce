using NodaMoney;

namespace Restitution.Claims;

/// <summary>The groups of heads by which recovery is followed. Numbers are not reused.</summary>
public enum HeadGroup
{
    BackWages = 1,
    Interest = 2,

    /// <summary>What the law adds to what was withheld, where its finding is recorded.</summary>
    Increase = 3,

    /// <summary>Every other head of the claim.</summary>
    Other = 4,
}

/// <summary>An amount for each group of heads, in one currency.</summary>
public sealed record GroupAmounts(Money BackWages, Money Interest, Money Increase, Money Other)
{
    public static IReadOnlyList<HeadGroup> Groups { get; } = Enum.GetValues<HeadGroup>();

    public Money Total => BackWages + Interest + Increase + Other;

    public Money this[HeadGroup group] => group switch
    {
        HeadGroup.BackWages => BackWages,
        HeadGroup.Interest => Interest,
        HeadGroup.Increase => Increase,
        HeadGroup.Other => Other,
        _ => throw new ArgumentOutOfRangeException(nameof(group), group, "Not a group of heads."),
    };

    public static GroupAmounts None(Currency currency)
    {
        var zero = new Money(0m, currency);
        return new(zero, zero, zero, zero);
    }

    /// <param name="of">An amount for each group.</param>
    public static GroupAmounts Of(Func<HeadGroup, Money> of) =>
        new(of(HeadGroup.BackWages), of(HeadGroup.Interest), of(HeadGroup.Increase), of(HeadGroup.Other));

    /// <summary>The same with one group replaced.</summary>
    public GroupAmounts With(HeadGroup group, Money amount) => Of(each => each == group ? amount : this[each]);

    public static GroupAmounts operator +(GroupAmounts left, GroupAmounts right) =>
        Of(group => left[group] + right[group]);

    public static GroupAmounts operator -(GroupAmounts left, GroupAmounts right) =>
        Of(group => left[group] - right[group]);

    public static GroupAmounts Add(GroupAmounts left, GroupAmounts right) => left + right;

    public static GroupAmounts Subtract(GroupAmounts left, GroupAmounts right) => left - right;

    public static GroupAmounts Sum(IEnumerable<GroupAmounts> amounts, Currency currency) =>
        amounts.Aggregate(None(currency), (sum, one) => sum + one);

    /// <summary>How wording files and machines name a group.</summary>
    public static string KeyOf(HeadGroup group) => group switch
    {
        HeadGroup.BackWages => "back-wages",
        HeadGroup.Interest => "interest",
        HeadGroup.Increase => "increase",
        HeadGroup.Other => "other",
        _ => throw new ArgumentOutOfRangeException(nameof(group), group, "Not a group of heads."),
    };
}
