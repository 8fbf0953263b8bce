namespace Restitution.Amounts;

/// <summary>One figure under three readings of what only testimony tells: least, likely and most for the worker.</summary>
/// <remarks>Where nothing rests on testimony the three are equal and <see cref="IsSingle"/> is true.</remarks>
public readonly record struct Estimate<T>(T Low, T Likely, T High)
    where T : IEquatable<T>
{
    public static Estimate<T> Single(T value) => new(value, value, value);

    public bool IsSingle => Low.Equals(Likely) && Likely.Equals(High);

    public Estimate<TOther> Select<TOther>(Func<T, TOther> each)
        where TOther : IEquatable<TOther> => new(each(Low), each(Likely), each(High));
}
