using Restitution.Evidence;
using Restitution.Intake;
using Restitution.Intake.Layouts;
using Restitution.Intake.Proposals;
using Restitution.Tests.House;

namespace Restitution.Tests.Intake.Acceptance;

/// <summary>Exhibits under <c>fixtures/exhibits</c>, read by the layout beside them.</summary>
internal static class AcceptanceFixture
{
    public static ReadExhibit Read(string path, IReadOnlyDictionary<string, string>? readBefore = null)
    {
        LayoutReading reading = LayoutFile.Read(File.ReadAllBytes(Whole(path) + ".layout.json"));
        Assert.True(reading.Layout is not null, string.Join('\n', reading.Faults));
        using FileStream stream = File.OpenRead(Whole(path));
        var read = ReadExhibit.From(stream, "X-01", reading.Layout, Path.GetFileName(path), readBefore);
        Assert.True(read.Counts.Foot, read.Counts.ToString());
        return read;
    }

    public static LayoutProposal Proposal(string path)
    {
        using FileStream stream = File.OpenRead(Whole(path));
        return LayoutProposal.For(stream, "X-01");
    }

    public static StatementLine[] Lines(ReadExhibit read) => [.. read.Records.Cast<StatementLine>()];

    /// <summary>The rows set aside with the only fault of each.</summary>
    public static IEnumerable<(string Source, FaultKind Kind, string Found)> Faults(ReadExhibit read) =>
        from row in read.Quarantined
        let fault = Assert.Single(row.Faults)
        select (row.Source.ToString(), fault.Kind, fault.Found);

    private static string Whole(string path) => Path.Combine(SourceTree.Root, path);
}
