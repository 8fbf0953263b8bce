using Restitution.Cases;
using Restitution.Claims;
using Restitution.Reasons;
using Restitution.Schedules;
using Restitution.Storage.Folders;
using Restitution.Tests.Documents;
using Restitution.Tests.Documents.Reports;

namespace Restitution.Tests.DemoCase;

/// <summary>The workbooks of the demo case, computed again by a spreadsheet from their formulas alone.</summary>
public sealed class DemoWorkbookTests
{
    public static TheoryData<ScheduleKind> Kinds => [.. Enum.GetValues<ScheduleKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_spreadsheet_computes_every_figure_of_the_case_again(ScheduleKind kind)
    {
        Assert.SkipWhen(
            Recalculation.Program is null, "LibreOffice is not installed (apt-get install libreoffice-calc).");
        Schedule schedule = Made(kind);

        RecalculationTests.AssertSame(
            schedule, Recalculation.Of(Recalculation.WithoutStoredFigures(XlsxRendererTests.Bytes(schedule, "en"))));
    }

    // The reasons are no figures of a table, and there are thousands.
    private static Schedule Made(ScheduleKind kind)
    {
        CaseFolder folder = CaseFolder.Open(AndamanDawn.Folder);
        Claim claim = CaseComputation.Of<Told>(folder.Case, DemoClaim.Reading.Evidence, folder.Law);
        CaseHeading heading = CaseHeadings.Of(
            folder.Case, DemoClaim.Reading.Evidence, folder.Law, new string('0', 64), "0");
        Schedule schedule = kind switch
        {
            ScheduleKind.BackPayOrder => BackPayOrder.For(heading, claim),
            ScheduleKind.ComputationSheet => ComputationSheet.For(heading, claim),
            ScheduleKind.RestitutionSchedule => RestitutionSchedule.For(heading, claim),
            ScheduleKind.AssetTracingReport => AssetTracingReport.For(heading, MadeTracedCase.Make()),
            ScheduleKind.FindingsReport => FindingsReport.For(heading, MadeFindings.Make()),
            ScheduleKind.InterviewPriorities => InterviewPriorities.For(heading, MadeFindings.Make()),
            _ => CivilClaim.For(heading, claim),
        };
        return schedule with { Blocks = [.. schedule.Blocks.Where(block => block is not ReasonsBlock)] };
    }
}
