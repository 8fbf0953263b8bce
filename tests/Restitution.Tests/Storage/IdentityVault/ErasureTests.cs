using Restitution.Storage.Custody;
using Restitution.Storage.Databases;
using Restitution.Storage.Identities;
using Restitution.Storage.IdentityVault;
using Restitution.Storage.Refusals;

namespace Restitution.Tests.Storage.IdentityVault;

public sealed class ErasureTests
{
    private const string Case = KeptPersons.Case;

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_erased_person_leaves_a_tombstone_and_the_others_stay()
    {
        using KeptPersons kept = await KeptPersons.Made();

        SealedPerson erased = kept.Vault.Erase(Case, "W-02", "officer", "asked for by the person");

        var tombstone = new Erasure(kept.Clock.GetCurrentInstant(), "officer", "asked for by the person");
        Assert.Equal(tombstone, erased.Erased);
        Assert.Equal(tombstone, kept.Vault.PersonsOf(Case).Single(person => person.Code == "W-02").Erased);
        CaseIdentities left = await kept.Vault.ForComputation(Case, "engine", "c", Now);
        Assert.Equal(["W-01"], left.Workers.Select(worker => worker.Code));
        Assert.DoesNotContain(left.Matches, match => match.Code == "W-02");
        Assert.Equal(4, left.Matches.Count);
    }

    [Fact]
    public async Task An_erasure_is_noted_by_code_with_the_digest_of_what_was_sealed()
    {
        using KeptPersons kept = await KeptPersons.Made();
        string digest = Restitution.Storage.Folders.FileDigest.Of(PersonVaultTests.Cell(kept, "sealed", "W-02"));

        kept.Vault.Erase(Case, "W-02", "officer", $"asked for by {KeptPersons.Mark}");

        CustodyDeed deed = Assert.Single(kept.Deeds, deed => deed.Act == CustodyAct.IdentityErased);
        Assert.Equal(new CustodyDeed(CustodyAct.IdentityErased, "officer", Case, "W-02", digest), deed);
    }

    [Fact]
    public async Task The_custody_log_is_whole_after_an_erasure_and_tells_of_it()
    {
        using KeptPersons kept = await KeptPersons.Made();
        using var folder = new TemporaryFolder();
        var cases = new SqliteDatabase(folder["cases.db"]);
        cases.MigrateAll();
        var log = new CustodyLog(cases, kept.Clock);
        var vault = new PersonVault(kept.Database, kept.Wrapping, deeds => log.AppendAll(deeds), kept.Clock);
        await vault.Keep(Case, KeptPersons.Sample, "importer", Now);
        CustodyEntry added = Assert.Single(log.OfExhibit(Case, "W-02"));
        string rootBefore = log.Root();

        vault.Erase(Case, "W-02", "officer", "asked for");

        Assert.True(log.Verify(CheckpointChain.None).IsVerified);
        Assert.Equal(
            [CustodyAct.IdentityChanged, CustodyAct.IdentityErased],
            log.OfExhibit(Case, "W-02").Select(entry => CustodyActs.Named(entry.Act)));
        Assert.Equal(added, log.OfNumber(added.Number));
        Assert.Equal(rootBefore, log.Root(log.Head().EntryCount - 1));
    }

    [Fact]
    public async Task A_copy_of_the_sealed_row_does_not_open_without_its_key()
    {
        using KeptPersons kept = await KeptPersons.Made();
        byte[] copy = PersonVaultTests.Cell(kept, "sealed", "W-02");
        kept.Vault.Erase(Case, "W-02", "officer", "asked for");

        // As a copy of the table of persons, put back: the row is there again and its key is not.
        PutBack(kept, copy);

        RefusedException exception = await Assert.ThrowsAsync<RefusedException>(
            () => kept.Vault.ForComputation(Case, "engine", "c", Now));
        Assert.Equal(RefusedBecause.SealedIdentityDamaged, exception.Refusals[0].Because);
    }

