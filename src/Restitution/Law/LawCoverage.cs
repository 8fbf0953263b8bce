namespace Restitution.Law;

/// <summary>Whether each law was looked up for a right: one line of a table, a cell for each jurisdiction.</summary>
/// <remarks>
/// A law that has no such right and a law that nobody looked up are told apart here: the first says <c>none</c> in a
/// file with its citation, of the second there is no file. Only questions with which the reckoning of wages and claims
/// begins are rows; what an answer needs beside it is checked by <see cref="LawSetCheck"/>.
/// </remarks>
/// <param name="Question">The name of the question.</param>
/// <param name="Cells">One for each jurisdiction, in the order in which they were given.</param>
public sealed record LawCoverage(string Question, IReadOnlyList<LookedUp> Cells)
{
    // The word of another answer that makes the question one; null where it is always asked.
    private static readonly (string Name, string? Of, string? Word)[] Rows =
    [
        ("minimum-wage-reach", null, null), ("minimum-wage", "minimum-wage-reach", "applies"),
        ("hours-and-premiums-reach", null, null), ("premium", "hours-and-premiums-reach", "applies"),
        ("holiday-pay", null, null), ("paid-holidays-fixed", null, null), ("paid-holidays-least", null, null),
        ("thirteenth-month", null, null), ("annual-leave-days-least", null, null),
        ("annual-leave-on-exit", null, null), ("severance", null, null),
        ("severance-part-year", "severance", "per-year"), ("contract-end-pay", null, null),
        ("notice-length", null, null), ("deductions-lawful", null, null),
        ("recruitment-fee-charge", null, null), ("late-wage-interest", null, null),
        ("late-wage-surcharge", null, null), ("late-wage-fine", null, null), ("order-interest", null, null),
        ("civil-interest", null, null), ("statutory-increase", null, null), ("loan-interest-ceiling", null, null),
        ("limitation-wages", null, null), ("limitation-severance-years", "severance", null),
        ("remedy-heads", null, null), ("burden-of-proof", null, null),
    ];

    /// <summary>The names of the questions that are rows, in order.</summary>
    public static IEnumerable<string> Questions => Rows.Select(row => row.Name);

    /// <summary>Every jurisdiction of the files that answers at least one of the questions, by name.</summary>
    public static IReadOnlyList<string> JurisdictionsOf(IReadOnlyCollection<StatutoryValue> files) =>
    [
        .. files.Where(file => Questions.Contains(NameOf(file), StringComparer.Ordinal))
            .Select(file => file.Jurisdiction).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];

    /// <summary>The table: a line for each question, a cell for each of the jurisdictions.</summary>
    public static IReadOnlyList<LawCoverage> Of(
        IReadOnlyCollection<StatutoryValue> files, IReadOnlyList<string> jurisdictions)
    {
        var byId = files.ToDictionary(file => file.Id, StringComparer.Ordinal);
        return
        [
            .. Rows.Select(row => new LawCoverage(
                row.Name, [.. jurisdictions.Select(name => Of(row.Name, row.Of, row.Word, name, byId))])),
        ];
    }

    private static LookedUp Of(
        string name, string? of, string? word, string jurisdiction, Dictionary<string, StatutoryValue> byId)
    {
        if (byId.TryGetValue($"{jurisdiction}/{name}", out StatutoryValue? file))
            return Of(file);
        if (of is null || !byId.TryGetValue($"{jurisdiction}/{of}", out StatutoryValue? asking))
            return LookedUp.Not;

        bool isAsked = EntriesOf(asking).Any(entry => word is null ? !entry.IsNone : entry.Text == word);
        return isAsked ? LookedUp.Not : LookedUp.NotNeeded;
    }

    private static LookedUp Of(StatutoryValue file)
    {
        LawEntry[] entries = [.. EntriesOf(file)];
        if (entries.Length == 0)
            return LookedUp.OnFile;

        return entries.All(entry => entry.IsUnknown) ? LookedUp.Unknown
            : entries.All(entry => entry.IsNone || entry.IsUnknown) ? LookedUp.None
            : LookedUp.OnFile;
    }

    private static IEnumerable<LawEntry> EntriesOf(StatutoryValue file) => file.Provisions.SelectMany(
        provision => provision.Readings.Select(reading => reading.Values).Append(provision.Values))
        .SelectMany(values => values.Entries);

    private static string NameOf(StatutoryValue file) => file.Id[(file.Id.LastIndexOf('/') + 1)..];
}

/// <summary>What is known of one right under one law.</summary>
public enum LookedUp
{
    /// <summary>No file: nobody looked it up.</summary>
    Not = 1,

    /// <summary>Looked up, and not found out.</summary>
    Unknown = 2,

    /// <summary>Looked up: this law has none.</summary>
    None = 3,

    /// <summary>At least one figure or answer is on file.</summary>
    OnFile = 4,

    /// <summary>Another answer of the same law makes it no question.</summary>
    NotNeeded = 5,
}
