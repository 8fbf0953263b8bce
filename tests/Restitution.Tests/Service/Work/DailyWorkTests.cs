using System.Net;
using System.Text;
using NodaTime;
using Restitution.Service.Work;
using Restitution.Storage.Stores;
using Restitution.Storage.Vault;

namespace Restitution.Tests.Service.Work;

/// <summary>What timers start: files of rates are fetched and touch no case; custody is verified and told.</summary>
public sealed class DailyWorkTests
{
    private static readonly LocalDate Today = new(2026, 1, 2);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_is_fetched_unless_it_is_named()
    {
        using var here = new Installation();

        Job done = await here.Do(WorkAsked.ToRefreshRates(Today));

        Assert.True(done.State == JobState.Done, done.Fault);
        Assert.Equal("{\"sources\":[]}", done.Outcome);
    }

    [Fact]
    public async Task A_file_of_rates_is_kept_with_its_digest_and_changes_no_case()
    {
        using var source = new HttpListener();
        Uri address = Listen(source);
        Task answering = Answer(source, "Date,USD\n2026-01-02,1.05\n");
        using var here = new Installation(with: options => options with { RateAddresses = [address] });
        BroughtInCase brought = await here.BringDemo();

        Job done = await here.Do(WorkAsked.ToRefreshRates(Today));
        await answering;

        StoredRateFile kept = Assert.Single(here.Parts.RateFiles.OfSource(address.ToString(), 0, 10));
        Assert.Contains(kept.Sha256, done.Outcome, StringComparison.Ordinal);
        Assert.Equal("Date,USD\n2026-01-02,1.05\n", Encoding.UTF8.GetString(here.Parts.RateFiles.Bytes(kept.Id)!));
        Assert.Equal(1, here.Parts.Cases.OfId(brought.Stored.Id)!.Version);
        Assert.DoesNotContain(
            here.Parts.CaseFiles.OfCase(brought.Stored.Id),
            file => file.Path.StartsWith("rates/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_source_that_does_not_answer_is_told_and_hinders_no_work()
    {
        using var here = new Installation(with: options => options with
        {
            RateAddresses = [new("http://127.0.0.1:9/none.csv")],
        });

        Job done = await here.Do(WorkAsked.ToRefreshRates(Today));

        Assert.True(done.State == JobState.Done, done.Fault);
        Assert.Contains("\"fault\":\"ConnectionError\"", done.Outcome, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Custody_is_verified_with_every_exhibit_and_what_it_is_now_is_signed_outside_it()
    {
        using var here = new Installation();
        BroughtInCase brought = await here.BringDemo();

        Job done = await here.Do(WorkAsked.ToCheckCustody(Today));

        Assert.True(done.State == JobState.Done, done.Fault);
        Assert.Contains("\"isVerified\":true", done.Outcome, StringComparison.Ordinal);
        Assert.Contains(
            FormattableString.Invariant($"\"exhibits\":{here.Parts.Exhibits.CountOf(brought.Stored.Id).Number}"),
            done.Outcome, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(here["installation"], "checkpoints", "checkpoint-1.json")));
    }

    [Fact]
    public async Task An_exhibit_that_changed_in_the_vault_is_named_and_is_in_the_custody_log()
    {
        using var here = new Installation();
        await here.BringDemo();
        await here.DoAll();
        here.ChangeInVault("TIME-01");

        Job done = await here.Do(WorkAsked.ToCheckCustody(Today));

        Assert.Contains("\"isVerified\":false", done.Outcome, StringComparison.Ordinal);
        Assert.Contains("AD-2021-014/TIME-01", done.Outcome, StringComparison.Ordinal);
        Assert.Contains(
            here.Parts.Custody.OfExhibit(Installation.DemoCode, "TIME-01"),
            entry => entry.Act == "exhibit-found-changed");
    }

    [Fact]
    public async Task Uploads_that_nobody_finished_are_thrown_away_after_three_days()
    {
        var clock = new ClockByHand();
        using var here = new Installation(clock);
        StoredCase at = here.Parts.Cases.Add(Guid.CreateVersion7(), "C-1", "A case", "{}", "officer");
        await here.Parts.Vault.StartUpload(
            new UploadWish(VaultAddress.Of(at.Code, "OLD-01"), 4, 4), here.Parts.VaultLimits, Stop);
        clock.Now += Duration.FromDays(3);
        await here.Parts.Vault.StartUpload(
            new UploadWish(VaultAddress.Of(at.Code, "NEW-01"), 4, 4), here.Parts.VaultLimits, Stop);
        Assert.Equal(0, await ClearingAway.Do(here.Parts, Stop));
        clock.Now += Duration.FromSeconds(1);

        Assert.Equal(1, await ClearingAway.Do(here.Parts, Stop));

        Assert.Equal(
            "NEW-01", Assert.Single(await here.Parts.Vault.UnfinishedUploads(Stop)).Wish.Address.Exhibit);
        Assert.Equal(
            "upload-abandoned", Assert.Single(here.Parts.Custody.OfExhibit("C-1", "OLD-01")).Act);
    }

    private static Uri Listen(HttpListener listener)
    {
        for (int port = 20_000 + (Environment.ProcessId % 20_000); ; port++)
        {
            try
            {
                string prefix = FormattableString.Invariant($"http://127.0.0.1:{port}/");
                listener.Prefixes.Clear();
                listener.Prefixes.Add(prefix);
                listener.Start();
                return new Uri(prefix + "rates.csv");
            }
            catch (HttpListenerException)
            {
                // Taken; the next one.
            }
        }
    }

    private static async Task Answer(HttpListener listener, string text)
    {
        HttpListenerContext context = await listener.GetContextAsync();
        await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(text), Stop);
        context.Response.Close();
    }
}
