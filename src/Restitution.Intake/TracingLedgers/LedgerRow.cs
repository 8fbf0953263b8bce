using NodaTime;
using Restitution.Tracing;

namespace Restitution.Intake.TracingLedgers;

/// <summary>One row of a ledger as it stands, codes as indexes.</summary>
/// <param name="Line">1-based, the first of its lines.</param>
/// <param name="Amount">Money in is positive.</param>
/// <param name="Kind">Null where the row names none.</param>
/// <param name="To">Blank where the row names none.</param>
/// <param name="Origin">Index of a claimant; <see cref="TracingLedger.HoldersOwn"/> for none.</param>
internal readonly record struct LedgerRow(
    int Line, LocalDate Day, int Account, decimal Amount, MovementKind? Kind, string Id, string To, int Origin,
    int Sequence)
{
    public bool IsOut => Amount < 0m;

    public bool IsReversal => Kind == MovementKind.Reversal;

    public decimal Size => Math.Abs(Amount);
}
