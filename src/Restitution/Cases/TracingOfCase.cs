using Restitution.Claims;
using Restitution.Law;
using Restitution.Ledgers;
using Restitution.Reasons;
using Restitution.Tracing;

namespace Restitution.Cases;

/// <summary>Follows the workers' money through the accounts on record of a case.</summary>
/// <remarks>
/// It never changes a figure of the claim. Without known accounts there is nothing to follow; without any origin
/// nothing is traced, and a gap says what to decide. The same case, evidence, claim and law give the same result.
/// </remarks>
public static class TracingOfCase
{
    public static TracedCase Of(CaseFile caseFile, CaseEvidence evidence, Claim claim, LawOnFile law)
    {
        (KnownAccounts known, MatchedTransfers transfers) = AccountsOfCase.Of(caseFile, evidence);
        if (known.Accounts.Count == 0)
        {
            return TracedCase.None;
        }

        var named = new BookingsNamed(caseFile.Tracing, known.Entries);
        var ledger = new LedgerOfCase(caseFile, known, transfers, named);
        IReadOnlyList<(OriginDecision Decision, DraftMovement Drawn)> drawn =
            OriginsOfCase.DrawnFromOwnAccounts(caseFile, evidence, ledger);
        IReadOnlyList<DraftMovement> drafts = ledger.InOrder();
        LawOnFile chosen = law.Choosing(caseFile.LawChoices);
        var origins = new OriginsOfCase(
            caseFile, drafts, named, ledger, new GroundsOfDecisions(evidence), new WindowOfProceeds(caseFile, chosen));
        origins.Add(drawn, claim.Workers, drafts);
        var method = new MethodOfTracing(caseFile, chosen);
        TracingLedger asLedger = LedgerFor(caseFile, ledger, drafts);
        TracingResult result = ledger.SaleRefusals is { Count: > 0 } refused
            ? new TracingResult(asLedger, [], [.. method.Refusals, .. refused])
            : ResultOf(caseFile, asLedger, origins, method);
        var results = new ResultsOfTracing(caseFile, ledger, origins, result, method.Choice);
        TracedCase traced = results.Case(known) with
        {
            Back = PathsBack.Of(asLedger, TermsOf(caseFile, asLedger, method), origins.All, result),
            Matching = transfers.Terms,
            Forbidden = method.Forbidden,
            Sales = HoldingSale.In(asLedger),
            InTime = ProceedsInTime.Of(origins.All, claim.Workers),
            Recovery = claim.Recovery,
            Gaps =
            [
                .. known.Gaps, .. transfers.Gaps, .. OriginGaps(ledger, origins), .. method.Gaps,
                .. ledger.Gaps, .. named.Gaps, .. origins.Gaps, .. GainGaps(asLedger), .. RefusalGaps(result),
            ],
        };
        return traced with { Figures = [.. TracedFigures.Of(traced), .. Times(traced)] };
    }

    private static IEnumerable<Figure> Times(TracedCase traced) =>
        traced.InTime is { OutOfTime: { } late } ? [late] : [];

    private static TracingLedger LedgerFor(
        CaseFile caseFile, LedgerOfCase ledger, IReadOnlyList<DraftMovement> drafts) =>
        new(
            ledger.Places, [.. caseFile.Workers.Select(worker => worker.Code)],
            [.. drafts.Select(draft => draft.Movement)])
        {
            Recorded = ledger.Recorded,
        };

    private static TracingTerms TermsOf(CaseFile caseFile, TracingLedger ledger, MethodOfTracing method) => new()
    {
        Methods = method.Run,
        TrustsOrderAsListed = caseFile.Tracing.TrustsOrderAsListed,
        StepsOf =
        [
            .. ledger.Places.Index().Where(one => one.Item.Kind == PlaceKind.Account
                || ledger.Movements.Any(movement => movement.IsSale && movement.To == one.Index))
                .Select(one => one.Index),
        ],
    };

    private static TracingResult ResultOf(
        CaseFile caseFile, TracingLedger ledger, OriginsOfCase origins, MethodOfTracing method)
    {
        if (method.Refusals.Count > 0 || origins.All.Count == 0)
        {
            return new TracingResult(ledger, [], method.Refusals);
        }

        return PutIn.Capped(
            CreditsOfSeveral.TracingOf(ledger, TermsOf(caseFile, ledger, method), origins.Shared), origins.All);
    }

    private static IEnumerable<Gap> OriginGaps(LedgerOfCase ledger, OriginsOfCase origins) =>
        origins.All.Count > 0 ? [] :
        [
            new Gap(GapKind.TracingOriginMissing, "",
                [new Operand.Number(ledger.Accounts.Count), new Operand.Code("tracing.origins")]),
        ];

    private static IEnumerable<Gap> GainGaps(TracingLedger ledger) =>
        from sale in HoldingSale.In(ledger)
        where !sale.SharesGain && sale.Difference.Amount > 0m
        select new Gap(GapKind.GainNotClaimed, "",
        [
            new Operand.Code(ledger.Places[sale.Place].Code), Operand.Of(sale.Difference), Operand.Of(sale.Price),
            Operand.Of(sale.PaidIn), Operand.Of(sale.On),
        ]);

    private static IEnumerable<Gap> RefusalGaps(TracingResult result) => result.Refusals.Select(refusal =>
        new Gap(GapKind.TracingRefused, "",
        [
            new Operand.Name("tracing-refused", refusal.Kind.ToString()),
            .. refusal.About, .. refusal.On is { } on ? new[] { Operand.Of(on) } : [],
        ]));
}
