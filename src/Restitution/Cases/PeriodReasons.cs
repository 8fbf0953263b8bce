using NodaMoney;
using Restitution.Amounts;
using Restitution.Evidence;
using Restitution.Interest;
using Restitution.Reasons;
using Restitution.Wages;

namespace Restitution.Cases;

/// <summary>The reasons of the figures that close a period: what was due, paid, deducted and left unpaid.</summary>
internal static class PeriodReasons
{
    public static Reason Due(PeriodFacts facts, ReckonedPeriod<Told> period) => About(facts, Statement.Sum) with
    {
        Working = [.. HeadsDue(period).Select(head => Operand.Of(head.Due.Value))],
        Result = Operand.Of(period.Due),
        Basis = period.Basis,
        Figures = [.. HeadsDue(period).Select(head => $"{facts.Figure}/{WageHeads.KeyOf(head.Head)}")],
        Parts =
        [
            .. facts.Stretches.Where(law => !law.Hours.Apply || !law.Hours.RestApplies)
                .Select(law => DoesNotReach(facts, law)),
            .. facts.Stretches.Where(law => PremiumRate.IsAboveReach(facts, law))
                .Select(law => PremiumRate.ToldAboveReach(facts, law)),
        ],
    };

    /// <param name="low">
    /// The period as it is paid in the low figure: what counts there alone is told, so that the range can be followed.
    /// </param>
    public static Reason Paid(
        PeriodFacts facts, LateWageLaw late, ReckonedPeriod<Told> period, ReckonedPeriod<Told> low) =>
        About(facts, Statement.WagesPaid) with
    {
        Working = [.. period.Payments.Select(placed => Operand.Of(placed.Amount))],
        Result = Operand.Of(period.Paid),
        Authorities = late.PaymentOrder.IsFound ? [late.PaymentOrder.Authority] : [],
        Assumptions = [new Assumption(AssumptionKind.PaymentOrder, [])],
        Parts =
        [
            .. period.Payments.Select(Payment),
            .. low.Payments.Where(placed => !placed.Payment.Sources.Any(source =>
                period.Payments.Any(counted => Cites(counted, source)))).Select(Payment),
            .. NotCounted(period),
        ],
    };

    public static Reason Unpaid(PeriodFacts facts, LateWageLaw late, ReckonedPeriod<Told> period) =>
        BurdenOfProof.On(About(facts, Statement.Unpaid), late, period) with
    {
        Working =
        [
            Operand.Of(period.Due), Operand.Of(period.Paid), Operand.Of(period.Deducted.Withheld),
            Operand.Of(period.Deducted.Lawful), Operand.Of(period.Deducted.Unlawful),
        ],
        Result = Operand.Of(period.Unpaid),
        Basis = period.Basis,
        Figures = Ids(facts, "due", "paid", "withheld", "lawful-deductions", "unlawful-deductions"),
    };

    public static Reason BackWages(PeriodFacts facts, ReckonedPeriod<Told> period) =>
        About(facts, Statement.BackWages) with
    {
        Working = [Operand.Of(period.Deducted.Unlawful), Operand.Of(period.Unpaid)],
        Result = Operand.Of(period.Deducted.Unlawful + period.Unpaid),
        Basis = period.Basis,
        Figures = Ids(facts, "unlawful-deductions", "unpaid"),
    };

    /// <summary>Brings a column that is printed beside others to the minor unit, and says so in its reason.</summary>
    public static Reason Rounded(Reason reason, Money rounded, RoundingRule rule) =>
        reason with { Result = Operand.Of(rounded), Rounding = rule };

    // Said, because a reader of a fisher's sheet asks why no overtime stands on it.
    private static Reason DoesNotReach(PeriodFacts facts, WageLaw law) => new(Statement.PremiumsDoNotReach)
    {
        About = [new Operand.Code(facts.Worker), Operand.Of(law.Span)],
        Authorities =
        [
            .. new[] { law.Hours.Reach, law.Hours.RestReach }
                .Where(reach => reach is { IsFound: true, Value: "does-not-apply" })
                .Select(reach => reach.Authority),
        ],
    };

    private static Reason About(PeriodFacts facts, Statement statement) => new(statement)
    {
        About = [new Operand.Code(facts.Worker), Operand.Of(facts.Period.Span)],
    };

    private static IEnumerable<(WageHead Head, Reasoned<Money, Told> Due)> HeadsDue(ReckonedPeriod<Told> period) =>
        from head in WageHeads.All
        let due = period.Wages.Heads[(int)head]
        where due is not null
        select (head, due.Value);

    private static Reason Payment(PlacedPayment placed) => new(placed.Payment.Proof switch
    {
        PaymentProof.SignedBook or PaymentProof.BookAlone => Statement.PaymentAsserted,
        PaymentProof.Remittance => Statement.PaymentRemitted,
        PaymentProof.CreditPerhapsAgain or PaymentProof.AdmissionPerhapsAgain => Statement.PaymentPerhapsAgain,
        _ => Statement.PaymentProven,
    })
    {
        About = [Operand.Of(placed.Payment.PaidOn), new Operand.Term($"proof.{placed.Payment.Proof}")],
        Working = [Operand.Of(placed.Amount)],
        Result = Operand.Of(placed.Amount),
        Sources = placed.Payment.Sources,
        Parts = placed.Payment.Converted is { } converted ? [converted.Told(Basis.Document)] : [],
    };

    // The book says more than was counted: the reader should see the line that was not believed.
    private static IEnumerable<Reason> NotCounted(ReckonedPeriod<Told> period)
    {
        Money counted = period.Payments.Where(placed => placed.Payment.ForPeriod is not null)
            .Aggregate(period.Paid - period.Paid, (sum, placed) => sum + placed.Amount);
        foreach (BookLine line in period.LinesInBook
            .Where(line => !period.Payments.Any(placed => Cites(placed, line.Source))))
        {
            if (line.Net > counted)
            {
                yield return new Reason(Statement.PaymentNotCounted)
                {
                    About = [new Operand.Term(
                        $"proof.{(line.IsSigned ? PaymentProof.SignedBook : PaymentProof.BookAlone)}")],
                    Working = [Operand.Of(line.Net), Operand.Of(counted)],
                    Result = Operand.Of(line.Net - counted),
                    Sources = [line.Source],
                };
            }
        }
    }

    private static bool Cites(PlacedPayment placed, SourceRef source) => placed.Payment.Sources.Contains(source);

    private static string[] Ids(PeriodFacts facts, params string[] names) =>
        [.. names.Select(name => $"{facts.Figure}/{name}")];
}
