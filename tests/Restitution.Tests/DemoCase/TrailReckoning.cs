using NodaTime;
using Restitution.Tracing;

namespace Restitution.Tests.DemoCase;

/// <summary>Money of one owner in a place; a blank owner is the holder himself, or nobody known.</summary>
internal readonly record struct TrailLot(string Owner, Fraction Amount);

/// <summary>
/// The money trail reckoned by hand, as it were: lists of exact fractions, one movement after the other, one method at
/// a time. It shares nothing with the program but the names of the methods.
/// </summary>
/// <remarks>
/// What is in an account or a thing is a list of lots in the order in which they came; each method is only a rule for
/// which lots go. Under pari passu the lots are what was put in, and what is there is known apart: what goes on to an
/// account or a thing takes as much of everyone's lots with it, what is spent takes none. Full taint counts every
/// amount whole that left an account in which there was any of the worker's.
/// </remarks>
internal sealed class TrailReckoning
{
    private readonly TracingMethod method;
    private readonly Dictionary<string, List<TrailLot>> lots = [];
    private readonly Dictionary<string, Fraction> there = [];
    private readonly Dictionary<string, (string Worker, Fraction Share)> inPart = [];

    private TrailReckoning(TracingMethod method) => this.method = method;

    private bool GoesByOrder => method is TracingMethod.FirstInFirstOut or TracingMethod.LastInFirstOut;

    /// <summary>Places that hold money: accounts and things; all else is where it came to.</summary>
    private static bool Holds(TrailPlace place) => place.Kind is TrailPlaceKind.Account or TrailPlaceKind.Thing;

    /// <summary>After the last movement of a day; of the whole trail, where none is given.</summary>
    public static TrailReckoning Of(TracingMethod method, LocalDate? through = null)
    {
        var reckoning = new TrailReckoning(method);
        foreach ((string account, decimal opening) in MoneyTrail.Openings)
        {
            reckoning.Put(account, [new TrailLot("", Fraction.Of(opening))], Fraction.Of(opening));
        }

        foreach (TrailMove move in MoneyTrail.All.Where(move => through is not { } last || move.On <= last))
        {
            reckoning.Book(move);
        }

        return reckoning;
    }

    /// <summary>Whose the money in a place is, in whole hundredths that sum to what is there.</summary>
    public IReadOnlyDictionary<string, decimal> In(string place)
    {
        Fraction all = there.GetValueOrDefault(place, Fraction.Zero);
        var exact = lots.GetValueOrDefault(place, []).SelectMany(Owned).GroupBy(lot => lot.Owner)
            .ToDictionary(owner => owner.Key, owner => Sum(owner));
        if (method == TracingMethod.FullTaint)
        {
            return exact.Where(one => one.Key.Length > 0).ToDictionary(one => one.Key, _ => Whole(all));
        }

        if (method == TracingMethod.PariPassu && Sum(lots.GetValueOrDefault(place, [])) is { Over.IsZero: false } putIn)
        {
            exact = exact.ToDictionary(one => one.Key, one => one.Value * all / putIn);
        }

        return Shared(exact, all);
    }

    private void Book(TrailMove move)
    {
        bool isExchanged = move.From.Currency != move.To.Currency;
        Fraction leaving = Fraction.Of(isExchanged ? move.Out : move.In);
        List<TrailLot> going = Holds(move.From)
            ? Take(move.From.Code, leaving, goesOn: Holds(move.To)) : FromOutside(move);
        if (isExchanged)
        {
            going = Scaled(going, Fraction.Of(move.In) / leaving);
        }
        else if (move.In < move.Out)
        {
            // What a bank on the way kept is the last of what left, and is spent.
            Take(move.From.Code, Fraction.Of(move.Out - move.In), goesOn: false);
        }

        if (Holds(move.To))
        {
            Put(move.To.Code, going, Fraction.Of(move.In));
        }
    }

    // A credit that is a worker's in part came in one instant: where lots go by their order it is one lot, of which
    // each piece is as much the worker's as the whole.
    private List<TrailLot> FromOutside(TrailMove move)
    {
        Fraction all = Fraction.Of(move.In);
        if (move.Whose is not { } whose)
        {
            return [new TrailLot("", all)];
        }

        Fraction part = Fraction.Of(whose.Amount);
        if (GoesByOrder && whose.Amount < move.In)
        {
            string owner = "in part " + Written.Number(inPart.Count);
            inPart.Add(owner, (whose.Worker, part / all));
            return [new TrailLot(owner, all)];
        }

        return [new TrailLot(whose.Worker, part), new TrailLot("", all - part)];
    }

    private IEnumerable<TrailLot> Owned(TrailLot lot) => inPart.TryGetValue(lot.Owner, out var part)
        ?
        [
            new TrailLot(part.Worker, lot.Amount * part.Share),
            new TrailLot("", lot.Amount - (lot.Amount * part.Share)),
        ]
        : [lot];

