using System.Buffers.Binary;

namespace Restitution.Intake.Workbooks;

/// <summary>
/// Walks the records of an XLS workbook before its cells are read, as MS-XLS lays them out: a record that runs past the
/// end, a table of texts that no file of its size could hold, a cell beyond the last column or one that comes twice.
/// </summary>
internal static class BinaryWorkbookCheck
{
    private const int HeaderBytes = 4;
    private const int RecordBytesMost = 8228;
    private const int ColumnsMost = 256;
    private const int TextBytesLeast = 3;

    private const int FilePassword = 0x2F;
    private const int Sheet = 0x85;
    private const int TextTable = 0xFC;
    private const int BlankCells = 0xBE;
    private const int NumberCells = 0xBD;

    // Records of one cell: its row and column are their first four bytes.
    private static readonly HashSet<int> Cells = [0x06, 0x201, 0x203, 0x204, 0x205, 0x27E, 0xD6, 0xFD];

    /// <param name="stream">Must be able to seek.</param>
    /// <exception cref="IntakeRefusedException">The workbook is damaged, too large, or protected by a
    /// password.</exception>
    public static void Require(Stream stream, string place)
    {
        var file = new CompoundFile(stream, place);
        if (CompoundKind.StreamOf(file) is not { } name)
        {
            throw new IntakeRefusedException(WorkbookRefusals.CutShort(place));
        }

        int sheets = 0;
        var cells = new CellsOnce(place);
        foreach ((int kind, ReadOnlyMemory<byte> content) in Records(file.Content(name), place))
        {
            sheets += kind == Sheet ? 1 : 0;
            if (kind == FilePassword)
            {
                throw new IntakeRefusedException(WorkbookRefusals.PasswordProtected(place));
            }

            if (sheets > IntakeLimits.SheetsMost)
            {
                throw new IntakeRefusedException(WorkbookRefusals.TooManySheets(place));
            }

            if (!IsSound(kind, content.Span, stream.Length))
            {
                throw new IntakeRefusedException(WorkbookRefusals.CutShort(place));
            }

            cells.Meet(kind, content.Span);
        }
    }

    /// <summary>The records up to the end, or to the zeros that fill the last sector.</summary>
    private static IEnumerable<(int Kind, ReadOnlyMemory<byte> Content)> Records(
        IEnumerable<ReadOnlyMemory<byte>> sectors, string place)
    {
        byte[] held = new byte[2 * RecordBytesMost];
        int count = 0;
        foreach (ReadOnlyMemory<byte> sector in sectors)
        {
            if (held.Length - count < sector.Length)
            {
                Array.Resize(ref held, held.Length + sector.Length);
            }

            sector.CopyTo(held.AsMemory(count));
            count += sector.Length;
            int at = 0;
            while (Length(held, at, count) is { } length && length <= count - at)
            {
                int kind = BinaryPrimitives.ReadUInt16LittleEndian(held.AsSpan(at));
                if (kind == 0 && length == HeaderBytes)
                {
                    yield break;
                }

                yield return (kind, held.AsMemory(at + HeaderBytes, length - HeaderBytes));
                at += length;
            }

            held.AsSpan(at, count - at).CopyTo(held);
            count -= at;
            if (Length(held, 0, count) > RecordBytesMost)
            {
                throw new IntakeRefusedException(WorkbookRefusals.CutShort(place));
            }
        }

        if (held.AsSpan(0, count).ContainsAnyExcept((byte)0))
        {
            throw new IntakeRefusedException(WorkbookRefusals.CutShort(place));
        }
    }

    private static int? Length(byte[] held, int at, int count) => count - at < HeaderBytes
        ? null
        : HeaderBytes + BinaryPrimitives.ReadUInt16LittleEndian(held.AsSpan(at + 2));

    private static bool IsSound(int kind, ReadOnlySpan<byte> content, long fileBytes) => kind switch
    {
        TextTable => content.Length >= 8
            && BinaryPrimitives.ReadUInt32LittleEndian(content[4..]) <= fileBytes / TextBytesLeast,
        BlankCells or NumberCells => content.Length >= 6
            && BinaryPrimitives.ReadUInt16LittleEndian(content[2..]) < ColumnsMost
            && BinaryPrimitives.ReadUInt16LittleEndian(content[^2..]) < ColumnsMost,
        _ when Cells.Contains(kind) => content.Length >= 4
            && BinaryPrimitives.ReadUInt16LittleEndian(content[2..]) < ColumnsMost,
        _ => true,
    };
}
