using System.Runtime.CompilerServices;

namespace Restitution.Work;

/// <summary>Whole minutes worked in a span, by band, with the days on which work was done, by kind of day.</summary>
[InlineArray(BandCount + DayKindCount)]
public struct MinutesByBand
{
    private const int BandCount = 16;
    private const int DayKindCount = 8;
    private int first;

    public int this[WorkBand band]
    {
        readonly get => this[(int)band];
        set => this[(int)band] = value;
    }

    public readonly int DaysWorked(DayKind kind) => this[BandCount + (int)kind];

    public readonly int Total
    {
        get
        {
            int total = 0;
            for (int band = 0; band < BandCount; band++)
            {
                total += this[band];
            }

            return total;
        }
    }

    /// <summary>
    /// Adds one day: minutes up to the ordinary limit to the ordinary band of its kind, the rest to overtime.
    /// </summary>
    /// <param name="workedMinutes">Zero adds nothing, and the day does not count as worked.</param>
    public void AddDay(DayKind kind, int workedMinutes, int ordinaryMinutes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(workedMinutes);
        if (workedMinutes == 0)
        {
            return;
        }

        int ordinary = Math.Min(workedMinutes, ordinaryMinutes);
        this[(int)kind * 2] += ordinary;
        this[((int)kind * 2) + 1] += workedMinutes - ordinary;
        this[BandCount + (int)kind]++;
    }

    public void Add(in MinutesByBand other)
    {
        for (int index = 0; index < BandCount + DayKindCount; index++)
        {
            this[index] += other[index];
        }
    }
}
