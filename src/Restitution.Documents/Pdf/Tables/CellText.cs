namespace Restitution.Documents.Pdf.Tables;

/// <summary>What a cell prints.</summary>
/// <param name="Range">Least and most, printed small under the likely figure; null when there is one figure.</param>
/// <param name="Figure">The id under which the reason opens.</param>
internal readonly record struct CellText(
    string Main, string? Range = null, bool IsFigure = false, bool IsGap = false, string? Figure = null);
