using System.Text;
using NodaTime;
using Restitution.Evidence;
using Restitution.Intake;
using Restitution.Intake.Corrections;
using Restitution.Intake.Layouts;
using Restitution.Tests.House;

namespace Restitution.Tests.Intake.Messages;

/// <summary>Reads a message that a test writes out, or a fixture by the layout beside it.</summary>
internal static class ReadMessage
{
    private const string Before = ":20:T\n:25:777\n:28C:1/1\n:60F:C200101EUR1000,00\n";

    /// <param name="lines">Parted by line feeds.</param>
    public static ReadExhibit Of(
        string lines, FileFormat format = FileFormat.Mt940, CorrectionSet? corrections = null,
        string? currency = null) =>
        Of(Encoding.UTF8.GetBytes(lines), Layout(format, currency), corrections);

    public static ReadExhibit Of(byte[] bytes, Layout layout, CorrectionSet? corrections = null)
    {
        using var stream = new MemoryStream(bytes, writable: false);
        return ReadExhibit.From(stream, layout.Exhibit, layout, null, null, corrections);
    }

    /// <summary>An MT940 statement in euro with these entries alone: lines 5 and on.</summary>
    public static ReadExhibit OfEntries(string lines, string currency = "EUR") =>
        Of(Before.Replace("EUR", currency, StringComparison.Ordinal) + lines);

    public static StatementLine OnlyEntry(string lines, string currency = "EUR")
    {
        ReadExhibit read = OfEntries(lines, currency);
        Assert.True(read.Quarantined.Count == 0, string.Join('\n', read.Quarantined.SelectMany(FaultText.Of)));
        return Assert.IsType<StatementLine>(Assert.Single(read.Records));
    }

    public static QuarantinedRow OnlySetAside(string lines, string currency = "EUR")
    {
        ReadExhibit read = OfEntries(lines, currency);
        Assert.Empty(read.Records);
        return Assert.Single(read.Quarantined);
    }

    public static ReadExhibit Fixture(string path)
    {
        string whole = Path.Combine(SourceTree.Root, "fixtures", "exhibits", path);
        Layout layout = LayoutFile.Read(File.ReadAllBytes(whole + ".layout.json")).Layout!;
        return Of(File.ReadAllBytes(whole), layout);
    }

    public static Layout Layout(FileFormat format, string? currency = null) =>
        new("BANK-01", ExhibitKind.BankStatement, format)
        {
            Encoding = "utf-8",
            Marks = ColumnMarks.Undecided with { Currency = currency },
            Confirmed = new Confirmation("a test", new LocalDate(2021, 11, 22)),
        };
}
