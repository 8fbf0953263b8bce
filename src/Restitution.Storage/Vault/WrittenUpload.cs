using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace Restitution.Storage.Vault;

/// <summary>What a vault keeps of an upload beside its chunks.</summary>
internal sealed record WrittenUpload(
    string Case, string Exhibit, long ByteCount, int BytesPerChunk, string StartedAt, VaultLimits Limits)
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    public static WrittenUpload Of(UploadWish wish, VaultLimits limits, Instant startedAt) => new(
        wish.Address.Case, wish.Address.Exhibit, wish.ByteCount, wish.BytesPerChunk,
        InstantPattern.ExtendedIso.Format(startedAt), limits);

    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, Options);

    /// <summary>An upload whose description was damaged is none: nobody knows what its chunks would join to.</summary>
    public static WrittenUpload Read(ReadOnlySpan<byte> utf8, Guid uploadId)
    {
        try
        {
            if (JsonSerializer.Deserialize<WrittenUpload>(utf8, Options)
                is { ByteCount: > 0, BytesPerChunk: > 0 } written
                && InstantPattern.ExtendedIso.Parse(written.StartedAt).Success)
            {
                return written;
            }
        }
        catch (JsonException)
        {
            // The refusal below says it without the platform's quotation.
        }

        throw VaultRefusals.UploadUnknown(uploadId);
    }

    public UploadState ToState(Guid uploadId, IReadOnlyList<int> chunksHere) => new(
        uploadId, new UploadWish(VaultAddress.Of(Case, Exhibit), ByteCount, BytesPerChunk),
        InstantPattern.ExtendedIso.Parse(StartedAt).Value, chunksHere, null);
}
