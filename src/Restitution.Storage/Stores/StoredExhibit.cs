using NodaTime;
using Restitution.Evidence;

namespace Restitution.Storage.Stores;

/// <summary>An exhibit as it is kept: where its bytes are, and how far it was read.</summary>
public sealed record StoredExhibit
{
    public Guid Id { get; init; }

    public Guid CaseId { get; init; }

    /// <summary>What a document cites; unique within the case.</summary>
    public string Code { get; init; } = "";

    public string FileName { get; init; } = "";

    /// <summary>Lower-case hexadecimal, of the bytes as received.</summary>
    public string Sha256 { get; init; } = "";

    public long ByteCount { get; init; }

    public LocalDate? ReceivedOn { get; init; }

    public string? Custodian { get; init; }

    /// <summary>The address of the bytes in the vault.</summary>
    public string VaultedAs { get; init; } = "";

    public ExhibitState State { get; init; }

    /// <summary>What reading found, as JSON: refusals with place and remedy, or how each statement came out.</summary>
    public string? Told { get; init; }

    public int RowsReceived { get; init; }

    public int RowsAccepted { get; init; }

    public int RowsQuarantined { get; init; }

    public int RowsDuplicate { get; init; }

    public int RowsIgnored { get; init; }

    /// <summary>1-based; one more with each change.</summary>
    public int Version { get; init; }

    public Instant AddedAt { get; init; }

    public string AddedBy { get; init; } = "";

    public Instant ChangedAt { get; init; }

    public RowCounts Rows => new(RowsReceived, RowsAccepted, RowsQuarantined, RowsDuplicate, RowsIgnored);
}

/// <summary>How far an exhibit was read. Kept by name; names are not reused.</summary>
public enum ExhibitState
{
    /// <summary>In the vault, not read.</summary>
    Arrived = 1,
    Reading = 2,
    Read = 3,

    /// <summary>Cannot be read as it is: a layout is missing or undecided, or the bytes are of no known kind.</summary>
    Refused = 4,
}
