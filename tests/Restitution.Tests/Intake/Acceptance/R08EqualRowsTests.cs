using System.Text;
using Restitution.Evidence;
using Restitution.Intake;
using Restitution.Intake.Layouts;
using static Restitution.Tests.Intake.LayoutsForTests;

namespace Restitution.Tests.Intake.Acceptance;

/// <summary>Equal rows of one statement are as many bookings; the same again, whole or in part, adds none.</summary>
public sealed class R08EqualRowsTests
{
    private const string Head = "Date,Text,Out,In,Balance\n";

    private const string TwoFees = "05/03/2019,fee,10.00,,\"1,000.00\"\n05/03/2019,fee,10.00,,990.00\n";

    private static readonly Layout Columns = Bank(
        Column("A", Field.BookedOn), Column("B", Field.Description), Column("C", Field.Withdrawal),
        Column("D", Field.Deposit), Column("E", Field.Balance));

    [Fact]
    public void Two_equal_rows_of_one_day_both_survive()
    {
        ReadExhibit read = Exhibit("A-01", Head + TwoFees);

        Assert.Equal(2, read.Records.Count);
        Assert.Equal(0, Assert.Single(read.Statements).BreakCount);
    }

    [Fact]
    public void The_same_file_again_adds_none()
    {
        ReadExhibit first = Exhibit("A-01", Head + TwoFees);
        using var bytes = new MemoryStream(Encoding.UTF8.GetBytes(Head + TwoFees));
        ReadExhibit again = ReadExhibit.From(
            bytes, "B-01", Columns, null, new Dictionary<string, string> { [first.Sha256] = "A-01" });

        var together = ReadTogether.Of([first, again]);

        Assert.Equal([2, 0], together.Exhibits.Select(read => read.Records.Count));
        Assert.Equal(new RowCounts(3, 0, 0, 3, 0), together.Exhibits[1].Counts);
    }

    [Fact]
    public void An_export_that_overlaps_adds_only_what_is_new_and_every_place_is_kept()
    {
        var together = ReadTogether.Of(
        [
            Exhibit("A-01", Head + TwoFees),
            Exhibit("B-01", Head + TwoFees + "06/03/2019,wages,500.00,,490.00\n"),
        ]);

        Assert.Equal([2, 1], together.Exhibits.Select(read => read.Records.Count));
        Assert.Equal(
            ["B-01:2", "B-01:3"],
            together.Exhibits[0].Records.Cast<StatementLine>().Select(line => Assert.Single(line.AlsoAt).ToString()));
        Assert.Equal(new RowCounts(4, 1, 0, 2, 1), together.Exhibits[1].Counts);
        Assert.Contains(
            together.Exhibits[1].Notes, note => note is { Kind: NoteKind.OverlapMerged, Count: 2 });
    }

    [Fact]
    public void Whatever_overlaps_the_counts_of_every_exhibit_foot() => Assert.All(
        ReadTogether.Of(
        [
            Exhibit("A-01", Head + TwoFees), Exhibit("B-01", Head + TwoFees + "31/02/2019,x,1.00,,\n"),
            Exhibit("C-01", Head + "05/03/2019,charge,10.00,,\n"),
        ]).Exhibits,
        read => Assert.True(read.Counts.Foot && read.Counts.Accepted == read.Records.Count, $"{read.Counts}"));

    [Fact]
    public void Where_nothing_decides_both_stay_and_the_question_is_told()
    {
        Layout bare = Bank(Column("A", Field.BookedOn), Column("B", Field.Reference), Column("C", Field.Amount));
        var together = ReadTogether.Of(
        [
            Exhibit("A-01", Head + TwoFees),
            Exhibit("B-01", "Date,Reference,Amount\n05/03/2019,,-10.00\n", bare),
        ]);

        Assert.Equal([2, 1], together.Exhibits.Select(read => read.Records.Count));
        Assert.Equal("B-01:2", Assert.Single(together.Questions).Line.ToString());
        Assert.Contains(together.Exhibits[1].Notes, note => note.Kind == NoteKind.SameOrTwo);
    }

    private static ReadExhibit Exhibit(string code, string text, Layout? layout = null)
    {
        using var bytes = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return ReadExhibit.From(bytes, code, layout ?? Columns);
    }
}
