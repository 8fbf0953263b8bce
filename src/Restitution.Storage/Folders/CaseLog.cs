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

    /// <summary>Who writes: the user of the operating system, or the name given with a decision.</summary>
    public string By { get; } = by;

    /// <param name="what">What was done, for example <c>identities opened</c>.</param>
    /// <param name="about">An exhibit, a place or a code; blank for the whole case.</param>
    public void Add(string what, string about, string reason)
    {
        string at = InstantPattern.General.Format(clock.GetCurrentInstant());
        string line = JsonSerializer.Serialize(new Line(at, By, what, about, reason), Options);
        File.AppendAllText(path, line + "\n");
    }

    private sealed record Line(string At, string By, string What, string About, string Reason);
}
