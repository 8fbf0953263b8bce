using NodaMoney;
using Restitution.Tracing;

namespace Restitution.Cases;

/// <summary>The places of a ledger as they are found: each code once in each currency.</summary>
internal sealed class TracedPlaces
{
    private readonly List<Place> places = [];
    private readonly Dictionary<(string Code, string Currency), int> byCode = [];
    private readonly HashSet<string> codes = new(StringComparer.Ordinal);

    public IReadOnlyList<Place> All => places;

    /// <summary>Index of the place; it is made when it is asked for first.</summary>
    /// <remarks>A second currency of one code is a place of its own, such as P-03-USD.</remarks>
    public int Of(
        string code, PlaceKind kind, Currency currency, string holder = "", string name = "", string beside = "")
    {
        if (!byCode.TryGetValue((code, currency.Code), out int index))
        {
            index = places.Count;
            byCode.Add((code, currency.Code), index);
            string unique = codes.Add(code) ? code : $"{code}-{currency.Code}";
            codes.Add(unique);
            places.Add(new Place(unique, kind, currency)
            {
                Holder = holder,
                Name = name,
                Beside = beside.Length == 0 && unique != code ? code : beside,
            });
        }

        return index;
    }

    public void Give(int account, int bank) => places[account] = places[account] with { Bank = bank };
}
