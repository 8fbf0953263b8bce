using Restitution.Storage.Refusals;

namespace Restitution.Service.Answers;

/// <summary>A text that a person wrote into a body: on one line, not blank, not endless.</summary>
internal static class BodyText
{
    /// <exception cref="RefusedException">It is not; what was written is not repeated.</exception>
    public static string OneLine(string text, string key, int lettersMost) =>
        !string.IsNullOrWhiteSpace(text) && text.Length <= lettersMost && !text.Any(char.IsControl)
            ? text
            : throw new RefusedException(
                RefusedBecause.TextMalformed, $"the body, {key}", "no such text",
                $"a text on one line of at most {lettersMost} letters", "write it and send it again");
}
