namespace Restitution.Tracing;

/// <summary>The least and the most of a movement that can be one claimant's, and the other claimants'.</summary>
/// <param name="Low">Of the claimant.</param>
/// <param name="OthersLow">Of all other claimants together.</param>
internal readonly record struct Bounds(decimal Low, decimal High, decimal OthersLow, decimal OthersHigh)
{
    public static Bounds None { get; }

    public bool IsSingle => Low == High && OthersLow == OthersHigh;

    /// <summary>All of an amount is of one owner: 0 the claimant, 1 another claimant, below 0 the holder.</summary>
    public static Bounds OfOne(int owner, decimal amount) => owner switch
    {
        0 => new(amount, amount, 0m, 0m),
        > 0 => new(0m, 0m, amount, amount),
        _ => None,
    };

    /// <summary>What arrives where another currency comes in, or where the bank keeps a part.</summary>
    public Bounds Arriving(in Movement movement, bool changesCurrency)
    {
        if (changesCurrency)
        {
            return Scaled(movement.In, movement.Out);
        }

        decimal charge = movement.Out - movement.In;
        return charge == 0m ? this : new(
            Math.Max(0m, Low - charge), Math.Min(High, movement.In),
            Math.Max(0m, OthersLow - charge), Math.Min(OthersHigh, movement.In));
    }

    /// <summary>What arrives where so much comes in for what left.</summary>
    public Bounds Scaled(decimal to, decimal from) => new(
        FineSteps.Part(Low, to, from), FineSteps.Part(High, to, from),
        FineSteps.Part(OthersLow, to, from), FineSteps.Part(OthersHigh, to, from));

    /// <summary>What of a charge can be theirs.</summary>
    public Bounds OfCharge(in Movement movement)
    {
        decimal charge = movement.Out - movement.In;
        return new(Math.Max(0m, Low - movement.In), Math.Min(High, charge), 0m, charge);
    }
}
