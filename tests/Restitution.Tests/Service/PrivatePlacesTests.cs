using Restitution.Service.Access;
using Restitution.Service.Problems;
using Restitution.Service.Queue;
using Restitution.Service.Work;
using Restitution.Storage.Refusals;
using Restitution.Storage.Stores;
using Restitution.Tests.Service.Work;

namespace Restitution.Tests.Service;

/// <summary>No answer and no outcome of work says where on the machine something lies, nor a command to run there.
/// </summary>
public sealed class PrivatePlacesTests
{
    private const string OneWork = "0199a1b2c3d47e5f8091a2b3c4d5e6f7";

    [Theory]
    [InlineData("/srv/kept/scratch/" + OneWork + "/layouts/A.json", "layouts/A.json")]
    [InlineData("in /srv/kept/scratch/" + OneWork + ", line 3", "in the private folder, line 3")]
    [InlineData("/srv/kept/sharing.pem", "sharing.pem")]
    [InlineData("no /srv/kept", "no the private folder")]
    [InlineData("GET /api/cases/{code}/files/law/{file}", "GET /api/cases/{code}/files/law/{file}")]
    [InlineData("31/06/2561, kept/scratch", "31/06/2561, kept/scratch")]
    public void The_folder_is_taken_out_and_what_lies_in_it_keeps_its_name(string text, string told)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "These are paths of the other systems.");

        Assert.Equal(told, new PrivatePlaces("/srv/kept").OutOf(text));
    }

    [Fact]
    public void A_relative_folder_is_known_by_the_folder_of_one_piece_of_work()
    {
        var places = new PrivatePlaces("data");

        Assert.Equal("layouts/A.json", places.OutOf($"data/scratch/{OneWork}/layouts/A.json"));
        Assert.Equal("case.json", places.OutOf(Path.GetFullPath("data") + $"/scratch/{OneWork}/case.json"));
        Assert.Equal("the data/of it", places.OutOf("the data/of it"));
    }

    [Fact]
    public void In_JSON_it_is_found_as_JSON_writes_it()
    {
        string folder = Path.GetFullPath("โฟลเดอร์ \"ก\"");
        string json = QueuedWork.Told(new { place = Path.Combine(folder, "scratch", OneWork, "case.json") });

        Assert.Equal("""{"place":"case.json"}""", new PrivatePlaces(folder).OutOfJson(json));
    }

    [Fact]
    public async Task An_outcome_of_work_names_neither_command_nor_place_of_the_machine()
    {
        await using TestIssuer issuer = await TestIssuer.Start();
        await using RunningService service = await RunningService.ForOffices(issuer);
        StoredCase at = service.AddCase();
        service.Grant(at, "inv", Role.Investigator);
        service.SignIn("inv", Role.Investigator);
        string laid = Path.Combine(service.Parts.ScratchFolder, OneWork);
        Refusal layout = new(
            RefusedBecause.LayoutMissing, $"{laid}/layouts/A.json", $"none in {laid}", "one",
            $"confirm it with: restitution review {laid} A");
        Job job = service.Parts.Jobs.Enqueue(new NewJob(
            Guid.CreateVersion7(), "a job", QueuedWork.WriteDocuments, at.Id, "{}", "inv"));
        Job taken = service.Parts.Jobs.Take(job.Id, "here", Installation.Lease)!;
        new WorkRun(service.Parts, Installation.Lease).Keep(taken, WorkDone.Refused(new RefusedException([layout])));

        string told = (await service.Get($"/api/jobs/{job.Id}")).Text;

        Assert.Contains("layouts/A.json", told, StringComparison.Ordinal);
        Assert.Contains("PUT /api/cases/{code}/files/layouts", told, StringComparison.Ordinal);
        Assert.DoesNotContain("restitution review", told, StringComparison.Ordinal);
        Assert.DoesNotContain(service.Folder, told, StringComparison.Ordinal);
        Assert.DoesNotContain(OneWork, told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failure_of_work_is_told_by_its_kind_and_never_by_its_message()
    {
        using var here = new Installation();
        StoredCase at = here.Parts.Cases.Add(
            Guid.CreateVersion7(), RunningService.CaseCode, "A case",
            RunningService.Definition(RunningService.CaseCode), "one");
        string scratch = here.Parts.ScratchFolder;
        Directory.CreateDirectory(Path.GetDirectoryName(scratch)!);
        await File.WriteAllTextAsync(scratch, "in the way", TestContext.Current.CancellationToken);

        Job failed = await here.Do(WorkAsked.ToCompute(at, "once", "one"));

        Assert.Equal(JobState.Waiting, failed.State);
        Assert.Equal("""{"fault":"IOException"}""", failed.Fault);
    }

    [Fact]
    public async Task A_key_file_that_is_open_to_others_is_told_without_its_place()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows knows no modes of files.");
        await using RunningService service = await RunningService.OnALaptop();
        await service.Get("/api/sender");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(
                Path.Combine(service.Parts.Options.DataFolder, "sharing.pem"),
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead);
        }

        Answer answer = await service.Get("/api/sender");

        Assert.Equal("key-file-open-to-others", answer.Because);
        Assert.Contains("sharing.pem", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(service.Folder, answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("chmod", answer.Text, StringComparison.Ordinal);
    }
}
