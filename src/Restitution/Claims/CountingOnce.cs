using NodaMoney;
using NodaTime;
using Restitution.Amounts;
using Restitution.Evidence;
using Restitution.Reasons;

namespace Restitution.Claims;

/// <summary>Finds losses that two heads name, and takes what both name off the one that stands later.</summary>
/// <remarks>
/// What two heads have in common is the lesser of their shares in it, so that what is left is the greater of them.
/// Heads stand in the order of the list: pay from records keeps what it has, and a loss that was only noted gives way.
/// The share of a head in some of its days is apportioned by days. Among the heads of one forum only: a head that the
/// forum cannot award takes nothing from one that it can. Worked examples: D2 and D9 of
/// <c>fixtures/worked-examples/awards.json</c>.
/// </remarks>
public sealed class CountingOnce
{
    private static readonly string[] OfService = ["severance", "separation-pay", "contract-end-pay"];

    private readonly IReadOnlyList<HeadOfClaim> heads;
    private readonly IReadOnlyList<PeriodClaim> periods;
    private readonly string about;
    private readonly Currency currency;
    private readonly bool isTold;
    private readonly Dictionary<HeadOfClaim, Estimate<Money>> left = new(ReferenceEqualityComparer.Instance);
    private readonly List<CountedOnce> found = [];

    /// <param name="heads">Those that count together, each of its own figure.</param>
    /// <param name="periods">Of the same worker.</param>
    /// <param name="about">Begins the ids: the worker, or the worker's track.</param>
    public CountingOnce(
        IReadOnlyList<HeadOfClaim> heads, IReadOnlyList<PeriodClaim> periods, string about, Currency currency,
        bool isTold)
    {
        (this.heads, this.periods) = (heads, periods);
        (this.about, this.currency, this.isTold) = (about, currency, isTold);
        foreach (HeadOfClaim head in heads)
        {
            left[head] = head.Owed.Amount;
        }

        GreaterValueBesidePay();
        NamedTwice();
        FromSamePaper();
        ForSameService();
        ForSameDays();
        TakenFromPay();
        FollowedByInterest();
    }

    public IReadOnlyList<CountedOnce> Found => found;

    /// <summary>What of a head counts beside the others.</summary>
    public Estimate<Money> Left(HeadOfClaim head) => left[head];

    private IEnumerable<HeadOfClaim> Recorded =>
        heads.Where(head => head.Kind is HeadKind.OtherLoss or HeadKind.FeeRefund);

    // The value of the labour names again what the heads of pay make good, and the increase that goes with them.
    private void GreaterValueBesidePay()
    {
        foreach (HeadOfClaim value in heads.Where(head => head.Kind == HeadKind.GreaterValue))
        {
            HeadOfClaim[] pay =
            [
                .. heads.Where(head => head.Jurisdiction == value.Jurisdiction
                    && head.Kind is HeadKind.Pay or HeadKind.StatutoryIncrease),
            ];
            if (pay.Length > 0)
            {
                Take(value, pay[0].Owed.Id, SameLoss.SameWork, value.MakesGood,
                    PerScenario.Sum(pay.Select(Left), currency), value.Owed.Amount);
            }
        }
    }

    private void NamedTwice()
    {
        foreach ((HeadOfClaim earlier, HeadOfClaim later) in Pairs(heads, Recorded))
        {
            if (earlier.MakesGood is { } days && days == later.MakesGood && earlier.Head != later.Head
                && earlier.Owed.Amount == later.Owed.Amount)
            {
                Take(later, earlier.Owed.Id, SameLoss.SameAmountAndDays, days, earlier.Owed.Amount, later.Owed.Amount);
            }
        }
    }

    private void FromSamePaper()
    {
        foreach ((HeadOfClaim earlier, HeadOfClaim later) in Pairs(Recorded, Recorded))
        {
            Estimate<Money> both = PerScenario.Sum(
                later.Parts.Where(part => earlier.Parts.Any(other =>
                    other.Amount == part.Amount && other.Sources.Intersect(part.Sources).Any(IsOneRow)))
                    .Select(part => part.Amount),
                currency);
            Take(later, earlier.Owed.Id, SameLoss.SameSource, null, both, both);
        }
    }

    private void ForSameService()
    {
        foreach ((HeadOfClaim earlier, HeadOfClaim later) in Pairs(heads, Recorded))
        {
            if (OfService.Contains(earlier.Head) && OfService.Contains(later.Head))
                Take(later, earlier.Owed.Id, SameLoss.SameService, null, earlier.Owed.Amount, later.Owed.Amount);
        }
    }

