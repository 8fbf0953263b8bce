using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Restitution.Tracing;

namespace Restitution.Tests.Tracing;

/// <summary>What holds of every story: properties 1, 2, 3 and 5 of the accepted cases.</summary>
public sealed class TracingProperties
{
    private const int RowCount = 14;

    // Shares are carried in steps of a thousand-millionth; what a split can move is a few of them a movement.
    private const decimal StepsOfASplit = 0.0000001m;

    private static readonly TracingMethod[] NoIntelligence =
        [.. TracingMethods.All.Where(method => method != TracingMethod.FullTaint)];

    private static readonly Gen<string[]> Stories = MadeStory.OfManyAccounts(RowCount, RowCount);

    [Fact]
    public void The_claimants_and_the_holder_sum_to_what_is_in_each_place() => Holds(rows =>
    {
        WrittenLedger story = MadeStory.Written(rows);
        TracingResult result = story.Traced();
        return NoIntelligence.All(method => "A B C H CASH OUT".Split(' ').All(place =>
            FundsIn(story, result, method, place).Sum(one => one.Amount.Likely.Amount)
                == Math.Max(0m, Balance(story, place))));
    });

    [Fact]
    public void What_leaves_an_account_is_what_its_shares_lose() => Holds(rows =>
    {
        WrittenLedger story = MadeStory.Written(rows);
        return NoIntelligence.Where(method => method != TracingMethod.PariPassu).All(method =>
        {
            decimal[] held = new decimal[3];
            foreach (TracingStep step in StepsOf(story, method, "A"))
            {
                int sign = story.Ledger.Movements[step.Movement - 1].From == step.Place ? -1 : 1;
                foreach (Share moved in step.Moved)
                {
                    held[moved.Claimant] += sign * moved.Amount;
                }

                if (!Enumerable.Range(0, 3).All(claimant => held[claimant] == After(step, claimant))
                    || step.Moved.Sum(share => share.Amount) > Moved(story, step)
                    || step.After.Sum(share => share.Amount) > Math.Max(0m, step.Balance.Amount))
                {
                    return false;
                }
            }

            return true;
        });
    });

    [Fact]
    public void Nothing_traced_is_below_zero_above_the_balance_or_above_what_was_put_in() => Holds(rows =>
    {
        WrittenLedger story = MadeStory.Written(rows);
        TracingResult result = story.Traced();
        return NoIntelligence.All(method => Enumerable.Range(0, 3).All(claimant =>
        {
            TracedFunds[] funds = [.. result.Methods.Single(one => one.Method == method).Amounts
                .Where(one => one.Claimant == claimant)];
            decimal kept = funds
                .Where(one => method != TracingMethod.PariPassu
                    || MadeStory.Holds(story.Ledger.Places[one.Place].Code))
                .Sum(one => one.Amount.Likely.Amount);

            // A minor unit that is left over in sharing out may be given to the same claimant in each place.
            decimal put = story.Ledger.Movements.Where(one => one.Origin == claimant).Sum(one => one.In);
            return funds.All(one => one.Amount.Likely.Amount >= 0m) && kept <= put + (0.01m * funds.Length);
        }));
    });

    [Fact]
    public void Own_money_that_comes_later_restores_no_claim() => Holds(rows =>
    {
        string[] replenished = [.. rows, "2026-02-01 >A 500.00"];
        return Enumerable.Range(0, 3).All(claimant =>
            Unrounded(replenished, claimant) == Unrounded([.. rows, "2026-02-01 >A 0.00"], claimant)
            || Balance(MadeStory.Written(rows), "A") < 0m);
    });

    [Fact]
    public void Claimants_bear_each_cut_in_proportion_and_their_shares_sum_to_the_cap() => Holds(rows =>
    {
        WrittenLedger story = MadeStory.Written(rows);
        TracingStep? before = null;
        foreach (TracingStep step in StepsOf(story, TracingMethod.LowestIntermediateBalance, "A"))
        {
            bool isCut = before is not null && step.Moved.Count > 0
                && story.Ledger.Movements[step.Movement - 1].From == step.Place;
            if (isCut && !IsCutInProportion(before!, step))
            {
                return false;
            }

            before = step;
        }

        return true;
    });

    [Fact]
    public void A_movement_split_in_two_at_the_same_instant_changes_nothing() => Holds(rows =>
    {
        for (int index = 0; index < rows.Length; index++)
        {
            string[] words = rows[index].Split(' ');
            decimal whole = decimal.Parse(words[2], NumberStyles.Number, CultureInfo.InvariantCulture);
            string[] split =
            [
                .. rows[..index], Row(words, 0.05m), Row(words, whole - 0.05m), .. rows[(index + 1)..],
            ];
            if (!NoIntelligence.All(method => "A B C".Split(' ').All(place => IsSame(rows, split, method, place))))
            {
                return false;
            }
        }

        return true;
    });

    [Fact]
    public void What_the_bank_lends_for_a_transfer_fills_an_overdraft_last()
    {
        string[] rows = ["2026-01-01 >A 10.00 V1", "2026-01-01 B>CASH 10.00"];
        WrittenLedger whole = MadeStory.Written([.. rows, "2026-01-02 A>B 20.00"]);
        WrittenLedger split = MadeStory.Written([.. rows, "2026-01-02 A>B 5.00", "2026-01-02 A>B 15.00"]);

        // All 10.00 of V1 leave A first and fill the overdraft of B; the 10.00 that A's bank lent are what B then has.
        Assert.All(NoIntelligence, method => Assert.All([whole, split], story =>
        {
            Assert.Equal("0.00 0.00 0.00", story.In("B", method));
            Assert.Equal("10.00 0.00 0.00", story.In("BANK", method));
        }));
    }

