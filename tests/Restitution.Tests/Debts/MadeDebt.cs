using System.Globalization;
using NodaMoney;
using NodaTime;
using Restitution.Amounts;
using Restitution.Debts;
using Restitution.Evidence;
using Restitution.Law;
using Restitution.Reasons;
using Restitution.Tests.Law;

namespace Restitution.Tests.Debts;

/// <summary>An account made line by line, under law made up for a test.</summary>
internal sealed class MadeDebt
{
    private const string PerYear = "fraction of the principal per year";

    private readonly List<DebtLine> lines = [];

    public static Currency Baht => CurrencyInfo.FromCode("THB");

    public static LawText Forbidden { get; } = MadeLaw.Figure("recruitment-fee-charge", "rule", "not-allowed");

    public static LawText ToCap { get; } = MadeLaw.Figure("recruitment-fee-charge", "rule", "allowed-to-cap");

    public static LawText Allowed { get; } = MadeLaw.Figure("recruitment-fee-charge", "rule", "allowed");

    public static LawText Ceiling { get; } = MadeLaw.Figure("loan-interest-ceiling", PerYear, "0.15");

    public static LawText AllVoid { get; } = MadeLaw.Figure("loan-interest-excess", "rule", "whole-interest-void");

    public static LawText ExcessVoid { get; } = MadeLaw.Figure("loan-interest-excess", "rule", "excess-void");

    public static LawText NoFines { get; } =
        MadeLaw.Table("deductions-lawful", "rule", "kind", ("fine", "not-allowed"));

    public static LawText DayCount { get; } = MadeLaw.Figure("day-count", "rule", "actual/365");

    public static LawText Most(string amount) => MadeLaw.Figure("recruitment-fee-most", "THB", amount);

    public static LawOnFile LawOf(params LawText[] files) => LawOnFile.Of([MadeLaw.Rounding, DayCount, .. files]);

    public static Money Thb(decimal amount) => new(amount, Baht);

    public static CreditorsBook Book(AgreedRate? agreed = null) => new()
    {
        Creditor = "A-01",
        Role = CreditorRole.Agent,
        Jurisdiction = "aa",
        FeeLaws = ["aa"],
        Exhibits = ["DEBT-01"],
        Agreed = agreed,
    };

    public IReadOnlyList<DebtLine> Lines =>
    [
        .. lines.OrderBy(line => line.On)
            .Select((line, index) => line with { Id = $"W-01/debt/A-01/line-{index + 1}" }),
    ];

    public MadeDebt Entry(
        string day, DebtEntryKind? kind, decimal amount, HandedOver handedOver = HandedOver.Yes,
        string? lawKind = null, (decimal Least, decimal Likely, decimal Most)? really = null)
    {
        lines.Add(new DebtLine
        {
            Id = "",
            On = Day(day),
            Written = kind?.ToString() ?? "boots",
            Kind = kind,
            LawKind = lawKind,
            HandedOver = handedOver,
            Asserted = Thb(amount),
            Really = really is { } told ? (Thb(told.Least), Thb(told.Likely), Thb(told.Most)) : null,
            Basis = Basis.Document,
            Sources = [SourceRef.Line("DEBT-01", lines.Count + 2)],
        });
        return this;
    }

    public DebtRun Under(
        LawOnFile law, Scenario scenario = Scenario.Likely, AgreedRate? agreed = null, Money? wage = null,
        CreditorRole role = CreditorRole.Agent) =>
        DebtReckoning.Of(
            Lines, new LawOfDebt(law, Book(agreed) with { Role = role }, null, null, wage), Baht, scenario,
            isTold: true);

    public static LocalDate Day(string day) =>
        NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value;

    /// <summary>Lawful changes in order, as amounts.</summary>
    public static IReadOnlyList<decimal> Lawful(DebtRun run) =>
        [.. run.Lines.Select(line => line.Judgement.Lawful.Amount)];

    /// <summary>What was struck, by ground: <c>InterestVoid 100</c>.</summary>
    public static string Struck(DebtRun run) => string.Join("; ", run.Lines
        .SelectMany(line => line.Judgement.Struck)
        .GroupBy(part => part.Ground)
        .Select(ground => string.Create(
            CultureInfo.InvariantCulture, $"{ground.Key} {ground.Sum(part => part.Amount.Amount):0.00}")));
}
