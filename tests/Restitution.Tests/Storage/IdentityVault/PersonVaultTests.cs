using System.Text;
using Restitution.Storage.Custody;
using Restitution.Storage.Identities;
using Restitution.Storage.IdentityVault;
using Restitution.Storage.Refusals;

namespace Restitution.Tests.Storage.IdentityVault;

public sealed class PersonVaultTests
{
    private const string Case = KeptPersons.Case;

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_kept_is_used_again_with_every_name_match_and_order()
    {
        using KeptPersons kept = await KeptPersons.Made();

        CaseIdentities opened = await kept.Vault.ForComputation(Case, "engine", "computation-1", Now);

        Assert.Equal(TextOf(KeptPersons.Sample), TextOf(opened));
    }

    [Fact]
    public async Task The_identities_file_of_a_case_folder_comes_in_and_goes_out_the_same()
    {
        var key = IdentityKey.Of("seven grey herons", "a test");
        CaseIdentities fromFile = SealedIdentities.Open(SealedIdentities.Seal(KeptPersons.Sample, key), key);
        using var kept = new KeptPersons(isDualControl: false);
        await kept.Vault.Keep(Case, fromFile, "importer", Now);

        CaseIdentities leaving = await kept.Desk.ExportAtOnce(Case, "clerk", "back to the laptop", Now);
        CaseIdentities again = SealedIdentities.Open(SealedIdentities.Seal(leaving, key), key);

        Assert.Equal(TextOf(KeptPersons.Sample), TextOf(again));
        Assert.Contains(kept.Deeds, deed => deed.Act == CustodyAct.IdentitiesExported);
        Assert.Contains(kept.Deeds, deed => deed.Act == CustodyAct.IdentitiesBroughtIn && deed.Case == Case);
    }

    [Fact]
    public async Task Each_use_for_a_computation_is_noted_before_anything_is_opened()
    {
        using KeptPersons kept = await KeptPersons.Made();
        await kept.Vault.ForComputation(Case, "engine", "computation-1", Now);
        Assert.Equal(["IdentitiesUsed by engine"], kept.ActsOn("computation-1"));

        kept.IsLogBroken = true;

        await Assert.ThrowsAsync<IOException>(() => kept.Vault.ForComputation(Case, "engine", "computation-2", Now));
    }

    [Fact]
    public async Task Cases_do_not_see_each_others_identities()
    {
        using KeptPersons kept = await KeptPersons.Made();

        Assert.Equal(
            TextOf(CaseIdentities.None), TextOf(await kept.Vault.ForComputation("RN-2021-008", "engine", "c", Now)));
        Assert.Empty(kept.Vault.PersonsOf("RN-2021-008"));
    }

    [Fact]
    public async Task Whoever_is_kept_again_is_sealed_anew_and_who_is_absent_stays()
    {
        using KeptPersons kept = await KeptPersons.Made();
        byte[] before = Cell(kept, "sealed", "W-01");
        byte[] other = Cell(kept, "sealed", "W-02");
        var one = new CaseIdentities([KeptPersons.Sample.Workers[1]], [], []);

        KeptIdentities told = await kept.Vault.Keep(Case, one, "clerk", Now);

        Assert.Equal(["W-01"], told.Kept);
        Assert.NotEqual(before, Cell(kept, "sealed", "W-01"));
        Assert.Equal(other, Cell(kept, "sealed", "W-02"));
        Assert.Equal(["IdentityAdded by importer", "IdentityChanged by clerk"], kept.ActsOn("W-01"));
    }

