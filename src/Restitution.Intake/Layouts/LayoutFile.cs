using System.Text.Json;
using NodaTime;
using Restitution.Evidence;

namespace Restitution.Intake.Layouts;

/// <summary>A layout as read from its file: the layout, or every fault of the file.</summary>
public sealed record LayoutReading(Layout? Layout, IReadOnlyList<LayoutFault> Faults);

/// <summary>Reads and writes <c>layouts/&lt;EXHIBIT&gt;.json</c>.</summary>
/// <remarks>
/// Reading is strict: an unknown key, a key given twice, a word that is on no list is an error with line and column,
/// and all errors are given at once. Comments are allowed. Writing gives the same bytes for the same layout.
/// </remarks>
public static class LayoutFile
{
    public static LayoutReading Read(ReadOnlySpan<byte> utf8)
    {
        PlacedJson json;
        try
        {
            json = PlacedJson.Parse(utf8);
        }
        catch (JsonException broken)
        {
            var fault = new LayoutFault(
                (int)(broken.LineNumber ?? 0) + 1, (int)(broken.BytePositionInLine ?? 0) + 1, "text that is no JSON",
                "JSON");
            return new LayoutReading(null, [fault]);
        }

        var faults = new List<LayoutFault>();
        Layout layout = LayoutOf(new LayoutObject(json, faults));
        return faults.Count == 0
            ? new LayoutReading(layout, [])
            : new LayoutReading(null, [.. faults.OrderBy(fault => (fault.LineNumber, fault.ColumnNumber))]);
    }

    /// <summary>A confirmed layout for a computation, or the refusal that says what to do.</summary>
    public static (Layout? Layout, IntakeRefusal? Refusal) ReadConfirmed(ReadOnlySpan<byte> utf8, string exhibit)
    {
        LayoutReading reading = Read(utf8);
        if (reading.Layout is not { } layout)
        {
            return (null, new IntakeRefusal(
                RefusalKind.LayoutUnreadable, $"layouts/{exhibit}.json", string.Join("; ", reading.Faults),
                "a layout file without faults", "Correct the lines named."));
        }

        return layout.Confirmed is not null
            ? (layout, null)
            : (null, new IntakeRefusal(
                RefusalKind.LayoutNotConfirmed, $"layouts/{exhibit}.json", "a proposal",
                "a layout that a person has confirmed",
                $"Confirm it with: restitution review FOLDER {exhibit}"));
    }

    public static byte[] Write(Layout layout) => LayoutWriter.Write(layout);

    private static Layout LayoutOf(LayoutObject json)
    {
        var layout = new Layout(
            json.RequiredText("exhibit"), json.RequiredOneOf<ExhibitKind>("kind"),
            json.RequiredOneOf<FileFormat>("format"))
        {
            Encoding = json.Text("encoding"),
            Delimiter = DelimiterOf(json.Text("delimiter")),
            Marks = MarksOf(json),
            Account = json.Text("account"),
            Period = PeriodOf(json.Inner("period")),
            AreYearsFromPeriod = json.Flag("yearsFromPeriod"),
            MayEndNextDay = json.Flag("mayEndNextDay"),
            Channel = json.OneOf<RemittanceChannel>("channel"),
            RowMarks = RowMarksOf(json.Inner("rowMarks")),
            Sheets = [.. json.Inners("sheets").Select(SheetOf)],
            Members = [.. json.Inners("members").Select(MemberOf)],
            Confirmed = ConfirmationOf(json.Inner("confirmed")),
        };
        json.End();
        return layout;
    }

    private static char? DelimiterOf(string? text) => text switch
    {
        null => null,
        "tab" => '\t',
        { Length: 1 } => text[0],
        _ => '\n',
    };

    internal static ColumnMarks MarksOf(LayoutObject json) => new(
        json.OneOf<DateOrder>("dateOrder"), json.OneOf<YearCount>("calendar"), json.Mark("decimalMark"),
        json.Mark("groupMark"),
        json.Text("currency")) { Grouping = json.OneOf<DigitGrouping>("grouping") };

    private static DateInterval? PeriodOf(LayoutObject? json)
    {
        if (json is null)
        {
            return null;
        }

        LocalDate? from = json.Day("from");
        LocalDate? to = json.Day("to");
        json.End();
        return from <= to ? new DateInterval(from.Value, to.Value) : null;
    }

    internal static RowMarks RowMarksOf(LayoutObject? json)
    {
        if (json is null)
        {
            return RowMarks.None;
        }

        var marks = new RowMarks
        {
            Title = json.Texts("title"),
            Opening = json.Texts("opening"),
            Closing = json.Texts("closing"),
            Subtotal = json.Texts("subtotal"),
            Footer = json.Texts("footer"),
            Pending = json.Texts("pending"),
            Credit = json.Texts("credit"),
            Debit = json.Texts("debit"),
        };
        json.End();
        return marks;
    }

    private static SheetLayout SheetOf(LayoutObject json)
    {
        var sheet = new SheetLayout(json.Text("name"))
        {
            LeftOutBecause = json.Text("leftOutBecause"),
            Book = json.Text("book"),
            HeaderRows = json.Wholes("headerRows"),
            FirstDataRow = json.Whole("firstDataRow") ?? 1,
            LastDataRow = json.Whole("lastDataRow"),
            AreRowsContinued = json.Flag("continuedRows"),
            PeriodFrom = json.OneOf<PeriodSource>("periodFrom"),
            PeriodCell = json.Text("periodCell"),
            Columns = [.. json.Inners("columns").Select(ColumnOf)],
        };
        json.End();
        return sheet;
    }

    private static MemberLayout MemberOf(LayoutObject json)
    {
        LayoutObject? layout = json.Inner("layout");
        var member = new MemberLayout(
            json.RequiredText("name"), layout is null ? null : LayoutOf(layout), json.Text("leftOutBecause"));
        json.End();
        return member;
    }

    private static ColumnLayout ColumnOf(LayoutObject json)
    {
        var column = new ColumnLayout(json.Text("at"), json.Text("heading"), json.RequiredOneOf<Field>("field"))
        {
            PayItem = json.OneOf<PayItemKind>("payItem"),
            Unit = json.OneOf<TimeUnit>("unit"),
            Marks = MarksOf(json),
        };
        json.End();
        return column;
    }

    private static Confirmation? ConfirmationOf(LayoutObject? json)
    {
        if (json is null)
        {
            return null;
        }

        string by = json.RequiredText("by");
        LocalDate? on = json.Day("on");
        json.End();
        return on is { } day ? new Confirmation(by, day) : null;
    }
}
