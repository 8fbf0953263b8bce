using NodaTime;

namespace Restitution.Storage.IdentityVault;

/// <summary>A request as the database keeps it.</summary>
internal sealed record RevealRow
{
    public Guid Id { get; init; }

    public string CaseCode { get; init; } = "";

    /// <summary>With a space between them: a code has none.</summary>
    public string Codes { get; init; } = "";

    public string RequestedBy { get; init; } = "";

    public string Reason { get; init; } = "";

    public Instant RequestedAt { get; init; }

    public RevealState State { get; init; }

    public string? DecidedBy { get; init; }

    public Instant? DecidedAt { get; init; }

    public Instant OpenUntil { get; init; }

    public int ReadingsMost { get; init; }

    public int ReadingsDone { get; init; }

    public int Version { get; init; }

    public RevealRequest ToRequest() => new(
        Id, CaseCode, Codes.Split(' '), RequestedBy, Reason, RequestedAt, State, DecidedBy, DecidedAt, OpenUntil,
        ReadingsMost, ReadingsDone);

    /// <summary>Its parameters by name.</summary>
    public object ToValues() => new
    {
        id = Id, caseCode = CaseCode, codes = Codes, requestedBy = RequestedBy, reason = Reason,
        requestedAt = RequestedAt, state = State, decidedBy = DecidedBy, decidedAt = DecidedAt, openUntil = OpenUntil,
        readingsMost = ReadingsMost, readingsDone = ReadingsDone,
    };

    public override string ToString() => $"reveal {Id}";
}
