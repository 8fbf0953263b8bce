using NodaTime;
using Restitution.Evidence;
using Restitution.Intake.Layouts;
using Restitution.Intake.Rows;
using Restitution.Intake.Written;

namespace Restitution.Intake.Records;

/// <summary>Reads one day's attendance of one person.</summary>
/// <remarks>
/// Minutes are the column of worked time where there is one, else end less start less break; where both are written
/// and differ, the row has two readings and is a fault. An end at or before the
/// start is of the next day where the layout says that shifts may end then; else it has two readings and is a fault.
/// More than a day, or less than nothing, is a fault.
/// </remarks>
internal sealed class AttendanceRows(ColumnSet columns, bool mayEndNextDay) : RecordReader
{
    private const int MinutesOfDay = 24 * 60;

    private readonly TextColumn person = columns.Text(Field.Person);
    private readonly DayColumn workedOn = columns.Day(Field.WorkedOn);
    private readonly TextColumn startedAt = columns.Text(Field.StartedAt);
    private readonly TextColumn endedAt = columns.Text(Field.EndedAt);
    private readonly MinutesColumn pause = new(columns.Text(Field.Break), columns.Unit(Field.Break));
    private readonly MinutesColumn worked = new(columns.Text(Field.Worked), columns.Unit(Field.Worked));

    public override EvidenceRecord? Read(TableRow row, RowContext context)
    {
        PersonAsWritten who = person.ReadPerson(row, context);
        LocalDate? day = workedOn.Read(row, context);
        LocalTime? start = Clock(startedAt, row, context);
        LocalTime? end = Clock(endedAt, row, context);
        int breakMinutes = pause.ReadIfAny(row, context) ?? 0;
        int? stated = worked.ReadIfAny(row, context);
        int? minutes = stated ?? ByClock(start, end, breakMinutes, context);
        CompareWithClock(stated, start, end, breakMinutes, context);
        if (minutes is < 0 or > MinutesOfDay)
        {
            context.Faults.Add(
                FaultKind.MinutesImplausible, worked.Name, $"{minutes} minutes of work in a day", "0 to 1440");
        }

        return context.Faults.Any || day is not { } on || minutes is not { } count
            ? null
            : new TimeRecord(row.Source(person.CellIndex), who, on, start, end, breakMinutes, count);
    }

    private static LocalTime? Clock(TextColumn column, TableRow row, RowContext context)
    {
        string written = column.IsInLayout ? column.Read(row, context) : "";
        if (WrittenAmount.IsNothing(written))
        {
            return null;
        }

        if (WrittenTime.Of(PlainText.Of(written, context.Counts)) is { } time)
        {
            return time;
        }

        context.Faults.Add(FaultKind.TimeUnreadable, column.Name, written, "a time of day such as 08:00");
        return null;
    }

    private int? ByClock(LocalTime? start, LocalTime? end, int breakMinutes, RowContext context)
    {
        if (start is not { } from || end is not { } to)
        {
            if (!context.Faults.Any)
            {
                context.Faults.Add(
                    FaultKind.TimeUnreadable, worked.Name, "no length of work and no pair of times", "one of the two");
            }

            return null;
        }

        int minutes = MinuteOf(to) - MinuteOf(from);
        if (minutes <= 0 && !mayEndNextDay)
        {
            context.Faults.Add(
                FaultKind.MinutesImplausible, endedAt.Name,
                $"an end at {to} after a start at {from} (a slip, or the next day)",
                "an end after the start, or a layout in which shifts may end the next day");
            return null;
        }

        if (minutes <= 0)
        {
            minutes += MinutesOfDay;
            context.Counts.Add(Normalisation.EndsTheNextDay);
        }

        return minutes - breakMinutes;
    }

    private void CompareWithClock(
        int? stated, LocalTime? start, LocalTime? end, int breakMinutes, RowContext context)
    {
        if (stated is not { } told || start is not { } from || end is not { } to)
        {
            return;
        }

        int clock = MinuteOf(to) - MinuteOf(from);
        clock = (clock <= 0 ? clock + MinutesOfDay : clock) - breakMinutes;
        if (told != clock)
        {
            context.Faults.Add(
                FaultKind.MinutesImplausible, worked.Name,
                $"{told} minutes of work beside {from} to {to} less {breakMinutes} ({told} or {clock} minutes)",
                "the time between start and end, less the break");
        }
    }

    private static int MinuteOf(LocalTime time) => (time.Hour * 60) + time.Minute;
}

/// <summary>A column of lengths of time, in the unit that its layout says.</summary>
internal sealed class MinutesColumn(TextColumn column, TimeUnit unit)
{
    public string Name => column.Name;

    /// <summary>Whole minutes, or null for a blank cell.</summary>
    public int? ReadIfAny(TableRow row, RowContext context)
    {
        string written = column.IsInLayout ? column.Read(row, context) : "";
        if (WrittenAmount.IsNothing(written))
        {
            return null;
        }

        string plain = PlainText.Of(written, context.Counts);
        if (row.Kind(column.CellIndex) == CellKind.Time && plain.EndsWith(":00", StringComparison.Ordinal))
        {
            plain = plain[..^3];
        }

        if (unit == TimeUnit.HoursAndMinutes && plain is [.., '.', >= '0' and <= '9', >= '0' and <= '9'])
        {
            plain = $"{plain[..^3]}:{plain[^2..]}";
        }

        if (WrittenTime.MinutesOf(plain, unit != TimeUnit.Minutes) is { } minutes)
        {
            return minutes;
        }

        string wanted = unit == TimeUnit.HoursAndMinutes ? "hours and minutes, such as 8, 8.30 or 8:30"
            : unit == TimeUnit.Hours ? "hours in whole minutes, such as 8, 8.5 or 8:30" : "whole minutes";
        context.Faults.Add(FaultKind.TimeUnreadable, column.Name, written, wanted);
        return null;
    }

    public int? Read(TableRow row, RowContext context)
    {
        int? minutes = ReadIfAny(row, context);
        if (minutes is null && !context.Faults.Any)
        {
            context.Faults.Add(FaultKind.TimeUnreadable, column.Name, "an empty cell", "a length of time");
        }

        return minutes;
    }
}
