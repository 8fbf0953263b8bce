namespace Restitution.Documents.Pdf.Typesetting;

/// <summary>A text ready to be shown: by Pango when it has a box, else glyph by glyph in one line.</summary>
/// <param name="Width">Of the widest line, in points.</param>
/// <param name="Baseline">Of the first line, from the top.</param>
internal readonly record struct SetText(
    string Text, TextStyle Style, Alignment Alignment, double Width, double Height, double Baseline, TextBox? Box);
