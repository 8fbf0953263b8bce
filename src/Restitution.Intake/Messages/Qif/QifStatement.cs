using NodaMoney;
using Restitution.Evidence;
using Restitution.Intake.Statements;

namespace Restitution.Intake.Messages.Qif;

/// <summary>One list of bookings on one account while it is read.</summary>
/// <remarks>QIF states no closing balance, so that it cannot be verified; some state an opening one.</remarks>
internal sealed class QifStatement(StatementTallies tallies, SourceRef place, string account, Currency currency)
{
    private StatementTally? tally;
    private bool hasRecords;

    public string Account => account;

    /// <summary>Whether the record at hand is the first of the list; asked once for each.</summary>
    public bool TakeFirst()
    {
        bool isFirst = !hasRecords;
        hasRecords = true;
        return isFirst;
    }

    public void Open(Money stated, bool isCorrected)
    {
        Tally().Open(stated);
        Tally().IsBalanceCorrected |= isCorrected;
    }

    public void Add(StatementLine line) => Tally().Add(line);

    private StatementTally Tally() => tally ??= tallies.Begin(new StatementHead(place, account, currency), currency);
}
