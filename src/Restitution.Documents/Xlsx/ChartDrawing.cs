using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using Restitution.Documents.Charts;
using Restitution.Schedules;

namespace Restitution.Documents.Xlsx;

/// <summary>The chart of a sheet's figures, which the spreadsheet draws from the cells beside it.</summary>
/// <remarks>
/// Series have the colours and dashes of every other format. Lines go from month to month: spreadsheets draw no
/// steps.
/// </remarks>
internal static class ChartDrawing
{
    /// <summary>By this id the sheet names its drawing.</summary>
    public const string Id = "drawing";

    private const string ChartId = "chart";
    private const int Rows = 18;
    private const string Main = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private const string Charts = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private const string OnSheet = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    // A dash is given in thousandths of a percent of the line, which is two units of the canvas thick.
    private const decimal DashOfUnit = 50_000m;
    private const int LineThickness = 22_225;

    /// <param name="place">
    /// The row with the names of the series, below which the months follow at the left; the first column that the
    /// chart covers, from 0, and the one after those that it covers.
    /// </param>
    public static void Add(
        WorksheetPart part, ChartBlock chart, string sheet, string takeaway,
        (int HeadRow, int FirstColumn, int LastColumn) place)
    {
        DrawingsPart drawing = part.AddNewPart<DrawingsPart>(Id);
        ChartPart drawn = drawing.AddNewPart<ChartPart>(ChartId);
        Write(drawn, Chart(chart, SheetNames.Quoted(sheet), place.HeadRow));
        Write(drawing, Frame(takeaway, place));
    }

    private static void Write(OpenXmlPart part, string xml)
    {
        using var writer = new StreamWriter(part.GetStream(FileMode.Create));
        writer.Write("<?xml version=\"1.0\" encoding=\"utf-8\"?>" + xml);
    }

    private static string Frame(string takeaway, (int HeadRow, int FirstColumn, int LastColumn) place) =>
        $"<xdr:wsDr xmlns:xdr=\"{OnSheet}\" xmlns:a=\"{Main}\"><xdr:twoCellAnchor>"
        + $"<xdr:from>{Corner(place.FirstColumn, place.HeadRow)}</xdr:from>"
        + $"<xdr:to>{Corner(place.LastColumn, place.HeadRow + Rows)}</xdr:to><xdr:graphicFrame macro=\"\">"
        + $"<xdr:nvGraphicFramePr><xdr:cNvPr id=\"2\" name=\"chart\" descr=\"{Escaped(takeaway)}\"/>"
        + "<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>"
        + "<xdr:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"0\" cy=\"0\"/></xdr:xfrm>"
        + $"<a:graphic><a:graphicData uri=\"{Charts}\"><c:chart xmlns:c=\"{Charts}\" xmlns:r=\"{Relations}\" "
        + $"r:id=\"{ChartId}\"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/>"
        + "</xdr:twoCellAnchor></xdr:wsDr>";

    private static string Corner(int column, int row) => string.Create(
        CultureInfo.InvariantCulture,
        $"<xdr:col>{column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>{row}</xdr:row><xdr:rowOff>0</xdr:rowOff>");

    private static string Chart(ChartBlock chart, string sheet, int headRow)
    {
        int lines = chart.Series.Count - (chart.HasBars ? 1 : 0);
        string bars = chart.HasBars && chart.Series.Count > 0
            ? "<c:barChart><c:barDir val=\"col\"/><c:grouping val=\"clustered\"/><c:varyColors val=\"0\"/>"
                + Series(chart, lines, sheet, headRow, isBar: true)
                + "<c:gapWidth val=\"43\"/><c:axId val=\"1\"/><c:axId val=\"2\"/></c:barChart>"
            : "";
        string drawn = lines > 0
            ? "<c:lineChart><c:grouping val=\"standard\"/><c:varyColors val=\"0\"/>"
                + string.Concat(Enumerable.Range(0, lines).Select(
                    index => Series(chart, index, sheet, headRow, isBar: false)))
                + "<c:marker val=\"1\"/><c:axId val=\"1\"/><c:axId val=\"2\"/></c:lineChart>"
            : "";
        return $"<c:chartSpace xmlns:c=\"{Charts}\" xmlns:a=\"{Main}\"><c:roundedCorners val=\"0\"/><c:chart>"
            + $"<c:autoTitleDeleted val=\"1\"/><c:plotArea><c:layout/>{bars}{drawn}{Axes()}</c:plotArea>"
            + "<c:legend><c:legendPos val=\"b\"/><c:overlay val=\"0\"/></c:legend>"
            + "<c:plotVisOnly val=\"1\"/><c:dispBlanksAs val=\"gap\"/></c:chart></c:chartSpace>";
    }

