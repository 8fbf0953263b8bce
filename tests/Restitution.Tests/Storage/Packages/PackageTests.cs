using System.Security.Cryptography;
using System.Text;
using Restitution.Storage.Packages;
using Restitution.Storage.Refusals;

namespace Restitution.Tests.Storage.Packages;

public sealed class PackageTests : IDisposable
{
    private const string One = "documents/01-order.en.html";
    private const string Two = "exhibits/BANK-01.csv";

    private readonly TemporaryFolder folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 0)]
    [InlineData(65_535, 1)]
    [InlineData(65_536, 0)]
    [InlineData(65_536, 65_536)]
    [InlineData(65_537, 200_000)]
    public async Task What_goes_in_comes_out_byte_by_byte(int oneCount, int twoCount)
    {
        byte[] one = PackagedFiles.Bytes(oneCount, 1);
        byte[] two = PackagedFiles.Bytes(twoCount, 2);
        await new PackagedFiles((One, one), (Two, two)).WriteTo(folder["p"]);

        OpenedPackage opened = await Open();

        Assert.Equal(one, File.ReadAllBytes(folder["out/" + One]));
        Assert.Equal(two, File.ReadAllBytes(folder["out/" + Two]));
        Assert.Equal("freezing of accounts", opened.Manifest.Purpose);
        Assert.Equal(TestKeys.Sender.Certificate.Fingerprint, opened.Sender.Fingerprint);
        Assert.Equal(
            ["manifest.json", "manifest.p7m", "sender.cer"],
            Directory.EnumerateFiles(folder["out"]).Select(file => Path.GetFileName(file)).Order());
    }

    [Fact]
    public async Task Nothing_of_the_files_or_the_list_can_be_read_in_the_package()
    {
        byte[] plain = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("the debt of W-01 ", 9_000)));
        await new PackagedFiles((One, plain)).WriteTo(folder["p"]);

        byte[] package = File.ReadAllBytes(folder["p"]);

        Assert.Equal(-1, package.AsSpan().IndexOf("debt of"u8));
        Assert.Equal(-1, package.AsSpan().IndexOf("freezing"u8));
        Assert.Equal(-1, package.AsSpan().IndexOf("T-2021-001"u8));
    }

    [Fact]
    public async Task One_package_twice_shares_no_byte_of_its_seal()
    {
        var files = new PackagedFiles((One, PackagedFiles.Bytes(1_000)));
        await files.WriteTo(folder["p"]);
        await files.WriteTo(folder["q"]);

        Assert.NotEqual(File.ReadAllBytes(folder["p"])[^900..], File.ReadAllBytes(folder["q"])[^900..]);
    }

    [Fact]
    public async Task A_changed_bit_is_refused_wherever_it_stands()
    {
        await new PackagedFiles((One, PackagedFiles.Bytes(100))).WriteTo(folder["whole"]);
        byte[] whole = File.ReadAllBytes(folder["whole"]);
        int[] places =
        [
            .. Enumerable.Range(0, whole.Length)
                .Where(index => index < 90 || index > whole.Length - 120 || index % 9 == 0),
        ];
        List<string> faults = [];
        foreach (int index in places)
        {
            byte[] changed = [.. whole];
            changed[index] ^= (byte)(1 << (index % 8));
            File.WriteAllBytes(folder["p"], changed);
            string found = await Found();
            if (!found.StartsWith("Package", StringComparison.Ordinal) || Directory.Exists(folder["out"]))
            {
                faults.Add($"byte {index}: {found}");
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
        Assert.True(places.Length > 300);
    }

    [Fact]
    public async Task A_package_that_was_cut_or_has_more_is_named_so()
    {
        await new PackagedFiles((One, PackagedFiles.Bytes(70_000))).WriteTo(folder["whole"]);
        byte[] whole = File.ReadAllBytes(folder["whole"]);
        foreach (int left in new[] { 1, 5, 12, 13, 500, whole.Length - 65_552, whole.Length - 16, whole.Length - 1 })
        {
            File.WriteAllBytes(folder["p"], whole[..left]);
            Assert.Equal((left, "PackageCut"), (left, await Found()));
        }

        File.WriteAllBytes(folder["p"], [.. whole, 0]);
        Assert.Equal("PackageLonger", await Found());
        File.WriteAllBytes(folder["p"], []);
        Assert.Equal("PackageUnreadable", await Found());
    }

    [Fact]
    public async Task Chunks_that_changed_places_are_refused()
    {
        await new PackagedFiles((One, PackagedFiles.Bytes(4 * 65_536))).WriteTo(folder["p"]);
        byte[] bytes = File.ReadAllBytes(folder["p"]);
        const int Sealed = 65_536 + 16;
        int start = bytes.Length - (4 * Sealed);
        byte[] moved =
        [
            .. bytes[..start], .. bytes[(start + Sealed)..(start + (2 * Sealed))], .. bytes[start..(start + Sealed)],
            .. bytes[(start + (2 * Sealed))..],
        ];
        File.WriteAllBytes(folder["p"], moved);

        Assert.Equal("PackageChanged", await Found());
    }

    [Fact]
    public async Task Another_key_than_that_it_was_made_for_does_not_open_it()
    {
        await new PackagedFiles((One, [1, 2, 3])).WriteTo(folder["p"]);

        Assert.Equal("PackageForAnother", await Found(TestKeys.OtherRecipient));
        Assert.Equal("PackageForAnother", await Found(TestKeys.Sender));
    }

    [Fact]
    public async Task A_signed_list_that_was_sealed_anew_to_a_third_is_refused()
    {
        await new PackagedFiles((One, [1, 2, 3])).WriteTo(folder["p"], to: TestKeys.OtherRecipient.Certificate);

        Assert.Equal("PackageForAnother", await Found(TestKeys.OtherRecipient));
    }

    [Fact]
    public async Task The_signature_of_another_than_the_sender_who_is_known_is_refused()
    {
        await new PackagedFiles((One, [1, 2, 3])).WriteTo(folder["p"], TestKeys.OtherSender);

        Assert.Equal("PackageSenderOther", await Found(from: TestKeys.Sender.Certificate));
        Assert.Equal("opened", await Found(from: TestKeys.OtherSender.Certificate));
    }

    [Fact]
    public async Task A_sender_whose_certificate_did_not_hold_or_is_weak_is_refused()
    {
        using PackageKey over = TestKeys.MadeOnCurve(
            NodaTime.Instant.FromUtc(2020, 1, 1, 0, 0), NodaTime.Instant.FromUtc(2026, 3, 2, 7, 59, 59));
        using PackageKey weak = TestKeys.Made(2048);
        await new PackagedFiles((One, [1])).WriteTo(folder["p"], over);
        Assert.Equal("CertificateExpired", await Found());

        await new PackagedFiles((One, [1])).WriteTo(folder["p"], weak);
        Assert.Equal("CertificateWeak", await Found());
    }

    [Theory]
    [InlineData("documents/../../stolen")]
    [InlineData("/etc/passwd1")]
    [InlineData("documents/a/b")]
    [InlineData("identities")]
    [InlineData("documents\\x")]
    public async Task A_list_with_a_path_that_leads_elsewhere_is_refused(string path)
    {
        await new PackagedFiles((path, [1])).WriteTo(folder["p"]);

        Assert.Equal("PackageManifestWrong", await Found());
        Assert.Equal(
            ["p"], Directory.EnumerateFileSystemEntries(folder.FullPath).Select(each => Path.GetFileName(each)));
    }

    [Fact]
    public async Task Two_names_that_one_file_system_takes_for_one_are_refused()
    {
        await new PackagedFiles(("documents/order", [1]), ("documents/ORDER", [2])).WriteTo(folder["p"]);

        Assert.Equal("PackageManifestWrong", await Found());
    }

    // Whoever has the key of the files can seal others under it; the list is signed.
    [Fact]
    public async Task Files_that_are_sealed_rightly_and_are_not_those_of_the_signed_list_are_refused()
    {
        byte[] key = RandomNumberGenerator.GetBytes(SealedChunks.KeyBytes);
        PackageManifest list = new PackagedFiles((One, [1, 2, 3])).Manifest;
        var head = new PackageHead(PackageSeal.Hide(
            [.. key, .. PackageSeal.Sign(list.ToBytes(), TestKeys.Sender)], TestKeys.Recipient.Certificate));
        using (FileStream into = File.Create(folder["p"]))
        {
            into.Write(head.ToBytes());
            using var chunks = new ChunkSealing(key, head.Digest, into);
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            await chunks.Add(new MemoryStream([1, 2, 4]), hash, Stop);
            await chunks.End(Stop);
        }

        Assert.Equal("PackageFileChanged", await Found());
    }

    [Fact]
    public async Task A_file_that_changed_while_it_was_packed_does_not_leave()
    {
        var files = new PackagedFiles((One, [1, 2, 3]))
        {
            Manifest = new PackagedFiles((One, [1, 2, 4])).Manifest,
        };

        RefusedException refused = await Assert.ThrowsAsync<RefusedException>(() => files.WriteTo(folder["p"]));

        Assert.Equal(RefusedBecause.DigestChanged, refused.Refusals.Single().Because);
    }

    [Fact]
    public async Task A_custody_that_shows_nothing_is_refused()
    {
        byte[] none = "{}"u8.ToArray();
        var files = new PackagedFiles(("custody/D-01.json", none))
        {
            Manifest = new PackagedFiles().Manifest with
            {
                Files = [PackagedFiles.ListedAs("custody/D-01.json", none, PackageFileKind.Custody)],
            },
        };
        await files.WriteTo(folder["p"]);

        Assert.Equal("PackageProofWrong", await Found());
    }

    [Fact]
    public async Task A_folder_that_is_there_is_not_written_into()
    {
        await new PackagedFiles((One, [1])).WriteTo(folder["p"]);
        Directory.CreateDirectory(folder["out"]);

        Assert.Equal("FolderNotEmpty", await Found());
    }

    public void Dispose() => folder.Dispose();

    private Task<OpenedPackage> Open(PackageKey? key = null, PackageCertificate? from = null) =>
        PackageReading.Open(folder["p"], key ?? TestKeys.Recipient, from, folder["out"], Stop);

    private async Task<string> Found(PackageKey? key = null, PackageCertificate? from = null)
    {
        try
        {
            await Open(key, from);
            return "opened";
        }
        catch (RefusedException refused)
        {
            return refused.Refusals[0].Because.ToString();
        }
    }
}
