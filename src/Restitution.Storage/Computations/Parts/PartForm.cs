using System.IO.Compression;
using System.Security.Cryptography;
using Restitution.Cases;
using Restitution.Claims;
using Restitution.Law;

namespace Restitution.Storage.Computations.Parts;

/// <summary>The claims of some workers as bytes, on their way to the process that joins them.</summary>
/// <remarks>
/// Everything that a claim is stands in it, reasons and all, since what is written of the joined claim may ask for any
/// of it. It is a form for minutes between processes of one program, not a file: another program, and another reading
/// of the case, refuse it. How it is made stands in the <c>README.md</c> beside it.
/// </remarks>
public static class PartForm
{
    public static byte[] Bytes(
        PartLabel label, IReadOnlyList<WorkerClaim> claims, CaseFile caseFile, LawOnFile law)
    {
        using var bytes = new MemoryStream();
        bytes.Write(new byte[SHA256.HashSizeInBytes]);
        using var head = new BinaryWriter(bytes);
        head.Write(label.Engine);
        head.Write(label.InputsSha256);
        head.Flush();
        using (var compressed = new BrotliStream(bytes, CompressionLevel.Fastest, leaveOpen: true))
        {
            using var writer = new ObjectWriter(compressed, new PointedAt(caseFile, law));
            Shape.Of<IReadOnlyList<WorkerClaim>>().Write(writer, claims);
        }

        byte[] form = bytes.ToArray();
        SHA256.HashData(form.AsSpan(SHA256.HashSizeInBytes), form);
        return form;
    }

    /// <param name="wanted">What is computed here.</param>
    /// <returns>Null for a part of another program or of other inputs, and for one that was damaged.</returns>
    public static IReadOnlyList<WorkerClaim>? Read(byte[] form, PartLabel wanted, CaseFile caseFile, LawOnFile law)
    {
        ReadOnlySpan<byte> all = form;
        if (all.Length < SHA256.HashSizeInBytes
            || !all[..SHA256.HashSizeInBytes].SequenceEqual(SHA256.HashData(all[SHA256.HashSizeInBytes..])))
        {
            return null;
        }

        using var bytes = new MemoryStream(form, writable: false) { Position = SHA256.HashSizeInBytes };
        using var head = new BinaryReader(bytes);

        // Nothing further is looked at before it is known to be ours: its numbers mean types of this very program.
        if (head.ReadString() != wanted.Engine || head.ReadString() != wanted.InputsSha256)
        {
            return null;
        }

        using var body = new BrotliStream(bytes, CompressionMode.Decompress);
        using var reader = new ObjectReader(body, new PointedAt(caseFile, law));
        return (IReadOnlyList<WorkerClaim>)Shape.Of<IReadOnlyList<WorkerClaim>>().Read(reader)!;
    }
}