    private void Put(string place, IEnumerable<TrailLot> coming, Fraction amount)
    {
        lots.TryAdd(place, []);
        there[place] = there.GetValueOrDefault(place, Fraction.Zero) + amount;
        if (method == TracingMethod.FullTaint)
        {
            foreach (string owner in coming.Where(lot => lot is { Owner.Length: > 0, Amount.Over.IsZero: false })
                .Select(lot => lot.Owner).Except(lots[place].Select(lot => lot.Owner)))
            {
                lots[place].Add(new TrailLot(owner, Fraction.Of(1m)));
            }

            return;
        }

        lots[place].AddRange(coming.Where(lot => !lot.Amount.Over.IsZero));
        if (!GoesByOrder)
        {
            lots[place] = [.. lots[place].GroupBy(lot => lot.Owner)
                .Select(owner => new TrailLot(owner.Key, Sum(owner)))];
        }
    }

    private List<TrailLot> Take(string place, Fraction amount, bool goesOn)
    {
        List<TrailLot> before = lots[place];
        Fraction all = there[place];
        List<TrailLot> going = Going(before, amount, all);
        there[place] = all - amount;
        bool isEmptied = all == amount;
        if (method == TracingMethod.FullTaint)
        {
            lots[place] = isEmptied ? [] : before;
        }
        else if (method != TracingMethod.PariPassu || goesOn)
        {
            lots[place] = Without(before, going);
        }

        return going;
    }

    private List<TrailLot> Going(List<TrailLot> before, Fraction amount, Fraction all) => method switch
    {
        TracingMethod.FirstInFirstOut => First(before, amount),
        TracingMethod.LastInFirstOut => First([.. Enumerable.Reverse(before)], amount),
        TracingMethod.ProRata => Scaled(before, amount / all),
        TracingMethod.PariPassu => Scaled(before, amount / Sum(before)),
        TracingMethod.LowestIntermediateBalance => InTurn(before, lot => lot.Owner.Length == 0, amount),
        TracingMethod.ProceedsFirst => InTurn(before, lot => lot.Owner.Length > 0, amount),
        TracingMethod.FullTaint => [.. before.Select(lot => lot with { Amount = amount })],
        _ => throw new InvalidOperationException($"{method}"),
    };

    // First all of one kind, each lot in proportion, then all of the other.
    private static List<TrailLot> InTurn(List<TrailLot> before, Func<TrailLot, bool> isFirst, Fraction amount)
    {
        List<TrailLot> first = [.. before.Where(isFirst)];
        List<TrailLot> second = [.. before.Where(lot => !isFirst(lot))];
        Fraction ofFirst = Fraction.Least(amount, Sum(first));
        Fraction ofSecond = amount - ofFirst;
        return
        [
            .. first.Count == 0 || ofFirst.Over.IsZero ? [] : Scaled(first, ofFirst / Sum(first)),
            .. second.Count == 0 || ofSecond.Over.IsZero ? [] : Scaled(second, ofSecond / Sum(second)),
        ];
    }

    private static List<TrailLot> First(List<TrailLot> inOrder, Fraction amount)
    {
        List<TrailLot> taken = [];
        foreach (TrailLot lot in inOrder)
        {
            Fraction part = Fraction.Least(lot.Amount, amount);
            amount -= part;
            taken.Add(lot with { Amount = part });
        }

        return [.. taken.Where(lot => !lot.Amount.Over.IsZero)];
    }

    private static List<TrailLot> Scaled(List<TrailLot> lots, Fraction by) =>
        [.. lots.Select(lot => lot with { Amount = lot.Amount * by })];

    // Which of the equal owner's lots it was matters only to the two that go by order, and they take from one end.
    private List<TrailLot> Without(List<TrailLot> before, List<TrailLot> going)
    {
        List<TrailLot> left = method == TracingMethod.LastInFirstOut ? [.. Enumerable.Reverse(before)] : [.. before];
        foreach (TrailLot gone in going)
        {
            Fraction rest = gone.Amount;
            for (int index = 0; index < left.Count && !rest.Over.IsZero; index++)
            {
                if (left[index].Owner == gone.Owner)
                {
                    Fraction part = Fraction.Least(left[index].Amount, rest);
                    left[index] = left[index] with { Amount = left[index].Amount - part };
                    rest -= part;
                }
            }
        }

        left.RemoveAll(lot => lot.Amount.Over.IsZero);
        return method == TracingMethod.LastInFirstOut ? [.. Enumerable.Reverse(left)] : left;
    }

    private static Fraction Sum(IEnumerable<TrailLot> lots) =>
        lots.Aggregate(Fraction.Zero, (sum, lot) => sum + lot.Amount);

    private static decimal Whole(Fraction amount) => (decimal)amount.Hundredths / 100m;

    // Cut to hundredths; those left over go to the largest parts cut off.
    private static Dictionary<string, decimal> Shared(Dictionary<string, Fraction> exact, Fraction all)
    {
        var cut = exact.ToDictionary(one => one.Key, one => Whole(one.Value));
        int over = (int)((Whole(all) - cut.Values.Sum()) * 100m);
        foreach ((string owner, _) in exact
            .OrderByDescending(one => one.Value - Fraction.Of(cut[one.Key]), Comparer<Fraction>.Create(Compare))
            .ThenBy(one => one.Key.Length == 0).ThenBy(one => one.Key, StringComparer.Ordinal).Take(over))
        {
            cut[owner] += 0.01m;
        }

        return cut;
    }

    private static int Compare(Fraction one, Fraction other) => one > other ? 1 : other > one ? -1 : 0;
}
