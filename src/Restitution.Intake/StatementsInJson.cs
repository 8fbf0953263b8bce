using System.Text.Json;
using Restitution.Evidence;
using Restitution.Intake.Statements;
using Restitution.Ledgers;

namespace Restitution.Intake;

/// <summary>The statements of an exhibit that was read whole, each with the lines that overlaps left it.</summary>
/// <remarks>
/// A row that an overlapping statement has as well is gone from the records; the others stay in their statement.
/// </remarks>
internal sealed class StatementsInJson
{
    private readonly ReadExhibit read;
    private readonly List<(StatementCopy Statement, List<StatementLine> Lines)> statements = [];

    private StatementsInJson(ReadExhibit read) => this.read = read;

    /// <summary>Lines that are in no statement.</summary>
    public IReadOnlyList<StatementLine> Left { get; private set; } = [];

    public static StatementsInJson Of(ReadExhibit read)
    {
        Dictionary<SourceRef, Queue<StatementLine>> open = read.Records.OfType<StatementLine>()
            .GroupBy(line => line.Source)
            .ToDictionary(lines => lines.Key, lines => new Queue<StatementLine>(lines));
        var made = new StatementsInJson(read);
        foreach (StatementCopy statement in StatementCopies.Of(read.BeforeOverlaps, ""))
        {
            made.statements.Add((statement, [.. Taken(statement, open)]));
        }

        made.Left = [.. open.Values.SelectMany(lines => lines)];
        return made;
    }

    public void WriteTo(Utf8JsonWriter json)
    {
        foreach ((StatementCopy statement, List<StatementLine> lines) in statements)
        {
            StatementJson.Write(json, statement.Outcome, () => lines.ForEach(
                line => RecordJson.WriteLine(json, line, read.RawTextAt(line.Source))));
        }
    }

    private static IEnumerable<StatementLine> Taken(
        StatementCopy statement, Dictionary<SourceRef, Queue<StatementLine>> open)
    {
        foreach (StatementLine line in statement.Lines)
        {
            if (open.TryGetValue(line.Source, out Queue<StatementLine>? at) && at.Count > 0)
            {
                yield return at.Dequeue();
            }
        }
    }
}
