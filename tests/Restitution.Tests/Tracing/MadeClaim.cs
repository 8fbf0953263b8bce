using System.Globalization;
using NodaMoney;
using NodaTime;
using Restitution.Amounts;
using Restitution.Claims;
using Restitution.Reasons;
using Restitution.Work;

namespace Restitution.Tests.Tracing;

/// <summary>A claim that says of each worker and month what back wages are open, and nothing else.</summary>
internal static class MadeClaim
{
    private static readonly Money Zero = Thb("0");

    public static Currency Baht => CurrencyInfo.FromCode("THB");

    public static Money Thb(string amount) => new(decimal.Parse(amount, CultureInfo.InvariantCulture), Baht);

    /// <param name="wages">Such as <c>W-01 2020-05 3000</c>; due on the last day of the month.</param>
    public static Claim Of(params string[] wages)
    {
        WorkerClaim[] workers =
        [
            .. wages.Select(one => one.Split(' ')).GroupBy(one => one[0])
                .Select(of => Worker(of.Key, [.. of.Select(one => Period(one[0], one[1], Thb(one[2])))])),
        ];
        return new Claim
        {
            Workers = workers, Totals = Totals("case"), Gaps = [], LimitationIsAppliedOfOwnMotion = null,
        };
    }

    private static WorkerClaim Worker(string code, IReadOnlyList<PeriodClaim> periods) => new()
    {
        Worker = code, Periods = periods, Totals = Totals(code), OtherReadings = [], Gaps = [],
    };

    private static PeriodClaim Period(string worker, string month, Money backWages)
    {
        var first = new LocalDate(
            int.Parse(month[..4], CultureInfo.InvariantCulture),
            int.Parse(month[5..], CultureInfo.InvariantCulture), 1);
        DateInterval span = Restitution.Dates.Spans.MonthOf(first);
        Figure none = Figure($"{worker}/{month}/none", Zero);
        return new PeriodClaim
        {
            Period = new PayPeriod(month, span, span.End),
            Episode = EpisodeOf(span),
            Minutes = default,
            Promised = null,
            Floor = null,
            Heads = [],
            Due = none,
            Paid = none,
            Withheld = none,
            LawfulDeductions = none,
            UnlawfulDeductions = none,
            Unpaid = none,
            BackWages = Figure($"{worker}/{month}/back-wages", backWages),
            Interest = null,
            Surcharge = null,
            InterestPerDay = Estimate<UnroundedMoney>.Single(UnroundedMoney.Zero(Baht)),
            IsInTime = null,
            LimitationReason = null,
            Payments = [],
            Gaps = [],
        };
    }

    public static EmploymentEpisode EpisodeOf(DateInterval span) => new()
    {
        Span = span,
        Respondent = "R-01",
        Jurisdiction = "th",
        Place = "TH-85",
        PayBasis = PayBasis.Monthly,
        Promised = null,
        RestDay = IsoDayOfWeek.Sunday,
        PayDue = new PayDue(0, null),
    };

    private static ClaimTotals Totals(string of)
    {
        Figure none = Figure($"{of}/none", Zero);
        return new ClaimTotals
        {
            Due = none, Paid = none, Withheld = none, LawfulDeductions = none, UnlawfulDeductions = none,
            Unpaid = none, BackWages = none, Interest = none, Surcharge = none, SurchargeFound = none, Total = none,
            OutOfTime = none, InTime = none, InterestPerDay = none,
        };
    }

    private static Figure Figure(string id, Money amount) =>
        new(id, Estimate<Money>.Single(amount), Basis.Document, null);
}
