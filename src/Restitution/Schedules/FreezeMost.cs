using NodaMoney;
using Restitution.Amounts;
using Restitution.Reasons;
using Restitution.Tracing;

namespace Restitution.Schedules;

/// <summary>The most that a freeze of each item could hold for what is traced there by the chosen method.</summary>
/// <remarks>
/// Never more than the value on record. Of a thing, what is traced is a part of its price: the same part of its value
/// stands beside it, rounded once half up to the minor unit. A rise or fall of the value is shared in neither column
/// by the program: which part a claim takes is a question of law.
/// </remarks>
internal static class FreezeMost
{
    public static TableBlock? Of(TracedCase traced, TracedPlaces places) =>
        places.Chosen is { } chosen ? Table(traced, places, chosen) : null;

    private static TableBlock Table(TracedCase traced, TracedPlaces places, int chosen) => new(
        "freezeMost", null, 2,
        Phrases.Caption("tracing-freeze-most", new Operand.Term($"tracing-method.{places.Methods[chosen]}")),
        [
            new("rank", Phrases.Column("priority"), ColumnKind.Figure, 6),
            new("what", Phrases.Column("what-to-freeze"), ColumnKind.Text, 22),
            new("value", Phrases.Column("value"), ColumnKind.Figure, 13),
            new("traced", Phrases.Column("traced-most"), ColumnKind.Figure, 13),
            new("freeze", Phrases.Column("freeze-most"), ColumnKind.Figure, 13),
            new("price", Phrases.Column("price-paid"), ColumnKind.Figure, 13),
            new("part", Phrases.Column("part-of-price"), ColumnKind.Text, 9),
            new("same", Phrases.Column("same-part-of-value"), ColumnKind.Figure, 13),
        ],
        [.. traced.Freeze.Where(line => chosen < line.Traced.Count).Select(line => LineOf(places, line, chosen))],
        null);

    private static Line LineOf(TracedPlaces places, FreezeLine line, int chosen)
    {
        Currency currency = places.CurrencyOf(line.Place);
        Money most = line.Traced[chosen].BySize().High;
        decimal price = places.Ledger.Places[line.Place].Kind == PlaceKind.Holding
            ? places.Ledger.Movements.Where(one => one.To == line.Place).Sum(one => one.In) : 0m;
        decimal part = Math.Min(most.Amount, price);
        return new Line(
        [
            new NumberCell(line.Priority), Cell.Of(places.From(line.Place)),
            line.Value is { } known ? Cell.Of(known) : Cell.Of(Phrase.Of("not-stated")), Cell.Of(most),
            Cell.Of(FreezeLimit.Of(line, chosen), line.Figure.Length > 0 ? FreezeLimit.IdOf(line) : null),
            price > 0m ? Cell.Of(new Money(price, currency)) : Cell.Blank,
            price > 0m ? Cell.Of(Phrase.Of("part-of-price", new Operand.Fraction(part / price))) : Cell.Blank,
            price > 0m && line.Value is { } worth
                ? Cell.Of(Rounding.HalfUpToMinorUnit(UnroundedMoney.From(worth) * part / price)) : Cell.Blank,
        ]);
    }
}
