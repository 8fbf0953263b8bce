using Restitution.Cases;
using Restitution.Claims;
using Restitution.Law;
using Restitution.Reasons;
using Restitution.Storage.Computations;
using Restitution.Storage.Folders;
using Restitution.Tests.DemoCase;
using Restitution.Tests.Reasons;

namespace Restitution.Tests.Cases;

/// <summary>Workers may be reckoned together or apart: joined, they are the one claim of their case.</summary>
public sealed class CaseInPartsTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 40).Select(number => number * 7_919)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Workers_divided_anyhow_and_joined_are_the_claim_of_the_whole(int seed)
    {
        var crew = new RandomCrew(seed);
        Claim whole = CaseComputation.Of<Told>(crew.File, crew.Evidence, LawOnFile.Embedded);

        Claim joined = Joined(crew.File, crew.Evidence, LawOnFile.Embedded, crew.Divided());

        Assert.Equal(ComputationFile.DigestOf(crew.File, whole), ComputationFile.DigestOf(crew.File, joined));
        Assert.Equal(TextOf(whole), TextOf(joined));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void The_demo_divided_anyhow_has_the_bytes_of_the_whole(int seed)
    {
        CaseFolder folder = CaseFolder.Open(AndamanDawn.Folder);
        CaseEvidence evidence = DemoClaim.Reading.Evidence;
        Claim whole = CaseComputation.Of<Told>(folder.Case, evidence, folder.Law);

        Claim joined = Joined(
            folder.Case, evidence, folder.Law, RandomCrew.Divided(folder.Case, new Random(seed)));

        Assert.True(Bytes(whole).AsSpan().SequenceEqual(Bytes(joined)));
        Assert.StartsWith("fb4bf622", ComputationFile.DigestOf(folder.Case, joined), StringComparison.Ordinal);

        byte[] Bytes(Claim claim) => ComputationFile.Bytes(
            folder.Case, claim, ComputationInputs.Of(folder, DemoClaim.Reading, claim));
    }

    [Fact]
    public void What_is_shared_out_among_workers_is_shared_out_in_the_joining()
    {
        var crew = new RandomCrew(7_919);
        CaseFile unpaid = crew.File with { Receipts = [] };
        IReadOnlySet<string> one = new HashSet<string> { "W-01" };

        Claim alone = CaseComputation.Of<Told>(
            crew.File with { Workers = [crew.File.Workers[0]] }, crew.Evidence, LawOnFile.Embedded);
        Claim joined = CaseComputation.Of<Told>(crew.File, crew.Evidence, LawOnFile.Embedded);

        Assert.NotEqual(ShareOf(alone), ShareOf(joined));
        Assert.Equal(
            TextOf(Assert.Single(WorkersOfCase.Of<Told>(unpaid, crew.Evidence, LawOnFile.Embedded, one))),
            TextOf(Assert.Single(WorkersOfCase.Of<Told>(crew.File, crew.Evidence, LawOnFile.Embedded, one))));

        static GroupAmounts ShareOf(Claim claim) =>
            claim.Recovery!.Workers.Single(worker => worker.Worker == "W-01").Collected;
    }

    [Fact]
    public void Claims_of_other_workers_than_those_of_the_case_are_not_joined()
    {
        var crew = new RandomCrew(7_919);
        WorkerClaim[] claims = [.. CaseComputation.Of<Untold>(crew.File, crew.Evidence, LawOnFile.Embedded).Workers];

        Refused([.. claims.Skip(1)]);
        Refused([.. claims, claims[0]]);
        Refused([.. claims.Skip(1), claims[0] with { Worker = "W-99" }]);
        Refused([.. claims, claims[0] with { Worker = "W-99" }]);

        void Refused(WorkerClaim[] some) => Assert.ThrowsAny<ArgumentException>(() =>
            CaseComputation.Joined<Untold>(crew.File, crew.Evidence, LawOnFile.Embedded, some));
    }

    private static Claim Joined(
        CaseFile file, CaseEvidence evidence, LawOnFile law, IEnumerable<IReadOnlySet<string>> parts) =>
        CaseComputation.Joined<Told>(
            file, evidence, law, parts.SelectMany(part => WorkersOfCase.Of<Told>(file, evidence, law, part)));

    private static string[] TextOf(Claim claim) =>
    [
        .. claim.Figures.Concat(claim.FiguresBeside).Select(ReasonText.Of),
        .. claim.AllGaps.Select(gap => $"{gap.Kind} {gap.Figure} {string.Join(", ", gap.About)}"),
        .. claim.Conventions.Select(one => one.ToString()),
    ];

    private static string[] TextOf(WorkerClaim claim) =>
    [
        .. claim.Periods.SelectMany(period => period.Figures).Concat(claim.Totals.Figures)
            .Concat(claim.Remedies.Figures).Select(ReasonText.Of),
    ];
}
