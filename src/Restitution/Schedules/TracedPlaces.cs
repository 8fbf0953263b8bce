using NodaMoney;
using Restitution.Amounts;
using Restitution.Reasons;
using Restitution.Tracing;

namespace Restitution.Schedules;

/// <summary>What a report calls the places, methods and sums of a traced case.</summary>
internal sealed class TracedPlaces(TracedCase traced)
{
    private readonly Dictionary<int, TracedAccount> accounts = traced.Accounts
        .GroupBy(account => account.Place).ToDictionary(same => same.Key, same => same.First());

    /// <summary>Every sum over workers and places comes from here.</summary>
    public TracedAmounts Amounts { get; } = new(traced.Result, traced.Origins);

    public TracingLedger Ledger => traced.Result.Ledger;

    public IReadOnlyList<TracingMethod> Methods { get; } = [.. traced.Result.Methods.Select(one => one.Method)];

    /// <summary>The methods that a claim can go by, by their place among those that were run.</summary>
    public IEnumerable<int> ForClaims =>
        Enumerable.Range(0, Methods.Count).Where(index => Methods[index] != TracingMethod.FullTaint);

    /// <summary>Where the chosen method stands among those that were run; null where none is chosen.</summary>
    public int? Chosen { get; } = traced.Method is { } choice
        && traced.Result.Methods.Select(one => one.Method).ToList().IndexOf(choice.Method) is >= 0 and var index
            ? index : null;

    /// <summary>Code, last four figures and name, in no language.</summary>
    public string TextOf(int place)
    {
        Place one = Ledger.Places[place];
        string number = accounts.TryGetValue(place, out TracedAccount? account) && account.Number.Length > 0
            ? $" {MaskedNumber.Of(account.Number)}" : "";
        string name = one.Name.Length > 0 && one.Name != one.Code ? $" {MaskedNumber.Within(one.Name)}" : "";
        return MaskedNumber.Within(one.Code) + number + name;
    }

    /// <summary>What a sentence calls the place: in words where it stands for no one known.</summary>
    public Operand Named(int place) => Ledger.Places[place] is { Beside.Length: > 0 } made
        ? PlaceInWords.Of(Ledger, place, made) : new Operand.Code(TextOf(place));

    private Phrase Said(int place) => Named(place) is Operand.Clause clause
        ? new Phrase(clause.Key, clause.About) : Phrase.Literal(TextOf(place));

    /// <summary>The place that money left; outside where nothing tells.</summary>
    public Phrase From(int place) =>
        place == Movement.Nowhere ? Phrase.Of("place.from-nowhere") : Said(place);

    public Phrase To(int place) =>
        place == Movement.Nowhere ? Phrase.Of("place.to-nowhere") : Said(place);

    public Cell Kind(int place) => Cell.Of(Phrase.Of($"place.{Ledger.Places[place].Kind}"));

    public Currency CurrencyOf(int place) => Ledger.Places[place].Currency;

    /// <summary>One column for each method that was run.</summary>
    public IEnumerable<Column> MethodColumns(int width) => MethodColumns(width, _ => false);

    /// <param name="isSummed">Whether the total of a method is the sum of its lines: one that was cut is not.</param>
    public IEnumerable<Column> MethodColumns(int width, Func<int, bool> isSummed) => Methods.Select(
        (method, index) => new Column(
            KeyOf(method), Phrase.Of($"tracing-method.{method}"), ColumnKind.Figure, width, null,
            isSummed(index) ? ColumnTotal.Sum : ColumnTotal.None));

    /// <summary>One cell for each method: a sum, and nothing for full taint, which counts money again.</summary>
    public IEnumerable<Cell> SumCells(Func<int, Estimate<Money>?> sumOf, Func<TracingMethod, string> idOf) =>
        Methods.Select((method, index) => method != TracingMethod.FullTaint && sumOf(index) is { } sum
            ? new EstimateCell(sum, idOf(method)) : Cell.Blank);

    /// <summary>What formulas call the column of a method.</summary>
    public static string KeyOf(TracingMethod method) => $"by{method}";

    /// <summary>The least of the lows and the most of the highs under the methods that a claim can go by.</summary>
    public (Money Least, Money Most)? RangeOf(IReadOnlyList<Estimate<Money>> byMethod)
    {
        Estimate<Money>[] all = [.. ForClaims.Where(index => index < byMethod.Count).Select(index => byMethod[index])];
        return all.Length == 0
            ? null
            : (all.Select(one => one.BySize().Low).MinBy(low => low.Amount),
                all.Select(one => one.BySize().High).MaxBy(high => high.Amount));
    }
}
