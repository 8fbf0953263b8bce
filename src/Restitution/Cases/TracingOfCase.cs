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
        var origins = new OriginsOfCase(caseFile, drafts, named, ledger);
        origins.Add(drawn, claim.Workers, drafts);
        var method = new MethodOfTracing(caseFile, law.Choosing(caseFile.LawChoices));
        TracingLedger asLedger = LedgerFor(caseFile, ledger, drafts);
        TracingResult result = ResultOf(caseFile, asLedger, origins, method);
        var results = new ResultsOfTracing(caseFile, ledger, origins, result, method.Choice);
        TracedCase traced = results.Case(known) with
        {
            Back = PathsBack.Of(asLedger, TermsOf(caseFile, asLedger, method), origins.All, result),
            Gaps =
            [
                .. known.Gaps, .. transfers.Gaps, .. OriginGaps(ledger, origins), .. method.Gaps,
                .. ledger.Gaps, .. named.Gaps, .. origins.Gaps, .. RefusalGaps(result),
            ],
        };
        return traced with { Figures = TracedFigures.Of(traced) };
    }

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
        StepsOf = [.. ledger.Places.Index().Where(one => one.Item.Kind == PlaceKind.Account).Select(one => one.Index)],
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

    private static IEnumerable<Gap> RefusalGaps(TracingResult result) => result.Refusals.Select(refusal =>
        new Gap(GapKind.TracingRefused, "",
        [
            new Operand.Name("tracing-refusal", refusal.Kind.ToString()),
            new Operand.Code(string.Join(", ", refusal.About.Select(Text).Concat(Row(result, refusal)))),
        ]));

    private static string Text(Operand about) => about switch
    {
        Operand.Code code => code.Value,
        Operand.Name name => name.Given,
        Operand.Amount amount => amount.Value.ToString(),
        _ => "",
    };

    private static IEnumerable<string> Row(TracingResult result, TracingRefusal refusal) =>
        refusal.On is { } on ? [NodaTime.Text.LocalDatePattern.Iso.Format(on)] : [];
}
