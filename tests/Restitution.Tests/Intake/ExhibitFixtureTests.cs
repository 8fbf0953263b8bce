using System.Text;
using Restitution.Evidence;
using Restitution.Intake;
using Restitution.Intake.Layouts;
using Restitution.Tests.House;

namespace Restitution.Tests.Intake;

/// <summary>
/// Every exhibit under <c>fixtures/exhibits</c> is read by the layout beside it and gives the text beside it;
/// <c>UPDATE_GOLDEN=1</c> rewrites the text.
/// </summary>
public sealed class ExhibitFixtureTests
{
    private static readonly string[] Folders =
    [
        .. from folder in (string[])
            [
                "fixtures/exhibits/csv", "fixtures/exhibits/tsv", "fixtures/exhibits/xlsx", "fixtures/exhibits/xls",
                "fixtures/exhibits/mt940", "fixtures/exhibits/mt942", "fixtures/exhibits/camt", "fixtures/exhibits/ofx",
                "fixtures/exhibits/qif", "fixtures/exhibits/bai2", "fixtures/exhibits/zip",
                "fixtures/exhibits/unread",
            ]
           from quality in (string[])["good", "bad"]
           where Directory.Exists(Path.Combine(SourceTree.Root, folder, quality))
           select $"{folder}/{quality}",
    ];

    public static TheoryData<string> Fixtures() => [.. from folder in Folders
                                                       from path in Directory.EnumerateFiles(
                                                           Path.Combine(SourceTree.Root, folder))
                                                       where path.EndsWith(".layout.json", StringComparison.Ordinal)
                                                       orderby path
                                                       select Path.GetRelativePath(
                                                           SourceTree.Root, path[..^".layout.json".Length])];

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void An_exhibit_reads_as_the_text_beside_it_says(string path)
    {
        string summary = ReadSummary.Of(Read(path)).ReplaceLineEndings("\n");
        string expected = Path.Combine(SourceTree.Root, path + ".expected.txt");
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(expected, summary, new UTF8Encoding(false));
        }

        Assert.Equal(File.ReadAllText(expected), summary);
    }

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void Every_row_of_an_exhibit_is_accounted_for(string path)
    {
        RowCounts counts = Read(path).Counts;

        Assert.True(counts.Foot, $"{path}: {counts}");
    }

    [Fact]
    public void Every_kind_of_fault_and_of_refusal_has_a_bad_exhibit_or_a_test_of_its_own()
    {
        string bad = string.Concat(
            from folder in Folders
            where folder.EndsWith("bad", StringComparison.Ordinal)
            from path in Directory.EnumerateFiles(Path.Combine(SourceTree.Root, folder), "*.expected.txt")
            select File.ReadAllText(path));
        string[] elsewhere =
        [
            Kebab.Of(FaultKind.FieldTooLong), Kebab.Of(FaultKind.CorrectionDoesNotFit),
            Kebab.Of(FaultKind.RowHasTwoReadings),
            Kebab.Of(RefusalKind.LayoutUnreadable), Kebab.Of(RefusalKind.LayoutNotConfirmed),
            Kebab.Of(RefusalKind.PeriodUnreadable), Kebab.Of(RefusalKind.LayoutMissing),
            Kebab.Of(RefusalKind.CorrectionsUnreadable), Kebab.Of(RefusalKind.CorrectionFitsNoRow),
        ];

        Assert.Empty(
            from kind in Enum.GetValues<FaultKind>().Select(Kebab.Of)
                .Concat(Enum.GetValues<RefusalKind>().Select(Kebab.Of))
            where !elsewhere.Contains(kind)
            where !bad.Contains($"[{kind}]", StringComparison.Ordinal)
                && !bad.Contains($"refused: {kind}\n", StringComparison.Ordinal)
            select kind);
    }

    private static ReadExhibit Read(string path)
    {
        string whole = Path.Combine(SourceTree.Root, path);
        LayoutReading reading = LayoutFile.Read(File.ReadAllBytes(whole + ".layout.json"));
        Assert.True(reading.Layout is not null, string.Join('\n', reading.Faults));
        using FileStream stream = File.OpenRead(whole);
        return ReadExhibit.From(stream, reading.Layout.Exhibit, reading.Layout, Path.GetFileName(path));
    }
}
