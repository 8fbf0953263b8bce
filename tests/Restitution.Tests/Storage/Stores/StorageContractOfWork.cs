using System.Globalization;
using NodaTime;
using Restitution.Storage.Stores;
using Restitution.Tests.Service.Work;

namespace Restitution.Tests.Storage.Stores;

public abstract partial class StorageContract
{
    private static readonly Duration Lease = Duration.FromMinutes(1);

    private JobStore Jobs => new(Database, Clock);

    [Fact]
    public void A_job_goes_from_the_queue_to_its_end()
    {
        Job waiting = Enqueue("read BANK-01");
        Job taken = Jobs.TakeNext("worker-1", Lease)!;

        Assert.Equal((waiting.Id, 1, "worker-1"), (taken.Id, taken.Attempts, taken.Worker));
        Assert.Equal(taken, Jobs.OfId(waiting.Id));
        Assert.True(Jobs.Progress(taken, 214, 1_000));
        Assert.Equal(new JobEnd(true, null), Jobs.Finish(taken, "{\"records\":1000}"));

        Job done = Jobs.OfId(waiting.Id)!;
        Assert.Equal((JobState.Done, "{\"records\":1000}", 214, 1_000),
            (done.State, done.Outcome, done.DoneCount, done.WholeCount));
        Assert.NotNull(done.FinishedAt);
        Assert.Null(Jobs.TakeNext("worker-2", Lease));
    }

    [Fact]
    public void The_same_key_again_is_the_same_job()
    {
        Job first = Enqueue("read BANK-01");
        Job again = Enqueue("read BANK-01");
        Jobs.Finish(Jobs.TakeNext("worker-1", Lease)!);
        Job afterwards = Enqueue("read BANK-01");

        Assert.Equal(first.Id, again.Id);
        Assert.Equal((first.Id, JobState.Done), (afterwards.Id, afterwards.State));
        Assert.Null(Jobs.TakeNext("worker-1", Lease));
    }

    [Fact]
    public void Jobs_are_taken_in_the_order_in_which_they_came()
    {
        string[] keys = [.. Enumerable.Range(1, 20).Select(number => $"job {number}")];
        foreach (string key in keys)
        {
            Enqueue(key);
        }

        Assert.Equal(keys, keys.Select(_ => Jobs.TakeNext("worker-1", Lease)!.Idempotency));
    }

    [Fact]
    public void A_job_that_someone_has_is_not_taken_by_another()
    {
        Job job = Enqueue("read BANK-01");

        Assert.NotNull(Jobs.Take(job.Id, "worker-1", Lease));
        Assert.Null(Jobs.Take(job.Id, "worker-2", Lease));
        Assert.Null(Jobs.TakeNext("worker-2", Lease));
    }

    [Fact]
    public void When_a_lease_ends_another_has_the_job_and_the_first_has_nothing_of_it()
    {
        Job job = Enqueue("read BANK-01");
        Job first = Jobs.TakeNext("worker-1", Lease)!;
        Clock.MoveOn(Lease);
        Job second = Jobs.TakeNext("worker-2", Lease)!;

        Assert.Equal((job.Id, 2), (second.Id, second.Attempts));
        Assert.False(Jobs.Renew(first, Lease));
        Assert.False(Jobs.Progress(first, 1, 2));
        Assert.False(Jobs.GiveBack(first));
        Assert.Equal(default, Jobs.Finish(first, "\"of the first\""));
        Assert.Equal(default, Jobs.Fail(first, "{}"));
        Assert.True(Jobs.Finish(second, "\"of the second\"").IsEndedHere);
        Assert.Equal("\"of the second\"", Jobs.OfId(job.Id)!.Outcome);
    }

    [Fact]
    public void A_lease_that_is_renewed_does_not_end()
    {
        Enqueue("read BANK-01");
        Job taken = Jobs.TakeNext("worker-1", Lease)!;
        Clock.MoveOn(Lease / 2);

        Assert.True(Jobs.Renew(taken, Lease));
        Clock.MoveOn(Lease * 3 / 4);
        Assert.Null(Jobs.TakeNext("worker-2", Lease));
        Clock.MoveOn(Lease / 2);
        Assert.NotNull(Jobs.TakeNext("worker-2", Lease));
    }

