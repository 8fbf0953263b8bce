using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace Restitution.Storage.Folders;

/// <summary>A log beside the case: one JSON object a line, only ever added to, without a name of a worker.</summary>
public sealed class CaseLog(string path, IClock clock, string by)
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly List<string> held = [];

    /// <summary>
    /// Whether lines wait for <see cref="WriteHeld"/>: what they tell of may still come to nothing.
    /// </summary>
    public bool IsHeld { get; init; }

    /// <summary>Who writes: the user of the operating system, or the name given with a decision.</summary>
    public string By { get; } = by;

    /// <param name="what">What was done, for example <c>identities opened</c>.</param>
    /// <param name="about">An exhibit, a place or a code; blank for the whole case.</param>
    public void Add(string what, string about, string reason)
    {
        string at = InstantPattern.General.Format(clock.GetCurrentInstant());
        string line = JsonSerializer.Serialize(new Line(at, By, what, about, reason), Options);
        if (IsHeld)
        {
            held.Add(line + "\n");
            return;
        }

        File.AppendAllText(path, line + "\n");
    }

    /// <summary>Writes the lines that waited, each with the time at which it was added.</summary>
    public void WriteHeld()
    {
        if (held.Count > 0)
        {
            File.AppendAllText(path, string.Concat(held));
            held.Clear();
        }
    }

    /// <summary>What the lines of a log say something about, of those that say this was done.</summary>
    /// <remarks>A line that was damaged says nothing; it stays where it is.</remarks>
    public static HashSet<string> AboutWhat(string path, string what)
    {
        HashSet<string> about = new(StringComparer.Ordinal);
        foreach (string text in File.Exists(path) ? File.ReadLines(path) : [])
        {
            try
            {
                if (JsonSerializer.Deserialize<Line>(text, Options) is { } line && line.What == what)
                {
                    about.Add(line.About);
                }
            }
            catch (JsonException)
            {
                // Whatever stands there, it is not the decision that is looked for.
            }
        }

        return about;
    }

    private sealed record Line(string At, string By, string What, string About, string Reason);
}
