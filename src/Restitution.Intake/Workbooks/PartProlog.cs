using System.IO.Compression;
using System.Xml;

namespace Restitution.Intake.Workbooks;

/// <summary>Looks at what stands before the first element of each part of an XLSX.</summary>
internal static class PartProlog
{
    // A declaration is met as a node before anything in it is expanded; what it names outside is never fetched.
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Parse,
        XmlResolver = null,
        MaxCharactersFromEntities = 1,
    };

    /// <exception cref="IntakeRefusedException">A part declares a document type.</exception>
    public static void RequireNoEntities(ZipArchive archive, string place)
    {
        foreach (ZipArchiveEntry entry in archive.Entries)
        {
            bool isXml = entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)
                || entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);
            if (isXml && DeclaresType(entry))
            {
                throw new IntakeRefusedException(WorkbookRefusals.EntityDeclared($"{place}/{entry.FullName}"));
            }
        }
    }

    private static bool DeclaresType(ZipArchiveEntry entry)
    {
        try
        {
            using XmlReader reader = XmlReader.Create(entry.Open(), Settings);
            while (reader.Read() && reader.NodeType != XmlNodeType.Element)
            {
                if (reader.NodeType == XmlNodeType.DocumentType)
                {
                    return true;
                }
            }

            return false;
        }
        catch (XmlException)
        {
            // A part that is no XML and is read says so itself; one that is not read does not matter.
            return StartsType(entry);
        }
    }

    // A declaration that is itself broken, or made to swell, is a declaration all the same.
    private static bool StartsType(ZipArchiveEntry entry)
    {
        char[] first = new char[4096];
        using var text = new StreamReader(entry.Open());
        int count = text.ReadBlock(first);
        return first.AsSpan(0, count).Contains("<!DOCTYPE", StringComparison.Ordinal);
    }
}
