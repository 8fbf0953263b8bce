using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Restitution.Evidence;
using Restitution.Service.Queue;
using Restitution.Storage.Custody;
using Restitution.Storage.Identities;
using Restitution.Storage.IdentityVault;
using Restitution.Storage.Stores;
using Restitution.Storage.Vault;
using Restitution.Tests.Storage.Packages;

namespace Restitution.Tests.Service;

/// <summary>Every route of the service, who may enter it, and an address at which something is really there.</summary>
/// <remarks>The table is written out by hand: it is what the program's own table is held against.</remarks>
internal sealed class EveryRoute(RunningService service, StoredCase at)
{
    private const string InCases =
        "investigator labour-official recruitment-regulator prosecutor lawyer";

    private const string OnEvidence = "investigator labour-official prosecutor lawyer";
    private const string Writing = "investigator labour-official lawyer";
    private const string Sharing = "investigator labour-official prosecutor";

    /// <summary>By method and pattern, the roles that may enter; blank is for everyone, signed in or not.</summary>
    public static readonly IReadOnlyDictionary<string, string> MayEnter = new Dictionary<string, string>
    {
        ["GET /health"] = "",
        ["GET /ready"] = "",
        ["GET /api/health"] = "",
        ["GET /api/ready"] = "",
        ["GET /api/openapi.json"] = "",
        ["GET /api/custody/check"] = "administrator",
        ["GET /api/cases"] = InCases + " administrator",
        ["POST /api/cases"] = OnEvidence,
        ["GET /api/cases/{code}"] = InCases,
        ["GET /api/cases/{code}/definition"] = InCases,
        ["PUT /api/cases/{code}/definition"] = Writing,
        ["GET /api/cases/{code}/definition/revisions"] = InCases,
        ["GET /api/cases/{code}/files"] = OnEvidence,
        ["GET /api/cases/{code}/files/{**path}"] = OnEvidence,
        ["PUT /api/cases/{code}/files/{**path}"] = Writing,
        ["DELETE /api/cases/{code}/files/{**path}"] = Writing,
        ["GET /api/cases/{code}/parties"] = InCases,
        ["GET /api/cases/{code}/episodes"] = InCases,
        ["GET /api/cases/{code}/exhibits"] = OnEvidence,
        ["GET /api/cases/{code}/exhibits/{exhibit}"] = OnEvidence,
        ["PUT /api/cases/{code}/exhibits/{exhibit}/content"] = Writing,
        ["GET /api/cases/{code}/exhibits/{exhibit}/content"] = OnEvidence,
        ["POST /api/cases/{code}/exhibits/{exhibit}/readings"] = Writing,
        ["GET /api/cases/{code}/exhibits/{exhibit}/records"] = OnEvidence,
        ["GET /api/cases/{code}/exhibits/{exhibit}/quarantine"] = OnEvidence,
        ["GET /api/cases/{code}/exhibits/{exhibit}/corrections"] = OnEvidence,
        ["PUT /api/cases/{code}/exhibits/{exhibit}/corrections"] = Writing,
        ["POST /api/cases/{code}/uploads"] = Writing,
        ["GET /api/cases/{code}/uploads"] = Writing,
        ["GET /api/cases/{code}/uploads/{id:guid}"] = Writing,
        ["PUT /api/cases/{code}/uploads/{id:guid}/chunks/{number:int}"] = Writing,
        ["POST /api/cases/{code}/uploads/{id:guid}/completion"] = Writing,
        ["DELETE /api/cases/{code}/uploads/{id:guid}"] = Writing,
        ["POST /api/cases/{code}/computations"] = OnEvidence,
        ["GET /api/cases/{code}/computations"] = InCases,
        ["GET /api/cases/{code}/computations/{id:guid}"] = InCases,
        ["GET /api/cases/{code}/computations/{id:guid}/result"] = InCases,
        ["GET /api/cases/{code}/computations/{id:guid}/tracing"] = InCases,
        ["GET /api/cases/{code}/computations/{id:guid}/findings"] = InCases,
        ["GET /api/cases/{code}/computations/{id:guid}/explanations/{**figure}"] = InCases,
        ["POST /api/cases/{code}/documents"] = OnEvidence,
        ["GET /api/cases/{code}/documents"] = InCases,
        ["GET /api/cases/{code}/documents/{id:guid}"] = InCases,
        ["GET /api/cases/{code}/documents/{id:guid}/content"] = InCases,
        ["POST /api/cases/{code}/documents/{id:guid}/issue"] = OnEvidence,
        ["POST /api/cases/{code}/documents/{id:guid}/supersession"] = OnEvidence,
        ["POST /api/cases/{code}/share"] = Sharing,
        ["GET /api/cases/{code}/share"] = Sharing,
        ["GET /api/cases/{code}/share/{id:guid}"] = Sharing,
        ["GET /api/cases/{code}/share/{id:guid}/content"] = Sharing,
        ["POST /api/cases/{code}/share/{id:guid}/withdrawal"] = Sharing,
        ["GET /api/recipients"] = Sharing + " administrator",
        ["POST /api/recipients"] = Sharing,
        ["POST /api/recipients/{id:guid}/confirmation"] = "administrator",
        ["DELETE /api/recipients/{id:guid}"] = "administrator",
        ["GET /api/sender"] = Sharing + " administrator",
        ["GET /api/jobs/{id:guid}"] = InCases,
        ["GET /api/jobs/{id:guid}/events"] = InCases,
        ["GET /api/cases/{code}/jobs"] = InCases,
        ["GET /api/cases/{code}/grants"] = "administrator",
        ["POST /api/cases/{code}/grants"] = "administrator",
        ["DELETE /api/cases/{code}/grants/{id:guid}"] = "administrator",
        ["GET /api/cases/{code}/custody"] = OnEvidence,
        ["GET /api/cases/{code}/custody/{number:long}/proof"] = OnEvidence,
        ["GET /api/cases/{code}/identities"] = OnEvidence,
        ["PUT /api/cases/{code}/identities"] = Writing,
        ["DELETE /api/cases/{code}/identities/{person}"] = "labour-official lawyer",
        ["GET /api/cases/{code}/identities/replacements"] = OnEvidence,
        ["POST /api/cases/{code}/identities/replacements/{id:guid}/approval"] =
            "investigator labour-official prosecutor",
        ["POST /api/cases/{code}/identities/replacements/{id:guid}/refusal"] =
            "investigator labour-official prosecutor",
        ["GET /api/cases/{code}/identities/{person}/former"] = OnEvidence,
        ["POST /api/cases/{code}/identities/{person}/former/{number:int}/restoration"] = Writing,
        ["POST /api/cases/{code}/identities/readings"] = OnEvidence,
        ["POST /api/cases/{code}/identities/reveals"] = OnEvidence,
        ["GET /api/cases/{code}/identities/reveals"] = OnEvidence,
        ["POST /api/cases/{code}/identities/reveals/{id:guid}/approval"] = "investigator labour-official prosecutor",
        ["POST /api/cases/{code}/identities/reveals/{id:guid}/refusal"] = "investigator labour-official prosecutor",
        ["POST /api/cases/{code}/identities/reveals/{id:guid}/readings"] = OnEvidence,
        ["GET /api/register/parties"] = "investigator labour-official recruitment-regulator prosecutor",
        ["GET /api/register/matches"] = "investigator labour-official recruitment-regulator prosecutor",
        ["POST /api/register/confirmations"] = "investigator labour-official recruitment-regulator",
        ["POST /api/register/rejections"] = "investigator labour-official recruitment-regulator",
        ["GET /api/statistics"] = "investigator labour-official recruitment-regulator prosecutor administrator",
    };

