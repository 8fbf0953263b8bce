using System.Globalization;
using System.Reflection;
using System.Text;
using Restitution.Storage.Folders;

namespace Restitution.Storage.Databases;

/// <summary>One numbered step of a schema, as the program carries it: <c>NNNN-name.sql</c>.</summary>
/// <param name="Number">1-based; never used twice.</param>
internal sealed record Migration(int Number, string Name, string Text)
{
    /// <summary>The digest by which a step that was applied is known again.</summary>
    public string Sha256 => FileDigest.OfText(Text);

    /// <summary>The steps of one schema in one dialect, by number.</summary>
    /// <exception cref="InvalidOperationException">There are none, or two of one number.</exception>
    public static IReadOnlyList<Migration> AllOf(string folder)
    {
        string prefix = $"migrations/{folder}/";
        Assembly assembly = typeof(Migration).Assembly;
        Migration[] all =
        [
            .. assembly.GetManifestResourceNames()
                .Select(name => name.Replace('\\', '/'))
                .Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
                .Select(name => Read(assembly, name, name[prefix.Length..]))
                .OrderBy(step => step.Number),
        ];
        if (all.Length == 0 || all.DistinctBy(step => step.Number).Count() != all.Length)
        {
            throw new InvalidOperationException($"No migrations {folder}, or two of one number.");
        }

        return all;
    }

    private static Migration Read(Assembly assembly, string resource, string file)
    {
        using Stream stream = assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The migration {resource} cannot be opened.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        int dash = file.IndexOf('-', StringComparison.Ordinal);
        int number = int.Parse(file[..dash], NumberStyles.None, CultureInfo.InvariantCulture);
        return new Migration(number, file[(dash + 1)..^".sql".Length], reader.ReadToEnd());
    }
}
