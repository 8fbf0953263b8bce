using System.Globalization;
using System.Text;
using Restitution.Intake;
using Restitution.Intake.Layouts;
using Restitution.Intake.Layouts.Library;
using Restitution.Intake.Proposals;
using Restitution.Tests.House;

namespace Restitution.Tests.Intake.Proposals;

/// <summary>
/// An exhibit for each layout on file, and one that looks alike and is not; <c>UPDATE_GOLDEN=1</c> rewrites the text.
/// </summary>
public sealed class LibraryFixtureTests
{
    private const string Good = "fixtures/exhibits/csv/library/good";
    private const string Bad = "fixtures/exhibits/csv/library/bad";

    public static TheoryData<string> Ids() => [.. LayoutLibrary.All.Select(layout => layout.Id)];

    public static TheoryData<string> Fixtures() =>
    [
        .. from folder in new[] { Good, Bad }
           from path in Directory.EnumerateFiles(Path.Combine(SourceTree.Root, folder), "*.csv")
           orderby path
           select Path.GetRelativePath(SourceTree.Root, path),
    ];

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void An_exhibit_is_proposed_and_read_as_the_text_beside_it_says(string path)
    {
        string expected = Path.Combine(SourceTree.Root, path + ".expected.txt");
        string summary = Summary(path).ReplaceLineEndings("\n");
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(expected, summary, new UTF8Encoding(false));
        }

        Assert.Equal(File.ReadAllText(expected), summary);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_headings_of_each_layout_on_file_are_recognised(string id) =>
        Assert.Contains(Proposal($"{Good}/{id}.csv").Evidence, sentence => IsRecognised(sentence, id));

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_table_that_looks_alike_is_not_recognised(string id) =>
        Assert.DoesNotContain(Proposal($"{Bad}/looks-like-{id}.csv").Evidence, sentence => IsRecognised(sentence, id));

    [Fact]
    public void What_the_cells_do_not_decide_is_taken_from_the_layout_on_file_and_said_so()
    {
        LayoutProposal proposal = Proposal($"{Good}/bangkok-bank.csv");

        Assert.True(proposal.HasOneReading, string.Join('\n', proposal.Undecided));
        Assert.Contains(
            "day-month-year by the layout of Bangkok Bank on file; no row contradicts it",
            proposal.Columns[0].Evidence);
        Assert.Contains("B/F", proposal.Layout.RowMarks.Opening);
        Assert.False(Proposal($"{Bad}/looks-like-bangkok-bank.csv").HasOneReading);
    }

    [Fact]
    public void Cells_that_contradict_the_layout_on_file_are_followed_and_said_so()
    {
        LayoutProposal proposal = Proposal($"{Bad}/bca-with-month-first.csv");
        ColumnMarks day = proposal.Layout.Sheets[0].Columns[0].Marks;
        ColumnMarks amount = proposal.Layout.Sheets[0].Columns[3].Marks;

        Assert.Equal(DateOrder.MonthDayYear, day.DateOrder);
        Assert.Equal((",", "."), (amount.DecimalMark, amount.GroupMark));
        Assert.Contains(
            "day-month-year by the layout of Bank Central Asia on file; the cells contradict it and are followed",
            proposal.Columns[0].Evidence);
        Assert.Contains(
            proposal.Columns[3].Evidence,
            sentence => sentence.Contains("the cells contradict it and are followed", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_layout_on_file_is_a_whole_layout_with_its_source_and_what_is_assumed() => Assert.All(
        LayoutLibrary.All, layout =>
        {
            var fields = layout.Columns.Select(column => column.Field).ToHashSet();
            Assert.Contains(FieldsOf.Needed(layout.Kind), needed => needed.All(fields.Contains));
            Assert.All(layout.Columns, column => Assert.True(FieldsOf.Takes(layout.Kind, column.Field)));
            Assert.NotEmpty(layout.Source);
            Assert.NotEmpty(layout.Seen);
            Assert.NotEmpty(layout.Assumed);
            Assert.NotEmpty(layout.IssuerNames);
        });

    [Fact]
    public void A_fault_of_a_file_of_the_library_is_shown_with_its_place()
    {
        (LibraryLayout? layout, IReadOnlyList<LayoutFault> faults) = LayoutLibrary.Read(
            "x", Encoding.UTF8.GetBytes("{\n  \"issuer\": \"X\", \"kind\": \"bank\",\n  \"odd\": 1\n}"));

        Assert.Null(layout);
        Assert.Contains(
            faults, fault => fault.LineNumber == 3 && fault.Found.Contains("odd", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.Found.Contains("\"bank\"", StringComparison.Ordinal));
    }

    private static bool IsRecognised(string sentence, string id) => sentence.StartsWith(
        $"the headings are those of {LayoutLibrary.All.Single(layout => layout.Id == id).Name}",
        StringComparison.Ordinal);

    private static string Summary(string path)
    {
        LayoutProposal proposal = Proposal(path);
        var text = new StringBuilder();
        foreach (string sentence in proposal.Evidence)
        {
            text.Append(CultureInfo.InvariantCulture, $"evidence: {sentence}\n");
        }

        foreach (ProposedColumn column in proposal.Columns)
        {
            string field = column.Field is { } known ? Kebab.Of(known) : "not used";
            text.Append(CultureInfo.InvariantCulture, $"column {column.At} \"{column.Heading}\": {field}");
            text.Append(string.Concat(column.Evidence.Select(sentence => $"; {sentence}"))).Append('\n');
        }

        foreach (string about in proposal.Undecided)
        {
            text.Append(CultureInfo.InvariantCulture, $"undecided: {about}\n");
        }

        if (!proposal.HasOneReading)
        {
            return text.ToString();
        }

        using FileStream stream = File.OpenRead(Path.Combine(SourceTree.Root, path));
        return text.Append(ReadSummary.Of(ReadExhibit.From(stream, "X-01", proposal.Layout))).ToString();
    }

    private static LayoutProposal Proposal(string path)
    {
        using FileStream stream = File.OpenRead(Path.Combine(SourceTree.Root, path));
        return LayoutProposal.For(stream, "X-01");
    }
}
