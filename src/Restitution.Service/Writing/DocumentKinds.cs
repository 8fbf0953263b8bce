using Restitution.Schedules;
using Restitution.Storage.Computations;
using Restitution.Storage.Runs;

namespace Restitution.Service.Writing;

/// <summary>The documents that a case gives, by the names of their files.</summary>
public static class DocumentKinds
{
    public const string RestitutionSchedule = "restitution-schedule";

    public const string BackPayOrder = "back-pay-order";
    public const string ComputationSheet = "computation-sheet";
    public const string CivilClaim = "civil-claim";
    public const string TracingReport = "asset-tracing-report";
    public const string FindingsReport = "findings-report";
    public const string InterviewPriorities = "interview-priorities";

    /// <summary>Those that every case gives.</summary>
    private static readonly string[] OfEveryCase =
        [BackPayOrder, ComputationSheet, RestitutionSchedule, CivilClaim];

    /// <summary>Those that a case gives whose accounts are on record.</summary>
    public static IReadOnlyList<string> OfMoney { get; } = [TracingReport, FindingsReport, InterviewPriorities];

    public static IReadOnlyList<string> Names { get; } = [.. OfEveryCase, .. OfMoney];

    /// <summary>What a run of this case writes.</summary>
    public static IReadOnlyList<string> For(CaseRun run) => HasAccounts(run) ? Names : OfEveryCase;

    /// <summary>The digest on every page of a document: of the result in the file from which it is made.</summary>
    public static string DigestOf(string name, CaseRun run) => name switch
    {
        TracingReport => run.TracingDigest,
        FindingsReport or InterviewPriorities => run.FindingsDigest,
        _ => run.ResultDigest,
    };

    public static bool HasAccounts(CaseRun run) => run.Folder.Case.Accounts.Count > 0;

    /// <param name="key">Who stands behind the codes, for a sealed restitution schedule; null for the public
    /// version.</param>
    public static Schedule Of(string name, CaseHeading heading, CaseRun run, IReadOnlyList<KeyLine>? key = null) =>
        name switch
        {
            BackPayOrder => Schedules.BackPayOrder.For(heading, run.Claim),
            ComputationSheet => Schedules.ComputationSheet.For(heading, run.Claim),
            RestitutionSchedule when key is not null => Schedules.RestitutionSchedule.Sealed(heading, run.Claim, key),
            RestitutionSchedule => Schedules.RestitutionSchedule.For(heading, run.Claim),
            CivilClaim => Schedules.CivilClaim.For(heading, run.Claim),
            TracingReport => AssetTracingReport.For(Beside(name, heading, run), run.Traced),
            FindingsReport => Schedules.FindingsReport.For(Beside(name, heading, run), run.Findings),
            InterviewPriorities => Schedules.InterviewPriorities.For(Beside(name, heading, run), run.Findings),
            _ => throw new ArgumentOutOfRangeException(nameof(name), name, "Not a document."),
        };

    private static CaseHeading Beside(string name, CaseHeading heading, CaseRun run) => heading with
    {
        ResultDigest = DigestOf(name, run),
        InputsDigest = ComputationInputs.DigestOf(run.Inputs),
        ClaimDigest = run.ResultDigest,
    };
}