    [Fact]
    public async Task A_copy_with_the_wrapped_key_does_not_open_once_the_wrapping_key_was_changed_and_dropped()
    {
        using KeptPersons kept = await KeptPersons.Made();
        byte[] row = PersonVaultTests.Cell(kept, "sealed", "W-02");
        byte[] wrapped = PersonVaultTests.Cell(kept, "wrapped", "W-02");
        string keyId = kept.Wrapping.CurrentKeyId;
        kept.Vault.Erase(Case, "W-02", "officer", "asked for");
        PutBack(kept, row);
        kept.Database.Change(PersonSql.AddKey, new { caseCode = Case, code = "W-02", version = 1, keyId, wrapped });

        // With the wrapping key of then, a copy that holds both still opens: so that key goes too.
        Assert.Equal(2, (await kept.Vault.ForComputation(Case, "engine", "c", Now)).Workers.Count);
        kept.Database.Change(PersonSql.DestroyKey, new { caseCode = Case, code = "W-02" });
        await kept.VaultBy(LocalKeyFile.AddKey(kept.KeyPath, kept.Clock)).Rewrap("admin", Now);
        PersonVault later = kept.VaultBy(LocalKeyFile.DropEarlierKeys(kept.KeyPath));
        kept.Database.Change(PersonSql.AddKey, new { caseCode = Case, code = "W-02", version = 1, keyId, wrapped });

        RefusedException exception = await Assert.ThrowsAsync<RefusedException>(
            () => later.ForComputation(Case, "engine", "c", Now));
        Assert.Equal(RefusedBecause.WrappingKeyUnusable, exception.Refusals[0].Because);
    }

    [Fact]
    public async Task The_files_of_the_database_hold_neither_the_row_nor_the_key_any_more()
    {
        using KeptPersons kept = await KeptPersons.Made();
        byte[] row = PersonVaultTests.Cell(kept, "sealed", "W-02");
        byte[] wrapped = PersonVaultTests.Cell(kept, "wrapped", "W-02");
        Assert.True(PersonVaultTests.IsInFiles(kept, wrapped), "the search finds nothing at all");

        kept.Vault.Erase(Case, "W-02", "officer", "asked for");

        Assert.False(PersonVaultTests.IsInFiles(kept, wrapped), "the wrapped key stands in a file");
        Assert.False(PersonVaultTests.IsInFiles(kept, row), "the sealed row stands in a file");
    }

    [Fact]
    public async Task Who_was_erased_is_not_brought_back_by_a_file_that_still_holds_the_name()
    {
        using KeptPersons kept = await KeptPersons.Made();
        kept.Vault.Erase(Case, "W-02", "officer", "asked for");

        KeptIdentities told = await kept.Vault.Keep(Case, KeptPersons.Sample, "importer", Now);

        Assert.Equal(["W-02"], told.Erased);
        Assert.DoesNotContain("W-02", told.Kept);
        Assert.NotNull(kept.Vault.PersonsOf(Case).Single(person => person.Code == "W-02").Erased);
    }

    [Fact]
    public async Task What_cannot_be_erased_is_refused()
    {
        using KeptPersons kept = await KeptPersons.Made();
        kept.Vault.Erase(Case, "W-02", "officer", "asked for");

        Assert.Equal(RefusedBecause.IdentityErased, BecauseOf(() => kept.Vault.Erase(Case, "W-02", "clerk", "again")));
        Assert.Equal(RefusedBecause.CodeUnknown, BecauseOf(() => kept.Vault.Erase(Case, "W-09", "clerk", "asked")));
        Assert.Equal(RefusedBecause.TextMalformed, BecauseOf(() => kept.Vault.Erase(Case, "W-01", "clerk", " ")));
        Assert.Single(kept.Deeds, deed => deed.Act == CustodyAct.IdentityErased);
    }

    private static void PutBack(KeptPersons kept, byte[] row)
    {
        PersonVaultTests.SetCell(kept, "sealed", "W-02", row);
        kept.Database.Change("update persons set erased_at = null where code = @code", new { code = "W-02" });
    }

    private static RefusedBecause BecauseOf(Action act) =>
        Assert.Single(Assert.Throws<RefusedException>(act).Refusals).Because;
}
