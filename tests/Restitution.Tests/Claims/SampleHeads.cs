using NodaMoney;
using NodaTime;
using Restitution.Amounts;
using Restitution.Claims;
using Restitution.Evidence;
using Restitution.Law;
using Restitution.Reasons;
using Restitution.Wages;
using Restitution.Work;

namespace Restitution.Tests.Claims;

/// <summary>Heads and pay periods of W-01 with nothing reckoned but what a test gives.</summary>
internal static class SampleHeads
{
    public const string Worker = "W-01";

    public static HeadOfClaim Loss(
        string head, Money amount, DateInterval? span = null, LossPaidBy paidBy = LossPaidBy.Cash,
        SourceRef? source = null, string law = "aa", int number = 1)
    {
        string id = number == 1 ? $"{Worker}/{head}" : FormattableString.Invariant($"{Worker}/{head}/{number}");
        var part = new DuePart(new LocalDate(2019, 6, 1), Estimate<Money>.Single(amount), id)
        {
            Sources = source is { } place ? [place] : [],
        };
        return new HeadOfClaim
        {
            Head = head,
            Kind = head == RecordedHeads.Fee ? HeadKind.FeeRefund : HeadKind.OtherLoss,
            Jurisdiction = law,
            Owed = new Figure(id, part.Amount, Basis.Document, null),
            Parts = [part],
            MakesGood = span,
            PaidBy = paidBy,
            Sources = part.Sources,
        };
    }

    /// <summary>One month, of which so much is owed by head of pay, and so much of that was unlawfully taken.</summary>
    public static PeriodClaim Period(
        string law, LocalDate month, Currency currency, Money? promised, Money? floor, Money unlawful,
        params (WageHead Head, Money Owed)[] heads)
    {
        var span = new DateInterval(month, month.PlusMonths(1).PlusDays(-1));
        var none = new Money(0m, currency);
        string id = FormattableString.Invariant($"{Worker}/{month:uuuu-MM}");
        Money owed = heads.Aggregate(none, (sum, head) => sum + head.Owed);
        return new PeriodClaim
        {
            Period = new PayPeriod(FormattableString.Invariant($"{month:uuuu-MM}"), span, span.End),
            Episode = new EmploymentEpisode
            {
                Span = span,
                Respondent = "R-01",
                Jurisdiction = law,
                Place = "XX-1",
                PayBasis = PayBasis.Monthly,
                Promised = null,
                RestDay = IsoDayOfWeek.Sunday,
                PayDue = PayDue.LastDayOfTheMonth,
            },
            Minutes = default,
            Promised = promised is { } wage ? Of($"{id}/promised", wage) : null,
            Floor = floor is { } least ? Of($"{id}/floor", least) : null,
            Heads = [.. heads.Select((head, index) => new HeadLine(
                head.Head, Of($"{id}/{WageHeads.KeyOf(head.Head)}", head.Owed), Each(none), Each(none), Each(none),
                Each(index == 0 ? unlawful : none), Each(index == 0 ? head.Owed - unlawful : head.Owed)))],
            Due = Of($"{id}/due", owed),
            Paid = Of($"{id}/paid", none),
            Withheld = Of($"{id}/withheld", none),
            LawfulDeductions = Of($"{id}/lawful-deductions", none),
            UnlawfulDeductions = Of($"{id}/unlawful-deductions", unlawful),
            Unpaid = Of($"{id}/unpaid", owed - unlawful),
            BackWages = Of($"{id}/back-wages", owed),
            Interest = null,
            Surcharge = null,
            InterestPerDay = Estimate<UnroundedMoney>.Single(UnroundedMoney.Zero(currency)),
            IsInTime = null,
            LimitationReason = null,
            Payments = [],
            Gaps = [],
        };
    }

    /// <summary>A head of pay that is owed in one month.</summary>
    public static HeadOfClaim Pay(PeriodClaim period, string law = "aa")
    {
        HeadLine line = period.Heads[0];
        string head = WageHeads.KeyOf(line.Head);
        return new HeadOfClaim
        {
            Head = head,
            Kind = HeadKind.Pay,
            Jurisdiction = law,
            Owed = Of($"{Worker}/{head}", line.Unpaid.Likely + line.UnlawfullyDeducted.Likely),
            Parts = [new DuePart(period.Period.DueOn, line.Due.Amount, line.Due.Id)],
        };
    }

    public static LawOnFile LawOf(params LawText[] files)
    {
        LawOnFile law = LawOnFile.Of(files);
        Assert.Empty(law.Faults);
        return law;
    }

    private static Estimate<Money> Each(Money amount) => Estimate<Money>.Single(amount);

    private static Figure Of(string id, Money amount) => new(id, Each(amount), Basis.Document, null);
}