    [Fact]
    public void A_job_that_is_delivered_again_after_its_end_does_nothing()
    {
        Job job = Enqueue("read BANK-01");
        Job taken = Jobs.Take(job.Id, "worker-1", Lease)!;
        Jobs.Finish(taken, "1");

        Assert.Null(Jobs.Take(job.Id, "worker-1", Lease));
        Assert.Equal(default, Jobs.Finish(taken, "2"));
        Assert.Equal(default, Jobs.Fail(taken, "{}", isHopeless: true));
        Assert.Equal((JobState.Done, "1"), (Jobs.OfId(job.Id)!.State, Jobs.OfId(job.Id)!.Outcome));
        Assert.Null(Jobs.Take(Guid.CreateVersion7(), "worker-1", Lease));
    }

    // Five seconds, then twice as long each time; after the third of three attempts a person decides.
    [Fact]
    public void A_job_that_fails_waits_longer_each_time_and_is_poisoned_after_its_last_attempt()
    {
        Job job = Enqueue("read BANK-01", attemptsMost: 3);
        foreach (int seconds in new[] { 5, 10 })
        {
            Assert.Equal(default, Jobs.Fail(Jobs.TakeNext("worker-1", Lease)!, "{\"fault\":\"x\"}"));
            Clock.MoveOn(Duration.FromSeconds(seconds) - Duration.FromMilliseconds(1));
            Assert.Null(Jobs.TakeNext("worker-1", Lease));
            Clock.MoveOn(Duration.FromMilliseconds(1));
        }

        Assert.True(Jobs.Fail(Jobs.TakeNext("worker-1", Lease)!, "{\"fault\":\"last\"}").IsEndedHere);
        Job poisoned = Jobs.OfId(job.Id)!;
        Assert.Equal(
            (JobState.Poisoned, 3, "{\"fault\":\"last\"}"), (poisoned.State, poisoned.Attempts, poisoned.Fault));
        Clock.MoveOn(Duration.FromDays(1));
        Assert.Null(Jobs.TakeNext("worker-1", Lease));
        Assert.Equal([job.Id], Jobs.OfState(JobState.Poisoned, 0, 9).Select(one => one.Id));

        Assert.True(Jobs.TryAgain(job.Id));
        Assert.False(Jobs.TryAgain(job.Id));
        Assert.Equal(1, Jobs.TakeNext("worker-1", Lease)!.Attempts);
    }

    [Fact]
    public void A_hopeless_job_is_poisoned_at_once()
    {
        Job job = Enqueue("read BANK-01");
        Jobs.Fail(Jobs.TakeNext("worker-1", Lease)!, "{}", isHopeless: true);

        Assert.Equal((JobState.Poisoned, 1), (Jobs.OfId(job.Id)!.State, Jobs.OfId(job.Id)!.Attempts));
    }

    [Fact]
    public void A_job_that_ends_its_workers_is_poisoned_too()
    {
        Job job = Enqueue("read BANK-01", attemptsMost: 2);
        for (int attempt = 0; attempt < 2; attempt++)
        {
            Assert.NotNull(Jobs.TakeNext("worker-1", Lease));
            Clock.MoveOn(Lease);
        }

        Assert.Null(Jobs.TakeNext("worker-1", Lease));
        Assert.Equal(JobState.Poisoned, Jobs.OfId(job.Id)!.State);
    }

    [Fact]
    public void A_job_that_is_given_back_waits_again_and_has_lost_no_attempt()
    {
        Enqueue("read BANK-01");
        Assert.True(Jobs.GiveBack(Jobs.TakeNext("worker-1", Lease)!));

        Assert.Equal(1, Jobs.TakeNext("worker-2", Lease)!.Attempts);
    }

