namespace Restitution.Tracing;

/// <summary>What a movement takes from the place it leaves: what goes on, and what the bank keeps of it.</summary>
internal readonly struct Crossing
{
    public Crossing(TracingLedger ledger, in Movement movement, bool fromHolds, bool toHolds)
    {
        (FromHolds, ToHolds) = (fromHolds, toHolds);
        bool both = movement is { From: >= 0, To: >= 0 };
        IsExchanged = both && (movement.IsSale
            || ledger.Places[movement.From].Currency != ledger.Places[movement.To].Currency);
        Leaving = both && !IsExchanged ? Math.Min(movement.In, movement.Out) : movement.Out;
        Charge = movement.Out - Leaving;
    }

    public bool FromHolds { get; }

    public bool ToHolds { get; }

    /// <summary>Whether something else comes in than what left: another currency, or the price of a thing.</summary>
    public bool IsExchanged { get; }

    /// <summary>In the currency of the place it leaves, without the charge.</summary>
    public decimal Leaving { get; }

    public decimal Charge { get; }

    /// <summary>What arrives of money that was there; the rest was lent for the movement.</summary>
    public decimal Arriving(in Movement movement, decimal there)
    {
        decimal leaving = Math.Min(there, Leaving);
        return IsExchanged ? FineSteps.Part(leaving, movement.In, movement.Out) : leaving;
    }
}
