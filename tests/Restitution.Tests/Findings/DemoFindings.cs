using Restitution.Cases;
using Restitution.Claims;
using Restitution.Findings;
using Restitution.Reasons;
using Restitution.Storage.Folders;
using Restitution.Tests.DemoCase;
using Restitution.Tracing;

namespace Restitution.Tests.Findings;

/// <summary>What is found in the demo case, told.</summary>
internal static class DemoFindings
{
    private static readonly Lazy<(Claim Claim, CaseFindings Findings)> Made = new(Make);

    public static Claim Claim => Made.Value.Claim;

    public static CaseFindings Findings => Made.Value.Findings;

    public static CaseFindings Of(Claim claim, Func<CaseFile, CaseFile>? changed = null)
    {
        CaseFolder folder = CaseFolder.Open(AndamanDawn.Folder);
        CaseFile file = changed is null ? folder.Case : changed(folder.Case);
        return FindingsOfCase.Of(file, DemoClaim.Reading.Evidence, claim, TracedCase.None, folder.Law);
    }

    private static (Claim, CaseFindings) Make()
    {
        CaseFolder folder = CaseFolder.Open(AndamanDawn.Folder);
        Claim claim = CaseComputation.Of<Told>(folder.Case, DemoClaim.Reading.Evidence, folder.Law);
        return (claim, Of(claim));
    }
}