    [Fact]
    public void A_job_goes_on_once_when_its_last_part_has_ended()
    {
        Job whole = Enqueue("compute C-1");
        Job split = Jobs.TakeNext("worker-1", Lease)!;
        IReadOnlyList<Job> parts = Jobs.AwaitChildren(split, [Part(1), Part(2)])!;

        Assert.Equal(2, parts.Count);
        Assert.Null(Jobs.AwaitChildren(split, [Part(3)]));
        Assert.Equal(new JobEnd(true, null), Jobs.Finish(Jobs.TakeNext("worker-1", Lease)!));
        Assert.Equal(1, Jobs.OfId(whole.Id)!.ChildrenLeft);

        Job last = Jobs.TakeNext("worker-1", Lease)!;
        Assert.Null(Jobs.TakeNext("worker-2", Lease));
        Assert.Equal(new JobEnd(true, whole.Id), Jobs.Fail(last, "{}", isHopeless: true));
        Assert.Equal(default, Jobs.Finish(last));

        Job goingOn = Jobs.TakeNext("worker-2", Lease)!;
        Assert.Equal((whole.Id, true, 0, 1),
            (goingOn.Id, goingOn.AreChildrenDone, goingOn.ChildrenLeft, goingOn.ChildrenPoisoned));
        Assert.Equal([JobState.Done, JobState.Poisoned], Jobs.ChildrenOf(whole.Id).Select(part => part.State).Order());
        Assert.True(Jobs.Finish(goingOn).IsEndedHere);
        Assert.Null(Jobs.TakeNext("worker-1", Lease));
    }

    [Fact]
    public void A_job_without_parts_goes_on_at_once()
    {
        Job whole = Enqueue("compute C-1");
        Assert.Empty(Jobs.AwaitChildren(Jobs.TakeNext("worker-1", Lease)!, [])!);

        Job goingOn = Jobs.TakeNext("worker-1", Lease)!;
        Assert.Equal((whole.Id, true), (goingOn.Id, goingOn.AreChildrenDone));
    }

    [Fact]
    public void A_job_that_splits_again_waits_only_for_parts_that_have_not_ended()
    {
        Enqueue("compute C-1");
        Jobs.AwaitChildren(Jobs.TakeNext("worker-1", Lease)!, [Part(1)]);
        Jobs.Finish(Jobs.TakeNext("worker-1", Lease)!);
        Job goingOn = Jobs.TakeNext("worker-1", Lease)!;
        Jobs.AwaitChildren(goingOn, [Part(1), Part(2)]);

        Assert.Equal(1, Jobs.OfId(goingOn.Id)!.ChildrenLeft);
        Assert.Equal(goingOn.Id, Jobs.Finish(Jobs.TakeNext("worker-1", Lease)!).ParentReady);
    }

    [Fact]
    public void A_divided_job_tells_how_many_parts_have_ended_and_is_listed_without_them()
    {
        Guid ofCase = AddCase("C-1").Id;
        Job whole = Jobs.Enqueue(new NewJob(
            Guid.CreateVersion7(), "compute C-1", "compute-case", ofCase, "{}", "officer"));
        Jobs.AwaitChildren(
            Jobs.TakeNext("worker-1", Lease)!, [Part(1) with { CaseId = ofCase }, Part(2) with { CaseId = ofCase }]);
        Assert.Equal((0L, 3L), Progress());
        Jobs.Finish(Jobs.TakeNext("worker-1", Lease)!);
        Assert.Equal((1L, 3L), Progress());
        Jobs.Fail(Jobs.TakeNext("worker-1", Lease)!, "{}", isHopeless: true);
        Assert.Equal((2L, 3L), Progress());
        Assert.Equal([whole.Id], Jobs.OfCase(ofCase, 0, 9).Select(job => job.Id));

        Jobs.Fail(Jobs.TakeNext("worker-1", Lease)!, "{}", isHopeless: true);
        Assert.True(Jobs.TryAgain(whole.Id));
        Assert.False(Jobs.TakeNext("worker-1", Lease)!.AreChildrenDone);

        (long, long) Progress() => (Jobs.OfId(whole.Id)!.DoneCount, Jobs.OfId(whole.Id)!.WholeCount);
    }

