using System.Globalization;
using System.Text;
using NodaTime;

namespace Restitution.Storage.Custody;

/// <summary>What the log was at a time, signed and kept outside it.</summary>
/// <param name="Number">1-based, without a gap.</param>
/// <param name="LogId">The hash of the log's first entry.</param>
/// <param name="Root">Of the tree of its entries then.</param>
/// <param name="Previous">SHA-256 of the signed text of the checkpoint before; <c>none</c> for the first.</param>
/// <param name="Extends">Shows that the log of the checkpoint before is the beginning of this one's; null for the
/// first.</param>
/// <param name="Signature">ECDSA over P-256 with SHA-256 of <see cref="SignedText"/>, in DER.</param>
/// <param name="TimeStamp">An RFC 3161 token for <see cref="SignedText"/>, or why there is none.</param>
public sealed record Checkpoint(
    int Number, string LogId, long EntryCount, string Root, Instant At, string Previous, ConsistencyProof? Extends,
    byte[] Signature, CheckpointTimeStamp TimeStamp)
{
    /// <summary>What the first has in the place of a checkpoint before.</summary>
    public const string NoPrevious = "none";

    /// <summary>
    /// The bytes that are signed and time-stamped: seven lines of ASCII, each ended by a line feed.
    /// </summary>
    public byte[] SignedText => Encoding.ASCII.GetBytes(string.Create(
        CultureInfo.InvariantCulture,
        $"restitution-checkpoint-1\nlog {LogId}\nnumber {Number}\nentries {EntryCount}\nroot {Root}\n"
        + $"at {CustodyEntry.AtPattern.Format(At)}\nprevious {Previous}\n"));
}

/// <summary>The time stamp of a checkpoint: a token, or a told absence.</summary>
/// <param name="Token">DER of the RFC 3161 token; null where there is none.</param>
/// <param name="Missing">Why there is none; null where there is one.</param>
public sealed record CheckpointTimeStamp(byte[]? Token, string? Missing)
{
    public static readonly CheckpointTimeStamp NotAsked = new(null, "no time-stamping authority is set up");
}
