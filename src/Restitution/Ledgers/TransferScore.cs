namespace Restitution.Ledgers;

/// <summary>What speaks for a debit and a credit being one transfer, in points that add up to 100 at most.</summary>
/// <remarks>
/// The points order candidates and are no probability; each is printed. The table and the reasons for it:
/// <c>src/decisions/how-transfers-are-matched.md</c>.
/// </remarks>
public static class TransferScore
{
    public const int AmountMost = 40;
    public const int AmountWithFee = 30;
    public const int AmountByRate = 25;
    public const int AmountInTwoParts = 25;
    public const int AmountInMoreParts = 20;
    public const int AmountOfReference = 30;
    public const int DaysMost = 20;
    public const int DaysLessForEach = 5;
    public const int NamedMost = 15;
    public const int NamedHolder = 10;
    public const int ReferenceMost = 10;
    public const int DirectionMost = 5;
    public const int UniquenessMost = 10;

    /// <summary>Each business day between the two takes five; none is left after the fourth.</summary>
    internal static int Days(int businessDays) =>
        Math.Max(0, DaysMost - (DaysLessForEach * Math.Abs(businessDays)));

    /// <summary>A credit that was booked before the debit speaks against it.</summary>
    internal static int Direction(int businessDays, bool isDayBefore) =>
        businessDays < 0 || isDayBefore ? 0 : DirectionMost;

    internal static IReadOnlyList<MatchFactor> Factors(
        int amount, int days, int named, int reference, int direction, int uniqueness) =>
        [
            new(MatchFactorKind.Amount, amount, AmountMost),
            new(MatchFactorKind.Days, days, DaysMost),
            new(MatchFactorKind.Named, named, NamedMost),
            new(MatchFactorKind.Reference, reference, ReferenceMost),
            new(MatchFactorKind.Direction, direction, DirectionMost),
            new(MatchFactorKind.Uniqueness, uniqueness, UniquenessMost),
        ];
}
