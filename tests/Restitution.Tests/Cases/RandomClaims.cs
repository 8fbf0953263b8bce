using NodaMoney;
using NodaTime;
using Restitution.Cases;
using Restitution.Claims;
using Restitution.Evidence;
using Restitution.Law;
using Restitution.Reasons;
using Restitution.Tests.Law;
using Restitution.Tests.Wages;
using Restitution.Work;

namespace Restitution.Tests.Cases;

/// <summary>
/// A case made from a seed with losses, gains, credits, consents, an end of work and findings: its heads meet.
/// </summary>
/// <remarks>Few amounts, rows and spans, so that two losses often are one. The same seed gives the same case.</remarks>
internal sealed class RandomClaims
{
    public const string Code = "W-01";

    private static readonly decimal[] Amounts = [400m, 3_000m, 9_000m, 25_000.25m];

    private static readonly string[] Heads =
        ["medical-care", "loss-of-earnings", "recruitment-fee", "severance", "other-loss"];

    private static readonly LawOnFile Uncapped = LawOnFile.Embedded.With(
    [
        Made(MadeLaw.Table("statutory-increase", "multiple of its base", "kind", ("double-indemnity", "1"))),
        Made(MadeLaw.List("statutory-increase-base", "heads of claim", "wages")),
        Made(MadeLaw.Table("statutory-increase-condition", "rule", "kind", ("double-indemnity", "wilful-withholding"))),
    ]);

    private static readonly LawOnFile Capped = Uncapped.With(
        [Made(MadeLaw.Table("remedy-most", "THB", "forum", ("tribunal", "20000")))]);

    private readonly Random random;
    private readonly RandomCase work;
    private readonly DateInterval worked;

    public RandomClaims(int seed)
    {
        work = new RandomCase(seed);
        random = new Random(seed + 1);
        worked = work.File.Workers[0].Episodes[0].Span;
        File = CaseFile();
    }

    public CaseFile File { get; }

    /// <summary>A loss more: the same amount for the same days from the same row, by another name.</summary>
    public RecordedLoss WrittenAgain(RecordedLoss loss) => loss with { Head = "written-again" };

    public Credit OneCredit() => new(
        Code, CreditKind.Fund, Money(), File.AsOf.PlusDays(-random.Next(0, 3)), null, [Row("CREDIT-01", 99)]);

    public Claim Compute(CaseFile? file = null, bool isCapped = false) => CaseComputation.Of<Untold>(
        file ?? File, RandomCase.EvidenceOf(work.Records), isCapped ? Capped : Uncapped);

    /// <summary>The same case of a worker of another code.</summary>
    public Claim ComputeAs(string code) => CaseComputation.Of<Untold>(
        File with
        {
            Workers = [File.Workers[0] with { Code = code }],
            Losses = [.. File.Losses.Select(loss => loss with { Worker = code })],
            Gains = [.. File.Gains.Select(gain => gain with { Worker = code })],
            Credits = [.. File.Credits.Select(credit => credit with { Worker = code })],
            Consents = [.. File.Consents.Select(consent => consent with { Worker = code })],
        },
        RandomCase.EvidenceOf(work.Records.Select(record => record with { Worker = code })), Uncapped);

    private CaseFile CaseFile() => work.File with
    {
        Workers =
        [
            new Worker(Code,
            [
                work.File.Workers[0].Episodes[0] with
                {
                    Ended = random.Next(0, 2) == 0
                        ? null : new EpisodeEnd(EndedBy.Employer, null, null, null, [Row("END-01", 1)]),
                },
            ]),
        ],
        LawChoices = [new LawChoice("th/remedy-heads", null, true, "read by counsel")],
        Losses = [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => Loss())],
        Gains = random.Next(0, 2) == 0
            ? [] : [new RecordedGain(Code, Money() + Money(), worked, Basis.Document, [Row("GAIN-01", 1)])],
        ValueOfLabour = random.Next(0, 2) == 0 ? null : "greater-of-gain-and-labour",
        Credits =
        [
            .. Enumerable.Range(0, random.Next(0, 3)).Select(index => new Credit(
                Code, CreditKind.Award, Money(), work.File.AsOf.PlusDays(-1), null, [Row("CREDIT-01", index + 1)])),
        ],
        Consents =
        [
            .. from track in RemedyTracks.All
               where random.Next(0, 3) > 0
               select new Consent(
                   Code, track, work.File.AsOf.PlusDays(-20), ConsentBy.Worker, ConsentForm.Written,
                   random.Next(0, 4) == 0 ? work.File.AsOf.PlusDays(-2) : null, [Row("CONSENT-01", 1)]),
        ],
        Findings = random.Next(0, 2) == 0 ? [] :
        [
            new Finding(
                "wilful-withholding", "an officer", work.File.AsOf, worked.Start, worked.End.PlusMonths(2),
                [Row("FIND-01", 1)], []),
        ],
        Tracks = [.. RemedyTracks.All.Select(track => new CaseTrack(track, "tribunal", null, null, null))],
    };

    private RecordedLoss Loss()
    {
        int days = random.Next(1, 60);
        LocalDate from = worked.Start.PlusDays(random.Next(0, 40));
        return new RecordedLoss(
            Code, Heads[random.Next(Heads.Length)], Money(), from,
            random.Next(0, 2) == 0 ? null : new DateInterval(from, from.PlusDays(days)),
            random.Next(0, 3) == 0 ? LossPaidBy.WageDeduction : LossPaidBy.Cash, Basis.Document,
            [Row("LOSS-01", random.Next(1, 6))]);
    }

    private Money Money() => SampleWork.Thb(Amounts[random.Next(Amounts.Length)]);

    private static SourceRef Row(string exhibit, int line) => SourceRef.Line(exhibit, line);

    private static LawText Made(LawText ofAa) => new(
        ofAa.Id.Replace("aa/", "th/", StringComparison.Ordinal),
        ofAa.Json.Replace("\"aa/", "\"th/", StringComparison.Ordinal), FromCase: true);
}
