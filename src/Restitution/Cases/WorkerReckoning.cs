using NodaMoney;
using NodaTime;
using Restitution.Amounts;
using Restitution.Claims;
using Restitution.Deductions;
using Restitution.Evidence;
using Restitution.Interest;
using Restitution.Law;
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
        CaseFile caseFile, LawOnFile law)
        where TWhy : struct, IWhy<TWhy>
    {
        Money zero = new(0m, caseFile.ClaimCurrency);
        var book = new PayBook(
            records.Book,
            [.. records.Proven.Where(payment => payment.CountsIn(Scenario.High) && payment.PaidOn <= caseFile.AsOf)],
            line => LawfulIn(line, periods, law));
        IReadOnlyList<BookLine>[] lines = LinesOf(book, periods, scenario);
        WagesDueOfPeriod<TWhy>[] due = [.. periods.Select(facts => WagesDue.ForPeriod<TWhy>(facts, scenario))];
        Deducted[] deducted = [.. periods.Select((facts, index) =>
            DeductedIn(facts, lines[index], due[index].Total(caseFile.ClaimCurrency), law))];
        Money[] open = [.. due.Select((wages, index) => wages.Total(caseFile.ClaimCurrency) - deducted[index].Lawful)];
        bool[] hasFigure = [.. due.Select(wages => wages.Heads[(int)WageHead.Wages] is not null)];

        List<Payment> payments =
        [
            .. records.Proven.Where(payment => payment.CountsIn(scenario) && payment.PaidOn <= caseFile.AsOf),
        ];
        payments.AddRange(periods.SelectMany((facts, index) => lines[index]
            .Select(line => book.AssertedBeyondProof(line, facts.Period.DueOn)).OfType<Payment>()));
        PaymentsPlaced placed = WagesPaid.Place(
            [.. periods.Select(facts => facts.Period)], open,
            [.. payments.Where(payment => !NamesPeriodWithoutFigure(payment, periods, hasFigure))]);

        var reckoned = new ReckonedPeriod<TWhy>[periods.Count];
        for (int index = 0; index < reckoned.Length; index++)
        {
            reckoned[index] = Close(
                periods[index], late[index], due[index], deducted[index], placed.ByPeriod[index],
                book.LinesFor(periods[index].Period.Span, Scenario.Low), zero, caseFile.AsOf);
        }

        if (reckoned.Length > 0)
        {
            reckoned[^1] = reckoned[^1] with { LeftOver = placed.LeftOver };
        }

        return reckoned;
    }

    // A line that tells of two periods of one month tells of one payment.
    private static IReadOnlyList<BookLine>[] LinesOf(
        PayBook book, IReadOnlyList<PeriodFacts> periods, Scenario scenario)
    {
        var taken = new HashSet<BookLine>(ReferenceEqualityComparer.Instance);
        return
        [
            .. periods.Select(facts => book.LinesFor(facts.Period.Span, scenario) is { Count: > 0 } lines
                ? (IReadOnlyList<BookLine>)[.. lines.Where(taken.Add)]
                : []),
        ];
    }

    // The law of the period that takes the line: the first that it tells of.
    private static decimal LawfulIn(BookLine line, IReadOnlyList<PeriodFacts> periods, LawOnFile law)
    {
        for (int index = 0; line.Deductions.Count > 0 && index < periods.Count; index++)
        {
            PeriodFacts facts = periods[index];
            if (line.ForPeriod.Start <= facts.Period.Span.End && facts.Period.Span.Start <= line.ForPeriod.End)
            {
                return line.Deductions
                    .Where(item => DeductionClass.IsLawful(ClassOf(item, facts, law)))
                    .Sum(item => -item.Amount.Amount);
            }
        }

        return 0m;
    }

    private static LookUp<string> ClassOf(PayItem item, PeriodFacts facts, LawOnFile law) =>
        DeductionClass.Of(item.Kind, facts.Episode.Jurisdiction, facts.Period.DueOn, law);

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
        PeriodFacts facts, LateWageLaw late, WagesDueOfPeriod<TWhy> wages, Deducted deducted,
        IReadOnlyList<PlacedPayment> payments, IReadOnlyList<BookLine> linesInBook, Money zero, LocalDate asOf)
        where TWhy : struct, IWhy<TWhy>
    {
        Money due = wages.Total(zero.Currency);
        Money paid = payments.Aggregate(zero, (sum, payment) => sum + payment.Amount);
        Money gap = due - paid - deducted.Lawful;
        Money unlawful = deducted.Unlawful < gap ? deducted.Unlawful : gap;
        IReadOnlyList<HeadShares> shares = HeadsOfPeriod.Split(
            [.. wages.Heads.Select(head => head?.Value ?? zero)], paid, deducted.Lawful, unlawful);
        var gaps = new List<Gap>(wages.Gaps);
        gaps.AddRange(deducted.Items
            .Select(one => one.Class.GapFor($"{facts.Figure}/lawful-deductions")).OfType<Gap>().Distinct());
        Basis basis = WeakestOf(wages.Heads);
        InterestReckoned? ran = InterestOn(facts, late, wages, due - deducted.Lawful, payments, asOf, gaps);
        Reasoned<Money, TWhy>? interest = ran is null ? null : new Reasoned<Money, TWhy>(
            ran.Interest, basis,
            TWhy.IsTold ? TWhy.Tell(LateWageInterest.Told(ran, late, facts.Period.DueOn, basis)) : default);
        Reasoned<Money, TWhy>? surcharge = SurchargeOn<TWhy>(facts, late, gap, asOf, basis, gaps);
        return new ReckonedPeriod<TWhy>(
            wages, due, paid, deducted with { Unlawful = unlawful }, gap - unlawful, shares, interest, surcharge,
            payments,
            linesInBook, basis, gaps, [])
        {
            OfInterest = ran,
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
        PeriodFacts facts, LateWageLaw late, WagesDueOfPeriod<TWhy> wages, Money principal,
        IReadOnlyList<PlacedPayment> payments, LocalDate asOf, List<Gap> gaps)
        where TWhy : struct, IWhy<TWhy>
    {
        Gap[] heads = [.. HeadsWithoutInterest(facts, late, wages)];
        gaps.AddRange(heads);
        if (!late.KnowsInterest || heads.Length > 0)
        {
            gaps.AddRange(late.MissingForInterest($"{facts.Figure}/interest"));
            return null;
        }

        InterestPayment[] paid =
            [.. payments.Select(placed => new InterestPayment(placed.Payment.PaidOn, placed.Amount))];
        Gap[] missing =
        [
            .. LateWageInterest.Missing(principal, facts.Period.DueOn, asOf, paid, late, $"{facts.Figure}/interest"),
        ];
        gaps.AddRange(missing);
        return missing.Length > 0 ? null : LateWageInterest.Of(principal, facts.Period.DueOn, asOf, paid, late);
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

    private static Deducted DeductedIn(PeriodFacts facts, IReadOnlyList<BookLine> lines, Money due, LawOnFile law)
    {
        Money zero = new(0m, due.Currency);
        ClassedDeduction[] classed = [.. lines.SelectMany(line => line.Deductions.Select(item => new ClassedDeduction(
            item, ClassOf(item, facts, law), line.Source)))];
        Money lawful = Sum(classed.Where(one => one.IsLawful), zero);
        Money unlawful = Sum(classed.Where(one => !one.IsLawful), zero);
        // More than was due cannot be taken from it.
        return new Deducted(lawful < due ? lawful : due, unlawful, classed);
    }

    private static Money Sum(IEnumerable<ClassedDeduction> deductions, Money zero) =>
        deductions.Aggregate(zero, (sum, one) => sum - one.Item.Amount);
}

/// <summary>One deduction of the book with what the closed list says of it.</summary>
public sealed record ClassedDeduction(PayItem Item, LookUp<string> Class, SourceRef Source)
{
    public bool IsLawful => DeductionClass.IsLawful(Class);
}

/// <summary>What was taken from the pay of one period, by the book line that counts.</summary>
public sealed record Deducted(Money Lawful, Money Unlawful, IReadOnlyList<ClassedDeduction> Items);

/// <summary>One pay period under one scenario: due = paid + lawful + unlawful deductions + unpaid.</summary>
/// <param name="LinesInBook">The lines of the book by which most is accounted for, counted here or not.</param>
/// <param name="LeftOver">On the last period: payments that no period took.</param>
public sealed record ReckonedPeriod<TWhy>(
    WagesDueOfPeriod<TWhy> Wages, Money Due, Money Paid, Deducted Deducted, Money Unpaid,
    IReadOnlyList<HeadShares> Shares,
    Reasoned<Money, TWhy>? Interest, Reasoned<Money, TWhy>? Surcharge, IReadOnlyList<PlacedPayment> Payments,
    IReadOnlyList<BookLine> LinesInBook, Basis Basis, IReadOnlyList<Gap> Gaps, IReadOnlyList<PlacedPayment> LeftOver)
    where TWhy : struct, IWhy<TWhy>
{
    /// <summary>How the interest ran; null where a gap stands in its place.</summary>
    public InterestReckoned? OfInterest { get; init; }
}
