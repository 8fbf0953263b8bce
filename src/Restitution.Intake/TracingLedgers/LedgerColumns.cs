using Restitution.Intake.Rows;

namespace Restitution.Intake.TracingLedgers;

/// <summary>Where the columns of a ledger stand, by their headings in any order; a heading's case does not count.
/// </summary>
internal sealed class LedgerColumns
{
    private static readonly string[] Needed = ["day", "account", "currency", "amount"];
    private static readonly string[] Known = [.. Needed, "id", "sequence", "kind", "to", "origin"];

    private LedgerColumns(string[] found)
    {
        Day = IndexOf("day");
        Account = IndexOf("account");
        Currency = IndexOf("currency");
        Amount = IndexOf("amount");
        Id = IndexOf("id");
        Sequence = IndexOf("sequence");
        Kind = IndexOf("kind");
        To = IndexOf("to");
        Origin = IndexOf("origin");
        CellCount = found.Length;
        NotRead = [.. found.Where(heading => heading.Length > 0 && !Known.Contains(heading))];

        int IndexOf(string heading) => Array.IndexOf(found, heading);
    }

    public int Day { get; }

    public int Account { get; }

    public int Currency { get; }

    public int Amount { get; }

    /// <summary>This and those below are -1 where the ledger has no such column.</summary>
    public int Id { get; }

    public int Sequence { get; }

    public int Kind { get; }

    public int To { get; }

    public int Origin { get; }

    public int CellCount { get; }

    public IReadOnlyList<string> NotRead { get; }

    /// <exception cref="IntakeRefusedException">A heading is missing, or stands twice.</exception>
    public static LedgerColumns Of(TableRow row)
    {
        string[] found =
        [
            .. Enumerable.Range(0, row.CellCount).Select(index => row.Text(index).ToLowerInvariant()),
        ];
        string[] missing = [.. Needed.Where(heading => !found.Contains(heading))];
        string[] twice = [.. Known.Where(heading => found.Count(cell => cell == heading) > 1)];
        if (missing.Length == 0 && twice.Length == 0)
        {
            return new LedgerColumns(found);
        }

        string fault = missing.Length > 0
            ? $"headings without {string.Join(", ", missing)}"
            : $"{string.Join(", ", twice)} more than once";
        throw new IntakeRefusedException(new IntakeRefusal(
            RefusalKind.ColumnMissing, row.Source().ToString(), fault,
            $"a first row with {string.Join(", ", Needed)}, each once, and as needed "
                + string.Join(", ", Known.Skip(Needed.Length)),
            "Name the columns so in the first row."));
    }
}
