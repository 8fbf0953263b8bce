using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Restitution.Reasons;
using Restitution.Tracing;

namespace Restitution.Tests.Tracing;

/// <summary>Money that came back is in one place: properties 1 and 2 of stories with payments that come back.</summary>
public sealed class ReturnedPaymentProperties
{
    private static readonly string[] Places = "A B C H CASH OUT".Split(' ');

    private static readonly TracingMethod[] NoIntelligence =
        [.. TracingMethods.All.Where(method => method != TracingMethod.FullTaint)];

    private static readonly Gen<string[]> Stories =
        from rows in MadeStory.OfManyAccounts(14, 14)
        from returned in Gen.Elements(true, false, false).ListOf(14)
        from sale in Gen.Choose(0, 3)
        select WithReturns(rows, [.. returned], hasSale: sale == 0);

    // 100 own and 100 of V1; 120 to the place and back. By the book A has what it had, and the place nothing.
    [Theory]
    [InlineData("H")]
    [InlineData("CASH")]
    [InlineData("OUT")]
    public void What_came_back_is_no_longer_where_it_had_gone(string place)
    {
        WrittenLedger story = MadeStory.Written(
            [
                "2026-01-01 >A 100.00", "2026-01-02 >A 100.00 V1", $"2026-01-03 A>{place} 120.00",
                "2026-01-05 >A 120.00 kind=Reversal reverses=3",
            ]);

        Assert.All(NoIntelligence.Where(one => one != TracingMethod.PariPassu || place == "H"), method =>
        {
            Assert.Equal("100.00 0.00 0.00", story.In("A", method));
            Assert.Equal("0.00 0.00 0.00", story.In(place, method));
            Assert.Equal("100.00 100.00", story.RangeIn("A", "V1", method));
        });
    }

    // The thing is sold for 60 of the 120 that were paid: 60 are in C, and only the other 60 can come back.
    [Fact]
    public void Of_a_thing_that_was_sold_no_more_comes_back_than_was_still_in_it()
    {
        WrittenLedger story = MadeStory.Written(
            [
                "2026-01-02 >A 120.00 V1", "2026-01-03 A>H 120.00", "2026-01-04 H>C 60.00 kind=Sale",
                "2026-01-05 >A 120.00 kind=Reversal reverses=2",
            ]);

        Assert.All(NoIntelligence, method => Assert.True(
            AllOf(story, story.Traced(), method, 0) <= 120m, $"{method}: {AllOf(story, story.Traced(), method, 0)}"));
    }

    [Fact]
    public void A_return_that_the_other_account_does_not_show_is_refused_and_one_that_it_shows_is_not()
    {
        string[] rows = ["2026-01-02 >A 100.00 V1", "2026-01-03 A>B 80.00"];
        TracingRefusal refusal = Assert.Single(MadeStory.Written(
            [.. rows, "2026-01-05 >A 80.00 kind=Reversal reverses=2"]).Traced().Refusals);

        Assert.Equal((TracingRefusalKind.ReturnNotOnRecord, 3), (refusal.Kind, refusal.Movement));
        Assert.Equal([new Operand.Code("A"), new Operand.Code("B")], refusal.About);
        WrittenLedger both = MadeStory.Written([.. rows, "2026-01-05 B>A 80.00 kind=Reversal reverses=2"]);
        Assert.Empty(both.Traced().Refusals);
        Assert.Equal("100.00 0.00 0.00", both.In("A", TracingMethod.ProRata));
        Assert.Equal("0.00 0.00 0.00", both.In("B", TracingMethod.ProRata));
    }

    // B's records end on the third with V1's 80 there, of which 50 were spent: 30 of it can have come back.
    [Fact]
    public void What_comes_back_after_records_ended_leaves_the_place_where_they_end()
    {
        WrittenLedger story = new(
            ["V1"], ["A account THB", "B account THB", "END recordsend THB", "CASH cash THB"],
            [
                "2026-01-02 >A 100.00 V1", "2026-01-02 A>B 80.00", "2026-01-03 B>CASH 50.00",
                "2026-01-05 >A 80.00 kind=Reversal reverses=2",
            ]);
        TracingLedger ledger = story.Ledger with
        {
            Recorded = [new RecordedSpan(1, new LocalDate(2026, 1, 1), new LocalDate(2026, 1, 3)) { EndsIn = 2 }],
        };
        TracingResult result = Tracer.Of(ledger, new TracingTerms { TrustsOrderAsListed = true });

        Assert.All(NoIntelligence.Where(one => one != TracingMethod.PariPassu), method =>
        {
            Assert.Equal("50.00", story.In("A", method, result));
            Assert.Equal("0.00", story.In("END", method, result));
            Assert.Equal("50.00", story.In("CASH", method, result));
        });
    }

