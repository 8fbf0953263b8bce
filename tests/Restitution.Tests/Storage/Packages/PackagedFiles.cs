using System.Security.Cryptography;
using Restitution.Storage.Packages;

namespace Restitution.Tests.Storage.Packages;

/// <summary>A package of given files, written to a file of one test.</summary>
internal sealed class PackagedFiles(params (string Path, byte[] Bytes)[] files)
{
    public const string SentAt = "2026-03-02T08:00:00Z";

    public PackageManifest Manifest { get; init; } = new()
    {
        Id = "0190a1c2-0000-7000-8000-000000000001", Case = "T-2021-001", SentAt = SentAt, SentBy = "officer",
        Recipient = new PackageRecipient("An office", TestKeys.Recipient.Certificate.Fingerprint),
        Purpose = "freezing of accounts", LegalGround = "s. 5",
        Files = [.. files.Select(file => ListedAs(file.Path, file.Bytes))],
        LeftOut = [new LeftOut("who stands behind the codes", "never")],
    };

    public static PackageFile ListedAs(string path, byte[] bytes, PackageFileKind kind = PackageFileKind.Document) =>
        new(
            path, kind, "D-01", Convert.ToHexStringLower(SHA256.HashData(bytes)), bytes.Length,
            new Dictionary<string, string>());

    public static byte[] Bytes(int count, int seed = 7)
    {
        byte[] bytes = new byte[count];
        new Random(seed).NextBytes(bytes);
        return bytes;
    }

    public async Task WriteTo(string path, PackageKey? sender = null, PackageCertificate? to = null)
    {
        using FileStream into = new(path, FileMode.Create);
        await PackageWriting.Write(
            into, Manifest, sender ?? TestKeys.Sender, to ?? TestKeys.Recipient.Certificate,
            (file, _) => Task.FromResult<Stream>(
                new MemoryStream(files.Single(each => each.Path == file.Path).Bytes)),
            _ => { }, TestContext.Current.CancellationToken);
    }
}
