using NodaTime;
using Restitution.Service.Work;
using Restitution.Storage.Custody;
using Restitution.Storage.Stores;
using Ran = Restitution.Tests.Cli.CommandLine;
using Restitution.Tests.Service.Work;
using Restitution.Tests.Storage;

namespace Restitution.Tests.Service.Settings;

/// <summary>The timer and the command line put checkpoints where the settings say, under one key.</summary>
public sealed class ChosenCheckpointTests(Azurite azurite) : IClassFixture<Azurite>
{
    [Fact]
    public async Task The_timer_and_the_command_line_sign_into_one_folder_elsewhere_with_one_key()
    {
        using var elsewhere = new TemporaryFolder();
        Directory.CreateDirectory(elsewhere["signed"]);
        using var here = new Installation(with: options => options with
        {
            CheckpointPlace = elsewhere["signed"], CheckpointKeyFile = elsewhere["signing.key"],
        });
        await here.BringDemo();

        Job done = await here.Do(WorkAsked.ToCheckCustody(new LocalDate(2026, 1, 2)));
        Ran second = Run(here, elsewhere, "custody", "checkpoint");
        Ran exported = Run(here, elsewhere, "custody", "export", "--out", elsewhere["custody.jsonl"]);
        Ran verified = Run(
            null, elsewhere, "verify", elsewhere["custody.jsonl"], "--checkpoints", elsewhere["signed"]);

        Assert.True(done.State == JobState.Done, done.Fault);
        Assert.Equal((0, 0, 0), (second.Code, exported.Code, verified.Code));
        Assert.Equal(
            ["checkpoint-1.json", "checkpoint-2.json", "public-key.pem"],
            Directory.EnumerateFiles(elsewhere["signed"]).Select(path => Path.GetFileName(path))
                .Order(StringComparer.Ordinal));
        Assert.Contains($"--checkpoints {elsewhere["signed"]}", exported.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(here["installation/checkpoints"]));
        Assert.False(File.Exists(here["installation/checkpoints.key"]));
    }

    [Fact]
    public async Task A_folder_elsewhere_that_is_not_there_is_not_made_and_nothing_is_signed()
    {
        using var elsewhere = new TemporaryFolder();
        using var here = new Installation(with: options => options with
        {
            CheckpointPlace = elsewhere["not-mounted"], CheckpointKeyFile = elsewhere["signing.key"],
        });
        await here.BringDemo();

        Job done = await here.Do(WorkAsked.ToCheckCustody(new LocalDate(2026, 1, 2)));
        Ran signed = Run(here, elsewhere, "custody", "checkpoint");

        Assert.NotEqual(JobState.Done, done.State);
        Assert.Equal(1, signed.Code);
        Assert.False(Directory.Exists(elsewhere["not-mounted"]));
    }

    [Fact]
    public async Task The_timer_signs_into_a_container()
    {
        string account = azurite.Needed();
        using var here = new Installation(with: options => options with { CheckpointPlace = account });
        await here.BringDemo();

        Job first = await here.Do(WorkAsked.ToCheckCustody(new LocalDate(2026, 1, 2)));
        Job second = await here.Do(WorkAsked.ToCheckCustody(new LocalDate(2026, 1, 3)));
        Ran exported = Ran.Run(
            ["custody", "export", "--data", here["installation"], "--out", here["custody.jsonl"]],
            variable: name => name == "RESTITUTION_CHECKPOINTS" ? account : null);

        Assert.True(first.State == JobState.Done, first.Fault);
        Assert.Contains("\"checkpoint\":2", second.Outcome, StringComparison.Ordinal);
        CheckpointChain chain = here.Parts.Checkpoints.Read(here.Parts.Checkpoints.PublicKey());
        Assert.Equal([1, 2], chain.Sound.Select(one => one.Number));
        Assert.False(Directory.Exists(here["installation/checkpoints"]));
        Assert.Contains($"stands at {here.Parts.Checkpoints.Name}", exported.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("AccountKey", exported.Output, StringComparison.Ordinal);
    }

    private static Ran Run(Installation? here, TemporaryFolder elsewhere, params string[] args) =>
        Ran.Run(
            here is null ? args : [.. args, "--data", here["installation"]],
            variable: name => name switch
            {
                "RESTITUTION_CHECKPOINTS" => Directory.Exists(elsewhere["signed"])
                    ? elsewhere["signed"] : elsewhere["not-mounted"],
                "RESTITUTION_CHECKPOINTS_KEY" => elsewhere["signing.key"],
                _ => null,
            });
}
