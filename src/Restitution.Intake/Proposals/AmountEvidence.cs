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

    // One currency for each number of decimals.
    private static readonly Currency[] OfAnyDecimals =
        [Currency.FromCode("THB"), Currency.FromCode("VND"), Currency.FromCode("KWD")];

    /// <param name="currency">The currency of the column where it is known; its decimals rule readings out.</param>
    /// <param name="onFile">Marks of a layout on file, for what the cells leave open.</param>
    public static AmountEvidence Of(
        IEnumerable<(string Text, CellKind Kind)> cells, Currency? currency, OnFileMarks onFile)
    {
        (string Text, CellKind Kind)[] all = [.. cells];
        string[] texts = [.. all.Where(cell => cell.Kind == CellKind.Text && !WrittenAmount.IsNothing(cell.Text))
            .Select(cell => cell.Text)];
        IReadOnlyList<string> named = Named(texts);
        Currency[] judged = currency is { } known ? [known]
            : named is [var only] ? [Currency.FromCode(only)] : OfAnyDecimals;
        int numbers = all.Count(cell => cell.Kind == CellKind.Number);
        if (texts.Length == 0)
        {
            return numbers > 0
                ? new AmountEvidence(".", ",", named, $"all {numbers} amounts are numbers of the workbook")
                : OfNone(named, onFile, "no row has an amount");
        }

        (int Most, AmountEvidence Evidence)[] byCurrency =
            [.. judged.Select(each => Of(texts, numbers, each, named, onFile))];
        AmountEvidence[] found =
            [.. byCurrency.Where(one => one.Most == byCurrency.Max(each => each.Most)).Select(one => one.Evidence)];
        return found.All(each => (each.DecimalMark, each.GroupMark) == (found[0].DecimalMark, found[0].GroupMark))
            ? found[0]
            : found[0] with
            {
                DecimalMark = null,
                GroupMark = null,
                Evidence = $"{found[0].Evidence}, by two decimals; nothing names the currency, and with none or three the "
                    + "marks are others",
            };
    }

    // How many cells are read, and what they show; a currency by which fewer are read is not theirs.
    private static (int Most, AmountEvidence Evidence) Of(
        string[] texts, int numbers, Currency judged, IReadOnlyList<string> named, OnFileMarks onFile)
    {
        var tried = Candidates.Select(pair => (Pair: pair, Read: ReadAll(texts, pair, judged, named))).ToList();
        int most = tried.Max(one => one.Read.Count(amount => amount is not null));
        var best = tried.Where(one => one.Read.Count(amount => amount is not null) == most).ToList();
        if (most == 0)
        {
            return (0, numbers > 0
                ? new AmountEvidence(".", ",", named,
                    $"{numbers} amounts are numbers of the workbook, {texts.Length} texts are no amounts")
                : new AmountEvidence(null, null, named, $"none of {texts.Length} cells is an amount by any marks"));
        }

        if (!texts.Any(HasMark))
        {
            return (most, OfNone(
                named, onFile, $"{most} of {texts.Length} amounts are read, and none has a mark"));
        }

        return (most, Judge(texts, tried, best, named, onFile));
    }

    private static AmountEvidence Judge(
        string[] texts, List<((string Decimal, string Group) Pair, decimal?[] Read)> tried,
        List<((string Decimal, string Group) Pair, decimal?[] Read)> best, IReadOnlyList<string> named,
        OnFileMarks onFile)
    {
        int most = best[0].Read.Count(amount => amount is not null);
        string counts = $"{most} of {texts.Length} amounts fit";
        (string?, string?) wanted = (onFile.Marks.DecimalMark, onFile.Marks.GroupMark);
        if (!best.All(one => one.Read.SequenceEqual(best[0].Read)))
        {
            int at = best.FindIndex(one => (one.Pair.Decimal, one.Pair.Group) == wanted);
            string both = $"{counts} {Shown(best[0].Pair)}, and as many fit {Shown(best[^1].Pair)} with other amounts";
            return at < 0
                ? new AmountEvidence(null, null, named, both)
                : new AmountEvidence(best[at].Pair.Decimal, best[at].Pair.Group, named,
                    $"{both}; {onFile.By(Shown(best[at].Pair))}");
        }

        int elsewhere = texts.Where((_, index) =>
            best[0].Read[index] is null && tried.Any(one => one.Read[index] is not null)).Count();
        if (elsewhere > 0)
        {
            return new AmountEvidence(
                null, null, named, $"{counts} {Shown(best[0].Pair)}, {elsewhere} fit other marks only");
        }

        // Several pairs read every cell alike: the one on file is then as good as the simplest.
        var chosen = best.Find(one => (one.Pair.Decimal, one.Pair.Group) == wanted);
        if (chosen.Read is not null)
        {
            return new AmountEvidence(
                chosen.Pair.Decimal, chosen.Pair.Group, named, $"{counts} {Shown(chosen.Pair)}");
        }

        string against = wanted is ({ } point, { } group) ? $"; {onFile.Against(Shown((point, group)))}" : "";
        return new AmountEvidence(
            best[0].Pair.Decimal, best[0].Pair.Group, named, $"{counts} {Shown(best[0].Pair)}{against}");
    }

    // Nothing was seen, so that nothing is promised: an amount of next month that has a mark will be set aside.
    private static AmountEvidence OfNone(IReadOnlyList<string> named, OnFileMarks onFile, string seen) =>
        onFile.Marks is { DecimalMark: { } point, GroupMark: { } group }
            ? new AmountEvidence(point, group, named, $"{seen}; {onFile.By(Shown((point, group)))}")
            : new AmountEvidence("", "", named, $"{seen}: no marks are proposed");

    private static bool HasMark(string text)
    {
        CurrencyMarks.TakeOffBoth(PlainText.Of(text, new NormalisationCounts()), out string figures);
        return Enumerable.Range(0, figures.Length).Any(at =>
            figures[at] is '.' or ',' or ' ' or '\'' or '\u066B' or '\u066C'
            && at + 1 < figures.Length && char.IsAsciiDigit(figures[at + 1])
            && (at == 0 || char.IsAsciiDigit(figures[at - 1])));
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
