using Restitution.Evidence;
using Restitution.Intake;
using Restitution.MadeExhibits;

namespace Restitution.Tests.Intake.Workbooks;

/// <summary>
/// What the generators wrote is what is read, to the last satang, and the same seed gives the same bytes.
/// </summary>
public sealed class MadeWorkbookTests
{
    [Theory]
    [InlineData("csv", 1, 1)]
    [InlineData("csv", 2, 3_000)]
    [InlineData("xlsx", 1, 1)]
    [InlineData("xlsx", 2, 3_000)]
    [InlineData("xls", 1, 1)]
    [InlineData("xls", 2, 3_000)]
    [InlineData("xls", 3, 65_534)]
    [InlineData("zip", 1, 1)]
    [InlineData("zip", 2, 3_000)]
    public void A_made_statement_reads_as_it_was_made(string format, int seed, int rows)
    {
        MadeExhibit made = MadeExhibit.Of(format, seed, rows);
        using var stream = new MemoryStream(Bytes(made));

        ReadExhibit read = ReadExhibit.From(stream, MadeExhibit.Code, made.Layout);

        Assert.True(read.Refusal is null, read.Refusal?.ToString());
        Assert.Equal(made.Counts, read.Counts);
        Assert.Equal(StatementVerdict.Verified, Assert.Single(read.Statements).Verdict);
        Assert.Equal(made.MovementSatang, read.Records.Cast<StatementLine>().Sum(line => line.Amount.Amount) * 100m);
        Assert.Equal(Bytes(made), Bytes(MadeExhibit.Of(format, seed, rows)));
    }

    private static byte[] Bytes(MadeExhibit made)
    {
        using var stream = new MemoryStream();
        made.WriteTo(stream);
        return stream.ToArray();
    }
}
