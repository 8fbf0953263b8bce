using System.Globalization;
using System.Text;
using Restitution.Documents.Pdf.Native;

namespace Restitution.Documents.Pdf.Typesetting;

/// <summary>Turns texts into shaped lines in the fonts of the document. For one thread.</summary>
/// <remarks>
/// Noto Sans for Latin, with its sisters for Thai, Lao, Khmer and Burmese; other scripts fall to whatever font the
/// system has. A letter that no font has is an error: a court must not read boxes.
/// </remarks>
internal sealed class Typesetter : IDisposable
{
    public const string Families = "Noto Sans,Noto Sans Thai,Noto Sans Lao,Noto Sans Khmer,Noto Sans Myanmar";

    private const double PointsPerInch = 72;
    private const int MostBoxesKept = 1500;

    private readonly GObjectHandle fontMap;
    private readonly GObjectHandle context;
    private readonly Dictionary<TextStyle, FontDescriptionHandle> descriptions = [];
    private readonly Dictionary<TextStyle, PlainFont> plainFonts = [];
    private readonly Dictionary<(string Text, TextStyle Style, double Width, Alignment Alignment), TextBox> boxes = [];

    /// <param name="language">As BCP 47 writes it; it decides where words break.</param>
    /// <exception cref="PdfUnavailableException">A library is missing.</exception>
    public Typesetter(string language)
    {
        PdfLibraries.Demand(PdfLibraries.Missing());
        fontMap = PangoNative.NewFontMap();
        context = PangoNative.CreateContext(fontMap);
        PangoNative.SetResolution(context, PointsPerInch);

        // A printed page has no pixels: letters stand where the font puts them.
        PangoNative.SetRoundGlyphPositions(context, 0);
        using FontOptionsHandle options = CairoNative.NewFontOptions();
        CairoNative.SetHintStyle(options, CairoNative.HintStyleNone);
        CairoNative.SetHintMetrics(options, CairoNative.HintMetricsOff);
        PangoNative.SetFontOptions(context, options);
        PangoNative.SetLanguage(context, PangoNative.LanguageFrom(language));
    }

    /// <summary>Sets a text in a width, in as many lines as it needs; without a width in one line.</summary>
    public SetText Set(string text, TextStyle style, double? width = null, Alignment alignment = Alignment.Left)
    {
        PlainFont plain = Plain(style);
        if (plain.WidthOf(text) is { } natural && natural <= (width ?? double.MaxValue))
            return new SetText(text, style, alignment, natural, plain.LineHeight, plain.Baseline, Box: null);

        TextBox box = Box(text, style, width, alignment);
        return new SetText(text, style, alignment, box.Width, box.Height, box.Baseline, box);
    }

    /// <summary>Sets a text in one line by Pango, whatever it holds.</summary>
    public SetText SetShape(string text, TextStyle style)
    {
        TextBox box = Box(text, style, null, Alignment.Left);
        return new SetText(text, style, Alignment.Left, box.Width, box.Height, box.Baseline, box);
    }

    /// <summary>The width of a text in one line, in points.</summary>
    public double WidthOf(string text, TextStyle style) =>
        Plain(style).WidthOf(text) ?? Box(text, style, null, default).Width;

    /// <summary>The width of the widest piece that stands between spaces.</summary>
    public double WidestWord(string text, TextStyle style)
    {
        double widest = 0;
        foreach (string word in text.Split([' ', '\n', '\u200B'], StringSplitOptions.RemoveEmptyEntries))
            widest = Math.Max(widest, WidthOf(word, style));

        return widest;
    }

    public double LineHeight(TextStyle style) => Plain(style).LineHeight;

    public PlainFont Plain(TextStyle style)
    {
        if (plainFonts.TryGetValue(style, out PlainFont? font))
            return font;

        TextBox line = Box("0", style, null, Alignment.Left);
        font = new PlainFont(PangoNative.LoadFont(fontMap, context, Description(style)), line.Height, line.Baseline);
        return plainFonts[style] = font;
    }

    /// <summary>Lets go of shaped texts when there are many.</summary>
    /// <remarks>Texts that were set before must not be shown after.</remarks>
    public void ForgetWhenFull()
    {
        if (boxes.Count < MostBoxesKept)
            return;

        foreach (TextBox box in boxes.Values)
            box.Dispose();

        boxes.Clear();
    }

    public void Dispose()
    {
        foreach (IDisposable owned in boxes.Values.Concat<IDisposable>(plainFonts.Values).Concat(descriptions.Values))
            owned.Dispose();

        context.Dispose();
        fontMap.Dispose();
    }

    private TextBox Box(string text, TextStyle style, double? width, Alignment alignment)
    {
        var key = (text, style, width ?? PangoNative.NoWidth, alignment);
        if (boxes.TryGetValue(key, out TextBox? box))
            return box;

        box = new TextBox(Layout(text, style, width, alignment), width is not null);
        if (PangoNative.GetUnknownGlyphCount(box.Layout) == 0)
            return boxes[key] = box;

        box.Dispose();
        throw PdfUnavailableException.ForFonts(LettersWithoutGlyph(text, style));
    }

    private GObjectHandle Layout(string text, TextStyle style, double? width, Alignment alignment)
    {
        GObjectHandle layout = PangoNative.NewLayout(context);
        PangoNative.SetFont(layout, Description(style));
        PangoNative.SetText(layout, text, -1);
        if (width is { } points)
        {
            PangoNative.SetWidth(layout, (int)(points * PangoNative.UnitsPerPoint));
            PangoNative.SetWrap(layout, PangoNative.WrapWordThenCharacter);
            PangoNative.SetAlignment(layout, (int)alignment);
        }

        return layout;
    }

    private List<string> LettersWithoutGlyph(string text, TextStyle style)
    {
        var missing = new List<string>();
        foreach (Rune letter in text.EnumerateRunes().Distinct())
        {
            using GObjectHandle layout = Layout(letter.ToString(), style, null, Alignment.Left);
            if (PangoNative.GetUnknownGlyphCount(layout) > 0)
                missing.Add(string.Create(CultureInfo.InvariantCulture, $"U+{letter.Value:X4}"));
        }

        return missing;
    }

    private FontDescriptionHandle Description(TextStyle style)
    {
        if (descriptions.TryGetValue(style, out FontDescriptionHandle? description))
            return description;

        description = PangoNative.NewFontDescription();
        PangoNative.SetFamily(description, Families);
        PangoNative.SetWeight(description, style.IsBold ? PangoNative.WeightBold : PangoNative.WeightNormal);
        PangoNative.SetSize(description, (int)(style.Size * PangoNative.UnitsPerPoint));
        return descriptions[style] = description;
    }
}
