using Restitution.Cases;
using Restitution.Claims;
using Restitution.Evidence;
using Restitution.Tests.Wages;

namespace Restitution.Tests.Cases;

/// <summary>A small case of several workers made from a seed, under two respondents, with a receipt for all of them.
/// </summary>
/// <remarks>What one worker gets of the receipt depends on what all of them are owed.</remarks>
internal sealed class RandomCrew
{
    private readonly Random random;

    public RandomCrew(int seed)
    {
        random = new Random(seed);
        RandomCase[] cases = [.. Enumerable.Range(0, random.Next(2, 7)).Select(index => new RandomCase(seed + index))];
        Evidence = RandomCase.EvidenceOf(cases.SelectMany((one, index) =>
            one.Records.Select(record => record with { Worker = CodeOf(index) })));
        CaseFile first = cases.MaxBy(one => one.File.AsOf)!.File;
        File = first with
        {
            Workers =
            [
                .. cases.Select((one, index) => new Worker(CodeOf(index), one.File.Workers[0].Episodes)),
            ],
            Respondents = [.. first.Respondents, new Respondent("R-02", "An agent", null, null)],
            Receipts =
            [
                new Receipt(
                    "REC-01", first.AsOf, SampleWork.Thb((random.Next(1, 30) * 1_000m) + 0.01m), "R-01",
                    ReceiptKind.Payment, SampleWork.Thb(0m), AreCostsFirst: false, [], [],
                    [SourceRef.Line("REC-01", 1)]),
            ],
            RecoveryTerms = new RecoveryTerms(ReceiptAppropriation.PrincipalFirst, "a test", [], []),
        };
    }

    public CaseFile File { get; }

    public CaseEvidence Evidence { get; }

    /// <summary>The codes of the workers, each in one part, in no order of the case.</summary>
    public static IReadOnlyList<IReadOnlySet<string>> Divided(CaseFile file, Random by)
    {
        string[] codes = [.. file.Workers.Select(worker => worker.Code)];
        by.Shuffle(codes);
        return
        [
            .. codes.GroupBy(_ => by.Next(0, codes.Length)).Select(part => part.ToHashSet(StringComparer.Ordinal)),
        ];
    }

    public IReadOnlyList<IReadOnlySet<string>> Divided() => Divided(File, random);

    private static string CodeOf(int index) => FormattableString.Invariant($"W-{index + 1:00}");
}