    [Fact]
    public void Parts_of_a_computation_are_kept_with_the_end_of_their_jobs_and_go_together()
    {
        var kept = new ComputationPartStore(Database, Clock);
        Job whole = Enqueue("compute C-1");
        Job[] parts = [.. Jobs.AwaitChildren(Jobs.TakeNext("worker-1", Lease)!, [Part(1), Part(2)])!];
        Assert.Throws<TimeoutException>(() => Database.Whole<int>(null, within =>
        {
            kept.Add(parts[0].Id, whole.Id, [1], within);
            throw new TimeoutException();
        }));
        Assert.Empty(kept.JobsOf(whole.Id));

        foreach (Job part in parts)
        {
            Job taken = Jobs.Take(part.Id, "worker-1", Lease)!;
            Database.Whole(null, within =>
            {
                kept.Add(part.Id, whole.Id, [1, 2, 3], within);
                return Jobs.Finish(taken, null, within);
            });
        }

        Assert.Equal(parts.Select(part => part.Id).Order(), kept.JobsOf(whole.Id).Order());
        Assert.Equal<byte>([1, 2, 3], kept.Form(parts[1].Id)!);
        Assert.Null(kept.Form(whole.Id));
        Assert.Equal(0, kept.RemoveLeft());
        Jobs.Finish(Jobs.TakeNext("worker-1", Lease)!);
        Assert.Equal(2, kept.RemoveLeft());
        Assert.Equal(0, kept.RemoveOf(whole.Id));
    }

    // Two workers at once; each loses some jobs half-way, as a process does that is killed.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Parts_are_drawn_together_exactly_once_by_two_workers_of_which_either_may_end_half_way(int seed)
    {
        const int PartCount = 12;
        Job whole = Enqueue("compute C-1");
        int told = 0;
        int wentOn = 0;
        int[] ended = new int[PartCount + 1];
        using var stopAfter = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        Parallel.For(0, 2, new ParallelOptions { MaxDegreeOfParallelism = 2 }, worker =>
        {
            var random = new Random((seed * 10) + worker);
            while (!Jobs.OfId(whole.Id)!.IsEnded)
            {
                stopAfter.Token.ThrowIfCancellationRequested();
                if (Jobs.TakeNext($"worker-{worker}", Lease) is not { } job)
                {
                    Clock.MoveOn(Lease);
                }
                else if (random.Next(4) == 0)
                {
                    Clock.MoveOn(Lease);
                }
                else if (job.Id != whole.Id)
                {
                    JobEnd end = Jobs.Finish(job);
                    int part = int.Parse(job.Told, NumberStyles.None, CultureInfo.InvariantCulture);
                    Interlocked.Add(ref ended[part], end.IsEndedHere ? 1 : 0);
                    Interlocked.Add(ref told, end.ParentReady == whole.Id ? 1 : 0);
                }
                else if (!job.AreChildrenDone)
                {
                    Jobs.AwaitChildren(job, [.. Enumerable.Range(1, PartCount).Select(Part)]);
                }
                else
                {
                    Interlocked.Add(ref wentOn, Jobs.Finish(job).IsEndedHere ? 1 : 0);
                }
            }
        });

        Assert.Equal((1, 1), (told, wentOn));
        Assert.All(Enumerable.Range(1, PartCount), part => Assert.Equal(1, ended[part]));
        Assert.All(Jobs.ChildrenOf(whole.Id), part => Assert.Equal(JobState.Done, part.State));
    }

