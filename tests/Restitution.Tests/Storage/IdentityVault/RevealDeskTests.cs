using NodaTime;
using Restitution.Storage.IdentityVault;
using Restitution.Storage.Refusals;

namespace Restitution.Tests.Storage.IdentityVault;

public sealed class RevealDeskTests
{
    private const string Case = KeptPersons.Case;

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_one_asked_for_and_another_approved_is_read_and_each_step_is_noted()
    {
        using KeptPersons kept = await KeptPersons.Made();
        RevealRequest asked = kept.Desk.Ask(Case, ["W-01"], "asker", "hearing of 3 May");
        Assert.Equal(RevealState.Waiting, asked.State);

        RevealRequest approved = kept.Desk.Approve(asked.Id, "approver");
        RevealedIdentities read = await kept.Desk.Read(asked.Id, "asker", Now);

        Assert.Equal("Vilay Qzxtwo", Assert.Single(read.Persons).Name.Reveal());
        Assert.Equal(kept.Clock.GetCurrentInstant() + Duration.FromHours(8), approved.OpenUntil);
        Assert.Equal(
            ["RevealRequested by asker", "RevealApproved by approver", "IdentityRead by asker"],
            kept.ActsOn(asked.Id.ToString()));
        Assert.Contains("IdentityRead by asker", kept.ActsOn("W-01"));
        Assert.DoesNotContain("IdentityRead by asker", kept.ActsOn("W-02"));
        Assert.Equal(1, kept.Desk.OfId(asked.Id).ReadingsDone);
    }

    [Fact]
    public async Task Who_asked_does_not_decide()
    {
        using KeptPersons kept = await KeptPersons.Made();
        RevealRequest asked = Ask(kept);

        Assert.Equal(RefusedBecause.RevealBySamePerson, BecauseOf(() => kept.Desk.Approve(asked.Id, "asker")));
        Assert.Equal(RefusedBecause.RevealBySamePerson, BecauseOf(() => kept.Desk.Decline(asked.Id, "asker")));
        Assert.Equal(RevealState.Waiting, kept.Desk.OfId(asked.Id).State);
    }

    [Fact]
    public async Task Who_did_not_ask_does_not_read_and_does_not_learn_that_there_is_a_request()
    {
        using KeptPersons kept = await KeptPersons.Made();
        RevealRequest asked = Ask(kept);
        kept.Desk.Approve(asked.Id, "approver");

        Assert.Equal(RefusedBecause.RevealUnknown, await BecauseOfReading(kept, asked.Id, "approver"));
        Assert.Equal(RefusedBecause.RevealUnknown, await BecauseOfReading(kept, Guid.Empty, "asker"));
        Assert.Equal(RefusedBecause.RevealUnknown, BecauseOf(() => kept.Desk.Approve(Guid.Empty, "approver")));
        Assert.Equal(RefusedBecause.RevealUnknown, BecauseOf(() => kept.Desk.Revoke(Guid.Empty, "approver")));
    }

