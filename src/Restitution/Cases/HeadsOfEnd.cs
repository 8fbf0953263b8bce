using NodaMoney;
using NodaTime;
using Restitution.Amounts;
using Restitution.Claims;
using Restitution.Law;
using Restitution.Rates;
using Restitution.Reasons;
using Restitution.Wages;
using Restitution.Work;

namespace Restitution.Cases;

/// <summary>What is owed because an employment ended, for each episode of which the case records how.</summary>
/// <remarks>
/// Severance and notice are reckoned where the employer ended the work; what a contract's end gives, where its term ran
/// out; leave not taken in each case. Where the worker left or an authority took the worker out, whether severance and
/// notice are due is not on file: that is said, and nothing is reckoned. Service is unbroken over episodes that follow
/// each other day by day under one respondent and law. All fall due on the last day of work, leave after
/// <c>pay-on-termination-days</c> where they are on file.
/// </remarks>
internal sealed class HeadsOfEnd<TWhy>(CaseFile caseFile, Worker worker, LawOfCase lawOfCase)
    where TWhy : struct, IWhy<TWhy>
{
    private readonly LawOnFile law = lawOfCase.OnFile;
    private readonly HeadInterest interests = new(
        lawOfCase.LateWages, lawOfCase.OnFile, caseFile.AsOf, TWhy.IsTold);

    private readonly List<HeadOfClaim> heads = [];
    private readonly List<Gap> gaps = [];
    private readonly Dictionary<string, int> countByHead = new(StringComparer.Ordinal);

    public IReadOnlyList<Gap> Gaps => [.. gaps.Distinct()];

    public IReadOnlyList<HeadOfClaim> Of(IReadOnlyList<PeriodFacts> facts)
    {
        foreach (EmploymentEpisode episode in worker.Episodes.Where(one => one.Ended is not null))
        {
            PeriodFacts? last = facts.LastOrDefault(one => ReferenceEquals(one.Episode, episode));
            if (last is not null && episode.Span.End <= caseFile.AsOf)
                AddOf(episode, episode.Ended!, last);
        }

        return heads;
    }

    private void AddOf(EmploymentEpisode episode, EpisodeEnd end, PeriodFacts last)
    {
        string figure = $"{worker.Code}/severance";
        if (end.By is EndedBy.Worker or EndedBy.Authority)
        {
            gaps.Add(new Gap(GapKind.EndedByOther, figure,
                [new Operand.Code(worker.Code), new Operand.Term($"ended-by.{end.By}")]));
        }

        if (LastWage.Of<TWhy>(last, figure, gaps) is not { } wage)
            return;

        LawOfDay onLastDay = LawOf(episode, end);
        var ended = new EndOfEmployment<TWhy>(UnbrokenService.Until(episode, worker.Episodes), wage);
        if (end.By == EndedBy.Employer)
        {
            Add("severance", episode, end, null, id => Severance.AtEnd(ended, onLastDay, id));
            Add("pay-in-lieu-of-notice", episode, end, Notice.DaysNotGiven(ended, end.NoticeGivenOn, onLastDay),
                id => Notice.PayInLieu(ended, end.NoticeGivenOn, onLastDay, id));
        }

        if (end.By == EndedBy.Term && onLastDay.Enquire(figure, false).HasFile("contract-end-pay"))
            Add("contract-end-pay", episode, end, null, id => ContractEndPay.AtEnd(ended, onLastDay, id));
        if (end.Leave is { } leave)
        {
            Add("annual-leave-pay", episode, end, null, id => LeavePay.OnExit(
                new LeaveAccount(LeaveKind.Annual, leave.DaysFromFinishedYears, leave.DaysTaken), ended.Service, wage,
                onLastDay, id));
        }
    }

    // The amount as it was reckoned in its own currency, then the rates.
    private static IEnumerable<Reason> Parts(ConvertedAmount converted, Reasoned<Money, TWhy> figure) =>
        converted.Told(figure.Basis).Parts.Prepend(figure.Because.Reason!);

    private void Add(
        string head, EmploymentEpisode episode, EpisodeEnd end, DateInterval? makesGood,
        Func<string, Reckoned<Money, TWhy>> reckon)
    {
        int number = countByHead[head] = countByHead.GetValueOrDefault(head) + 1;
        string id = number == 1
            ? $"{worker.Code}/{head}" : FormattableString.Invariant($"{worker.Code}/{head}/{number}");
        Reckoned<Money, TWhy> due = reckon(id);
        gaps.AddRange(due.Missing);
        if (due.Figure is not { } figure)
            return;

        LocalDate dueOn = DueOn(head, episode, LawOf(episode, end));
        if (caseFile.Exchange.OrGap(figure.Value, caseFile.ClaimCurrency, MoneyDays.Due(dueOn), id, gaps)
            is not { } inClaim)
        {
            return;
        }

        if (inClaim.Converted is { } converted)
        {
            figure = new(converted.Amount, figure.Basis, TWhy.IsTold
                ? TWhy.Tell(converted.Told(figure.Basis) with { Parts = [.. Parts(converted, figure)] })
                : default);
        }

        Estimate<Money> amount = Estimate<Money>.Single(figure.Value);
        var ofEnd = new HeadOfClaim
        {
            Head = head,
            Kind = HeadKind.EndOfWork,
            Jurisdiction = episode.Jurisdiction,
            Owed = new Figure(id, amount, figure.Basis, figure.Because.Reason is { } reason
                ? reason with { Sources = [.. reason.Sources, .. end.Sources] } : null),
            Parts = [new DuePart(dueOn, amount, id)],
            MakesGood = makesGood,
            Sources = end.Sources,
        };
        heads.Add(ofEnd);
        if (interests.On(ofEnd, dueOn, episode.Span.End, gaps) is { } interest)
            heads.Add(interest);
    }

    // Days of another kind need a calendar; without one the sum counts as due with the last day of work.
    private static LocalDate DueOn(string head, EmploymentEpisode episode, LawOfDay onLastDay)
    {
        LawEnquiry asked = onLastDay.Enquire("", isTold: false);
        return head == "annual-leave-pay" && asked.UnitOf("pay-on-termination-days") == "days"
            && asked.FigureIfAny("pay-on-termination-days") is { } days
            ? episode.Span.End.PlusDays((int)days) : episode.Span.End;
    }

    private LawOfDay LawOf(EmploymentEpisode episode, EpisodeEnd end) => new(
        law, episode.Jurisdiction, episode.Span.End,
        new WageQuestions(law, episode, episode.Span.End).Terms.With("cause", end.Cause));
}