    private void ForSameDays()
    {
        foreach (HeadOfClaim loss in Recorded.Where(head => head.MakesGood is not null))
        {
            DateInterval days = loss.MakesGood!;
            foreach (HeadOfClaim earlier in heads.TakeWhile(head => !ReferenceEquals(head, loss))
                .Where(head => head.Kind != HeadKind.GreaterValue))
            {
                if (earlier.MakesGood?.Intersection(days) is { } both)
                {
                    Take(loss, earlier.Owed.Id, SameLoss.SameDays, both,
                        Share(earlier.Owed.Amount, both, earlier.MakesGood), Share(loss.Owed.Amount, both, days));
                }
            }

            BesidePay(loss, days);
        }
    }

    private void BesidePay(HeadOfClaim loss, DateInterval days)
    {
        HeadOfClaim[] pay = [.. heads.Where(head => head.Kind == HeadKind.Pay)];
        HashSet<string> heldBy = [.. pay.Select(head => head.Head)];
        foreach (PeriodClaim period in periods.Where(_ => pay.Length > 0))
        {
            if (period.Period.Span.Intersection(days) is not { } both)
                continue;

            Estimate<Money> owed = PerScenario.Sum(
                period.Heads.Where(line => heldBy.Contains(Wages.WageHeads.KeyOf(line.Head)))
                    .Select(line => line.Unpaid.Plus(line.UnlawfullyDeducted)),
                currency);
            Take(loss, period.BackWages.Id, SameLoss.SameDays, both, Share(owed, both, period.Period.Span),
                Share(loss.Owed.Amount, both, days));
        }
    }

    // What was taken from pay for a fee is in the back wages as an unlawful deduction already.
    private void TakenFromPay()
    {
        if (!heads.Any(head => head.Kind == HeadKind.Pay))
            return;

        var taken = new TakenByKind(periods, currency);
        foreach (HeadOfClaim loss in Recorded.Where(head => head.PaidBy == LossPaidBy.WageDeduction))
        {
            Estimate<Money> before = left[loss];
            Take(loss, $"{Worker}/unlawful-deductions", SameLoss.FeeTakenFromPay, null, taken.LeftFor(loss), before);
            taken.Use(loss, before.Less(left[loss]));
        }
    }

    // Interest goes with what it accrues on.
    private void FollowedByInterest()
    {
        foreach (HeadOfClaim interest in heads.Where(head => head.Kind == HeadKind.Interest))
        {
            HeadOfClaim? on = heads.FirstOrDefault(head => head.Owed.Id == interest.AccruesOn);
            if (on is null || left[on] == on.Owed.Amount)
                continue;

            Estimate<Money> gone = new(
                ShareOf(Scenario.Low), ShareOf(Scenario.Likely), ShareOf(Scenario.High));
            Take(interest, on.Owed.Id, SameLoss.InterestFollows, null, gone, gone);

            Money ShareOf(Scenario scenario) => on.Owed.Amount[scenario].Amount == 0m
                ? interest.Owed.Amount[scenario]
                : Apportionment.ByLargestRemainder(
                    interest.Owed.Amount[scenario],
                    [
                        (on.Owed.Amount[scenario] - left[on][scenario]).Amount, left[on][scenario].Amount,
                    ])[0];
        }
    }

    private string Worker => about.Split('/')[0];

    private void Take(
        HeadOfClaim reduced, string kept, SameLoss because, DateInterval? days, Estimate<Money> ofKept,
        Estimate<Money> ofReduced)
    {
        Estimate<Money> removed = ofKept.Lesser(ofReduced).Lesser(left[reduced]).AboveNothing();
        if (removed.IsNothing())
            return;

        left[reduced] = left[reduced].Less(removed);
        string id = FormattableString.Invariant($"{about}/counted-once/{found.Count + 1}");
        found.Add(new CountedOnce(kept, reduced.Owed.Id, because, days, new Figure(
            id, removed, reduced.Owed.Basis, isTold
                ? new Reason(Statement.LossCountedOnce)
                {
                    About =
                    [
                        new Operand.Code(kept), new Operand.Code(reduced.Owed.Id),
                        new Operand.Term($"same-loss.{because}"), .. days is null ? [] : new[] { Operand.Of(days) },
                    ],
                    Working = [Operand.Of(ofKept.Likely), Operand.Of(ofReduced.Likely)],
                    Result = Operand.Of(removed.Likely),
                    Basis = reduced.Owed.Basis,
                    Figures = [kept, reduced.Owed.Id],
                }
                : null)));
    }

    private static Estimate<Money> Share(Estimate<Money> amount, DateInterval part, DateInterval whole) =>
        amount.Select(one => Apportionment.ByLargestRemainder(one, [part.Length, whole.Length - part.Length])[0]);

    private static bool IsOneRow(SourceRef place) => place.FirstLineNumber > 0 || place.Element is not null;

    // Each head of the second list with those that stand before it in the first.
    private static IEnumerable<(HeadOfClaim Earlier, HeadOfClaim Later)> Pairs(
        IEnumerable<HeadOfClaim> first, IEnumerable<HeadOfClaim> second) =>
        from later in second.ToArray()
        from earlier in first.TakeWhile(head => !ReferenceEquals(head, later)).ToArray()
        select (earlier, later);
}
