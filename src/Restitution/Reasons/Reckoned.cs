namespace Restitution.Reasons;

/// <summary>What a rule came to: a figure with its reason, or everything that stands in its way.</summary>
/// <param name="Figure">Null exactly when something is missing.</param>
public readonly record struct Reckoned<T, TWhy>(Reasoned<T, TWhy>? Figure, IReadOnlyList<Gap> Missing)
    where TWhy : struct, IWhy<TWhy>
{
    public static Reckoned<T, TWhy> Lacking(IReadOnlyList<Gap> missing) => missing.Count > 0
        ? new(null, missing)
        : throw new ArgumentException("A figure that is not there lacks something.", nameof(missing));

    public static Reckoned<T, TWhy> Of(T value, Basis basis, TWhy because) =>
        new(new Reasoned<T, TWhy>(value, basis, because), []);
}
