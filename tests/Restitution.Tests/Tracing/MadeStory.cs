using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Restitution.Tracing;

namespace Restitution.Tests.Tracing;

/// <summary>Invented movements through one account or several, made by a seeded generator.</summary>
internal static class MadeStory
{
    public const string Claimants = "V1 V2 V3";

    /// <summary>Rows of account A, a day for each but the last few, which share one.</summary>
    /// <param name="onOneDay">How many of the last rows share a day.</param>
    public static Gen<string[]> OfOneAccount(int onOneDay) =>
        from rows in Gen.ListOf(Row, onOneDay + 4)
        select (string[])[.. rows.Select((row, index) =>
            $"{Day(Math.Min(index, 4))} {row}")];

    /// <summary>Rows of account A, as many a day.</summary>
    public static Gen<string[]> OfOneAccountOnDays(int dayCount, int rowsOfDay) =>
        from rows in Gen.ListOf(Row, dayCount * rowsOfDay)
        select (string[])[.. rows.Select((row, index) => $"{Day(index / rowsOfDay)} {row}")];

    /// <summary>Rows among three accounts, a holding, cash and outsiders on few days, never in a circle.</summary>
    public static Gen<string[]> OfManyAccounts(int rowCount, int dayCount) =>
        from rows in Gen.ListOf(Gen.OneOf(Row, Row, Between), rowCount)
        select (string[])[.. rows.Select((row, index) => $"{Day(index * dayCount / rowCount)} {row}")];

    public static WrittenLedger Written(IEnumerable<string> movements) => new(
        Claimants.Split(' '),
        [
            "A account THB bank=BANK", "B account THB bank=BANK", "C account THB bank=BANK", "H holding THB",
            "BANK bank THB", "CASH cash THB", "OUT outsider THB",
        ],
        movements);

    public static bool Holds(string code) => code is "A" or "B" or "C" or "H";

    /// <summary>What is left of each claimant in a place after the last movement of it, unrounded.</summary>
    public static decimal Unrounded(WrittenLedger story, TracingMethod method, int claimant, string place)
    {
        TracingResult result = Tracer.Of(story.Ledger, new TracingTerms
        {
            Methods = [method], TrustsOrderAsListed = true, StepsOf = [story.Place(place)],
        });
        return result.Methods[0].Steps[^1].After.SingleOrDefault(share => share.Claimant == claimant).Amount;
    }

    /// <summary>Every order of some rows.</summary>
    public static IEnumerable<string[]> Orders(string[] rows) => rows.Length <= 1
        ? [rows]
        : rows.SelectMany((row, index) =>
            Orders([.. rows.Where((_, other) => other != index)]).Select(rest => (string[])[row, .. rest]));

    private static Gen<string> Row => Gen.OneOf(
        Gen.Elements("V1", "V1", "V2", "V3", "").SelectMany(owner => Amount.Select(amount => $">A {amount} {owner}")),
        Gen.Elements("CASH", "OUT", "H").SelectMany(to => Amount.Select(amount => $"A>{to} {amount}")));

    private static Gen<string> Between => Gen.OneOf(
        Gen.Elements("A>B", "A>C", "B>C", "C>OUT", "B>CASH", "C>H").SelectMany(way => Amount.Select(amount =>
            $"{way} {amount}")),
        Gen.Elements("B", "C").SelectMany(to => Amount.Select(amount => $">{to} {amount} V1")),
        Gen.Elements("B", "C").SelectMany(to => Amount.Select(amount => $">{to} {amount}")));

    private static Gen<string> Amount => Gen.Choose(1, 2_000).Select(units =>
        (units * 5 / 100m).ToString("0.00", CultureInfo.InvariantCulture));

    private static string Day(int index) => string.Create(CultureInfo.InvariantCulture, $"2026-01-{index + 1:00}");
}
