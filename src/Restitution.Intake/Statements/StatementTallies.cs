using NodaMoney;
using NodaTime;
using Restitution.Evidence;
using Restitution.Ledgers;

namespace Restitution.Intake.Statements;

/// <summary>
/// The tallies of an exhibit, one for each account and currency, in the order in which they first appear.
/// </summary>
/// <param name="exhibit">The exhibit, or the member of an archive, that the statements stand in.</param>
internal sealed class StatementTallies(string exhibit)
{
    private readonly List<StatementTally> tallies = [];
    private readonly Dictionary<(string Account, Currency), StatementTally> firstOf = [];
    private readonly List<StatementTallies> members = [];
    private StatementTally? last;
    private QuarantinedRow? setAside;

    // Of the table, whose rows may be of any of its accounts, or of a statement of a message that is not begun yet.
    private RowsBeside unowned = new();

    /// <summary>The days that a table covers by its layout, both included: a person confirmed them.</summary>
    public DateInterval? PeriodOfTable { get; init; }

    /// <summary>
    /// The tallies of a member of an archive: the same account in another member is another statement.
    /// </summary>
    public StatementTallies OfMember(string member, DateInterval? periodOfTable)
    {
        var ofMember = new StatementTallies(member) { PeriodOfTable = periodOfTable };
        members.Add(ofMember);
        return ofMember;
    }

    public void Add(StatementLine line) => Of(line.Account, line.Amount.Currency).Add(line);

    /// <summary>A line of a text table, with its amount as written.</summary>
    public void Add(StatementLine line, ReadOnlySpan<byte> written, byte decimalMark, byte groupMark)
    {
        StatementTally tally = Of(line.Account, line.Amount.Currency);
        tally.Add(line);
        tally.AddWritten(line, written, decimalMark, groupMark);
    }

    public void Open(string account, Money stated) => Of(account, stated.Currency).Open(stated);

    // A closing balance in a currency that the account has not moved in belongs to the account all the same.
    public void Close(string account, Money stated)
    {
        StatementTally[] ofAccount = [.. tallies.Where(tally => tally.Account == account)];
        StatementTally tally = ofAccount is [var only] ? only : Of(account, stated.Currency);
        tally.Close(stated);
    }

    /// <summary>A statement of its own, as messages have them; its reader tells it its balances and lines.</summary>
    public StatementTally Begin(StatementHead head, Currency currency)
    {
        // A statement with bookings in another currency is one statement still: its rows set aside may be of either.
        RowsBeside beside = last?.Head?.Place == head.Place ? last.Beside : unowned;
        unowned = new RowsBeside();
        var tally = new StatementTally(head.Place, head.Account, currency) { Head = head, Beside = beside };
        Keep(tally);
        Resume(tally);
        return tally;
    }

    /// <summary>The statement was none: the record that began it is read again.</summary>
    public void TakeBack(StatementTally begun) => tallies.Remove(begun);

    /// <summary>What follows is of a statement that began before, as the next page of it is.</summary>
    public void Resume(StatementTally begun)
    {
        last = begun;
        if (setAside is { } row)
        {
            last.SetAside(row);
            setAside = null;
        }
    }

    /// <summary>The statement of a message is over: rows set aside from here on are of the next.</summary>
    public void Leave() => (last, setAside, unowned) = (null, null, new RowsBeside());

    /// <summary>A row that could not be read: it stands between the lines told before and after it.</summary>
    public void SetAside(QuarantinedRow row)
    {
        if (members.Count > 0)
        {
            members[^1].SetAside(row);
        }
        else if (row.Faults.Any(fault => fault.Kind != FaultKind.MemberRefused))
        {
            Beside().Add(row);
            Interrupt(row);
        }
    }

    /// <summary>A row that is no record: one of money that was not booked is counted with its statement.</summary>
    public void LeaveOut(IgnoredBecause because)
    {
        if (members.Count > 0)
        {
            members[^1].LeaveOut(because);
        }
        else
        {
            Beside().Add(because);
        }
    }

    public IReadOnlyList<StatementOutcome> Outcomes() =>
    [
        .. tallies.Select(tally => tally.Outcome(tally.Head is null ? unowned : tally.Beside)),
        .. members.SelectMany(member => member.Outcomes()),
    ];

    private RowsBeside Beside() => last?.Head is null ? unowned : last.Beside;

    // A text that goes on with nothing holds no amount, and must not hide the row before it that does.
    private void Interrupt(QuarantinedRow row)
    {
        if (row.Faults.All(fault => fault.Kind == FaultKind.ContinuesNoRecord))
        {
            return;
        }

        if (last is { } tally)
        {
            tally.SetAside(row);
        }
        else
        {
            setAside = row;
        }
    }

    // Each is held to the end, so that a file of nothing but opening balances would fill the memory.
    private void Keep(StatementTally tally)
    {
        if (tallies.Count == IntakeLimits.StatementsMost)
        {
            throw new IntakeRefusedException(new IntakeRefusal(
                RefusalKind.TooLarge, exhibit, $"more than {IntakeLimits.StatementsMost} statements",
                $"at most {IntakeLimits.StatementsMost} in one file", "Split the file between two statements."));
        }

        tallies.Add(tally);
        firstOf.TryAdd((tally.Account, tally.Currency), tally);
    }

    private StatementTally Of(string account, Currency currency)
    {
        if (last is { } same && same.Currency == currency && same.Account == account)
        {
            return same;
        }

        last = firstOf.GetValueOrDefault((account, currency));
        if (last is null)
        {
            last = new StatementTally(SourceRef.Whole(exhibit), account, currency) { PeriodOfTable = PeriodOfTable };
            Keep(last);
        }

        Resume(last);
        return last;
    }
}
