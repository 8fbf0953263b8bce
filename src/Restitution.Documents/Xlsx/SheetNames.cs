using System.Globalization;

namespace Restitution.Documents.Xlsx;

/// <summary>
/// Names of sheets that every spreadsheet accepts: 31 characters, none of <c>: \ / ? * [ ]</c>, no two alike.
/// </summary>
internal sealed class SheetNames
{
    private const int Longest = 31;

    private readonly HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase) { "History" };

    public string For(string wanted)
    {
        string safe = string.Concat(wanted.Where(letter => !char.IsControl(letter))
            .Select(letter => ":\\/?*[]'".Contains(letter, StringComparison.Ordinal) ? '-' : letter)).Trim();
        safe = safe.Length == 0 ? "-" : safe;
        string name = Cut(safe, Longest);
        for (int number = 2; !taken.Add(name); number++)
        {
            string ending = string.Create(CultureInfo.InvariantCulture, $" {number}");
            name = Cut(safe, Longest - ending.Length) + ending;
        }

        return name;
    }

    /// <summary>As a formula or a link writes it.</summary>
    public static string Quoted(string name) => $"'{name.Replace("'", "''", StringComparison.Ordinal)}'";

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..length];
}
