using System.Text;
using Restitution.Cases;
using Restitution.Documents.Exports;
using Restitution.Ledgers;
using Restitution.Service.Writing;
using Restitution.Storage.Runs;

namespace Restitution.Cli.Trace;

/// <summary>Writes a traced case for other programs: entities, nodes and edges.</summary>
internal static class CaseExports
{
    public static void Write(CaseRun run, OutputFolder output)
    {
        ExportedCase exported = Of(run);
        output.Write(MoneyEntities.FileName, stream => MoneyEntities.Write(exported, stream));
        WriteText(output, LinkChart.NodesName, writer => LinkChart.WriteNodes(exported, writer));
        WriteText(output, LinkChart.EdgesName, writer => LinkChart.WriteEdges(exported, writer));
    }

    private static ExportedCase Of(CaseRun run)
    {
        CaseFile caseFile = run.Folder.Case;
        return new ExportedCase(
            caseFile.Code, run.Traced,
            [
                .. caseFile.Respondents.Select(Party),
                .. caseFile.Parties.Select(Party),
                .. caseFile.Workers.Select(worker => new ExportedParty(worker.Code, PartyShape.Person)),
            ])
        {
            Holdings = caseFile.Tracing.Holdings,
        };
    }

    // A respondent may be a company or a person of that name: what case.json names is named, and not called either.
    private static ExportedParty Party(Respondent respondent) => new(
        respondent.Code, respondent.RegistrationNumber is null ? PartyShape.NotKnown : PartyShape.Company)
    {
        Name = respondent.Name,
        RegistrationNumber = respondent.RegistrationNumber ?? "",
    };

    private static ExportedParty Party(KnownParty party) => new(
        party.Code, party.IsPerson ? PartyShape.Person : party.Name is null ? PartyShape.NotKnown : PartyShape.Company)
    {
        Name = party.IsPerson ? "" : party.Name ?? "",
        RegistrationNumber = party.RegistrationNumber ?? "",
    };

    private static void WriteText(OutputFolder output, string name, Action<TextWriter> write) =>
        output.Write(name, stream =>
        {
            using var writer = new StreamWriter(
                stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
            write(writer);
        });
}
