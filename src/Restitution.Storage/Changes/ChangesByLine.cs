using Restitution.Storage.Computations;

namespace Restitution.Storage.Changes;

/// <summary>The difference of each total of two computations, line by line.</summary>
/// <remarks>
/// The lines of a total are its pay periods where these sum to it in both computations, else the totals of its workers,
/// else the total itself: whichever they are, they sum to the difference to the minor unit. The total of a case is
/// broken into its back wages, interest, surcharge and fine first.
/// </remarks>
public static class ChangesByLine
{
    private static readonly string[] Names =
    [
        "due", "paid", "lawful-deductions", "unlawful-deductions", "unpaid", "back-wages", "interest", "surcharge",
        "surcharge-found", "late-fine", "late-fine-owed", "total", "out-of-time", "in-time",
    ];

    private static readonly string[] PartsOfTotal = ["back-wages", "interest", "surcharge-found", "late-fine-owed"];

    /// <summary>The totals of the case that changed, then those of each worker.</summary>
    public static IReadOnlyList<TotalChange> Of(RecordedTotals old, RecordedTotals now) =>
    [
        .. from owner in old.Workers.Union(now.Workers).Order(StringComparer.Ordinal).Prepend("case")
           from name in Names
           let total = $"{owner}/{name}"
           let change = new TotalChange(
               total, Amount(old, total), Amount(now, total), LinesOf(old, now, owner, name), [])
           where change.Difference != 0m || change.Lines.Count > 0
           select change,
    ];

    /// <summary>Which pieces were added, removed or changed, in the order of their kinds.</summary>
    public static IReadOnlyList<PieceChange> Pieces(
        IReadOnlyList<ComputationInput> old, IReadOnlyList<ComputationInput> now)
    {
        Dictionary<(InputKind, string), string> before = ByName(old);
        Dictionary<(InputKind, string), string> after = ByName(now);
        return
        [
            .. from piece in before.Keys.Union(after.Keys)
               let was = before.GetValueOrDefault(piece)
               let became = after.GetValueOrDefault(piece)
               where was != became
               orderby piece.Item1, piece.Item2
               select new PieceChange(
                   piece.Item1, piece.Item2,
                   was is null ? PieceChanged.Added : became is null ? PieceChanged.Removed : PieceChanged.Changed),
        ];
    }

    private static Dictionary<(InputKind, string), string> ByName(IReadOnlyList<ComputationInput> pieces) =>
        pieces.ToDictionary(piece => (piece.Kind, piece.Name), piece => piece.Sha256);

    private static LineChange[] LinesOf(RecordedTotals old, RecordedTotals now, string owner, string name)
    {
        string[] parts = name == "total" ? PartsOfTotal : [name];
        string[] workers = owner == "case" ? [.. old.Workers.Union(now.Workers)] : [owner];
        string[] lines = [.. workers.SelectMany(worker => parts.SelectMany(part => PeriodsOf(old, now, worker, part)))];
        string[][] candidates = [lines, [.. workers.Select(worker => $"{worker}/{name}")], [$"{owner}/{name}"]];
        string[] used = candidates.First(each => SumTo(old, each, owner, name) && SumTo(now, each, owner, name));
        return
        [
            .. used.Select(line => new LineChange(line, Found(old, line), Found(now, line)))
                .Where(line => line.Old != line.New)
                .OrderByDescending(line => Math.Abs(line.Difference))
                .ThenBy(line => line.Line, StringComparer.Ordinal),
        ];
    }

    private static string[] PeriodsOf(RecordedTotals old, RecordedTotals now, string worker, string part)
    {
        string[] lines = [.. old.Periods[worker].Union(now.Periods[worker]).Select(period => $"{period}/{part}")];
        return SumTo(old, lines, worker, part) && SumTo(now, lines, worker, part) ? lines : [$"{worker}/{part}"];
    }

    private static bool SumTo(RecordedTotals totals, string[] lines, string owner, string name) =>
        lines.Sum(line => Amount(totals, line)) == Amount(totals, $"{owner}/{name}");

    private static decimal? Found(RecordedTotals totals, string figure) =>
        totals.Figures.TryGetValue(figure, out decimal amount) ? amount : null;

    private static decimal Amount(RecordedTotals totals, string figure) => Found(totals, figure) ?? 0m;
}

/// <summary>A piece of which the two computations do not have the same bytes.</summary>
public sealed record PieceChange(InputKind Kind, string Name, PieceChanged How);

public enum PieceChanged
{
    Added = 1,
    Removed = 2,
    Changed = 3,
}
