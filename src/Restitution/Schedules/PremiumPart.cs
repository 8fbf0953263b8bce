using Restitution.Amounts;
using Restitution.Reasons;

namespace Restitution.Schedules;

/// <summary>One premium in numbers: wage × factor × multiple × count ÷ divisor ÷ what divides it.</summary>
/// <param name="DividedBy">Hours of a day, week or month, or a number of days.</param>
/// <param name="Count">Hours, or days for a premium that is paid by the day.</param>
internal sealed record PremiumPart(
    Cell Wage, decimal Factor, decimal Divisor, Cell DividedBy, decimal Multiple, Cell Count, string Cites)
{
    /// <summary>The premiums that a reason is made of; none when it is none, or holds anything else.</summary>
    public static IReadOnlyList<PremiumPart> Of(Reason reason)
    {
        Reason[] leaves = [.. Leaves(reason)];
        PremiumPart?[] parts = [.. leaves.Select(OfOne)];
        return parts.Any(part => part is null) ? [] : [.. parts.OfType<PremiumPart>()];
    }

    private static IEnumerable<Reason> Leaves(Reason reason) =>
        reason.Statement == Statement.Sum ? reason.Parts.SelectMany(Leaves) : [reason];

    private static PremiumPart? OfOne(Reason reason)
    {
        IReadOnlyList<Operand> given = reason.Working;
        return reason.Statement switch
        {
            Statement.PremiumOnMonthlyBase => Made(1m, Number(given[1]), given[2]),
            Statement.PremiumOnDailyBase => Made(1m, 1m, given[1]),
            Statement.PremiumOnHourlyBase => Made(1m, 1m, new Operand.Minutes(60)),
            Statement.PremiumOnWeeklyHours => Made(12m, 52m, given[1]),
            Statement.PremiumOnMonthHours => Made(1m, 1m, given[1]),
            Statement.PremiumOnYearDays => Made(12m, Number(given[1]), given[2]),
            Statement.PremiumOnDaysBase => Made(Number(given[1]), 1m, given[2]),
            Statement.DayPremiumOnDailyBase => Made(1m, 1m, new Operand.Number(1m)),
            Statement.DayPremiumOnMonthlyBase => Made(1m, Number(given[1]), new Operand.Number(1m)),
            Statement.DayPremiumOnWeekDays => Made(12m, 52m, given[1]),
            Statement.DayPremiumOnYearDays => Made(12m, Number(given[1]), new Operand.Number(1m)),
            Statement.DayPremiumOnHours => Made(
                Number(given[1]) * Number(given[3]), Number(given[2]), new Operand.Number(1m)),
            _ => null,
        };

        PremiumPart Made(decimal factor, decimal divisor, Operand dividedBy) => new(
            WageOf(((Operand.Amount)given[0]).Value), factor, divisor, CellOf(dividedBy), Number(given[^2]),
            CellOf(given[^1]), reason.Authorities[0].Cites);
    }

    // A rate that follows from another is often no whole minor unit: it is then shown with all its digits.
    private static Cell WageOf(UnroundedMoney wage) => wage.Amount % wage.Currency.MinimalAmount == 0m
        ? Cell.Of(Rounding.HalfUpToMinorUnit(wage))
        : new NumberCell(wage.Amount);

    private static Cell CellOf(Operand operand) =>
        operand is Operand.Minutes minutes ? new MinutesCell(minutes.Value) : new NumberCell(Number(operand));

    private static decimal Number(Operand operand) => operand switch
    {
        Operand.Number number => number.Value,
        Operand.Days days => days.Value,
        Operand.Minutes minutes => minutes.Value / 60m,
        _ => throw new ArgumentOutOfRangeException(nameof(operand), operand, "Not a number of a premium."),
    };
}
