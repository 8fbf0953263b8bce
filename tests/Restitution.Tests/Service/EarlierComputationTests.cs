using System.Net;
using System.Text;
using Restitution.Storage.Computations;
using Restitution.Storage.Stores;

namespace Restitution.Tests.Service;

/// <summary>What an earlier computation said opens and is issued whatever became of the case since.</summary>
public sealed class EarlierComputationTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact(Timeout = 600_000)]
    public async Task A_divided_computation_is_told_and_issued_after_a_correction_of_another_and_an_erasure()
    {
        await using TestIssuer issuer = await TestIssuer.Start();
        await using RunningService service = await RunningService.ForOffices(issuer);
        CaseToIssue at = await CaseToIssue.In(service);
        KeptComputation first = await at.Compute();
        Answer before = await at.Explain(first);
        Answer ofOther = await at.Explain(first, "W-02/total");
        at.Correct();
        Answer corrected = await at.Explain(first);
        at.Erase("W-02");
        Answer erased = await at.Explain(first);
        Answer ofErased = await at.Explain(first, "W-02/total");
        KeptComputation second = await at.Compute();

        StoredDocument order = await at.WriteAndIssue(first);

        Assert.Equal(2, service.Parts.Jobs.ChildrenOf(first.Id).Count);
        Assert.True(before.Status == HttpStatusCode.OK, before.Text);
        Assert.Equal(before.Text, corrected.Text);
        Assert.Equal(before.Text, erased.Text);
        Assert.Equal(ofOther.Text, ofErased.Text);
        Assert.NotEqual(ofOther.Text, (await at.Explain(second, "W-02/total")).Text);
        Assert.NotEqual(first.ResultSha256, second.ResultSha256);
        Assert.Equal(DocumentState.Issued, order.State);
        Assert.Contains(
            first.ResultSha256, Encoding.UTF8.GetString(service.Parts.Documents.Bytes(order.Id)!),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_parts_were_joined_by_is_what_a_computation_is_made_again_from()
    {
        await using TestIssuer issuer = await TestIssuer.Start();
        await using RunningService service = await RunningService.ForOffices(issuer);
        CaseToIssue at = await CaseToIssue.In(service);
        await at.DoAll();
        Job asked = at.AskToCompute();
        await at.DoUntilPartsAreDone(asked);
        at.Correct();
        await at.DoAll();
        service.Parts.CaseFiles.Remove(at.Stored.Id, "corrections/BANK-01.csv", "lab");
        at.Erase("W-02");
        KeptComputation made = service.Parts.Computations.OfId(asked.Id)!;

        var again = (await service.Parts.Runs.Of(at.Stored, made, "lab", Stop)).Run;

        Assert.Equal(made.ResultSha256, again.ResultDigest);
        Assert.Equal(made.InputsSha256, ComputationInputs.DigestOf(again.Inputs));
        Assert.Contains(again.Inputs, input => input.Kind == InputKind.Corrections);
        Assert.Contains(
            service.Parts.ComputationSources.Of(made.Id)!.Files,
            file => file is { Path: "corrections/BANK-01.csv", Version: 1 });
    }

    [Fact]
    public async Task A_computation_without_its_sources_is_told_as_the_case_stands_and_says_why_it_is_another()
    {
        await using TestIssuer issuer = await TestIssuer.Start();
        await using RunningService service = await RunningService.ForOffices(issuer);
        CaseToIssue at = await CaseToIssue.In(service);
        KeptComputation computation = await at.Compute();
        KeptComputation without = CaseToIssue.WithoutSources(service, computation);
        Answer before = await at.Explain(without);
        at.Correct();
        Answer corrected = await at.Explain(without);
        at.Erase("W-05");
        Answer erased = await at.Explain(without);
        StoredCaseFile layout = service.Parts.CaseFiles.Of(at.Stored.Id, "layouts/BANK-01.json")!;
        service.Parts.CaseFiles.Remove(at.Stored.Id, layout.Path, "lab");
        Answer unreadable = await at.Explain(without);

        Assert.True(before.Status == HttpStatusCode.OK, before.Text);
        Assert.Equal((HttpStatusCode.Conflict, "state-forbids"), (corrected.Status, corrected.Because));
        Assert.Contains("another corrections BANK-01", corrected.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("erased", corrected.Text, StringComparison.Ordinal);
        Assert.Contains("the identity of W-05 was erased", erased.Text, StringComparison.Ordinal);
        Assert.Equal("layout-missing", unreadable.Because);
        Assert.Equal(HttpStatusCode.OK, (await at.Explain(computation)).Status);
    }

    [Fact]
    public async Task A_result_that_nothing_accounts_for_says_so()
    {
        await using TestIssuer issuer = await TestIssuer.Start();
        await using RunningService service = await RunningService.ForOffices(issuer);
        CaseToIssue at = await CaseToIssue.In(service);
        KeptComputation without = CaseToIssue.WithoutSources(
            service, await at.Compute(), resultSha256: new string('0', 64));

        Answer stale = await at.Explain(without);

        Assert.Equal((HttpStatusCode.Conflict, "state-forbids"), (stale.Status, stale.Because));
        Assert.Contains("nothing that is kept of it says why", stale.Text, StringComparison.Ordinal);
    }
}
