using Restitution.Amounts;
using Restitution.Evidence;

namespace Restitution.Reasons;

/// <summary>
/// Why a figure is what it is: the rule, its working, the law, the evidence, and the reasons it is built on.
/// </summary>
/// <remarks>
/// It holds no sentence. The wording files turn the statement and its operands into one, in each language.
/// </remarks>
public sealed record Reason(Statement Statement)
{
    /// <summary>
    /// What the statement speaks of: worker, period, day, in the order in which its wording takes them.
    /// </summary>
    public IReadOnlyList<Operand> About { get; init; } = [];

    /// <summary>The numbers in the order of the statement's formula.</summary>
    public IReadOnlyList<Operand> Working { get; init; } = [];

    public Operand? Result { get; init; }

    /// <summary>The rule that brought the result to whole minor units; null when it was not rounded here.</summary>
    public RoundingRule? Rounding { get; init; }

    public IReadOnlyList<Authority> Authorities { get; init; } = [];

    public IReadOnlyList<SourceRef> Sources { get; init; } = [];

    public Basis Basis { get; init; }

    public Party? BurdenOn { get; init; }

    public IReadOnlyList<Assumption> Assumptions { get; init; } = [];

    /// <summary>The same figure under another reading of the law; printed, never added.</summary>
    public IReadOnlyList<Reason> Alternatives { get; init; } = [];

    /// <summary>The reasons of the amounts that this one is made from and that have no figure of their own.</summary>
    public IReadOnlyList<Reason> Parts { get; init; } = [];

    /// <summary>The ids of the figures that this one is made from: each has its reason under its own id.</summary>
    public IReadOnlyList<string> Figures { get; init; } = [];
}

/// <summary>Who has to prove a fact.</summary>
public enum Party
{
    Worker = 1,
    Respondent = 2,

    /// <summary>The worker first, so far that the claim can be inferred; then the respondent.</summary>
    Both = 3,
}

/// <summary>Something taken as true without a record or an article: printed wherever the figure is.</summary>
public sealed record Assumption(AssumptionKind Kind, IReadOnlyList<Operand> About);

/// <summary>What is assumed. Numbers are not reused.</summary>
public enum AssumptionKind
{
    DayCount = 1,
    RoundingOnTheLine = 2,
    PartMonthByDay = 3,
    PaymentOrder = 4,
    HoursFromTestimony = 5,
    HoursFromAgreement = 6,
    RestDayOnePerWeek = 7,
    RecalledLawAccepted = 8,
    PracticeOfAuthority = 9,
    HolidaysAsSupplied = 10,

    /// <summary>A break of which no record tells when it was lay outside every band of the clock.</summary>
    BreakOutsideBands = 11,

    /// <summary>Minutes of days without clock times lay outside every band of the clock.</summary>
    OutsideBandsWithoutClock = 12,

    /// <summary>The pieces were made evenly over all minutes worked.</summary>
    PiecesMadeEvenly = 30,

    /// <summary>No work on holidays is counted, because no statement says that holidays were worked.</summary>
    HolidaysNotWorked = 31,

    /// <summary>Minutes that no rule on hours pays more for are paid once, as ordinary ones are.</summary>
    PaidOnceAsOrdinary = 32,
    /// <summary>The time to prosecute runs from the last day of the work.</summary>
    OffenceRunsFromLastDayOfWork = 170,

    /// <summary>A loss was known on the day on which it was suffered.</summary>
    LossKnownWhenSuffered = 171,
}
