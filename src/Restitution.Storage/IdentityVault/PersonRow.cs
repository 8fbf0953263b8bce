using NodaTime;

namespace Restitution.Storage.IdentityVault;

/// <summary>A sealed person as the database keeps it, with the wrapped key where it was not destroyed.</summary>
internal sealed record PersonRow
{
    public string CaseCode { get; init; } = "";

    public string Code { get; init; } = "";

    public PersonKind Kind { get; init; }

    public int Version { get; init; }

    public Instant SealedAt { get; init; }

    public byte[]? SealedText { get; init; }

    public Instant? ErasedAt { get; init; }

    public string? ErasedBy { get; init; }

    public string? ErasedReason { get; init; }

    public string? KeyId { get; init; }

    public byte[]? Wrapped { get; init; }

    public bool IsErased => ErasedAt is not null;

    public SealedAs Place => new(CaseCode, Code, Kind, Version);

    public SealedPerson ToPerson() => new(
        CaseCode, Code, Kind, SealedAt,
        ErasedAt is { } at ? new Erasure(at, ErasedBy ?? "", ErasedReason ?? "") : null);

    public override string ToString() => Code;
}

/// <summary>A wrapped key as the database keeps it.</summary>
internal sealed record KeyRow
{
    /// <summary>Of a key that was put aside; null of one that stands.</summary>
    public Guid? ReplacementId { get; init; }

    public string CaseCode { get; init; } = "";

    public string Code { get; init; } = "";

    public int Version { get; init; }

    public string KeyId { get; init; } = "";

    public byte[] Wrapped { get; init; } = [];

    public override string ToString() => Code;
}
