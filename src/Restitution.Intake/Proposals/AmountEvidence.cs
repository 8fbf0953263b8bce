using NodaMoney;
using Restitution.Intake.Rows;
using Restitution.Intake.Written;

namespace Restitution.Intake.Proposals;

/// <summary>What the cells of a column show of how its amounts are written.</summary>
/// <param name="DecimalMark">Null when two ways of reading the cells give different amounts.</param>
/// <param name="Currencies">The currencies that marks beside the amounts can stand for; empty when there are no marks.</param>
internal sealed record AmountEvidence(
    string? DecimalMark, string? GroupMark, IReadOnlyList<string> Currencies, string Evidence)
{
    // The simplest first: where several read every cell alike, the first is proposed.
    private static readonly (string Decimal, string Group)[] Candidates =
        [(".", ","), (",", "."), (",", " "), (".", " "), (".", ""), (",", ""), ("", "."), ("", ","), ("", "")];

    /// <param name="currency">The currency of the column where it is known; its decimals rule readings out.</param>
    public static AmountEvidence Of(IEnumerable<(string Text, CellKind Kind)> cells, Currency? currency)
    {
        string[] texts = [.. cells.Where(cell => cell.Kind == CellKind.Text && !WrittenAmount.IsNothing(cell.Text)).Select(cell => cell.Text)];
        IReadOnlyList<string> named = Named(texts);
        Currency judged = currency ?? (named is [var only] ? Currency.FromCode(only) : Currency.FromCode("THB"));
        if (texts.Length == 0)
        {
            return new AmountEvidence(".", ",", named, "every amount is a number of the workbook");
        }

        var tried = Candidates.Select(pair => (Pair: pair, Read: ReadAll(texts, pair, judged, named))).ToList();
        int most = tried.Max(one => one.Read.Count(amount => amount is not null));
        var best = tried.Where(one => one.Read.Count(amount => amount is not null) == most).ToList();
        bool isAlike = best.All(one => one.Read.SequenceEqual(best[0].Read));
        string evidence = $"{most} of {texts.Length} amounts fit decimal mark {Shown(best[0].Pair.Decimal)} and group mark {Shown(best[0].Pair.Group)}";
        return most > 0 && isAlike
            ? new AmountEvidence(best[0].Pair.Decimal, best[0].Pair.Group, named, evidence)
            : new AmountEvidence(null, null, named, $"{evidence}, and as many fit decimal mark {Shown(best[^1].Pair.Decimal)} and group mark {Shown(best[^1].Pair.Group)} with other amounts");
    }

    /// <summary>How many of a thousand filled cells hold a figure.</summary>
    public static int Share(IReadOnlyCollection<(string Text, CellKind Kind)> cells)
    {
        int filled = cells.Count(cell => !WrittenAmount.IsNothing(cell.Text));
        int figures = cells.Count(cell => cell.Kind == CellKind.Number
            || (cell.Kind == CellKind.Text && PlainText.Of(cell.Text, new NormalisationCounts()).Any(char.IsAsciiDigit)));
        return filled == 0 ? 0 : figures * 1000 / filled;
    }

    private static decimal?[] ReadAll(
        string[] texts, (string Decimal, string Group) pair, Currency currency, IReadOnlyList<string> named)
    {
        var counts = new NormalisationCounts();
        var faults = new RowFaults();
        Currency markOf = named.Count > 0 && !named.Contains(currency.Code) ? Currency.FromCode(named[0]) : currency;
        var marks = new AmountMarks(pair.Decimal, pair.Group, markOf) { Credit = ["CR"], Debit = ["DB", "DR"] };
        decimal?[] read = [.. texts.Select(text => WrittenAmount.Read(text, marks, "", faults, counts)?.Amount)];
        faults.Take();
        return read;
    }

    private static string[] Named(string[] texts)
    {
        string[][] named =
        [
            .. texts.Select(text => CurrencyMarks.TakeOff(PlainText.Of(text, new NormalisationCounts()), out _).ToArray())
                .Where(codes => codes.Length > 0),
        ];
        return named.Length == 0 ? [] : [.. named.Aggregate((left, right) => [.. left.Intersect(right)])];
    }

    private static string Shown(string mark) => mark.Length == 0 ? "none" : $"\"{mark}\"";
}
