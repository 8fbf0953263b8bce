using NodaMoney;
using Restitution.Reasons;

namespace Restitution.Ledgers;

/// <summary>Matches debits of known accounts with credits of others that are the same money.</summary>
/// <remarks>
/// First what persons confirmed; then single pairs; then, of what is left, payments in parts. Within each the best
/// pairs for both sides are proposed, and a tie is a question (<see cref="MutualBest"/>). No booking is in two matches,
/// no counterpart is invented, and what was rejected does not come back. The result depends neither on the order of
/// accounts and lines nor on accounts that nothing joins to these. Why and how it is scored:
/// <c>src/decisions/how-transfers-are-matched.md</c>.
/// </remarks>
public static class TransferMatching
{
    public static MatchedTransfers Of(
        KnownAccounts accounts, IReadOnlyList<TransferDecision> decisions, MatchingTerms terms)
    {
        TransferLeg[] legs = [.. accounts.Accounts.OrderBy(one => one.Account.Code, StringComparer.Ordinal)
            .SelectMany(one => one.Entries).Where(entry => entry.Amount.Amount != 0m)
            .Select((entry, index) => new TransferLeg(entry, index, terms.Calendar.CountThrough(entry.On)))];
        var decided = new DecidedTransfers(legs, decisions);
        var best = new MutualBest(terms.ScoreLeast);
        best.Settle(decided.Settled);

        PairSearch pairs = Pairs(legs, decided, best, terms);
        long inParts = Parts(legs, decided, best, terms, isSplit: true);
        inParts += Parts(legs, decided, best, terms, isSplit: false);
        return new MatchedTransfers(
            terms,
            InOrder(decided.Confirmed().Concat(best.Matches)),
            [.. best.Questions.OrderBy(question => question.Candidates[0], ByPlaces)],
            InOrder(decided.Rejected()),
            [.. decided.Gaps, .. Gaps(best, pairs), .. NamedTwice(legs)])
        {
            ComparedCount = pairs.ComparedCount + inParts,
        };
    }

    private static IComparer<TransferMatch> ByPlaces { get; } = Comparer<TransferMatch>.Create((left, right) =>
    {
        int byAccount = string.CompareOrdinal(left.Debits[0].Account.Code, right.Debits[0].Account.Code);
        int byNumber = byAccount != 0 ? byAccount : left.Debits[0].Number.CompareTo(right.Debits[0].Number);
        return byNumber != 0 ? byNumber : left.Credits[0].Line.Source.CompareTo(right.Credits[0].Line.Source);
    });

    private static TransferMatch[] InOrder(IEnumerable<TransferMatch> matches) => [.. matches.Order(ByPlaces)];

    private static PairSearch Pairs(
        TransferLeg[] legs, DecidedTransfers decided, MutualBest best, MatchingTerms terms)
    {
        TransferLeg[] free = [.. legs.Where(best.IsFree)];
        var search = new PairSearch([.. free.Where(leg => !leg.Entry.IsDebit)], terms, decided.IsRejected);
        best.Choose(search.Of(free.Where(leg => leg.Entry.IsDebit)));
        return search;
    }

    private static long Parts(
        TransferLeg[] legs, DecidedTransfers decided, MutualBest best, MatchingTerms terms, bool isSplit)
    {
        TransferLeg[] free = [.. legs.Where(best.IsFree)];
        var search = new PartSearch(terms, isSplit, decided.IsRejected);
        best.Choose(search.Of(
            [.. free.Where(leg => leg.Entry.IsDebit == isSplit)],
            [.. free.Where(leg => leg.Entry.IsDebit != isSplit)]));
        return search.ComparedCount;
    }

    private static IEnumerable<Gap> Gaps(MutualBest best, PairSearch pairs)
    {
        foreach (TransferQuestion question in best.Questions
            .OrderBy(question => question.Candidates[0], ByPlaces))
        {
            TransferMatch first = question.Candidates[0];
            yield return new Gap(GapKind.TransferOpen, "",
                [
                    new Operand.Number(question.Candidates.Count), Operand.Of(first.Out),
                    new Operand.Code(first.Debits[0].Line.Source.ToString()),
                    new Operand.Code(first.Credits[0].Line.Source.ToString()),
                ]);
        }

        foreach (RatesLacking rates in pairs.WithoutRate)
        {
            yield return new Gap(GapKind.TransferRateMissing, "",
                [
                    new Operand.Code(rates.First.Currency.Code), new Operand.Code(rates.Other.Code),
                    new Operand.Number(rates.Count), new Operand.Code(rates.First.Entry.Line.Source.ToString()),
                ]);
        }

        foreach (IGrouping<(decimal Size, Currency Currency), TransferLeg> many in pairs.WithTooMany.Distinct()
            .GroupBy(leg => (leg.Size, leg.Currency)))
        {
            yield return new Gap(GapKind.TransferTooMany, "",
                [
                    new Operand.Number(many.Count()), Operand.Of(new Money(many.Key.Size, many.Key.Currency)),
                    new Operand.Code(many.First().Entry.Line.Source.ToString()),
                ]);
        }
    }

    // A number of which some figures are hidden, in the words of bookings.
    private static IEnumerable<Gap> NamedTwice(TransferLeg[] legs) =>
        legs.Where(leg => leg.Entry.Named.IsOpen)
            .GroupBy(leg => (leg.Entry.Line.Source.Exhibit,
                Codes: string.Join(", ", leg.Entry.Named.Accounts.Select(account => account.Code))))
            .Select(of => new Gap(GapKind.AccountNumberFitsSeveral, "",
                [
                    new Operand.Code(of.Key.Exhibit), new Operand.Code("*"),
                    new Operand.Code(of.First().Currency.Code), new Operand.Number(of.Count()),
                    new Operand.Code(of.Key.Codes),
                ]));
}
