using NodaTime;
using Restitution.Storage.Databases;
using Restitution.Storage.Stores;

namespace Restitution.Tests.Storage.Stores;

/// <summary>What every database keeps to: one suite, run on each.</summary>
public abstract partial class StorageContract
{
    /// <summary>A schema of its own for each test; skips, with the reason, where there is no server.</summary>
    protected abstract Database Database { get; }

    protected SteppedClock Clock { get; } = new();

    [Fact]
    public void A_case_is_found_by_its_identifier_and_by_its_code()
    {
        var cases = new CaseStore(Database, Clock);
        Guid id = Guid.CreateVersion7();
        StoredCase added = cases.Add(id, "AD-2021-001", "คดีเรือประมง", "{ \"code\": \"AD-2021-001\" }", "officer-1");

        Assert.Equal(1, added.Version);
        Assert.Equal(added, cases.OfId(id));
        Assert.Equal(added, cases.OfCode("AD-2021-001"));
        Assert.Null(cases.OfCode("ad-2021-001"));
        Assert.Null(cases.OfId(Guid.CreateVersion7()));
        Assert.Equal("คดีเรือประมง", added.Title);
        Assert.Equal("{ \"code\": \"AD-2021-001\" }", cases.Definition(id)!.Text);
    }

    [Fact]
    public void A_job_goes_from_the_queue_to_its_end()
    {
        var jobs = new JobStore(Database, Clock);
        Job waiting = jobs.Enqueue(new NewJob(Guid.CreateVersion7(), "read BANK-01", "read-exhibit", null, "{}", "me"));
        Job taken = jobs.TakeNext("worker-1", Duration.FromMinutes(1))!;

        Assert.Equal(waiting.Id, taken.Id);
        Assert.Equal(taken, jobs.OfId(waiting.Id));
        Assert.True(jobs.Renew(taken, Duration.FromMinutes(2)));
        Assert.True(jobs.Progress(taken, 1, 2));
        Assert.True(jobs.Finish(taken).IsEndedHere);
        Assert.Equal(JobState.Done, jobs.OfId(waiting.Id)!.State);
        Assert.Null(jobs.TakeNext("worker-2", Duration.FromMinutes(1)));
    }
}
