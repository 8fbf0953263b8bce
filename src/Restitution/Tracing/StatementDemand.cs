using NodaMoney;
using NodaTime;
using Restitution.Evidence;

namespace Restitution.Tracing;

/// <summary>A statement to ask a bank for next.</summary>
/// <param name="Account">The code of the account; as masked where it is only named as a counterparty.</param>
/// <param name="From">First day, included.</param>
/// <param name="To">Last day, included; null for to date.</param>
public sealed record StatementDemand(
    int Priority, string Bank, string Account, string Holder, LocalDate From, LocalDate? To, DemandReason Why)
{
    /// <summary>The numbers of statements that are missing, such as 119–121; null where none are numbered.</summary>
    public string? NumbersMissing { get; init; }

    /// <summary>What went into the unknown: money whose path ends for want of this statement.</summary>
    public Money? Amount { get; init; }

    /// <summary>The place in which that money is told; null where it is none that is traced.</summary>
    public int? Place { get; init; }

    public IReadOnlyList<SourceRef> Sources { get; init; } = [];
}

/// <summary>Why a statement is asked for. Numbers are not reused.</summary>
public enum DemandReason
{
    /// <summary>Days between statements on record are missing.</summary>
    DaysMissing = 1,

    /// <summary>Numbers of statements are missing.</summary>
    NumbersMissing = 2,

    /// <summary>Records end while traced money was there.</summary>
    RecordsEnd = 3,

    /// <summary>Traced money went to an account of which nothing is on record.</summary>
    AccountUnknown = 4,

    /// <summary>Records begin with a balance whose origin is not known.</summary>
    RecordsBegin = 5,
}
