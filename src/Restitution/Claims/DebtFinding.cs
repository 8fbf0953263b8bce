using NodaMoney;
using NodaTime;
using Restitution.Debts;
using Restitution.Reasons;

namespace Restitution.Claims;

/// <summary>Both ledgers of one worker and one creditor, and what they come to: a finding beside the claim.</summary>
/// <remarks>
/// No figure here is in a total of the claim, and no head is less for it. Low and high of an amount are the least and
/// the most of that amount, though least of a debt is most for the worker.
/// </remarks>
public sealed record DebtFinding
{
    public required DebtAccount Account { get; init; }

    public required IReadOnlyList<DebtEntryFinding> Entries { get; init; }

    /// <summary>The value of work applied, period by period: the second view.</summary>
    public required IReadOnlyList<DebtEntryFinding> Services { get; init; }

    /// <summary>The balance that follows from the entries of the book.</summary>
    public required Figure Asserted { get; init; }

    public required Figure AssertedEver { get; init; }

    public required Figure LawfulEver { get; init; }

    public required Figure Taken { get; init; }

    /// <summary>What is lawfully owed still, by set-offs and payments alone.</summary>
    public required Figure Lawful { get; init; }

    /// <summary>What was taken although nothing was lawfully owed, by set-offs and payments alone.</summary>
    public required Figure TakenBeyond { get; init; }

    public required Figure ServicesApplied { get; init; }

    /// <summary>What is lawfully owed still, once the value of the work is applied.</summary>
    public required Figure LawfulAfterServices { get; init; }

    /// <summary>What was taken after the day on which the work had paid the debt off.</summary>
    public required Figure TakenAfterServices { get; init; }

    public required Figure ChargedForTime { get; init; }

    /// <summary>Asserted less lawful, by ground: they sum to the difference of the two balances.</summary>
    public required IReadOnlyList<StruckFigure> Struck { get; init; }

    public required DebtEnds EndBySetOffs { get; init; }

    public required DebtEnds EndByServices { get; init; }

    /// <summary>The effective yearly rate of the asserted debt; null where nothing is charged for time.</summary>
    public required decimal? AnnualFraction { get; init; }

    public required IReadOnlyList<DebtMonth> Months { get; init; }

    public required IReadOnlyList<Gap> Gaps { get; init; }

    public IEnumerable<Figure> Totals =>
    [
        AssertedEver, LawfulEver, .. Struck.Select(struck => struck.Figure), Taken, Asserted, Lawful, TakenBeyond,
        ServicesApplied, LawfulAfterServices, TakenAfterServices, ChargedForTime,
    ];

    public IEnumerable<Figure> Figures => Entries.Select(entry => entry.Lawful)
        .Concat(Services.Select(entry => entry.Lawful))
        .Concat(Totals);
}

/// <summary>One line of both ledgers: what it changes in each, and both balances after it.</summary>
/// <param name="Lawful">What it adds to the lawful debt; negative for what it takes.</param>
public sealed record DebtEntryFinding(
    DebtLine Line, Figure Lawful, Money AssertedBalance, Money LawfulBalance, IReadOnlyList<StruckPart> Struck,
    IReadOnlyList<Gap> Gaps);

/// <summary>What was struck on one ground.</summary>
public sealed record StruckFigure(DebtGround Ground, Figure Figure);

/// <summary>The end of the lawful debt: with the lawful debt least, as is likely, and with it most.</summary>
public sealed record DebtEnds(DebtEnd Least, DebtEnd Likely, DebtEnd Most)
{
    public bool IsSingle => Least == Likely && Likely == Most;
}

/// <summary>Both balances with the end of a month, likely; a lawful one below zero stands as zero.</summary>
public sealed record DebtMonth(LocalDate Month, Money Asserted, Money Lawful, Money LawfulAfterServices);

/// <summary>What others were charged who came as this worker did: in no figure of the case.</summary>
public sealed record CohortOffered(string Creditor, Cohort Cohort);

/// <summary>The debts of one worker.</summary>
/// <param name="Matches">Takings from wages in a creditor's book and in the payroll.</param>
public sealed record WorkerDebts(
    IReadOnlyList<DebtFinding> Accounts, IReadOnlyList<SetOffMatch> Matches, IReadOnlyList<CohortOffered> Cohorts,
    IReadOnlyList<Gap> Gaps)
{
    public static WorkerDebts None { get; } = new([], [], [], []);

    public IEnumerable<Gap> AllGaps => Accounts.SelectMany(account => account.Gaps).Concat(Gaps);

    public IEnumerable<Figure> Figures => Accounts.SelectMany(account => account.Figures);
}
