using System.Net;
using Microsoft.Extensions.Logging;
using NodaTime;
using Restitution.Service.Access;
using Restitution.Service.Queue;
using Restitution.Service.Work;
using Restitution.Storage.Custody;
using Restitution.Storage.Refusals;
using Restitution.Storage.Stores;
using Restitution.Tests.Storage;

namespace Restitution.Tests.Service;

/// <summary>What answers tell besides what they were asked for: to each the part that is theirs.</summary>
[Trait("Cultures", "one")]
public sealed class ToldToWhomTests
{
    private const string At = "/api/cases/" + RunningService.CaseCode;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_stands_in_a_cell_is_told_to_who_may_read_rows_alone()
    {
        await using TestIssuer issuer = await TestIssuer.Start();
        await using RunningService service = await RunningService.ForOffices(issuer);
        StoredCase at = service.AddCase();
        service.Grant(at, "reg", Role.RecruitmentRegulator);
        service.Grant(at, "inv", Role.Investigator);
        Refusal cell = new(
            RefusedBecause.DayDoesNotExist, "corrections, line 2", "the day \"Somchai\"", "a day", "see \"Somchai\"");
        Job job = Done(service, at, WorkDone.Refused(new RefusedException([cell])));

        service.SignIn("inv", Role.Investigator);
        Answer all = await service.Get($"/api/jobs/{job.Id}");
        service.SignIn("reg", Role.RecruitmentRegulator);
        Answer one = await service.Get($"/api/jobs/{job.Id}");
        Answer listed = await service.Get($"{At}/jobs");

        Assert.Contains("Somchai", all.Text, StringComparison.Ordinal);
        Assert.Contains("corrections, line 2", one.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Somchai", one.Text + listed.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Role.Investigator, true)]
    [InlineData(Role.RecruitmentRegulator, false)]
    public async Task Under_which_name_a_file_came_is_told_to_who_may_read_the_register(Role role, bool isTold)
    {
        await using TestIssuer issuer = await TestIssuer.Start();
        await using RunningService service = await RunningService.ForOffices(issuer);
        StoredCase at = service.AddCase();
        string text = RunningService.Definition(at.Code).Replace(
            "\"file\": \"exhibits/bank.csv\"",
            "\"file\": \"exhibits/bank.csv\", \"receivedAs\" :\n \"Somchai \\\"K\\\".csv\"", StringComparison.Ordinal);
        service.Parts.Cases.WriteDefinition(at.Id, 1, text, "somebody");
        service.Grant(at, "one", role);
        service.SignIn("one", role);

        string told = (await service.Get($"{At}/definition")).Json["text"]!.GetValue<string>();

        Assert.Equal(isTold, told.Contains("Somchai", StringComparison.Ordinal));
        Assert.Equal(isTold, told == text);
        Assert.Contains("exhibits/bank.csv", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_for_a_protected_name_is_in_the_custody_log_with_who_asked()
    {
        await using RunningService service = await RunningService.OnALaptop();
        StoredCase at = service.AddCase();
        Refusal name = new(RefusedBecause.ProtectedNameInOutput, "order.en.html", "a name", "codes", "look for it");
        Refusal other = name with { Because = RefusedBecause.DayDoesNotExist };

        Job job = Done(service, at, WorkDone.Refused(new RefusedException([other, name])));
        Done(service, at, WorkDone.Refused(new RefusedException([other])));

        CustodyEntry entry = Assert.Single(
            service.Parts.Custody.PageOfCase(at.Code, 0, 10), each => each.Act == "protected-name-refused");
        Assert.Equal(("guesser", job.Id.ToString()), (entry.Actor, entry.About));
    }

    [Fact]
    public async Task A_proof_is_of_a_checkpoint_and_tells_of_no_later_entry()
    {
        await using RunningService service = await RunningService.OnALaptop();
        StoredCase at = service.AddCase();
        CustodyEntry entry = service.Parts.Custody.Append(new CustodyDeed(CustodyAct.CaseOpened, "one", at.Code, ""));
        string proof = $"{At}/custody/{entry.Number}/proof";
        Answer early = await service.Get(proof);
        SignedCheckpoint signed = (await service.Parts.SignCheckpoint(Stop))!;
        foreach (int number in Enumerable.Range(1, 30))
        {
            service.Parts.Custody.Append(new CustodyDeed(CustodyAct.CaseChanged, $"u{number}", "OTHER-1", ""));
        }

        Answer proved = await service.Get(proof);
        Answer beyond = await service.Get($"{proof}?entryCount=999999999");

        Assert.Equal((HttpStatusCode.Conflict, "state-forbids"), (early.Status, early.Because));
        Assert.Equal(signed.Checkpoint.EntryCount, proved.Json["entryCount"]!.GetValue<long>());
        Assert.Equal(signed.Checkpoint.Root, proved.Json["root"]!.GetValue<string>());
        Assert.Equal(HttpStatusCode.BadRequest, beyond.Status);
        Assert.DoesNotContain("31", beyond.Text, StringComparison.Ordinal);
        string own = FormattableString.Invariant($"{proof}?entryCount={signed.Checkpoint.EntryCount}");
        Assert.Equal(HttpStatusCode.OK, (await service.Get(own)).Status);
    }

    [Fact]
    public async Task An_exhibit_that_changed_degrades_the_service_is_an_error_in_the_log_and_told_to_administrators()
    {
        await using TestIssuer issuer = await TestIssuer.Start();
        await using RunningService service = await RunningService.ForOffices(issuer);
        StoredCase at = service.AddCase();
        await new EveryRoute(service, at).Fill();
        service.SignIn("head", Role.Administrator);
        Answer before = await service.Get("/api/custody/check");
        Answer ready = await service.Get("/ready");
        ChangeBytes(service);
        LocalDate today = service.Clock.Now.InUtc().Date;
        Job check = service.Parts.Jobs.Enqueue(WorkAsked.ToCheckCustody(today));
        Job taken = service.Parts.Jobs.Take(check.Id, "here", Duration.FromMinutes(2))!;
        WorkEnd end = await new WorkRun(service.Parts, Duration.FromMinutes(2)).Run(taken, Stop);
        var log = new ErrorsOf();
        WorkLoop.TellWhatIsBroken(service.Parts, taken, end, log);

        Answer after = await service.Get("/api/custody/check");
        service.SignIn((string?)null);
        Answer degraded = await service.Get("/ready");

        Assert.Equal("{\"service\":\"ready\"}", ready.Text);
        Assert.Null(before.Json["checkedAt"]);
        Assert.False(after.Json["isVerified"]!.GetValue<bool>());
        Assert.Contains($"{at.Code}/BANK-01", after.Text, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.OK, "{\"service\":\"degraded\"}"), (degraded.Status, degraded.Text));
        Assert.Contains(check.Id.ToString(), Assert.Single(log.Lines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("reveals")]
    [InlineData("replacements")]
    public async Task A_request_of_another_case_answers_in_the_bytes_of_one_that_is_nowhere(string kind)
    {
        await using TestIssuer issuer = await TestIssuer.Start();
        await using RunningService service = await RunningService.ForOffices(issuer);
        StoredCase mine = service.AddCase();
        StoredCase other = service.AddCase(RunningService.OtherCode);
        var routes = new EveryRoute(service, other);
        await routes.Fill();
        service.Grant(mine, "one", Role.Prosecutor);
        service.SignIn("one", Role.Prosecutor);
        string pattern = $"/api/cases/{{code}}/identities/{kind}/{{id:guid}}/approval";

        Answer there = await service.Send(HttpMethod.Post, await routes.AddressOf(pattern, mine.Code));
        Answer nowhere = await service.Send(
            HttpMethod.Post, pattern.Replace("{code}", mine.Code, StringComparison.Ordinal)
                .Replace("{id:guid}", Guid.CreateVersion7().ToString(), StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.NotFound, there.Status);
        Assert.Equal((there.Status, there.Text), (nowhere.Status, nowhere.Text));
    }

    [Theory]
    [InlineData("RESTITUTION_AUTHORITY")]
    [InlineData("RESTITUTION_AUDIENCE")]
    public void One_person_is_not_served_without_a_sign_in_where_an_office_was_set_up(string set)
    {
        using var folder = new TemporaryFolder();

        var run = Restitution.Tests.Cli.CommandLine.Run(
            ["serve", "--port", "0", "--data", folder["kept"]],
            variable: name => name == set ? "https://issuer.example/" : null);

        Assert.NotEqual(0, run.Code);
        Assert.Contains(set, run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["kept"]));
    }

    private static Job Done(RunningService service, StoredCase at, WorkDone done)
    {
        Job job = service.Parts.Jobs.Enqueue(new NewJob(
            Guid.CreateVersion7(), $"a job {Guid.CreateVersion7()}", QueuedWork.WriteDocuments, at.Id, "{}",
            "guesser"));
        Job taken = service.Parts.Jobs.Take(job.Id, "here", Duration.FromMinutes(2))!;
        Assert.Equal(WorkEnd.Done, new WorkRun(service.Parts, Duration.FromMinutes(2)).Keep(taken, done).End);
        return job;
    }

    private static void ChangeBytes(RunningService service)
    {
        string kept = Directory.EnumerateFiles(
                Path.Combine(service.Parts.Options.DataFolder, "exhibits"), "*", SearchOption.AllDirectories)
            .First(path => File.ReadAllText(path).StartsWith("Date,Amount", StringComparison.Ordinal));
        File.SetAttributes(kept, FileAttributes.Normal);
        File.WriteAllText(kept, "Date,Amount\n2019-05-31,-1000.00\n");
    }

    private sealed class ErrorsOf : ILogger
    {
        public List<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) =>
            logLevel >= LogLevel.Error;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state,
            Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Add(formatter(state, exception));
    }
}
