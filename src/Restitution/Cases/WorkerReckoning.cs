using NodaMoney;
using NodaTime;
using Restitution.Amounts;
using Restitution.Claims;
using Restitution.Deductions;
using Restitution.Interest;
using Restitution.Reasons;
using Restitution.Wages;

namespace Restitution.Cases;

/// <summary>
/// One worker's pay periods reckoned under one scenario: due, paid, deducted, unpaid, interest, surcharge.
/// </summary>
/// <remarks>Payments run across periods, so all periods of a worker are reckoned together.</remarks>
public static class WorkerReckoning
{
    public static IReadOnlyList<ReckonedPeriod<TWhy>> Under<TWhy>(
        Scenario scenario, IReadOnlyList<PeriodFacts> periods, IReadOnlyList<LateWageLaw> late, WorkerRecords records,
        CaseFile caseFile, DeductionLaws laws)
        where TWhy : struct, IWhy<TWhy>
    {
        Money zero = new(0m, caseFile.ClaimCurrency);
        var book = new PayBook(
            records.Book,
            [.. records.Proven.Where(payment => payment.CountsIn(Scenario.High) && payment.PaidOn <= caseFile.AsOf)]);
        WagesDueOfPeriod<TWhy>[] due = [.. periods.Select(facts => WagesDue.ForPeriod<TWhy>(facts, scenario))];
        bool[] hasFigure = [.. due.Select(wages => wages.Heads[(int)WageHead.Wages] is not null)];
        var taken = new DeductionsOfWorker(
            periods, [.. due.Select(wages => wages.Total(caseFile.ClaimCurrency))], hasFigure, laws,
            records.Book.Count == 0
                ? DeductionRecords.None : caseFile.Deductions.Of(records.Worker, caseFile.ClaimCurrency));
        (BooksOfPeriod Lines, PayDeductions Deducted)[] booked =
            [.. periods.Select((_, index) => taken.Booked(book, index, scenario))];
        Money[] open =
        [
            .. due.Select((wages, index) => wages.Total(caseFile.ClaimCurrency) - booked[index].Deducted.AllLawful),
        ];

        List<Payment> payments =
        [
            .. records.Proven.Where(payment => payment.CountsIn(scenario) && payment.PaidOn <= caseFile.AsOf),
        ];
        payments.AddRange(periods.SelectMany((facts, index) => booked[index].Lines.PaidHere
            .Select(line => book.AssertedBeyondProof(line, facts.Period.DueOn)).OfType<Payment>()));
        PaymentsPlaced placed = WagesPaid.Place(
            [.. periods.Select(facts => facts.Period)], open,
            [.. payments.Where(payment => !NamesPeriodWithoutFigure(payment, periods, hasFigure))]);

        var reckoned = new ReckonedPeriod<TWhy>[periods.Count];
        for (int index = 0; index < reckoned.Length; index++)
        {
            reckoned[index] = Close(
                periods[index], late[index], due[index], booked[index].Deducted, placed.ByPeriod[index],
                booked[index].Lines.InBook, zero, caseFile.AsOf);
        }

        if (reckoned.Length > 0)
        {
            reckoned[^1] = reckoned[^1] with { LeftOver = placed.LeftOver };
        }

        return reckoned;
    }

    /// <summary>Payments that name a period which has no figure: they are set against nothing.</summary>
    public static bool NamesPeriodWithoutFigure(
        Payment payment, IReadOnlyList<PeriodFacts> periods, IReadOnlyList<bool> hasFigure)
    {
        if (payment.ForPeriod is not { } named)
        {
            return false;
        }

        for (int index = 0; index < periods.Count; index++)
        {
            DateInterval period = periods[index].Period.Span;
            if (!hasFigure[index] && named.Start <= period.End && period.Start <= named.End)
            {
                return true;
            }
        }

        return false;
    }

    private static ReckonedPeriod<TWhy> Close<TWhy>(
        PeriodFacts facts, LateWageLaw late, WagesDueOfPeriod<TWhy> wages, PayDeductions taken,
        IReadOnlyList<PlacedPayment> payments, IReadOnlyList<BookLine> linesInBook, Money zero, LocalDate asOf)
        where TWhy : struct, IWhy<TWhy>
    {
        Money due = wages.Total(zero.Currency);
        Money paid = payments.Aggregate(zero, (sum, payment) => sum + payment.Amount);
        Money gap = due - paid - taken.AllLawful;
        PayDeductions deducted = taken.WithUnlawfulAtMost(gap);
        IReadOnlyList<HeadShares> shares = HeadsOfPeriod.Split(
            [.. wages.Heads.Select(head => head?.Value ?? zero)], paid, deducted.Withheld, deducted.Lawful,
            deducted.Unlawful);
        var gaps = new List<Gap>(wages.Gaps);
        gaps.AddRange(deducted.Gaps);
        Basis basis = WeakestOf(wages.Heads);
        var owed = new OwedWage(due - deducted.AllLawful,
            [.. payments.Select(placed => new InterestPayment(placed.Payment.PaidOn, placed.Amount))]);
        InterestReckoned? ran = InterestOn(facts, late, wages, owed, asOf, gaps);
        Reasoned<Money, TWhy>? interest = ran is null ? null : new Reasoned<Money, TWhy>(
            ran.Interest, basis,
            TWhy.IsTold ? TWhy.Tell(LateWageInterest.Told(ran, late, facts.Period.DueOn, basis)) : default);
        Reasoned<Money, TWhy>? surcharge = SurchargeOn<TWhy>(facts, late, gap, asOf, basis, gaps);
        return new ReckonedPeriod<TWhy>(
            wages, due, paid, deducted, gap - deducted.Unlawful, shares, interest, surcharge, payments,
            linesInBook, basis, gaps, [])
        {
            OfInterest = ran,
            Owed = owed,
            LateFine = FineOn<TWhy>(facts, late, owed, asOf, basis, gaps),
        };
    }

