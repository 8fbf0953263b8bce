namespace Restitution.Tracing;

/// <summary>The most of some claimants' money that can have come to each place, and gone along each path.</summary>
/// <remarks>
/// What goes on from a place is no more than all that ever came there by then, and than the movements themselves; into
/// another currency it comes at the best of the rates on record of the path. The rows of one day stand in every order.
/// It is a bound and no amount traced, in the currency of the place. It holds of every method by which no more goes on
/// than was there: not of full taint, and under pari passu not of what is lost.
/// </remarks>
internal sealed class MostThatCame
{
    private readonly TracingLedger ledger;
    private readonly IReadOnlyDictionary<int, decimal> own;
    private readonly int[] nodes;
    private readonly bool isByCurrency;
    private readonly decimal[] came;
    private readonly Dictionary<(int From, int To), MostOfPath> paths = [];

    /// <param name="own">What each movement brings that is theirs, by its number.</param>
    /// <param name="nodes">Of each place what it is reckoned with: itself, or all places of its currency.</param>
    public MostThatCame(
        TracingLedger ledger, Movement[][] days, IReadOnlyDictionary<int, decimal> own, int[] nodes, bool isByCurrency)
    {
        (this.ledger, this.own, this.nodes, this.isByCurrency) = (ledger, own, nodes, isByCurrency);
        came = new decimal[nodes.Length];
        RecordedSpan[] ends = isByCurrency ? [] : RecordedSpan.EndsOf(ledger);
        int ended = 0;
        foreach (Movement[] day in days)
        {
            while (ended < ends.Length && ends[ended].To < day[0].On)
            {
                End(ends[ended++]);
            }

            Book(day);
        }

        for (; ended < ends.Length; ended++)
        {
            End(ends[ended]);
        }
    }

    /// <summary>All that can ever have come there.</summary>
    public decimal To(int place) => came[nodes[place]];

    /// <summary>Of all that left on the way from one place to another, in the currency of the first.</summary>
    public decimal Left(int from, int to) => paths.TryGetValue((from, to), out MostOfPath? path) ? path.Left : 0m;

    /// <summary>Of all that came that way, in the currency of the second; from outside what is theirs.</summary>
    public decimal Came(int from, int to) =>
        paths.TryGetValue((from, to), out MostOfPath? path) ? path.Came + path.Brought : 0m;

    private void Book(Movement[] day)
    {
        HashSet<MostOfPath> today = [];
        foreach (Movement one in day)
        {
            if (own.TryGetValue(one.Number, out decimal mine))
            {
                Bring(in one, mine);
            }

            if (Holds(one.From))
            {
                Go(in one, today);
            }
            else if (one is { Reverses: > 0, To: >= 0 } && !isByCurrency)
            {
                // What comes back may be theirs, all of it; of the currency it is no new money.
                Bring(in one, one.In);
            }
        }

        Settle(today);
    }

    private void Bring(in Movement movement, decimal amount)
    {
        PathOf(movement.From, movement.To).Brought += amount;
        came[nodes[movement.To]] += amount;
    }

    private void Go(in Movement movement, HashSet<MostOfPath> today)
    {
        bool isExchanged = movement.To >= 0
            && ledger.Places[movement.From].Currency != ledger.Places[movement.To].Currency;
        bool grows = movement.Kind == MovementKind.SaleSharingGain || (movement.IsSale && isExchanged);
        if (!isByCurrency || isExchanged || grows)
        {
            MostOfPath path = PathOf(movement.From, movement.To);
            path.Add(in movement, isExchanged, grows);
            today.Add(path);
        }
    }

    // In any order of the day: until nothing more can have come. Where money may have gone round, as often as the
    // movements allow.
    private void Settle(HashSet<MostOfPath> today)
    {
        bool hasMore = true;
        for (int round = 0; hasMore; round++)
        {
            hasMore = false;
            foreach (MostOfPath path in today)
            {
                decimal more = path.Rise(came[path.From], goesRound: round > today.Count);
                hasMore |= more > 0m;
                if (path.To >= 0)
                {
                    came[path.To] += more;
                }
            }
        }

        foreach (MostOfPath path in today)
        {
            path.EndOfDay();
        }
    }

    // With the last day of its records all that was in an account is told where they end.
    private void End(RecordedSpan span) => came[span.EndsIn] += PathOf(span.Place, span.EndsIn).End(came[span.Place]);

    private bool Holds(int place) => place >= 0
        && ledger.Places[place].Kind is PlaceKind.Account or PlaceKind.Holding or PlaceKind.OnTheWay;

    private MostOfPath PathOf(int from, int to)
    {
        (int, int) key = (from < 0 ? from : nodes[from], to < 0 ? to : nodes[to]);
        if (!paths.TryGetValue(key, out MostOfPath? path))
        {
            paths[key] = path = new MostOfPath(key.Item1, key.Item2);
        }

        return path;
    }
}
