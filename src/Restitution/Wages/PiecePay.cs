using Restitution.Amounts;
using Restitution.Reasons;

namespace Restitution.Wages;

/// <summary>The ordinary pay of a stretch of piece work: what was earned in the minutes that no premium pays.</summary>
/// <remarks>
/// All of the earnings where no premium is due. Where nobody knows the minutes, a stretch in which the law did not
/// change takes all, and several take them by their days. Unrounded. Worked by hand:
/// <c>tests/Restitution.Tests/Wages/PieceWorkTests.cs</c>.
/// </remarks>
public static class PiecePay
{
    /// <returns>Null where no book tells what was earned.</returns>
    public static Reasoned<UnroundedMoney, TWhy>? ForStretch<TWhy>(PeriodFacts facts, WageLaw law)
        where TWhy : struct, IWhy<TWhy>
    {
        if (facts.Pieces is not { Earned: { } earned } pieces)
        {
            return null;
        }

        int index = facts.Stretches.ToList().IndexOf(law);
        bool isByMinutes = pieces.Minutes > 0;
        (int part, int whole) = isByMinutes
            ? (pieces.InStretch[index] - pieces.Apart[index], pieces.Minutes)
            : (law.Span.Length, facts.Period.Span.Length);
        UnroundedMoney pay = part == whole ? earned.Amount : earned.Amount * part / whole;
        Basis basis = part != whole && isByMinutes ? DaysWorked.BasisOver(facts, law) : Basis.Document;
        TWhy because = default;
        if (TWhy.IsTold)
        {
            because = TWhy.Tell(new Reason(Statement.PromisedByPiece)
            {
                About = [new Operand.Code(facts.Worker), Operand.Of(law.Span)],
                Working = part == whole
                    ? [Operand.Of(earned.Amount)]
                    : [Operand.Of(earned.Amount), Count(part, isByMinutes), Count(whole, isByMinutes)],
                Result = Operand.Of(pay),
                Assumptions = part == whole ? [] : [new Assumption(AssumptionKind.PiecesMadeEvenly, [])],
                Sources = earned.Sources,
                Basis = basis,
            });
        }

        return new(pay, basis, because);
    }

    private static Operand Count(int count, bool isMinutes) =>
        isMinutes ? new Operand.Minutes(count) : new Operand.Days(count);
}
