using NodaTime;

namespace Restitution.Storage.IdentityVault;

/// <summary>That identities were to be replaced by others, and what became of it; no identity is in it.</summary>
/// <param name="OpenUntil">Until when one that waits may be approved. Not included.</param>
public sealed record Replacement(
    Guid Id, string Case, IReadOnlyList<string> Codes, string RequestedBy, string Reason, Instant RequestedAt,
    ReplacementState State, string? DecidedBy, Instant? DecidedAt, Instant OpenUntil)
{
    // A reason is typed by a person and may name one.
    public override string ToString() => $"replacement {Id} of case {Case}, {State}";
}

/// <summary>Where a replacement stands.</summary>
public enum ReplacementState
{
    Waiting = 1,

    /// <summary>The others stand; the former ones are kept sealed until they are erased.</summary>
    Done = 2,

    /// <summary>Or not decided in its time: what was handed in is destroyed.</summary>
    Declined = 3,
}

/// <summary>Who hands identities in, and on what state of them.</summary>
/// <param name="Reason">Needed where one that is kept would be replaced; blank else.</param>
/// <param name="ExpectedVersion">
/// Of the identities of the case, <see cref="PersonVault.VersionOf(string)"/>; null where none was told.
/// </param>
public sealed record HandedIn(string By, string Reason, int? ExpectedVersion)
{
    public override string ToString() => $"handed in by {By}";
}

/// <summary>What became of identities that were handed in, by code.</summary>
/// <param name="Erased">Left out: they were erased here and are not brought back.</param>
/// <param name="Unchanged">They were kept before, as they were handed in.</param>
/// <param name="Replacement">Of the codes that wait for another person; null where none does.</param>
public sealed record BroughtIn(
    IReadOnlyList<string> Kept, IReadOnlyList<string> Replaced, IReadOnlyList<string> Unchanged,
    IReadOnlyList<string> Erased, Replacement? Replacement);

/// <summary>That an identity stood once and is kept sealed; nothing of what it says is in it.</summary>
public sealed record FormerIdentity
{
    /// <summary>1 for what was kept first.</summary>
    public int Version { get; init; }

    public Instant SealedAt { get; init; }

    /// <summary>What put another in its place.</summary>
    public Guid Replacement { get; init; }

    public Instant ReplacedAt { get; init; }
}

/// <summary>A replacement as the database keeps it.</summary>
internal sealed record ReplacementRow
{
    public Guid Id { get; init; }

    public string CaseCode { get; init; } = "";

    /// <summary>With a space between them: a code has none.</summary>
    public string Codes { get; init; } = "";

    public string RequestedBy { get; init; } = "";

    public string Reason { get; init; } = "";

    public Instant RequestedAt { get; init; }

    public ReplacementState State { get; init; }

    public string? DecidedBy { get; init; }

    public Instant? DecidedAt { get; init; }

    public Instant OpenUntil { get; init; }

    public int Version { get; init; }

    public Replacement ToReplacement() => new(
        Id, CaseCode, Codes.Split(' '), RequestedBy, Reason, RequestedAt, State, DecidedBy, DecidedAt, OpenUntil);

    /// <summary>Its parameters by name.</summary>
    public object ToValues() => new
    {
        id = Id, caseCode = CaseCode, codes = Codes, requestedBy = RequestedBy, reason = Reason,
        requestedAt = RequestedAt, state = State, decidedBy = DecidedBy, decidedAt = DecidedAt, openUntil = OpenUntil,
    };

    public override string ToString() => $"replacement {Id}";
}
