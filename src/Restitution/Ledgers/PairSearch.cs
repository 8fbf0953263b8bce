using NodaMoney;
using Restitution.Rates;

namespace Restitution.Ledgers;

/// <summary>Every debit with each credit of another known account that may be the same money.</summary>
/// <remarks>
/// Where the words of a debit hold a known account's number, or a match names who is on the other side, only credits
/// there are looked at; what either side contradicts is no candidate.
/// </remarks>
internal sealed class PairSearch
{
    private readonly MatchingTerms terms;
    private readonly Func<TransferLeg, TransferLeg, bool> isRejected;
    private readonly LegIndex all;
    private readonly LegIndex byAccount;
    private readonly LegIndex byHolder;
    private readonly LegIndex byReference;
    private readonly LegIndex byNamed;
    private readonly Currency[] currencies;
    private readonly ForeignLegs foreign;

    public PairSearch(
        IReadOnlyList<TransferLeg> credits, MatchingTerms terms, Func<TransferLeg, TransferLeg, bool> isRejected)
    {
        (this.terms, this.isRejected) = (terms, isRejected);
        all = new LegIndex(credits, _ => "");
        byAccount = new LegIndex(credits, credit => credit.Account);
        byHolder = new LegIndex(credits, credit => credit.Holder);
        byReference = new LegIndex(credits.Where(credit => credit.Reference.Length > 0), credit => credit.Reference);
        byNamed = new LegIndex(
            credits.Where(credit => credit.Entry.Named.Only is not null), credit => credit.Entry.Named.Only!.Code);
        currencies = [.. credits.Select(credit => credit.Currency).Distinct()
            .OrderBy(currency => currency.Code, StringComparer.Ordinal)];
        foreign = new ForeignLegs(terms.Exchange);
    }

    /// <summary>Debits that so many credits could be of that none was looked at.</summary>
    public List<TransferLeg> WithTooMany { get; } = [];

    public long ComparedCount { get; private set; }

    /// <summary>Pairs of currencies that no rate joins.</summary>
    public IEnumerable<RatesLacking> WithoutRate => foreign.Lacking;

    public List<TransferCandidate> Of(IEnumerable<TransferLeg> debits)
    {
        var candidates = new List<TransferCandidate>();
        foreach (TransferLeg debit in debits)
        {
            decimal least = debit.Size - (debit.Size * terms.FeeFractionMost);
            foreach (TransferLeg credit in Credits(debit, debit.Currency, least, debit.Size, debit.Size))
            {
                candidates.Add(new TransferCandidate([debit], [credit],
                    credit.Size == debit.Size ? TransferScore.AmountMost : TransferScore.AmountWithFee));
            }

            foreach (Currency other in currencies.Where(currency => currency != debit.Currency))
            {
                candidates.AddRange(InAnother(debit, other));
            }
        }

        return candidates;
    }

    private IEnumerable<TransferCandidate> InAnother(TransferLeg debit, Currency other)
    {
        if (!Within(Nearest(debit), debit, other, 0m, decimal.MaxValue).Any()
            || foreign.Of(debit, other) is not { } converted)
        {
            yield break;
        }

        decimal expected = converted.Amount.Amount;
        decimal apart = expected * terms.RateFractionMost;
        foreach (TransferLeg credit in Credits(debit, other, expected - apart, expected + apart, expected))
        {
            yield return new TransferCandidate([debit], [credit], TransferScore.AmountByRate) { ByRate = converted };
        }
    }

    private IEnumerable<TransferLeg> Credits(
        TransferLeg debit, Currency currency, decimal least, decimal most, decimal exactly)
    {
        ArraySegment<TransferLeg>[] found = [.. Within(Nearest(debit), debit, currency, least, most)];
        if (found.Sum(part => part.Count) > terms.CandidatesMost)
        {
            found = [.. Within(Nearest(debit), debit, currency, exactly, exactly)];
        }

        if (found.Sum(part => part.Count) > terms.CandidatesMost)
        {
            found =
            [
                .. debit.Reference.Length == 0 ? []
                    : Within((byReference, debit.Reference), debit, currency, least, most),
                .. Within((byNamed, debit.Account), debit, currency, least, most),
            ];
            if (found.Length == 0 || found.Sum(part => part.Count) > terms.CandidatesMost)
            {
                WithTooMany.Add(debit);
                return [];
            }
        }

        return found.SelectMany(part => part).Distinct().Where(credit => MayBe(debit, credit));
    }

    private (LegIndex Index, string Of) Nearest(TransferLeg debit) =>
        debit.Entry.Named.Only is { } named && named.Code != debit.Account ? (byAccount, named.Code)
        : debit.OtherSide is { } side ? (byHolder, side)
        : (all, "");

    private IEnumerable<ArraySegment<TransferLeg>> Within(
        (LegIndex Index, string Of) where, TransferLeg debit, Currency currency, decimal least, decimal most) =>
        where.Index.Within(
            where.Of, currency, debit.BusinessDay - terms.DaysBeforeMost, debit.BusinessDay + terms.DaysAfterMost,
            least, most);

    private bool MayBe(TransferLeg debit, TransferLeg credit)
    {
        ComparedCount++;
        return debit.Account != credit.Account
            && !debit.Contradicts(credit) && !credit.Contradicts(debit) && !debit.IsAloneInAmount(credit)
            && !isRejected(debit, credit);
    }
}

/// <summary>Debits that are held against credits in another currency, by the rates on record.</summary>
internal sealed class ForeignLegs(Exchange exchange)
{
    private readonly Exchange onDay = exchange.By(RateConvention.PaymentDay);
    private readonly Dictionary<(Currency, Currency), RatesLacking> lacking = [];

    public IEnumerable<RatesLacking> Lacking => lacking.Values;

    /// <summary>What a debit comes to by the rate of its day; null where there is none, which is counted.</summary>
    public ConvertedAmount? Of(TransferLeg debit, Currency other)
    {
        (ConvertedAmount? converted, _) = onDay.Kept(
            new Money(debit.Size, debit.Currency), other, MoneyDays.Paid(debit.Entry.On), "");
        if (converted is null)
        {
            lacking[(debit.Currency, other)] = lacking.TryGetValue((debit.Currency, other), out RatesLacking? known)
                ? known with { Count = known.Count + 1 } : new RatesLacking(debit, other, 1);
        }

        return converted;
    }
}

/// <summary>Debits beside which credits in another currency stand, and no rate joins the two.</summary>
internal sealed record RatesLacking(TransferLeg First, Currency Other, int Count);
