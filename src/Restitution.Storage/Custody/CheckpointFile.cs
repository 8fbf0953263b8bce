using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Restitution.Storage.Custody;

/// <summary>The file of one checkpoint, <c>checkpoint-3.json</c>; an unknown key or one twice is refused.</summary>
internal sealed record CheckpointFile
{
    public static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        RespectRequiredConstructorParameters = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
    };

    /// <summary>The text of the statement, byte for byte as it is signed.</summary>
    public required string Signed { get; init; }

    public required byte[] Signature { get; init; }

    public Proof? Extends { get; init; }

    /// <summary>DER of the RFC 3161 token.</summary>
    public byte[]? TimeStamp { get; init; }

    public string? TimeStampMissing { get; init; }

    public static CheckpointFile Of(Checkpoint checkpoint) => new()
    {
        Signed = checkpoint.Statement.Text,
        Signature = checkpoint.Signature,
        Extends = checkpoint.Extends is { } proof
            ? new Proof(proof.EarlierCount, proof.EntryCount, proof.Path) : null,
        TimeStamp = checkpoint.TimeStamp.Token,
        TimeStampMissing = checkpoint.TimeStamp.Missing,
    };

    public static byte[] Write(Checkpoint checkpoint) =>
        [.. JsonSerializer.SerializeToUtf8Bytes(Of(checkpoint), Options), (byte)'\n'];

    /// <summary>Null for bytes that are no checkpoint.</summary>
    public static Checkpoint? Read(ReadOnlySpan<byte> utf8)
    {
        try
        {
            return JsonSerializer.Deserialize<CheckpointFile>(utf8, Options)?.ToCheckpoint();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public Checkpoint? ToCheckpoint() =>
        CheckpointStatement.Read(Signed) is { } statement && (TimeStamp is null) != (TimeStampMissing is null)
            ? new Checkpoint(
                statement, Extends is null ? null : new(Extends.EarlierCount, Extends.EntryCount, Extends.Path),
                Signature, new CheckpointTimeStamp(TimeStamp, TimeStampMissing))
            : null;

    internal sealed record Proof(long EarlierCount, long EntryCount, IReadOnlyList<string> Path);
}
