using System.Text.Json;
using System.Text.RegularExpressions;
using Restitution.Service.Queue;
using Restitution.Storage.Refusals;

namespace Restitution.Service.Problems;

/// <summary>Takes the place of the private folder on its machine out of what is told to whoever asks.</summary>
/// <remarks>
/// The code below reads case folders of people as well, and says where a fault is as they wrote it; of a case that was
/// laid out for a piece of work that would be a path of this machine. What lies in the folder keeps its own name.
/// </remarks>
internal sealed class PrivatePlaces
{
    private const string Folder = "the private folder";
    private const string OfOneWork = @"[/\\]+scratch[/\\]+[0-9a-f]{32}";
    private const string Between = @"[/\\]+";

    private readonly Regex inText;
    private readonly Regex inJson;

    public PrivatePlaces(string dataFolder)
    {
        string[] written = [.. new[] { Path.GetFullPath(dataFolder), dataFolder }.Distinct(StringComparer.Ordinal)];
        inText = Pattern(written);
        inJson = Pattern([.. written.Select(InJson)]);
    }

    public Refusal OutOf(Refusal refusal) => new(
        refusal.Because, OutOf(refusal.Place), OutOf(refusal.Found), OutOf(refusal.Wanted), OutOf(refusal.Remedy));

    public string OutOf(string text) => inText.Replace(text, InItsPlace);

    /// <summary>The same of a text that is JSON, where letters of a path may be written otherwise.</summary>
    public string OutOfJson(string json) => inJson.Replace(json, InItsPlace);

    // A relative folder has a common name: it is known by the folder of one piece of work that follows.
    private static Regex Pattern(string[] written) => new(
        string.Join('|', written.Select(place => Path.IsPathFullyQualified(place)
            ? $"{Regex.Escape(place)}(?:{OfOneWork})?(?<in>{Between})?"
            : $"{Regex.Escape(place)}{OfOneWork}(?<in>{Between})?")),
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

    private static string InItsPlace(Match found) => found.Groups["in"].Success ? "" : Folder;

    private static string InJson(string text) => JsonSerializer.Serialize(text, QueuedWork.Options)[1..^1];
}
