using NodaMoney;
using Restitution.Evidence;
using Restitution.Reasons;

namespace Restitution.Tracing;

/// <summary>The movements that made a traced amount: by day, row and share.</summary>
/// <remarks>
/// Of an account, the last movement that changed the amount, with what it left. Of a thing, cash or an outsider, the
/// movements that carried the most of it there, in the order of their days. How many others there are is said; every
/// step is in <see cref="TracedPath"/>. In the likely order; amounts are rounded half up to the minor unit.
/// </remarks>
internal sealed class DecidingSteps
{
    private const int ShownMost = 3;

    private readonly TracedCase traced;
    private readonly TracingLedger ledger;
    private readonly TracedAmounts amounts;
    private readonly int[] rank;
    private readonly ILookup<int, TracingStep>[] steps;
    private readonly ILookup<int, Movement> into;

    public DecidingSteps(TracedCase traced, TracedAmounts amounts)
    {
        (this.traced, this.amounts) = (traced, amounts);
        ledger = traced.Result.Ledger;
        Movement[] movements = [.. ledger.Movements];
        rank = new int[movements.Length];
        foreach ((int position, int index) in DayOrder.Of(movements).Index())
        {
            rank[index] = position;
        }

        steps =
        [
            .. traced.Result.Methods.Select(method => method.Steps.OrderBy(step => rank[step.Movement - 1])
                .ToLookup(step => step.Place)),
        ];
        into = movements.Where(one => one.To >= 0).OrderBy(one => rank[one.Number - 1]).ToLookup(one => one.To);
    }

    public IReadOnlyList<Reason> Of(int method, TracedFunds funds)
    {
        if (funds.Amount.Likely.Amount == 0m)
        {
            return [];
        }

        RecordedSpan? ended = ledger.Recorded.FirstOrDefault(span => span.EndsIn == funds.Place);
        int place = ended?.Place ?? funds.Place;
        return steps[method][place].Any()
            ? LastOf(method, funds.Claimant, place, ended) : Came(method, funds.Claimant, funds.Place);
    }

    private Reason[] LastOf(int method, int claimant, int place, RecordedSpan? ended)
    {
        TracingStep? last = null;
        decimal after = 0m;
        decimal before = 0m;
        int count = 0;
        foreach (TracingStep step in steps[method][place].Where(step => ended is null || IsWithin(step, ended)))
        {
            decimal left = Of(step.After, claimant);
            if (Of(step.Moved, claimant) != 0m || left != after)
            {
                (last, before, count) = (step, after, count + 1);
            }

            after = left;
        }

        return last is null ? [] :
        [
            new Reason(Statement.LeftAfterMovement)
            {
                About = About(ledger.Movements[last.Movement - 1], last.Place, Of(last.Moved, claimant)),
                Working = [Rounded(before, place), Rounded(Of(last.Moved, claimant), place)],
                Result = Rounded(Of(last.After, claimant), place),
                Sources = Rows(last.Movement),
            },
            .. Others(count - 1),
        ];
    }

    private Reason[] Came(int method, int claimant, int place)
    {
        (Movement Movement, decimal Moved)[] came =
        [
            .. into[place].Select(one => (one, Moved: CarriedBy(method, claimant, one))).Where(one => one.Moved != 0m),
        ];
        return
        [
            .. came.OrderByDescending(one => one.Moved).Take(ShownMost)
                .OrderBy(one => rank[one.Movement.Number - 1]).Select(one => new Reason(Statement.CameByMovement)
                {
                    About = About(one.Movement, place, one.Moved),
                    Working = [Operand.Of(new Money(one.Movement.In, ledger.Places[place].Currency))],
                    Result = Rounded(one.Moved, place),
                    Sources = Rows(one.Movement.Number),
                }),
            .. Others(came.Length - ShownMost),
        ];
    }

    // In the currency of the place to which it leads.
    private decimal CarriedBy(int method, int claimant, Movement movement)
    {
        if (amounts.StepOf(method, movement.Number, movement.From) is not { } step)
        {
            return movement.Origin == claimant ? movement.In : 0m;
        }

        decimal moved = Of(step.Moved, claimant);
        return movement.Out == 0m || movement.Out == movement.In ? moved : moved * movement.In / movement.Out;
    }

    private static Operand[] About(Movement movement, int place, decimal moved)
    {
        decimal whole = movement.To == place ? movement.In : movement.Out;
        return
        [
            Operand.Of(movement.On), new Operand.Number(movement.Number),
            new Operand.Fraction(whole == 0m ? 0m : decimal.Floor((moved * 10_000m / whole) + 0.5m) / 10_000m),
        ];
    }

    private static IEnumerable<Reason> Others(int count) => count <= 0 ? [] :
    [
        new Reason(Statement.OtherMovements) { About = [new Operand.Number(count)] },
    ];

    private bool IsWithin(TracingStep step, RecordedSpan span) =>
        ledger.Movements[step.Movement - 1].On is var on && on >= span.From && on <= span.To;

    private static decimal Of(IReadOnlyList<Share> shares, int claimant) =>
        shares.Where(share => share.Claimant == claimant).Sum(share => share.Amount);

    private Operand Rounded(decimal amount, int place) => Operand.Of(amounts.Rounded(amount, place));

    private IReadOnlyList<SourceRef> Rows(int movement) =>
        movement <= traced.Rows.Count ? SourceRefs.Joined(traced.Rows[movement - 1]) : [];
}