    public static readonly IReadOnlyList<string> OnALaptopAlone =
        ["GET /api/jobs/{id:guid}/events", "POST /api/cases/{code}/identities/readings"];

    /// <summary>Every route that is mapped, once for each method that it takes.</summary>
    public static IEnumerable<(string Name, string Method, RouteEndpoint Route)> Mapped(RunningService service) =>
        from route in service.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        from method in route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["ANY"]
        select ($"{method} /{route.RoutePattern.RawText!.TrimStart('/')}", method, route);

    private readonly Dictionary<string, string> there = [];

    /// <summary>Puts something into the case for every route to find.</summary>
    public async Task Fill()
    {
        byte[] bank = "Date,Amount\n2019-05-31,-9000.00\n"u8.ToArray();
        VaultedExhibit vaulted = await service.Parts.Vault.Write(
            VaultAddress.Of(at.Code, "BANK-01"), new MemoryStream(bank), service.Parts.VaultLimits, default);
        service.Parts.Exhibits.Add(
            Guid.CreateVersion7(), at.Id,
            new Exhibit("BANK-01", "bank.csv", vaulted.Sha256, vaulted.ByteCount, null, null, null),
            vaulted.Address.ToString(), "somebody");
        service.Parts.CaseFiles.Write(at.Id, "layouts/BANK-01.json", "{}"u8.ToArray(), "somebody");
        service.Parts.CaseFiles.Write(at.Id, "corrections/BANK-01.csv", "a\n"u8.ToArray(), "somebody");
        CustodyEntry entry = service.Parts.Custody.Append(
            new CustodyDeed(CustodyAct.CaseOpened, "somebody", at.Code, ""));
        KeptComputation computation = service.AddComputation(at);
        StoredDocument document = service.Parts.Documents.Add(
            new StoredDocument
            {
                Id = Guid.CreateVersion7(), CaseId = at.Id, ComputationId = computation.Id, Kind = "back-pay-order",
                Language = "en", Format = "html", FileName = "back-pay-order.en.html", WrittenBy = "somebody",
            },
            "<p>draft</p>"u8.ToArray());
        Job job = service.Parts.Jobs.Enqueue(new NewJob(
            Guid.CreateVersion7(), "a job", QueuedWork.ComputeCase, at.Id, "{}", "somebody"));
        await service.Parts.Persons.Keep(
            at.Code, new CaseIdentities([Worker("W-01", "Somchai"), Worker("W-90", "Vilay")], [], []), "somebody",
            default);
        StoredRecipient recipient = service.Parts.Recipients.OfFingerprint(TestKeys.Recipient.Certificate.Fingerprint)
            ?? service.Parts.Recipients.Add(
                Guid.CreateVersion7(), "An office", TestKeys.Recipient.Certificate, "somebody");
        StoredShare share = service.Parts.Shares.Add(new StoredShare
        {
            Id = Guid.CreateVersion7(), CaseId = at.Id, RecipientId = recipient.Id, JobId = job.Id, Asked = "{}",
            AskedBy = "somebody",
        });
        there["recipients"] = recipient.Id.ToString();
        there["share"] = share.Id.ToString();
        there["computations"] = computation.Id.ToString();
        there["documents"] = document.Id.ToString();
        there["jobs"] = job.Id.ToString();
        there["custody"] = entry.Number.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>An address of the route in this case, at which something is there that may be lost by asking.</summary>
    /// <param name="by">Who is to ask: what somebody asked for is read by no other.</param>
    public async Task<string> AddressOf(string pattern, string? code = null, string by = "somebody")
    {
        string address = pattern.Replace("{code}", code ?? at.Code, StringComparison.Ordinal)
            .Replace("{exhibit}", "BANK-01", StringComparison.Ordinal)
            .Replace("{person}", "W-01", StringComparison.Ordinal)
            .Replace("{**path}", "layouts/BANK-01.json", StringComparison.Ordinal)
            .Replace("{**figure}", "W-01/total", StringComparison.Ordinal)
            .Replace("{number:int}", "1", StringComparison.Ordinal)
            .Replace("{number:long}", there["custody"], StringComparison.Ordinal);
        return address.Contains("{id:guid}", StringComparison.Ordinal)
            ? address.Replace("{id:guid}", await IdFor(pattern, by), StringComparison.Ordinal) : address;
    }

    private async Task<string> IdFor(string pattern, string by)
    {
        string kind = pattern.Split('/').SkipWhile(step => step is not "{id:guid}").Any()
            ? pattern.Split('/')[Array.IndexOf(pattern.Split('/'), "{id:guid}") - 1] : "";
        return kind switch
        {
            "uploads" => (await service.Parts.Vault.StartUpload(
                new UploadWish(VaultAddress.Of(at.Code, Unused()), 4, 4),
                service.Parts.VaultLimits with { UploadsPerCase = 10_000 }, default)).Id.ToString(),
            "reveals" => RevealFor(pattern, by).ToString(),
            "replacements" => (await ReplacementFor()).ToString(),
            "grants" => service.Grant(at, "nobody", Restitution.Service.Access.Role.Lawyer).Id.ToString(),
            _ => there[kind],
        };
    }

    private Guid RevealFor(string pattern, string by)
    {
        bool isRead = pattern.EndsWith("/readings", StringComparison.Ordinal);
        Guid id = service.Parts.Reveals.Ask(at.Code, ["W-01"], isRead ? by : "somebody", "a test").Id;
        return isRead ? service.Parts.Reveals.Approve(id, "another").Id : id;
    }

    private async Task<Guid> ReplacementFor()
    {
        CaseIdentities others = new([Worker("W-90", $"Other {Unused()}")], [], []);
        var handed = new HandedIn("somebody", "a test", service.Parts.Persons.VersionOf(at.Code));

        // On a laptop none waits for another person.
        return (await service.Parts.Replacements.BringIn(at.Code, others, handed, default)).Replacement?.Id
            ?? Guid.CreateVersion7();
    }

    private static PersonIdentity Worker(string code, string name) => new(code, new PersonAsWritten(name), [], []);

    private static string Unused() =>
        "U-" + Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(Guid.CreateVersion7().ToString())))[..12];
}
