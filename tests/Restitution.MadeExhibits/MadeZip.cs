using System.IO.Compression;
using Restitution.Evidence;
using Restitution.Intake.Layouts;

namespace Restitution.MadeExhibits;

/// <summary>A ZIP of a folder and a bank's CSV.</summary>
public sealed class MadeZip(int seed, int rowCount) : MadeExhibit(seed, rowCount)
{
    private const string Folder = "บัญชี/";
    private const string Member = "บัญชี/statement.csv";

    // The archive's own clock, so that the same rows give the same bytes.
    private static readonly DateTimeOffset Packed = new(2021, 11, 22, 0, 0, 0, TimeSpan.Zero);

    private readonly MadeCsv csv = new(seed, rowCount);

    public override RowCounts Counts => csv.Counts with
    {
        Received = csv.Counts.Received + 1, Ignored = csv.Counts.Ignored + 1,
    };

    public override Layout Layout => new(Code, ExhibitKind.BankStatement, FileFormat.Archive)
    {
        Members =
        [
            new MemberLayout(Folder, null, "a folder"),
            new MemberLayout(Member, csv.Layout with { Exhibit = $"{Code}/{Member}", Confirmed = null }, null),
        ],
        Confirmed = Confirmed,
    };

    public override void WriteTo(Stream stream)
    {
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        zip.CreateEntry(Folder).LastWriteTime = Packed;
        ZipArchiveEntry entry = zip.CreateEntry(Member, CompressionLevel.Fastest);
        entry.LastWriteTime = Packed;
        using Stream content = entry.Open();
        csv.WriteTo(content);
    }
}
