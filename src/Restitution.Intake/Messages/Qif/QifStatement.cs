using NodaMoney;
using Restitution.Evidence;
using Restitution.Intake.Statements;

namespace Restitution.Intake.Messages.Qif;

/// <summary>One list of bookings on one account while it is read.</summary>
/// <remarks>QIF states no closing balance, so that it cannot be verified; some state an opening one.</remarks>
internal sealed class QifStatement(StatementTallies tallies, SourceRef place, string account, Currency currency)
{
    private StatementTally? tally;

    public string Account => account;

    public void Open(Money stated) => Tally().Open(stated);

    public void Add(StatementLine line) => Tally().Add(line);

    private StatementTally Tally() => tally ??= tallies.Begin(new StatementHead(place, account, currency), currency);
}
