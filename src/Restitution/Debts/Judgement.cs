using NodaMoney;
using Restitution.Amounts;
using Restitution.Reasons;

namespace Restitution.Debts;

/// <summary>What the law makes of one line: what it adds to the lawful debt or takes from it, and why.</summary>
/// <param name="Lawful">Negative for what is taken off.</param>
/// <param name="Struck">What the book says less what is lawful, by ground; empty where they are equal.</param>
/// <param name="Gaps">Where one stands, the lawful part is not known and <see cref="Lawful"/> is a bound of it.</param>
/// <param name="Reason">Null in an untold run.</param>
public sealed record Judgement(
    Money Lawful, IReadOnlyList<StruckPart> Struck, IReadOnlyList<Gap> Gaps, Reason? Reason)
{
    /// <summary>One line judged on one ground: what is not lawful of it is struck on that ground.</summary>
    internal static Judgement On(
        DebtGround ground, DebtLine line, Money lawful, bool isTold, Statement statement,
        IReadOnlyList<Operand>? working = null, IReadOnlyList<Authority>? authorities = null) => new(
            lawful,
            line.Asserted == lawful ? [] : [new StruckPart(ground, line.Asserted - lawful)],
            [],
            isTold ? Told(line, lawful, statement, working ?? [Operand.Of(line.Asserted)], authorities ?? []) : null);

    /// <summary>
    /// What of the line is lawful is not known: nothing, save under the scenario that is least for the worker.
    /// </summary>
    internal static Judgement NotTold(DebtLine line, Scenario scenario, IReadOnlyList<Gap> gaps, bool isTold) =>
        On(
            DebtGround.NotTold, line, scenario == Scenario.Low ? line.Asserted : line.Asserted - line.Asserted, isTold,
            Statement.DebtNotTold) with
        {
            Gaps = gaps,
        };

    internal static Reason Told(
        DebtLine line, Money lawful, Statement statement, IReadOnlyList<Operand> working,
        IReadOnlyList<Authority> authorities) => new(statement)
        {
            About =
            [
                Operand.Of(line.On),
                .. line.Written.Length > 0 ? [new Operand.Code(line.Written)] : Array.Empty<Operand>(),
            ],
            Working = working,
            Result = Operand.Of(lawful),
            Authorities = authorities,
            Sources = line.Sources,
            Basis = line.Basis,
            Parts = line.Converted is { } converted ? [converted.Told(line.Basis)] : [],
        };
}

/// <summary>A line, what the law makes of it, and both running balances after it.</summary>
public sealed record JudgedLine(DebtLine Line, Judgement Judgement, Money AssertedBalance, Money LawfulBalance);
