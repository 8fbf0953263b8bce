using NodaMoney;
using Restitution.Tracing;

namespace Restitution.Intake.TracingLedgers;

/// <summary>The places that a ledger's rows name, in the order in which they come up.</summary>
/// <remarks>
/// What has rows of its own is an account. What is only gone to is cash where the row says so, an outsider's where the
/// row says transfer or sale, else a holding; a holding too is what has rows of kind sale and no others. Cash and
/// charges without a name come to one place for each currency, and so does
/// what an overdraft absorbs.
/// </remarks>
internal sealed class LedgerPlaces
{
    private readonly List<Place> places = [];
    private readonly Dictionary<string, int> byCode = new(StringComparer.Ordinal);
    private readonly Dictionary<(PlaceKind, string), int> unnamed = [];

    /// <param name="sold">Indexes of the accounts whose rows are sales alone.</param>
    public LedgerPlaces(IReadOnlyList<LedgerAccount> accounts, IReadOnlySet<int> sold)
    {
        foreach ((int index, LedgerAccount account) in accounts.Index())
        {
            Add(new Place(
                account.Code, sold.Contains(index) ? PlaceKind.Holding : PlaceKind.Account, account.Currency));
        }

        for (int index = 0; index < accounts.Count; index++)
        {
            if (!sold.Contains(index))
            {
                places[index] = places[index] with { Bank = Unnamed(PlaceKind.Bank, "bank", accounts[index].Currency) };
            }
        }
    }

    public IReadOnlyList<Place> InOrder => places;

    /// <summary>Where a row's money goes; <see cref="Movement.Nowhere"/> where nothing tells.</summary>
    public int GoneTo(string to, MovementKind? kind, Currency currency)
    {
        if (to.Length > 0)
        {
            return byCode.TryGetValue(to, out int known) ? known
                : kind == MovementKind.Sale && to.Equals("cash", StringComparison.OrdinalIgnoreCase)
                    ? Unnamed(PlaceKind.Cash, "cash", currency)
                    : Add(new Place(to, KindOfNamed(kind), currency));
        }

        return kind switch
        {
            MovementKind.Cash => Unnamed(PlaceKind.Cash, "cash", currency),
            MovementKind.Charge => Unnamed(PlaceKind.Bank, "bank", currency),
            _ => Movement.Nowhere,
        };
    }

    /// <summary>Where money is between the day it left one account and the day it reached the other.</summary>
    public int OnTheWay(string id, Currency currency) =>
        Add(new Place(Free($"on the way {id}"), PlaceKind.OnTheWay, currency));

    private static PlaceKind KindOfNamed(MovementKind? kind) => kind switch
    {
        MovementKind.Cash => PlaceKind.Cash,
        MovementKind.Charge => PlaceKind.Bank,
        MovementKind.Transfer or MovementKind.Sale => PlaceKind.Outsider,
        _ => PlaceKind.Holding,
    };

    private int Unnamed(PlaceKind kind, string word, Currency currency)
    {
        if (!unnamed.TryGetValue((kind, currency.Code), out int index))
        {
            index = Add(new Place(Free($"{word} {currency.Code}"), kind, currency));
            unnamed.Add((kind, currency.Code), index);
        }

        return index;
    }

    private string Free(string code)
    {
        while (byCode.ContainsKey(code))
        {
            code += "'";
        }

        return code;
    }

    private int Add(Place place)
    {
        byCode.Add(place.Code, places.Count);
        places.Add(place);
        return places.Count - 1;
    }
}
