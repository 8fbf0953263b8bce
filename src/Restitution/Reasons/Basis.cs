namespace Restitution.Reasons;

/// <summary>What a figure rests on, from the strongest to the weakest.</summary>
public enum Basis
{
    /// <summary>
    /// A record made at the time by someone other than the claimant, or an admission against interest.
    /// </summary>
    Document = 0,

    /// <summary>A statement that an independent record bears out.</summary>
    CorroboratedTestimony = 1,

    /// <summary>A statement alone.</summary>
    Testimony = 2,

    /// <summary>What the law presumes where the employer kept no record.</summary>
    PresumptionOfLaw = 3,
}

/// <summary>A line has the weakest basis that it needs.</summary>
public static class BasisOf
{
    public static Basis Weakest(Basis left, Basis right) => left >= right ? left : right;

    public static Basis Weakest(params ReadOnlySpan<Basis> needed)
    {
        Basis weakest = Basis.Document;
        foreach (Basis basis in needed)
        {
            weakest = Weakest(weakest, basis);
        }

        return weakest;
    }
}
