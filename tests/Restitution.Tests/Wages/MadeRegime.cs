using NodaTime;
using Restitution.Law;
using Restitution.Work;
using static Restitution.Tests.Law.MadeLaw;

namespace Restitution.Tests.Wages;

/// <summary>A regime made up for tests, with every way of reckoning at once, to be changed file by file.</summary>
internal static class MadeRegime
{
    /// <summary>A wage by the month is 160 hours; a floor of 6,400 a month is then 40 an hour.</summary>
    public static LawText[] Files { get; } =
    [
        Figure("minimum-wage-reach", "rule", "applies"),
        Figure("hours-and-premiums-reach", "rule", "applies"),
        Figure("rest-and-holidays-reach", "rule", "applies"),
        Table("minimum-wage", "THB per month", "place", ("AA-1", "6400")),
        Figure("minimum-wage-allowance", "THB per day", "10"),
        Table("minimum-wage-fraction", "fraction of the minimum wage", "grade", ("*", "1"), ("probation", "0.75")),
        Figure("minimum-wage-month-days", "days per month", "20"),
        Figure("ordinary-minutes-daily", "minutes per day", "480"),
        Figure("ordinary-minutes-weekly", "minutes per week", "2400"),
        Figure("hours-counted", "rule", "by-day-and-week"),
        Figure("workweek-start", "rule", "monday"),
        Figure("day-of-work", "rule", "day-of-start"),
        List("clock-bands", "name and hours", "night 22:00-06:00"),
        Figure("holiday-on-rest-day", "rule", "own-kind"),
        Figure("holiday-pay", "rule", "paid"),
        Figure("rest-days-per-week", "days per week", "1"),
        Table(
            "premium", "multiple of the hourly wage", "kindOfDay minutes clock",
            ("working | ordinary | *", "0"), ("working | ordinary | night", "0.3"), ("working | overtime | *", "1.5"),
            ("working | overtime+60 | *", "2"), ("working | overtime | night", "2"),
            ("working | overtime+60 | night", "2"), ("working | overtime-continued | night", "2.1"),
            ("rest-day | overtime | *", "3"), ("holiday | * | *", "2"), ("holiday-on-rest-day | * | *", "2.6"),
            ("special-day | * | *", "1.3"), ("double-holiday | * | *", "4")),
        Table(
            "day-premium", "multiple of the daily wage", "kindOfDay reached askedBy",
            ("rest-day | half-day | *", "0.5"), ("rest-day | whole-day | *", "1"),
            ("rest-day | whole-day | employer", "2")),
        Figure("wage-divisor", "rule", "hours"),
        Figure("wage-divisor-hours", "hours per month", "160"),
        Figure("daily-wage", "rule", "hours-of-normal-day"),
        Figure("part-month", "rule", "by-calendar-days"),
        Rounding,
    ];

    /// <summary>The regime with files in the place of those of the same name.</summary>
    public static LawOnFile With(params LawText[] others)
    {
        LawOnFile law = LawOnFile.Of([.. Files, .. others]);
        Assert.Empty(law.Faults);
        return law;
    }

    public static LawOnFile Without(string name) => LawOnFile.Of(Files.Where(file => file.Id != $"aa/{name}"));

    public static EmploymentEpisode Episode(
        LocalDate from, LocalDate to, decimal? promised, PayBasis basis = PayBasis.Monthly) =>
        SampleWork.Episode(from, to, promised, basis, place: "AA-1") with { Jurisdiction = "aa" };
}
