using System.Globalization;
using System.Text.Json;
using NodaMoney;
using NodaTime;
using NodaTime.Text;
using Restitution.Debts;
using Restitution.Evidence;
using Restitution.Reasons;
using Restitution.Storage.Refusals;

namespace Restitution.Cli.Calc;

/// <summary>The entries of a book as they are typed or stand in a small table; all faults are told at once.</summary>
internal static class DebtEntries
{
    private static readonly DebtEntryKind[] Known =
        [.. Enum.GetValues<DebtEntryKind>().Where(kind => kind != DebtEntryKind.Services)];

    private static readonly string[] Columns = ["day", "kind", "amount", "received", "law-kind"];

    /// <summary>The words of the kinds, apart by commas.</summary>
    public static string Kinds { get; } = string.Join(", ", Known.Select(WordOf));

    /// <param name="file">A table whose first line names its columns; null for none.</param>
    /// <exception cref="RefusedException">With every entry that has no day, or another text than is wanted.</exception>
    public static DebtLine[] Read(string? file, IReadOnlyList<string> typed, Currency currency)
    {
        var refusals = new List<Refusal>();
        List<DebtLine> lines = file is null ? [] : [.. OfFile(file, currency, refusals)];
        foreach (string text in typed)
        {
            string[] parts = text.Split('=');
            if (parts.Length is 3 or 4)
                Add(lines, $"--entry \"{text}\"", parts[0], parts[1], parts[2], parts.ElementAtOrDefault(3), null);
            else
                refusals.Add(new Refusal(
                    RefusedBecause.TextMalformed, "--entry", $"\"{text}\"",
                    "DAY=KIND=AMOUNT, for example 2018-04-30=advance=3500", "write it so"));
        }

        RefusedException.ThrowIfAny(refusals);
        return
        [
            .. lines.OrderBy(line => line.On).Select((line, index) =>
                line with { Id = FormattableString.Invariant($"entry-{index + 1}") }),
        ];

        void Add(
            List<DebtLine> to, string place, string day, string kind, string amount, string? received, string? lawKind)
        {
            if (Line(place, day, kind, amount, received, lawKind, currency, refusals) is { } line)
                to.Add(line);
        }
    }

    /// <summary>As an option and a table write it.</summary>
    public static string WordOf(DebtEntryKind kind) => JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString());

    private static IEnumerable<DebtLine> OfFile(string file, Currency currency, List<Refusal> refusals)
    {
        if (!File.Exists(file))
        {
            throw new RefusedException(
                RefusedBecause.FileMissing, file, "no such file", "a table of entries", "correct the path");
        }

        string[] rows = File.ReadAllLines(file);
        string[] heads = rows.Length == 0 ? [] : [.. rows[0].Split(',').Select(head => head.Trim())];
        if (Columns[..3].Except(heads).Any() || heads.Except(Columns).Any())
        {
            throw new RefusedException(
                RefusedBecause.TextMalformed, $"{file}:1", $"the columns {string.Join(", ", heads)}",
                $"day, kind and amount, and of {string.Join(", ", Columns[3..])} those that help", "name them so");
        }

        for (int index = 1; index < rows.Length; index++)
        {
            string[] cells = [.. rows[index].Split(',').Select(cell => cell.Trim())];
            if (cells.All(cell => cell.Length == 0))
                continue;

            string? Cell(string column) => Array.IndexOf(heads, column) is >= 0 and var at && at < cells.Length
                && cells[at].Length > 0 ? cells[at] : null;
            if (Line(
                FormattableString.Invariant($"{file}:{index + 1}"), Cell("day") ?? "", Cell("kind") ?? "",
                Cell("amount") ?? "", Cell("received"), Cell("law-kind"), currency, refusals) is { } line)
            {
                yield return line;
            }
        }
    }

    private static DebtLine? Line(
        string place, string day, string kind, string amount, string? received, string? lawKind, Currency currency,
        List<Refusal> refusals)
    {
        ParseResult<LocalDate> on = LocalDatePattern.Iso.Parse(day);
        if (!on.Success)
        {
            refusals.Add(new Refusal(
                RefusedBecause.DayDoesNotExist, place, day.Length == 0 ? "no day" : $"the day \"{day}\"",
                "a day written year-month-day", "give the day, or leave the entry out: no entry is ever dated"));
        }

        DebtEntryKind means = Known.FirstOrDefault(known => WordOf(known) == kind);
        if (means == default)
        {
            refusals.Add(new Refusal(
                RefusedBecause.CodeUnknown, place, $"the kind \"{kind}\"", $"one of {Kinds}", "correct the word"));
        }

        Money? asserted = AmountOf(place, amount, currency, refusals);
        Money? really = received is null ? null : AmountOf(place, received, currency, refusals);
        if (!on.Success || means == default || asserted is not { } written || (received is not null && really is null))
            return null;

        return new DebtLine
        {
            Id = "",
            On = on.Value,
            Written = WordOf(means),
            Kind = means,
            LawKind = lawKind,
            HandedOver = HandedOver.Yes,
            Asserted = means.IsTaking() ? -written : written,
            Really = really is { } amountReceived ? (amountReceived, amountReceived, amountReceived) : null,
            Basis = Basis.Document,
            Sources = [SourceRef.Whole(place)],
        };
    }

    private static Money? AmountOf(string place, string text, Currency currency, List<Refusal> refusals)
    {
        bool isRead = decimal.TryParse(
            text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal amount);
        if (isRead && amount % currency.MinimalAmount == 0m)
            return new Money(amount, currency);

        refusals.Add(new Refusal(
            isRead ? RefusedBecause.AmountHasTooManyDecimals : RefusedBecause.TextMalformed, place,
            $"the amount \"{text}\"",
            $"an amount in whole units of {currency.MinimalAmount.ToString(CultureInfo.InvariantCulture)} "
            + $"{currency.Code} without a minus, for example 3500.00",
            "write it so"));
        return null;
    }
}
