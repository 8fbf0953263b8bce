using NodaTime;
using Restitution.Amounts;
using Restitution.Dates;
using Restitution.Law;
using Restitution.Reasons;

namespace Restitution.Debts;

/// <summary>What the law on file says of one account: fees by corridor, costs, interest, penalties.</summary>
/// <param name="WagePerMonth">The wage of a month at a day, for a cap in months of wage; null where it is not
/// known.</param>
public sealed record LawOfDebt(
    LawOnFile OnFile, CreditorsBook Book, string? Corridor, string? Sector, NodaMoney.Money? WagePerMonth)
{
    /// <summary>The employer has to bear such a cost.</summary>
    public const string Employer = "employer";

    private LawTerms Loan => LawTerms.None.With("lender", Book.Lender).With("security", Book.Security);

    public LookUp<string> FeeCharge(string jurisdiction, LocalDate on, string? kind) =>
        OnFile.RuleFor($"{jurisdiction}/recruitment-fee-charge", on, Fee(kind));

    public LookUp<decimal> FeeMost(string jurisdiction, LocalDate on, string? kind) =>
        OnFile.FigureFor($"{jurisdiction}/recruitment-fee-most", on, Fee(kind));

    public LookUp<decimal> FeeMonthsMost(string jurisdiction, LocalDate on, string? kind) =>
        OnFile.FigureFor($"{jurisdiction}/recruitment-fee-months-most", on, Fee(kind));

    public LookUp<string> CostBorne(string jurisdiction, LocalDate on, string kind) =>
        OnFile.RuleFor($"{jurisdiction}/employer-borne-cost", on, Fee(kind));

    /// <summary>What the closed list of deductions says of fines: a penalty is one, whatever it is called.</summary>
    public LookUp<string> Fine(LocalDate on) =>
        OnFile.RuleFor(File("deductions-lawful"), on, LawTerms.None.With("kind", "fine"));

    /// <summary>What the law says of a penalty that a lender who does not pay the wages enters.</summary>
    public LookUp<string> LoanPenalty(LocalDate on) => OnFile.RuleFor(File("loan-penalty"), on, Loan);

    public LookUp<decimal> Ceiling(LocalDate on) => OnFile.FigureFor(File(CeilingFile), on, Loan);

    public LocalDate CeilingUnchangedThrough(LocalDate on) => OnFile.UnchangedThrough(File(CeilingFile), on);

    public LookUp<string> Excess(LocalDate on) => OnFile.RuleFor(File("loan-interest-excess"), on, Loan);

    public LookUp<string> DayCountRule(LocalDate on) => OnFile.Rule(File("day-count"), on);

    public LookUp<string> RoundingRule(LocalDate on) => OnFile.Rule(File("rounding"), on);

    /// <summary>A ceiling as a share of one for a year: twelve months where it is by the month.</summary>
    public static decimal Annual(LookUp<decimal> ceiling) =>
        ceiling.Authority.Unit.EndsWith("per month", StringComparison.Ordinal) ? ceiling.Value * 12m : ceiling.Value;

    /// <summary>How days are counted on a day; null where the law on file does not say, or not what is known.</summary>
    public DayCount? CountOfDays(LocalDate on) =>
        DayCountRule(on) is { IsFound: true } count ? DayCounts.Named(count.Value) : null;

    /// <summary>The days of the year and the rounding of a day, or what is missing of them.</summary>
    public (int DaysOfYear, RoundingRule Rounding, Gap? Missing) Conventions(LocalDate on, string figure)
    {
        LookUp<string> count = DayCountRule(on);
        LookUp<string> rounding = RoundingRule(on);
        DayCount? days = CountOfDays(on);
        RoundingRule? rule = rounding.IsFound ? RoundingRules.Named(rounding.Value) : null;
        Gap? missing = count.GapFor(figure) ?? rounding.GapFor(figure)
            ?? (days is not null && rule is not null
                ? null : Unknown(File(days is null ? "day-count" : "rounding"), on, figure));
        return (days?.DaysOfTheYear(on) ?? 0, rule ?? default, missing);
    }

    /// <summary>The law on file answers with a word that the engine does not know.</summary>
    public static Gap Unknown(string file, LocalDate on, string figure) =>
        new(GapKind.LawUnknown, figure, [new Operand.Code(file), Operand.Of(on)]);

    private const string CeilingFile = "loan-interest-ceiling";

    private string File(string name) => $"{Book.Jurisdiction}/{name}";

    private LawTerms Fee(string? kind) =>
        LawTerms.None.With("corridor", Corridor).With("sector", Sector).With("kind", kind);
}
