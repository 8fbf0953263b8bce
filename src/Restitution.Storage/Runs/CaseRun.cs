using NodaMoney;
using Restitution.Cases;
using Restitution.Claims;
using Restitution.Findings;
using Restitution.Reasons;
using Restitution.Storage.Computations;
using Restitution.Storage.Folders;
using Restitution.Storage.Identities;
using Restitution.Storage.Reading;
using Restitution.Tracing;

namespace Restitution.Storage.Runs;

/// <summary>A case folder read and computed with reasons: what every use of a computed case begins with.</summary>
public sealed record CaseRun(
    CaseFolder Folder, CaseIdentities Identities, CaseReading Reading, Claim Claim,
    IReadOnlyList<ComputationInput> Inputs, string ResultDigest)
{
    private TracedCase? traced;
    private CaseFindings? findings;
    private PayFound? pay;
    private string? tracingDigest;
    private string? findingsDigest;

    public Currency Currency => Folder.Case.ClaimCurrency;

    /// <summary>The money of the case followed; worked out when it is asked for first.</summary>
    public TracedCase Traced =>
        traced ??= TracingOfCase.Of(Folder.Case, Reading.Evidence, Claim, Folder.Law);

    public CaseFindings Findings =>
        findings ??= FindingsOfCase.Of(Folder.Case, Reading.Evidence, Claim, Traced, Folder.Law);

    /// <summary>The pay chain, as the findings have it.</summary>
    public PayFound Pay => pay ??= findings?.Pay ?? FindingsOfCase.PayOf(Folder.Case, Reading.Evidence);

    /// <summary>Of the result in <c>tracing.json</c>: it changes with what is decided about following money.</summary>
    public string TracingDigest => tracingDigest ??= TracedCaseJson.DigestOf(Folder.Case, Traced);

    /// <summary>Of the result in <c>findings.json</c>.</summary>
    public string FindingsDigest => findingsDigest ??= FindingsJson.DigestOf(Folder.Case.Code, Findings);

    /// <param name="step">Told what is being done, for whoever waits.</param>
    public static CaseRun Of(CaseFolder folder, CaseIdentities identities, Action<string> step) =>
        Of(ReadCase.Of(folder, identities, exhibit => step($"Reading exhibit {exhibit}")), step);

    public static CaseRun Of(ReadCase read, Action<string> step)
    {
        step("Computing");
        return Joined(read, read.Claims(read.Workers), step);
    }

    /// <summary>The run of a case whose workers were reckoned, here or elsewhere.</summary>
    /// <param name="claims">One for each worker of the case.</param>
    public static CaseRun Joined(ReadCase read, IEnumerable<WorkerClaim> claims, Action<string> step)
    {
        CaseFolder folder = read.Folder;
        Claim claim = CaseComputation.Joined<Told>(folder.Case, read.Reading.Evidence, folder.Law, claims);
        step("Taking digests");
        return new CaseRun(
            folder, read.Identities, read.Reading, claim, [.. read.Pieces, .. ComputationInputs.LawOf(folder, claim)],
            ComputationFile.DigestOf(folder.Case, claim));
    }
}
