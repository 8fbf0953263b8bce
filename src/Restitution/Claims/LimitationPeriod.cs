using NodaTime;
using Restitution.Dates;
using Restitution.Law;
using Restitution.Reasons;

namespace Restitution.Claims;

/// <summary>Until when a claim for pay can be brought before one forum.</summary>
/// <remarks>
/// <c>limitation-wages</c> on file says whether anything is ever out of time. The years of
/// <c>limitation-wages-years</c> run from each due day, as in <see cref="Limitation"/>; the months of
/// <c>limitation-wages-months-after-end</c>, where the forum has them, from the last day of the employment. The earlier
/// of the two is the last day, itself included. Which forum is asked, the law's terms say; where they do not and the
/// employment has ended, months on file by forum are a gap. A period that nobody pleads
/// is told, and removes nothing here. Severance has <c>limitation-severance-years</c> in place of both.
/// </remarks>
public static class LimitationPeriod
{
    /// <param name="endedOn">The last day of the employment; null while it lasts.</param>
    /// <param name="isSeverance">
    /// Whether it is severance that fell due, which has years of its own and no months after the end.
    /// </param>
    public static Reckoned<TimeToClaim, TWhy> ForPay<TWhy>(
        LocalDate dueOn, LocalDate claimedOn, LocalDate? endedOn, LawOfDay law, string figure,
        bool isSeverance = false)
        where TWhy : struct, IWhy<TWhy>
    {
        LawEnquiry asked = law.Enquire(figure, TWhy.IsTold);
        string rule = asked.Rule("limitation-wages");
        if (rule is not ("applies" or "none" or ""))
            asked.CannotFollow("limitation-wages");
        bool applies = rule == "applies";
        string yearsOnFile = isSeverance ? "limitation-severance-years" : "limitation-wages-years";
        decimal years = applies ? asked.Figure(yearsOnFile) : 0m;
        decimal? months = applies && !isSeverance ? MonthsAfterEnd(asked, endedOn) : null;
        if (!asked.IsAnswered)
            return Reckoned<TimeToClaim, TWhy>.Lacking(asked.Missing);

        LocalDate? lastDay = rule == "none" ? null : LastDay(dueOn, (int)years, endedOn, (int?)months);
        var time = new TimeToClaim(dueOn, lastDay, lastDay is not { } last || claimedOn <= last);
        TWhy because = default;
        if (TWhy.IsTold)
        {
            because = TWhy.Tell(new Reason(StatementOf(time))
            {
                About = lastDay is { } day
                    ? [Operand.Of(dueOn), Operand.Of(day), Operand.Of(claimedOn)]
                    : [Operand.Of(dueOn)],
                Authorities = asked.TakeAuthorities(),
            });
        }

        return Reckoned<TimeToClaim, TWhy>.Of(time, Basis.Document, because);
    }

    // Where the end is known, a file that goes by the forum is not passed over because nobody named the forum.
    private static decimal? MonthsAfterEnd(LawEnquiry asked, LocalDate? endedOn)
    {
        const string AfterEnd = "limitation-wages-months-after-end";
        return endedOn is not null && asked.HasFile(AfterEnd) && asked.Known("forum") is null
            ? asked.Figure(AfterEnd)
            : asked.FigureIfAny(AfterEnd);
    }

    private static LocalDate LastDay(LocalDate dueOn, int years, LocalDate? endedOn, int? months)
    {
        LocalDate fromDue = Limitation.LastDayToClaim(dueOn, years);
        return (endedOn, months) is ({ } end, { } after)
            ? LocalDate.Min(fromDue, MonthStep.MonthsClampedToMonthEnd(end.PlusDays(1), after).PlusDays(-1))
            : fromDue;
    }

    private static Statement StatementOf(TimeToClaim time) => time switch
    {
        { LastDay: null } => Statement.NoLimitation,
        { IsInTime: true } => Statement.InTime,
        _ => Statement.OutOfTime,
    };
}

/// <summary>The last day on which pay can be claimed.</summary>
/// <param name="LastDay">Included; null where nothing is ever out of time.</param>
public sealed record TimeToClaim(LocalDate DueOn, LocalDate? LastDay, bool IsInTime);
