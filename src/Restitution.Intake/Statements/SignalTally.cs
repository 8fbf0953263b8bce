using NodaMoney;
using NodaTime;
using Restitution.Evidence;
using Restitution.Ledgers;

namespace Restitution.Intake.Statements;

/// <summary>Gathers, as lines pass, what an altered statement would show; a few places of each are kept.</summary>
internal sealed class SignalTally
{
    private const int PlacesKept = 20;
    private const int WeekdaysWant = 20;
    private const int UnusualPerHundred = 1;

    private readonly Places ascents = new(PlacesKept);
    private readonly Places descents = new(PlacesKept);
    private readonly Places[] weekdays = [.. Enumerable.Range(0, 8).Select(_ => new Places(PlacesKept))];
    private LocalDate dayBefore;
    private Places? weekday;

    public void Add(StatementLine line)
    {
        // Most lines are of the day of the line before them, and finding the weekday of a day takes time.
        if (weekday is null || dayBefore != line.BookedOn)
        {
            EnterDay(line);
        }

        weekday!.Add(line);
    }

    public IReadOnlyList<StatementSignal> Of(
        RunningBalances followed, Money? closing, Money? running, bool isNewestFirst)
    {
        var signals = new List<StatementSignal>();
        SourceRef[] returns = [.. followed.Breaks
            .Where(one => one.Kind is BreakKind.BalanceAltered or BreakKind.ReturnsToLine)
            .Select(one => one.Source)];
        if (returns.Length > 0)
        {
            signals.Add(new StatementSignal(SignalKind.BalanceReturnsToLine, returns, returns.Length));
        }

        if (closing is { } stated && running is { } last && stated != last)
        {
            signals.Add(new StatementSignal(SignalKind.ClosingIsNotLastBalance, [], 1));
        }

        AddDays(signals, isNewestFirst);
        return signals;
    }

    private void EnterDay(StatementLine line)
    {
        if (weekday is not null)
        {
            (dayBefore < line.BookedOn ? ascents : descents).Add(line);
        }

        dayBefore = line.BookedOn;
        weekday = weekdays[(int)dayBefore.DayOfWeek];
    }

    private void AddDays(List<StatementSignal> signals, bool isNewestFirst)
    {
        Places against = isNewestFirst || descents.Count > ascents.Count ? ascents : descents;
        if (against.Count > 0)
        {
            signals.Add(new StatementSignal(SignalKind.DayOrderBroken, against.Kept, against.Count));
        }

        int all = weekdays.Sum(day => day.Count);
        Places[] unusual =
            [.. weekdays.Where(day => day.Count > 0 && day.Count * 700L <= (long)all * UnusualPerHundred)];
        if (all >= WeekdaysWant * 7 && unusual.Length > 0)
        {
            signals.Add(new StatementSignal(
                SignalKind.UnusualWeekday, [.. unusual.SelectMany(day => day.Kept).Take(PlacesKept)],
                unusual.Sum(day => day.Count)));
        }
    }

    private sealed class Places(int most)
    {
        private List<SourceRef>? kept;

        public int Count { get; private set; }

        public IReadOnlyList<SourceRef> Kept => kept ?? [];

        public void Add(StatementLine line)
        {
            Count++;
            if (Count <= most)
            {
                (kept ??= []).Add(line.Source);
            }
        }
    }
}
