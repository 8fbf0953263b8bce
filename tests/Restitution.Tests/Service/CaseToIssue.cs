using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using NodaTime;
using Restitution.Evidence;
using Restitution.Intake.Corrections;
using Restitution.Service.Access;
using Restitution.Service.Queue;
using Restitution.Service.Work;
using Restitution.Storage.Folders;
using Restitution.Storage.Identities;
using Restitution.Storage.Stores;
using Restitution.Tests.Cli;
using Restitution.Tests.Service.Work;
using Restitution.Tests.Storage;

namespace Restitution.Tests.Service;

/// <summary>
/// A case of five workers, which is computed in two parts: one payment to each, whose rows write names, and one more to
/// W-02 on a day that does not exist.
/// </summary>
internal sealed class CaseToIssue
{
    public const string At = "/api/cases/" + RunningService.CaseCode;
    public const string Figure = "W-03/total";

    /// <summary>Row 7 as it stands, and as it is corrected.</summary>
    public const string UnreadableRow = "2019-06-31,-500.00,Malee Testname,wages May 2019,54500.00";
    public const string CorrectedRow = "2019-05-31,-500.00,Malee Testname,wages May 2019,54500.00";

    private const string Bank = $"""
        Date,Amount,Counterparty,Details,Balance
        2019-05-30,-1000.00,Vilay Testname,wages May 2019,99000.00
        2019-05-30,-2000.00,Malee Testname,wages May 2019,97000.00
        2019-05-30,-3000.00,Somchai Testname,wages May 2019,94000.00
        2019-05-30,-4000.00,Sokha Testname,wages May 2019,90000.00
        2019-05-30,-5000.00,Thida Testname,wages May 2019,85000.00
        {UnreadableRow}

        """;

    private static readonly string[] Names =
        ["Vilay Testname", "Malee Testname", "Somchai Testname", "Sokha Testname", "Thida Testname"];

    private readonly RunningService service;

    private CaseToIssue(RunningService service, StoredCase stored) => (this.service, Stored) = (service, stored);

    public StoredCase Stored { get; }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>For offices: of each role that issues documents one person has a grant, and <c>lab</c> asks.</summary>
    public static async Task<CaseToIssue> In(RunningService service)
    {
        using TemporaryFolder folder = SampleCase.Folder(WithFiveWorkers);
        folder.Write("exhibits/bank.csv", Bank.ReplaceLineEndings("\n"));
        CliCase.WriteLayout(folder);
        BroughtInCase brought = await new CaseBringingIn(service.Parts).Bring(
            CaseFolder.Open(folder.FullPath), Identities(), Installation.By, _ => { }, Stop);
        service.Grant(brought.Stored, "lab", Role.LabourOfficial);
        service.Grant(brought.Stored, "law", Role.Lawyer);
        service.Grant(brought.Stored, "pro", Role.Prosecutor);
        service.SignIn("lab", Role.LabourOfficial);
        return new CaseToIssue(service, brought.Stored);
    }

    /// <summary>Computes the case as it stands now.</summary>
    public async Task<KeptComputation> Compute()
    {
        Job job = AskToCompute();
        await DoAll();
        Job done = service.Parts.Jobs.OfId(job.Id)!;
        return service.Parts.Computations.OfId(job.Id)
            ?? throw new InvalidOperationException(done.Outcome ?? done.Fault);
    }

    public Job AskToCompute() => service.Parts.Jobs.Enqueue(WorkAsked.ToCompute(
        service.Parts.Cases.OfCode(Stored.Code)!, Guid.CreateVersion7().ToString(), Installation.By));

    /// <summary>The order of a computation in English, in all formats.</summary>
    public async Task<IReadOnlyList<StoredDocument>> Write(KeptComputation computation)
    {
        Job job = service.Parts.Jobs.Enqueue(WorkAsked.ToWrite(
            Stored.Id, new WriteDocumentsTold(computation.Id, ["back-pay-order"], ["en"]),
            Guid.CreateVersion7().ToString(), Installation.By));
        await DoAll();
        string outcome = service.Parts.Jobs.OfId(job.Id)!.Outcome!;
        return [.. service.Parts.Documents.OfComputation(computation.Id)
            .Where(one => outcome.Contains(one.Id.ToString(), StringComparison.Ordinal))];
    }

