using NodaMoney;
using NodaTime;
using Restitution.Amounts;
using Restitution.Claims;
using Restitution.Law;
using Restitution.Reasons;
using Restitution.Wages;
using Restitution.Work;

namespace Restitution.Cases;

/// <summary>The thirteenth month of each calendar year that is over, or in which the work ended.</summary>
/// <remarks>
/// Where the law on file has one. Basic wages earned are the ordinary pay that fell due, paid or not. The law on file
/// writes the day it is due in words, so that the last day of work in the year is taken, which is not before it.
/// </remarks>
internal sealed class HeadsOfYear<TWhy>(CaseFile caseFile, Worker worker, LawOnFile law)
    where TWhy : struct, IWhy<TWhy>
{
    private const string Head = "thirteenth-month";

    private readonly List<Gap> gaps = [];

    public IReadOnlyList<Gap> Gaps => [.. gaps.Distinct()];

    public IReadOnlyList<HeadOfClaim> Of(IReadOnlyList<PeriodClaim> periods, IReadOnlyList<PeriodFacts> facts)
    {
        List<DuePart> parts = [];
        List<Reason> reasons = [];
        Basis basis = Basis.Document;
        var years = periods.Zip(facts)
            .Where(one => law.File($"{one.First.Episode.Jurisdiction}/{Head}") is not null)
            .GroupBy(one => (one.First.Episode.Jurisdiction, one.First.Period.Span.Start.Year));
        string jurisdiction = "";
        foreach (var year in years)
        {
            (PeriodClaim Period, PeriodFacts Facts)[] lines = [.. year];
            if (!IsOver(year.Key.Year, lines[^1].Period.Episode) || Reckon(lines) is not { } due)
                continue;

            jurisdiction = year.Key.Jurisdiction;
            parts.Add(new DuePart(lines[^1].Period.Period.Span.End, due.Amount, $"{worker.Code}/{Head}"));
            basis = BasisOf.Weakest(basis, due.Basis);
            reasons.AddRange(due.Reason is { } reason ? [reason] : []);
        }

        return parts.Count == 0 ? [] : [HeadOf(jurisdiction, [.. parts], basis, reasons)];
    }

    private bool IsOver(int year, EmploymentEpisode last) =>
        new LocalDate(year, 12, 31) <= caseFile.AsOf
        || (last.Span.End.Year == year && last.Span.End <= caseFile.AsOf
            && worker.Episodes.All(episode => episode.Span.End <= last.Span.End));

    private (Estimate<Money> Amount, Basis Basis, Reason? Reason)? Reckon(
        (PeriodClaim Period, PeriodFacts Facts)[] lines)
    {
        string id = $"{worker.Code}/{Head}";
        EmploymentEpisode episode = lines[^1].Period.Episode;
        LocalDate end = lines[^1].Period.Period.Span.End;
        DateInterval whole = UnbrokenService.Until(episode, worker.Episodes);
        var service = new DateInterval(whole.Start, LocalDate.Min(whole.End, end));
        var onLastDay = new LawOfDay(law, episode.Jurisdiction, end, new WageQuestions(law, episode, end).Terms);
        WageRate<TWhy>? wage = LastWage.Of<TWhy>(lines[^1].Facts, id, []);
        HeadLine[] wages = [.. lines.SelectMany(line => line.Period.Heads).Where(line => line.Head == WageHead.Wages)];
        Estimate<Money> earned = PerScenario.Sum(wages.Select(line => line.Due.Amount), caseFile.ClaimCurrency);
        Basis basis = BasisOf.Weakest([.. wages.Select(line => line.Due.Basis)]);
        Reckoned<Money, TWhy> likely = Due(Scenario.Likely);
        gaps.AddRange(likely.Missing);
        return likely.Figure is { } due
            ? (new Estimate<Money>(
                Due(Scenario.Low).Figure!.Value.Value, due.Value, Due(Scenario.High).Figure!.Value.Value),
                due.Basis, due.Because.Reason)
            : null;

        Reckoned<Money, TWhy> Due(Scenario scenario) => ThirteenthMonth.Due(
            new YearOfPay<TWhy>(caseFile.ClaimCurrency)
            {
                BasicEarned = new Reasoned<UnroundedMoney, TWhy>(UnroundedMoney.From(earned[scenario]), basis, default),
                Wage = wage,
            },
            service, onLastDay, id);
    }

    private HeadOfClaim HeadOf(string jurisdiction, DuePart[] parts, Basis basis, List<Reason> reasons)
    {
        Estimate<Money> amount = PerScenario.Sum(parts.Select(part => part.Amount), caseFile.ClaimCurrency);
        return new HeadOfClaim
        {
            Head = Head,
            Kind = HeadKind.YearlyPay,
            Jurisdiction = jurisdiction,
            Owed = new Figure($"{worker.Code}/{Head}", amount, basis, TWhy.IsTold
                ? new Reason(Statement.TotalOfLines)
                {
                    About = [new Operand.Code(worker.Code)],
                    Working = [.. parts.Select(part => Operand.Of(part.Amount.Likely))],
                    Result = Operand.Of(amount.Likely),
                    Basis = basis,
                    Parts = reasons,
                }
                : null),
            Parts = parts,
        };
    }
}
