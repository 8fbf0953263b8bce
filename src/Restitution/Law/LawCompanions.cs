namespace Restitution.Law;

/// <summary>What an answer of the law needs beside it before a figure can be made of it.</summary>
/// <param name="Question">The question answered.</param>
/// <param name="Word">The answer that needs the companions; null for every figure above nothing.</param>
/// <param name="Needs">Questions of which one has to be on file.</param>
public sealed record LawCompanion(string Question, string? Word, IReadOnlyList<string> Needs)
{
    /// <summary>Whether one entry of the question's file makes the companion needed.</summary>
    public bool IsNeededBy(LawEntry entry) => Word is null ? entry.Figure > 0m : entry.Text == Word;
}

/// <summary>Every companion, in the order of the questions.</summary>
public static class LawCompanions
{
    private static readonly string[] AnyFloor =
        ["minimum-wage", "minimum-wage-hourly", "minimum-wage-daily", "minimum-wage-monthly"];

    private static readonly string[] SeveranceTables = ["severance-days", "severance-months", "severance-fraction"];

    public static IReadOnlyList<LawCompanion> All { get; } =
    [
        .. Needs("minimum-wage-reach", "applies", [AnyFloor]),
        .. Needs("hours-and-premiums-reach", "applies", [["premium"], ["hours-counted"], ["wage-divisor"]]),
        .. Needs("hours-counted", "by-day", [["ordinary-minutes-daily"]]),
        .. Needs("hours-counted", "by-week", [["ordinary-minutes-weekly"]]),
        .. Needs("hours-counted", "by-day-and-week", [["ordinary-minutes-daily"], ["ordinary-minutes-weekly"]]),
        .. Needs("wage-divisor", "days-by-hours", [["wage-divisor-days"], ["ordinary-minutes-daily"]]),
        .. Needs("wage-divisor", "weeks-by-weekly-minutes", [["wage-divisor-week-minutes"]]),
        .. Needs("wage-divisor", "hours", [["wage-divisor-hours"]]),
        .. Needs("wage-divisor", "year-days-by-hours", [["wage-divisor-year-days"], ["ordinary-minutes-daily"]]),
        .. Needs("wage-divisor", "working-days-by-hours", [["ordinary-minutes-daily"]]),
        .. Needs("wage-divisor", "six-days-by-weekly-minutes", [["wage-divisor-week-minutes"]]),
        .. Needs("part-month", "by-divisor-days", [["wage-divisor-days"]]),
        .. Needs("annual-leave-on-exit", "pro-rata", [["annual-leave-days-least"]]),
        .. Needs("annual-leave-on-exit", "whole-years", [["annual-leave-days-least"]]),
        .. Needs("severance", "by-length", [SeveranceTables]),
        .. Needs("severance", "per-year", [SeveranceTables]),
        .. Needs("severance", "per-month-of-service", [SeveranceTables]),
        .. Needs("severance", "per-half-year", [SeveranceTables]),
        .. Needs("deductions-lawful", "allowed-to-cap",
            [["deductions-cap-each", "deductions-cap-together", "board-and-lodging-fraction-most"]]),
        .. Needs("recruitment-fee-charge", "allowed-to-cap",
            [["recruitment-fee-most", "recruitment-fee-months-most"]]),
        .. Needs("late-wage-interest", null,
            [["late-wage-interest-method"], ["late-wage-interest-start"], ["late-wage-interest-bases"], ["day-count"],
                ["payment-order"], ["rounding"]]),
        .. Needs("late-wage-surcharge", null,
            [["late-wage-surcharge-days"], ["late-wage-surcharge-count"], ["late-wage-surcharge-condition"],
                ["late-wage-surcharge-beside-interest"], ["rounding"]]),
        .. Needs("late-wage-fine", "by-days-late", [["late-wage-fine-by-day"], ["late-wage-fine-first-day"]]),
        .. Needs("order-interest", null, [["order-interest-from-day"], ["day-count"], ["rounding"]]),
        .. Needs("statutory-increase", null, [["statutory-increase-base"]]),
        .. Needs("limitation-wages", "applies", [["limitation-wages-years", "limitation-wages-months-after-end"]]),
    ];

    private static IEnumerable<LawCompanion> Needs(string question, string? word, string[][] needed) =>
        needed.Select(oneOf => new LawCompanion(question, word, oneOf));
}
