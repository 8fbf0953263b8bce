using System.Collections.Frozen;
using static Restitution.Law.AskedBy;
using static Restitution.Law.LawChapter;
using static Restitution.Law.LawQuestion;

namespace Restitution.Law;

/// <summary>Every question that is put to the law on file, by a rule or by a person, in the order of a case.</summary>
/// <remarks>
/// A file under a name that is not here would never be asked, and is a fault; so is one whose unit, keys or words the
/// question does not take. What is asked and not on file is a gap.
/// </remarks>
public static class LawQuestions
{
    private const string ByTime = "CUR per hour; CUR per day; CUR per week; CUR per month";
    private const string WhoAndWhere = "place district sector size grade age week";
    private const string Reach = "applies does-not-apply";

    private static readonly LawQuestion[] InOrder =
    [
        Ask("minimum-wage", Floor, ByTime, WhoAndWhere),
        Ask("minimum-wage-hourly", Floor, "CUR per hour", WhoAndWhere),
        Ask("minimum-wage-daily", Floor, "CUR per day", WhoAndWhere),
        Ask("minimum-wage-monthly", Floor, "CUR per month", WhoAndWhere),
        Ask("minimum-wage-allowance", Floor, ByTime, WhoAndWhere),
        Ask("minimum-wage-fraction", Floor, "fraction of the minimum wage", "grade sector size"),
        Ask("minimum-wage-month-days", Floor, "days per month", "sector payBasis"),
        Ask("minimum-wage-reach", Floor, "rule", "sector size grade", Reach),
        Ask("piece-floor", Floor, "rule", "sector", "by-month"),
        Ask("garment-allowances", Floor, "CUR; CUR per month; CUR per day", "kind sector service", by: Person),
        Ask("minimum-wage-offence", Floor, "CUR", "size offence", by: Person),

        Ask("hours-and-premiums-reach", Hours, "rule", "sector size grade", Reach),
        Ask("hours-and-premiums-wage-most", Hours, "CUR per month", "place sector grade"),
        Ask("rest-and-holidays-reach", Hours, "rule", "sector size grade", Reach),
        Ask("ordinary-minutes-daily", Hours, "minutes per day", "sector week place size"),
        Ask("ordinary-minutes-weekly", Hours, "minutes per week", "sector week place size"),
        Ask("hours-counted", Hours, "rule", "sector kindOfDay", "by-day by-week by-day-and-week"),
        Ask("workweek-start", Hours, "rule", "", "day-after-rest-day monday sunday"),
        Ask("day-of-work", Hours, "rule", "", "day-of-start midnight"),
        Ask("clock-bands", Hours, "name and hours", ""),
        Ask("holiday-on-rest-day", Hours, "rule", "payBasis", "rest-day holiday own-kind"),
        Ask("rest-day-pay", Hours, "rule", "payBasis week", "paid unpaid", Person),
        Ask("rest-days-per-week", Hours, "days per week", "sector week"),
        Ask("rest-minutes-least", Hours, "minutes", "sector within", by: Person),
        Ask("break-minutes-least", Hours, "minutes; minutes per day", "sector", by: Person),
        Ask("spread-over-minutes-most", Hours, "minutes per day", "sector place", by: Person),
        Ask("overtime-minutes-daily-most", Hours, "minutes per day", "sector", by: Person),
        Ask("overtime-minutes-weekly-most", Hours, "minutes per week", "sector", by: Person),
        Ask("overtime-minutes-monthly-most", Hours, "minutes per month", "sector", by: Person),
        Ask("overtime-minutes-yearly-most", Hours, "minutes per year", "sector", by: Person),
        Ask("overtime-and-holiday-minutes-weekly-most", Hours, "minutes per week", "sector", by: Person),
        Ask("overtime-order", Hours, "rule", "", by: Person),
        Ask("paid-holidays-fixed", Hours, "month and day", ""),
        Ask("paid-holidays-least", Hours, "days per year", "sector"),
        Ask("holiday-pay", Hours, "rule", "payBasis sector size", "paid unpaid"),
        Ask("children-least-age", Hours, "years", "sector", by: Person),

        Ask("premium", Premiums, "multiple of the hourly wage", "kindOfDay minutes clock payBasis week sector"),
        Ask("day-premium", Premiums, "multiple of the daily wage", "kindOfDay reached payBasis askedBy sector"),
        Ask("piece-premium-base", Premiums, "rule", "sector",
            "piece-rate preceding-period-by-days month-mean week-earnings-by-hours"),
        Ask("premium-base-most", Premiums, "CUR per month", "sector grade"),
        Ask("premium-base", Premiums, "rule", "", "wage regular-rate-of-week"),
        Ask("night-premium", Premiums, "multiple of the hourly wage", "", by: Person),
        Ask("overtime-meal", Premiums, "CUR; rule", "sector", by: Person),

        Ask("wage-divisor", Divisors, "rule", "payBasis sector",
            "days-by-hours weeks-by-weekly-minutes hours year-days-by-hours working-days-by-hours "
            + "six-days-by-weekly-minutes"),
        Ask("wage-divisor-days", Divisors, "days per month", "sector week"),
        Ask("wage-divisor-week-minutes", Divisors, "minutes per week", "sector"),
        Ask("wage-divisor-hours", Divisors, "hours per month", "sector"),
        Ask("wage-divisor-year-days", Divisors, "days per year", "week sector"),
        Ask("daily-wage", Divisors, "rule", "", "hours-of-normal-day weeks-by-week-days"),
        Ask("part-month", Divisors, "rule", "", "by-divisor-days by-calendar-days by-working-days"),
        Ask("daily-to-month-days", Divisors, "days per month", "week kind"),
        Ask("premium-base-fraction", Divisors, "fraction of the whole wage", "", by: Person),

        Ask("thirteenth-month", YearlyPay, "rule", "sector", "twelfth-of-basic-earned month-by-service none"),
        Ask("thirteenth-month-due", YearlyPay, "rule", "", by: Person),
        Ask("thirteenth-month-service-least", YearlyPay, "months", "sector"),
        Ask("annual-leave-days-least", YearlyPay, "days per year; working days per year", "service sector"),
        Ask("annual-leave-on-exit", YearlyPay, "rule", "", "pro-rata whole-years none"),
        Ask("service-incentive-leave-days", YearlyPay, "days per year", "service size sector"),
        Ask("sick-leave-days-most", YearlyPay, "days per year", "service payBasis kind", by: Person),

        Ask("severance", Termination, "rule", "cause",
            "by-length per-year per-month-of-service per-half-year none"),
        Ask("severance-days", Termination, "days of the last wage rate; days of wage per year of service",
            "service cause"),
        Ask("severance-months", Termination,
            "months of wage; months of wage per year of service", "service cause"),
        Ask("severance-fraction", Termination,
            "fraction of the last monthly wage per month of service; fraction of the wages paid", "cause service"),
        Ask("severance-least-months", Termination, "months of wage", "cause"),
        Ask("severance-most-months", Termination, "months of wage", "cause"),
        Ask("severance-service-least", Termination, "rule", "cause"),
        Ask("severance-part-year", Termination, "rule", "cause",
            "whole-years-only pro-rata-by-month half-year-counts-whole"),
        Ask("service-award-months", Termination, "months of wage", "service"),
        Ask("severance-multiplier", Termination, "multiple", "cause"),
        Ask("severance-month-days", Termination, "days per month", "payBasis"),
        Ask("contract-end-pay", Termination,
            "fraction of a month's wage per month of service; fraction of the wages paid", "cause"),
        Ask("notice-length", Termination, "days; working days; weeks; months; pay periods", "service kind"),
        Ask("notice-length-months", Termination, "months", "service kind"),
        Ask("pay-on-termination-days", Termination, "days; working days; hours", "cause"),
        Ask("separation-pay", Termination, "months of wage; months of wage per year of service", "cause", by: Person),
        Ask("early-end-damages", Termination, "rule", "", by: Person),

        Ask("deductions-lawful", PayDeductions, "rule", "kind", "allowed allowed-with-consent allowed-to-cap "
            + "allowed-with-permission allowed-at-actual-cost not-allowed"),
        Ask("deductions-capped", PayDeductions, "kinds of deduction", ""),
        Ask("deductions-cap-each", PayDeductions, "fraction of the pay due on the pay day", "kind"),
        Ask("deductions-cap-together", PayDeductions, "fraction of the pay due on the pay day", "kind"),
        Ask("deductions-cap-base", PayDeductions, "rule", "", "due due-less-withheld"),
        Ask("deductions-cap-consent", PayDeductions, "rule", "kind", "lifts does-not-lift"),
        Ask("deductions-cost-most", PayDeductions, "fraction of the pay due on the pay day", "kind"),
        Ask("deductions-consent-form", PayDeductions, "rule", "kind form", "accepted not-accepted"),
        Ask("deductions-offence", PayDeductions, "CUR; rule", "offence", by: Person),
        Ask("board-and-lodging-fraction-most", PayDeductions, "fraction of the pay due on the pay day", "sector kind"),

        Ask("recruitment-fee-charge", RecruitmentFees, "rule", "corridor sector kind", "allowed allowed-to-cap "
            + "not-allowed"),
        Ask("recruitment-fee-most", RecruitmentFees, "CUR", "corridor sector kind"),
        Ask("recruitment-fee-most-foreign", RecruitmentFees, "CUR", "corridor sector kind", by: Person),
        Ask("recruitment-fee-months-most", RecruitmentFees, "months of wage", "corridor sector kind"),
        Ask("recruitment-fee-refund", RecruitmentFees, "rule; fraction of the fee", "corridor sector kind",
            by: Person),
        Ask("recruitment-fee-refund-interest", RecruitmentFees, "fraction of the principal per year",
            "corridor sector", by: Person),
        Ask("document-retention", RecruitmentFees, "rule", "document", by: Person),
        Ask("document-retention-offence", RecruitmentFees, "CUR; rule", "offence", by: Person),
        Ask("security-deposit", RecruitmentFees, "rule", "kind corridor", "allowed allowed-to-cap not-allowed", Person),
        Ask("employer-borne-cost", RecruitmentFees, "CUR; rule", "kind corridor"),
        Ask("recruitment-official-cost", RecruitmentFees, "CUR", "corridor kind", by: Person),

        .. LawQuestionsOfClaims.InOrder,
        .. LawQuestionsOfRedFlags.InOrder,
    ];

    private static readonly FrozenDictionary<string, LawQuestion> ByName =
        InOrder.ToFrozenDictionary(question => question.Name, StringComparer.Ordinal);

    public static IReadOnlyList<LawQuestion> All => InOrder;

    /// <summary>The question that a file answers, by its id; null when nobody would ask it.</summary>
    public static LawQuestion? AnsweredBy(string id) => ByName.GetValueOrDefault(id[(id.LastIndexOf('/') + 1)..]);
}
