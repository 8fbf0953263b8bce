using System.IO.Compression;
using System.Net;
using System.Text.Json.Nodes;
using Restitution.Service.Access;
using Restitution.Storage.Folders;
using Restitution.Storage.Stores;

namespace Restitution.Tests.Service;

/// <summary>An issued document is no draft, is signed, and gives way to a later issued one alone.</summary>
public sealed class IssuingTests
{
    private const string At = CaseToIssue.At;

    [Fact(Timeout = 600_000)]
    public async Task All_formats_of_a_document_are_issued_in_one_act_signed_and_without_the_mark_of_a_draft()
    {
        await using TestIssuer issuer = await TestIssuer.Start();
        await using RunningService service = await RunningService.ForOffices(issuer);
        CaseToIssue at = await CaseToIssue.In(service);
        IReadOnlyList<StoredDocument> drafts = await at.Write(await at.Compute());
        StoredDocument html = drafts.Single(one => one.Format == "html");
        string draft = (await service.Get($"{At}/documents/{html.Id}/content")).Text;

        service.SignIn("law", Role.Lawyer);
        Answer foreign = await at.Issue(html);
        service.SignIn("lab", Role.LabourOfficial);
        Answer stale = await at.Issue(html with { Version = 7 });
        Answer asked = await at.Issue(html);
        await at.DoAll();
        Answer again = await at.Issue(html with { Version = 2 });

        Assert.Equal((HttpStatusCode.Forbidden, "not-permitted"), (foreign.Status, foreign.Because));
        Assert.Contains("labour-official", foreign.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.PreconditionFailed, stale.Status);
        Assert.True(asked.Status == HttpStatusCode.Accepted, asked.Text);
        Assert.Equal((HttpStatusCode.Conflict, "state-forbids"), (again.Status, again.Because));
        Assert.Contains("DRAFT", draft, StringComparison.Ordinal);
        Assert.True(drafts.Count >= 3);
        foreach (StoredDocument each in drafts)
        {
            await AssertIsIssued(service, each);
        }

        string told = (await service.Get($"{At}/documents/{html.Id}/content")).Text;
        Assert.DoesNotContain("DRAFT", told, StringComparison.Ordinal);
        Assert.DoesNotContain("nobody has signed", told, StringComparison.Ordinal);
        Assert.Contains("Signed for issue by lab", told, StringComparison.Ordinal);
        JsonNode json = JsonNode.Parse(BytesIn(service, drafts, "json"))!;
        Assert.False(json["isDraft"]!.GetValue<bool>());
        string sheets = TextIn(BytesIn(service, drafts, "xlsx"));
        Assert.DoesNotContain("DRAFT", sheets, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Signed for issue by lab", sheets, StringComparison.Ordinal);
    }

    [Fact(Timeout = 600_000)]
    public async Task Only_a_later_issued_document_of_the_kind_takes_the_place_of_one_and_there_is_no_way_back()
    {
        await using TestIssuer issuer = await TestIssuer.Start();
        await using RunningService service = await RunningService.ForOffices(issuer);
        CaseToIssue at = await CaseToIssue.In(service);
        StoredDocument first = await at.WriteAndIssue(await at.Compute());
        KeptComputation next = await at.Compute();
        StoredDocument draft = (await at.Write(next)).Single(one => one.Format == "html");

        Answer byDraft = await at.Supersede(first, draft);
        Answer byFormat = await at.Supersede(first, service.Parts.Documents
            .OfComputation(first.ComputationId).First(one => one.Format == "json"));
        await at.Issue(draft);
        await at.DoAll();
        service.SignIn("pro", Role.Prosecutor);
        Answer foreign = await at.Supersede(first, draft);
        service.SignIn("lab", Role.LabourOfficial);
        Answer done = await at.Supersede(first, draft);
        Answer back = await at.Supersede(draft with { Version = 2 }, first);

        Assert.Equal("state-forbids", byDraft.Because);
        Assert.Equal("state-forbids", byFormat.Because);
        Assert.Equal(HttpStatusCode.Forbidden, foreign.Status);
        Assert.True(done.Status == HttpStatusCode.OK, done.Text);
        Assert.Equal("state-forbids", back.Because);
        Assert.All(service.Parts.Documents.OfComputation(first.ComputationId), one => Assert.Equal(
            (DocumentState.Superseded, one.Format),
            (one.State, service.Parts.Documents.OfId(one.SupersededBy!.Value)!.Format)));
        Assert.All(
            service.Parts.Documents.OfComputation(next.Id), one => Assert.Equal(DocumentState.Issued, one.State));
        Assert.Contains(
            service.Parts.Custody.PageOfCase(at.Stored.Code, 0, 10_000),
            entry => entry.Act == "document-superseded" && entry.About == $"{first.Id}={draft.Id}"
                && entry.PayloadSha256 == FileDigest.OfText("days were mended"));
    }

    [Fact(Timeout = 600_000)]
    public async Task A_document_of_a_computation_is_issued_once_though_two_ask_for_it_at_once()
    {
        await using TestIssuer issuer = await TestIssuer.Start();
        await using RunningService service = await RunningService.ForOffices(issuer);
        CaseToIssue at = await CaseToIssue.In(service);
        KeptComputation computation = await at.Compute();
        IReadOnlyList<StoredDocument> once = await at.Write(computation);
        IReadOnlyList<StoredDocument> twice = await at.Write(computation);

        Answer first = await at.Issue(once.Single(one => one.Format == "html"));
        Answer second = await at.Issue(twice.Single(one => one.Format == "html"));
        await at.DoAll();

        Assert.Equal((HttpStatusCode.Accepted, HttpStatusCode.Accepted), (first.Status, second.Status));
        Assert.Contains("issued", OutcomeOf(service, first), StringComparison.Ordinal);
        Assert.Contains("state-forbids", OutcomeOf(service, second), StringComparison.Ordinal);
        StoredDocument[] issued =
        [
            .. service.Parts.Documents.OfComputation(computation.Id)
                .Where(one => one.State == DocumentState.Issued),
        ];
        Assert.Equal(once.Select(one => one.Format).Order(), issued.Select(one => one.Format).Order());
        Assert.Contains(issued, one => one.Id == once.Single(draft => draft.Format == "html").Id);
    }

    [Theory]
    [InlineData("back-pay-order", "labour-official")]
    [InlineData("restitution-schedule", "prosecutor")]
    [InlineData("civil-claim", "lawyer")]
    [InlineData("computation-sheet", "labour-official prosecutor lawyer")]
    [InlineData("asset-tracing-report", "investigator prosecutor")]
    [InlineData("findings-report", "investigator prosecutor")]
    [InlineData("interview-priorities", "investigator prosecutor")]
    [InlineData("another", "")]
    public void A_kind_of_document_is_issued_by_those_whose_act_it_is(string kind, string roles) => Assert.Equal(
        roles.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(),
        Enum.GetValues<Role>().Where(role => AccessTable.MayIssue(role, kind)).Select(RoleText.Of).Order());

    private static async Task AssertIsIssued(RunningService service, StoredDocument draft)
    {
        StoredDocument issued = service.Parts.Documents.OfId(draft.Id)!;
        byte[] bytes = (await service.Get($"{At}/documents/{draft.Id}/content")).Bytes;
        Assert.Equal((DocumentState.Issued, "lab", 2), (issued.State, issued.IssuedBy, issued.Version));
        Assert.Equal(FileDigest.Of(bytes), issued.Sha256);
        Assert.NotEqual(draft.Sha256, issued.Sha256);
        Assert.Contains(
            service.Parts.Custody.PageOfCase(RunningService.CaseCode, 0, 10_000),
            entry => entry.Act == "document-issued" && entry.About == draft.Id.ToString()
                && entry.PayloadSha256 == issued.Sha256);
    }

    private static byte[] BytesIn(RunningService service, IReadOnlyList<StoredDocument> documents, string format) =>
        service.Parts.Documents.Bytes(documents.Single(one => one.Format == format).Id)!;

    private static string TextIn(byte[] workbook)
    {
        using var archive = new ZipArchive(new MemoryStream(workbook));
        return string.Concat(archive.Entries.Select(entry =>
        {
            using var text = new StreamReader(entry.Open());
            return text.ReadToEnd();
        }));
    }

    private static string OutcomeOf(RunningService service, Answer asked) =>
        service.Parts.Jobs.OfId(asked.Json["id"]!.GetValue<Guid>())!.Outcome!;
}