    private static string Series(ChartBlock chart, int index, string sheet, int headRow, bool isBar)
    {
        SeriesStyle style = SeriesStyle.Of(chart, index);
        string column = SheetWriter.Letters(index + 1);
        string colour = $"<a:solidFill><a:srgbClr val=\"{style.Colour}\"/></a:solidFill>";
        string look = isBar ? colour : string.Create(
            CultureInfo.InvariantCulture, $"<a:ln w=\"{LineThickness}\">{colour}{Dash(style)}</a:ln>");
        string rows = string.Create(
            CultureInfo.InvariantCulture, $"${headRow + 1}:{{0}}${headRow + Math.Max(1, chart.Months.Count)}");
        string months = $"{sheet}!$A{rows.Replace("{0}", "$A", StringComparison.Ordinal)}";
        string amounts = $"{sheet}!${column}{rows.Replace("{0}", "$" + column, StringComparison.Ordinal)}";
        string name = string.Create(CultureInfo.InvariantCulture, $"{sheet}!${column}${headRow}");
        return string.Create(
            CultureInfo.InvariantCulture, $"<c:ser><c:idx val=\"{index}\"/><c:order val=\"{index}\"/>")
            + $"<c:tx><c:strRef><c:f>{Escaped(name)}</c:f></c:strRef></c:tx><c:spPr>{look}</c:spPr>"
            + (isBar ? "<c:invertIfNegative val=\"0\"/>" : "<c:marker><c:symbol val=\"none\"/></c:marker>")
            + $"<c:cat><c:strRef><c:f>{Escaped(months)}</c:f></c:strRef></c:cat>"
            + $"<c:val><c:numRef><c:f>{Escaped(amounts)}</c:f></c:numRef></c:val>"
            + (isBar ? "</c:ser>" : "<c:smooth val=\"0\"/></c:ser>");
    }

    private static string Dash(SeriesStyle style)
    {
        if (style.Dash.Count == 0)
        {
            return "";
        }

        var dashes = new StringBuilder("<a:custDash>");
        foreach (decimal[] dash in style.Dash.Chunk(2))
        {
            (decimal drawn, decimal space) = (dash[0] * DashOfUnit, dash[1] * DashOfUnit);
            dashes.Append(CultureInfo.InvariantCulture, $"<a:ds d=\"{drawn:0}\" sp=\"{space:0}\"/>");
        }

        return dashes.Append("</a:custDash>").ToString();
    }

    private static string Axes() =>
        "<c:catAx><c:axId val=\"1\"/><c:scaling><c:orientation val=\"minMax\"/></c:scaling><c:delete val=\"0\"/>"
        + "<c:axPos val=\"b\"/><c:majorTickMark val=\"out\"/><c:minorTickMark val=\"none\"/>"
        + "<c:tickLblPos val=\"low\"/><c:crossAx val=\"2\"/><c:crosses val=\"autoZero\"/><c:auto val=\"0\"/>"
        + "<c:lblAlgn val=\"ctr\"/><c:lblOffset val=\"100\"/><c:noMultiLvlLbl val=\"1\"/></c:catAx>"
        + "<c:valAx><c:axId val=\"2\"/><c:scaling><c:orientation val=\"minMax\"/></c:scaling><c:delete val=\"0\"/>"
        + "<c:axPos val=\"l\"/><c:majorGridlines/><c:numFmt formatCode=\"#,##0\" sourceLinked=\"0\"/>"
        + "<c:majorTickMark val=\"out\"/><c:minorTickMark val=\"none\"/><c:tickLblPos val=\"nextTo\"/>"
        + "<c:crossAx val=\"1\"/><c:crosses val=\"autoZero\"/><c:crossBetween val=\"between\"/></c:valAx>";

    private static string Escaped(string text) =>
        new System.Xml.Linq.XAttribute("text", text).ToString()["text=\"".Length..^1];
}
