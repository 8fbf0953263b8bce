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
    private readonly AccountsNamed accounts = new(copies.Select(copy => copy.Copy.Outcome));
    private long comparedCount;

    public IReadOnlyList<OrderedCopy> Copies => copies;

    /// <param name="account">Its statements in the order of their places.</param>
    public void AddAccount(IReadOnlyList<OrderedCopy> account)
    {
        var byBooking = new SortedDictionary<(LocalDate, decimal), List<PlacedLine>>();
        bool[] isSharing = OverlappingDays.Among([.. account.Select(one => one.Copy.Outcome.BookedSpan)]);
        foreach (OrderedCopy copy in account.Where((_, index) => isSharing[index]))
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
        new(survivors, merged, [.. questions.OrderBy(question => question.Line)]) { ComparedCount = comparedCount };

    private void Gather(List<PlacedLine> lines)
    {
        var clusters = new BookingClusters(PairOf);
        foreach (IGrouping<int, PlacedLine> statement in lines.GroupBy(line => line.StatementIndex))
        {
            List<PlacedLine> left = [.. statement];
            clusters.BeginStatement(left[0]);
            foreach (Sameness wanted in new[] { Sameness.ByBalance, Sameness.ByText })
            {
                left = [.. left.Where(line => !IsTaken(line, clusters, wanted))];
            }

            foreach (PlacedLine line in left)
            {
                Question(line, clusters);
                clusters.Begin(line);
            }

            clusters.EndStatement();
        }

        comparedCount += clusters.ComparedCount;
        foreach (BookingCluster cluster in clusters.All.Where(cluster => cluster.Members.Count > 1))
        {
            Survive(cluster.Members);
        }
    }

    private static bool IsTaken(PlacedLine line, BookingClusters clusters, Sameness wanted)
    {
        BookingCluster? same = clusters.Take(line, wanted);
        same?.Members.Add(line);
        return same is not null;
    }

    private StatementPair PairOf(PlacedLine one, PlacedLine other)
    {
        (int, int) key = (one.StatementIndex, other.StatementIndex);
        if (!pairs.TryGetValue(key, out StatementPair pair))
        {
            pairs.Add(key, pair = StatementPair.Of(one.Statement, other.Statement, accounts));
        }

        return pair;
    }

    private void Question(PlacedLine line, BookingClusters clusters)
    {
        if (clusters.Take(line, Sameness.Undecided) is not { } other)
        {
            return;
        }

        SourceRef place = other.Members[0].Line.Source;
        survivors[line.Line] = line.Line with { MayRepeat = place };
        questions.Add(new SameOrTwo(
            line.Line.Source, place, line.Line.Account, line.Line.BookedOn, line.Line.Amount)
        {
            OtherAccount = other.Members[0].Line.Account,
        });
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
