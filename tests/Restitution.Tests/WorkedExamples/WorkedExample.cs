using System.Globalization;
using System.Text.Json;
using NodaMoney;
using NodaTime;
using NodaTime.Text;
using Restitution.Amounts;
using Restitution.Tests.House;

namespace Restitution.Tests.WorkedExamples;

/// <summary>
/// One example of <c>fixtures/worked-examples</c>: an authority's own figures, or ones worked by hand.
/// </summary>
internal sealed class WorkedExample(JsonElement json)
{
    public string Id => Text("id");

    public Currency Currency => CurrencyInfo.FromCode(Text("currency"));

    public Money Expected => new(Number("expected"), Currency);

    /// <summary>What a failed assertion prints first.</summary>
    public string Heading => $"{Id}: {Text("title")}; {Text("working")}; {Text("cites")}";

    public static WorkedExample Of(string file, string id) =>
        All(file).Single(example => example.Id == id);

    public static IReadOnlyList<WorkedExample> All(string file)
    {
        string path = Path.Combine(SourceTree.Root, "fixtures", "worked-examples", file);
        using var document = JsonDocument.Parse(File.ReadAllText(path));
        return [.. document.RootElement.GetProperty("examples").EnumerateArray()
            .Select(example => new WorkedExample(example.Clone()))];
    }

    public bool Has(string key) => json.TryGetProperty(key, out _);

    /// <summary>The parts under one key; none where there is none.</summary>
    public IReadOnlyList<WorkedExample> Each(string key) => json.TryGetProperty(key, out JsonElement parts)
        ? [.. parts.EnumerateArray().Select(part => new WorkedExample(part.Clone()))]
        : [];

    public IReadOnlyList<string> Texts(string key) =>
        [.. json.GetProperty(key).EnumerateArray().Select(text => text.GetString()!)];

    public string Text(string key) => json.GetProperty(key).GetString()!;

    public decimal Number(string key) => decimal.Parse(Text(key), NumberStyles.Number, CultureInfo.InvariantCulture);

    public int Count(string key) => json.GetProperty(key).GetInt32();

    public LocalDate Day(string key) => LocalDatePattern.Iso.Parse(Text(key)).Value;

    public UnroundedMoney Unrounded(string key) => new(Number(key), Currency);
}