    [Fact]
    public void Some_stories_overdraw_an_account_into_one_that_is_overdrawn()
    {
        int overdrawn = Stories.Sample(200, new Rnd(20_260_107UL, 4229UL), 200).Count(rows =>
        {
            WrittenLedger[] until = [.. Enumerable.Range(0, rows.Length).Select(count =>
                MadeStory.Written(rows[..count]))];
            return rows.Select(row => row.Split(' ')).Index().Any(row =>
                row.Item[1] is "A>B" or "A>C" or "B>C"
                && Balance(until[row.Index], row.Item[1][2..]) < 0m
                && Balance(until[row.Index], row.Item[1][..1]) is > 0m and var there
                && there < decimal.Parse(row.Item[2], CultureInfo.InvariantCulture));
        });

        Assert.True(overdrawn > 0, $"{overdrawn} of 200");
    }

    [Fact]
    public void An_account_that_has_to_do_with_nothing_changes_nothing() => Holds(rows =>
    {
        string[] more = [.. rows, "2026-01-02 >U 70.00 V3", "2026-01-05 U>OUT2 30.00"];
        WrittenLedger beside = new(
            MadeStory.Claimants.Split(' '),
            [
                "A account THB bank=BANK", "B account THB bank=BANK", "C account THB bank=BANK", "H holding THB",
                "BANK bank THB", "CASH cash THB", "OUT outsider THB", "U account THB", "OUT2 outsider THB",
            ],
            more);
        WrittenLedger story = MadeStory.Written(rows);
        return TracingMethods.All.All(method => "A B C H BANK CASH OUT".Split(' ').All(place =>
            story.In(place, method) == beside.In(place, method)));
    });

    [Fact]
    public void Most_stories_mix_cut_and_overdraw()
    {
        var stories = Stories.Sample(200, new Rnd(20_260_107UL, 4223UL), 200)
            .Select(rows => MadeStory.Written(rows)).ToList();

        int mixed = stories.Count(story => story.FundsOf(-1, "A", TracingMethod.ProRata)?.Amount.Likely.Amount > 0m
            && Enumerable.Range(0, 3).Any(one =>
                story.FundsOf(one, "A", TracingMethod.ProRata)?.Amount.Likely.Amount > 0m));
        int overdrawn = stories.Count(story => story.FundsOf(-1, "BANK", TracingMethod.ProRata) is not null);
        int cut = stories.Count(story => StepsOf(story, TracingMethod.LowestIntermediateBalance, "A").Any(step =>
            step.Moved.Count > 1 && story.Ledger.Movements[step.Movement - 1].From == step.Place));

        Assert.True(mixed > 40 && overdrawn > 40 && cut > 20, $"{mixed} mixed, {overdrawn} overdrawn, {cut} cut");
    }

    private static bool IsCutInProportion(TracingStep before, TracingStep step)
    {
        decimal claims = before.After.Sum(share => share.Amount);
        decimal left = step.After.Sum(share => share.Amount);
        return left == Math.Max(0m, step.Balance.Amount) && before.After.All(share =>
            Math.Abs((After(step, share.Claimant) * claims) - (share.Amount * left)) <= 0.000001m * claims);
    }

    private static bool IsSame(string[] rows, string[] split, TracingMethod method, string place)
    {
        TracingStep? whole = LastOf(rows, method, place);
        TracingStep? parts = LastOf(split, method, place);
        return whole?.Balance == parts?.Balance && (whole is null || Enumerable.Range(0, 3).All(claimant =>
            Math.Abs(After(whole, claimant) - After(parts!, claimant)) <= StepsOfASplit));
    }

    private static TracingStep? LastOf(string[] rows, TracingMethod method, string place) =>
        StepsOf(MadeStory.Written(rows), method, place) is [.., var last] ? last : null;

    private static decimal Unrounded(string[] rows, int claimant) =>
        MadeStory.Unrounded(MadeStory.Written(rows), TracingMethod.LowestIntermediateBalance, claimant, "A");

    private static decimal After(TracingStep step, int claimant) =>
        step.After.SingleOrDefault(share => share.Claimant == claimant).Amount;

    private static decimal Moved(WrittenLedger story, TracingStep step) =>
        story.Ledger.Movements[step.Movement - 1] is var movement && movement.From == step.Place
            ? movement.Out : movement.In;

    private static decimal Balance(WrittenLedger story, string place) => story.Ledger.Movements.Sum(movement =>
        (movement.To == story.Place(place) ? movement.In : 0m)
        - (movement.From == story.Place(place) ? movement.Out : 0m));

    private static IEnumerable<TracedFunds> FundsIn(
        WrittenLedger story, TracingResult result, TracingMethod method, string place) =>
        result.Methods.Single(one => one.Method == method).Amounts.Where(one => one.Place == story.Place(place));

    private static IReadOnlyList<TracingStep> StepsOf(WrittenLedger story, TracingMethod method, string place) =>
        Tracer.Of(story.Ledger, new TracingTerms
        {
            Methods = [method], TrustsOrderAsListed = true, StepsOf = [story.Place(place)],
        }).Methods[0].Steps;

    private static string Row(string[] words, decimal amount) => string.Join(
        ' ', words[0], words[1], amount.ToString("0.00", CultureInfo.InvariantCulture), string.Join(' ', words[3..]));

    private static void Holds(Func<string[], bool> property) => Prop.ForAll(Arb.From(Stories), property).Check(
        Config.QuickThrowOnFailure.WithMaxTest(60).WithReplay(20_260_107, 4223).WithQuietOnSuccess(true));
}
