using DocumentFormat.OpenXml.Spreadsheet;

namespace Restitution.Documents.Xlsx;

/// <summary>How a cell looks, apart from how its number is written.</summary>
internal enum CellLook
{
    Plain,
    Title,
    Caption,
    Heading,
    ColumnHead,
    FigureColumnHead,
    Text,
    Figure,
    Opening,
    OpeningFact,
    Gap,
    Total,
    Statement,
    Label,
}

/// <summary>The styles of a workbook, made as they are first asked for and numbered in that order.</summary>
internal sealed class CellStyles
{
    private const string Ink = "FF0B0C0C";
    private const string Deep = "FF12436D";
    private const string Alarm = "FF801650";
    private const string Soft = "FF454A4D";
    private const string Rule = "FFC9CED1";
    private const uint FirstOwnFormat = 164;

    private static readonly CellLook[] Looks = Enum.GetValues<CellLook>();

    private readonly List<string> formats = [];
    private readonly List<(CellLook Look, string? Format, bool IsText, int Indent)> styles =
        [(CellLook.Plain, null, false, 0)];

    /// <param name="format">The number format; null for text and plain numbers.</param>
    /// <param name="isText">Text that begins like a formula keeps being text when someone edits the cell.</param>
    public uint Of(CellLook look, string? format = null, bool isText = false, int indent = 0)
    {
        if (format is not null && !formats.Contains(format))
        {
            formats.Add(format);
        }

        (CellLook look, string? format, bool isText, int indent) style = (look, format, isText, indent);
        int index = styles.IndexOf(style);
        if (index >= 0)
        {
            return (uint)index;
        }

        styles.Add(style);
        return (uint)(styles.Count - 1);
    }

    public Stylesheet Make() => new(
        new NumberingFormats(formats.Select((format, index) => new NumberingFormat
        {
            NumberFormatId = FirstOwnFormat + (uint)index,
            FormatCode = format,
        })),
        new Fonts(Looks.Select(FontOf)),
        new Fills([
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            new Fill(new PatternFill(new ForegroundColor { Rgb = Deep }) { PatternType = PatternValues.Solid }),
        ]),
        new Borders([new Border(), UnderLine(BorderStyleValues.Thin), TotalBorder()]),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(styles.Select(style => FormatOf(style.Look, style.Format, style.IsText, style.Indent))));

    private static Font FontOf(CellLook look)
    {
        string colour = look switch
        {
            CellLook.ColumnHead or CellLook.FigureColumnHead => "FFFFFFFF",
            CellLook.Opening or CellLook.OpeningFact or CellLook.Heading => Deep,
            CellLook.Gap => Alarm,
            CellLook.Caption => Soft,
            _ => Ink,
        };
        double size = look switch { CellLook.Title => 16, CellLook.Heading => 13, _ => 10 };
        var font = new Font();
        if (look is CellLook.Title or CellLook.Heading or CellLook.ColumnHead or CellLook.FigureColumnHead
            or CellLook.Total or CellLook.Statement or CellLook.Label)
        {
            font.Append(new Bold());
        }

        if (look is CellLook.Gap)
        {
            font.Append(new Italic());
        }

        font.Append(new FontSize { Val = size }, new Color { Rgb = colour }, new FontName { Val = "Calibri" });
        return font;
    }

    private static Border UnderLine(BorderStyleValues style) => new(
        new LeftBorder(), new RightBorder(), new TopBorder(),
        new BottomBorder(new Color { Rgb = Rule }) { Style = style }, new DiagonalBorder());

    private static Border TotalBorder() => new(
        new LeftBorder(), new RightBorder(),
        new TopBorder(new Color { Rgb = Ink }) { Style = BorderStyleValues.Thin },
        new BottomBorder(new Color { Rgb = Ink }) { Style = BorderStyleValues.Double },
        new DiagonalBorder());

    private CellFormat FormatOf(CellLook look, string? format, bool isText, int indent)
    {
        bool isFigure = look is CellLook.Figure or CellLook.Opening or CellLook.FigureColumnHead
            || (look is CellLook.Total && !isText);
        bool isHead = look is CellLook.ColumnHead or CellLook.FigureColumnHead;
        bool isInTable = look is CellLook.Figure or CellLook.Opening or CellLook.OpeningFact or CellLook.Text
            or CellLook.Gap or CellLook.Label;
        return new CellFormat
        {
            NumberFormatId = format is null ? 0U : FirstOwnFormat + (uint)formats.IndexOf(format),
            ApplyNumberFormat = format is not null,
            FontId = (uint)look,
            ApplyFont = true,
            FillId = isHead ? 2U : 0U,
            ApplyFill = isHead,
            BorderId = look is CellLook.Total ? 2U : isInTable ? 1U : 0U,
            ApplyBorder = true,
            QuotePrefix = isText ? true : null,
            ApplyAlignment = true,
            Alignment = new Alignment
            {
                Horizontal = isFigure ? HorizontalAlignmentValues.Right : HorizontalAlignmentValues.Left,
                Vertical = isHead ? VerticalAlignmentValues.Bottom : VerticalAlignmentValues.Top,
                WrapText = true,
                Indent = indent == 0 ? null : (uint)indent,
            },
        };
    }
}
