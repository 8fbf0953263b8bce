using NodaMoney;
using NodaTime;
using Restitution.Claims;
using Restitution.Deductions;
using Restitution.Law;
using Restitution.Reasons;

namespace Restitution.Cli.Calc;

/// <summary>One figure of a calculator.</summary>
internal sealed record CalcFigure(string Name, Money Amount, IReadOnlyList<Reason> Reasons);

/// <summary>Until when one amount can be claimed.</summary>
/// <param name="LastDay">Included; null where nothing is ever out of time.</param>
internal sealed record CalcTime(LocalDate DueOn, Money? Amount, LocalDate? LastDay, bool IsInTime, Reason Reason);

/// <summary>All that one calculator found.</summary>
internal sealed record CalcAnswer(IReadOnlyList<CalcFigure> Figures)
{
    /// <summary>What falls due, with the last day of each; empty for every other calculator.</summary>
    public IReadOnlyList<CalcTime> Times { get; init; } = [];

    /// <summary>What was taken from pay, amount by amount; empty for every other calculator.</summary>
    public IReadOnlyList<ClassedDeduction> Deductions { get; init; } = [];

    /// <summary>Strips, payments and months; null for every calculator but that of interest.</summary>
    public CalcInterest? Interest { get; init; }

    /// <summary>Both ledgers of a debt; null for every other calculator.</summary>
    public DebtFinding? Debt { get; init; }

    /// <summary>What was decided about single law files on the command line.</summary>
    public IReadOnlyList<LawChoice> Choices { get; init; } = [];
}
