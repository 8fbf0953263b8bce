using System.Globalization;

namespace Restitution.Law;

/// <summary>The dimensions by which law differs, and the words that a file may write for each.</summary>
/// <remarks>
/// Where the set is open, such as sectors and sizes of employers, the words are those of the statute and a case writes
/// them as the files do.
/// </remarks>
public static class LawDimensions
{
    private static readonly Dictionary<string, string[]> Closed = new(StringComparer.Ordinal)
    {
        ["payBasis"] = ["monthly", "weekly", "daily", "hourly", "piece"],
        ["kindOfDay"] =
        [
            "working", "rest-day", "holiday", "holiday-on-rest-day", "special-day", "special-day-on-rest-day",
            "double-holiday", "double-holiday-on-rest-day",
        ],
        ["reached"] = ["half-day", "whole-day"],
        ["week"] = ["six-day", "five-day", "four-day"],
        ["askedBy"] = ["employer", "worker"],
        ["track"] = ["administrative", "criminal", "civil"],
        ["security"] = ["secured", "unsecured"],
        ["method"] =
        [
            "first-in-first-out", "last-in-first-out", "pro-rata", "pari-passu", "lowest-intermediate-balance",
            "proceeds-first", "full-taint",
        ],
        ["form"] = ["written-and-signed", "clear-agreement", "written", "work-rules", "power-of-attorney", "oral"],
    };

    private static readonly HashSet<string> Open = new(StringComparer.Ordinal)
    {
        "place", "district", "sector", "size", "grade", "age", "clock", "cause", "kind", "head", "corridor", "lender",
        "language", "instrument", "offence", "employer", "document", "forum", "within",
    };

    /// <summary>Whether a file may have a key of that name.</summary>
    public static bool Knows(string name) =>
        Closed.ContainsKey(name) || Open.Contains(name) || name is "minutes" or "service";

    /// <summary>Whether an entry may write that word for that dimension.</summary>
    public static bool Takes(string name, string word) => name switch
    {
        "minutes" => IsTier(word),
        "service" => IsService(word),
        _ => !Closed.TryGetValue(name, out string[]? words) || words.Contains(word),
    };

    /// <summary>What may be written for a dimension, for a message.</summary>
    public static string Wanted(string name) => name switch
    {
        "minutes" => "ordinary, overtime, overtime-continued, or overtime+60 for what comes after so many of it",
        "service" => "a number and days, weeks, months or years, such as 6-months",
        _ when Closed.TryGetValue(name, out string[]? words) => $"one of {string.Join(", ", words)}",
        _ => "a word",
    };

    private static bool IsTier(string word) => word is "ordinary" or "overtime" or "overtime-continued"
        || (word.StartsWith("overtime+", StringComparison.Ordinal) && IsNumber(word["overtime+".Length..]));

    private static bool IsService(string word)
    {
        string[] parts = word.Split('-');
        return parts.Length == 2 && IsNumber(parts[0])
            && parts[1] is "day" or "days" or "week" or "weeks" or "month" or "months" or "year" or "years";
    }

    private static bool IsNumber(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _);
}