    private static Basis WeakestOf<TWhy>(IReadOnlyList<Reasoned<Money, TWhy>?> heads)
        where TWhy : struct, IWhy<TWhy>
    {
        var weakest = Basis.Document;
        foreach (Reasoned<Money, TWhy>? head in heads)
        {
            weakest = head is { } due ? BasisOf.Weakest(weakest, due.Basis) : weakest;
        }

        return weakest;
    }

    private static InterestReckoned? InterestOn<TWhy>(
        PeriodFacts facts, LateWageLaw late, WagesDueOfPeriod<TWhy> wages, OwedWage owed, LocalDate asOf,
        List<Gap> gaps)
        where TWhy : struct, IWhy<TWhy>
    {
        Gap[] heads = [.. HeadsWithoutInterest(facts, late, wages)];
        gaps.AddRange(heads);
        if (!late.KnowsInterest || heads.Length > 0)
        {
            gaps.AddRange(late.MissingForInterest($"{facts.Figure}/interest"));
            return null;
        }

        string figure = $"{facts.Figure}/interest";
        Gap[] missing =
            [.. LateWageInterest.Missing(owed.Amount, facts.Period.DueOn, asOf, owed.Payments, late, figure)];
        gaps.AddRange(missing);
        return missing.Length > 0
            ? null
            : LateWageInterest.Of(owed.Amount, facts.Period.DueOn, asOf, owed.Payments, late);
    }

    private static Reasoned<Money, TWhy>? FineOn<TWhy>(
        PeriodFacts facts, LateWageLaw late, OwedWage owed, LocalDate asOf, Basis basis, List<Gap> gaps)
        where TWhy : struct, IWhy<TWhy>
    {
        Reckoned<Money, TWhy>? fine = LateWageFine.On<TWhy>(
            owed.Amount, facts.Period.DueOn, asOf, owed.Payments, late, basis, $"{facts.Figure}/late-fine");
        gaps.AddRange(fine?.Missing ?? []);
        return fine?.Figure;
    }

    // No rule says what part of a payment went to a head that bears no interest, so such a head is refused.
    private static IEnumerable<Gap> HeadsWithoutInterest<TWhy>(
        PeriodFacts facts, LateWageLaw late, WagesDueOfPeriod<TWhy> wages)
        where TWhy : struct, IWhy<TWhy> =>
        from head in WageHeads.All
        let key = WageHeads.KeyOf(head)
        where wages.Heads[(int)head] is not null && late.Bases.IsFound && !late.Bases.Value.Contains(key)
        select new Gap(GapKind.LawKeyMissing, $"{facts.Figure}/interest",
            [new Operand.Code(late.Bases.Authority.File), Operand.Of(late.DefaultedOn), new Operand.Code(key)]);

    private static Reasoned<Money, TWhy>? SurchargeOn<TWhy>(
        PeriodFacts facts, LateWageLaw late, Money arrears, LocalDate asOf, Basis basis, List<Gap> gaps)
        where TWhy : struct, IWhy<TWhy>
    {
        (Reasoned<Money, TWhy>? due, Gap? missing) = Surcharge.OnArrears<TWhy>(
            arrears, facts.Period.DueOn, asOf, late, basis, $"{facts.Figure}/surcharge");
        if (missing is not null)
        {
            gaps.Add(missing);
        }

        return due;
    }
}

/// <summary>One pay period under one scenario: due = paid + withheld + lawful + unlawful deductions + unpaid.</summary>
/// <param name="LinesInBook">The lines of the book by which most is accounted for, counted here or not.</param>
/// <param name="LeftOver">On the last period: payments that no period took.</param>
public sealed record ReckonedPeriod<TWhy>(
    WagesDueOfPeriod<TWhy> Wages, Money Due, Money Paid, PayDeductions Deducted, Money Unpaid,
    IReadOnlyList<HeadShares> Shares,
    Reasoned<Money, TWhy>? Interest, Reasoned<Money, TWhy>? Surcharge, IReadOnlyList<PlacedPayment> Payments,
    IReadOnlyList<BookLine> LinesInBook, Basis Basis, IReadOnlyList<Gap> Gaps, IReadOnlyList<PlacedPayment> LeftOver)
    where TWhy : struct, IWhy<TWhy>
{
    /// <summary>How the interest ran; null where a gap stands in its place.</summary>
    public InterestReckoned? OfInterest { get; init; }

    /// <summary>What should have been paid, and what was.</summary>
    public required OwedWage Owed { get; init; }

    /// <summary>Null where the law has no such fine, or a gap stands in its place.</summary>
    public Reasoned<Money, TWhy>? LateFine { get; init; }
}

/// <summary>What fell due of a period less lawful deductions, with the payments that were placed on it.</summary>
public sealed record OwedWage(Money Amount, IReadOnlyList<InterestPayment> Payments);
