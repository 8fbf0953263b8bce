using static Restitution.Law.AskedBy;
using static Restitution.Law.LawChapter;
using static Restitution.Law.LawQuestion;

namespace Restitution.Law;

/// <summary>The questions that come once wages are reckoned: delay, debt, limitation, forum, conventions.</summary>
internal static class LawQuestionsOfClaims
{
    internal static LawQuestion[] InOrder { get; } =
    [
        Ask("pay-interval-longest", LatePay, "rule; days; months", "grade sector size payBasis", by: Person),
        Ask("pay-due-within", LatePay, "days; rule", "head size", by: Person),
        Ask("late-wage-interest", LatePay, "fraction of the principal per year", "head"),
        Ask("late-wage-interest-method", LatePay, "rule", "",
            "simple compound compound-daily compound-monthly compound-quarterly compound-yearly"),
        Ask("late-wage-interest-bases", LatePay, "heads of claim", ""),
        Ask("late-wage-interest-start", LatePay, "rule", "head"),
        Ask("late-wage-interest-rate-source", LatePay, "rule", ""),
        Ask("late-wage-interest-late-days-least", LatePay, "days", ""),
        Ask("late-wage-appropriation", LatePay, "rule", "", "interest-first principal-first principal-only"),
        Ask("late-wage-surcharge", LatePay, "fraction of the arrears per period", ""),
        Ask("late-wage-surcharge-days", LatePay, "days", ""),
        Ask("late-wage-surcharge-count", LatePay, "rule", ""),
        Ask("late-wage-surcharge-condition", LatePay, "rule", ""),
        Ask("late-wage-surcharge-beside-interest", LatePay, "rule", ""),
        Ask("late-wage-fine", LatePay, "rule", "", "by-days-late none"),
        Ask("late-wage-fine-by-day", LatePay, "fraction of the wage per day from that day on", "kind"),
        Ask("late-wage-fine-most", LatePay, "fraction of the wage", "kind"),
        Ask("late-wage-fine-most-for", LatePay, "rule", "", "whole-delay each-month"),
        Ask("late-wage-fine-condition", LatePay, "rule", ""),
        Ask("late-wage-fine-after-month", LatePay, "rule", ""),
        Ask("late-wage-fine-first-day", LatePay, "rule", ""),
        Ask("late-wage-offence", LatePay, "CUR; rule", "size offence kind", by: Person),
        Ask("order-interest", LatePay, "fraction of the principal per year", "forum"),
        Ask("order-interest-from-day", LatePay, "days after the order", "forum"),
        Ask("civil-interest", LatePay, "fraction of the principal per year", "kind"),
        Ask("civil-interest-without-rate", LatePay, "fraction of the principal per year", "kind"),
        Ask("statutory-increase", LatePay, "multiple of its base", "kind"),
        Ask("statutory-increase-base", LatePay, "heads of claim", ""),
        Ask("statutory-increase-condition", LatePay, "rule", "kind"),
        Ask("counsel-fee", LatePay, "fraction of the wages recovered", "", by: Person),
        Ask("payment-order", LatePay, "rule", ""),

        Ask("loan-interest-ceiling", Debt,
            "fraction of the principal per year; fraction of the principal per month", "lender security kind"),
        Ask("loan-interest-without-rate", Debt, "fraction of the principal per year", ""),
        Ask("loan-interest-excess", Debt, "rule", "lender"),
        Ask("loan-interest-compound", Debt, "rule", "", by: Person),
        Ask("loan-charges-most", Debt, "rule; fraction of the principal; CUR per month", "kind lender", by: Person),
        Ask("loan-writing-from", Debt, "CUR", "", by: Person),
        Ask("loan-usury-offence", Debt, "rule; CUR", "offence", by: Person),
        Ask("wage-advance-most", Debt, "months of wage; fraction of a month's wage", "kind", by: Person),
        Ask("debt-bondage", Debt, "rule", "instrument", by: Person),

        Ask("limitation-wages", Limitation, "rule", "", "applies none"),
        Ask("limitation-wages-years", Limitation, "years", "forum grade"),
        Ask("limitation-wages-months-after-end", Limitation, "months", "forum"),
        Ask("limitation-severance-years", Limitation, "years", ""),
        Ask("limitation-dismissal-days", Limitation, "days", "", by: Person),
        Ask("limitation-dismissal-years", Limitation, "years", "", by: Person),
        Ask("limitation-mediation-months", Limitation, "months", "forum", by: Person),
        Ask("limitation-tort-years", Limitation, "years", "kind"),
        Ask("limitation-offence-years", Limitation, "years", "offence"),
        Ask("limitation-runs-from", Limitation, "rule", "head", by: Person),
        Ask("limitation-of-own-motion", Limitation, "rule", "", "applied not-applied"),

        Ask("remedy-heads", Forum, "rule", "track head", "may-award shall-award"),
        Ask("remedy-most", Forum, "CUR", "forum kind"),
        Ask("remedy-excluded", Forum, "rule", "forum sector", "excluded"),
        Ask("who-orders", Forum, "rule", "track forum"),
        Ask("order-decide-within-days", Forum, "days", "", by: Person),
        Ask("order-pay-within-days", Forum, "days", "", by: Person),
        Ask("order-court-within-days", Forum, "days", "", by: Person),
        Ask("order-offence", Forum, "CUR; CUR per day; rule", "offence", by: Person),
        Ask("burden-of-proof", Forum, "rule", "head", "respondent worker shared"),
        Ask("record-duty", Forum, "rule; years", "kind", by: Person),
        Ask("confiscation-first-to-victims", Forum, "rule", "", by: Person),

        Ask("rounding", Conventions, "rule", ""),
        Ask("day-count", Conventions, "rule", ""),
        Ask("value-of-labour", Conventions, "rule", "", "greater-of-gain-and-labour"),
        Ask("places", Places, "rule", "place language"),
        Ask("districts", Places, "rule", "place district language", by: Person),
        Ask("instruments", Instruments, "rule", "instrument", by: Person),
        Ask("instruments-in-force", Instruments, "rule", "instrument place", by: Person),
    ];
}
