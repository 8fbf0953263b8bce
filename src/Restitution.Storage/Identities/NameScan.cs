using System.IO.Compression;
using System.Text;
using Restitution.Storage.Refusals;

namespace Restitution.Storage.Identities;

/// <summary>
/// Looks for a protected name or account number in what is about to be handed out, file names included.
/// </summary>
/// <remarks>
/// Workers are protected; a respondent is named on purpose. Text is searched as UTF-8, members of an archive (a
/// workbook is one) one by one. The text inside a PDF is compressed by glyphs and is not searched: it is printed from
/// the same schedule as the formats that are.
/// </remarks>
public sealed class NameScan(CaseIdentities identities)
{
    private const int LeastNameCharacters = 4;
    private const int LeastAccountDigits = 6;

    private readonly string[] names = [.. identities.Workers
        .SelectMany(person => person.AllSpellings)
        .Concat(identities.Matches
            .Where(match => identities.Workers.Any(person => person.Code == match.Code))
            .Select(match => match.AsWritten))
        .Select(name => name.Reveal().Trim())
        .Where(name => name.Length >= LeastNameCharacters && !identities.Workers.Any(person => person.Code == name))
        .Distinct(StringComparer.Ordinal)];

    private readonly string[] accounts = [.. identities.Workers
        .SelectMany(person => person.Accounts)
        .Select(account => account.Reveal().Trim())
        .Where(account => NormalName.DigitsOf(account).Length >= LeastAccountDigits)
        .Distinct(StringComparer.Ordinal)];

    /// <summary>
    /// The files of a folder in which something protected stands; the refusals name the file, never the name.
    /// </summary>
    public IReadOnlyList<Refusal> In(string folder)
    {
        List<Refusal> found = [];
        foreach (string file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal))
        {
            string name = Path.GetRelativePath(folder, file);
            if (IsIn(name) || TextsOf(file).Any(IsIn))
            {
                found.Add(new Refusal(
                    RefusedBecause.ProtectedNameInOutput, IsIn(name) ? "the name of an output file" : name,
                    "a name or account number of a worker", "codes alone",
                    "look for it in the descriptions, custodians, file names, sources and findings of case.json, in "
                        + "books that layouts name and in names of members of a ZIP"));
            }
        }

        return found;
    }

    /// <summary>Whether the text holds something protected, standing alone and not inside another word.</summary>
    public bool IsIn(string text) =>
        names.Any(name => StandsIn(name, text)) || accounts.Any(account => StandsIn(account, text));

    private static bool StandsIn(string sought, string text)
    {
        for (int at = text.IndexOf(sought, StringComparison.OrdinalIgnoreCase); at >= 0;
            at = text.IndexOf(sought, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            int after = at + sought.Length;
            bool isAlone = (at == 0 || !IsLatinOrDigit(text[at - 1]))
                && (after == text.Length || !IsLatinOrDigit(text[after]));
            if (isAlone)
            {
                return true;
            }
        }

        return false;
    }

    // Thai, Lao, Khmer and Burmese are written without spaces, so only a Latin neighbour makes it another word.
    private static bool IsLatinOrDigit(char character) => char.IsAsciiLetterOrDigit(character);

    private static IEnumerable<string> TextsOf(string file)
    {
        if (Path.GetExtension(file) is ".pdf" or ".png")
        {
            yield break;
        }

        if (Path.GetExtension(file) is not (".xlsx" or ".zip"))
        {
            yield return File.ReadAllText(file, Encoding.UTF8);
            yield break;
        }

        using ZipArchive archive = ZipFile.OpenRead(file);
        foreach (ZipArchiveEntry entry in archive.Entries)
        {
            using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
            yield return reader.ReadToEnd();
        }
    }
}
