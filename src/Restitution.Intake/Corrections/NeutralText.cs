namespace Restitution.Intake.Corrections;

/// <summary>
/// A text of an exhibit as a cell of a CSV output: a spreadsheet takes it for text and never for a formula.
/// </summary>
/// <remarks>
/// A text that begins with <c>= + - @</c>, a tab, a line break or an apostrophe gets an apostrophe in front;
/// <see cref="Restored"/> takes it off again, so that every text comes back as it was.
/// </remarks>
public static class NeutralText
{
    private const char Mark = '\'';
    private const string Dangerous = "=+-@\t\r\n'";

    public static string Of(string text) => text.Length > 0 && Dangerous.Contains(text[0], StringComparison.Ordinal)
        ? Mark + text
        : text;

    public static string Restored(string cell) =>
        cell.Length > 1 && cell[0] == Mark && Dangerous.Contains(cell[1], StringComparison.Ordinal) ? cell[1..] : cell;
}
