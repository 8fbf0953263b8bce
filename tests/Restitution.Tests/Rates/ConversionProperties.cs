using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using NodaMoney;
using NodaTime;
using Restitution.Amounts;
using Restitution.Evidence;
using Restitution.Rates;
using Restitution.Reasons;
using static Restitution.Tests.Rates.SampleRates;

namespace Restitution.Tests.Rates;

/// <summary>What holds for every amount, every rate and every book.</summary>
public sealed class ConversionProperties
{
    private static readonly string[] Codes = ["THB", "USD", "EUR", "LAK", "VND", "MMK"];

    private static readonly LocalDate First = new(2019, 1, 1);

    private static readonly Config Seeded = Config.QuickThrowOnFailure
        .WithMaxTest(1_000).WithReplay(20_260_501, 4221).WithQuietOnSuccess(true);

    private static readonly Gen<Question> Questions =
        from money in Gen.Choose(0, 2_000_000_000)
        from minus in Gen.Elements(1, -1)
        from pair in Gen.Shuffle(Codes)
        from figures in Gen.ArrayOf(Gen.Choose(1_000, 99_999_999), 40)
        from scales in Gen.ArrayOf(Gen.Choose(0, 6), 40)
        from units in Gen.ArrayOf(Gen.Elements(1, 10, 100, 1_000), 40)
        from days in Gen.ArrayOf(Gen.Choose(0, 25), 40)
        from ends in Gen.ArrayOf(Gen.Choose(0, 5), 80)
        from asked in Gen.Choose(0, 35)
        from oldest in Gen.Choose(0, 20)
        from rounding in Gen.Elements(RoundingRule.HalfUpToMinorUnit, RoundingRule.HalfEvenToMinorUnit)
        from turns in Gen.Elements(true, false)
        from apart in Gen.Elements(true, false)
        select new Question(
            Money.FromMinorUnits(money * (long)minus, Of(pair[0])), Of(pair[1]), First.PlusDays(asked),
            [.. Enumerable.Range(0, 40).Where(at => ends[at] != ends[at + 40]).Select(at => new DatedRate(
                Of(Codes[ends[at]]), Of(Codes[ends[at + 40]]),
                new decimal(figures[at], 0, 0, false, (byte)scales[at]), units[at], First.PlusDays(days[at]),
                RateKind.Official, RateSide.Reference, "Invented Bank", SourceRef.Line("RATE-01", at + 1)))],
            new RateRule(RateConvention.PaymentDay, RateKind.Official, oldest, rounding)
            {
                AllowsInverse = turns,
                LegsMayBeOfTwoDays = apart,
            });

    [Fact]
    public void A_conversion_is_off_by_at_most_half_a_minor_unit_of_its_target_at_its_rate() => Holds(question =>
    {
        RatePath path = question.Path!.Value;
        Money converted = question.Converted!.Value;
        // Held against each other in whole numbers, so that nothing is divided and nothing lost.
        RateLeg[] legs = [.. path.Legs];
        BigInteger multiplier = Product(legs.Select(leg => leg.Multiplier));
        BigInteger divisor = Product(legs.Select(leg => leg.Divisor));
        BigInteger off = (Whole(converted.Amount) * divisor) - (Whole(question.Original.Amount) * multiplier);
        return BigInteger.Abs(off) * 2 <= divisor * Whole(question.Into.MinimalAmount);
    });

    [Fact]
    public void A_path_begins_and_ends_where_it_was_asked_for_and_its_legs_meet() => Holds(question =>
    {
        RateLeg[] legs = [.. question.Path!.Value.Legs];
        return legs[0].From == question.Original.Currency && legs[^1].To == question.Into
            && (legs.Length == 1 || legs[0].To == legs[1].From)
            && (question.Rule.AllowsInverse || legs.All(leg => !leg.IsInverted))
            && (question.Rule.LegsMayBeOfTwoDays || legs.All(leg => leg.Dated.On == legs[0].Dated.On));
    });

    [Fact]
    public void No_later_and_no_stale_rate_is_ever_used() => Holds(question =>
        question.Path!.Value.Legs.All(leg => leg.Dated.On <= question.On
            && Period.DaysBetween(leg.Dated.On, question.On) <= question.Rule.OldestDays));

    [Fact]
    public void A_rate_turned_round_and_back_again_is_the_rate() => Holds(question =>
    {
        RateLeg leg = question.Path!.Value.First;
        var back = new RateLeg(leg.Dated, !leg.IsInverted);
        return leg.Multiplier == back.Divisor && leg.Divisor == back.Multiplier && leg.From == back.To;
    });

    [Fact]
    public void Told_and_untold_conversions_are_equal_and_the_order_of_rates_changes_nothing() => Holds(question =>
    {
        Question turned = question with { Rates = [.. question.Rates.Reverse()] };
        return question.Converted == turned.Converted
            && question.Of<Told>().Figure!.Value.Value == question.Of<Untold>().Figure!.Value.Value;
    });

    // The control: most questions have an answer, and many go through a third currency.
    [Fact]
    public void The_questions_are_worth_asking()
    {
        Question[] asked = [.. Questions.Sample(1_000, new Rnd(20_260_501UL, 4221UL), 1_000)];
        int[] counts =
        [
            asked.Count(question => question.Path is null), asked.Count(question => question.Path is not null),
            asked.Count(question => question.Path?.Second is not null),
        ];
        Assert.All(counts, count => Assert.True(count > 100, string.Join(' ', counts)));
    }

    // Nothing here has more than six decimals.
    private static BigInteger Whole(decimal figure) => (BigInteger)(figure * 1_000_000m);

    private static BigInteger Product(IEnumerable<decimal> factors) =>
        factors.Aggregate(BigInteger.One, (product, factor) => product * Whole(factor));

    private static void Holds(Func<Question, bool> property) => Check.One(
        Seeded, Prop.ForAll(Questions.ToArbitrary(), question => question.Path is null || property(question)));

    private sealed record Question(
        Money Original, Currency Into, LocalDate On, IReadOnlyList<DatedRate> Rates, RateRule Rule)
    {
        public RateBook Book => RateBook.Of(Rates).Book;

        public RatePath? Path => Book.Find(Original.Currency, Into, On, Rule).Path;

        public Money? Converted => Of<Untold>().Figure?.Value;

        public Reckoned<Money, TWhy> Of<TWhy>()
            where TWhy : struct, IWhy<TWhy> =>
            Conversion.Of<TWhy>(Original, Into, On, Book, Rule, Basis.Document, "x");
    }
}
