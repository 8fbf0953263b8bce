using NodaMoney;
using NodaTime;

namespace Restitution.Rates;

/// <summary>
/// The look-up of one pair and day: the pair itself, then turned round, then through a third currency.
/// </summary>
internal readonly struct RateSearch(RateBook book, Currency from, Currency to, LocalDate on)
{
    public RatePath? By(RateRule rule) => OfPair(from, to, on, rule) is { } leg
        ? new RatePath(leg, null)
        : Through(rule);

    /// <summary>What would be needed: each way in which the rule could be less strict is tried by itself.</summary>
    public RateLack LackBy(RateRule rule)
    {
        if (!rule.AllowsInverse && By(rule with { AllowsInverse = true }) is { } turned)
        {
            return new RateLack(RateLackKind.OnlyInverse, turned.On);
        }

        if (!rule.LegsMayBeOfTwoDays && By(rule with { LegsMayBeOfTwoDays = true }) is { Second: { } second } apart)
        {
            return new RateLack(RateLackKind.OnlyOfTwoDays, apart.First.Dated.On, second.Dated.On);
        }

        if (By(rule with { OldestDays = int.MaxValue }) is { } old)
        {
            return new RateLack(RateLackKind.TooOld, old.On);
        }

        if (FirstAfter(rule) is { } later)
        {
            return new RateLack(RateLackKind.OnlyLater, later);
        }

        RateKind other = rule.Kind == RateKind.Official ? RateKind.Street : RateKind.Official;
        return By(rule with { Kind = other }) is { } ofOther
            ? new RateLack(RateLackKind.OnlyOfOtherKind, ofOther.On)
            : new RateLack(RateLackKind.None, null);
    }

    private RateLeg? OfPair(Currency left, Currency right, LocalDate day, RateRule rule)
    {
        if (book.Series(left, right, rule.Kind)?.LastThrough(day) is { } direct && IsFresh(direct.On, rule))
        {
            return new RateLeg(direct, false);
        }

        return rule.AllowsInverse && book.Series(right, left, rule.Kind)?.LastThrough(day) is { } inverse
            && IsFresh(inverse.On, rule)
            ? new RateLeg(inverse, true)
            : null;
    }

    private RatePath? Through(RateRule rule)
    {
        if (rule.Pivot is { } named)
        {
            return named == from || named == to ? null : Through(named, rule);
        }

        RatePath? latest = null;
        foreach (Currency third in book.NeighboursOf(from, rule.Kind))
        {
            if (third != to && Through(third, rule) is { } path && (latest is null || path.On > latest.Value.On))
            {
                latest = path;
            }
        }

        return latest;
    }

    private RatePath? Through(Currency third, RateRule rule)
    {
        LocalDate day = on;
        while (OfPair(from, third, day, rule) is { } first && OfPair(third, to, day, rule) is { } second)
        {
            if (rule.LegsMayBeOfTwoDays || first.Dated.On == second.Dated.On)
            {
                return new RatePath(first, second);
            }

            // Both legs are looked for again on the day of the older: what lies between has one leg only.
            day = LocalDate.Min(first.Dated.On, second.Dated.On);
        }

        return null;
    }

    // The first day on which the pair, or both legs to a third currency, have any rate at all.
    private LocalDate? FirstAfter(RateRule rule)
    {
        LocalDate? first = FirstOf(from, to, rule);
        foreach (Currency third in rule.Pivot is { } named ? [named] : book.NeighboursOf(from, rule.Kind))
        {
            if (third != to && third != from && FirstOf(from, third, rule) is { } left
                && FirstOf(third, to, rule) is { } right)
            {
                LocalDate both = LocalDate.Max(left, right);
                first = first is { } earlier ? LocalDate.Min(earlier, both) : both;
            }
        }

        return first > on ? first : null;
    }

    private LocalDate? FirstOf(Currency left, Currency right, RateRule rule)
    {
        LocalDate? direct = book.Series(left, right, rule.Kind)?.FirstOn;
        LocalDate? inverse = rule.AllowsInverse ? book.Series(right, left, rule.Kind)?.FirstOn : null;
        return direct is { } one && inverse is { } other ? LocalDate.Min(one, other) : direct ?? inverse;
    }

    private bool IsFresh(LocalDate day, RateRule rule) => Period.DaysBetween(day, on) <= rule.OldestDays;
}
