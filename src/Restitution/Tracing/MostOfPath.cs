namespace Restitution.Tracing;

/// <summary>What can have gone from one place, or currency, to another by the day that is reckoned.</summary>
internal sealed class MostOfPath(int from, int to)
{
    private readonly List<(decimal Rate, decimal Out, decimal In)> exchanges = [];
    private decimal leftBefore;
    private decimal cameBefore;
    private decimal outToday;
    private decimal inToday;
    private bool isExchanged;
    private bool grows;
    private bool isSale;

    public int From => from;

    public int To => to;

    public decimal Left { get; private set; }

    public decimal Came { get; private set; }

    /// <summary>What became theirs on this path, whatever had left.</summary>
    public decimal Brought { get; set; }

    /// <param name="isOfOtherCurrency">Whether another currency comes in than left.</param>
    /// <param name="mayGrow">Whether more can come in than left: the price of a thing.</param>
    public void Add(in Movement movement, bool isOfOtherCurrency, bool mayGrow)
    {
        outToday += movement.Out;
        isSale |= movement.IsSale;
        grows |= mayGrow;
        isExchanged |= isOfOtherCurrency;

        // What is paid to someone is then that one's, whatever it was.
        if (movement.Origin < 0)
        {
            inToday += movement.In;
            if (isOfOtherCurrency && movement.Out > 0m)
            {
                exchanges.Add((movement.In / movement.Out, movement.Out, movement.In));
                exchanges.Sort((one, other) => other.Rate.CompareTo(one.Rate));
            }
        }
    }

    /// <summary>By so much more can have come, if so much ever came to where it starts.</summary>
    /// <param name="goesRound">Whether the day's money may go in a circle: then its amounts alone bound it.</param>
    public decimal Rise(decimal there, bool goesRound)
    {
        if (there <= 0m)
        {
            return 0m;
        }

        // What leaves a thing that is sold is what was paid for it, and not its price.
        Left = isSale ? there : Math.Min(leftBefore + outToday, goesRound ? decimal.MaxValue : there);
        decimal whole = cameBefore + inToday;
        decimal now = grows || goesRound ? whole : Math.Min(whole, isExchanged ? AtBestRates(Left) : Left);
        decimal more = Math.Max(0m, now - Came);
        Came += more;
        return more;
    }

    public void EndOfDay() => (leftBefore, cameBefore, outToday, inToday) = (Left, Came, 0m, 0m);

    /// <summary>All that was there came where the records end.</summary>
    public decimal End(decimal there)
    {
        decimal more = there - Came;
        (Left, Came, leftBefore, cameBefore) = (there, there, there, there);
        return more;
    }

    private decimal AtBestRates(decimal left)
    {
        (decimal rest, decimal most) = (left, 0m);
        foreach ((decimal _, decimal gone, decimal come) in exchanges)
        {
            if (rest < gone)
            {
                // What is cut to the step is one more: it is a bound.
                decimal part = FineSteps.Part(come, rest, gone);
                return most + part + (part * gone < come * rest ? FineSteps.Step : 0m);
            }

            (rest, most) = (rest - gone, most + come);
        }

        return most;
    }
}
