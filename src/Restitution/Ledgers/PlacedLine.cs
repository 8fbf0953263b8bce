using NodaMoney;
using Restitution.Evidence;

namespace Restitution.Ledgers;

/// <summary>A line with the statement it stands in, and what of it is compared.</summary>
internal sealed class PlacedLine(StatementCopy statement, int statementIndex, StatementLine line)
{
    private LineShape? shape;

    public StatementCopy Statement => statement;

    public int StatementIndex => statementIndex;

    public StatementLine Line => line;

    // Most lines have no other of their day and amount, and are never asked.
    public LineShape Shape => shape ??= new LineShape(
        statementIndex, ComparedText.Of(line.Counterparty.Reveal()), ComparedText.OfReference(line.Reference),
        ComparedText.Of(line.Description), line.Balance);
}

/// <summary>
/// All of a line that is held against others of its day and amount: two lines of one shape are answered alike.
/// </summary>
internal readonly record struct LineShape(
    int StatementIndex, string Party, string Reference, string Words, Money? Balance);

/// <summary>A text as it is compared: without case, spaces and punctuation.</summary>
internal static class ComparedText
{
    private const int ReferenceLettersLeast = 4;

    public static string Of(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    /// <summary>Blank where it is too short, or without a figure, to tell one booking from another.</summary>
    public static string OfReference(string text) =>
        Of(text) is { Length: >= ReferenceLettersLeast } compared && compared.Any(char.IsDigit) ? compared : "";
}
