using System.Text;
using NodaTime;

namespace Restitution.Tests.DemoCase;

/// <summary>TIME-01, the shed's attendance: windows-874, Buddhist years, one line a person and day.</summary>
/// <remarks>
/// One clerk wrote Common Era years for two weeks of August 2019, some days do not exist, some years have two digits,
/// some times cannot be read, names are missing, one quotation mark never closes, and the headings come again with
/// every year. But for the years of two digits, each such line is a day that was worked and can no longer be
/// counted.
/// </remarks>
internal static class AttendanceExhibit
{
    public const string Code = "TIME-01";

    private const string Headings = "วันที่,ชื่อ,เวลาเข้า,เวลาออก,พัก (นาที),หมายเหตุ";

    /// <summary>The worked days whose lines have something planted in them.</summary>
    public static IReadOnlyDictionary<DemoDay, AttendanceFault> Faults { get; } = PlantedFaults();

    /// <summary>Of what was planted, only a year of two digits can be read, by the confirmed calendar.</summary>
    public static bool IsReadable(DemoDay day) =>
        !Faults.TryGetValue(day, out AttendanceFault fault) || fault == AttendanceFault.YearOfTwoDigits;

    public static byte[] Write()
    {
        List<string> lines = [$"{DemoEmployer.ThaiName},,,,,", "สมุดลงเวลาทำงาน โรงงานแปรรูป,,,,,", Headings];
        int year = DemoDays.Worked[0].On.Year;
        foreach (DemoDay day in DemoDays.Worked)
        {
            if (day.On.Year != year)
            {
                year = day.On.Year;
                lines.Add(Headings);
            }

            lines.Add(Line(day));
        }

        return CodePagesEncodingProvider.Instance.GetEncoding(874)!.GetBytes(string.Join("\r\n", lines) + "\r\n");
    }

    private static string Line(DemoDay day)
    {
        AttendanceFault? fault = Faults.TryGetValue(day, out AttendanceFault found) ? found : null;
        string on = fault switch
        {
            AttendanceFault.CommonEra => Written.CommonDay(day.On),
            AttendanceFault.NoSuchDay => Written.Day(31, day.On.Month, day.On.Year + 543),
            AttendanceFault.LeapDayOfNoLeapYear => Written.Day(29, 2, day.On.Year + 543),
            AttendanceFault.YearOfTwoDigits =>
                FormattableString.Invariant($"{day.On.Day:00}/{day.On.Month:00}/{(day.On.Year + 543) % 100:00}"),
            _ => Written.BuddhistDay(day.On),
        };
        string person = fault switch
        {
            AttendanceFault.NameMissing => "",
            AttendanceFault.QuoteNeverCloses => "\"" + Name(day),
            _ => Name(day),
        };
        string ended = fault switch
        {
            AttendanceFault.TimeUnreadable => "ค่ำ",
            _ => Written.Time(day.EndedAt),
        };
        string started = Written.Time(DemoDay.StartedAt);
        int pause = fault == AttendanceFault.BreakTooLong ? DemoDay.Break * 100 : DemoDay.Break;
        return $"{on},{person},{started},{ended},{Written.Number(pause)},{Remark(day)}";
    }

    private static string Name(DemoDay day) => day.On.Month % 4 == 0 ? day.Worker.Thai : day.Worker.ThaiOther;

    private static string Remark(DemoDay day) => day.On.DayOfWeek == IsoDayOfWeek.Sunday ? "มาวันหยุด" : "";

    private static Dictionary<DemoDay, AttendanceFault> PlantedFaults()
    {
        var faults = new Dictionary<DemoDay, AttendanceFault>();
        var choice = new SeededChoice("attendance faults");
        foreach (DemoDay day in DemoDays.Worked)
        {
            bool isLastOfThirty = day.On is { Day: 30, Month: 4 or 6 or 9 or 11 };
            bool isLastOfFebruary = day.On is { Day: 28, Month: 2 } && !day.On.Calendar.IsLeapYear(day.On.Year);
            AttendanceFault? fault = 0 switch
            {
                _ when day is { On: { Year: 2019, Month: 8, Day: >= 5 and <= 16 }, Worker.Code: "W-07" or "W-11" } =>
                    AttendanceFault.CommonEra,
                _ when day is { On: { Year: 2020, Month: 3, Day: 5 }, Worker.Code: "W-07" } =>
                    AttendanceFault.QuoteNeverCloses,
                _ when isLastOfThirty && choice.Chance(30) => AttendanceFault.NoSuchDay,
                _ when isLastOfFebruary && choice.Chance(40) => AttendanceFault.LeapDayOfNoLeapYear,
                _ when choice.Between(1, 500) == 1 => choice.Of(
                [
                    AttendanceFault.YearOfTwoDigits, AttendanceFault.TimeUnreadable,
                    AttendanceFault.BreakTooLong, AttendanceFault.NameMissing,
                ]),
                _ => null,
            };
            if (fault is { } planted)
            {
                faults.Add(day, planted);
            }
        }

        return faults;
    }
}

/// <summary>What was done to a line of the attendance so that it cannot be read.</summary>
internal enum AttendanceFault
{
    CommonEra = 1,
    NoSuchDay = 2,
    LeapDayOfNoLeapYear = 3,
    YearOfTwoDigits = 4,
    TimeUnreadable = 5,
    BreakTooLong = 6,
    NameMissing = 7,
    QuoteNeverCloses = 8,
}
