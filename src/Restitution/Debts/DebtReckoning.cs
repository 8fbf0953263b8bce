using NodaMoney;
using NodaTime;
using Restitution.Amounts;
using Restitution.Reasons;

namespace Restitution.Debts;

/// <summary>The two ledgers of one account side by side: as the book asserts it and as the law lets it stand.</summary>
/// <remarks>
/// Day by day. Of one day, what is added comes first, then interest, then what is taken, so that the order in the book
/// does not change the balance with which the day ends. What is taken goes to lawful interest first and then to the
/// principal, which is least for the worker. What is taken beyond the lawful debt stays with the creditor: the lawful
/// balance is then below zero, and a later advance is set against it.
/// </remarks>
public sealed class DebtReckoning
{
    private readonly LawOfDebt law;
    private readonly Scenario scenario;
    private readonly bool isTold;
    private readonly FeeRule fees;
    private readonly InterestRuleOfDebt interestRule;
    private readonly CeilingInterest grown;
    private readonly Money none;

    private Money principal;
    private Money interest;
    private Money beyond;

    private DebtReckoning(
        LawOfDebt law, IReadOnlyList<DebtLine> book, Scenario scenario, bool isTold, Currency currency)
    {
        (this.law, this.scenario, this.isTold) = (law, scenario, isTold);
        fees = new FeeRule(law, scenario, isTold);
        interestRule = new InterestRuleOfDebt(
            law, new ChargedInterest(book, law, currency, scenario), scenario, isTold);
        grown = new CeilingInterest(law, isTold);
        none = principal = interest = beyond = new Money(0m, currency);
    }

    private Money Balance => principal + interest - beyond;

    /// <param name="lines">In order of days; those of one day in the order of the book.</param>
    /// <param name="book">The creditor's own lines, where work stands in the place of some of them; null where
    /// <paramref name="lines"/> are they.</param>
    public static DebtRun Of(
        IReadOnlyList<DebtLine> lines, LawOfDebt law, Currency currency, Scenario scenario, bool isTold,
        IReadOnlyList<DebtLine>? book = null) =>
        new DebtReckoning(law, book ?? lines, scenario, isTold, currency).Run(lines);

    private DebtRun Run(IReadOnlyList<DebtLine> lines)
    {
        var judged = new List<JudgedLine>();
        var balances = new List<(LocalDate On, Money Balance)>();
        Money book = none;
        Money lawful = none;
        LocalDate? before = null;
        foreach (IGrouping<LocalDate, DebtLine> day in lines.GroupBy(line => line.On))
        {
            if (before is { } last)
            {
                grown.Grow(last, day.Key, principal);
            }

            DebtLine[] ofDay = [.. day];
            Judgement[] judgements = Judge(ofDay);
            for (int index = 0; index < ofDay.Length; index++)
            {
                book += ofDay[index].Asserted;
                lawful += judgements[index].Lawful;
                judged.Add(new JudgedLine(ofDay[index], judgements[index], book, lawful));
            }

            balances.Add((day.Key, Balance));
            before = day.Key;
        }

        return new DebtRun(judged, balances, DebtEnd.Of(balances));
    }

    private Judgement[] Judge(DebtLine[] ofDay)
    {
        var judgements = new Judgement[ofDay.Length];
        int[] all = [.. Enumerable.Range(0, ofDay.Length)];
        foreach (int index in all.Where(index => !IsTaken(ofDay[index]) && ofDay[index].Kind != DebtEntryKind.Interest))
        {
            judgements[index] = Added(ofDay[index]);
            Owe(judgements[index].Lawful);
        }

        int[] ofInterest = [.. all.Where(index => ofDay[index].Kind == DebtEntryKind.Interest)];
        if (ofInterest.Length > 0)
        {
            IReadOnlyList<Judgement> lawful = interestRule.Of([.. ofInterest.Select(index => ofDay[index])], grown);
            grown.StartAnew();
            for (int index = 0; index < ofInterest.Length; index++)
            {
                judgements[ofInterest[index]] = lawful[index];
                interest += lawful[index].Lawful;
                Money setOff = interest < beyond ? interest : beyond;
                (interest, beyond) = (interest - setOff, beyond - setOff);
            }
        }

        foreach (int index in all.Where(index => IsTaken(ofDay[index])))
        {
            judgements[index] = Taken(ofDay[index]);
        }

        return judgements;
    }

    private static bool IsTaken(DebtLine line) => line.Kind is { } kind ? kind.IsTaking() : line.Asserted.Amount < 0m;

