using NodaMoney;
using NodaTime;
using NodaTime.Text;
using Restitution.Claims;
using Restitution.Law;
using Restitution.Reasons;
using Restitution.Tests.Law;
using Restitution.Tests.Wages;

namespace Restitution.Tests.Claims;

public sealed class LimitationPeriodTests
{
    private static readonly LocalDate DueOn = new(2019, 5, 31);

    private static readonly LawText[] ByForum =
    [
        MadeLaw.Figure("limitation-wages", "rule", "applies"),
        MadeLaw.Table("limitation-wages-years", "years", "forum", ("tribunal", "1"), ("court", "6")),
        MadeLaw.Table("limitation-wages-months-after-end", "months", "forum", ("tribunal", "6")),
        MadeLaw.Table("remedy-most", "USD", "forum", ("tribunal", "20000")),
    ];

    // A year from the due day; half a year from the end of the employment, where that is earlier; the court has
    // neither.
    [Theory]
    [InlineData("tribunal", null, "2020-05-31", true)]
    [InlineData("tribunal", null, "2020-06-01", false)]
    [InlineData("tribunal", "2019-06-15", "2019-12-15", true)]
    [InlineData("tribunal", "2019-06-15", "2019-12-16", false)]
    [InlineData("tribunal", "2020-03-31", "2020-05-31", true)]
    [InlineData("tribunal", "2020-03-31", "2020-06-01", false)]
    [InlineData("court", "2019-06-15", "2025-05-31", true)]
    [InlineData("court", "2019-06-15", "2025-06-01", false)]
    public void The_last_day_is_the_earlier_of_the_two_and_included(
        string forum, string? endedOn, string claimedOn, bool isInTime)
    {
        Reasoned<TimeToClaim, Told> time = Of(forum, endedOn, claimedOn, ByForum).Figure!.Value;

        Assert.Equal(isInTime, time.Value.IsInTime);
        Assert.Equal(isInTime ? Statement.InTime : Statement.OutOfTime, time.Because.Reason!.Statement);
        Assert.Equal(isInTime, Day(claimedOn) <= time.Value.LastDay);
    }

    [Fact]
    public void Where_the_law_knows_no_limitation_nothing_is_out_of_time()
    {
        Reasoned<TimeToClaim, Told> time = Of(
            "court", null, "2099-01-01", [MadeLaw.Figure("limitation-wages", "rule", "none")]).Figure!.Value;

        Assert.True(time.Value.IsInTime);
        Assert.Null(time.Value.LastDay);
        Assert.Equal(Statement.NoLimitation, time.Because.Reason!.Statement);
    }

    [Fact]
    public void A_forum_that_the_law_does_not_name_is_a_gap() => Assert.Equal(
        GapKind.LawKeyMissing, Assert.Single(Of("elsewhere", null, "2020-01-01", ByForum).Missing).Kind);

    // The years may be on file for any forum, the months after the end for one alone.
    [Theory]
    [InlineData("2019-06-15", 1)]
    [InlineData(null, 0)]
    public void Months_after_the_end_on_file_by_forum_are_a_gap_where_no_forum_is_named(string? endedOn, int gaps) =>
        Assert.Equal(
            Enumerable.Repeat(GapKind.LawKeyMissing, gaps),
            Of(null, endedOn, "2020-01-01", [.. ByForum, MadeLaw.Figure("limitation-wages-years", "years", "1")])
                .Missing.Select(gap => gap.Kind));

    [Fact]
    public void Without_the_law_it_is_refused() => Assert.Equal(
        GapKind.LawFileMissing, Assert.Single(Of("court", null, "2020-01-01", []).Missing).Kind);

    [Theory]
    [InlineData("tribunal", 25_000, 20_000, 5_000)]
    [InlineData("tribunal", 20_000, 20_000, 0)]
    [InlineData("tribunal", 19_999, 19_999, 0)]
    [InlineData("court", 25_000, 25_000, 0)]
    public void What_lies_above_the_cap_of_a_forum_is_forgone(string forum, int claimed, int within, int forgone)
    {
        CappedClaim capped = ForumCap.On<Untold>(SamplePay.Of(claimed), Law(forum, ByForum), "cap")
            .Figure!.Value.Value;

        Assert.Equal(within, capped.Within.Amount);
        Assert.Equal(forgone, capped.Forgone.Amount);
    }

    [Fact]
    public void A_cap_in_another_currency_is_a_gap() => Assert.Equal(
        GapKind.CapInAnotherCurrency,
        Assert.Single(ForumCap.On<Told>(
            new Money(1m, CurrencyInfo.FromCode("EUR")), Law("tribunal", ByForum), "cap").Missing).Kind);

    private static Reckoned<TimeToClaim, Told> Of(string? forum, string? endedOn, string claimedOn, LawText[] files) =>
        LimitationPeriod.ForPay<Told>(
            DueOn, Day(claimedOn), endedOn is null ? null : Day(endedOn), Law(forum, files), "limitation");

    private static LawOfDay Law(string? forum, LawText[] files) =>
        MadeLaw.On(DueOn.PlusDays(1), LawTerms.None.With("forum", forum), files);

    private static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;
}
