using Restitution.Documents.Pdf.Typesetting;
using Restitution.Schedules;

namespace Restitution.Documents.Pdf.Tables;

/// <summary>How wide the columns of a table must be and would like to be, measured at one size of type.</summary>
/// <remarks>Widths of text grow with the size of type, so one measurement serves every size.</remarks>
internal sealed class ColumnWidths
{
    public const double Padding = 3.5;
    public const double LargestType = 8;
    public const double SmallestType = 6;

    private const double ComfortableType = 7.5;
    private const double SmallestForComfort = 6.5;
    private const double ComfortableText = 80;
    private const double WidestWordKept = 95;

    /// <summary>A month, a day or a code is not broken for want of room: the type grows smaller first.</summary>
    private const double WidestKeptWhole = 76;

    private const double NarrowestForShapedText = 46;
    private const double LeadOfFigures = 2;
    private const double LeadAfterFigures = 7;
    private const double Allowance = 0.2;

    /// <summary>Nobody reads a longer run of letters, such as an address on the web, as a word.</summary>
    private const int LongestWordRead = 24;

    private const char FirstUnspaced = '\u0E00';
    private const double AreaPower = 3;
    private const int Halvings = 40;

    private readonly IReadOnlyList<Column> columns;
    private readonly Typesetter typesetter;
    private readonly TextStyle style = new(LargestType);
    private readonly double[] least;
    private readonly double[] natural;

    // Of each column, the widths of its texts to the power, added: where a column has w, its texts are as high as
    // their widths by w, and the sum of the powers of these heights is least where w goes by the root of this sum.
    private readonly double[] areas;

    public ColumnWidths(IReadOnlyList<Column> columns, Typesetter typesetter)
    {
        this.columns = columns;
        this.typesetter = typesetter;
        least = new double[columns.Count];
        natural = new double[columns.Count];
        areas = new double[columns.Count];
    }

    /// <summary>What the table needs to be read in comfort: figures in one line, texts in a few.</summary>
    public double Comfortable => ComfortableAt(ComfortableType);

    /// <summary>Whether every text stands in one line.</summary>
    public bool IsInOneLineIn(double width) => Total(i => natural[i], LargestType) <= width;

    public void AddHeading(int columnIndex, string heading) =>
        Widen(columnIndex, WidestPiece(heading, style.Bold), WidestPiece(heading, style.Bold));

    public void Add(int columnIndex, in CellText text, bool isBold)
    {
        TextStyle type = style with { IsBold = isBold };
        if (text.IsFigure)
        {
            double widest = WidestLine(text.Main, type);
            if (text.Range is { } range)
                widest = Math.Max(widest, typesetter.WidestWord(range, type.Lesser));

            Widen(columnIndex, widest, widest);
            return;
        }

        double whole = WidestLine(text.Main, type);
        areas[columnIndex] += Math.Pow(whole * (1 - (LongWords(text.Main) / 2)), AreaPower);
        Widen(columnIndex, whole <= WidestKeptWhole ? whole : LeastOf(columnIndex, text.Main, whole, type), whole);
    }

    /// <summary>The largest size of type at which texts are read in comfort, else at which no figure breaks.</summary>
    public double TypeFor(double width)
    {
        for (double size = LargestType; size >= SmallestForComfort; size -= 0.5)
        {
            if (ComfortableAt(size) <= width)
                return size;
        }

        for (double size = SmallestForComfort; size > SmallestType; size -= 0.5)
        {
            if (Total(i => least[i], size) <= width)
                return size;
        }

        return SmallestType;
    }

    /// <summary>The widths of the columns, padding included; they fill the width.</summary>
    public double[] For(double width, double size)
    {
        double spare = width - Total(i => natural[i], size);
        if (spare >= 0)
            return Shared(i => natural[i], i => columns[i].Width, spare, size);

        double needed = Total(i => least[i], size);
        return needed <= width
            ? SharedByArea(width, size)
            : [.. Enumerable.Range(0, columns.Count).Select(i => At(i, least[i], size) * width / needed)];
    }

    /// <summary>White space before a column, so that a text does not touch the figure on its left.</summary>
    public static double LeadOf(IReadOnlyList<Column> columns, int columnIndex) => columnIndex == 0
        ? 0
        : columns[columnIndex].Kind == ColumnKind.Figure ? LeadOfFigures
        : columns[columnIndex - 1].Kind == ColumnKind.Figure ? LeadAfterFigures : 0;

    private double[] Shared(Func<int, double> start, Func<int, double> weight, double spare, double size)
    {
        double weights = Enumerable.Range(0, columns.Count).Sum(weight);
        return
        [
            .. Enumerable.Range(0, columns.Count).Select(
                i => At(i, start(i), size) + (weights > 0 ? spare * weight(i) / weights : spare / columns.Count)),
        ];
    }

    // Between the least and the natural width of each; the factor is found by halving.
    private double[] SharedByArea(double width, double size)
    {
        (double low, double high) = (0, 1 + natural.Max());
        for (int i = 0; i < Halvings; i++)
        {
            double factor = (low + high) / 2;
            if (Total(column => ByArea(column, factor), size) <= width)
                low = factor;
            else
                high = factor;
        }

        return Shared(i => ByArea(i, low), _ => 0, width - Total(i => ByArea(i, low), size), size);
    }

    private double ByArea(int columnIndex, double factor) => Math.Clamp(
        factor * Math.Pow(areas[columnIndex], 1 / (AreaPower + 1)), least[columnIndex], natural[columnIndex]);

    private double ComfortableAt(double size) =>
        Total(i => Math.Min(natural[i], Math.Max(least[i], ComfortableText)), size);

    private double Total(Func<int, double> each, double size) =>
        Enumerable.Range(0, columns.Count).Sum(i => At(i, each(i), size));

    private double At(int columnIndex, double width, double size) =>
        (width * size / LargestType) + (2 * Padding) + LeadOf(columns, columnIndex) + Allowance;

    private void Widen(int columnIndex, double word, double whole)
    {
        least[columnIndex] = Math.Max(least[columnIndex], word);
        natural[columnIndex] = Math.Max(natural[columnIndex], Math.Max(word, whole));
    }

    // Pieces are only looked at when the whole text could widen the column.
    private double LeastOf(int columnIndex, string text, double whole, TextStyle type) =>
        whole > least[columnIndex] ? WidestPiece(text, type) : 0;

    private double WidestLine(string text, TextStyle type)
    {
        double widest = 0;
        foreach (string line in text.Split('\n'))
            widest = Math.Max(widest, typesetter.WidthOf(line, type));

        return widest;
    }

    // The share of the letters that stand in words too long to be read, from 0 to 1.
    private static double LongWords(string text)
    {
        (int inLong, int word) = (0, 0);
        foreach (char letter in text.Append(' '))
        {
            if (letter is not (' ' or '\n') && letter < FirstUnspaced)
            {
                word++;
                continue;
            }

            inLong += word > LongestWordRead ? word : 0;
            word = 0;
        }

        return text.Length == 0 ? 0 : (double)inLong / text.Length;
    }

    // A shaped script breaks between words that no space parts; Pango knows where.
    private double WidestPiece(string text, TextStyle type) => Math.Min(
        typesetter.WidestWord(text, type),
        typesetter.Plain(type).WidthOf(text) is null ? NarrowestForShapedText : WidestWordKept);
}
