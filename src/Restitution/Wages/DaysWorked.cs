using Restitution.Reasons;
using Restitution.Work;

namespace Restitution.Wages;

/// <summary>Where the working days of a stretch are known from, for pay that is reckoned by them.</summary>
internal static class DaysWorked
{
    public static Basis BasisOver(PeriodFacts facts, WageLaw law) =>
        HoursWorked.BasisOf(facts.Hours.WeakestOrigin(law.Span));

    public static Reason Told(PeriodFacts facts, WageLaw law, int daysWorked) => new(Statement.DaysWorked)
    {
        About = [new Operand.Code(facts.Worker), Operand.Of(law.Span)],
        Working = [new Operand.Days(daysWorked)],
        Result = new Operand.Days(daysWorked),
        Sources = facts.Hours.SourcesWithin(law.Span),
        Basis = BasisOver(facts, law),
        Assumptions = [.. MinutesTold.OfHolidays(facts, law)],
    };
}
