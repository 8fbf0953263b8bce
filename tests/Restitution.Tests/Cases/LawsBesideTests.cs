using NodaMoney;
using NodaTime;
using Restitution.Cases;
using Restitution.Law;
using Restitution.Rates;
using Restitution.Reasons;
using Restitution.Wages;
using Restitution.Work;

namespace Restitution.Tests.Cases;

public sealed class LawsBesideTests
{
    private static readonly OtherLaw Neighbour = new("xa");

    [Fact]
    public void The_same_law_under_another_name_differs_in_nothing()
    {
        LawsBeside beside = Beside(Worked(), Neighbour, NeighbourLaw.With());

        Assert.All(Heads(beside), head => Assert.Equal(SampleCase.Thb("0"), head.Difference));
        Assert.All(Heads(beside), head => Assert.Equal(head.Own!.Due, head.Other!.Due));
        Assert.Contains(Heads(beside), head => head.Head == WageHead.RestDayWork);
    }

    [Fact]
    public void A_higher_floor_shows_as_back_wages_more_with_the_same_payments()
    {
        SampleCase sample = new SampleCase { Promised = null }
            .Booked(new(2019, 3, 31), "9000", SampleCase.Month(2019, 3));

        HeadBeside wages = Assert.Single(
            Heads(Beside(sample, Neighbour, NeighbourLaw.With(("minimum-wage", "\"310\"", "\"320\"")))));

        // 30 floors a month for two months: 18,600 and 19,200, of which 9,000 were paid.
        Assert.Equal(SampleCase.Thb("18600"), wages.Own!.Due);
        Assert.Equal(SampleCase.Thb("19200"), wages.Other!.Due);
        Assert.Equal(wages.Own.Paid, wages.Other.Paid);
        Assert.Equal(SampleCase.Thb("600"), wages.Difference);
    }

    [Fact]
    public void Each_side_rests_on_its_own_law_alone()
    {
        HeadBeside[] heads = Heads(Beside(Worked(), Neighbour, NeighbourLaw.With()));

        Assert.All(heads, head => Assert.NotEmpty(head.Other!.Authorities));
        Assert.All(heads.SelectMany(head => head.Own!.Authorities), one =>
            Assert.StartsWith("th/", one.File, StringComparison.Ordinal));
        Assert.All(heads.SelectMany(head => head.Other!.Authorities), one =>
            Assert.StartsWith("xa/", one.File, StringComparison.Ordinal));
    }

    [Fact]
    public void Two_currencies_stand_side_by_side_and_nothing_is_subtracted()
    {
        SampleCase sample = Worked().Booked(new(2019, 3, 31), "9000", SampleCase.Month(2019, 3));

        LawsBeside beside = Beside(
            sample, Neighbour, NeighbourLaw.With(("minimum-wage", "THB per day", "USD per day")));

        HeadBeside wages = Heads(beside).Single(head => head.Head == WageHead.Wages);
        Assert.Equal("USD", wages.Other!.Due.Currency.Code);
        Assert.Equal(SampleCase.Thb("9000"), wages.Own!.Paid);
        Assert.Null(wages.Other.Paid);
        Assert.Null(wages.Other.BackWages);
        Assert.All(Heads(beside), head => Assert.Null(head.Difference));
        Assert.Single(beside.OtherGaps, gap => gap.Kind == GapKind.PromiseInAnotherCurrency);
        Assert.Single(beside.OtherGaps, gap => gap.Kind == GapKind.RateMissing);
    }

