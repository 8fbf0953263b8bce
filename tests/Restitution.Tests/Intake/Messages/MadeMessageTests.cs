using Restitution.Evidence;
using Restitution.Intake;
using Restitution.Ledgers;
using Restitution.MadeExhibits;

namespace Restitution.Tests.Intake.Messages;

/// <summary>MT940, MT942 and BAI2 files made from a seed read back to what was made.</summary>
public sealed class MadeMessageTests
{
    public static TheoryData<string, int, int> Sizes()
    {
        var sizes = new TheoryData<string, int, int>();
        foreach (string format in (string[])["mt940", "mt942", "bai2"])
        {
            foreach ((int seed, int rows) in ((int, int)[])[(1, 1), (2, 100), (3, 100), (4, 10_000), (5, 10_000)])
            {
                sizes.Add(format, seed, rows);
            }
        }

        return sizes;
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void A_made_file_reads_back_row_by_row(string format, int seed, int rows)
    {
        MadeExhibit made = MadeExhibit.Of(format, seed, rows);

        ReadExhibit read = Read(made);

        Assert.True(read.Refusal is null, read.Refusal?.ToString());
        Assert.Equal(made.Counts, read.Counts);
        Assert.Equal(
            new MadeRows(seed, rows).Select(row =>
                (row.BookedOn, row.Satang / 100m, row.Description, row.Reference)),
            read.Records.Cast<StatementLine>().Select(line =>
                (line.BookedOn, line.Amount.Amount, line.Description, line.Reference)));
        Assert.DoesNotContain(read.Notes, note => note.Kind == NoteKind.ControlTotalDiffers);
    }

    [Theory]
    [InlineData("mt940", 1_200, 1)]
    [InlineData("bai2", 1_200, 1_200)]
    public void Every_statement_of_a_made_file_foots(string format, int rows, int statements)
    {
        ReadExhibit read = Read(MadeExhibit.Of(format, 6, rows));

        Assert.All(read.Statements, statement => Assert.Equal(StatementVerdict.Verified, statement.Verdict));
        Assert.Equal(statements, read.Statements.Count);
    }

    [Fact]
    public void A_made_interim_report_cannot_be_verified_and_its_sums_agree()
    {
        ReadExhibit read = Read(MadeExhibit.Of("mt942", 7, 500));

        StatementOutcome only = Assert.Single(read.Statements);
        Assert.Equal(StatementVerdict.CannotBeVerified, only.Verdict);
        Assert.Equal(UnverifiedBecause.InterimReport, only.Because);
    }

    private static ReadExhibit Read(MadeExhibit made)
    {
        using var bytes = new MemoryStream();
        made.WriteTo(bytes);
        bytes.Position = 0;
        return ReadExhibit.From(bytes, MadeExhibit.Code, made.Layout);
    }
}
