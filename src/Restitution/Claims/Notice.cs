using NodaMoney;
using NodaTime;
using Restitution.Amounts;
using Restitution.Dates;
using Restitution.Law;
using Restitution.Reasons;
using Restitution.Work;

namespace Restitution.Claims;

/// <summary>The notice that ends an employment, and the pay that stands in for what of it was not given.</summary>
/// <remarks>
/// <c>notice-length</c> on file goes by length of service where the law does, in days, weeks, months or pay periods.
/// A law that turns from days to months at some length writes these into <c>notice-length-months</c>, which answers
/// from the shortest length that it names.
/// Notice runs from the day after it is given; months step with <see cref="MonthStep"/>. Without any notice its whole
/// length is paid, in its own unit: months and pay periods at the monthly wage, weeks at 12/52 of it, days at the daily
/// wage. Where a notice was given that was too short, the days from the last day worked to its lawful end are paid at
/// the daily wage. A wage by the day is paid for working days alone. Rounded once, as the law on file says.
/// </remarks>
public static class Notice
{
    /// <param name="givenOn">The day on which notice was given; null when none was.</param>
    public static Reckoned<Money, TWhy> PayInLieu<TWhy>(
        EndOfEmployment<TWhy> ended, LocalDate? givenOn, LawOfDay law, string figure)
        where TWhy : struct, IWhy<TWhy>
    {
        LawEnquiry asked = law.Enquire(figure, TWhy.IsTold);
        (string name, FigureOfService? length) = LengthOf(ended.Service, asked);
        RoundingRule rounding = asked.Rounding();
        IReadOnlyList<Authority> authorities = asked.TakeAuthorities();
        if (length is null || !asked.IsAnswered)
            return Reckoned<Money, TWhy>.Lacking(asked.Missing);

        string unit = asked.UnitOf(name);
        Reckoning? sum = givenOn is { } given
            ? OfShortNotice(ended, given, (int)length.Value, unit, asked)
            : NoticePay.OfWhole(ended.LastWage, length.Value, unit, asked);
        if (sum is null || !asked.IsAnswered)
            return Reckoned<Money, TWhy>.Lacking(asked.Missing);

        Money due = Rounding.By(rounding, sum.Amount);
        TWhy because = default;
        if (TWhy.IsTold)
        {
            var noticeLength = new Reason(Statement.NoticeLength)
            {
                About = [Operand.Of(ended.Service), new Operand.Term($"unit.{unit.Replace(' ', '-')}")],
                Result = new Operand.Number(length.Value),
            };
            because = TWhy.Tell(new Reason(sum.Statement)
            {
                About = [Operand.Of(ended.Service)],
                Working = sum.Working,
                Result = Operand.Of(due),
                Rounding = rounding,
                Authorities = authorities,
                Basis = ended.LastWage.Amount.Basis,
                Parts = [noticeLength, .. sum.Parts],
            });
        }

        return Reckoned<Money, TWhy>.Of(due, ended.LastWage.Amount.Basis, because);
    }

    private static (string Name, FigureOfService? Length) LengthOf(DateInterval service, LawEnquiry asked)
    {
        const string InMonths = "notice-length-months";
        const string Length = "notice-length";
        int citedBefore = asked.CitedCount;
        if (asked.ForService(InMonths, service, isNeeded: false) is { Reached: not null } months)
            return (InMonths, months);

        // The months are not reached: what they rest on is no authority for the days.
        _ = asked.TakeAuthorities(citedBefore);
        return (Length, asked.ForService(Length, service));
    }

    /// <summary>The days for which pay in lieu stands in: from the day after the last day of work.</summary>
    /// <returns>Null where no notice was short, or only a calendar of the employer would tell its end.</returns>
    public static DateInterval? DaysNotGiven<TWhy>(EndOfEmployment<TWhy> ended, LocalDate? givenOn, LawOfDay law)
        where TWhy : struct, IWhy<TWhy>
    {
        LawEnquiry asked = law.Enquire("", isTold: false);
        (string name, FigureOfService? length) = LengthOf(ended.Service, asked);
        string unit = asked.UnitOf(name);
        // The pay period of a wage by the month is the month.
        unit = unit == "pay periods" && ended.LastWage.Basis == PayBasis.Monthly ? "months" : unit;
        LocalDate from = ended.Service.End.PlusDays(1);
        return length is not null
            && NoticePay.LastDay(givenOn ?? ended.Service.End, (int)length.Value, unit) is { } to && to >= from
            ? new DateInterval(from, to) : null;
    }

    private static Reckoning? OfShortNotice<TWhy>(
        EndOfEmployment<TWhy> ended, LocalDate givenOn, int length, string unit, LawEnquiry asked)
        where TWhy : struct, IWhy<TWhy>
    {
        if (NoticePay.LastDay(givenOn, length, unit) is not { } lastDay)
        {
            asked.Lack(GapKind.NoticeDayCannotBeCounted, new Operand.Term($"unit.{unit.Replace(' ', '-')}"));
            return null;
        }

        int daysShort = DayCounts.Inclusive(ended.Service.End.PlusDays(1), lastDay);
        return NoticePay.OfDays(ended.LastWage, daysShort, asked) is { } pay
            ? pay with { Parts = [Told(givenOn, lastDay, daysShort), .. pay.Parts] }
            : null;
    }

    private static Reason Told(LocalDate givenOn, LocalDate lastDay, int daysShort) => new(Statement.NoticeShort)
    {
        About = [Operand.Of(givenOn), Operand.Of(lastDay)],
        Result = new Operand.Days(daysShort),
    };
}
