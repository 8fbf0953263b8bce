using System.Collections.Concurrent;
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
    /// <param name="claims">Each is written by whoever reckons it, side by side with others.</param>
    public static byte[] Bytes(PartLabel label, ParallelQuery<WorkerClaim> claims, CaseFile caseFile, LawOnFile law)
    {
        using var bytes = new MemoryStream();
        bytes.Write(new byte[SHA256.HashSizeInBytes]);
        using var head = new BinaryWriter(bytes);
        head.Write(label.Engine);
        head.Write(label.InputsSha256);
        head.Flush();
        var pointedAt = new PointedAt(caseFile, law);
        var writers = new ConcurrentBag<ObjectWriter>();
        using (var body = new BinaryWriter(new BrotliStream(bytes, CompressionLevel.Fastest, leaveOpen: true)))
        {
            foreach (byte[] claim in claims.Select(Written))
            {
                // Whole, since the compression closes a block at each write.
                body.Write(claim.Length);
                body.Write(claim);
            }

            body.Write(0);
        }

        byte[] form = bytes.ToArray();
        SHA256.HashData(form.AsSpan(SHA256.HashSizeInBytes), form);
        return form;

        byte[] Written(WorkerClaim claim)
        {
            ObjectWriter writer = writers.TryTake(out ObjectWriter? free) ? free : new ObjectWriter();
            byte[] written = writer.Bytes(claim, pointedAt);
            writers.Add(writer);
            return written;
        }
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

        using var body = new BinaryReader(new BrotliStream(bytes, CompressionMode.Decompress));
        var pointedAt = new PointedAt(caseFile, law);
        var claims = new List<WorkerClaim>();
        for (int length = body.ReadInt32(); length > 0; length = body.ReadInt32())
        {
            claims.Add(ObjectReader.Claim(body.ReadBytes(length), pointedAt));
        }

        return claims;
    }
}
