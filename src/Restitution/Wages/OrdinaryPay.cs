using Restitution.Amounts;
using Restitution.Reasons;
using Restitution.Work;

namespace Restitution.Wages;

/// <summary>The ordinary pay of one pay period: the greater of what was promised and the statutory floor.</summary>
/// <remarks>
/// Where the law changes inside the period, each stretch takes its own greater. Where the floor does not reach the
/// sector, the promise alone is due; where no promise is on record, the floor alone. Where one that is needed is not on
/// file, there is no figure but a gap. Unrounded.
/// </remarks>
public static class OrdinaryPay
{
    /// <param name="gaps">Takes what is missing.</param>
    public static OrdinaryPayOfPeriod<TWhy> ForPeriod<TWhy>(
        PeriodFacts facts, ReadOnlySpan<WorkedMinutes> minutesByStretch, List<Gap> gaps)
        where TWhy : struct, IWhy<TWhy>
    {
        int gapsBefore = gaps.Count;
        foreach (WageLaw law in facts.Stretches)
        {
            AddMissing(facts, law, gaps);
        }

        bool isRefused = gaps.Count > gapsBefore;
        AddPiecesMissing(facts, gaps);
        if (isRefused)
        {
            return default;
        }

        OrdinaryPayOfPeriod<TWhy> pay = OfStretch<TWhy>(facts, minutesByStretch[0].Bands, facts.Stretches[0]);
        for (int index = 1; index < facts.Stretches.Count; index++)
        {
            OrdinaryPayOfPeriod<TWhy> next = OfStretch<TWhy>(
                facts, minutesByStretch[index].Bands, facts.Stretches[index]);
            pay = new(Sum(facts, pay.Promised, next.Promised), Sum(facts, pay.Floor, next.Floor),
                Sum(facts, pay.Due, next.Due));
        }

        return pay;
    }

    private static void AddMissing(PeriodFacts facts, WageLaw law, List<Gap> gaps)
    {
        string wages = WageHeads.KeyOf(WageHead.Wages);
        PayBasis basis = facts.Episode.PayBasis;
        Add(NeedsHours(facts, law) && !facts.HoursAreKnown(law.Span) ? OfWorker(GapKind.HoursMissing) : null);
        Add(basis == PayBasis.Monthly ? ShareOfMonth.Missing(facts, law, wages) : null);
        bool isWithoutFloor = law.Floor is { Reach.IsFound: true, Applies: false };
        Add(basis != PayBasis.Piece && facts.Promised is null && isWithoutFloor
            ? OfWorker(GapKind.PromisedWageMissing)
            : null);
        Add(basis == PayBasis.Piece && facts.Pieces?.Earned is null && isWithoutFloor
            ? OfWorker(GapKind.PieceCountMissing)
            : null);
        gaps.AddRange(MinimumWageFloor.Missing(facts, law, wages));

        void Add(Gap? gap)
        {
            if (gap is not null)
            {
                gaps.Add(gap);
            }
        }

        Gap OfWorker(GapKind kind) =>
            new(kind, $"{facts.Figure}/{wages}", [new Operand.Code(facts.Worker), Operand.Of(law.Span)]);
    }

    private static bool NeedsHours(PeriodFacts facts, WageLaw law) => facts.Episode.PayBasis switch
    {
        PayBasis.Monthly => false,
        PayBasis.Piece => law.Floor.Applies && !law.Pieces.FloorIsByMonth,
        _ => true,
    };

    // Where books do not tell all that was earned by the piece, the floor stands, and the figure is the least that is
    // due.
    private static void AddPiecesMissing(PeriodFacts facts, List<Gap> gaps)
    {
        if (facts.Pieces is { IsAllTold: false })
        {
            PremiumGaps.AddOnce(
                [
                    new Gap(
                        GapKind.PieceCountMissing, $"{facts.Figure}/{WageHeads.KeyOf(WageHead.Wages)}",
                        [new Operand.Code(facts.Worker), Operand.Of(facts.Period.Span)]),
                ],
                gaps);
        }
    }

    private static OrdinaryPayOfPeriod<TWhy> OfStretch<TWhy>(PeriodFacts facts, in MinutesByBand bands, WageLaw law)
        where TWhy : struct, IWhy<TWhy>
    {
        Reasoned<UnroundedMoney, TWhy>? promised = (facts.Episode.PayBasis, facts.Promised) switch
        {
            (PayBasis.Piece, _) => PiecePay.ForStretch<TWhy>(facts, law),
            (_, { } wage) => PromisedPay.ForStretch<TWhy>(facts, wage, bands, law),
            _ => null,
        };
        Reasoned<UnroundedMoney, TWhy>? floor = law.Floor.Applies
            ? MinimumWageFloor.ForStretch<TWhy>(facts, bands, law)
            : null;
        return new(promised, floor, Due(facts, law, promised, floor));
    }

    private static Reasoned<UnroundedMoney, TWhy> Due<TWhy>(
        PeriodFacts facts, WageLaw law, Reasoned<UnroundedMoney, TWhy>? promised, Reasoned<UnroundedMoney, TWhy>? floor)
        where TWhy : struct, IWhy<TWhy>
    {
        UnroundedMoney due = (promised, floor) switch
        {
            ({ } asPromised, { } atLeast) => UnroundedMoney.Greater(asPromised.Value, atLeast.Value),
            _ => (promised ?? floor)!.Value.Value,
        };
        // The floor is law: where it is the greater, the figure does not rest on the promise.
        Basis basis = floor is { } least && least.Value == due ? least.Basis : promised!.Value.Basis;
        TWhy because = TWhy.IsTold
            ? TWhy.Tell(Told(facts, law, due, basis, promised?.Because.Reason, floor?.Because.Reason))
            : default;
        return new(due, basis, because);
    }

    private static Reason Told(
        PeriodFacts facts, WageLaw law, UnroundedMoney due, Basis basis, Reason? promised, Reason? floor)
    {
        Statement statement = (promised, floor) switch
        {
            (null, _) => Statement.FloorAlone,
            (_, null) => Statement.FloorDoesNotReach,
            _ => Statement.GreaterOfPromisedAndFloor,
        };
        Reason[] parts = [.. new[] { promised, floor }.OfType<Reason>()];
        return new Reason(statement)
        {
            About = [new Operand.Code(facts.Worker), Operand.Of(law.Span)],
            Working = [.. parts.Select(part => part.Result!)],
            Result = Operand.Of(due),
            Authorities = [law.Floor.Reach.Authority],
            Basis = basis,
            Parts = parts,
        };
    }

    private static Reasoned<UnroundedMoney, TWhy>? Sum<TWhy>(
        PeriodFacts facts, Reasoned<UnroundedMoney, TWhy>? left, Reasoned<UnroundedMoney, TWhy>? right)
        where TWhy : struct, IWhy<TWhy>
    {
        if (left is not { } first || right is not { } second)
        {
            return left ?? right;
        }

        return Sums.Of(facts.Worker, facts.Period.Span, first, second);
    }
}

/// <summary>Promised pay, floor and ordinary pay due of one period, unrounded; null where there is none.</summary>
public readonly record struct OrdinaryPayOfPeriod<TWhy>(
    Reasoned<UnroundedMoney, TWhy>? Promised, Reasoned<UnroundedMoney, TWhy>? Floor,
    Reasoned<UnroundedMoney, TWhy>? Due)
    where TWhy : struct, IWhy<TWhy>;
