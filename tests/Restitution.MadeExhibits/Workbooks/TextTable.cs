namespace Restitution.MadeExhibits.Workbooks;

/// <summary>The texts of a workbook, each once, by its number.</summary>
internal sealed class TextTable
{
    private readonly Dictionary<string, int> indexes = new(StringComparer.Ordinal);

    public IReadOnlyList<string> Texts => [.. indexes.OrderBy(text => text.Value).Select(text => text.Key)];

    public int Index(string text)
    {
        if (!indexes.TryGetValue(text, out int index))
        {
            index = indexes.Count;
            indexes.Add(text, index);
        }

        return index;
    }

    public string Xml() => string.Concat(Texts.Select(text => $"<si><t>{text}</t></si>"));
}
