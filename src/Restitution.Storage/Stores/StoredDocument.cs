using NodaTime;

namespace Restitution.Storage.Stores;

/// <summary>A document as it was written, victims by code; its bytes are asked for apart and never change.</summary>
public sealed record StoredDocument
{
    public Guid Id { get; init; }

    public Guid CaseId { get; init; }

    public Guid ComputationId { get; init; }

    /// <summary>The name of the kind, as the command line writes it.</summary>
    public string Kind { get; init; } = "";

    public string Language { get; init; } = "";

    public string Format { get; init; } = "";

    public string FileName { get; init; } = "";

    public string Sha256 { get; init; } = "";

    public DocumentState State { get; init; }

    /// <summary>Why it was superseded.</summary>
    public string? Reason { get; init; }

    /// <summary>The document that stands in its place.</summary>
    public Guid? SupersededBy { get; init; }

    /// <summary>1-based; one more with each change of state.</summary>
    public int Version { get; init; }

    public Instant WrittenAt { get; init; }

    public string WrittenBy { get; init; } = "";

    public Instant? IssuedAt { get; init; }

    public string? IssuedBy { get; init; }

    public Instant? SupersededAt { get; init; }
}

/// <summary>How a document stands. Kept by name; names are not reused.</summary>
public enum DocumentState
{
    /// <summary>Unsigned, and says so.</summary>
    Draft = 1,

    /// <summary>Frozen: it can only be superseded.</summary>
    Issued = 2,
    Superseded = 3,
}
