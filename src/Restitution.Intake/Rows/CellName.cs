using System.Globalization;

namespace Restitution.Intake.Rows;

/// <summary>
/// Names of cells and columns as spreadsheets write them: A is the first column, AA the twenty-seventh.
/// </summary>
public static class CellName
{
    public static string Of(int columnIndex, int rowNumber) =>
        string.Create(CultureInfo.InvariantCulture, $"{Column(columnIndex)}{rowNumber}");

    public static string Column(int columnIndex)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(columnIndex);
        string name = "";
        for (int rest = columnIndex + 1; rest > 0; rest = (rest - 1) / 26)
        {
            name = (char)('A' + ((rest - 1) % 26)) + name;
        }

        return name;
    }

    /// <summary>0-based; null when the name is not one to three capital letters.</summary>
    public static int? IndexOf(string column)
    {
        if (column.Length is 0 or > 3 || !column.All(char.IsAsciiLetterUpper))
        {
            return null;
        }

        int index = 0;
        foreach (char letter in column)
        {
            index = (index * 26) + (letter - 'A' + 1);
        }

        return index - 1;
    }

    /// <summary>
    /// Column index (0-based) and row number (1-based) of a cell such as C5; null when it is no cell.
    /// </summary>
    public static (int ColumnIndex, int RowNumber)? Parse(string cell)
    {
        string letters = string.Concat(cell.TakeWhile(char.IsAsciiLetterUpper));
        return IndexOf(letters) is { } index
            && int.TryParse(cell.AsSpan(letters.Length), NumberStyles.None, CultureInfo.InvariantCulture, out int row)
            && row > 0
                ? (index, row)
                : null;
    }
}
