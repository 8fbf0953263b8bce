using NodaMoney;
using NodaTime;
using Restitution.Interest;
using Restitution.Law;
using Restitution.Reasons;
using Restitution.Tests.Reasons;
using Restitution.Tests.WorkedExamples;

namespace Restitution.Tests.Interest;

public sealed class LateWageFineTests
{
    private const string File = "late-fine.json";
    private static readonly LocalDate DueOn = new(2021, 6, 30);
    private static readonly Currency Rupiah = CurrencyInfo.FromCode("IDR");

    public static TheoryData<string> Ids => [.. WorkedExample.All(File).Select(example => example.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_fine_of_each_day_is_the_worked_example_under_both_readings(string id)
    {
        var example = WorkedExample.Of(File, id);
        var wage = new Money(example.Number("principal"), example.Currency);

        Reasoned<Money, Told> fine = Fine(wage, example.Day("asOf"), LawOf(null));
        Reasoned<Money, Told> eachMonth = Fine(wage, example.Day("asOf"), LawOf(LateFineLaw.EachMonth));

        Assert.Equal(example.Count("days"), Period.DaysBetween(example.Day("dueOn"), example.Day("asOf")));
        Assert.True(fine.Value == example.Expected, $"{example.Heading}\n{ReasonText.Of(fine.Because.Reason)}");
        Assert.Equal(example.Number("eachMonth"), eachMonth.Value.Amount);
        Reason other = Assert.Single(fine.Because.Reason!.Alternatives);
        Assert.Equal(Operand.Of(eachMonth.Value), other.Result);
    }

    // The day of a payment is no day of lateness for what it paid.
    [Fact]
    public void A_part_that_was_paid_is_fined_to_the_day_before()
    {
        InterestPayment[] payments = [new(DueOn.PlusDays(5), new Money(1_000_000m, Rupiah))];

        // 1,000,000 × 5 % for the fourth day, and 3,000,000 × 25 % for the fourth to the eighth.
        Assert.Equal(800_000m, Fine(new Money(4_000_000m, Rupiah), DueOn.PlusDays(8), LawOf(null), payments)
            .Value.Amount);
    }

    [Fact]
    public void Told_and_untold_give_equal_fines() => Assert.Equal(
        Fine(new Money(4_000_001m, Rupiah), DueOn.PlusDays(20), LawOf(null)).Value,
        LateWageFine.On<Untold>(
            new Money(4_000_001m, Rupiah), DueOn, DueOn.PlusDays(20), [], LawOf(null), Basis.Document, "x")!
            .Value.Figure!.Value.Value);

    [Fact]
    public void A_law_without_a_fine_has_neither_figure_nor_gap() => Assert.Null(LateWageFine.On<Untold>(
        new Money(1m, Rupiah), DueOn, DueOn.PlusDays(20), [],
        new LateWageLaw("th", DueOn, LawOnFile.Embedded), Basis.Document, "x"));

    [Fact]
    public void After_the_law_on_file_the_fine_is_a_gap()
    {
        var late = new LateWageLaw("id", new LocalDate(2026, 1, 1), LawOnFile.Embedded);

        Reckoned<Money, Untold> fine = LateWageFine.On<Untold>(
            new Money(1m, Rupiah), DueOn, DueOn.PlusDays(20), [], late, Basis.Document, "W-01/x/late-fine")!.Value;

        Assert.Null(fine.Figure);
        Assert.Contains(fine.Missing, gap => gap.Kind == GapKind.LawAfterFile);
    }

    [Fact]
    public void A_reading_that_the_file_does_not_know_is_a_gap_and_no_default()
    {
        Reckoned<Money, Untold> fine = LateWageFine.On<Untold>(
            new Money(1m, Rupiah), DueOn, DueOn.PlusDays(20), [], LawOf("for-ever"), Basis.Document, "x")!.Value;

        Assert.Null(fine.Figure);
        Assert.Equal(GapKind.LawContested, Assert.Single(fine.Missing).Kind);
    }

    // 4,000,000 late by a year: half of it within the most, 15,280,000 without one.
    [Theory]
    [InlineData("late-wage-fine-most", GapKind.LawOnlyRecalled)]
    [InlineData("late-wage-fine-by-day", GapKind.LawOnlyRecalled)]
    public void Law_that_may_not_be_used_is_a_gap_and_no_fine_without_it(string file, GapKind kind)
    {
        Reckoned<Money, Untold> fine = YearLate(OneLaw.Recalled("id", file));

        Assert.Null(fine.Figure);
        Assert.Equal(kind, Assert.Single(fine.Missing).Kind);
    }

    [Theory]
    [InlineData("late-wage-fine-most", "one-month", "one-week", GapKind.LawKeyMissing)]
    [InlineData("late-wage-fine-most", "\"one-month\": \"0.5\"", "\"one-month\": \"unknown\"", GapKind.LawUnknown)]
    [InlineData("late-wage-fine-by-day", "\"day-9\": \"0.01\"", "\"day-9\": \"unknown\"", GapKind.LawUnknown)]
    [InlineData("late-wage-fine-by-day", "day-9", "ninth-day", GapKind.LawUnknown)]
    [InlineData("late-wage-fine-most", "2025-12-31", "2021-06-30", GapKind.LawAfterFile)]
    public void A_limit_or_step_that_cannot_be_answered_is_a_gap(string file, string from, string to, GapKind kind)
    {
        Reckoned<Money, Untold> fine = YearLate(OneLaw.With("id", file, from, to));

        Assert.Null(fine.Figure);
        Assert.Equal(kind, Assert.Single(fine.Missing).Kind);
    }

    // 25 per cent to the eighth of 365 days, and one for each of the 357 after it.
    [Fact]
    public void A_law_that_says_there_is_no_most_has_none() => Assert.Equal(
        15_280_000m,
        YearLate(OneLaw.With("id", "late-wage-fine-most", "\"one-month\": \"0.5\"", "\"one-month\": \"none\""))
            .Figure!.Value.Value.Amount);

    private static Reckoned<Money, Untold> YearLate(LawOnFile law) => LateWageFine.On<Untold>(
        new Money(4_000_000m, Rupiah), DueOn, DueOn.PlusYears(1), [], new LateWageLaw("id", DueOn.PlusDays(1), law),
        Basis.Document, "W-01/2021-06/late-fine")!.Value;

    private static Reasoned<Money, Told> Fine(
        Money wage, LocalDate asOf, LateWageLaw law, params InterestPayment[] payments) =>
        LateWageFine.On<Told>(wage, DueOn, asOf, payments, law, Basis.Document, "W-01/2021-06/late-fine")!
            .Value.Figure!.Value;

    private static LateWageLaw LawOf(string? reading) => new(
        "id", DueOn.PlusDays(1), LawOnFile.Embedded.Choosing(reading is null
            ? [] : [new LawChoice("id/late-wage-fine-most-for", reading, false, "a test of one reading")]));
}
