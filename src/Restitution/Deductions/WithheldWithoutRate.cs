using NodaMoney;
using Restitution.Reasons;

namespace Restitution.Deductions;

/// <summary>The wages due of one pay day, and what was taken from them.</summary>
public sealed record PayAndTaken(Money Due, PayDeductions Taken);

/// <summary>Tax and social security that are counted as kept back on the word of a book alone.</summary>
/// <remarks>
/// That the law lets such a sum be kept back does not say how much it may be. Where no share of the wage is on file for
/// the kind by its own name, the sum stands as the book has it, never above the wages due, and a gap tells it beside
/// the wages of the same periods. The share is cut down to a tenth of a hundredth.
/// </remarks>
public static class WithheldWithoutRate
{
    /// <summary>One gap for each kind.</summary>
    public static IEnumerable<Gap> Gaps(string worker, IReadOnlyList<PayAndTaken> pay) =>
        KindsOf(pay).Select(kind => Of(worker, kind, [.. pay.Where(one => TakenOf(kind, one).Any())]));

    private static Gap Of(string worker, string kind, PayAndTaken[] days)
    {
        Money none = days[0].Due - days[0].Due;
        Money due = days.Aggregate(none, (sum, one) => sum + one.Due);
        Money kept = days.SelectMany(one => TakenOf(kind, one))
            .Aggregate(none, (sum, deduction) => sum + deduction.Lawful);
        return new(GapKind.WithheldWithoutRate, worker,
        [
            new Operand.Code(worker), new Operand.Name("deduction", kind), Operand.Of(kept), Operand.Of(due),
            new Operand.Fraction(decimal.Truncate(kept.Amount * 1000m / due.Amount) / 1000m),
        ]);
    }

    private static IEnumerable<ClassedDeduction> TakenOf(string kind, PayAndTaken pay) =>
        pay.Taken.Items.Where(deduction => deduction.Law.Word == kind && IsTold(deduction));

    private static IEnumerable<string> KindsOf(IReadOnlyList<PayAndTaken> pay) => pay
        .SelectMany(one => one.Taken.Items).Where(IsTold).Select(deduction => deduction.Law.Word)
        .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    private static bool IsTold(ClassedDeduction deduction) =>
        deduction is { IsWithheld: true, Lawful.Amount: > 0m } && !deduction.Law.HasRateOfItsOwn;
}
