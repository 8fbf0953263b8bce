using System.Globalization;
using System.Text;
using Restitution.Intake.Rows;
using Restitution.Intake.Text;

namespace Restitution.Tests.Intake;

/// <summary>Where a chunk of bytes ends is chance: no row, place or fault may depend on it.</summary>
public sealed class ChunkBoundaryTests
{
    // Each may fall across a boundary: quotes, doubled quotes, breaks of two bytes, letters of three, no letter at all.
    private static readonly byte[][] Pieces =
    [
        .. new[] { ",", ",", "\"", "\"", "\"\"", "\n", "\r\n", "\r", " ", "a", "1,234.50", "ค่า", "ฯ", "x\"y", "\",\"" }
            .Select(Encoding.UTF8.GetBytes),
        [0xA4], [0xE0, 0xB8],
    ];

    public static TheoryData<string> Encodings => ["utf-8", "utf-8+windows-874", "windows-874"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void The_same_bytes_give_the_same_rows_whatever_the_chunk(string encoding)
    {
        var random = new Random(20211122);
        for (int round = 0; round < 120; round++)
        {
            byte[] text = Text(random, pieceCount: 1 + (round % 60));
            string[] whole = Rows(text, encoding, 64 * 1024, text.Length);
            for (int chunkBytes = 1; chunkBytes <= 64; chunkBytes++)
            {
                string[] rows = Rows(text, encoding, chunkBytes, text.Length);
                Assert.True(whole.SequenceEqual(rows), Difference(text, chunkBytes, whole, rows));
            }
        }
    }

    [Fact]
    public void The_same_bytes_give_the_same_rows_however_they_arrive()
    {
        byte[] text = [.. Encoding.UTF8.Preamble, .. Text(new Random(7), pieceCount: 400)];
        string[] whole = Rows(text, "utf-8", 64 * 1024, text.Length);
        for (int atOnce = 1; atOnce <= 64; atOnce++)
        {
            string[] rows = Rows(text, "utf-8", 64 * 1024, atOnce);
            Assert.True(whole.SequenceEqual(rows), Difference(text, atOnce, whole, rows));
        }
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void A_line_with_a_stray_quote_is_set_aside_whole_across_chunks(string lineBreak)
    {
        byte[] text = Encoding.UTF8.GetBytes($"\"a\"b,{new string('c', 70)}{lineBreak}next{lineBreak}");
        string[] expected = [$"1-1 QuoteNeverCloses \"a\"b,{new string('c', 70)}", "2-2  next|next"];

        Assert.All(Enumerable.Range(1, 90), size => Assert.Equal(expected, Rows(text, "utf-8", size, text.Length)));
    }

    [Theory]
    [InlineData(DelimitedRows.RowBytesMost, "\n", "")]
    [InlineData(DelimitedRows.RowBytesMost, "\r\n", "")]
    [InlineData(DelimitedRows.RowBytesMost + 1, "\n", "FieldTooLong")]
    [InlineData(DelimitedRows.RowBytesMost + 1, "\r\n", "FieldTooLong")]
    [InlineData(DelimitedRows.RowBytesMost + 1, "\r", "FieldTooLong")]
    [InlineData((2 * DelimitedRows.RowBytesMost) + 70_000, "\r", "FieldTooLong")]
    public void A_line_is_too_long_by_its_own_bytes_alone(int length, string lineBreak, string fault)
    {
        byte[] text = Encoding.UTF8.GetBytes($"{new string('c', length)}{lineBreak}next{lineBreak}");
        // The last but one ends right behind the carriage return of a line that is one byte too long.
        int[] sizes = [60_000, 64 * 1024, DelimitedRows.RowBytesMost, DelimitedRows.RowBytesMost + 2, text.Length * 2];
        foreach (int chunkBytes in sizes)
        {
            string[] rows = Rows(text, "utf-8", chunkBytes, text.Length);

            Assert.StartsWith($"1-1 {fault} c", rows[0], StringComparison.Ordinal);
            Assert.Equal(["2-2  next|next"], rows[1..]);
        }
    }

    private static byte[] Text(Random random, int pieceCount) =>
        [.. Enumerable.Range(0, pieceCount).SelectMany(_ => Pieces[random.Next(Pieces.Length)])];

    // A row as its place, its fault, its raw text and its cells.
    private static string[] Rows(byte[] text, string encoding, int chunkBytes, int atOnce)
    {
        using var finder = new DelimitedRows(
            new Trickle(text, atOnce), TextEncoding.Named(encoding)!, ',', chunkBytes) { ExpectedCellCount = 3 };
        var row = new TableRow { Exhibit = "X-01" };
        var rows = new List<string>();
        while (finder.Next(row))
        {
            IEnumerable<string> cells = Enumerable.Range(0, row.CellCount).Select(row.Text);
            rows.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"{row.FirstLineNumber}-{row.LastLineNumber} {row.SplitFault?.Kind} {row.Raw}")
                + string.Concat(cells.Select(cell => $"|{cell}")));
        }

        return [.. rows];
    }

    private static string Difference(byte[] text, int size, string[] whole, string[] rows) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Convert.ToHexString(text)} by {size}:\n{string.Join('\n', whole)}\n---\n{string.Join('\n', rows)}");

    private sealed class Trickle(byte[] bytes, int atOnce) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) =>
            base.Read(buffer, offset, Math.Min(count, Math.Max(1, atOnce)));
    }
}
