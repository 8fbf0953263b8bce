using Restitution.Intake.Words;

namespace Restitution.Intake.Proposals;

/// <summary>A column whose filled cells all tell the side of an amount, such as DB and CR, whatever its heading.
/// </summary>
/// <param name="Credit">The marks of money in, as the cells write them.</param>
/// <param name="Debit">The marks of money out, as the cells write them.</param>
internal sealed record SideColumn(
    int Index, IReadOnlyList<string> Credit, IReadOnlyList<string> Debit, string Evidence)
{
    private static readonly HashSet<string> CreditWords = Words("side-credit");
    private static readonly HashSet<string> DebitWords = Words("side-debit");

    /// <summary>Null where no cell is filled, or one of them is no such mark.</summary>
    public static SideColumn? At(int index, IReadOnlyList<SampleRow> rows)
    {
        string[] filled = [.. rows.Select(row => row.Cell(index).Trim()).Where(text => text.Length > 0)];
        string[] credit = [.. filled.Where(CreditWords.Contains)];
        string[] debit = [.. filled.Where(DebitWords.Contains)];

        // A dash alone stands for nothing as often as for money out.
        bool isTold = filled.Any(text => text is not "-");
        return filled.Length == 0 || !isTold || credit.Length + debit.Length < filled.Length
            ? null
            : new SideColumn(index, Different(credit), Different(debit),
                $"{filled.Length} of {filled.Length} filled cells are marks of the side: {debit.Length} of money out "
                + $"({string.Join(", ", Different(debit))}), {credit.Length} of money in "
                + $"({string.Join(", ", Different(credit))})");
    }

    private static string[] Different(string[] marks) => [.. marks.Distinct(StringComparer.OrdinalIgnoreCase)];

    private static HashSet<string> Words(string list) => new(
        WordLists.Read("row-words").GetProperty(list).Strings(), StringComparer.OrdinalIgnoreCase);
}
