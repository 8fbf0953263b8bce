namespace Restitution.Tracing;

/// <summary>A ledger in which each part of a shared credit is a credit of its owner.</summary>
internal sealed class SplitCredits
{
    private readonly TracingLedger ledger;
    private readonly List<Movement> split = [];

    // By the number of a movement of the split ledger, less one: the number of the one that it is a part of.
    private readonly List<int> wholes = [];

    public SplitCredits(TracingLedger ledger, IReadOnlyDictionary<int, IReadOnlyList<OwnedPart>> shared)
    {
        this.ledger = ledger;
        int most = shared.Values.Max(parts => parts.Count) + 1;
        var firstOf = new int[ledger.Movements.Count + 1];
        foreach (Movement movement in ledger.Movements)
        {
            firstOf[movement.Number] = split.Count + 1;
            Add(movement with { Sequence = movement.Sequence * most }, shared.GetValueOrDefault(movement.Number) ?? []);
        }

        for (int index = 0; index < split.Count; index++)
        {
            split[index] = split[index] with { Reverses = firstOf[split[index].Reverses] };
        }
    }

    public TracingResult Of(TracingTerms terms)
    {
        TracingResult result = Tracer.Enclosing(ledger with { Movements = split }, terms);
        return result with
        {
            Ledger = ledger,
            Methods =
            [
                .. result.Methods.Select(one => one with
                {
                    Amounts =
                        [.. one.Amounts.Select(funds => funds with { ExhaustedBy = WholeOf(funds.ExhaustedBy) })],
                    Steps = [.. Joined(one.Steps)],
                }),
            ],
            Refusals =
                [.. result.Refusals.Select(refusal => refusal with { Movement = WholeOf(refusal.Movement) })],
        };
    }

    private void Add(Movement movement, IReadOnlyList<OwnedPart> parts)
    {
        decimal own = movement.In - parts.Sum(part => part.Amount.Amount);
        if (parts.Count == 0 || own > 0m)
        {
            AddOne(movement with { In = own });
        }

        foreach ((int index, OwnedPart part) in parts.Index())
        {
            AddOne(movement with
            {
                In = part.Amount.Amount, Origin = part.Claimant,
                Sequence = movement.Sequence == 0 ? 0 : movement.Sequence + index + 1,
            });
        }

        void AddOne(Movement one)
        {
            split.Add(one with { Number = split.Count + 1 });
            wholes.Add(movement.Number);
        }
    }

    private int WholeOf(int number) => number == 0 ? 0 : wholes[number - 1];

    private IEnumerable<TracingStep> Joined(IReadOnlyList<TracingStep> steps) =>
        from step in steps
        group step by (Movement: WholeOf(step.Movement), step.Place) into whole
        select whole.Last() with { Movement = whole.Key.Movement, Moved = [.. whole.SelectMany(step => step.Moved)] };
}
