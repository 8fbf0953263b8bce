using NodaMoney;

namespace Restitution.Ledgers;

/// <summary>
/// The clusters of one booking, while the lines of one statement after the other are gathered into them.
/// </summary>
/// <remarks>
/// Each cluster takes at most one line of a statement, and a line is given to the first free cluster that fits it.
/// Clusters that hold equal lines are of one shape: a line is held against each shape once, and where balances or
/// references decide against its own alone, so that thousands of equal bookings of one day cost little more than their
/// number.
/// </remarks>
internal sealed class BookingClusters(Func<PlacedLine, PlacedLine, StatementPair> pairOf)
{
    private readonly List<BookingCluster> clusters = [];
    private readonly List<BookingCluster> taken = [];
    private readonly Dictionary<(ClusterShape? Before, LineShape Line), ClusterShape> shapes = [];
    private readonly Dictionary<Money, SortedSet<ClusterShape>> byBalance = [];
    private readonly Dictionary<string, SortedSet<ClusterShape>> byReference = new(StringComparer.Ordinal);
    private readonly SortedSet<ClusterShape> withoutBalance = new(ClusterShape.ByFirstFree);
    private readonly SortedSet<ClusterShape> free = new(ClusterShape.ByFirstFree);
    private readonly List<PlacedLine> oneOfEach = [];
    private readonly HashSet<(LineShape, Sameness)> isFittingNone = [];
    private (int Line, int Member, StatementPair Pair) lastPair = (-1, -1, default);
    private bool isNoneShared;
    private bool areReferencesDecisive;
    private bool isWrittenAlike;

    /// <summary>In the order in which they were begun.</summary>
    public IReadOnlyList<BookingCluster> All => clusters;

    /// <summary>How often a line was held against a shape of clusters.</summary>
    public long ComparedCount { get; private set; }

    /// <summary>Begins with the lines of a statement, told by the first of them.</summary>
    public void BeginStatement(PlacedLine first)
    {
        PairStanding[] standings = [.. oneOfEach.Select(other => PairOf(first, other).Standing)];
        isNoneShared = standings.All(standing => standing is PairStanding.Meet or PairStanding.OtherAccount);
        areReferencesDecisive = !standings.Contains(PairStanding.SameAgain);
        isWrittenAlike = oneOfEach.TrueForAll(other => other.Statement.WrittenAs == first.Statement.WrittenAs);
        oneOfEach.Add(first);
    }

    /// <summary>Takes the first free cluster that stands so to the line; null when none does.</summary>
    public BookingCluster? Take(PlacedLine line, Sameness wanted)
    {
        if (isNoneShared || isFittingNone.Contains((line.Shape, wanted)))
        {
            return null;
        }

        ClusterShape? found = Views(line, wanted).Select(view => First(view, line, wanted))
            .OfType<ClusterShape>().MinBy(shape => shape.FirstFree);
        if (found is null)
        {
            isFittingNone.Add((line.Shape, wanted));
            return null;
        }

        Leave(found);
        BookingCluster first = clusters[found.Free.Dequeue()];
        Enter(found);
        taken.Add(first);
        return first;
    }

    /// <summary>Begins a cluster with a line; it takes part from the next statement on.</summary>
    public void Begin(PlacedLine line)
    {
        clusters.Add(new BookingCluster(clusters.Count, line));
        taken.Add(clusters[^1]);
    }

    /// <summary>The lines of a statement are placed: every cluster is free again for those of the next.</summary>
    public void EndStatement()
    {
        foreach (BookingCluster cluster in taken)
        {
            ClusterShape shape = ShapeOf(cluster);
            Leave(shape);
            shape.Free.Enqueue(cluster.Index, cluster.Index);
            Enter(shape);
        }

        taken.Clear();
        isFittingNone.Clear();
    }

    private ClusterShape ShapeOf(BookingCluster cluster)
    {
        for (int count = cluster.ShapedCount; count < cluster.Members.Count; count++)
        {
            PlacedLine member = cluster.Members[count];
            (ClusterShape?, LineShape) key = (cluster.Shape, member.Shape);
            if (!shapes.TryGetValue(key, out ClusterShape? shape))
            {
                shapes.Add(key, shape = new ClusterShape([.. cluster.Members.Take(count + 1)]));
            }

            cluster.Shape = shape;
        }

        cluster.ShapedCount = cluster.Members.Count;
        return cluster.Shape!;
    }

