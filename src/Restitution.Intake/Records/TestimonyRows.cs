using System.Globalization;
using NodaTime;
using Restitution.Evidence;
using Restitution.Intake.Layouts;
using Restitution.Intake.Rows;
using Restitution.Intake.Written;

namespace Restitution.Intake.Records;

/// <summary>Reads one span of stated hours: least, likely and most a day, on so many days a week.</summary>
/// <remarks>Where only the likely hours are stated, least and most are the same figure.</remarks>
internal sealed class TestimonyRows(ColumnSet columns) : RecordReader
{
    private readonly TextColumn person = columns.Text(Field.Person);
    private readonly DayColumn from = columns.Day(Field.From);
    private readonly DayColumn to = columns.Day(Field.To);
    private readonly TextColumn daysPerWeek = columns.Text(Field.DaysPerWeek);
    private readonly MinutesColumn low = new(columns.Text(Field.PerDayLow), columns.Unit(Field.PerDayLow));
    private readonly MinutesColumn likely = new(columns.Text(Field.PerDayLikely), columns.Unit(Field.PerDayLikely));
    private readonly MinutesColumn high = new(columns.Text(Field.PerDayHigh), columns.Unit(Field.PerDayHigh));

    public override EvidenceRecord? Read(TableRow row, RowContext context)
    {
        PersonAsWritten who = person.ReadPerson(row, context);
        LocalDate? first = from.Read(row, context);
        LocalDate? last = to.Read(row, context);
        int? days = Days(row, context);
        int? middle = likely.Read(row, context);
        int? least = low.ReadIfAny(row, context) ?? middle;
        int? most = high.ReadIfAny(row, context) ?? middle;
        if (least > middle || middle > most || most > 24 * 60)
        {
            context.Faults.Add(
                FaultKind.MinutesImplausible, likely.Name, $"{least}, {middle} and {most} minutes a day",
                "least, likely and most in this order, within 1440");
        }

        if (first > last)
        {
            context.Faults.Add(
                FaultKind.PeriodUnreadable, null, "a last day before the first", "a last day on or after the first");
        }

        return context.Faults.Any || first is not { } begin || last is not { } end || days is not { } perWeek
            || middle is not { } usual
            ? null
            : new HoursTestimony(
                row.Source(person.CellIndex), who, begin, end, perWeek, least!.Value, usual, most!.Value);
    }

    private int? Days(TableRow row, RowContext context)
    {
        string written = daysPerWeek.Read(row, context);
        if (int.TryParse(
            PlainText.Of(written, context.Counts), NumberStyles.None, CultureInfo.InvariantCulture, out int days)
            && days is >= 1 and <= 7)
        {
            return days;
        }

        context.Faults.Add(FaultKind.TimeUnreadable, daysPerWeek.Name, written, "1 to 7 days a week");
        return null;
    }
}
