using System.Globalization;
using NodaMoney;
using NodaTime.Text;
using Restitution.Tracing;

namespace Restitution.Tests.Tracing;

/// <summary>A ledger as tests and worked examples write it: a line for each place and for each movement.</summary>
/// <remarks>
/// A place is <c>code kind currency [bank=code]</c>. A movement is <c>day from&gt;to out[/in] [claimant] [kind=…]
/// [seq=…] [reverses=…]</c>; nothing before or after the arrow is outside. Claimants are named by their lines.
/// </remarks>
internal sealed class WrittenLedger
{
    private readonly string[] _codes;

    public WrittenLedger(IEnumerable<string> claimants, IEnumerable<string> places, IEnumerable<string> movements)
    {
        string[] claimantCodes = [.. claimants];
        string[][] placeWords = [.. places.Select(Words)];
        _codes = [.. placeWords.Select(words => words[0])];
        Ledger = new TracingLedger(
            [.. placeWords.Select(PlaceOf)], claimantCodes,
            [.. movements.Select((line, index) => MovementOf(Words(line), index + 1, claimantCodes))]);
    }

    public TracingLedger Ledger { get; }

    /// <summary>One account A in baht, cash, an outsider and a bank.</summary>
    public static WrittenLedger OfOneAccount(string claimants, params string[] movements) => new(
        Words(claimants), ["A account THB bank=BANK", "BANK bank THB", "CASH cash THB", "OUT outsider THB"], movements);

    public int Place(string code) => Array.IndexOf(_codes, code);

    /// <param name="mostOrders">None: then ranges enclose every order, however few these are.</param>
    public TracingResult Traced(bool asListed = true, int mostOrders = 0) =>
        Tracer.Of(Ledger, new TracingTerms { TrustsOrderAsListed = asListed, MostOrders = mostOrders });

    /// <summary>What each claimant has in a place, in their order, as printed: "6.67 6.67 6.66".</summary>
    public string In(string place, TracingMethod method, TracingResult? result = null) => string.Join(
        ' ',
        from claimant in Enumerable.Range(0, Ledger.Claimants.Count)
        let printed = FundsOf(claimant, place, method, result)?.Amount.Likely.Amount ?? 0m
        select printed.ToString("0.00", CultureInfo.InvariantCulture));

    /// <summary>Low and high of one claimant.</summary>
    public string RangeIn(string place, string claimant, TracingMethod method)
    {
        TracedFunds? funds = FundsOf(
            ((List<string>)[.. Ledger.Claimants]).IndexOf(claimant), place, method, Traced(asListed: false));
        return string.Create(
            CultureInfo.InvariantCulture, $"{funds?.Amount.Low.Amount:0.00} {funds?.Amount.High.Amount:0.00}");
    }

    public TracedFunds? FundsOf(int claimant, string place, TracingMethod method, TracingResult? result = null) =>
        (result ?? Traced()).Methods.Single(one => one.Method == method).Amounts
            .SingleOrDefault(one => one.Claimant == claimant && one.Place == Place(place));

    private static string[] Words(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private Place PlaceOf(string[] words) => new(
        words[0], Enum.Parse<PlaceKind>(words[1], ignoreCase: true), CurrencyInfo.FromCode(words[2]))
    {
        Bank = words.Length > 3 ? Place(words[3]["bank=".Length..]) : Movement.Nowhere,
    };

    private Movement MovementOf(string[] words, int number, string[] claimants)
    {
        string[] ends = words[1].Split('>');
        string[] amounts = words[2].Split('/');
        (int from, int to) = (End(ends[0]), End(ends[1]));
        decimal left = Amount(amounts[0]);
        decimal came = Amount(amounts[^1]);
        return new Movement(
            number, LocalDatePattern.Iso.Parse(words[0]).Value, from, to, from < 0 ? 0m : left, to < 0 ? 0m : came)
        {
            Origin = words.Select(word => Array.IndexOf(claimants, word)).Max(),
            Kind = Enum.Parse<MovementKind>(Said(words, "kind") ?? "Payment", ignoreCase: true),
            Sequence = int.Parse(Said(words, "seq") ?? "0", CultureInfo.InvariantCulture),
            Reverses = int.Parse(Said(words, "reverses") ?? "0", CultureInfo.InvariantCulture),
        };
    }

    private int End(string code) => code.Length == 0 ? Movement.Nowhere : Place(code) is >= 0 and int place
        ? place : throw new ArgumentException($"No place {code}.", nameof(code));

    private static string? Said(string[] words, string what) =>
        words.FirstOrDefault(word => word.StartsWith(what + "=", StringComparison.Ordinal))?[(what.Length + 1)..];

    private static decimal Amount(string written) => decimal.Parse(
        written, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
}
