using System.Reflection;
using Restitution.Evidence;

namespace Restitution.Intake.Layouts.Library;

/// <summary>The layouts on file, one JSON file a bank or agent beside this one.</summary>
public static class LayoutLibrary
{
    private const string Folder = "layouts/";

    public static readonly IReadOnlyList<LibraryLayout> All =
    [
        .. from name in Assembly.GetExecutingAssembly().GetManifestResourceNames()
           where name.StartsWith(Folder, StringComparison.Ordinal)
           orderby name
           select Embedded(name),
    ];

    /// <summary>Reads one file strictly: an unknown key or word is an error with line and column.</summary>
    /// <returns>The layout, or every fault of the file.</returns>
    public static (LibraryLayout? Layout, IReadOnlyList<LayoutFault> Faults) Read(string id, ReadOnlySpan<byte> utf8)
    {
        var faults = new List<LayoutFault>();
        var json = new LayoutObject(PlacedJson.Parse(utf8), faults);
        var layout = new LibraryLayout(id, json.RequiredText("issuer"), json.RequiredOneOf<ExhibitKind>("kind"))
        {
            Standing = json.RequiredOneOf<LibraryStanding>("standing"),
            Source = json.RequiredText("source"),
            Seen = json.Texts("seen"),
            Assumed = json.Texts("assumed"),
            IssuerNames = json.Texts("issuerNames"),
            NeedsIssuer = json.Flag("needsIssuer"),
            Columns = [.. json.Inners("columns").Select(ColumnOf)],
            Marks = LayoutFile.MarksOf(json),
            RowMarks = LayoutFile.RowMarksOf(json.Inner("rowMarks")),
            AreRowsContinued = json.Flag("continuedRows"),
            Channel = json.OneOf<RemittanceChannel>("channel"),
        };
        json.End();
        return (faults.Count == 0 ? layout : null, faults);
    }

    private static LibraryColumn ColumnOf(LayoutObject json)
    {
        var column = new LibraryColumn(
            json.Texts("headings"), json.RequiredOneOf<Field>("field"), json.Flag("optional"));
        json.End();
        return column;
    }

    private static LibraryLayout Embedded(string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        (LibraryLayout? layout, IReadOnlyList<LayoutFault> faults) =
            Read(name[Folder.Length..^".json".Length], bytes.ToArray());
        return layout ?? throw new InvalidOperationException($"{name}: {string.Join("; ", faults)}");
    }
}
