namespace Restitution.Intake.Written;

/// <summary>A figure in which words of number stand: 20 lakh, 4,9 juta, ၁၅ သိန်း ၅ သောင်း.</summary>
/// <remarks>
/// Each figure is multiplied by the words after it, and the products are added; the words must fall from term to term,
/// and each term must stay below the word before it, else it is no figure. A bare figure at the end is added where it
/// fills the places of the word before it; where it does not ("1 triệu 5" is 1,000,005 or, as it is spoken,
/// 1,500,000), both readings are given. Nothing is rounded.
/// </remarks>
internal sealed class WordedFigure
{
    // Larger products do not fit a decimal with the decimals of a currency behind them.
    private const decimal FigureMost = 1_000_000_000_000m;

    private readonly List<WordedTerm> terms;

    public WordedFigure(List<WordedTerm> terms) => this.terms = terms;

    /// <summary>Why a word of it can mean more than one thing; null when every word means one.</summary>
    public string? Uncertainty => terms.Select(term => term.Uncertainty).FirstOrDefault(why => why is not null);

    /// <summary>One amount, several where it can be read in several ways, none where it is no figure.</summary>
    /// <param name="figureOf">Reads a bare figure by the marks of the column.</param>
    public IReadOnlyList<decimal> Readings(Func<string, decimal?> figureOf)
    {
        var readings = new List<decimal>();
        for (int choice = 0; choice < terms.Max(term => term.Factors.Count); choice++)
        {
            foreach (decimal reading in Sums(figureOf, choice))
            {
                if (!readings.Contains(reading))
                {
                    readings.Add(reading);
                }
            }
        }

        return readings;
    }

    private IEnumerable<decimal> Sums(Func<string, decimal?> figureOf, int choice)
    {
        decimal sum = 0m;
        decimal above = decimal.MaxValue;
        for (int at = 0; at < terms.Count; at++)
        {
            WordedTerm term = terms[at];
            bool isLast = at == terms.Count - 1;
            if (figureOf(term.Figure) is not { } figure || figure > FigureMost
                || (!isLast && figure != decimal.Truncate(figure)))
            {
                yield break;
            }

            decimal factor = term.Factors[Math.Min(choice, term.Factors.Count - 1)];
            if (at > 0 && factor * figure >= above)
            {
                yield break;
            }

            if (isLast && at > 0 && term.IsBare && AsSpoken(term.Figure, figure, above) is { } spoken
                && spoken != figure)
            {
                yield return sum + spoken;
            }

            sum += factor * figure;
            above = factor;
        }

        yield return sum;
    }

    // "1 million 5" as it is spoken: the figure stands in the place right below the word.
    private static decimal? AsSpoken(string figure, decimal value, decimal above)
    {
        decimal spoken = value * above;
        foreach (char _ in figure.Where(char.IsAsciiDigit))
        {
            spoken /= 10m;
        }

        return value == decimal.Truncate(value) ? spoken : null;
    }
}

/// <summary>A figure and what it is multiplied by.</summary>
/// <param name="Factors">One; several where the word can mean several.</param>
/// <param name="IsBare">Whether no word follows the figure.</param>
internal sealed record WordedTerm(
    string Figure, IReadOnlyList<decimal> Factors, bool IsBare, string? Uncertainty);