    [Fact]
    public async Task The_log_holds_the_digest_of_what_is_sealed_and_no_name()
    {
        using KeptPersons kept = await KeptPersons.Made();

        CustodyDeed added = Assert.Single(kept.Deeds, deed => deed.About == "W-01");

        Assert.Equal(
            Restitution.Storage.Folders.FileDigest.Of(Cell(kept, "sealed", "W-01")), added.PayloadSha256);
        Assert.DoesNotContain(kept.Deeds, deed => deed.ToString().Contains(KeptPersons.Mark, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("sealed")]
    [InlineData("wrapped")]
    public async Task A_changed_bit_of_a_row_is_refused_with_the_code_and_no_name(string column)
    {
        using KeptPersons kept = await KeptPersons.Made();
        byte[] bytes = Cell(kept, column, "W-01");
        foreach (int at in (int[])[0, 12, bytes.Length / 2, bytes.Length - 1])
        {
            byte[] changed = [.. bytes];
            changed[at] ^= 1;
            SetCell(kept, column, "W-01", changed);

            await RefusedOnUse(kept);
        }

        SetCell(kept, column, "W-01", bytes[..5]);
        await RefusedOnUse(kept);
        SetCell(kept, column, "W-01", bytes);
        await kept.Vault.ForComputation(Case, "engine", "c", Now);
    }

    [Fact]
    public async Task A_sealed_row_does_not_open_under_another_code()
    {
        using KeptPersons kept = await KeptPersons.Made();
        SetCell(kept, "sealed", "W-01", Cell(kept, "sealed", "W-02"));
        SetCell(kept, "wrapped", "W-01", Cell(kept, "wrapped", "W-02"));

        await RefusedOnUse(kept);
    }

    [Fact]
    public async Task A_sealed_row_does_not_open_in_another_case()
    {
        using KeptPersons kept = await KeptPersons.Made();
        await kept.Vault.Keep("RN-2021-008", KeptPersons.Sample, "importer", Now);
        foreach (string column in (string[])["sealed", "wrapped"])
        {
            SetCell(kept, column, "W-01", Cell(kept, column, "W-01", "RN-2021-008"));
        }

        await RefusedOnUse(kept);
    }

    [Fact]
    public async Task An_earlier_version_of_a_row_does_not_open_in_the_place_of_a_later_one()
    {
        using KeptPersons kept = await KeptPersons.Made();
        (byte[] sealedBefore, byte[] wrappedBefore) = (Cell(kept, "sealed", "W-01"), Cell(kept, "wrapped", "W-01"));
        await kept.Vault.Keep(Case, KeptPersons.Sample, "clerk", Now);
        SetCell(kept, "sealed", "W-01", sealedBefore);
        SetCell(kept, "wrapped", "W-01", wrappedBefore);

        await RefusedOnUse(kept);
    }

    [Fact]
    public async Task No_file_of_the_vault_holds_a_name()
    {
        using KeptPersons kept = await KeptPersons.Made();

        Assert.False(IsInFiles(kept, Encoding.UTF8.GetBytes(KeptPersons.Mark)), "a name stands in a file");
        Assert.True(IsInFiles(kept, "W-01"u8.ToArray()), "the search finds nothing at all");
    }

    [Fact]
    public async Task Keys_wrapped_anew_open_the_same_rows_which_are_not_touched()
    {
        using KeptPersons kept = await KeptPersons.Made();
        byte[] before = Cell(kept, "sealed", "W-01");
        LocalKeyFile two = LocalKeyFile.AddKey(kept.KeyPath, kept.Clock);
        PersonVault vault = kept.VaultBy(two);

        Assert.Equal(5, await vault.Rewrap("admin", Now));
        Assert.Equal(0, await vault.Rewrap("admin", Now));

        Assert.Equal(before, Cell(kept, "sealed", "W-01"));
        PersonVault later = kept.VaultBy(LocalKeyFile.DropEarlierKeys(kept.KeyPath));
        Assert.Equal(TextOf(KeptPersons.Sample), TextOf(await later.ForComputation(Case, "engine", "c", Now)));
        Assert.Contains("WrappingKeyRotated by admin", kept.ActsOn(two.CurrentKeyId));
    }

    [Fact]
    public async Task Wrapping_anew_that_ended_half_way_goes_on()
    {
        using KeptPersons kept = await KeptPersons.Made();
        LocalKeyFile two = LocalKeyFile.AddKey(kept.KeyPath, kept.Clock);
        await Assert.ThrowsAsync<IOException>(() => kept.VaultBy(new FailingAfter(two, wraps: 2)).Rewrap("admin", Now));
        Assert.Equal(
            TextOf(KeptPersons.Sample), TextOf(await kept.VaultBy(two).ForComputation(Case, "engine", "c", Now)));

        Assert.Equal(3, await kept.VaultBy(two).Rewrap("admin", Now));
    }

    [Fact]
    public async Task A_wrapping_key_that_was_dropped_before_all_was_wrapped_anew_is_named()
    {
        using KeptPersons kept = await KeptPersons.Made();
        LocalKeyFile.AddKey(kept.KeyPath, kept.Clock);
        PersonVault later = kept.VaultBy(LocalKeyFile.DropEarlierKeys(kept.KeyPath));

        RefusedException exception = await Assert.ThrowsAsync<RefusedException>(
            () => later.ForComputation(Case, "engine", "c", Now));

        Assert.Equal(RefusedBecause.WrappingKeyUnusable, exception.Refusals[0].Because);
        Assert.Contains(kept.Wrapping.CurrentKeyId, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_log_that_cannot_be_written_leaves_the_identities_as_they_were()
    {
        using KeptPersons kept = await KeptPersons.Made();
        byte[] before = Cell(kept, "sealed", "W-01");
        kept.IsLogBroken = true;

        await Assert.ThrowsAsync<IOException>(() => kept.Vault.Keep(Case, KeptPersons.Sample, "clerk", Now));
        Assert.Throws<IOException>(() => kept.Vault.Erase(Case, "W-01", "clerk", "asked for"));

        kept.IsLogBroken = false;
        Assert.Equal(before, Cell(kept, "sealed", "W-01"));
        Assert.Equal(TextOf(KeptPersons.Sample), TextOf(await kept.Vault.ForComputation(Case, "engine", "c", Now)));
    }

    internal static string TextOf(CaseIdentities identities) =>
        System.Text.Json.JsonSerializer.Serialize(IdentitiesShape.Of(identities), IdentitiesShape.Options);

    internal static byte[] Cell(KeptPersons kept, string column, string code, string caseCode = Case) =>
        kept.Database.Row<byte[]>(
            $"select {column} from {TableOf(column)} where case_code = @caseCode and code = @code",
            new { caseCode, code })!;

    internal static void SetCell(KeptPersons kept, string column, string code, byte[] bytes) => Assert.Equal(
        1,
        kept.Database.Change(
            $"update {TableOf(column)} set {column} = @bytes where case_code = @caseCode and code = @code",
            new { caseCode = Case, code, bytes }));

    internal static bool IsInFiles(KeptPersons kept, byte[] sought) =>
        Directory.EnumerateFiles(kept.FolderPath, "identities.db*").Any(path =>
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            byte[] bytes = new byte[file.Length];
            file.ReadExactly(bytes);
            return bytes.AsSpan().IndexOf(sought) >= 0;
        });

    private sealed class FailingAfter(LocalKeyFile file, int wraps) : IKeyWrapping
    {
        private int left = wraps;

        public string CurrentKeyId => file.CurrentKeyId;

        public Task<WrappedKey> Wrap(ReadOnlyMemory<byte> dataKey, CancellationToken cancellation) =>
            left-- > 0 ? file.Wrap(dataKey, cancellation) : throw new IOException("The machine went off.");

        public Task<byte[]> Unwrap(WrappedKey wrapped, CancellationToken cancellation) =>
            file.Unwrap(wrapped, cancellation);
    }

    private static string TableOf(string column) => column == "sealed" ? "persons" : "person_keys";

    private static async Task RefusedOnUse(KeptPersons kept)
    {
        RefusedException exception = await Assert.ThrowsAsync<RefusedException>(
            () => kept.Vault.ForComputation(Case, "engine", "c", Now));
        Assert.Contains(
            exception.Refusals[0].Because,
            new[] { RefusedBecause.SealedIdentityDamaged, RefusedBecause.WrappingKeyUnusable });
        Assert.DoesNotContain(KeptPersons.Mark, exception.ToString(), StringComparison.Ordinal);
    }
}
