using System.Globalization;
using Restitution.Reasons;

namespace Restitution.Schedules;

/// <summary>What the sheets of the workbook are called: by what they hold, in the document's language.</summary>
internal static class TracingSheets
{
    private static readonly string[] OfPlaces = ["balances", "movements", "applied"];

    private static readonly string[] OfCurrencies =
        ["origins", "reconciled", "summary", "flows", "timeline", "claimants", "assets", "touched"];

    private static readonly string[] Alone =
    [
        "accounts", "places", "sources", "methods", "freeze", "freezeByMethod", "freezeMost", "demands", "substitutes",
        "ends", "nothingTraced", "mayBe", "mayBeByMethod", "sales",
    ];

    public static Block Named(Block block, TracedPlaces places) =>
        block is TableBlock { Sheet: null } table && Name(table.Key, places) is { } name
            ? table with { Sheet = name } : block;

    /// <summary>The picture of an account's balances.</summary>
    public static Phrase OfPicture(string account) => Phrase.Of("sheet.picture", new Operand.Code(account));

    private static Phrase? Name(string key, TracedPlaces places)
    {
        foreach (string held in OfPlaces)
        {
            if (key.StartsWith(held, StringComparison.Ordinal)
                && int.TryParse(key[held.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out int place))
            {
                return Phrase.Of($"sheet.tracing-{held}", new Operand.Code(places.Ledger.Places[place].Code));
            }
        }

        string? inCurrency = OfCurrencies.FirstOrDefault(held =>
            key.Length == held.Length + 3 && key.StartsWith(held, StringComparison.Ordinal));
        return inCurrency is not null
            ? Phrase.Of($"sheet.tracing-{inCurrency}", new Operand.Code(key[inCurrency.Length..]))
            : Alone.Contains(key, StringComparer.Ordinal) ? Phrase.Of($"sheet.tracing-{key}") : null;
    }
}
