namespace Restitution.Schedules;

/// <summary>Who stands behind one code: for a sealed document alone.</summary>
/// <param name="Payee">Where an award can be paid to: accounts as the identities hold them; empty for none.</param>
public sealed record KeyLine(
    string Code, string Name, IReadOnlyList<string> OtherSpellings, IReadOnlyList<string> Payee);

/// <summary>
/// The list that joins the codes of a public document to people. It stands in nothing that is not sealed.
/// </summary>
internal static class KeyList
{
    public static TableBlock Of(IReadOnlyList<KeyLine> key) => new(
        "key", Phrases.Heading("key"), 1, Phrases.Caption("key"),
        [
            new("worker", Phrases.Column("worker"), ColumnKind.Text, 10),
            new("name", Phrases.Column("person"), ColumnKind.Text, 26),
            new("spellings", Phrases.Column("spellings"), ColumnKind.Text, 32),
            new("payee", Phrases.Column("payee"), ColumnKind.Text, 26),
        ],
        [.. key.Select(line => new Line(
        [
            Cell.Code(line.Code), Cell.Code(line.Name), Cell.Code(string.Join("; ", line.OtherSpellings)),
            Cell.Code(string.Join("; ", line.Payee)),
        ]))],
        null);
}
