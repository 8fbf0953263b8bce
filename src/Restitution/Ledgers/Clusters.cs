using NodaTime;
using Restitution.Evidence;

namespace Restitution.Ledgers;

/// <summary>Lines gathered by booking: each cluster holds at most one line of each statement.</summary>
internal sealed class Clusters(IReadOnlyList<OrderedCopy> copies)
{
    private readonly Dictionary<StatementLine, StatementLine> survivors = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<StatementLine> merged = new(ReferenceEqualityComparer.Instance);
    private readonly List<SameOrTwo> questions = [];
    private readonly Dictionary<(int, int), StatementPair> pairs = [];

    public IReadOnlyList<OrderedCopy> Copies => copies;

    /// <param name="account">Its statements in the order of their places.</param>
    public void AddAccount(IReadOnlyList<OrderedCopy> account)
    {
        var byBooking = new SortedDictionary<(LocalDate, decimal), List<PlacedLine>>();
        foreach (OrderedCopy copy in account.Where(one => account.Any(other => SharesDays(one, other))))
        {
            foreach (StatementLine line in copy.Copy.Lines)
            {
                (LocalDate, decimal) booking = (line.BookedOn, line.Amount.Amount);
                if (!byBooking.TryGetValue(booking, out List<PlacedLine>? lines))
                {
                    byBooking.Add(booking, lines = []);
                }

                lines.Add(new PlacedLine(copy.Copy, copy.Index, line));
            }
        }

        foreach (List<PlacedLine> lines in byBooking.Values.Where(lines => lines.Count > 1))
        {
            Gather(lines);
        }
    }

    public MergedStatements Merged() =>
        new(survivors, merged, [.. questions.OrderBy(question => question.Line)]);

    private static bool SharesDays(OrderedCopy one, OrderedCopy other) =>
        !ReferenceEquals(one, other)
        && one.Copy.Outcome.BookedSpan is { } left && other.Copy.Outcome.BookedSpan is { } right
        && left.Start <= right.End && right.Start <= left.End;

    private void Gather(List<PlacedLine> lines)
    {
        var clusters = new List<List<PlacedLine>>();
        foreach (IGrouping<int, PlacedLine> statement in lines.GroupBy(line => line.StatementIndex))
        {
            List<PlacedLine> left = [.. statement];
            var taken = new HashSet<List<PlacedLine>>(ReferenceEqualityComparer.Instance);
            foreach (Sameness wanted in new[] { Sameness.ByBalance, Sameness.ByText })
            {
                left = [.. left.Where(line => !IsTaken(line, clusters, taken, wanted))];
            }

            foreach (PlacedLine line in left)
            {
                Question(line, clusters, taken);
                clusters.Add([line]);
                taken.Add(clusters[^1]);
            }
        }

        foreach (List<PlacedLine> cluster in clusters.Where(cluster => cluster.Count > 1))
        {
            Survive(cluster);
        }
    }

    private bool IsTaken(
        PlacedLine line, List<List<PlacedLine>> clusters, HashSet<List<PlacedLine>> taken, Sameness wanted)
    {
        List<PlacedLine>? same = clusters.Find(cluster => !taken.Contains(cluster) && Of(line, cluster) == wanted);
        if (same is null)
        {
            return false;
        }

        same.Add(line);
        return taken.Add(same);
    }

    private Sameness Of(PlacedLine line, List<PlacedLine> cluster)
    {
        Sameness[] each = [.. cluster.Select(member => SameBooking.Of(line, member, PairOf(line, member)))];
        return each.Contains(Sameness.Different) ? Sameness.Different
            : cluster.Exists(member => SameBooking.BalancesDiffer(line, member)) ? Sameness.Undecided
            : each.Max();
    }

    private StatementPair PairOf(PlacedLine one, PlacedLine other)
    {
        (int, int) key = (one.StatementIndex, other.StatementIndex);
        if (!pairs.TryGetValue(key, out StatementPair pair))
        {
            pairs.Add(key, pair = StatementPair.Of(one.Statement, other.Statement));
        }

        return pair;
    }

    private void Question(PlacedLine line, List<List<PlacedLine>> clusters, HashSet<List<PlacedLine>> taken)
    {
        List<PlacedLine>? other = clusters.Find(
            cluster => !taken.Contains(cluster) && Of(line, cluster) == Sameness.Undecided);
        if (other is null)
        {
            return;
        }

        taken.Add(other);
        SourceRef place = other[0].Line.Source;
        survivors[line.Line] = line.Line with { MayRepeat = place };
        questions.Add(new SameOrTwo(
            line.Line.Source, place, line.Line.Account, line.Line.BookedOn, line.Line.Amount));
    }

    // The line that says most survives, so that whoever is named in one of them can still be found.
    private void Survive(List<PlacedLine> cluster)
    {
        StatementLine kept = cluster.Select(member => member.Line)
            .OrderBy(line => line.Counterparty.IsBlank)
            .ThenBy(line => line.Description.Length == 0)
            .ThenBy(line => line.Balance is null)
            .First();
        merged.UnionWith(cluster.Select(member => member.Line).Where(line => !ReferenceEquals(line, kept)));
        SourceRef? mayRepeat = survivors.GetValueOrDefault(kept)?.MayRepeat
            ?? cluster.Select(member => survivors.GetValueOrDefault(member.Line)?.MayRepeat).FirstOrDefault(
                place => place is not null);
        survivors[kept] = kept with
        {
            AlsoAt = [.. kept.AlsoAt.Concat(cluster.Select(member => member.Line)
                .Where(line => !ReferenceEquals(line, kept)).SelectMany(line => line.AlsoAt.Prepend(line.Source)))
                .Distinct().Order()],
            MayRepeat = mayRepeat,
        };
    }
}

/// <summary>A line with the statement it stands in.</summary>
internal sealed record PlacedLine(StatementCopy Statement, int StatementIndex, StatementLine Line);
