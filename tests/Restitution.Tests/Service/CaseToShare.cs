using System.Text;
using System.Text.Json.Nodes;
using NodaTime;
using Restitution.Evidence;
using Restitution.Service.Work;
using Restitution.Storage.Custody;
using Restitution.Storage.Identities;
using Restitution.Storage.Packages;
using Restitution.Storage.Stores;
using Restitution.Tests.Storage.Packages;

namespace Restitution.Tests.Service;

/// <summary>A case with something to share: an exhibit, a computation, an issued document and a draft.</summary>
internal sealed class CaseToShare
{
    public const string At = "/api/cases/" + RunningService.CaseCode;
    public const string Name = "Somchai Jaidee";

    /// <summary>An original as originals are: with a name.</summary>
    public static readonly byte[] Original = Encoding.UTF8.GetBytes($"Date,Name\n2019-05-31,{Name}\n");

    private static readonly Duration Lease = Duration.FromMinutes(2);

    private readonly RunningService service;
    private readonly StoredCase stored;

    private CaseToShare(RunningService service, StoredCase stored) => (this.service, this.stored) = (service, stored);

    public KeptComputation Computation { get; private set; } = new();

    public StoredDocument Issued { get; private set; } = new();

    public StoredDocument Draft { get; private set; } = new();

    public Guid Recipient { get; private set; }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>On a laptop, by its one person.</summary>
    public static async Task<CaseToShare> In(RunningService service)
    {
        var made = new CaseToShare(service, service.AddCase());
        await made.Fill();
        return made;
    }

    /// <summary>What asks for a package; each test changes what it is about.</summary>
    public JsonObject Wish() => new()
    {
        ["recipient"] = Recipient.ToString(),
        ["purpose"] = "freezing of accounts",
        ["legalGround"] = "s. 5",
        ["documents"] = new JsonArray(Issued.Id.ToString()),
    };

    public static JsonArray Originals(string reason = "to be proved", bool mayHoldNames = true) => new(
        new JsonObject { ["code"] = "BANK-01", ["reason"] = reason, ["mayHoldNames"] = mayHoldNames });

    public Task<Answer> Ask(JsonObject wish, params (string Name, string Value)[] headers) =>
        service.Send(HttpMethod.Post, $"{At}/share", wish.ToJsonString(), headers);

    /// <summary>Asks for it and does the work.</summary>
    /// <returns>The package as the service shows it.</returns>
    public async Task<JsonNode> Share(JsonObject wish)
    {
        Answer asked = await Ask(wish);
        Assert.True(asked.Status == System.Net.HttpStatusCode.Accepted, asked.Text);
        await DoAll();
        return (await service.Get($"{At}/share")).Json["lines"]![0]!;
    }

    public async Task DoAll()
    {
        while (service.Parts.Jobs.TakeNext("here", Lease) is { } job)
        {
            await new WorkRun(service.Parts, Lease).Run(job, Stop);
        }
    }

    /// <summary>A document: its draft says so, and what is issued of it is the text.</summary>
    public StoredDocument Document(string text, bool isIssued = true)
    {
        byte[] bytes = Encoding.UTF8.GetBytes($"DRAFT {text}");
        StoredDocument document = service.Parts.Documents.Add(
            new StoredDocument
            {
                Id = Guid.CreateVersion7(), CaseId = stored.Id, ComputationId = Computation.Id, Kind = "back-pay-order",
                Language = "en", Format = "html", FileName = "back-pay-order.en.html", WrittenBy = "local",
            },
            bytes);
        service.Parts.Custody.Append(new CustodyDeed(
            CustodyAct.DocumentWritten, "local", stored.Code, document.Id.ToString(), document.Sha256));
        if (!isIssued)
        {
            return document;
        }

        StoredDocument issued = service.Parts.Documents.Issue(
            document.Id, document.Version, Encoding.UTF8.GetBytes(text), "local");
        service.Parts.Custody.Append(new CustodyDeed(
            CustodyAct.DocumentIssued, "local", stored.Code, issued.Id.ToString(), issued.Sha256));
        return issued;
    }

    /// <summary>A computation as work keeps it, on which no document stands.</summary>
    public KeptComputation Another()
    {
        KeptComputation made = service.Parts.Computations.Add(
            new KeptComputation
            {
                Id = Guid.CreateVersion7(), CaseId = stored.Id, CaseVersion = 1, InputsSha256 = new string('1', 64),
                ResultSha256 = new string('2', 64), EngineVersion = "1", ComputedBy = "local",
            },
            new ComputationFiles("{\"worker\": \"W-01\"}"u8.ToArray(), "{}"u8.ToArray(), null));
        service.Parts.Custody.Append(new CustodyDeed(
            CustodyAct.ComputationMade, "local", stored.Code, made.Id.ToString(), made.ResultSha256));
        return made;
    }

    /// <summary>The package opened where nothing of the service is.</summary>
    public async Task<OpenedPackage> Open(JsonNode share, string folder, PackageKey? key = null)
    {
        Answer content = await service.Get($"{At}/share/{share["id"]}/content");
        Assert.True(content.Status == System.Net.HttpStatusCode.OK, content.Text);
        string path = Path.Combine(service.Folder, $"{Guid.CreateVersion7()}.rpkg");
        await File.WriteAllBytesAsync(path, content.Bytes, Stop);
        JsonNode sender = (await service.Get("/api/sender")).Json;
        return await PackageReading.Open(
            path, key ?? TestKeys.Recipient,
            PackageCertificate.OfBytes(Encoding.ASCII.GetBytes(sender["certificate"]!.GetValue<string>()), "sender"),
            folder, Stop);
    }

    public static async Task<Guid> Confirmed(RunningService service, PackageCertificate certificate)
    {
        Answer added = await service.Send(HttpMethod.Post, "/api/recipients", new JsonObject
        {
            ["office"] = "Special investigation", ["certificate"] = certificate.Pem,
        }.ToJsonString());
        Assert.True(added.Status == System.Net.HttpStatusCode.Created, added.Text);
        var id = Guid.Parse(added.Json["id"]!.GetValue<string>());
        Answer confirmed = await service.Send(HttpMethod.Post, $"/api/recipients/{id}/confirmation", new JsonObject
        {
            ["fingerprint"] = certificate.Fingerprint.ToUpperInvariant(),
        }.ToJsonString());
        Assert.True(confirmed.Status == System.Net.HttpStatusCode.OK, confirmed.Text);
        return id;
    }

    private async Task Fill()
    {
        Answer received = await service.SendExhibit("BANK-01", Original, $"{Name}.csv");
        Assert.True(received.Status == System.Net.HttpStatusCode.Created, received.Text);
        var worker = new PersonIdentity("W-01", new PersonAsWritten(Name), [], []);
        await service.Parts.Persons.Keep(stored.Code, new CaseIdentities([worker], [], []), "local", Stop);
        Computation = Another();
        Issued = Document("<p>W-01 is owed 9000.00</p>");
        Draft = Document("<p>W-01 is owed 1.00</p>", isIssued: false);
        Recipient = await Confirmed(service, TestKeys.Recipient.Certificate);
    }
}