    // All shapes among which one can stand so to the line, and as few others as the line's own texts allow.
    private IEnumerable<SortedSet<ClusterShape>> Views(PlacedLine line, Sameness wanted)
    {
        SortedSet<ClusterShape>[] sameBalance =
            line.Shape.Balance is { } balance && byBalance.TryGetValue(balance, out SortedSet<ClusterShape>? same)
                ? [same] : [];
        if (wanted == Sameness.ByBalance)
        {
            return sameBalance;
        }

        // Another reference never makes one booking by text; from one kind of export it makes two.
        if (line.Shape.Reference.Length > 0 && areReferencesDecisive && (wanted == Sameness.ByText || isWrittenAlike))
        {
            IEnumerable<SortedSet<ClusterShape>> sameReference = new[] { line.Shape.Reference, "" }
                .Select(reference => byReference.GetValueOrDefault(reference)).OfType<SortedSet<ClusterShape>>();
            return wanted == Sameness.ByText ? sameReference : sameReference.Concat(sameBalance);
        }

        return wanted == Sameness.Undecided || line.Shape.Balance is null ? [free] : [.. sameBalance, withoutBalance];
    }

    private ClusterShape? First(SortedSet<ClusterShape> view, PlacedLine line, Sameness wanted)
    {
        foreach (ClusterShape shape in view)
        {
            ComparedCount++;
            if (Of(line, shape.Members) == wanted)
            {
                return shape;
            }
        }

        return null;
    }

    private Sameness Of(PlacedLine line, IReadOnlyList<PlacedLine> members)
    {
        Sameness most = Sameness.Different;
        bool isBalanceOther = false;
        foreach (PlacedLine member in members)
        {
            Sameness one = SameBooking.Of(line, member, PairOf(line, member));
            if (one == Sameness.Different)
            {
                return Sameness.Different;
            }

            most = one > most ? one : most;
            isBalanceOther |= SameBooking.BalancesDiffer(line, member);
        }

        return isBalanceOther ? Sameness.Undecided : most;
    }

    // The lines that are held against each other one after the other are mostly of the same two statements.
    private StatementPair PairOf(PlacedLine line, PlacedLine member)
    {
        if (lastPair.Line != line.StatementIndex || lastPair.Member != member.StatementIndex)
        {
            lastPair = (line.StatementIndex, member.StatementIndex, pairOf(line, member));
        }

        return lastPair.Pair;
    }

    private void Leave(ClusterShape shape)
    {
        if (shape.Free.Count > 0)
        {
            foreach (SortedSet<ClusterShape> view in ViewsOf(shape))
            {
                view.Remove(shape);
            }
        }
    }

    private void Enter(ClusterShape shape)
    {
        if (shape.Free.Count > 0)
        {
            foreach (SortedSet<ClusterShape> view in ViewsOf(shape))
            {
                view.Add(shape);
            }
        }
    }

    private IEnumerable<SortedSet<ClusterShape>> ViewsOf(ClusterShape shape) =>
        shape.Members.Select(member => member.Shape.Reference).Distinct(StringComparer.Ordinal)
            .Select(reference => ViewOf(byReference, reference))
            .Append(shape.Balance is { } balance ? ViewOf(byBalance, balance) : withoutBalance)
            .Append(free);

    private static SortedSet<ClusterShape> ViewOf<TKey>(
        Dictionary<TKey, SortedSet<ClusterShape>> views, TKey key)
        where TKey : notnull
    {
        if (!views.TryGetValue(key, out SortedSet<ClusterShape>? view))
        {
            views.Add(key, view = new SortedSet<ClusterShape>(ClusterShape.ByFirstFree));
        }

        return view;
    }
}

/// <summary>Lines of several statements that are one booking.</summary>
internal sealed class BookingCluster(int index, PlacedLine first)
{
    public int Index => index;

    public List<PlacedLine> Members { get; } = [first];

    public ClusterShape? Shape { get; set; }

    /// <summary>How many of the members <see cref="Shape"/> knows.</summary>
    public int ShapedCount { get; set; }
}

/// <summary>What clusters with equal lines have in common, and which of them are free.</summary>
internal sealed class ClusterShape(IReadOnlyList<PlacedLine> members)
{
    public static readonly Comparer<ClusterShape> ByFirstFree =
        Comparer<ClusterShape>.Create((one, other) => one.FirstFree.CompareTo(other.FirstFree));

    /// <summary>Those of one such cluster.</summary>
    public IReadOnlyList<PlacedLine> Members => members;

    /// <summary>The running balance that its lines state; lines with another never come together.</summary>
    public Money? Balance { get; } =
        members.Select(member => member.Line.Balance).FirstOrDefault(balance => balance is not null);

    /// <summary>The indexes of the free clusters, lowest first.</summary>
    public PriorityQueue<int, int> Free { get; } = new();

    public int FirstFree => Free.Peek();
}
