namespace Restitution.Documents.Charts;

/// <summary>The amounts marked on a chart's axis: zero always, steps of 1, 2 or 5 times a power of ten.</summary>
internal sealed record AmountScale(decimal Lowest, decimal Highest, decimal Step)
{
    private const int MostSteps = 6;

    public IEnumerable<decimal> Ticks
    {
        get
        {
            for (decimal tick = Lowest; tick <= Highest; tick += Step)
            {
                yield return tick;
            }
        }
    }

    public static AmountScale Over(IEnumerable<decimal> amounts)
    {
        decimal[] all = [0m, .. amounts];
        decimal lowest = all.Min();
        decimal highest = all.Max();
        decimal step = StepOver(highest - lowest);
        decimal from = decimal.Floor(lowest / step) * step;
        decimal to = decimal.Ceiling(highest / step) * step;
        return new(from, to == from ? from + step : to, step);
    }

    private static decimal StepOver(decimal range)
    {
        decimal power = 1m;
        while (true)
        {
            foreach (decimal step in new[] { power, 2m * power, 5m * power })
            {
                if (step * MostSteps >= range)
                {
                    return step;
                }
            }

            power *= 10m;
        }
    }
}
