namespace Restitution.Reasons;

/// <summary>A value, what it rests on, and, when told, the argument for it.</summary>
public readonly record struct Reasoned<T, TWhy>(T Value, Basis Basis, TWhy Because)
    where TWhy : struct, IWhy<TWhy>;

/// <summary>
/// Whether reasons are written. <see cref="Untold"/> is empty and costs nothing; <see cref="Told"/> holds one reason.
/// </summary>
public interface IWhy<TSelf>
    where TSelf : struct, IWhy<TSelf>
{
    static abstract bool IsTold { get; }

    static abstract TSelf Tell(Reason reason);

    Reason? Reason { get; }
}

/// <summary>No reason is written: for mass runs.</summary>
public readonly record struct Untold : IWhy<Untold>
{
    public static bool IsTold => false;

    public Reason? Reason => null;

    public static Untold Tell(Reason reason) =>
        throw new InvalidOperationException("A reason was made although none was asked for; test TWhy.IsTold first.");
}

/// <summary>The reason is written.</summary>
public readonly record struct Told(Reason? Reason) : IWhy<Told>
{
    public static bool IsTold => true;

    public static Told Tell(Reason reason) => new(reason);
}
