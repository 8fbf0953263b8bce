using System.Diagnostics;
using System.Net;
using Restitution.Benchmarks.Kills;
using Restitution.Evidence;
using Restitution.Service.Work;
using Restitution.Storage.Custody;
using Restitution.Storage.Identities;
using Restitution.Storage.Stores;
using Restitution.Tests.Service.Work;
using Restitution.Tests.Storage;
using Restitution.Tests.Storage.IdentityVault;

namespace Restitution.Tests.Service.Settings;

/// <summary>The keys that the settings name are the ones that are used, through the running application.</summary>
public sealed class ChosenKeyTests : IDisposable
{
    private const string Readings = "/api/cases/" + RunningService.CaseCode + "/identities/readings";
    private const string Asking = """{"codes": ["W-01"], "reason": "hearing of 3 May"}""";

    private readonly FakeKeyVault keys = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => keys.Dispose();

    [Fact]
    public async Task Identities_are_wrapped_by_the_vault_that_the_setting_names_and_by_no_file()
    {
        await using RunningService service = await RunningService.OnALaptop(
            options => options with { IdentityKey = keys.PersonsKey }, new MachineToken());
        await KeepWorker(service);

        Answer read = await service.Send(HttpMethod.Post, Readings, Asking);

        Assert.Equal((HttpStatusCode.OK, "Somchai"), (read.Status, $"{read.Json["persons"]![0]!["name"]}"));
        Assert.Contains("POST /keys/persons/v1/wrapkey", keys.Asked);
        Assert.Contains("POST /keys/persons/v1/unwrapkey", keys.Asked);
        Assert.Empty(KeyFilesOf(service));
    }

    [Fact]
    public async Task Without_the_setting_a_file_wraps_them_and_no_vault_is_asked()
    {
        await using RunningService service = await RunningService.OnALaptop(signedIn: new MachineToken());
        await KeepWorker(service);

        Answer read = await service.Send(HttpMethod.Post, Readings, Asking);

        Assert.Equal(HttpStatusCode.OK, read.Status);
        Assert.Equal("identities.key", Path.GetFileName(Assert.Single(KeyFilesOf(service))));
        Assert.Empty(keys.Asked);
    }

    [Fact]
    public async Task A_vault_that_does_not_unwrap_is_a_problem_without_its_words()
    {
        await using RunningService service = await RunningService.OnALaptop(
            options => options with { IdentityKey = keys.PersonsKey }, new MachineToken());
        await KeepWorker(service);
        keys.Drop("v1");

        Answer read = await service.Send(HttpMethod.Post, Readings, Asking);

        Assert.Equal("wrapping-key-unusable", read.Because);
        Assert.DoesNotContain("Somchai", read.Text + string.Concat(service.Logged), StringComparison.Ordinal);
        Assert.DoesNotContain("127.0.0.1", read.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Checkpoints_are_signed_by_the_vault_that_the_setting_names()
    {
        using var here = new Installation(
            with: options => options with { CheckpointVaultKey = keys.SigningKey }, signedIn: new MachineToken());
        await here.BringDemo();

        Job first = await here.Do(WorkAsked.ToCheckCustody(new(2026, 1, 2)));
        Job second = await here.Do(WorkAsked.ToCheckCustody(new(2026, 1, 3)));

        Assert.True(first.State == JobState.Done, first.Fault);
        Assert.Contains("\"checkpoint\":2", second.Outcome, StringComparison.Ordinal);
        Assert.False(File.Exists(here["installation/checkpoints.key"]));
        CheckpointChain chain = here.Parts.Checkpoints.Read(here.Parts.Checkpoints.PublicKey());
        Assert.Empty(chain.Faults);
        Assert.Equal([1, 2], chain.Sound.Select(one => one.Number));
    }

    [Fact]
    public async Task A_key_that_signs_otherwise_than_its_public_key_says_is_not_believed()
    {
        using var here = new Installation(
            with: options => options with { CheckpointVaultKey = keys.SigningKey }, signedIn: new MachineToken());
        await here.BringDemo();
        keys.SignsWrongly = true;

        Job done = await here.Do(WorkAsked.ToCheckCustody(new(2026, 1, 2)));

        Assert.NotEqual(JobState.Done, done.State);
        Assert.False(Directory.Exists(here["installation/checkpoints"]));
    }

    [Fact]
    public async Task The_program_itself_signs_in_by_the_identity_of_its_machine()
    {
        using var folder = new TemporaryFolder();
        using var web = new HttpClient { Timeout = TimeSpan.FromSeconds(30) };
        using ServiceProcess service = ServiceProcess.Start(Program, folder["kept"], Variables($"{keys.PersonsKey}"));

        await service.Answers(web, Stop);

        Assert.Contains("GET /msi/token", keys.Asked);
        Assert.Contains("GET /keys/persons", keys.Asked);
        Assert.False(File.Exists(folder["kept/identities.key"]));
    }

    [Theory]
    [InlineData("identities.key", "RESTITUTION_IDENTITIES_KEY")]
    [InlineData("{vault}keys/nobody", "no such key")]
    public async Task With_a_wrong_address_the_program_says_so_and_does_not_start(string address, string told)
    {
        using var folder = new TemporaryFolder();
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList = { Program }, RedirectStandardError = true, RedirectStandardOutput = true,
        };
        foreach ((string name, string text) in Variables(
            address.Replace("{vault}", $"{keys.Address}", StringComparison.Ordinal)))
        {
            start.Environment[name] = text;
        }

        start.Environment["RESTITUTION_DATA"] = folder["kept"];
        using Process process = Process.Start(start)!;
        string error = await process.StandardError.ReadToEndAsync(Stop);
        await process.WaitForExitAsync(Stop);

        Assert.Equal(1, process.ExitCode);
        Assert.Contains(told, error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    private static string Program => Path.Combine(AppContext.BaseDirectory, "Restitution.Service.dll");

    // As App Service gives them to a program that has a managed identity.
    private Dictionary<string, string> Variables(string address) => new()
    {
        ["RESTITUTION_IDENTITIES_KEY"] = address,
        ["IDENTITY_ENDPOINT"] = $"{keys.TokenAddress}",
        ["IDENTITY_HEADER"] = FakeKeyVault.Token,
    };

    private static string[] KeyFilesOf(RunningService service) =>
        Directory.GetFiles(service.Parts.Options.DataFolder, "*.key", SearchOption.AllDirectories);

    private static async Task KeepWorker(RunningService service) => await service.Parts.Persons.Keep(
        service.AddCase().Code,
        new CaseIdentities([new PersonIdentity("W-01", new PersonAsWritten("Somchai"), [], [])], [], []),
        "somebody", Stop);
}
