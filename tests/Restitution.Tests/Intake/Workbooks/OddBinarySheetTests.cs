using System.Buffers.Binary;
using Restitution.Intake;
using Restitution.MadeExhibits;
using Restitution.MadeExhibits.Coverage;

namespace Restitution.Tests.Intake.Workbooks;

/// <summary>The cells of a row of an XLS, moved to another row.</summary>
public sealed class OddBinarySheetTests
{
    private static readonly MadeExhibit Made = MadeExhibit.Of("xls", seed: 1, rowCount: 6);
    private static readonly int[] Cells = [0x203, 0xFD, 0x204];

    [Theory]
    [InlineData(5, 3, "A3")]
    [InlineData(7, 3, "A3")]
    [InlineData(3, 7, "A7")]
    public void A_cell_that_comes_twice_refuses_the_workbook_before_one_of_them_is_lost(int from, int to, string cell)
    {
        IntakeRefusal refusal = Read(Moved(from, to)).Refusal!;

        Assert.Equal(
            (RefusalKind.Truncated, "BANK-01", $"a damaged sheet: cell {cell} twice"),
            (refusal.Kind, refusal.Place, refusal.Found));
    }

    [Theory]
    [InlineData(5, 9)]
    [InlineData(3, 40)]
    [InlineData(3, 400)]
    [InlineData(3, 65_000)]
    public void Rows_that_are_not_in_order_are_read_and_none_of_them_lost(int from, int to)
    {
        byte[] moved = Moved(from, to);

        Assert.Equal(6, Read(moved).Records.Count);
        Assert.Null(ExhibitCoverage.Lost(moved, Made.Layout));
    }

    [Fact]
    public void A_row_that_another_hides_is_noticed()
    {
        using var whole = new MemoryStream(Moved(5, 5));
        using ExhibitPass pass = ExhibitReader.Read(whole, Made.Layout.Exhibit, Made.Layout);
        RowOutcome[] outcomes = [.. pass];

        Assert.Null(ExhibitCoverage.Lost(Moved(5, 5), Made.Layout, outcomes));
        Assert.NotNull(ExhibitCoverage.Lost(
            Moved(5, 3), Made.Layout, [.. outcomes.Where((_, index) => index != 4)]));
    }

    private static ReadExhibit Read(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return ReadExhibit.From(stream, Made.Layout.Exhibit, Made.Layout);
    }

    private static byte[] Moved(int from, int to)
    {
        using var made = new MemoryStream();
        Made.WriteTo(made);
        byte[] bytes = made.ToArray();
        int begun = bytes.AsSpan().IndexOf<byte>([0x09, 0x08, 0x10, 0, 0, 6, 0x10, 0]);
        for (int at = begun; Short(bytes, at) is var kind and not 0x0A; at += 4 + Short(bytes, at + 2))
        {
            if (Cells.Contains(kind) && Short(bytes, at + 4) == from - 1)
            {
                BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(at + 4), (ushort)(to - 1));
            }
        }

        return bytes;
    }

    private static int Short(byte[] bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(at));
}
