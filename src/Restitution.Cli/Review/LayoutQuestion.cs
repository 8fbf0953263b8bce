using System.Text.Json.Nodes;
using Restitution.Intake.Layouts;

namespace Restitution.Cli.Review;

/// <summary>One thing that is open in a layout, with the choices that a person has.</summary>
/// <param name="Choices">What may be answered; empty where any text may.</param>
/// <param name="Answer">What the answer decides.</param>
internal sealed record LayoutQuestion(string Text, IReadOnlyList<string> Choices, Func<string, LayoutAnswer> Answer)
{
    /// <summary>Why an answer is none; null where it is one.</summary>
    public Func<string, string?> Fault { get; init; } = static _ => null;

    /// <summary>What is asked before the answer is taken, by <c>y</c> alone; null where nothing is.</summary>
    public Func<string, string?> Second { get; init; } = static _ => null;

    public static LayoutQuestion OfTop(string exhibit, string text, string key, IReadOnlyList<string> choices) => new(
        text, choices, answer => new LayoutAnswer { Exhibit = exhibit, Layout = new JsonObject { [key] = answer } });

    /// <summary>A question about one column, or the same column of several sheets.</summary>
    public static LayoutQuestion OfColumns(
        string exhibit, string text, string key, IReadOnlyList<string> choices,
        IReadOnlyList<(string? Sheet, ColumnLayout Column)> columns) => new(
        text, choices, answer => new LayoutAnswer
        {
            Exhibit = exhibit,
            Layout = new JsonObject
            {
                ["sheets"] = new JsonArray([.. columns.GroupBy(one => one.Sheet).Select(sheet => OfSheet(
                    sheet.Key, "columns",
                    new JsonArray([.. sheet.Select(one => ColumnPiece(one.Column, key, answer))])))]),
            },
        });

    /// <summary>A piece of one sheet; a text file's sheet has no name.</summary>
    public static JsonObject OfSheet(string? name, string key, JsonNode? value)
    {
        var sheet = new JsonObject { [key] = value };
        if (name is not null)
        {
            sheet["name"] = name;
        }

        return sheet;
    }

    private static JsonObject ColumnPiece(ColumnLayout column, string key, string answer)
    {
        var piece = new JsonObject { [key] = answer };
        piece[column.At is null ? "heading" : "at"] = column.At ?? column.Heading;
        return piece;
    }
}
