using Restitution.Intake.TracingLedgers;
using Restitution.Tracing;

namespace Restitution.Cli.Trace;

/// <summary>A ledger asked of one place: where its money went, or where it came from.</summary>
/// <remarks>
/// Looking forward, all that comes to the place, from wherever, is one claimant's: what every method then finds is
/// where it went. Looking back, each way in from outside is a claimant of its own. Nothing else is changed, so that the
/// same methods with the same ranges answer both questions.
/// </remarks>
internal static class PlaceView
{
    /// <param name="from">Index of the place to look forward from; null for none.</param>
    /// <param name="to">Index of the place to look back from; it counts only where nothing is looked at forward.
    /// </param>
    public static (TracingLedger Ledger, IReadOnlyList<MovementRows> Rows) Of(
        TracingLedger ledger, IReadOnlyList<MovementRows> rows, int? from, int? to) => (from, to) switch
        {
            (int place, _) => Forward(ledger, rows, place),
            (null, not null) => (Back(ledger), rows),
            _ => (ledger, rows),
        };

    private static (TracingLedger Ledger, IReadOnlyList<MovementRows> Rows) Forward(
        TracingLedger ledger, IReadOnlyList<MovementRows> rows, int place)
    {
        List<Movement> movements = new(ledger.Movements.Count);
        List<MovementRows> ofMovements = new(ledger.Movements.Count);
        Dictionary<int, int> numbers = [];
        foreach (Movement movement in ledger.Movements)
        {
            MovementRows lines = rows[movement.Number - 1];
            bool isIn = movement.To == place && movement.Kind != MovementKind.Reversal;
            bool isCut = isIn && movement.From != Movement.Nowhere && movement.In > 0m;
            if (isCut)
            {
                Add(movement with { To = Movement.Nowhere, In = 0m, Origin = TracingLedger.HoldersOwn }, lines);
            }

            numbers[movement.Number] = movements.Count + 1;
            Add(
                movement with
                {
                    From = isCut ? Movement.Nowhere : movement.From,
                    Out = isCut ? 0m : movement.Out,
                    Kind = isCut && movement.IsSale ? MovementKind.Payment : movement.Kind,
                    Origin = isIn && (isCut || movement.From == Movement.Nowhere) ? 0 : TracingLedger.HoldersOwn,
                    Reverses = numbers.GetValueOrDefault(movement.Reverses),
                },
                lines);
        }

        string through = $"through {ledger.Places[place].Code}";
        return (ledger with { Claimants = [through], Movements = movements }, ofMovements);

        void Add(Movement movement, MovementRows lines)
        {
            movements.Add(movement with { Number = movements.Count + 1 });
            ofMovements.Add(lines);
        }
    }

    private static TracingLedger Back(TracingLedger ledger)
    {
        List<string> sources = [.. ledger.Claimants];
        Dictionary<(int Place, bool IsOpening), int> ofPlaces = [];
        Movement[] movements = [.. ledger.Movements.Select(movement =>
            movement.From != Movement.Nowhere || movement.To == Movement.Nowhere
                || movement.Origin != TracingLedger.HoldersOwn || movement.Kind == MovementKind.Reversal
                ? movement : movement with { Origin = SourceOf(movement) })];
        return ledger with { Claimants = sources, Movements = movements };

        int SourceOf(Movement movement)
        {
            bool isOpening = movement.Kind == MovementKind.Opening;
            if (!ofPlaces.TryGetValue((movement.To, isOpening), out int source))
            {
                source = sources.Count;
                sources.Add($"{(isOpening ? "opening of" : "into")} {ledger.Places[movement.To].Code}");
                ofPlaces.Add((movement.To, isOpening), source);
            }

            return source;
        }
    }
}
