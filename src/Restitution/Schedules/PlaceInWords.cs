using Restitution.Reasons;
using Restitution.Tracing;

namespace Restitution.Schedules;

/// <summary>Places that stand for no one known, in words: their codes are for figures and machines.</summary>
internal static class PlaceInWords
{
    public static Operand Of(TracingLedger ledger, int place, Place made)
    {
        var beside = new Operand.Code(made.Beside);
        if (made.Kind is PlaceKind.Outsider or PlaceKind.Holding && IsSecondCurrency(made))
        {
            return Say("place-in-words.second-currency", beside, new Operand.Code(made.Currency.Code));
        }

        return made.Kind switch
        {
            PlaceKind.Cash => Say("place-in-words.cash", beside),
            PlaceKind.Bank => Say("place-in-words.bank", beside),
            PlaceKind.OnTheWay => OnTheWay(ledger, place),
            PlaceKind.RecordsEnd => ledger.Recorded.FirstOrDefault(span => span.EndsIn == place) is { } span
                ? Say("place-in-words.records-end", beside, Operand.Of(span.To))
                : Say("place-in-words.days-unseen", beside),
            _ => Say("place-in-words.others", beside),
        };
    }

    /// <summary>Each place that print says in words, with its code, by which figures and files call it.</summary>
    public static TableBlock? Legend(TracedPlaces places)
    {
        int[] made =
        [
            .. Enumerable.Range(0, places.Ledger.Places.Count).Where(place =>
                places.Ledger.Places[place].Beside.Length > 0
                && places.Ledger.Movements.Any(one => one.From == place || one.To == place)),
        ];
        return made.Length == 0 ? null : new TableBlock(
            "places", Phrases.Heading("tracing-places"), 2, Phrases.Caption("tracing-places"),
            [
                new("code", Phrases.Column("place-code"), ColumnKind.Text, 20),
                new("place", Phrases.Column("at-place"), ColumnKind.Text, 40),
                new("kind", Phrases.Column("place-kind"), ColumnKind.Text, 24),
                new("currency", Phrases.Column("currency"), ColumnKind.Text, 8),
            ],
            [
                .. made.Select(place => new Line(
                [
                    Cell.Code(places.Ledger.Places[place].Code), Cell.Of(places.From(place)), places.Kind(place),
                    Cell.Code(places.CurrencyOf(place).Code),
                ])),
            ],
            null);
    }

    private static bool IsSecondCurrency(Place made) => made.Code == $"{made.Beside}-{made.Currency.Code}";

    // One such place serves transfers that do not meet in time, perhaps between several accounts.
    private static Operand.Clause OnTheWay(TracingLedger ledger, int place) => Say(
        "place-in-words.on-the-way",
        Codes(ledger.Movements.Where(one => one.To == place).Select(one => one.From), ledger),
        Codes(ledger.Movements.Where(one => one.From == place).Select(one => one.To), ledger));

    private static Operand.Code Codes(IEnumerable<int> ends, TracingLedger ledger) => new(string.Join(
        ", ", ends.Where(end => end != Movement.Nowhere).Distinct().Order().Select(end => ledger.Places[end].Code)));

    private static Operand.Clause Say(string key, params Operand[] about) => new(key, about);
}