    [Fact]
    public void With_rates_the_promise_and_the_payments_are_taken_along_into_the_other_currency()
    {
        SampleCase sample = new SampleCase
        {
            Exchange = new Exchange(
                Restitution.Tests.Rates.SampleRates.Book(
                    Restitution.Tests.Rates.SampleRates.Rate("100 THB = 3.00 USD", "2019-03-29"),
                    Restitution.Tests.Rates.SampleRates.Rate("100 THB = 3.10 USD", "2019-04-30")),
                Restitution.Tests.Rates.SampleRates.Rule),
        }.Booked(new(2019, 3, 31), "9000", SampleCase.Month(2019, 3));

        LawsBeside beside = Beside(
            sample, Neighbour, NeighbourLaw.With(
                ("minimum-wage", "\"310\"", "\"1\""), ("minimum-wage", "THB per day", "USD per day")));

        HeadBeside wages = Heads(beside).Single(head => head.Head == WageHead.Wages);
        // 9,000 baht promised are 270 and 279 dollars; the 9,000 paid are 270.
        Assert.Equal(new Money(549m, CurrencyInfo.FromCode("USD")), wages.Other!.Due);
        Assert.Equal(new Money(270m, CurrencyInfo.FromCode("USD")), wages.Other.Paid);
        Assert.DoesNotContain(beside.OtherGaps, gap => gap.Kind == GapKind.PromiseInAnotherCurrency);
    }

    [Fact]
    public void What_is_missing_under_the_other_law_is_no_difference()
    {
        LawsBeside beside = Beside(
            Worked(), Neighbour,
            NeighbourLaw.With().With([new LawText("xa/minimum-wage", NeighbourLaw.FloorFrom2022, FromCase: true)]));

        HeadBeside wages = Heads(beside).Single(head => head.Head == WageHead.Wages);
        Assert.Null(wages.Other);
        Assert.Null(wages.Difference);
        Assert.Contains(beside.OtherGaps, gap => gap.Kind == GapKind.LawBeforeFile);
        Assert.DoesNotContain(beside.Own.AllGaps, gap => gap.Kind == GapKind.LawBeforeFile);
    }

    [Fact]
    public void Place_district_sector_and_size_may_be_given_and_a_place_given_drops_the_district()
    {
        CaseFile own = new SampleCase().CaseFile();
        CaseFile inTown = own with
        {
            Workers = [own.Workers[0] with { Episodes = [own.Workers[0].Episodes[0] with { District = "town" }] }],
        };

        EmploymentEpisode moved = Only(new OtherLaw("xa", "XA-1", Sector: "mining", Size: "small"), inTown);

        Assert.Equal(("xa", "XA-1", "*", "mining", "small"), (
            moved.Jurisdiction, moved.Place, moved.District, moved.Sector, moved.Size));
        Assert.Equal("town", Only(Neighbour, inTown).District);
    }

    [Fact]
    public void A_calendar_of_the_case_holds_under_its_own_law_only()
    {
        CaseFile own = new SampleCase().CaseFile();
        HolidayCalendar ofTheNeighbour = new(2019, [new Holiday(new LocalDate(2019, 4, 15), "a day")], [], "xa");

        Assert.Empty(Neighbour.Over(own, NeighbourLaw.With()).Case.Calendars);
        Assert.Single(new OtherLaw("th").Over(own, LawOnFile.Embedded).Case.Calendars);
        Assert.Equal(
            [ofTheNeighbour], Neighbour.Over(own with { Calendars = [.. own.Calendars, ofTheNeighbour] },
                NeighbourLaw.With()).Case.Calendars);
    }

    private static SampleCase Worked() =>
        new SampleCase { Promised = "12000" }.Worked(new(2019, 3, 3), 480).Worked(new(2019, 3, 4), 480)
            .Worked(new(2019, 4, 1), 480);

    private static EmploymentEpisode Only(OtherLaw other, CaseFile caseFile) =>
        other.Over(caseFile, NeighbourLaw.With()).Case.Workers.Single().Episodes.Single();

    private static LawsBeside Beside(SampleCase sample, OtherLaw other, LawOnFile law) =>
        LawsBeside.Of(sample.CaseFile(), sample.Evidence(), law, other);

    private static HeadBeside[] Heads(LawsBeside beside) => [.. beside.Workers.Single().Heads];
}
