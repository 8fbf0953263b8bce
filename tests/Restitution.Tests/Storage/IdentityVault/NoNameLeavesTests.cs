using System.Text;
using Restitution.Storage.IdentityVault;
using Restitution.Storage.Refusals;

namespace Restitution.Tests.Storage.IdentityVault;

/// <summary>Whatever goes wrong, no text that a log could hold has a name, a number or a typed reason in it.</summary>
public sealed class NoNameLeavesTests
{
    private const string Case = KeptPersons.Case;

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_that_prints_itself_prints_a_name()
    {
        using KeptPersons kept = await KeptPersons.Made();
        RevealRequest asked = kept.Desk.Ask(Case, ["W-01", "W-02"], "asker", $"hearing of {KeptPersons.Mark}");
        RevealRequest approved = kept.Desk.Approve(asked.Id, "approver");
        RevealedIdentities read = await kept.Desk.Read(asked.Id, "asker", Now);
        SealedPerson erased = kept.Vault.Erase(Case, "W-02", "officer", $"asked for by {KeptPersons.Mark}");
        WrappedKey wrapped = await kept.Wrapping.Wrap(Encoding.UTF8.GetBytes(KeptPersons.Mark.PadRight(32)), Now);
        PersonText text = PersonText.RowsOf(KeptPersons.Sample)[0].Text;

        object[] printed =
        [
            asked, approved, read, read.Persons[0], erased, erased.Erased!, wrapped, kept.Wrapping, text,
            text.Person!, text.Matches[0], text.Matches[0].Match, KeptPersons.Sample, KeptPersons.Sample.Matches[0],
            .. kept.Vault.PersonsOf(Case), .. kept.Desk.OfCase(Case, 0, 10), .. kept.Deeds,
        ];

        Assert.All(printed, one => Clean(one.ToString()!));
        Assert.Contains(KeptPersons.Mark, read.Persons[0].Name.Reveal(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_refusal_has_a_name_in_it()
    {
        using KeptPersons kept = await KeptPersons.Made();
        string reason = $"for {KeptPersons.Mark}";
        RevealRequest asked = kept.Desk.Ask(Case, ["W-01"], "asker", reason);
        List<Exception> faults =
        [
            await Caught(() => kept.Desk.Read(asked.Id, "asker", Now)),
            await Caught(() => kept.Desk.Read(asked.Id, "other", Now)),
            await Caught(() => Task.FromResult(kept.Desk.Approve(asked.Id, "asker"))),
            await Caught(() => kept.Desk.Export(asked.Id, "asker", Now)),
            await Caught(() => kept.Desk.ReadAtOnce(Case, ["W-01"], "asker", reason, Now)),
            await Caught(() => Task.FromResult(kept.Desk.Ask(Case, ["W-09"], "asker", reason))),
            await Caught(() => Task.FromResult(kept.Desk.Ask(Case, [], "asker", reason + new string(' ', 3000)))),
            await Caught(() => Task.FromResult(kept.Vault.Erase(Case, "W-09", "officer", reason))),
        ];
        kept.Vault.Erase(Case, "W-02", "officer", reason);
        faults.Add(await Caught(() => Task.FromResult(kept.Vault.Erase(Case, "W-02", "officer", reason))));
        PersonVaultTests.SetCell(kept, "wrapped", "W-01", new byte[60]);
        faults.Add(await Caught(() => kept.Vault.ForComputation(Case, "engine", "c", Now)));

        Assert.All(faults, fault =>
        {
            Assert.IsType<RefusedException>(fault);
            Clean(fault.ToString());
        });
    }

    [Theory]
    [InlineData("{\"order\":0,\"person\":{\"code\":\"W-01\",\"name\":\"Qzx\"")]
    [InlineData("{\"order\":\"Qzx\"}")]
    [InlineData("{\"Qzx\":1}")]
    [InlineData("Qzx")]
    public async Task A_sealed_text_of_another_form_is_refused_and_not_quoted(string text)
    {
        using KeptPersons kept = await KeptPersons.Made();
        byte[] dataKey = new byte[PersonSeal.KeyBytes];
        WrappedKey wrapped = await kept.Wrapping.Wrap(dataKey, Now);
        var place = new SealedAs(Case, "W-01", PersonKind.Worker, 1);
        PersonVaultTests.SetCell(
            kept, "sealed", "W-01", PersonSeal.Seal(Encoding.UTF8.GetBytes(text), dataKey, place));
        PersonVaultTests.SetCell(kept, "wrapped", "W-01", wrapped.Wrapped);

        Exception fault = await Caught(() => kept.Vault.ForComputation(Case, "engine", "c", Now));

        Assert.Equal(
            RefusedBecause.SealedIdentityDamaged, Assert.Single(((RefusedException)fault).Refusals).Because);
        Clean(fault.ToString());
    }

    private static void Clean(string text) =>
        Assert.DoesNotContain(KeptPersons.Mark, text, StringComparison.OrdinalIgnoreCase);

    private static async Task<Exception> Caught(Func<Task> act) => (await Record.ExceptionAsync(act))!;
}
