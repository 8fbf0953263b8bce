using Restitution.Evidence;

namespace Restitution.Intake.Corrections;

/// <summary>The corrections of one exhibit, found by the place of the row.</summary>
public sealed class CorrectionSet
{
    public static readonly CorrectionSet None = new([]);

    private readonly Dictionary<string, Correction> byPlace;

    /// <param name="corrections">At most one for each place.</param>
    public CorrectionSet(IEnumerable<Correction> corrections) =>
        byPlace = corrections.ToDictionary(correction => correction.Place, StringComparer.Ordinal);

    public bool IsEmpty => byPlace.Count == 0;

    public IEnumerable<Correction> All => byPlace.Values;

    /// <summary>Null when the row at the place stands as it is.</summary>
    public Correction? At(SourceRef place) =>
        byPlace.Count == 0 ? null : byPlace.GetValueOrDefault(place.ToString());

    /// <summary>Whether a correction was made to this very row; line breaks count as one form.</summary>
    /// <remarks>A spreadsheet that saves the file anew changes line breaks inside a cell, and nothing else.</remarks>
    public static bool Fits(Correction correction, string rawText) =>
        string.Equals(Unbroken(correction.Original), Unbroken(rawText), StringComparison.Ordinal);

    private static string Unbroken(string text) =>
        text.Contains('\r', StringComparison.Ordinal) ? text.ReplaceLineEndings("\n") : text;
}
