using NodaTime;
using Restitution.Law;
using Restitution.Reasons;

namespace Restitution.Tests.Law;

public sealed class LawOnFileTests
{
    private const string Floor = """
        {
          "id": "aa/minimum-wage", "title": "Floor", "kind": "table", "unit": "AAA per day",
          "keys": ["place", "district", "sector"],
          "provisions": [
            { "from": "2018-04-01", "to": "2019-12-31", "cites": "Notice 9", "standing": "reported", "seenAt": "a page",
              "values": { "P-1 | * | *": "310", "P-2 | * | *": "325" } },
            { "from": "2020-01-01", "cites": "Notice 10", "standing": "reported", "seenAt": "a page",
              "values": { "P-1 | * | *": "315", "P-2 | * | *": "330", "P-1 | isle | *": "400",
                          "P-3 | * | *": "unknown" } },
            { "from": "2020-01-01", "cites": "Notice 10", "standing": "recalled",
              "values": { "P-4 | * | *": "300" } },
            { "from": "2020-07-01", "cites": "Notice 11", "standing": "reported", "seenAt": "a page",
              "values": { "P-1 | * | hotel": "420", "P-1 | isle | hotel": "430" } }
          ],
          "checkedThrough": "2020-12-31"
        }
        """;

    private const string Count = """
        {
          "id": "aa/late-wage-surcharge-count", "title": "Count", "kind": "figure", "unit": "rule",
          "provisions": [
            { "from": "2000-01-01", "cites": "Act s. 9", "standing": "contested",
              "readings": { "one-way": { "value": "x" }, "other-way": { "value": "y", "cites": "Case 1" } } }
          ],
          "holes": [],
          "checkedThrough": "2020-12-31"
        }
        """;

    private static readonly LawOnFile Law =
        LawOnFile.Of([
            new("aa/minimum-wage", Floor, FromCase: true),
            new("aa/late-wage-surcharge-count", Count, FromCase: true),
        ]);

    [Theory]
    [InlineData("2018-04-01", "P-1", "310")]
    [InlineData("2019-12-31", "P-1", "310")]
    [InlineData("2020-01-01", "P-1", "315")]
    [InlineData("2020-12-31", "P-2", "330")]
    public void The_value_is_the_one_in_force_on_the_day(string day, string place, string figure) =>
        Assert.Equal(figure, Law.Rule("aa/minimum-wage", Day(day), new(place)).Value);

    [Fact]
    public void The_entry_that_states_most_of_what_was_asked_answers()
    {
        Assert.Equal(400m, Law.Figure("aa/minimum-wage", Day("2020-03-01"), new("P-1", "isle", "fishery")).Value);
        Assert.Equal(430m, Law.Figure("aa/minimum-wage", Day("2020-07-01"), new("P-1", "isle", "hotel")).Value);
        Assert.Equal(315m, Law.Figure("aa/minimum-wage", Day("2020-06-30"), new("P-1", "mainland", "hotel")).Value);
        Assert.Equal(420m, Law.Figure("aa/minimum-wage", Day("2020-07-01"), new("P-1", "mainland", "hotel")).Value);
    }

    [Theory]
    [InlineData("2018-03-31", "P-1", GapKind.LawBeforeFile)]
    [InlineData("2021-01-01", "P-1", GapKind.LawAfterFile)]
    [InlineData("2019-05-01", "P-9", GapKind.LawKeyMissing)]
    [InlineData("2019-05-01", "P-3", GapKind.LawBeforeFile)]
    [InlineData("2020-05-01", "P-3", GapKind.LawUnknown)]
    [InlineData("2020-05-01", "P-4", GapKind.LawOnlyRecalled)]
    [InlineData("2020-05-01", "*", GapKind.LawKeyMissing)]
    public void What_is_not_on_file_is_a_gap(string day, string place, GapKind kind)
    {
        LookUp<decimal> found = Law.Figure("aa/minimum-wage", Day(day), new(place));

        Assert.False(found.IsFound);
        Assert.Equal(kind, found.Gap!.Kind);
        Assert.Throws<InvalidOperationException>(() => found.Value);
    }

    [Fact]
    public void A_file_nobody_has_is_a_gap() =>
        Assert.Equal(GapKind.LawFileMissing, Law.Figure("aa/nothing", Day("2020-01-01")).Gap!.Kind);

    [Fact]
    public void Recalled_law_answers_once_the_case_accepts_it()
    {
        LawOnFile chosen = Law.Choosing([new("aa/minimum-wage", null, AcceptRecalled: true, "confirmed by counsel")]);

        LookUp<decimal> found = chosen.Figure("aa/minimum-wage", Day("2020-05-01"), new("P-4"));
        Assert.Equal(300m, found.Value);
        Assert.Equal(Standing.Recalled, found.Authority.Standing);
    }

    [Fact]
    public void Contested_law_without_a_default_waits_for_the_case()
    {
        LookUp<string> unchosen = Law.Rule("aa/late-wage-surcharge-count", Day("2020-05-01"));
        LookUp<string> chosen = Law.Choosing([new("aa/late-wage-surcharge-count", "other-way", false, "counsel")])
            .Rule("aa/late-wage-surcharge-count", Day("2020-05-01"));

        Assert.Equal(GapKind.LawContested, unchosen.Gap!.Kind);
        Assert.Equal("y", chosen.Value);
        Assert.Equal("other-way", chosen.Authority.Reading);
        Assert.Equal("Case 1", chosen.Authority.Cites);
    }

    [Fact]
    public void Looking_up_allocates_nothing()
    {
        var day = new LocalDate(2020, 8, 1);
        var keys = new LawKeys("P-1", "isle", "fishery");
        long before = 0;
        decimal sum = 0m;
        for (int round = 0; round < 1_000; round++)
        {
            // The first rounds are for the compiler.
            if (round == 500)
                before = GC.GetAllocatedBytesForCurrentThread();
            sum += Law.Figure("aa/minimum-wage", day, keys).Value;
            if (Law.Figure("aa/minimum-wage", day, new("P-9")).IsFound)
                sum = 0m;
            if (Law.Rule("aa/late-wage-surcharge-count", day).IsFound)
                sum = 0m;
            if (Law.UnchangedThrough("aa/minimum-wage", day) == day)
                sum = 0m;
        }

        Assert.Equal(0L, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(400_000m, sum);
    }

    private static LocalDate Day(string iso) => NodaTime.Text.LocalDatePattern.Iso.Parse(iso).Value;
}
