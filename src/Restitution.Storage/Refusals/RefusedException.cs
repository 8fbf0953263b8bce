namespace Restitution.Storage.Refusals;

/// <summary>
/// What was handed in cannot be worked with. It holds all that is wrong, so that it can be mended in one go.
/// </summary>
public sealed class RefusedException : Exception
{
    public RefusedException(IReadOnlyList<Refusal> refusals)
        : base(string.Join('\n', refusals))
    {
        if (refusals.Count == 0)
        {
            throw new ArgumentException("A refusal has at least one cause.", nameof(refusals));
        }

        Refusals = refusals;
    }

    public RefusedException(RefusedBecause because, string place, string found, string wanted, string remedy)
        : this([new Refusal(because, place, found, wanted, remedy)])
    {
    }

    public IReadOnlyList<Refusal> Refusals { get; }

    /// <summary>Throws when anything was refused.</summary>
    public static void ThrowIfAny(IReadOnlyList<Refusal> refusals)
    {
        if (refusals.Count > 0)
        {
            throw new RefusedException(refusals);
        }
    }
}
