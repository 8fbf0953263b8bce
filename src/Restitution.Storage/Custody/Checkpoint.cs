using System.Globalization;
using System.Text;
using NodaTime;

namespace Restitution.Storage.Custody;

/// <summary>What the log was at a time, signed and kept outside it.</summary>
/// <param name="Statement">What is signed.</param>
/// <param name="Extends">Shows that the log of the checkpoint before is the beginning of this one's; null for the
/// first.</param>
/// <param name="Signature">ECDSA over P-256 with SHA-256 of the statement's text, in DER.</param>
/// <param name="TimeStamp">An RFC 3161 token for the statement's text, or why there is none.</param>
public sealed record Checkpoint(
    CheckpointStatement Statement, ConsistencyProof? Extends, byte[] Signature, CheckpointTimeStamp TimeStamp)
{
    public int Number => Statement.Number;

    public long EntryCount => Statement.EntryCount;

    public string Root => Statement.Root;
}

/// <summary>What a checkpoint says of the log.</summary>
/// <param name="LogId">The hash of the log's first entry.</param>
/// <param name="Number">1-based, without a gap.</param>
/// <param name="Root">Of the tree of the log's entries then.</param>
/// <param name="Previous">SHA-256 of the file of the checkpoint before; <c>none</c> for the first.</param>
public sealed record CheckpointStatement(
    string LogId, int Number, long EntryCount, string Root, Instant At, string Previous)
{
    /// <summary>What the first has in the place of a checkpoint before.</summary>
    public const string NoPrevious = "none";

    private const string Form = "restitution-checkpoint-1";
    private static readonly string[] Keys = ["log", "number", "entries", "root", "at", "previous"];

    /// <summary>The text that is signed and time-stamped: seven lines of ASCII, each ended by a line feed.</summary>
    public string Text => string.Create(
        CultureInfo.InvariantCulture,
        $"{Form}\nlog {LogId}\nnumber {Number}\nentries {EntryCount}\nroot {Root}\n"
        + $"at {CustodyEntry.AtPattern.Format(At)}\nprevious {Previous}\n");

    public byte[] Bytes => Encoding.ASCII.GetBytes(Text);

    /// <summary>Null for a text that is not exactly of the form.</summary>
    public static CheckpointStatement? Read(string text)
    {
        string[] lines = text.Split('\n');
        if (lines.Length != Keys.Length + 2
            || !Keys.Index().All(key => lines[key.Index + 1].StartsWith(key.Item + " ", StringComparison.Ordinal)))
        {
            return null;
        }

        string[] said = [.. Keys.Index().Select(key => lines[key.Index + 1][(key.Item.Length + 1)..])];
        CheckpointStatement? read =
            int.TryParse(said[1], NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            && long.TryParse(said[2], NumberStyles.None, CultureInfo.InvariantCulture, out long entryCount)
            && number > 0 && entryCount > 0 && HexHash.Read(said[0]) is not null && HexHash.Read(said[3]) is not null
            && (said[5] == NoPrevious || HexHash.Read(said[5]) is not null)
            && CustodyEntry.AtPattern.Parse(said[4]) is { Success: true } at
                ? new(said[0], number, entryCount, said[3], at.Value, said[5])
                : null;
        return read?.Text == text ? read : null;
    }
}

/// <summary>The time stamp of a checkpoint: a token, or a told absence.</summary>
/// <param name="Token">DER of the RFC 3161 token; null where there is none.</param>
/// <param name="Missing">Why there is none; null where there is one.</param>
public sealed record CheckpointTimeStamp(byte[]? Token, string? Missing)
{
    public static readonly CheckpointTimeStamp NotAsked = new(null, "no time-stamping authority is set up");
}
