using NodaMoney;
using NodaTime;
using Restitution.Evidence;
using Restitution.Ledgers;

namespace Restitution.Intake.Statements;

/// <summary>Adds up one account in one currency as its rows pass, and follows its running balances.</summary>
/// <remarks>
/// The order of the rows is not assumed: the balances are followed both ways and the way with fewer breaks counts. A
/// way that breaks again and again while the other holds is given up. A closing balance that no row states is the
/// balance of the last row in time. The sum of reversals is kept only when a reversal was seen.
/// </remarks>
internal sealed class StatementTally(SourceRef place, string account, Currency currency)
{
    private const int GivenUpBeyond = 100;
    private const int GivenUpTimes = 4;

    private readonly RunningBalances forward = new(currency, isBackwards: false);
    private readonly RunningBalances backward = new(currency, isBackwards: true);
    private readonly SignalTally signals = new();
    private AmountShapes? shapes;
    private decimal movements;
    private decimal? reversed;
    private int lineCount;
    private Money? opening;
    private Money? closing;
    private StatementLine? firstWithBalance;
    private StatementLine? lastWithBalance;
    private bool isBalanceLackingFirst;
    private bool isBalanceLackingLast;
    private LocalDate firstDay;
    private LocalDate lastDay;
    private bool isForwardGivenUp;
    private bool isBackwardGivenUp;
    private UnverifiedBecause? failed;
    private List<ControlFinding>? controls;
    private LinesMark mark;

    /// <summary>The days that a table covers by its layout, both included; null where it says none.</summary>
    public DateInterval? PeriodOfTable { get; init; }

    /// <summary>What the statement says of itself; null for the rows of a table.</summary>
    public StatementHead? Head { get; init; }

    /// <summary>Whether the opening or the closing balance was read by a correction.</summary>
    public bool IsBalanceCorrected { get; set; }

    /// <summary>Rows of this statement that are none of its lines; those of a table are counted for it.</summary>
    public RowsBeside Beside { get; init; } = new();

    public string Account => account;

    public Currency Currency => currency;

    public void Open(Money stated)
    {
        if (opening is null)
        {
            opening = stated;
            forward.StartFrom(stated.Amount);
        }
    }

    public void Close(Money stated) => closing = stated;

    /// <summary>What the file states of itself is not what was read, or is missing.</summary>
    public void Note(ControlFinding finding) => (controls ??= []).Add(finding);

    public void SetAside(QuarantinedRow row)
    {
        forward.SetAside(row);
        backward.SetAside(row);
        LackBalance();
    }

    public void Add(StatementLine line)
    {
        AddDay(line.BookedOn);
        lineCount++;
        mark = mark.With(line.BookedOn, line.Amount.Amount);
        signals.Add(line);
        if (line.Amount.Currency != currency)
        {
            failed ??= UnverifiedBecause.LineInAnotherCurrency;
            return;
        }

        try
        {
            AddUp(line);
        }
        catch (OverflowException)
        {
            failed ??= UnverifiedBecause.SumOutOfRange;
        }
    }

    /// <summary>How the amount of the line is written.</summary>
    public void AddWritten(StatementLine line, ReadOnlySpan<byte> written, byte decimalMark, byte groupMark) =>
        (shapes ??= new AmountShapes()).Add(written, line, decimalMark, groupMark);

    /// <param name="beside">The rows of this statement that are none of its lines.</param>
    public StatementOutcome Outcome(RowsBeside beside)
    {
        forward.End();
        backward.End();
        bool isNewestFirst = isForwardGivenUp || (!isBackwardGivenUp && backward.GapCount < forward.GapCount);
        RunningBalances followed = isNewestFirst ? backward : forward;
        Money? running = RunningAtEnd(isNewestFirst);
        var unjudged = new StatementOutcome(
            Head?.Place ?? place, account, currency, StatementVerdict.Failed, new Money(movements, currency), lineCount)
        {
            LinesMark = mark,
            Form = Head?.Form ?? StatementForm.Statement,
            Bank = Head?.Bank ?? "",
            Number = Head?.Number,
            StatedPeriod = Head is null ? PeriodOfTable : Head.Period,
            IsContinued = Head?.IsContinued ?? false,
            IsBalanceCorrected = IsBalanceCorrected,
            SetAside = beside.In(currency),
            NotBooked = beside.NotBooked,
            Controls = controls ?? [],
            BookedSpan = lineCount == 0 ? null : new DateInterval(firstDay, lastDay),
            Opening = opening,
            Closing = closing ?? running,
            ClosingFrom = closing is not null ? ClosingFrom.Stated
                : running is not null ? ClosingFrom.LastRunningBalance : null,
            Breaks = followed.Breaks,
            BreakCount = followed.BreakCount,
            IsNewestFirst = isNewestFirst,
            Signals =
            [
                .. signals.Of(followed, closing, running, isNewestFirst),
                .. shapes?.Signal() is { } written ? [written] : Array.Empty<StatementSignal>(),
            ],
        };
        return failed is { } because
            ? unjudged with { Because = because }
            : StatementFooting.Of(unjudged, reversed);
    }

    // What came after the last balance is not in it, so that it is no closing balance.
    private Money? RunningAtEnd(bool isNewestFirst) => isNewestFirst
        ? (isBalanceLackingFirst ? null : firstWithBalance?.Balance)
        : (isBalanceLackingLast ? null : lastWithBalance?.Balance);

    private void LackBalance()
    {
        isBalanceLackingFirst |= firstWithBalance is null;
        isBalanceLackingLast = true;
    }

    private void AddDay(LocalDate bookedOn)
    {
        if (lineCount == 0)
        {
            (firstDay, lastDay) = (bookedOn, bookedOn);
        }
        else if (bookedOn != lastDay)
        {
            (firstDay, lastDay) = (LocalDate.Min(firstDay, bookedOn), LocalDate.Max(lastDay, bookedOn));
        }
    }

    private void AddUp(StatementLine line)
    {
        movements += line.Amount.Amount;
        if (line.IsReversal)
        {
            reversed = (reversed ?? 0m) + line.Amount.Amount;
        }

        if (line.Balance is not null)
        {
            firstWithBalance ??= line;
            lastWithBalance = line;
            isBalanceLackingLast = false;
        }
        else
        {
            LackBalance();
        }

        if (!isForwardGivenUp)
        {
            forward.Add(line);
        }

        if (!isBackwardGivenUp)
        {
            backward.Add(line);
        }

        isForwardGivenUp |= !isBackwardGivenUp && IsGivenUp(forward, backward);
        isBackwardGivenUp |= !isForwardGivenUp && IsGivenUp(backward, forward);
    }

    private static bool IsGivenUp(RunningBalances one, RunningBalances other) =>
        one.GapCount > GivenUpBeyond && one.GapCount > other.GapCount * GivenUpTimes;
}
