using NodaMoney;
using Restitution.Reasons;
using Restitution.Tracing;

namespace Restitution.Schedules;

/// <summary>What the report cannot say, and what it takes as true without a record.</summary>
internal static class TracingLimitations
{
    public static TextBlock Of(CaseHeading heading, TracedCase traced, TracedPlaces places) => new(
        Phrases.Heading("tracing-limitations"), 1,
        [
            Phrase.Of("limitation.not-advice"),
            Phrase.Of("tracing.limitation-guilt"),
            .. traced.Accounts.Where(account => account.Missing.Count > 0).Select(account => Phrase.Of(
                "tracing.limitation-days-missing",
                [new Operand.Code(places.TextOf(account.Place)), .. account.Missing.Select(Operand.Of)])),
            .. SetAside(heading),
            .. traced.Accounts.Where(account => account.SetAsideCount > 0).Select(account => Phrase.Of(
                "tracing.limitation-rows-of-account", new Operand.Code(places.TextOf(account.Place)),
                new Operand.Number(account.SetAsideCount), new Operand.Number(account.LineCount))),
            .. Cash(traced),
            .. traced.Ends.Select(end => Phrase.Of(
                end.IsTraced ? "tracing.limitation-end" : "tracing.limitation-end-untraced",
                places.Named(end.Place), Operand.Of(end.LastOn))),
            .. traced.Unconfirmed.Select(one => Phrase.Of(
                "tracing.limitation-unconfirmed", new Operand.Number(one.Count), places.Named(one.From),
                places.Named(one.To), Operand.Of(one.Amount))),
            .. TracingBesideClaim.Of(traced),
            Phrase.Of("tracing.limitation-third-parties"),
            Phrase.Of("tracing.limitation-own-money"),
            .. TracingMethodChapter.HasUnorderedRows(traced)
                ? [Phrase.Of("tracing.limitation-day-order")] : Array.Empty<Phrase>(),
            Phrase.Of("tracing.limitation-value"),
            Phrase.Of("tracing.limitation-not-made"),
            .. Phrases.Of(traced.Gaps),
        ],
        IsNumbered: true) { StartsPage = true };

    private static IEnumerable<Phrase> SetAside(CaseHeading heading)
    {
        Phrase[] said =
        [
            .. heading.Exhibits.Where(exhibit => exhibit.Counts.Quarantined > 0)
                .Select(exhibit => Phrase.Of("limitation.set-aside",
                [
                    new Operand.Code(exhibit.Exhibit.Code), new Operand.Number(exhibit.Counts.Quarantined),
                    new Operand.Number(exhibit.Counts.Received), .. exhibit.SetAside.Select(Operand.Of),
                ])),
        ];
        return said.Length > 0 ? said : [Phrase.Of("tracing.limitation-none-set-aside")];
    }

    private static IEnumerable<Phrase> Cash(TracedCase traced)
    {
        TracingLedger ledger = traced.Result.Ledger;
        var drawn = ledger.Movements
            .Where(one => one.Kind == MovementKind.Cash
                || (one.To != Movement.Nowhere && ledger.Places[one.To].Kind == PlaceKind.Cash))
            .Where(one => one.From != Movement.Nowhere && ledger.Places[one.From].Kind == PlaceKind.Account)
            .GroupBy(one => ledger.Places[one.From].Currency)
            .Select(same => (Sum: new Money(same.Sum(one => one.Out), same.Key), Count: same.Count()))
            .ToArray();
        return drawn.Length == 0
            ? [Phrase.Of("tracing.limitation-no-cash")]
            : drawn.Select(one => Phrase.Of(
                "tracing.limitation-cash", Operand.Of(one.Sum), new Operand.Number(one.Count)));
    }
}
