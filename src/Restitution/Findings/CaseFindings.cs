using Restitution.Reasons;

namespace Restitution.Findings;

/// <summary>
/// What the records bear out, contradict or point to. None of it changes a figure or says who is guilty.
/// </summary>
public sealed record CaseFindings
{
    /// <summary>Each fact that a worker states against each independent kind of record.</summary>
    public IReadOnlyList<StatedFact> Corroboration { get; init; } = [];

    public IReadOnlyList<IndicatorFinding> Indicators { get; init; } = [];

    public IReadOnlyList<RedFlag> RedFlags { get; init; } = [];

    public IReadOnlyList<Infraction> Infractions { get; init; } = [];

    public IReadOnlyList<Referral> Referrals { get; init; } = [];

    /// <summary>The interview worksheet: for each worker, what the computation still lacks.</summary>
    public IReadOnlyList<MissingFact> MissingFacts { get; init; } = [];

    /// <summary>The pay of the workers from payroll over bank to what was sent on.</summary>
    public PayFound Pay { get; init; } = PayFound.None;

    /// <summary>What a rule of findings would need and does not have, such as a rule that is not on file.</summary>
    public IReadOnlyList<Gap> Gaps { get; init; } = [];

    /// <summary>The reason behind each finding, by the id that <c>explain</c> takes.</summary>
    public IEnumerable<FindingReason> Reasons =>
    [
        .. Corroboration.SelectMany(fact => fact.Reasons),
        .. Indicators.Select(one => new FindingReason(one.Id, one.Because, one.InnocentExplanation)
        {
            RestsOn = one.RestsOn?.Because,
        }),
        .. RedFlags.Select(one => new FindingReason(one.Id, one.Because, one.InnocentExplanation)
        {
            SpeaksFor = one.SpeaksFor,
        }),
        .. Infractions.Select(one => new FindingReason(one.Id, one.Because, one.InnocentExplanation)
        {
            RestsOn = one.RestsOn.Because,
        }),
        .. Referrals.Select(one => new FindingReason(one.Id, one.Because, null)),
        .. MissingFacts.Select(one => new FindingReason(one.Id, one.Question, null)),
    ];

    public static CaseFindings None { get; } = new();
}

/// <summary>Why something was found, and how it may be explained otherwise.</summary>
/// <param name="InnocentExplanation">Null where nothing is said against anyone.</param>
public sealed record FindingReason(string Id, Reason Because, Reason? InnocentExplanation)
{
    /// <summary>The records that speak for the explanation; of red flags alone.</summary>
    public Reason? SpeaksFor { get; init; }

    /// <summary>What it rests on, by the weakest that it needs; of indicators and breaches alone.</summary>
    public Reason? RestsOn { get; init; }

    /// <summary>In the order in which they are told.</summary>
    public IEnumerable<Reason> All =>
        new[] { Because, RestsOn, InnocentExplanation, SpeaksFor }.OfType<Reason>();
}
