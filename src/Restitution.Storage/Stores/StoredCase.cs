using NodaTime;

namespace Restitution.Storage.Stores;

/// <summary>One case as it is kept: what stands in it is its definition.</summary>
public sealed record StoredCase
{
    public Guid Id { get; init; }

    /// <summary>The code that documents print; unique among the cases of one database.</summary>
    public string Code { get; init; } = "";

    public string Title { get; init; } = "";

    /// <summary>1-based; that of the definition which holds, one more with each that is written.</summary>
    public int Version { get; init; }

    public Instant CreatedAt { get; init; }

    public string CreatedBy { get; init; } = "";

    public Instant ChangedAt { get; init; }
}

/// <summary>The text of a <c>case.json</c> as it was written once; none is ever changed.</summary>
public sealed record CaseDefinition
{
    public Guid CaseId { get; init; }

    /// <summary>1-based, without a hole.</summary>
    public int Version { get; init; }

    public string Text { get; init; } = "";

    /// <summary>Of the text in UTF-8.</summary>
    public string Sha256 { get; init; } = "";

    public Instant WrittenAt { get; init; }

    public string WrittenBy { get; init; } = "";

    /// <summary>Whoever asked for the work in which the program wrote it; null where a person wrote it.</summary>
    public string? AskedBy { get; init; }
}
