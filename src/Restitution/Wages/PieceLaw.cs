using Restitution.Law;

namespace Restitution.Wages;

/// <summary>What the law on file says of pay by the piece, over days on which it does not change.</summary>
public sealed class PieceLaw
{
    internal PieceLaw(WageQuestions ask)
    {
        Floor = ask.Rule("piece-floor");
        PremiumBase = ask.Rule("piece-premium-base");
    }

    /// <summary>
    /// Over what span earnings by the piece are held against the floor: <c>by-month</c> for the month as a whole.
    /// Absent where the floor is gazetted by the day or the hour and reaches the days or hours worked.
    /// </summary>
    public LookUp<string> Floor { get; }

    /// <summary>From which earnings the premiums of piece work are reckoned.</summary>
    public LookUp<string> PremiumBase { get; }

    public bool FloorIsByMonth => Floor.Answers("by-month");
}