    /// <summary>Writes the order and issues it.</summary>
    /// <returns>That in HTML.</returns>
    public async Task<StoredDocument> WriteAndIssue(KeptComputation computation)
    {
        StoredDocument draft = (await Write(computation)).Single(one => one.Format == "html");
        Answer asked = await Issue(draft);
        Assert.True(asked.Status == HttpStatusCode.Accepted, asked.Text);
        await DoAll();
        service.Clock.Now += Duration.FromMinutes(1);
        return service.Parts.Documents.OfId(draft.Id)!;
    }

    public Task<Answer> Issue(StoredDocument document) => service.Send(
        HttpMethod.Post, $"{At}/documents/{document.Id}/issue", null, ("If-Match", $"\"v{document.Version}\""));

    public Task<Answer> Supersede(StoredDocument document, StoredDocument successor) => service.Send(
        HttpMethod.Post, $"{At}/documents/{document.Id}/supersession",
        new JsonObject { ["successor"] = successor.Id.ToString(), ["reason"] = "days were mended" }.ToJsonString(),
        ("If-Match", $"\"v{document.Version}\""));

    public Task<Answer> Explain(KeptComputation computation, string figure = Figure) =>
        service.Get($"{At}/computations/{computation.Id}/explanations/{figure}");

    /// <summary>Corrects the day of the payment to W-02.</summary>
    public void Correct()
    {
        using var csv = new StringWriter(CultureInfo.InvariantCulture);
        CorrectionFile.WriteHead(csv);
        CorrectionFile.Write(csv, "BANK-01", new Correction(
            "BANK-01:7", UnreadableRow, CorrectedRow, "lab", new LocalDate(2026, 1, 2), "May has 31 days"));
        service.Parts.CaseFiles.Write(
            Stored.Id, "corrections/BANK-01.csv", Encoding.UTF8.GetBytes(csv.ToString()), Installation.By);
    }

    /// <summary>A minute later, so that what was done before is before.</summary>
    public void Erase(string worker)
    {
        service.Clock.Now += Duration.FromMinutes(1);
        service.Parts.Persons.Erase(Stored.Code, worker, Installation.By, "asked for");
    }

    public async Task DoAll()
    {
        while (service.Parts.Jobs.TakeNext("here", Installation.Lease) is { } taken)
        {
            await new WorkRun(service.Parts, Installation.Lease).Run(taken, Stop);
        }
    }

    /// <summary>Does all but the joining.</summary>
    public async Task DoUntilPartsAreDone(Job computing)
    {
        while (!service.Parts.Jobs.OfId(computing.Id)!.AreChildrenDone)
        {
            await new WorkRun(service.Parts, Installation.Lease).Run(
                service.Parts.Jobs.TakeNext("here", Installation.Lease)!, Stop);
        }
    }

    /// <summary>The computation as it was kept before the sources of one were.</summary>
    public static KeptComputation WithoutSources(
        RunningService service, KeptComputation computation, string? resultSha256 = null) =>
        service.Parts.Computations.Add(
            computation with
            {
                Id = Guid.CreateVersion7(), ResultSha256 = resultSha256 ?? computation.ResultSha256,
            },
            new ComputationFiles(service.Parts.Computations.Computation(computation.Id)!, null, null));

    private static string WithFiveWorkers(string json)
    {
        int from = json.IndexOf("{ \"code\": \"W-01\"", StringComparison.Ordinal);
        int until = json.IndexOf(" ],\n  \"calendars\"", StringComparison.Ordinal);
        string one = json[from..until];
        return json.Replace(
            one,
            string.Join(",\n", Enumerable.Range(1, Names.Length).Select(number => one.Replace(
                "W-01", CodeOf(number), StringComparison.Ordinal))),
            StringComparison.Ordinal);
    }

    private static CaseIdentities Identities() => new(
        [.. Names.Select((name, index) => new PersonIdentity(CodeOf(index + 1), new PersonAsWritten(name), [], []))],
        [],
        [
            .. Names.Select((name, index) => new ConfirmedMatch(
                new PersonAsWritten(name), "BANK-01", CodeOf(index + 1), "officer", new LocalDate(2021, 10, 3),
                "same spelling")),
        ]);

    private static string CodeOf(int number) => string.Create(CultureInfo.InvariantCulture, $"W-{number:00}");
}
