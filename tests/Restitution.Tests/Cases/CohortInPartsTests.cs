using System.Globalization;
using NodaTime;
using Restitution.Cases;
using Restitution.Claims;
using Restitution.Debts;
using Restitution.Evidence;
using Restitution.Law;
using Restitution.Reasons;
using Restitution.Storage.Computations;
using Restitution.Tests.Wages;

namespace Restitution.Tests.Cases;

/// <summary>
/// What a worker without papers is offered rests on what others were charged: the parts in which those others are
/// reckoned make no difference to it.
/// </summary>
public sealed class CohortInPartsTests
{
    private const string Corridor = "la-th";
    private static readonly LocalDate Came = new(2019, 2, 10);

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 24).Select(number => number * 104_729)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Workers_divided_anyhow_are_offered_the_cohort_of_the_whole(int seed)
    {
        var random = new Random(seed);
        (CaseFile file, CaseEvidence evidence) = Made(random);
        Claim whole = CaseComputation.Of<Told>(file, evidence, LawOnFile.Embedded);
        IReadOnlyList<IReadOnlySet<string>> parts = RandomCrew.Divided(file, random);

        var reckoning = new WorkersOfCase(file, evidence, LawOnFile.Embedded);
        WorkerClaim[] apart = [.. parts.SelectMany(part => reckoning.Claims<Told>(part))];
        Claim joined = CaseComputation.Joined<Told>(file, evidence, LawOnFile.Embedded, apart);

        Assert.Contains(whole.Workers, worker => worker.Debts.Cohorts.Count > 0);
        Assert.Equal(CohortsOf(whole), CohortsOf(joined));
        Assert.Equal(ComputationFile.DigestOf(file, whole), ComputationFile.DigestOf(file, joined));
    }

    [Fact]
    public void The_cohorts_that_are_divided_have_members_in_several_parts()
    {
        int divided = Seeds.Count(row =>
        {
            var random = new Random(row.Data);
            (CaseFile file, CaseEvidence evidence) = Made(random);
            IReadOnlyList<IReadOnlySet<string>> parts = RandomCrew.Divided(file, random);
            return WorkersOfCase.Of<Told>(file, evidence, LawOnFile.Embedded, parts[0])
                .SelectMany(worker => worker.Debts.Cohorts)
                .Any(offered => parts.Count(part => offered.Cohort.Members.Any(part.Contains)) > 1);
        });

        Assert.True(divided >= 5, $"{divided} of them");
    }

    [Fact]
    public void A_part_that_knew_of_its_own_workers_alone_would_offer_something_else()
    {
        (CaseFile file, CaseEvidence evidence) = Made(new Random(104_729));
        string without = file.Debts[0].WithoutPapers[0].Worker;
        CaseFile alone = file with { Workers = [.. file.Workers.Where(worker => worker.Code == without)] };
        IReadOnlySet<string> one = new HashSet<string> { without };

        Assert.Empty(Assert.Single(WorkersOfCase.Of<Told>(alone, evidence, LawOnFile.Embedded, one)).Debts.Cohorts);
        Assert.NotEmpty(Assert.Single(WorkersOfCase.Of<Told>(file, evidence, LawOnFile.Embedded, one)).Debts.Cohorts);
    }

    // Seven to twelve workers of one creditor, of whom one or two have no papers; most came in one quarter.
    private static (CaseFile File, CaseEvidence Evidence) Made(Random random)
    {
        string[] codes =
        [
            .. Enumerable.Range(1, random.Next(7, 13))
                .Select(number => number.ToString("'W-'00", CultureInfo.InvariantCulture)),
        ];
        string[] without = codes[..random.Next(1, 3)];
        int line = 1;
        AttributedRecord[] records =
        [
            .. codes.Except(without).SelectMany((code, index) => Enumerable.Range(0, random.Next(1, 3)).Select(_ =>
                new AttributedRecord(
                    new DebtEntry(
                        SourceRef.Line("DEBT-01", ++line), default,
                        index < CohortEstimate.MembersLeast ? Came.PlusDays(random.Next(-20, 20))
                            : Came.PlusMonths(random.Next(-4, 5)),
                        SampleWork.Thb(random.Next(5_000, 30_000) + 0.25m), "to bring"),
                    code, null, true))),
        ];
        return (FileOf(codes, without), new CaseEvidence([], records));
    }

    private static CaseFile FileOf(string[] codes, string[] without) => new RandomCrew(7_919).File with
    {
        AsOf = new LocalDate(2019, 12, 31),
        ClaimedOn = new LocalDate(2019, 12, 31),
        Receipts = [],
        Workers =
        [
            .. codes.Select(code => new Worker(
                code, [SampleWork.Episode(new LocalDate(2019, 3, 1), new LocalDate(2019, 3, 31), 9_000m)])),
        ],
        Debts =
        [
            new CreditorsBook
            {
                Creditor = "R-02",
                Role = CreditorRole.Agent,
                Jurisdiction = "th",
                FeeLaws = ["th"],
                Exhibits = ["DEBT-01"],
                Corridors = [new WorkerCorridor(Corridor, codes)],
                Words =
                [
                    new DebtWord(
                        "to bring", DebtEntryKind.Transport, null, HandedOver.No, "an officer",
                        new LocalDate(2019, 12, 1), null),
                ],
                WithoutPapers = [.. without.Select(code => new CameWithoutPapers(code, Came))],
            },
        ],
    };

    private static string[] CohortsOf(Claim claim) =>
    [
        .. claim.Workers.SelectMany(worker => worker.Debts.Cohorts.Select(offered =>
            $"{worker.Worker} {offered.Creditor} {string.Join(' ', offered.Cohort.Members)} {offered.Cohort.Low} "
            + $"{offered.Cohort.Median} {offered.Cohort.High}")),
        .. claim.Workers.SelectMany(worker => worker.Debts.Gaps).Select(gap => $"{gap.Kind} {gap.Figure}"),
    ];
}
