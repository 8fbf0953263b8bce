using System.Buffers.Binary;
using System.Collections;
using Restitution.Intake.Rows;

namespace Restitution.Intake.Workbooks;

/// <summary>Whether the sheets of an XLS have each cell once: of two, the library that reads them keeps one.</summary>
/// <remarks>Charts within a sheet, and sheets that are charts, hold figures of their own, which are no cells.</remarks>
internal sealed class CellsOnce(string place)
{
    private const int Begin = 0x809;
    private const int End = 0x0A;
    private const int Worksheet = 0x10;
    private const int RowsMost = 65_536;
    private const int ColumnsMost = 256;
    private const int SeveralNumbers = 0xBD;
    private const int NumberBytes = 6;

    // A formula, a number, a text of its own, a flag or error, a small number, a formatted text, a text of the table.
    private static readonly int[] Cells = [0x06, 0x203, 0x204, 0x205, 0x27E, 0xD6, 0xFD];

    private readonly BitArray seen = new(RowsMost * ColumnsMost);
    private int depth;
    private bool isSheet;

    /// <exception cref="IntakeRefusedException">The record is a cell that came before.</exception>
    public void Meet(int kind, ReadOnlySpan<byte> content)
    {
        depth = Math.Max(0, depth + (kind == Begin ? 1 : kind == End ? -1 : 0));
        if (kind == Begin && depth == 1)
        {
            isSheet = content.Length >= 4 && BinaryPrimitives.ReadUInt16LittleEndian(content[2..]) == Worksheet;
            seen.SetAll(false);
        }

        if (!isSheet || depth != 1 || content.Length < 4)
        {
            return;
        }

        int numbers = kind == SeveralNumbers ? (content.Length - NumberBytes) / NumberBytes : 0;
        int count = Cells.Contains(kind) ? 1 : numbers;
        for (int index = 0; index < count; index++)
        {
            Add(BinaryPrimitives.ReadUInt16LittleEndian(content),
                BinaryPrimitives.ReadUInt16LittleEndian(content[2..]) + index);
        }
    }

    private void Add(int row, int column)
    {
        int at = (row * ColumnsMost) + Math.Min(column, ColumnsMost - 1);
        if (seen[at])
        {
            throw new IntakeRefusedException(
                WorkbookRefusals.OutOfOrder(place, $"cell {CellName.Of(column, row + 1)} twice"));
        }

        seen[at] = true;
    }
}
