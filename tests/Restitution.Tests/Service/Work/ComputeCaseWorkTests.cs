using System.Text.Json;
using Restitution.Service.Queue;
using Restitution.Service.Work;
using Restitution.Service.Writing;
using Restitution.Storage.Folders;
using Restitution.Storage.Stores;

namespace Restitution.Tests.Service.Work;

/// <summary>Computations and documents are made in the background, each kept once.</summary>
public sealed class ComputeCaseWorkTests
{
    [Fact]
    public async Task A_case_that_cannot_be_computed_is_refused_with_reasons_and_without_a_path_of_the_machine()
    {
        using var here = new Installation();
        BroughtInCase brought = await here.BringDemo();
        here.Parts.CaseFiles.Remove(brought.Stored.Id, "layouts/PAY-01.json", Installation.By);

        Job done = await here.Do(WorkAsked.ToCompute(brought.Stored, "once", Installation.By));

        Assert.Equal(JobState.Done, done.State);
        Assert.Contains("layout-missing", done.Outcome, StringComparison.Ordinal);
        Assert.Contains("PAY-01", done.Outcome, StringComparison.Ordinal);
        Assert.DoesNotContain(here["installation"], done.Outcome, StringComparison.Ordinal);
        Assert.Equal(0, here.Parts.Computations.CountOf(brought.Stored.Id));
    }

    [Fact]
    public async Task Documents_are_drafts_of_their_computation_and_the_bytes_of_the_laptop()
    {
        using var here = new Installation();
        BroughtInCase brought = await here.BringDemo();
        Job computed = await here.Do(WorkAsked.ToCompute(brought.Stored, "once", Installation.By));

        Job written = await here.Do(WorkAsked.ToWrite(
            brought.Stored.Id, new WriteDocumentsTold(computed.Id, ["back-pay-order"], ["en"]), "once",
            Installation.By));

        IReadOnlyList<StoredDocument> documents = here.Parts.Documents.OfComputation(computed.Id);
        Assert.True(written.State == JobState.Done, written.Fault);
        Assert.True(documents.Count >= 3, written.Outcome);
        Assert.All(documents, document =>
        {
            Assert.Equal(DocumentState.Draft, document.State);
            Assert.Equal(document.Sha256, FileDigest.Of(here.Parts.Documents.Bytes(document.Id)!));
        });
        Assert.Equal(
            here.Parts.Computations.OfId(computed.Id)!.ResultSha256,
            DigestIn(here.Parts.Documents.Bytes(documents.Single(one => one.Format == "json").Id)!));
    }

    [Fact]
    public async Task Documents_of_a_computation_are_written_from_what_it_was_made_from()
    {
        using var here = new Installation();
        BroughtInCase brought = await here.BringDemo();
        Job computed = await here.Do(WorkAsked.ToCompute(brought.Stored, "once", Installation.By));
        KeptComputation computation = here.Parts.Computations.OfId(computed.Id)!;
        KeptComputation without = here.Parts.Computations.Add(
            computation with { Id = Guid.CreateVersion7() },
            new ComputationFiles(here.Parts.Computations.Computation(computed.Id)!, null, null));
        here.Parts.CaseFiles.Remove(brought.Stored.Id, "layouts/PAY-01.json", Installation.By);

        Job written = await here.Do(WorkAsked.ToWrite(
            brought.Stored.Id, new WriteDocumentsTold(computed.Id, ["back-pay-order"], ["en"]), "once",
            Installation.By));
        Job refused = await here.Do(WorkAsked.ToWrite(
            brought.Stored.Id, new WriteDocumentsTold(without.Id, ["back-pay-order"], ["en"]), "twice",
            Installation.By));

        Assert.True(here.Parts.Documents.OfComputation(computed.Id).Count >= 3, written.Outcome);
        Assert.Contains("refused", refused.Outcome, StringComparison.Ordinal);
        Assert.Empty(here.Parts.Documents.OfComputation(without.Id));
    }

    [Theory]
    [InlineData("no-such-document", "en", "word-unknown")]
    [InlineData("back-pay-order", "xx", "word-unknown")]
    public async Task What_the_case_does_not_give_is_refused(string kind, string language, string because)
    {
        using var here = new Installation();
        BroughtInCase brought = await here.BringDemo();
        Job computed = await here.Do(WorkAsked.ToCompute(brought.Stored, "once", Installation.By));

        Job written = await here.Do(WorkAsked.ToWrite(
            brought.Stored.Id, new WriteDocumentsTold(computed.Id, [kind], [language]), "once", Installation.By));

        Assert.Contains(because, written.Outcome, StringComparison.Ordinal);
        Assert.Empty(here.Parts.Documents.OfComputation(computed.Id));
    }

    [Fact]
    public async Task A_computation_of_another_case_is_none_of_this_one()
    {
        using var here = new Installation();
        BroughtInCase brought = await here.BringDemo();

        Job written = await here.Do(WorkAsked.ToWrite(
            brought.Stored.Id, new WriteDocumentsTold(Guid.CreateVersion7(), [], []), "once", Installation.By));

        Assert.Contains("figure-missing", written.Outcome, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_kind_of_document_has_a_name_in_three_parts() => Assert.All(
        DocumentKinds.Names, name => Assert.DoesNotContain('.', name));

    private static string? DigestIn(byte[] json)
    {
        using var document = JsonDocument.Parse(json);
        string text = document.RootElement.GetRawText();
        int at = text.IndexOf("Digest\"", StringComparison.Ordinal);
        return at < 0 ? null : text.AsSpan(at).ToString().Split('"')[2];
    }
}
