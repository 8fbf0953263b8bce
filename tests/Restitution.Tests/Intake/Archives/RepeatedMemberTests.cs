using System.IO.Compression;
using System.Text;
using NodaTime;
using Restitution.Evidence;
using Restitution.Intake;
using Restitution.Intake.Corrections;
using Restitution.Intake.Layouts;
using static Restitution.Tests.Intake.LayoutsForTests;

namespace Restitution.Tests.Intake.Archives;

/// <summary>The same bytes loose and in an archive, or twice in archives, add nothing the second time.</summary>
public sealed class RepeatedMemberTests
{
    private const string Rows = "Date,Text,Amount\n05/03/2019,ice,-10.00\n06/03/2019,fish,bad\n";
    private const string OtherRows = "Date,Text,Amount\n05/03/2019,salt,-10.00\n06/03/2019,fish,bad\n";

    private static readonly Layout ThreeColumns = Bank(
        Column("A", Field.BookedOn), Column("B", Field.Description), Column("C", Field.Amount));

    // The same columns, the second of them read as something else.
    private static readonly Layout OtherColumns = Bank(
        Column("A", Field.BookedOn), Column("B", Field.Reference), Column("C", Field.Amount));

    [Fact]
    public void A_member_whose_bytes_were_read_loose_adds_nothing_and_says_where_they_were_read()
    {
        ReadExhibit loose = Loose("X-01");

        ReadExhibit read = InArchive("Z-01", Before(loose), ("a.csv", Rows));

        AssertRepeated(read, new RowCounts(3, 0, 0, 3, 0), "Z-01/a.csv: the same bytes as X-01: nothing was added");
        Assert.Null(read.SameFileAs);
    }

    [Fact]
    public void A_loose_exhibit_whose_bytes_were_read_as_a_member_adds_nothing()
    {
        ReadExhibit archive = InArchive("Z-01", null, ("a.csv", Rows));

        ReadExhibit read = Loose("X-01", Before(archive));

        Assert.Single(archive.Records);
        Assert.Equal("Z-01/a.csv", read.SameFileAs);
        AssertRepeated(read, new RowCounts(3, 0, 0, 3, 0), "X-01: the same bytes as Z-01/a.csv: nothing was added");
    }

