using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime;
using Restitution.Benchmarks.Kills;
using Restitution.MadeExhibits;
using Restitution.Service;
using Restitution.Service.Access;
using Restitution.Service.Settings;
using Restitution.Service.Work;
using Restitution.Storage.Folders;
using Restitution.Storage.Identities;
using Restitution.Storage.Stores;
using Restitution.Tests.Service;

namespace Restitution.Benchmarks.LoadService;

/// <summary>The service in a process of its own, for offices, over a case with many records; and who asks it.</summary>
/// <remarks>
/// The case is the training case with one more exhibit, a bank's CSV made from a seed, brought in as <c>case import</c>
/// brings one in. The service itself reads it, computes the case and writes an order and its sheet, all through its
/// queue.
/// </remarks>
public sealed class LoadedService : IAsyncDisposable
{
    /// <summary>The exhibit that holds the many records.</summary>
    public const string GreatExhibit = "BANK-90";

    private const int Seed = 20_261_122;

    private static readonly string[] Kinds = ["back-pay-order", "computation-sheet"];

    private static readonly string[] English = ["en"];

    private static readonly JsonDocumentOptions AsPeopleWrite = new()
    {
        CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true,
    };

    private const string Subject = "officer-1";

    private readonly TestIssuer issuer;
    private ServiceProcess process;

    private LoadedService(TestIssuer issuer, ServiceProcess process, ServiceParts parts, StoredCase stored)
    {
        this.issuer = issuer;
        this.process = process;
        Parts = parts;
        Case = stored;
        Token = issuer.Token(
            Subject, [Role.Investigator], token => token.Expires = TestIssuer.Now.AddHours(4));
        Web.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Token);
    }

    public ServiceParts Parts { get; }

    public StoredCase Case { get; }

    public string Token { get; }

    public HttpClient Web { get; } = new() { Timeout = TimeSpan.FromMinutes(10) };

    public Uri Address => process.Address;

    /// <summary>The most that the process had in memory since it began, in bytes; 0 where the system does not say.
    /// </summary>
    public long PeakBytes => process.PeakBytes;

    /// <summary>Under <c>/api/cases/CODE/</c>.</summary>
    public Uri InCase(string path) => new(Address, $"/api/cases/{Case.Code}/{path}");

    /// <param name="recordCount">0 for the training case alone, nothing of it read or computed.</param>
    public static async Task<LoadedService> Start(
        string caseFolder, string keptIn, int recordCount, CancellationToken stop)
    {
        string folder = recordCount == 0 ? caseFolder : Grown(caseFolder, Path.Combine(keptIn, "case"), recordCount);
        var parts = ServiceParts.Open(
            ServiceOptions.ForLaptop(Path.Combine(keptIn, "installation"), 0), SystemClock.Instance);
        CaseIdentities identities = SealedIdentities.Open(
            Path.Combine(caseFolder, "identities"), IdentityKey.Of("training-only", "the case's README"),
            new CaseLog(Path.Combine(keptIn, "access.log"), SystemClock.Instance, "load"), "to compute");
        BroughtInCase brought = await new CaseBringingIn(parts).Bring(
            CaseFolder.Open(folder), identities, Subject, _ => { }, stop);
        parts.Grants.Add(new CaseGrant
        {
            Id = Guid.CreateVersion7(), CaseId = brought.Stored.Id, Subject = Subject,
            Role = RoleText.Of(Role.Investigator), FromAt = SystemClock.Instance.GetCurrentInstant(),
            GivenBy = "load", Reason = "measuring",
        });
        TestIssuer issuer = await TestIssuer.Start();
        var service = new LoadedService(issuer, Process(keptIn, issuer), parts, brought.Stored);
        await service.process.Answers(service.Web, stop);
        await service.Idle(stop);
        if (recordCount > 0)
        {
            await service.Work("computations", new { }, stop);
            KeptComputation made = parts.Computations.NewestOf(brought.Stored.Id)
                ?? throw new InvalidOperationException("The case was not computed.");
            await service.Work(
                "documents",
                new { computation = made.Id, kinds = Kinds, languages = English }, stop);
        }

        await service.StartAnew(keptIn, stop);
        return service;
    }

    /// <summary>Waits until no job waits or is under way.</summary>
    public async Task Idle(CancellationToken stop)
    {
        while (Parts.Jobs.OfState(JobState.Waiting, 0, 1).Concat(Parts.Jobs.OfState(JobState.Taken, 0, 1)).Any())
        {
            await Task.Delay(100, stop);
        }
    }

    public async ValueTask DisposeAsync()
    {
        process.Dispose();
        Web.Dispose();
        Parts.Dispose();
        await issuer.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }

    // What it took to prepare is no part of the peak.
    private async Task StartAnew(string keptIn, CancellationToken stop)
    {
        process.Dispose();
        process = Process(keptIn, issuer);
        await process.Answers(Web, stop);
    }

    private async Task Work(string what, object body, CancellationToken stop)
    {
        using HttpResponseMessage accepted =
            await System.Net.Http.Json.HttpClientJsonExtensions.PostAsJsonAsync(Web, InCase(what), body, stop);
        accepted.EnsureSuccessStatusCode();
        await Idle(stop);
    }

    private static ServiceProcess Process(string keptIn, TestIssuer issuer) => ServiceProcess.Start(
        Path.Combine(AppContext.BaseDirectory, "Restitution.Service.dll"), Path.Combine(keptIn, "installation"),
        new Dictionary<string, string>
        {
            ["RESTITUTION_AUTHORITY"] = issuer.Trust.Authority.ToString(),
            ["RESTITUTION_AUDIENCE"] = issuer.Trust.Audience,

            // One caller sends here what many would.
            ["RESTITUTION_REQUESTS_AT_ONCE"] = "100000",
            ["RESTITUTION_REQUESTS_PER_SECOND"] = "100000",
        });

    /// <summary>The case with one more exhibit.</summary>
    private static string Grown(string caseFolder, string into, int recordCount)
    {
        foreach (string path in Directory.EnumerateFiles(caseFolder, "*", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(into, Path.GetRelativePath(caseFolder, path));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(path, copy);
        }

        MadeExhibit made = MadeExhibit.Of("csv", Seed, recordCount);
        using (FileStream bytes = File.Create(Path.Combine(into, "exhibits", $"{GreatExhibit}.csv")))
        {
            made.WriteTo(bytes);
        }

        File.WriteAllBytes(
            Path.Combine(into, "layouts", $"{GreatExhibit}.json"),
            Intake.Layouts.LayoutFile.Write(
                made.Layout with { Exhibit = GreatExhibit, Account = "999-0-00001-0" }));
        string definition = Path.Combine(into, "case.json");
        JsonNode json = JsonNode.Parse(File.ReadAllBytes(definition), null, AsPeopleWrite)!;
        json["exhibits"]!.AsArray().Add((JsonNode)new JsonObject
        {
            ["code"] = GreatExhibit, ["file"] = $"exhibits/{GreatExhibit}.csv",
        });
        File.WriteAllText(definition, json.ToJsonString());
        return into;
    }
}
