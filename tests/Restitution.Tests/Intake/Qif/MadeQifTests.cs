using Restitution.Evidence;
using Restitution.Intake;
using Restitution.Ledgers;
using Restitution.MadeExhibits;

namespace Restitution.Tests.Intake.Qif;

/// <summary>What the generator wrote is what the reader reads, to the last satang.</summary>
public sealed class MadeQifTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 100)]
    [InlineData(3, 100)]
    [InlineData(4, 10_000)]
    [InlineData(5, 10_000)]
    public void A_made_list_reads_as_it_was_made(int seed, int rows)
    {
        var made = new MadeQif(seed, rows);
        using var stream = new MemoryStream();
        made.WriteTo(stream);
        stream.Position = 0;
        ReadExhibit read = ReadExhibit.From(stream, MadeExhibit.Code, made.Layout);

        Assert.Equal(made.Counts, read.Counts);
        StatementOutcome outcome = Assert.Single(read.Statements);
        Assert.Equal(made.MovementSatang, outcome.Movements.Amount * 100m);
        Assert.Equal(MadeRows.OpeningSatang, outcome.Opening!.Value.Amount * 100m);
        Assert.All(read.Records.Cast<StatementLine>(), line => Assert.Equal(MadeRows.Account, line.Account));
    }
}
