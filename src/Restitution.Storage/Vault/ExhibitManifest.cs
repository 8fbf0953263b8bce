using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace Restitution.Storage.Vault;

/// <summary>What a folder vault keeps beside the bytes of an exhibit: <c>exhibit.json</c>.</summary>
internal sealed record ExhibitManifest(
    string Case, string Exhibit, string Sha256, long ByteCount, string WrittenAt, IReadOnlyList<string> Segments)
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    public static ExhibitManifest Of(VaultAddress address, SegmentDigests digests, Instant writtenAt) => new(
        address.Case, address.Exhibit, digests.Whole(), digests.ByteCount,
        InstantPattern.ExtendedIso.Format(writtenAt), [.. digests.Segments]);

    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, Options);

    /// <summary>Refuses a text that is not of this form or is another exhibit's.</summary>
    public static ExhibitManifest Read(ReadOnlySpan<byte> utf8, VaultAddress address)
    {
        try
        {
            if (JsonSerializer.Deserialize<ExhibitManifest>(utf8, Options) is { ByteCount: > 0 } manifest
                && manifest.Case == address.Case && manifest.Exhibit == address.Exhibit
                && manifest.Segments.Count == ((manifest.ByteCount - 1) / SegmentDigests.SegmentBytes) + 1
                && InstantPattern.ExtendedIso.Parse(manifest.WrittenAt).Success)
            {
                return manifest;
            }
        }
        catch (JsonException)
        {
            // The refusal below says it without the platform's quotation.
        }

        throw VaultRefusals.Changed(address, "what is written beside it");
    }

    public VaultedExhibit ToExhibit(VaultAddress address) =>
        new(address, Sha256, ByteCount, InstantPattern.ExtendedIso.Parse(WrittenAt).Value);
}
