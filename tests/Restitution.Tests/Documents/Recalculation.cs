using System.Diagnostics;
using System.IO.Compression;
using System.Text.RegularExpressions;

namespace Restitution.Tests.Documents;

/// <summary>
/// Lets LibreOffice compute a workbook from its formulas alone: their stored figures are taken out before.
/// </summary>
internal static partial class Recalculation
{
    private static readonly string[] Programs =
        ["/usr/bin/soffice", "/usr/local/bin/soffice", "/opt/libreoffice/program/soffice"];

    public static string? Program => Programs.FirstOrDefault(File.Exists);

    public static byte[] WithoutStoredFigures(byte[] workbook)
    {
        using var stream = new MemoryStream();
        stream.Write(workbook);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            foreach (ZipArchiveEntry entry in zip.Entries
                .Where(entry => entry.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal)).ToArray())
            {
                using Stream part = entry.Open();
                using var reader = new StreamReader(part);
                string xml = StoredFigure().Replace(reader.ReadToEnd(), "$1");
                part.SetLength(0);
                using var writer = new StreamWriter(part);
                writer.Write(xml);
            }
        }

        return stream.ToArray();
    }

    /// <summary>
    /// The text of each sheet's cells as the spreadsheet shows them, by the sheet's name, row and column.
    /// </summary>
    public static IReadOnlyDictionary<string, string[][]> Of(byte[] workbook)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("restitution-recalculation-");
        try
        {
            string path = Path.Combine(folder.FullName, "book.xlsx");
            File.WriteAllBytes(path, workbook);
            Run(folder.FullName, path);
            return Directory.EnumerateFiles(folder.FullName, "book-*.csv").ToDictionary(
                file => Path.GetFileNameWithoutExtension(file)["book-".Length..],
                file => File.ReadAllLines(file)
                    .Select(line => line.Split('\t').Select(field => field.Trim('"')).ToArray()).ToArray(),
                StringComparer.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // Separator 9 is the tab, 76 is UTF-8; figures are written in full and not as they are shown; -1 is every sheet.
    private static void Run(string folder, string path)
    {
        var start = new ProcessStartInfo(Program!)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (string argument in new[]
        {
            "--headless", $"-env:UserInstallation=file://{folder}/profile", "--convert-to",
            "csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,false,false,false,false,-1", "--outdir", folder, path,
        })
        {
            start.ArgumentList.Add(argument);
        }

        using Process process = Process.Start(start)!;
        string said = process.StandardOutput.ReadToEnd() + process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, said);
    }

    [GeneratedRegex("(<x:f>[^<]*</x:f>)<x:v>[^<]*</x:v>")]
    private static partial Regex StoredFigure();
}
