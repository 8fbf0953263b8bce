using NodaMoney;
using Restitution.Reasons;

namespace Restitution.Claims;

/// <summary>One worker's claim: the pay periods and what they add up to.</summary>
public sealed record WorkerClaim
{
    public required string Worker { get; init; }

    public required IReadOnlyList<PeriodClaim> Periods { get; init; }

    public required ClaimTotals Totals { get; init; }

    /// <summary>What the total would be under another reading of contested law, by the name of the reading.</summary>
    public required IReadOnlyList<OtherReading> OtherReadings { get; init; }

    public required IReadOnlyList<Gap> Gaps { get; init; }

    /// <summary>
    /// Interest as it will stand on the as-of day and at each month's end after it, if nothing is paid; empty in an
    /// untold run. It ends where no rate is given.
    /// </summary>
    public IReadOnlyList<InterestAtMonthEnd> InterestAhead { get; init; } = [];

    /// <summary>Heads beside the pay periods, and what each track makes of all of them.</summary>
    public WorkerRemedies Remedies { get; init; } = new();

    /// <summary>The records that would narrow or firm the back wages; empty in an untold run.</summary>
    public IReadOnlyList<MissingEvidence> MissingEvidence { get; init; } = [];

    /// <summary>Beside the claim: none of it is in a total.</summary>
    public WorkerDebts Debts { get; init; } = WorkerDebts.None;

    /// <summary>
    /// The likely total under each convention of the day whose rate is used; empty where nothing is brought over, and
    /// in an untold run.
    /// </summary>
    public IReadOnlyList<ConventionTotal> Conventions { get; init; } = [];

    /// <summary>Every gap of the worker, of the periods and of the debts.</summary>
    public IEnumerable<Gap> AllGaps =>
        Gaps.Concat(Periods.SelectMany(period => period.Gaps)).Concat(Debts.AllGaps);
}

/// <summary>The likely back wages, interest, surcharge and total under another reading of contested law.</summary>
/// <param name="Reading">As the law on file names it.</param>
/// <param name="Files">The contested files that know the reading.</param>
public sealed record OtherReading(
    string Reading, IReadOnlyList<string> Files, Money BackWages, Money Interest, Money Surcharge, Money Total);

/// <summary>The sums of a worker's periods, or of a case's workers: each the sum of printed lines.</summary>
public sealed record ClaimTotals
{
    public required Figure Due { get; init; }

    public required Figure Paid { get; init; }

    public required Figure Withheld { get; init; }

    public required Figure LawfulDeductions { get; init; }

    public required Figure UnlawfulDeductions { get; init; }

    public required Figure Unpaid { get; init; }

    public required Figure BackWages { get; init; }

    public required Figure Interest { get; init; }

    /// <summary>The surcharge on all periods, whether or not the finding it needs is recorded.</summary>
    public required Figure Surcharge { get; init; }

    /// <summary>The part of the surcharge whose finding is recorded: it is in the total.</summary>
    public required Figure SurchargeFound { get; init; }

    /// <summary>The fine by days of lateness on all periods; null where no law of them has one.</summary>
    public Figure? LateFine { get; init; }

    /// <summary>
    /// The part of the fine that is in the total: its law asks for no finding, or the finding is recorded.
    /// </summary>
    public Figure? LateFineOwed { get; init; }

    /// <summary>Back wages, interest, the surcharge that was found and the fine that is owed.</summary>
    public required Figure Total { get; init; }

    /// <summary>The part of the total that limitation would remove if it is pleaded.</summary>
    public required Figure OutOfTime { get; init; }

    /// <summary>The total less what limitation would remove.</summary>
    public required Figure InTime { get; init; }

    /// <summary>Interest for each day after the as-of day, on the likely figures, rounded once.</summary>
    public required Figure InterestPerDay { get; init; }

    public IEnumerable<Figure> Figures =>
    [
        Due, Paid, Withheld, LawfulDeductions, UnlawfulDeductions, Unpaid, BackWages, Interest, Surcharge,
        SurchargeFound,
        .. LateFine is null ? Array.Empty<Figure>() : [LateFine],
        .. LateFineOwed is null ? Array.Empty<Figure>() : [LateFineOwed],
        Total, OutOfTime, InTime, InterestPerDay,
    ];
}

/// <summary>What the workers of one case claim together.</summary>
public sealed record Claim
{
    public required IReadOnlyList<WorkerClaim> Workers { get; init; }

    public required ClaimTotals Totals { get; init; }

    /// <summary>Interest of all workers at the month ends that every one of them has.</summary>
    public IReadOnlyList<InterestAtMonthEnd> InterestAhead { get; init; } = [];

    /// <summary>What was kept back for an authority, by respondent; empty where nothing was.</summary>
    public IReadOnlyList<WithheldAndRemitted> Withheld { get; init; } = [];

    /// <summary>Gaps of the case as a whole.</summary>
    public required IReadOnlyList<Gap> Gaps { get; init; }

    /// <summary>
    /// Whether the authority applies limitation that nobody pleads, by the law on file; null when not on file.
    /// </summary>
    public required bool? LimitationIsAppliedOfOwnMotion { get; init; }

    /// <summary>The three tracks of the case, each the sum of its workers' lines.</summary>
    public IReadOnlyList<TrackTotals> Tracks { get; init; } = [];

    /// <summary>How far the claim has come; null where one respondent alone is named and nothing is recorded.</summary>
    public Recovery? Recovery { get; init; }

    /// <summary>What records are missing, the one that would narrow most first; empty in an untold run.</summary>
    public IReadOnlyList<MissingEvidence> MissingEvidence { get; init; } = [];

    /// <summary>
    /// The likely total under each convention of the day whose rate is used; empty where nothing is brought over.
    /// </summary>
    public IReadOnlyList<ConventionTotal> Conventions { get; init; } = [];

    public IEnumerable<Gap> AllGaps => Gaps.Concat(Workers.SelectMany(worker => worker.AllGaps));

    /// <summary>Interest after the as-of day; figures of a told run alone.</summary>
    public IEnumerable<Figure> FiguresAhead => Workers.SelectMany(worker => worker.InterestAhead)
        .Concat(InterestAhead).Select(line => line.ByThen);

    /// <summary>
    /// The figures that open besides those of the totals: shares of inference, missing records, recovery.
    /// </summary>
    public IEnumerable<Figure> FiguresBeside => InferenceFigures.Of(Figures)
        .Concat(MissingEvidence.Select(one => one.Narrows).OfType<Figure>())
        .Concat(Recovery?.Figures ?? [])
        .Concat(FiguresAhead);

    /// <summary>What the claim is, told or untold.</summary>
    public IEnumerable<Figure> Figures => Workers
        .SelectMany(worker => worker.Periods.SelectMany(period => period.Figures).Concat(worker.Totals.Figures)
            .Concat(worker.Remedies.Figures)
            .Concat(worker.Debts.Figures))
        .Concat(Totals.Figures)
        .Concat(Withheld.SelectMany(one => one.Figures))
        .Concat(Tracks.SelectMany(track => track.Figures));
}