    [Fact]
    public void A_request_that_comes_twice_is_answered_as_the_first_was()
    {
        var keys = new IdempotencyStore(Database, Clock);

        TakenKey taken = keys.Begin("s", "key-1", Sha("a")).Taken!;
        TakenKey anothers = keys.Begin("another subject", "key-1", Sha("a")).Taken!;
        (TakenKey? again, RequestBefore? underWay) = keys.Begin("s", "key-1", Sha("a"));
        Assert.Null(again);
        Assert.Null(underWay!.Status);

        keys.Answer(taken, 202, "/api/jobs/1", [1, 2, 0]);
        keys.Answer(taken, 500, null, null);
        RequestBefore before = keys.Begin("s", "key-1", Sha("b")).Before!;
        Assert.Equal((202, "/api/jobs/1", Sha("a")), (before.Status, before.Location, before.RequestSha256));
        Assert.Equal([1, 2, 0], before.Answer!);

        keys.GiveBack(taken);
        Assert.NotNull(keys.Of("s", "key-1"));
        keys.GiveBack(anothers);
        Assert.Null(keys.Of("another subject", "key-1"));
        Assert.Equal(1, keys.ForgetBefore(Clock.GetCurrentInstant()));
        Assert.Null(keys.Of("s", "key-1"));
    }

    [Fact]
    public void A_key_is_taken_over_when_its_lease_ended_with_nothing_committed_and_never_else()
    {
        var clock = new ClockByHand();
        var keys = new IdempotencyStore(Database, clock);
        TakenKey idle = keys.Begin("s", "idle", Sha("a")).Taken!;
        TakenKey acted = keys.Begin("s", "acted", Sha("a")).Taken!;
        Assert.True(Database.Whole(null, transaction => keys.Act(acted, transaction)));

        clock.Now += IdempotencyStore.Lease - Duration.FromMilliseconds(1);
        Assert.Null(keys.Begin("s", "idle", Sha("a")).Taken);
        clock.Now += Duration.FromMilliseconds(1);
        Assert.Null(keys.Begin("s", "idle", Sha("of another request")).Taken);
        TakenKey taken = keys.Begin("s", "idle", Sha("a")).Taken!;
        Assert.NotNull(keys.Begin("s", "acted", Sha("a")).Before!.ActedAt);
        Assert.Null(keys.Begin("s", "idle", Sha("a")).Taken);

        Assert.False(Database.Whole(null, transaction => keys.Act(idle, transaction)));
        keys.Answer(idle, 201, null, null);
        keys.GiveBack(idle);
        Assert.Null(keys.Of("s", "idle")!.Status);
        Assert.True(Database.Whole(null, transaction => keys.Act(taken, transaction)));
    }

    [Fact]
    public void What_is_told_before_a_commit_ends_it_when_it_fails_and_is_told_no_more_once_it_is_over()
    {
        int told = 0;
        using (Database.BeforeCommit(_ => told++))
        {
            Enqueue("told");
        }

        Enqueue("not told");
        using (Database.BeforeCommit(_ => throw new InvalidOperationException()))
        {
            Assert.Throws<InvalidOperationException>(() => Enqueue("refused"));
        }

        Assert.Equal(1, told);
        Assert.NotNull(Jobs.OfKey("told"));
        Assert.NotNull(Jobs.OfKey("not told"));
        Assert.Null(Jobs.OfKey("refused"));
    }

    [Fact]
    public void A_key_that_signs_packages_has_the_first_certificate_that_was_kept_for_it()
    {
        var certificates = new SenderCertificateStore(Database, Clock);

        Assert.Null(certificates.OfKey("key/1"));
        Assert.Equal([1, 2], certificates.Add("key/1", [1, 2]));
        Assert.Equal([1, 2], certificates.Add("key/1", [3]));
        Assert.Equal([3], certificates.Add("key/2", [3]));
        Assert.Equal([1, 2], certificates.OfKey("key/1")!);
    }

    private static string Sha(string text) => Restitution.Storage.Folders.FileDigest.OfText(text);

    private static NewJob Part(int number) => new(
        Guid.CreateVersion7(), FormattableString.Invariant($"compute C-1 part {number}"), "compute-part", null,
        FormattableString.Invariant($"{number}"), "officer-1") { AttemptsMost = 1_000 };

    private Job Enqueue(string key, int attemptsMost = 1_000) => Jobs.Enqueue(
        new NewJob(Guid.CreateVersion7(), key, "read-exhibit", null, "{}", "officer-1")
        {
            AttemptsMost = attemptsMost,
        });
}
