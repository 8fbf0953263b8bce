using NodaTime;
using Restitution.Evidence;
using Restitution.Ledgers;

namespace Restitution.Cases;

/// <summary>
/// All that was read for a case: the exhibits with how their rows were accounted for, and the records.
/// </summary>
public sealed record CaseEvidence(IReadOnlyList<ExhibitEvidence> Exhibits, IReadOnlyList<AttributedRecord> Records)
{
    /// <summary>What the exhibits show only when they lie side by side.</summary>
    public LedgerFindings Ledgers { get; init; } = LedgerFindings.None;

    /// <summary>Account numbers that the identities give workers and others: held in memory, printed nowhere.</summary>
    public IReadOnlyList<HoldersNumber> Numbers { get; init; } = [];
}

/// <summary>An account number of somebody whom the case knows by a code.</summary>
public sealed record HoldersNumber(string Holder, PersonAsWritten Number);

/// <summary>One exhibit and how it was read.</summary>
public sealed record ExhibitEvidence(
    Exhibit Exhibit, RowCounts Counts, IReadOnlyList<QuarantinedRow> Quarantined,
    IReadOnlyList<StatementOutcome> Statements)
{
    /// <summary>The rows that a person put right; each exhibit stays as it was received.</summary>
    public IReadOnlyList<Correction> Corrections { get; init; } = [];

    /// <summary>The code of whose account or book it is; null where nothing says so.</summary>
    public string? AccountOf { get; init; }
}

/// <summary>A record and whose it is.</summary>
/// <param name="Worker">The code of the worker that the row was matched to; null when it was matched to none.</param>
/// <param name="Payer">The code of the respondent who paid or sent, where that is known.</param>
/// <param name="NamedPeriod">The pay period that a booking names in its text; null when it names none.</param>
/// <param name="IsAboutAWorker">
/// Whether the row ought to name a worker: a payroll line does, a bank's fee that names nobody does not. Money out of a
/// respondent's account may be a worker's until somebody has decided whose the payee's name is. A row that ought to and
/// is matched to none is a gap.
/// </param>
public sealed record AttributedRecord(
    EvidenceRecord Record, string? Worker, string? Payer, bool IsAboutAWorker, DateInterval? NamedPeriod = null)
{
    /// <summary>
    /// Whether it is money to the worker from a sender that is named and on whom nobody has decided: it may be pay.
    /// </summary>
    public bool IsSenderOpen { get; init; }

    /// <summary>
    /// Whether the text of a booking writes a month that could not be taken for a pay period, such as one without its
    /// year.
    /// </summary>
    public bool IsPeriodUnread { get; init; }

    /// <summary>The code of the tax or social security office on the other side of a booking; null for none.</summary>
    public string? Office { get; init; }

    /// <summary>
    /// The code of whoever the other side of a booking was matched to: worker, respondent, party, office; null for
    /// none.
    /// </summary>
    public string? OtherSide { get; init; }
}
