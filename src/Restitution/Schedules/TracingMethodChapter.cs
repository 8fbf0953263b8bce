using Restitution.Claims;
using Restitution.Ledgers;
using Restitution.Reasons;
using Restitution.Tracing;

namespace Restitution.Schedules;

/// <summary>By which rules money in a mixed account was followed, which rule was chosen, by whom and why.</summary>
internal static class TracingMethodChapter
{
    /// <summary>The sentence for ranges that enclose, or that of orders which were all walked.</summary>
    public static Phrase OfOrders(TracedCase traced, string key) => traced.Result.OrdersWalked > 0
        ? Phrase.Of($"{key}.walked", new Operand.Number(traced.Result.OrdersWalked)) : Phrase.Of(key);

    /// <summary>Whether any day has rows that nothing orders, or any amount is a range because of it.</summary>
    public static bool HasUnorderedRows(TracedCase traced) =>
        traced.Gaps.Any(gap => gap.Kind == GapKind.DaysUnordered)
        || traced.Result.Methods.Any(method => method.Amounts.Any(one => !one.Amount.IsSingle));

    public static IEnumerable<Block> Of(CaseHeading heading, TracedCase traced)
    {
        yield return new TextBlock(Phrases.Heading("tracing-method"), 1,
        [
            Phrase.Of("tracing.method-none-prescribed"),
            .. Choice(traced),
            .. Forbidden(traced),
            Phrase.Of("tracing.method-direction"),
            .. HasUnorderedRows(traced)
                ? [OfOrders(traced, "tracing.method-same-day"), OfOrders(traced, "tracing.method-enclosing")]
                : new[] { Phrase.Of("tracing.method-all-ordered") },
            Phrase.Of("tracing.method-overdraft"),
            Phrase.Of("tracing.method-charges"),
            Phrase.Of("tracing.method-parts-of-a-credit"),
            Phrase.Of("tracing.method-order-in-the-next"),
            Phrase.Of("tracing.method-things"),
            Phrase.Of("tracing.method-sale"),
            Phrase.Of("tracing.method-transfers"),
            .. MatchedWithin(traced.Matching),
            .. Unconfirmed(traced),
            Phrase.Of("tracing.method-currency"),
            .. heading.RateRule is { } rule
                ? new[]
                {
                    Phrase.Of(
                        "tracing.method-rates", new Operand.Term($"rate-kind.{rule.Kind}"),
                        new Operand.Term($"rate-convention.{rule.Convention}"), new Operand.Days(rule.OldestDays)),
                }
                : [],
            Phrase.Of("tracing.method-rounding"),
            Phrase.Of("tracing.method-records-end"),
            Phrase.Of("tracing.full-taint"),
        ], IsNumbered: true) { StartsPage = true };
        yield return Definitions(traced);
    }

    private static IEnumerable<Phrase> MatchedWithin(MatchingTerms terms)
    {
        yield return Phrase.Of(
            "tracing.method-transfer-terms", new Operand.Number(terms.DaysBeforeMost),
            new Operand.Number(terms.DaysAfterMost), new Operand.Fraction(terms.FeeFractionMost),
            new Operand.Fraction(terms.RateFractionMost), new Operand.Number(terms.PartsMost));
        if (terms.ChosenBy.Length > 0)
        {
            yield return Phrase.Of(
                "tracing.method-transfer-terms-chosen", new Operand.Code(terms.ChosenBy),
                new Operand.Code(terms.Reason));
        }
    }

    private static IEnumerable<Phrase> Unconfirmed(TracedCase traced) => traced.Unconfirmed
        .GroupBy(one => one.Amount.Currency)
        .Select(same => Phrase.Of(
            "tracing.method-unconfirmed", new Operand.Number(same.Sum(one => one.Count)),
            Operand.Of(TracingResults.Sum(same.Select(one => one.Amount), same.Key))));

    private static IEnumerable<Phrase> Choice(TracedCase traced)
    {
        if (traced.Method is not { } choice)
        {
            yield return Phrase.Of("tracing.method-not-chosen");
            yield break;
        }

        yield return Phrase.Of(
            "tracing.method-chosen", new Operand.Term($"tracing-method.{choice.Method}"),
            new Operand.Code(choice.ChosenBy), new Operand.Code(choice.Reason));
        foreach (Authority authority in choice.Law)
        {
            yield return Phrase.Of(
                "tracing.method-law", LawInWords.Cites(authority.Cites), new Operand.Code(authority.File),
                new Operand.Term($"standing.{authority.Standing}"));
        }
    }

    private static IEnumerable<Phrase> Forbidden(TracedCase traced) => traced.Forbidden.Count == 0
        ? [Phrase.Of("tracing.method-none-forbidden")]
        : traced.Forbidden.Select(one => one.Decided is { } decided
            ? Phrase.Of(
                "tracing.method-forbidden", new Operand.Term($"tracing-method.{one.Method}"),
                new Operand.Code(decided.By), Operand.Of(decided.On), new Operand.Code(decided.Because))
            : Phrase.Of(
                "tracing.method-forbidden-by-law", new Operand.Term($"tracing-method.{one.Method}"),
                new Operand.Term($"track.{RemedyTracks.KeyOf(one.Track!.Value)}"), new Operand.Code(one.File)));

    private static TableBlock Definitions(TracedCase traced) => new(
        "methods", Phrases.Heading("tracing-definitions"), 2, Phrases.Caption("tracing-definitions"),
        [
            new("method", Phrases.Column("tracing-method"), ColumnKind.Text, 20),
            new("says", Phrases.Column("tracing-method-says"), ColumnKind.Text, 50),
            new("cites", Phrases.Column("tracing-method-known-from"), ColumnKind.Text, 20),
            new("use", Phrases.Column("tracing-method-use"), ColumnKind.Text, 18),
        ],
        [
            .. TracingMethods.All.Select(method => new Line(
            [
                Cell.Of(Phrase.Of($"tracing-method.{method}")),
                Cell.Of(Phrase.Of($"tracing-method-says.{method}")),
                Cell.Of(Phrase.Of($"tracing-method-from.{method}")),
                Cell.Of(Phrase.Of(UseOf(traced, method))),
            ])),
        ],
        null);

    private static string UseOf(TracedCase traced, TracingMethod method) => method switch
    {
        _ when traced.Forbidden.Any(one => one.Method == method) => "tracing-use.forbidden",
        TracingMethod.FullTaint => "tracing-use.intelligence",
        _ when traced.Result.Methods.All(run => run.Method != method) => "tracing-use.not-run",
        _ when traced.Method?.Method == method => "tracing-use.chosen",
        _ => "tracing-use.beside",
    };
}
