using Restitution.Evidence;
using Restitution.Storage.Identities;
using Restitution.Storage.IdentityVault;
using Restitution.Storage.Refusals;

namespace Restitution.Tests.Storage.IdentityVault;

public sealed class ReplacementDeskTests
{
    private const string Case = KeptPersons.Case;

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_former_version_stays_sealed_with_its_key_until_the_identity_is_erased()
    {
        using KeptPersons kept = await KeptPersons.Made();
        byte[] former = PersonVaultTests.Cell(kept, "sealed", "W-01");
        byte[] key = PersonVaultTests.Cell(kept, "wrapped", "W-01");
        Replacement waits = await Propose(kept, "Somebody else");
        Desk(kept).Approve(waits.Id, "officer");

        PersonRow aside = Assert.Single(
            kept.Database.Rows<PersonRow>(ReplacementSql.AsideOf, new { id = waits.Id }));
        Assert.Equal(former, aside.SealedText);
        Assert.Equal(key, aside.Wrapped);
        Assert.True(PersonVaultTests.IsInFiles(kept, key), "the search finds nothing at all");

        kept.Vault.Erase(Case, "W-01", "officer", "asked for");

        Assert.False(PersonVaultTests.IsInFiles(kept, key), "the key of the former version stands in a file");
        Assert.False(PersonVaultTests.IsInFiles(kept, former), "the former version stands in a file");
    }

    [Fact]
    public async Task What_waits_is_not_put_in_place_of_what_came_since()
    {
        using KeptPersons kept = await KeptPersons.Made();
        Replacement one = await Propose(kept, "Somebody else");
        Replacement two = await Propose(kept, "Another yet");
        Desk(kept).Approve(two.Id, "officer");

        Assert.Equal(
            RefusedBecause.ChangedMeanwhile, BecauseOf(() => Desk(kept).Approve(one.Id, "officer")));
    }

    [Fact]
    public async Task What_waits_for_an_identity_that_was_erased_since_is_destroyed_with_it()
    {
        using KeptPersons kept = await KeptPersons.Made();
        Replacement waits = await Propose(kept, "Somebody else");
        kept.Vault.Erase(Case, "W-01", "officer", "asked for");

        Assert.Empty(kept.Database.Rows<PersonRow>(ReplacementSql.AsideOf, new { id = waits.Id }));
        Assert.Equal(
            RefusedBecause.ChangedMeanwhile, BecauseOf(() => Desk(kept).Approve(waits.Id, "officer")));
    }

    [Fact]
    public async Task What_nobody_decided_in_its_time_is_destroyed_when_the_next_is_handed_in()
    {
        using KeptPersons kept = await KeptPersons.Made();
        Replacement waits = await Propose(kept, "Somebody else");
        kept.Clock.Pass(RevealTerms.OfService.AskedFor);

        Assert.Equal(RefusedBecause.RevealTimeOver, BecauseOf(() => Desk(kept).Approve(waits.Id, "officer")));
        await Propose(kept, "Another yet");
        Assert.Equal(ReplacementState.Declined, Desk(kept).OfIdOrNull(waits.Id)!.State);
        Assert.Empty(kept.Database.Rows<PersonRow>(ReplacementSql.AsideOf, new { id = waits.Id }));
    }

    [Fact]
    public async Task Keys_that_were_put_aside_are_wrapped_anew_with_the_others()
    {
        using KeptPersons kept = await KeptPersons.Made();
        Replacement waits = await Propose(kept, "Somebody else");
        PersonVault vault = kept.VaultBy(LocalKeyFile.AddKey(kept.KeyPath, kept.Clock));

        Assert.Equal(6, await vault.Rewrap("admin", Now));

        PersonVault later = kept.VaultBy(LocalKeyFile.DropEarlierKeys(kept.KeyPath));
        Desk(kept, later).Approve(waits.Id, "officer");
        CaseIdentities opened = await later.ForComputation(Case, "engine", "c", Now);
        Assert.Equal("Somebody else", opened.Workers.Single(each => each.Code == "W-01").Name.Reveal());
    }

    private static async Task<Replacement> Propose(KeptPersons kept, string name)
    {
        var one = new CaseIdentities([new PersonIdentity("W-01", new PersonAsWritten(name), [], [])], [], []);
        var handed = new HandedIn("clerk", "read wrongly", kept.Vault.VersionOf(Case));
        return (await Desk(kept).BringIn(Case, one, handed, Now)).Replacement!;
    }

    private static ReplacementDesk Desk(KeptPersons kept, PersonVault? vault = null) =>
        new(kept.Database, vault ?? kept.Vault, _ => { }, kept.Clock, RevealTerms.OfService);

    private static RefusedBecause BecauseOf(Action act) =>
        Assert.Single(Assert.Throws<RefusedException>(act).Refusals).Because;
}