    [Fact]
    public async Task What_is_not_approved_was_declined_or_revoked_is_not_read()
    {
        using KeptPersons kept = await KeptPersons.Made();
        RevealRequest waiting = Ask(kept);
        RevealRequest declined = Ask(kept);
        kept.Desk.Decline(declined.Id, "approver");
        RevealRequest revoked = Ask(kept);
        kept.Desk.Approve(revoked.Id, "approver");
        await kept.Desk.Read(revoked.Id, "asker", Now);
        kept.Desk.Revoke(revoked.Id, "approver");

        foreach (RevealRequest request in (RevealRequest[])[waiting, declined, revoked])
        {
            Assert.Equal(RefusedBecause.RevealNotOpen, await BecauseOfReading(kept, request.Id, "asker"));
        }

        Assert.Equal(RefusedBecause.RevealNotOpen, BecauseOf(() => kept.Desk.Approve(declined.Id, "approver")));
        Assert.Equal(RefusedBecause.RevealNotOpen, BecauseOf(() => kept.Desk.Approve(revoked.Id, "approver")));
        Assert.Equal(RefusedBecause.RevealNotOpen, BecauseOf(() => kept.Desk.Revoke(declined.Id, "approver")));
        Assert.Contains("RevealRefused by approver", kept.ActsOn(declined.Id.ToString()));
        Assert.Contains("RevealRevoked by approver", kept.ActsOn(revoked.Id.ToString()));
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    [InlineData(1, false)]
    public async Task An_approved_request_is_open_until_its_time_is_over(int seconds, bool isOpen)
    {
        using KeptPersons kept = await KeptPersons.Made();
        RevealRequest asked = Ask(kept);
        kept.Desk.Approve(asked.Id, "approver");
        kept.Clock.Pass(Duration.FromHours(8) + Duration.FromSeconds(seconds));

        if (isOpen)
        {
            await kept.Desk.Read(asked.Id, "asker", Now);
        }
        else
        {
            Assert.Equal(RefusedBecause.RevealTimeOver, await BecauseOfReading(kept, asked.Id, "asker"));
        }
    }

    [Fact]
    public async Task A_request_that_waited_too_long_is_not_approved()
    {
        using KeptPersons kept = await KeptPersons.Made();
        RevealRequest asked = Ask(kept);
        kept.Clock.Pass(Duration.FromDays(7));

        Assert.Equal(RefusedBecause.RevealTimeOver, BecauseOf(() => kept.Desk.Approve(asked.Id, "approver")));
    }

    [Fact]
    public async Task So_many_readings_are_given_and_no_more()
    {
        using KeptPersons kept = await KeptPersons.Made();
        RevealRequest asked = Ask(kept);
        kept.Desk.Approve(asked.Id, "approver");
        for (int reading = 0; reading < RevealTerms.OfService.ReadingsMost; reading++)
        {
            await kept.Desk.Read(asked.Id, "asker", Now);
        }

        Assert.Equal(RefusedBecause.RevealReadingsUsed, await BecauseOfReading(kept, asked.Id, "asker"));
        Assert.Equal(
            RevealTerms.OfService.ReadingsMost, kept.ActsOn("W-01").Count(act => act == "IdentityRead by asker"));
    }

    [Fact]
    public async Task Many_who_read_at_once_do_not_read_more_often_together()
    {
        using KeptPersons kept = await KeptPersons.Made();
        RevealRequest asked = Ask(kept);
        kept.Desk.Approve(asked.Id, "approver");

        Task<RevealedIdentities>[] readings =
            [.. Enumerable.Range(0, 20).Select(_ => Task.Run(() => kept.Desk.Read(asked.Id, "asker", Now), Now))];
        await Task.WhenAll(readings).ContinueWith(_ => { }, Now, default, TaskScheduler.Default);

        int given = readings.Count(reading => reading.IsCompletedSuccessfully);
        Assert.InRange(given, 1, RevealTerms.OfService.ReadingsMost);
        Assert.Equal(given, kept.Desk.OfId(asked.Id).ReadingsDone);
        Assert.Equal(given, kept.ActsOn("W-01").Count(act => act == "IdentityRead by asker"));
        Assert.All(
            readings.Where(reading => reading.IsFaulted),
            reading => Assert.IsType<RefusedException>(reading.Exception!.InnerException));
    }

    [Fact]
    public async Task A_reading_that_cannot_be_noted_is_not_given()
    {
        using KeptPersons kept = await KeptPersons.Made();
        RevealRequest asked = Ask(kept);
        kept.Desk.Approve(asked.Id, "approver");
        kept.IsLogBroken = true;

        await Assert.ThrowsAsync<IOException>(() => kept.Desk.Read(asked.Id, "asker", Now));

        Assert.Equal(0, kept.Desk.OfId(asked.Id).ReadingsDone);
    }

    [Fact]
    public async Task An_approval_that_cannot_be_noted_is_none()
    {
        using KeptPersons kept = await KeptPersons.Made();
        RevealRequest asked = Ask(kept);
        kept.IsLogBroken = true;

        Assert.Throws<IOException>(() => kept.Desk.Approve(asked.Id, "approver"));

        Assert.Equal(RevealState.Waiting, kept.Desk.OfId(asked.Id).State);
    }

    [Fact]
    public async Task Who_was_erased_after_the_approval_is_told_and_not_read()
    {
        using KeptPersons kept = await KeptPersons.Made();
        RevealRequest asked = kept.Desk.Ask(Case, ["W-01", "W-02"], "asker", "hearing");
        kept.Desk.Approve(asked.Id, "approver");
        kept.Vault.Erase(Case, "W-01", "officer", "asked for");

        RevealedIdentities read = await kept.Desk.Read(asked.Id, "asker", Now);

        Assert.Equal(["W-02"], read.Persons.Select(person => person.Code));
        Assert.Equal(["W-01"], read.Erased);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public async Task Without_a_reason_nothing_is_asked(string reason)
    {
        using KeptPersons kept = await KeptPersons.Made();

        Assert.Equal(RefusedBecause.TextMalformed, BecauseOf(() => kept.Desk.Ask(Case, ["W-01"], "asker", reason)));
        Assert.Equal(
            RefusedBecause.TextMalformed,
            BecauseOf(() => kept.Desk.Ask(Case, ["W-01"], "asker", new string('a', 2001))));
    }

    [Fact]
    public async Task Codes_without_an_identity_are_refused()
    {
        using KeptPersons kept = await KeptPersons.Made();

        Assert.Equal(RefusedBecause.CodeUnknown, BecauseOf(() => kept.Desk.Ask(Case, ["W-01", "W-09"], "asker", "x")));
        Assert.Equal(RefusedBecause.CodeUnknown, BecauseOf(() => kept.Desk.Ask("RN-0000-000", [], "asker", "x")));
    }

    [Fact]
    public async Task All_identities_leave_only_by_a_request_for_the_whole_case()
    {
        using KeptPersons kept = await KeptPersons.Made();
        RevealRequest some = Ask(kept);
        kept.Desk.Approve(some.Id, "approver");
        RevealRequest all = kept.Desk.Ask(Case, [], "asker", "back to the laptop");
        Assert.Equal(
            RefusedBecause.RevealNotOpen,
            BecauseOf(await Assert.ThrowsAsync<RefusedException>(() => kept.Desk.Export(all.Id, "asker", Now))));
        kept.Desk.Approve(all.Id, "approver");

        Assert.Equal(
            RefusedBecause.RevealNotOpen,
            BecauseOf(await Assert.ThrowsAsync<RefusedException>(() => kept.Desk.Export(some.Id, "asker", Now))));
        Assert.Equal(
            PersonVaultTests.TextOf(KeptPersons.Sample),
            PersonVaultTests.TextOf(await kept.Desk.Export(all.Id, "asker", Now)));
        Assert.Contains("IdentitiesExported by asker", kept.ActsOn(all.Id.ToString()));
    }

    [Fact]
    public async Task On_a_laptop_a_reason_is_enough_and_the_reading_is_noted_all_the_same()
    {
        using KeptPersons kept = await KeptPersons.Made(isDualControl: false);

        RevealedIdentities read = await kept.Desk.ReadAtOnce(Case, ["W-01"], "me", "to write the letter", Now);

        Assert.Equal(["W-01"], read.Persons.Select(person => person.Code));
        RevealRequest request = Assert.Single(kept.Desk.OfCase(Case, 0, 10));
        Assert.Equal("to write the letter", request.Reason);
        Assert.Contains("IdentityRead by me", kept.ActsOn("W-01"));
        Assert.Equal(RefusedBecause.RevealReadingsUsed, await BecauseOfReading(kept, request.Id, "me"));
    }

    [Fact]
    public async Task Under_dual_control_nothing_is_read_at_once()
    {
        using KeptPersons kept = await KeptPersons.Made();

        Assert.Equal(
            RefusedBecause.RevealNotOpen,
            BecauseOf(await Assert.ThrowsAsync<RefusedException>(
                () => kept.Desk.ReadAtOnce(Case, ["W-01"], "me", "reason", Now))));
        Assert.Equal(
            RefusedBecause.RevealNotOpen,
            BecauseOf(await Assert.ThrowsAsync<RefusedException>(
                () => kept.Desk.ExportAtOnce(Case, "me", "reason", Now))));
    }

    [Fact]
    public async Task Requests_of_a_case_are_listed_newest_first_page_by_page()
    {
        using KeptPersons kept = await KeptPersons.Made();
        Guid[] ids =
        [
            .. Enumerable.Range(0, 3).Select(_ =>
            {
                kept.Clock.Pass(Duration.FromMinutes(1));
                return Ask(kept).Id;
            }),
        ];

        Assert.Equal([ids[2], ids[1]], kept.Desk.OfCase(Case, 0, 2).Select(request => request.Id));
        Assert.Equal([ids[0]], kept.Desk.OfCase(Case, 2, 2).Select(request => request.Id));
    }

    private static RevealRequest Ask(KeptPersons kept) => kept.Desk.Ask(Case, ["W-01"], "asker", "hearing");

    private static async Task<RefusedBecause> BecauseOfReading(KeptPersons kept, Guid id, string by) =>
        BecauseOf(await Assert.ThrowsAsync<RefusedException>(() => kept.Desk.Read(id, by, Now)));

    private static RefusedBecause BecauseOf(Action act) => BecauseOf(Assert.Throws<RefusedException>(act));

    private static RefusedBecause BecauseOf(RefusedException exception) =>
        Assert.Single(exception.Refusals).Because;
}