    [Fact]
    public void Claimants_and_holder_sum_to_what_is_in_each_place_and_no_one_has_more_than_was_put_in() => Prop.ForAll(
        Arb.From(Stories), rows =>
        {
            WrittenLedger story = MadeStory.Written(rows);
            TracingResult result = story.Traced();
            return result.Refusals.Count > 0 || NoIntelligence.All(method =>
                Places.All(place => Sums(story, result, method, place))
                && Enumerable.Range(0, 3).All(claimant =>
                    AllOf(story, result, method, claimant) <= PutIn(story, claimant) + 0.06m));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(150).WithReplay(20_260_122, 4201).WithQuietOnSuccess(true));

    [Fact]
    public void Most_stories_have_returns_and_some_of_a_thing_that_was_sold()
    {
        string[][] stories = [.. Stories.Sample(300, new Rnd(20_260_122UL, 4201UL), 300)
            .Where(rows => MadeStory.Written(rows).Traced().Refusals.Count == 0)];
        int returned = stories.Count(rows => rows.Any(row => row.Contains("Reversal", StringComparison.Ordinal)));
        int sold = stories.Count(rows => rows.Index().Any(row =>
            row.Item.Contains("Sale", StringComparison.Ordinal) && rows[row.Index..].Any(later =>
                later.Contains("Reversal", StringComparison.Ordinal)
                && rows[NumberIn(later) - 1].Contains("A>H", StringComparison.Ordinal))));

        Assert.True(returned > 100 && sold > 10, $"{returned} with returns, {sold} of a thing that was sold");
    }

    private static bool Sums(WrittenLedger story, TracingResult result, TracingMethod method, string place)
    {
        TracedFunds[] funds = [.. result.Methods.Single(one => one.Method == method).Amounts
            .Where(one => one.Place == story.Place(place))];
        bool isSold = story.Ledger.Movements.Any(one => one.IsSale);
        return funds.All(one => one.Amount.Likely.Amount >= 0m) && ((place == "H" && isSold)
            || funds.Sum(one => one.Amount.Likely.Amount) == Math.Max(0m, Balance(story, place)));
    }

    private static decimal Balance(WrittenLedger story, string code)
    {
        int place = story.Place(code);
        return story.Ledger.Movements.Sum(one => (one.To == place ? one.In : 0m) - (one.From == place ? one.Out : 0m)
            - (one.Reverses > 0 && story.Ledger.Movements[one.Reverses - 1].To == place ? one.In : 0m));
    }

    private static decimal AllOf(WrittenLedger story, TracingResult result, TracingMethod method, int claimant) =>
        result.Methods.Single(one => one.Method == method).Amounts
            .Where(one => one.Claimant == claimant && (method != TracingMethod.PariPassu
                || MadeStory.Holds(story.Ledger.Places[one.Place].Code)))
            .Sum(one => one.Amount.Likely.Amount);

    private static decimal PutIn(WrittenLedger story, int claimant) =>
        story.Ledger.Movements.Where(one => one.Origin == claimant).Sum(one => one.In);

    private static int NumberIn(string row) =>
        int.Parse(row[(row.LastIndexOf('=') + 1)..], System.Globalization.CultureInfo.InvariantCulture);

    // Rows again in the order of their days; where told, the oldest payment out of A that stands comes back.
    private static string[] WithReturns(string[] rows, bool[] returned, bool hasSale)
    {
        var all = new List<string>();
        var stand = new Queue<(int Number, string Amount)>();
        bool sells = hasSale;
        foreach ((int index, string row) in rows.Index())
        {
            string[] words = row.Split(' ');
            all.Add($"{Day(all.Count)} {string.Join(' ', words[1..])}");
            if (words[1] is "A>H" or "A>CASH" or "A>OUT")
            {
                stand.Enqueue((all.Count, words[2]));
            }

            if (sells && words[1] == "A>H")
            {
                all.Add($"{Day(all.Count)} H>C 40.00 kind=Sale");
                sells = false;
            }

            if (returned[index] && stand.TryDequeue(out (int Number, string Amount) paid))
            {
                all.Add($"{Day(all.Count)} >A {paid.Amount} kind=Reversal reverses={paid.Number}");
            }
        }

        return [.. all];
    }

    private static string Day(int index) => NodaTime.Text.LocalDatePattern.Iso.Format(
        new LocalDate(2026, 1, 1).PlusDays(index));
}