    [Fact]
    public void Bytes_that_gave_no_record_hide_no_copy_that_does()
    {
        Layout daysFromTheText = Bank(Column("B", Field.BookedOn), Column("C", Field.Amount));
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Rows));
        ReadExhibit without = ReadExhibit.From(stream, "X-01", daysFromTheText);

        ReadExhibit read = Loose("X-02", Before(without));

        Assert.Equal(0, without.Counts.Accepted);
        Assert.Null(read.SameFileAs);
        Assert.Equal(new RowCounts(3, 1, 1, 0, 1), read.Counts);
    }

    [Fact]
    public void A_member_that_another_archive_had_adds_nothing_and_new_members_beside_it_are_read()
    {
        ReadExhibit first = InArchive("Z-01", null, ("a.csv", Rows));

        ReadExhibit read = InArchive(
            "Z-02", Before(first), ("b/a.csv", Rows), ("new.csv", OtherRows));

        Assert.Equal(new RowCounts(6, 1, 1, 3, 1), read.Counts);
        Assert.Equal("Z-02/new.csv:2", Assert.Single(read.Records).Source.ToString());
        Assert.Equal("Z-02/new.csv", Assert.Single(read.Statements).Place.Exhibit);
        Assert.Contains("Z-02/b/a.csv: the same bytes as Z-01/a.csv: nothing was added", read.Notes.Select(Said));
    }

    [Fact]
    public void A_file_that_an_archive_holds_twice_counts_once()
    {
        ReadExhibit read = InArchive("Z-01", null, ("a.csv", Rows), ("again.csv", Rows));

        Assert.Equal(new RowCounts(6, 1, 1, 3, 1), read.Counts);
        Assert.Equal("Z-01/a.csv:2", Assert.Single(read.Records).Source.ToString());
        Assert.Contains("Z-01/again.csv: the same bytes as Z-01/a.csv: nothing was added", read.Notes.Select(Said));
    }

    [Fact]
    public void The_same_bytes_by_another_layout_add_nothing_as_with_a_whole_exhibit()
    {
        ReadExhibit read = InArchive("Z-01", null, OtherColumns, ("a.csv", Rows));

        Assert.Single(read.Records);
        Assert.Equal(3, Loose("X-01", Before(read)).Counts.Duplicate);
    }

    [Fact]
    public void One_letter_more_makes_other_bytes()
    {
        ReadExhibit read = InArchive("Z-01", Before(Loose("X-01")), ("a.csv", Rows + "\n"));

        Assert.Equal((1, 0), (read.Records.Count, read.Counts.Duplicate));
    }

    [Fact]
    public void A_member_that_was_left_out_or_refused_hides_no_other_copy()
    {
        Layout unfit = ThreeColumns with { Format = FileFormat.Mt940, Sheets = [] };
        ReadExhibit refused = InArchive("Z-01", null, unfit, ("a.csv", Rows));
        ReadExhibit leftOut = InArchive(
            "Z-02", null, ("a.txt", Rows), ("new.csv", OtherRows));

        Assert.Equal(FaultKind.MemberRefused, Assert.Single(Assert.Single(refused.Quarantined).Faults).Kind);
        Assert.Equal(IgnoredBecause.MemberLeftOut, leftOut.Ignored[0].Because);
        Assert.Single(Loose("X-01", Before(refused, leftOut)).Records);
    }

    [Fact]
    public void A_member_read_before_that_its_layout_does_not_fit_is_one_duplicate_and_not_set_aside()
    {
        Layout unfit = ThreeColumns with { Format = FileFormat.Mt940, Sheets = [] };

        ReadExhibit read = InArchive("Z-01", Before(Loose("X-01")), unfit, ("a.csv", Rows));

        AssertRepeated(read, new RowCounts(1, 0, 0, 1, 0), "Z-01/a.csv: the same bytes as X-01: nothing was added");
    }

    [Fact]
    public void An_archive_that_came_twice_names_the_archive_and_hands_on_no_bytes_as_read()
    {
        ReadExhibit first = InArchive("Z-01", null, ("a.csv", Rows));

        ReadExhibit again = InArchive("Z-02", Before(first), ("a.csv", Rows));

        Assert.Equal("Z-01", again.SameFileAs);
        Assert.Equal(new RowCounts(3, 0, 0, 3, 0), again.Counts);
        Assert.Empty(again.BytesRead);
        Assert.Equal(["Z-01", "Z-01/a.csv"], first.BytesRead.Select(bytes => bytes.Place));
    }

    [Fact]
    public void A_correction_of_a_repeated_member_is_met_and_not_used()
    {
        var correction = new Correction(
            "Z-01/a.csv:3", "06/03/2019,fish,bad", "06/03/2019,fish,-20.00", "a tester", new LocalDate(2021, 11, 22),
            "as the slip shows");

        ReadExhibit read = InArchive(
            "Z-01", Before(Loose("X-01")), ThreeColumns, new CorrectionSet([correction]), ("a.csv", Rows));

        Assert.Null(read.Refusal);
        Assert.Empty(read.Corrections);
        Assert.DoesNotContain(read.Notes, note => note.Kind == NoteKind.Corrected);
        Assert.Equal(3, read.Counts.Duplicate);
    }

    private static void AssertRepeated(ReadExhibit read, RowCounts counts, string said)
    {
        Assert.Equal(counts, read.Counts);
        Assert.True(read.Counts.Foot);
        Assert.Empty(read.Records);
        Assert.Empty(read.Quarantined);
        Assert.Empty(read.Ignored);
        Assert.Empty(read.Statements);
        Assert.Equal([said], read.Notes.Where(note => note.Kind == NoteKind.SameFileAgain).Select(Said));
    }

    private static bool IsRead(string member) => member.EndsWith(".csv", StringComparison.Ordinal);

    private static string Said(IntakeNote note) => $"{note.Place}: {note.About}";

    private static Dictionary<string, string> Before(params ReadExhibit[] read) => read
        .SelectMany(exhibit => exhibit.BytesRead)
        .ToDictionary(bytes => bytes.Sha256, bytes => bytes.Place, StringComparer.Ordinal);

    private static ReadExhibit Loose(string exhibit, Dictionary<string, string>? before = null)
    {
        using var bytes = new MemoryStream(Encoding.UTF8.GetBytes(Rows));
        return ReadExhibit.From(bytes, exhibit, ThreeColumns, readBefore: before);
    }

    private static ReadExhibit InArchive(
        string exhibit, Dictionary<string, string>? before, params (string Name, string Text)[] members) =>
        InArchive(exhibit, before, ThreeColumns, members);

    private static ReadExhibit InArchive(
        string exhibit, Dictionary<string, string>? before, Layout layout,
        params (string Name, string Text)[] members) =>
        InArchive(exhibit, before, layout, CorrectionSet.None, members);

    private static ReadExhibit InArchive(
        string exhibit, Dictionary<string, string>? before, Layout layout, CorrectionSet corrections,
        params (string Name, string Text)[] members)
    {
        var archive = new Layout(exhibit, ExhibitKind.BankStatement, FileFormat.Archive)
        {
            Members =
            [
                .. members.Select(member => new MemberLayout(
                    member.Name, IsRead(member.Name) ? layout : null, IsRead(member.Name) ? null : "not needed")),
            ],
        };
        using var bytes = new MemoryStream(Zip(members));
        return ReadExhibit.From(bytes, exhibit, archive, readBefore: before, corrections: corrections);
    }

    private static byte[] Zip((string Name, string Text)[] members)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, string text) in members)
            {
                ZipArchiveEntry entry = zip.CreateEntry(name);
                entry.LastWriteTime = new DateTimeOffset(2021, 11, 22, 0, 0, 0, TimeSpan.Zero);
                using Stream content = entry.Open();
                content.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return bytes.ToArray();
    }
}
