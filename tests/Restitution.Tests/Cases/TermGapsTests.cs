using Restitution.Cases;
using Restitution.Claims;
using Restitution.Law;
using Restitution.Reasons;
using Restitution.Work;

namespace Restitution.Tests.Cases;

public sealed class TermGapsTests
{
    [Theory]
    [InlineData("ph", null, "apprentice", null)]
    [InlineData("ph", null, "aprentice", "aprentice")]
    [InlineData("my", "under-5", null, null)]
    [InlineData("my", "under-five", null, "under-five")]
    [InlineData("th", "under-5", null, "under-5")]
    public void A_size_or_grade_that_no_file_knows_is_a_gap(
        string jurisdiction, string? size, string? grade, string? unknown)
    {
        CaseFile sample = new SampleCase().CaseFile();
        EmploymentEpisode episode = sample.Workers[0].Episodes[0] with
        {
            Jurisdiction = jurisdiction,
            Place = "*",
            Size = size,
            Grade = grade,
        };

        Claim claim = CaseComputation.Of<Untold>(
            sample with { Workers = [new Worker("W-01", [episode])] }, new CaseEvidence([], []), LawOnFile.Embedded);

        Assert.Equal(
            unknown is null ? [] : [(GapKind.TermUnknown, unknown)],
            claim.Workers[0].Gaps.Where(gap => gap.Kind == GapKind.TermUnknown)
                .Select(gap => (gap.Kind, ((Operand.Code)gap.About[2]).Value)));
    }

    [Theory]
    [InlineData("th", "TH-85", false)]
    [InlineData("my", "MY-10", false)]
    [InlineData("my", "TH-85", true)]
    [InlineData("my", "MY-99", true)]
    public void A_place_that_no_file_of_the_law_knows_is_a_gap(string jurisdiction, string place, bool isGap)
    {
        CaseFile sample = new SampleCase().CaseFile();
        EmploymentEpisode episode = sample.Workers[0].Episodes[0] with { Jurisdiction = jurisdiction, Place = place };

        Claim claim = CaseComputation.Of<Untold>(
            sample with { Workers = [new Worker("W-01", [episode])] }, new CaseEvidence([], []), LawOnFile.Embedded);

        Assert.Equal(
            isGap ? [place] : [],
            claim.Workers[0].Gaps.Where(gap => gap.Kind == GapKind.TermUnknown)
                .Select(gap => ((Operand.Code)gap.About[2]).Value));
    }
}
