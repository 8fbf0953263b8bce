using NodaMoney;
using Restitution.Cases;
using Restitution.Claims;
using Restitution.Cli.Console;
using Restitution.Findings;
using Restitution.Law;
using Restitution.Reasons;
using Restitution.Schedules;
using Restitution.Storage.Computations;
using Restitution.Storage.Folders;
using Restitution.Storage.Identities;
using Restitution.Storage.Reading;
using Restitution.Tracing;

namespace Restitution.Cli;

/// <summary>A case folder opened, read and computed with reasons: what run, explain and verify begin with.</summary>
internal sealed record CaseRun(
    CaseFolder Folder, CaseIdentities Identities, CaseReading Reading, Claim Claim,
    IReadOnlyList<ComputationInput> Inputs, string ResultDigest)
{
    private TracedCase? traced;
    private CaseFindings? findings;
    private string? tracingDigest;
    private string? findingsDigest;

    public Currency Currency => Folder.Case.ClaimCurrency;

    /// <summary>The money of the case followed; worked out when it is asked for first.</summary>
    public TracedCase Traced =>
        traced ??= TracingOfCase.Of(Folder.Case, Reading.Evidence, Claim, Folder.Law);

    public CaseFindings Findings =>
        findings ??= FindingsOfCase.Of(Folder.Case, Reading.Evidence, Claim, Traced, Folder.Law);

    /// <summary>Of the result in <c>tracing.json</c>: it changes with what is decided about following money.</summary>
    public string TracingDigest => tracingDigest ??= TracedCaseJson.DigestOf(Folder.Case, Traced);

    /// <summary>Of the result in <c>findings.json</c>.</summary>
    public string FindingsDigest => findingsDigest ??= FindingsJson.DigestOf(Folder.Case.Code, Findings);

    /// <param name="path">The case folder.</param>
    /// <param name="reason">The command, for the access log of the identities.</param>
    /// <param name="law">The law that the case's own files are added to.</param>
    public static CaseRun Of(string path, string? keyFile, string reason, LawOnFile law, Terminal terminal)
    {
        CaseFolder folder = CaseFolder.Open(path, law);
        TellWhatTheCaseOverrides(folder, law, terminal);
        CaseIdentities identities = IdentityAccess.Open(folder, keyFile, reason, terminal);
        return Of(folder, identities, terminal);
    }

    public static CaseRun Of(CaseFolder folder, CaseIdentities identities, Terminal terminal) =>
        terminal.Watch($"Case {folder.Case.Code}", step =>
        {
            CaseReading reading = CaseReading.Of(folder, identities, exhibit => step($"Reading exhibit {exhibit}"));
            step("Computing");
            Claim claim = CaseComputation.Of<Told>(folder.Case, reading.Evidence, folder.Law);
            step("Taking digests");
            return new CaseRun(
                folder, identities, reading, claim, ComputationInputs.Of(folder, reading, claim),
                ComputationFile.DigestOf(folder.Case, claim));
        });

    private static void TellWhatTheCaseOverrides(CaseFolder folder, LawOnFile beneath, Terminal terminal)
    {
        foreach (StatutoryValue file in beneath.Files.Where(file => file.Origin == LawOrigin.Folder
            && folder.Law.File(file.Id) is { Origin: LawOrigin.Case }))
        {
            terminal.Error.WriteLine($"law: {file.Id} of the law folder is not used: the case has a file of its own");
        }

        foreach (LawBrought brought in CaseHeadings.BroughtTo(folder.Case, folder.Law))
        {
            string by = brought.Origin == LawOrigin.Case ? "the case" : "the law folder";
            terminal.Error.WriteLine($"law: added or replaced by {by}: {string.Join(", ", brought.Files)}");
        }
    }
}
