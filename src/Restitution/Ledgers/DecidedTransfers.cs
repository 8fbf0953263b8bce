using NodaMoney;
using Restitution.Evidence;
using Restitution.Reasons;

namespace Restitution.Ledgers;

/// <summary>What persons decided about transfers, the later decision in place of the earlier one.</summary>
/// <remarks>
/// Decisions are taken in the order of their days, those of one day as they are written. One that confirms takes back
/// earlier ones on its bookings; one that rejects, what confirmed a pair of it; one that unmatches, both. What cannot
/// stand is told and not applied: a row of no known account, both sides in one account, more in than out.
/// </remarks>
internal sealed class DecidedTransfers
{
    private readonly Dictionary<SourceRef, TransferLeg> legAt = [];
    private readonly List<(TransferDecision Decision, TransferLeg[] Debits, TransferLeg[] Credits)> confirmed = [];
    private readonly Dictionary<(TransferLeg Debit, TransferLeg Credit), TransferDecision> rejected = [];

    public DecidedTransfers(IEnumerable<TransferLeg> legs, IEnumerable<TransferDecision> decisions)
    {
        foreach (TransferLeg leg in legs)
        {
            foreach (SourceRef place in leg.Entry.Line.AlsoAt.Prepend(leg.Entry.Line.Source))
            {
                legAt.TryAdd(place, leg);
            }
        }

        foreach (TransferDecision decision in decisions.OrderBy(decision => decision.On))
        {
            Apply(decision);
        }
    }

    public List<Gap> Gaps { get; } = [];

    public IEnumerable<TransferLeg> Settled => confirmed.SelectMany(one => one.Debits.Concat(one.Credits));

    public bool IsRejected(TransferLeg debit, TransferLeg credit) => rejected.ContainsKey((debit, credit));

    public IEnumerable<TransferMatch> Confirmed() => confirmed.Select(one =>
        new TransferCandidate(one.Debits, one.Credits, AmountPoints(one.Debits, one.Credits))
            .Match(TransferState.Confirmed) with
        {
            Decision = one.Decision,
        });

    public IEnumerable<TransferMatch> Rejected() => rejected.Select(pair =>
        new TransferCandidate([pair.Key.Debit], [pair.Key.Credit], AmountPoints([pair.Key.Debit], [pair.Key.Credit]))
            .Match(TransferState.Rejected) with
        {
            Decision = pair.Value,
        });

    private void Apply(TransferDecision decision)
    {
        TransferLeg[] debits = [.. decision.Debits.Select(At).OfType<TransferLeg>().Where(leg => leg.Entry.IsDebit)];
        TransferLeg[] credits =
            [.. decision.Credits.Select(At).OfType<TransferLeg>().Where(leg => !leg.Entry.IsDebit)];
        if (WhyNot(decision, debits, credits) is { } why)
        {
            Gaps.Add(new Gap(
                GapKind.TransferDecisionNotApplied, "",
                [
                    new Operand.Code(decision.Debits[0].ToString()), new Operand.Code(decision.Credits[0].ToString()),
                    new Operand.Term($"transfer-decision.{why}"),
                ]));
            return;
        }

        var pairs = debits.SelectMany(debit => credits.Select(credit => (debit, credit))).ToHashSet();
        confirmed.RemoveAll(earlier => decision.Kind == TransferDecisionKind.Confirm
            ? earlier.Debits.Intersect(debits).Any() || earlier.Credits.Intersect(credits).Any()
            : earlier.Debits.Any(debit => earlier.Credits.Any(credit => pairs.Contains((debit, credit)))));
        foreach (var pair in pairs)
        {
            rejected.Remove(pair);
            if (decision.Kind == TransferDecisionKind.Reject)
            {
                rejected.Add(pair, decision);
            }
        }

        if (decision.Kind == TransferDecisionKind.Confirm)
        {
            confirmed.Add((decision, debits, credits));
        }
    }

    private static string? WhyNot(TransferDecision decision, TransferLeg[] debits, TransferLeg[] credits)
    {
        if (debits.Length != decision.Debits.Count || credits.Length != decision.Credits.Count)
        {
            return "NotInKnownAccount";
        }

        Currency[] currencies = [.. debits.Concat(credits).Select(leg => leg.Currency).Distinct()];
        return debits.Any(debit => credits.Any(credit => credit.Account == debit.Account)) ? "SameAccount"
            : debits.Select(leg => leg.Currency).Distinct().Count() > 1
                || credits.Select(leg => leg.Currency).Distinct().Count() > 1 ? "SeveralCurrencies"
            : decision.Kind == TransferDecisionKind.Confirm && currencies.Length == 1
                && credits.Sum(leg => leg.Size) > debits.Sum(leg => leg.Size) ? "MoreIn"
            : null;
    }

    private TransferLeg? At(SourceRef place) => legAt.GetValueOrDefault(place);

    private static int AmountPoints(TransferLeg[] debits, TransferLeg[] credits) =>
        debits[0].Currency != credits[0].Currency ? 0
        : debits.Sum(leg => leg.Size) != credits.Sum(leg => leg.Size) ? 0
        : (debits.Length + credits.Length) switch
        {
            2 => TransferScore.AmountMost,
            3 => TransferScore.AmountInTwoParts,
            _ => TransferScore.AmountInMoreParts,
        };
}
