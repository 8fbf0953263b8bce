using System.Security.Cryptography;
using NodaTime;
using Restitution.Storage.Databases;
using Restitution.Storage.Identities;
using Restitution.Storage.IdentityVault;
using Restitution.Storage.Refusals;

namespace Restitution.Tests.Storage.IdentityVault;

/// <summary>The way of an identity through a vault on SQL Server, in a case of its own.</summary>
public sealed class PersonVaultOnSqlServerTests
{
    private const string Variable = "RESTITUTION_SQLSERVER";

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Identities_are_kept_read_wrapped_anew_and_erased()
    {
        string? connection = Environment.GetEnvironmentVariable(Variable);
        Assert.SkipWhen(
            string.IsNullOrEmpty(connection), $"No SQL Server is given here; {Variable} holds a connection text.");
        using var folder = new TemporaryFolder();
        var clock = new MovingClock();
        string caseCode = "T-" + Convert.ToHexString(RandomNumberGenerator.GetBytes(8));
        var database = new SqlServerDatabase(connection!);
        PersonVault Vault(IKeyWrapping wrapping) => new(database, wrapping, _ => { }, clock);
        PersonVault vault = Vault(LocalKeyFile.OpenOrCreate(folder["key"], clock));
        vault.MigrateAll();
        await vault.Keep(caseCode, KeptPersons.Sample, "importer", Now);
        await vault.Keep(caseCode, KeptPersons.Sample, "clerk", Now);
        var desk = new RevealDesk(database, vault, _ => { }, clock, RevealTerms.OfService);

        RevealRequest asked = desk.Ask(caseCode, ["W-01"], "asker", "hearing");
        desk.Approve(asked.Id, "approver");
        Assert.Single((await desk.Read(asked.Id, "asker", Now)).Persons);
        Assert.Equal(asked.Id, Assert.Single(desk.OfCase(caseCode, 0, 5)).Id);
        clock.Pass(Duration.FromHours(8));
        RefusedException late = await Assert.ThrowsAsync<RefusedException>(() => desk.Read(asked.Id, "asker", Now));
        Assert.Equal(RefusedBecause.RevealTimeOver, late.Refusals[0].Because);

        vault.Erase(caseCode, "W-02", "officer", "asked for");
        PersonVault later = Vault(LocalKeyFile.AddKey(folder["key"], clock));
        await later.Rewrap("admin", Now);
        CaseIdentities left = await later.ForComputation(caseCode, "engine", "c", Now);
        Assert.Equal(["W-01"], left.Workers.Select(worker => worker.Code));
    }
}
