using NodaMoney;
using Restitution.Intake.Rows;
using Restitution.Intake.Written;

namespace Restitution.Intake.Proposals;

/// <summary>What the cells of a column show of how its amounts are written.</summary>
/// <param name="DecimalMark">Null when two ways of reading the cells give different amounts.</param>
/// <param name="Currencies">The currencies that marks beside the amounts can stand for; empty when there are no
/// marks.</param>
internal sealed record AmountEvidence(
    string? DecimalMark, string? GroupMark, IReadOnlyList<string> Currencies, string Evidence)
{
    // The simplest first: where several read every cell alike, the first is proposed.
    private static readonly (string Decimal, string Group)[] Candidates =
        [(".", ","), (",", "."), (",", " "), (".", " "), (".", ""), (",", ""), ("", "."), ("", ","), ("", "")];

    /// <param name="currency">The currency of the column where it is known; its decimals rule readings out.</param>
    public static AmountEvidence Of(IEnumerable<(string Text, CellKind Kind)> cells, Currency? currency)
    {
        (string Text, CellKind Kind)[] all = [.. cells];
        string[] texts = [.. all.Where(cell => cell.Kind == CellKind.Text && !WrittenAmount.IsNothing(cell.Text))
            .Select(cell => cell.Text)];
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
        string evidence = $"{most} of {texts.Length} amounts fit {Shown(best[0].Pair)}";
        int numbers = all.Count(cell => cell.Kind == CellKind.Number);
        if (most == 0 && numbers > 0)
        {
            return new AmountEvidence(
                ".", ",", named, $"{numbers} amounts are numbers of the workbook, {texts.Length} texts are no amounts");
        }

        if (most == 0 || !isAlike)
        {
            string others = most == 0 ? "" : $", and as many fit {Shown(best[^1].Pair)} with other amounts";
            return new AmountEvidence(null, null, named, evidence + others);
        }

        int elsewhere = texts.Where((_, index) =>
            best[0].Read[index] is null && tried.Any(one => one.Read[index] is not null)).Count();
        return elsewhere == 0
            ? new AmountEvidence(best[0].Pair.Decimal, best[0].Pair.Group, named, evidence)
            : new AmountEvidence(null, null, named, $"{evidence}, {elsewhere} fit other marks only");
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
            .. texts.Select(
                text => CurrencyMarks.TakeOff(PlainText.Of(text, new NormalisationCounts()), out _).ToArray())
                .Where(codes => codes.Length > 0),
        ];
        return named.Length == 0 ? [] : [.. named.Aggregate((left, right) => [.. left.Intersect(right)])];
    }

    private static string Shown((string Decimal, string Group) pair) =>
        $"decimal mark {Shown(pair.Decimal)} and group mark {Shown(pair.Group)}";

    private static string Shown(string mark) => mark.Length == 0 ? "none" : $"\"{mark}\"";
}