    private Judgement Added(DebtLine line) => line.Kind switch
    {
        null => Undecided(line, counts: scenario == Scenario.Low),
        DebtEntryKind.RecruitmentFee => fees.Fee(line, line.Asserted),
        DebtEntryKind.Transport or DebtEntryKind.Documents => fees.OfEmployer(line) ?? Cost(line),
        DebtEntryKind.Penalty => Penalty(line),
        _ => Received(line),
    };

    private Judgement Undecided(DebtLine line, bool counts) => Judgement.On(
        DebtGround.Undecided, line, counts ? line.Asserted : none, isTold, Statement.DebtUndecided);

    // A cost that the law lets be charged counts for what was really laid out, up to the cap where there is one.
    private Judgement Cost(DebtLine line)
    {
        Judgement received = Received(line);
        Judgement asFee = fees.Fee(line, received.Lawful);
        return received.Gaps.Count == 0 || asFee.Struck.Any(part => part.Ground == DebtGround.FeeForbidden)
            ? asFee
            : received with
            {
                Lawful = asFee.Lawful,
                Struck = asFee.Lawful == line.Asserted
                    ? [] : [new StruckPart(DebtGround.NotTold, line.Asserted - asFee.Lawful)],
                Gaps = [.. received.Gaps, .. asFee.Gaps],
            };
    }

    private Judgement Received(DebtLine line)
    {
        if (line.ReallyUnder(scenario) is { } amount)
        {
            Money lawful = line.IsInBook && amount > line.Asserted ? line.Asserted : amount;
            return Judgement.On(
                line.IsInBook ? DebtGround.NothingReceived : DebtGround.NotInTheBook, line, lawful, isTold,
                Statement.DebtReceived, [Operand.Of(line.Asserted), Operand.Of(amount)]);
        }

        return line.HandedOver switch
        {
            HandedOver.Yes => Judgement.On(
                DebtGround.NothingReceived, line, line.Asserted, isTold, Statement.DebtReceived,
                [Operand.Of(line.Asserted), Operand.Of(line.Asserted)]),
            HandedOver.No => Judgement.On(
                DebtGround.NothingReceived, line, none, isTold, Statement.DebtNothingReceived),
            _ => Judgement.NotTold(
                line, scenario,
                [
                    new Gap(GapKind.DebtHandedOverUnknown, line.Id,
                    [
                        Operand.Of(line.Asserted), Operand.Of(line.On), new Operand.Code(line.Written),
                        new Operand.Code(line.Sources.Count > 0 ? line.Sources[0].ToString() : ""),
                    ]),
                ],
                isTold),
        };
    }

    // The list of deductions binds him who pays the wages; one that does not speak leaves it open.
    private Judgement Penalty(DebtLine line)
    {
        Law.LookUp<string> fine =
            law.Book.Role == CreditorRole.Respondent ? law.Fine(line.On) : law.LoanPenalty(line.On);
        return fine is { IsFound: true, Value: "not-allowed" }
            ? Judgement.On(
                DebtGround.Penalty, line, none, isTold, Statement.DebtPenalty, null, [fine.Authority])
            : Judgement.NotTold(
                line, scenario,
                [fine.GapFor(line.Id) ?? LawOfDebt.Unknown(fine.Authority.File, line.On, line.Id)], isTold);
    }

    private Judgement Taken(DebtLine line)
    {
        if (line.Kind is null)
        {
            Judgement undecided = Undecided(line, counts: scenario == Scenario.High);
            Apply(-undecided.Lawful);
            return undecided;
        }

        Money amount = line.ReallyUnder(scenario) ?? -line.Asserted;
        Apply(amount);
        return Judgement.On(
            DebtGround.NotInTheBook, line, -amount, isTold,
            line.Kind == DebtEntryKind.Services ? Statement.DebtServices : Statement.DebtTaken, [Operand.Of(amount)]);
    }

    private void Owe(Money amount)
    {
        Money setOff = amount < beyond ? amount : beyond;
        beyond -= setOff;
        principal += amount - setOff;
    }

    private void Apply(Money amount)
    {
        Money toInterest = amount < interest ? amount : interest;
        Money left = amount - toInterest;
        Money toPrincipal = left < principal ? left : principal;
        interest -= toInterest;
        principal -= toPrincipal;
        beyond += left - toPrincipal;
    }
}

/// <summary>One account under one scenario.</summary>
/// <param name="Balances">The lawful balance with the end of each day that has a line.</param>
public sealed record DebtRun(
    IReadOnlyList<JudgedLine> Lines, IReadOnlyList<(LocalDate On, Money Balance)> Balances, DebtEnd End)
{
    /// <summary>What is lawfully owed with the last day; below zero where more was taken.</summary>
    public Money Balance => Lines.Count == 0 ? default : Lines[^1].LawfulBalance;
}
