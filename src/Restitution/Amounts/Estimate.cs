namespace Restitution.Amounts;

/// <summary>
/// One figure under three readings of what only testimony tells: least, likely and most for the worker.
/// </summary>
/// <remarks>Where nothing rests on testimony the three are equal and <see cref="IsSingle"/> is true.</remarks>
public readonly record struct Estimate<T>(T Low, T Likely, T High)
    where T : IEquatable<T>
{
    public static Estimate<T> Single(T value) => new(value, value, value);

    public bool IsSingle => Low.Equals(Likely) && Likely.Equals(High);

    public T this[Scenario scenario] => scenario switch
    {
        Scenario.Low => Low,
        Scenario.Likely => Likely,
        Scenario.High => High,
        _ => throw new ArgumentOutOfRangeException(nameof(scenario), scenario, "Not a scenario."),
    };

    public Estimate<TOther> Select<TOther>(Func<T, TOther> each)
        where TOther : IEquatable<TOther> => new(each(Low), each(Likely), each(High));
}

/// <summary>Which of the three readings a computation takes.</summary>
public enum Scenario
{
    /// <summary>Least for the worker.</summary>
    Low = 0,

    Likely = 1,

    /// <summary>Most for the worker.</summary>
    High = 2,
}
