using System.Globalization;
using System.Text.RegularExpressions;

namespace Restitution.Tests.DemoCase;

/// <summary>Reckons what a reader would who takes a printed working at its word: + − × ÷ and brackets.</summary>
internal sealed partial class PrintedArithmetic
{
    // What a number is called; everything else that is written makes it more than arithmetic.
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "due", "paid", "withheld", "lawfully", "unlawfully", "deducted", "unpaid", "a", "year", "day", "month", "in",
        "the", "book", "counted", "taken", "completed", "period", "periods", "hour", "hours",
    };

    private readonly string[] pieces;
    private int at;

    private PrintedArithmetic(string[] pieces) => this.pieces = pieces;

    /// <summary>Null where what is written is not arithmetic alone.</summary>
    public static decimal? Of(string formula)
    {
        string[] pieces = [.. Piece.Matches(formula).Select(piece => piece.Value)];
        if (pieces is not ["=", ..] || pieces.Any(piece => char.IsLetter(piece[0]) && !Names.Contains(piece)))
        {
            return null;
        }

        var arithmetic = new PrintedArithmetic([.. pieces.Skip(1).Where(piece => !char.IsLetter(piece[0]))]);
        decimal? value = arithmetic.Sum();
        return arithmetic.at == arithmetic.pieces.Length ? value : null;
    }

    private string? Next => at < pieces.Length ? pieces[at] : null;

    private decimal? Sum()
    {
        decimal? sum = Product();
        while (Next is "+" or "−")
        {
            bool isPlus = pieces[at++] == "+";
            decimal? next = Product();
            sum = isPlus ? sum + next : sum - next;
        }

        return sum;
    }

    private decimal? Product()
    {
        decimal? product = One();
        while (Next is "×" or "÷")
        {
            bool isTimes = pieces[at++] == "×";
            decimal? next = One();
            product = isTimes ? product * next : next is 0m or null ? null : product / next;
        }

        return product;
    }

    private decimal? One()
    {
        switch (Next)
        {
            case "−":
                at++;
                return -One();
            case "(":
                at++;
                decimal? inside = Sum();
                return Next == ")" && ++at > 0 ? inside : null;
            case { } number when char.IsDigit(number[0]):
                at++;
                return decimal.Parse(number, CultureInfo.InvariantCulture);
            default:
                return null;
        }
    }

    [GeneratedRegex(@"\d+(?:\.\d+)?|\p{L}+|\S", RegexOptions.CultureInvariant)]
    private static partial Regex Piece { get; }
}
