using System.Text.Json.Nodes;
using Restitution.Service.Doing;
using Restitution.Storage.Packages;
using Restitution.Storage.Stores;

namespace Restitution.Service.Routes;

/// <param name="Recipient">An office whose certificate an administrator confirmed.</param>
/// <param name="Documents">Issued ones, by id.</param>
/// <param name="Computations">Those on which an issued document stands.</param>
/// <param name="Exhibits">Originals, each with a reason; whoever asks needs the right to share them.</param>
/// <param name="LeftOut">What is left out beside what never leaves, and why.</param>
public sealed record ShareBody(
    Guid Recipient, string Purpose, string LegalGround, IReadOnlyList<Guid>? Documents = null,
    IReadOnlyList<ComputationToShare>? Computations = null, IReadOnlyList<OriginalToShare>? Exhibits = null,
    IReadOnlyList<LeftOut>? LeftOut = null);

public sealed record WithdrawShareBody(string Reason);

/// <param name="Told">The files with their digests, or why it was refused.</param>
/// <param name="Sha256">Of the package.</param>
public sealed record ShareShown(
    Guid Id, Guid Recipient, Guid Work, ShareState State, JsonNode? Asked, JsonNode? Told, string? Sha256,
    long ByteCount, int Version, string AskedAt, string AskedBy, string? MadeAt, string? WithdrawnAt, string? Reason);

/// <param name="Certificate">PEM.</param>
public sealed record RecipientBody(string Office, string Certificate);

/// <param name="Fingerprint">As the office itself told it, by another way than the certificate came.</param>
public sealed record ConfirmRecipientBody(string Fingerprint);

public sealed record RecipientShown(
    Guid Id, string Office, string Fingerprint, string ValidThrough, RecipientState State, string Certificate,
    int Version, string AddedAt, string AddedBy, string? ConfirmedAt, string? ConfirmedBy, string? WithdrawnAt);

/// <summary>By what recipients know that a package is from here.</summary>
/// <param name="Certificate">PEM.</param>
public sealed record SenderShown(string Fingerprint, string Certificate, string ValidThrough);
