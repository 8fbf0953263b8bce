using System.Text.Json;
using Restitution.Evidence;
using Restitution.Intake.Layouts;
using Restitution.Intake.Layouts.Library;
using Restitution.Intake.Words;

namespace Restitution.Intake.Proposals;

/// <summary>
/// Finds the heading rows of a sheet and what its columns hold, by the heading words of each kind of exhibit.
/// </summary>
internal sealed record HeaderGuess(
    ExhibitKind Kind, IReadOnlyList<int> Rows, IReadOnlyList<string> Headings,
    IReadOnlyDictionary<int, (Field Field, PayItemKind? PayItem)> Fields)
{
    internal const int RowsSearched = 40;

    private const int WordsShown = 4;

    private static readonly Dictionary<ExhibitKind, Dictionary<string, (Field Field, PayItemKind? PayItem)>> Words =
        ReadWords();

    /// <summary>The layout on file whose headings these are; null when there is none.</summary>
    public LibraryLayout? OnFile { get; init; }

    /// <summary>Whether the name of its issuer stands above the headings.</summary>
    public bool IsIssuerNamed { get; init; }

    /// <summary>
    /// Every kind for which some rows of the sheet head all the columns that the kind needs, the fullest first.
    /// </summary>
    public static IReadOnlyList<HeaderGuess> All(IReadOnlyList<SampleRow> rows, ExhibitKind? kind) =>
    [
        .. from candidate in Enum.GetValues<ExhibitKind>()
           where kind is null || kind == candidate
           let guess = Best(rows, candidate)
           where guess is not null
           orderby guess.Fields.Count descending, candidate
           select guess,
    ];

    /// <summary>
    /// Whether a name is all that tells a receipt from a statement: no column is headed as only receipts are.
    /// </summary>
    public bool IsWeak => Kind == ExhibitKind.FeeReceipts && Fields.All(found => found.Value.Field == Field.Payer
        ? FieldOf(Headings[found.Key], ExhibitKind.Payroll) is not null
        : FieldOf(Headings[found.Key], ExhibitKind.BankStatement) is not null);

    /// <summary>A few heading words of each column that the kind needs, for whoever has to name them.</summary>
    public static string Wanted(ExhibitKind kind)
    {
        JsonElement words = WordLists.Read("heading-words").GetProperty(Kebab.Of(kind));
        IEnumerable<string> needed = FieldsOf.Needed(kind).SelectMany(fields => fields).Distinct().Select(Listed);
        return $"; {Kebab.Of(kind)} needs columns headed, for example, {string.Join("; ", needed)}";

        string Listed(Field field) => words.TryGetProperty(
            field == Field.PayItem ? Kebab.Of(PayItemKind.Wage) : Kebab.Of(field), out JsonElement known)
            ? $"{Kebab.Of(field)}: {string.Join(", ", known.Strings().Take(WordsShown))}" : Kebab.Of(field);
    }

    private static HeaderGuess? Best(IReadOnlyList<SampleRow> rows, ExhibitKind kind)
    {
        HeaderGuess? best = null;
        for (int at = 0; at < Math.Min(rows.Count, RowsSearched); at++)
        {
            foreach (int depth in new[] { 1, 2 })
            {
                if (at + depth > rows.Count || (depth == 2 && HasFigures(rows[at + 1])))
                {
                    continue;
                }

                HeaderGuess guess = Of([.. rows.Skip(at).Take(depth)], kind);
                bool isWhole = FieldsOf.Needed(kind).Any(
                    needed => needed.All(field => guess.Fields.Values.Any(found => found.Field == field)));
                if (isWhole && IsBetter(guess, best))
                {
                    best = guess;
                }
            }
        }

        return best;
    }

    // A record below the headings may bear one of their words, such as "debit".
    private static bool HasFigures(SampleRow row) => row.Cells.Count(
        cell => cell.Any(char.IsDigit) && !cell.Any(char.IsLetter)) > 1;

    // A title above the headings is no heading: of two that tell as much, the one of fewer rows.
    private static bool IsBetter(HeaderGuess guess, HeaderGuess? best) => best is null
        || guess.Fields.Count > best.Fields.Count
        || (guess.Fields.Count == best.Fields.Count && guess.Rows.Count < best.Rows.Count
            && best.Rows.Contains(guess.Rows[0]));

    private static HeaderGuess Of(IReadOnlyList<SampleRow> rows, ExhibitKind kind)
    {
        int width = rows.Max(row => row.Cells.Length);
        var headings = new string[width];
        var fields = new Dictionary<int, (Field Field, PayItemKind? PayItem)>();
        for (int index = 0; index < width; index++)
        {
            string[] parts = PartsOf(rows, index);
            headings[index] = string.Join(' ', parts);
            if (ImmigrationWords.Tell(headings[index]))
            {
                continue;
            }

            // The lower of two heading rows names the column, the upper its group.
            foreach (string part in parts.Reverse().Prepend(headings[index]))
            {
                if (FieldOf(part, kind) is { } found
                    && (MayRepeat(found.Field) || fields.Values.All(one => one.Field != found.Field)))
                {
                    fields[index] = found;
                    break;
                }
            }
        }

        return new HeaderGuess(kind, [.. rows.Select(row => row.Number)], headings, fields);
    }

    /// <summary>The headings over one column, from the upper row to the lower.</summary>
    internal static string[] PartsOf(IReadOnlyList<SampleRow> rows, int index) =>
        [.. rows.Select(row => Spaced(row.Cell(index))).Where(part => part.Length > 0)];

    private static bool MayRepeat(Field field) => field is Field.PayItem or Field.Description or Field.PaidFor;

    private static string Spaced(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static (Field Field, PayItemKind? PayItem)? FieldOf(string heading, ExhibitKind kind)
    {
        string bare = WordLists.Bare(WithoutBrackets(heading));
        string whole = WordLists.Bare(heading);
        return Words[kind].TryGetValue(whole, out (Field, PayItemKind?) found)
            || Words[kind].TryGetValue(bare, out found)
            ? found
            : null;
    }

    private static string WithoutBrackets(string heading)
    {
        int bracket = heading.IndexOf('(', StringComparison.Ordinal);
        return bracket > 0 ? heading[..bracket] : heading;
    }

    private static Dictionary<ExhibitKind, Dictionary<string, (Field Field, PayItemKind? PayItem)>> ReadWords()
    {
        var kinds = new Dictionary<ExhibitKind, Dictionary<string, (Field, PayItemKind?)>>();
        foreach (JsonProperty kind in WordLists.Read("heading-words").EnumerateObject())
        {
            var words = new Dictionary<string, (Field, PayItemKind?)>(StringComparer.Ordinal);
            ExhibitKind named = Kebab.Parse<ExhibitKind>(kind.Name)!.Value;
            foreach (JsonProperty field in kind.Value.EnumerateObject())
            {
                bool isPayItem = Kebab.Parse<PayItemKind>(field.Name) is not null && named == ExhibitKind.Payroll;
                (Field, PayItemKind?) found = isPayItem
                    ? (Field.PayItem, Kebab.Parse<PayItemKind>(field.Name))
                    : (Kebab.Parse<Field>(field.Name)!.Value, null);
                foreach (string word in field.Value.Strings())
                {
                    words[WordLists.Bare(word)] = found;
                }
            }

            kinds[named] = words;
        }

        return kinds;
    }
}
