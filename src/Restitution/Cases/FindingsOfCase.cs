using Restitution.Claims;
using Restitution.Findings;
using Restitution.Law;
using Restitution.Tracing;

namespace Restitution.Cases;

/// <summary>What the records of a case bear out, contradict or point to, beside the claim.</summary>
/// <remarks>It reads the claim and never changes it: with findings or without, each figure is the same.</remarks>
public static class FindingsOfCase
{
    public static CaseFindings Of(
        CaseFile caseFile, CaseEvidence evidence, Claim claim, TracedCase traced, LawOnFile law)
    {
        ArgumentNullException.ThrowIfNull(caseFile);
        ArgumentNullException.ThrowIfNull(evidence);
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentNullException.ThrowIfNull(traced);
        ArgumentNullException.ThrowIfNull(law);
        return CaseFindings.None;
    }
}
