using NodaMoney;
using NodaTime;
using Restitution.Claims;
using Restitution.Debts;
using Restitution.Evidence;
using Restitution.Reasons;

namespace Restitution.Findings;

/// <summary>Other breaches that the records of one worker show: slips, hours, fees, the floor.</summary>
/// <remarks>
/// No slips: a period without a line in any book, or with a line that has a place for a signature and none in it; a
/// worker's own statement adds its source. Hours: a period without a row of attendance. Below the floor: paid, withheld
/// and lawfully deducted together are less than the floor of the period, likely figures. Fees: what the law strikes as
/// forbidden or above its cap.
/// </remarks>
internal static class InfractionsOfWorker
{
    public static IEnumerable<Infraction> Of(WorkerStory story) =>
        new[] { NoPayslips(story), HoursNotRecorded(story), BelowFloor(story) }.OfType<Infraction>()
            .Concat(story.Claim.Debts.Accounts.Select(debt => FeesAboveCap(story, debt)).OfType<Infraction>());

    private static Infraction? NoPayslips(WorkerStory story)
    {
        PayRecord[] lines = [.. story.All<PayRecord>()];
        PeriodClaim[] without = [.. story.Claim.Periods.Where(period => !lines.Any(line => IsFor(line, period)))];
        PayRecord[] unsigned = [.. lines.Where(line => line.IsSigned == false)];
        int unsignedCount = story.Claim.Periods.Count(period => unsigned.Any(line => IsFor(line, period)));
        SourceRef[] stated =
            [.. story.Stated.Where(one => one.Kind == StatedKind.NoPayslips).SelectMany(one => one.Sources)];
        return without.Length + unsignedCount + stated.Length == 0 ? null : Made(
            story, "payslips", InfractionKind.NoPayslips, Statement.InfractionNoPayslips,
            [
                new Operand.Number(without.Length), new Operand.Number(unsignedCount),
                new Operand.Number(story.Claim.Periods.Count),
            ],
            unsigned.Select(line => line.Source).Concat(stated), without.Select(period => period.Paid.Id),
            Statement.ExplainNoPayslips);
    }

    private static Infraction? HoursNotRecorded(WorkerStory story)
    {
        TimeRecord[] rows = [.. story.All<TimeRecord>()];
        PeriodClaim[] without = [.. story.Claim.Periods
            .Where(period => !rows.Any(row => period.Period.Span.Contains(row.WorkedOn)))];
        return without.Length == 0 ? null : Made(
            story, "hours", InfractionKind.HoursNotRecorded, Statement.InfractionHoursNotRecorded,
            [new Operand.Number(without.Length), new Operand.Number(story.Claim.Periods.Count)],
            story.HoursTold
                .Where(told => without.Any(period =>
                    period.Period.Span.Intersection(new DateInterval(told.From, told.To)) is not null))
                .Select(told => told.Source),
            without.Select(period => period.Due.Id), Statement.ExplainHoursNotRecorded);
    }

    private static Infraction? BelowFloor(WorkerStory story)
    {
        PeriodClaim[] below = [.. story.Claim.Periods.Where(period => Below(period) is { Amount: > 0m })];
        return below.Length == 0 ? null : Made(
            story, "pay-below-floor", InfractionKind.PayBelowFloor, Statement.InfractionPayBelowFloor,
            [
                new Operand.Number(below.Length), new Operand.Number(story.Claim.Periods.Count),
                Operand.Of(below.Select(period => Below(period)!.Value).Aggregate((sum, one) => sum + one)),
            ],
            below.SelectMany(WithheldWages.RowsOf),
            below.SelectMany(period => new[] { period.Floor!.Id, period.Paid.Id }), Statement.ExplainPayBelowFloor);
    }

    private static Infraction? FeesAboveCap(WorkerStory story, DebtFinding debt)
    {
        StruckFigure[] struck = [.. debt.Struck.Where(
            one => one.Ground is DebtGround.FeeForbidden or DebtGround.FeeAboveCap && one.Figure.Likely.Amount > 0m)];
        if (struck.Length == 0)
        {
            return null;
        }

        Money sum = struck.Select(one => one.Figure.Likely).Aggregate((total, one) => total + one);
        DebtEntryFinding[] entries = [.. debt.Entries.Where(entry => entry.Struck.Any(
            part => part.Ground is DebtGround.FeeForbidden or DebtGround.FeeAboveCap && part.Amount.Amount > 0m))];
        Infraction made = Made(
            story, $"fees/{debt.Account.Book.Creditor}", InfractionKind.FeesAboveCap, Statement.InfractionFeesAboveCap,
            [Operand.Of(sum)], entries.SelectMany(entry => entry.Line.Sources),
            [.. struck.Select(one => one.Figure.Id), .. entries.Select(entry => entry.Lawful.Id)],
            Statement.ExplainFeesAboveCap);
        Operand creditor = new Operand.Code(debt.Account.Book.Creditor);
        return made with
        {
            About = [story.Worker, debt.Account.Book.Creditor],
            Because = made.Because with
            {
                About = [.. made.Because.About, creditor],
                Authorities = [.. entries.SelectMany(entry => entry.Lawful.Reason?.Authorities ?? []).Distinct()],
            },
        };
    }

    private static Money? Below(PeriodClaim period) => period.Floor is { } floor
        ? floor.Likely - (period.Paid.Likely + period.Withheld.Likely + period.LawfulDeductions.Likely) : null;

    private static bool IsFor(PayRecord line, PeriodClaim period) =>
        line.PeriodFrom <= period.Period.Span.End && period.Period.Span.Start <= line.PeriodTo;

    private static Infraction Made(
        WorkerStory story, string name, InfractionKind kind, Statement statement, IReadOnlyList<Operand> working,
        IEnumerable<SourceRef> rows, IEnumerable<string> figures, Statement explanation)
    {
        IReadOnlyList<SourceRef> sources = SourceRefs.Joined(rows.Distinct().Order());
        string[] ids = [.. figures];
        return new Infraction($"F/{story.Worker}/infraction/{name}", kind)
        {
            About = [story.Worker],
            Sources = sources,
            Figures = ids,
            Because = new Reason(statement)
            {
                About = [new Operand.Code(story.Worker)],
                Working = working,
                Sources = sources,
                Figures = ids,
            },
            InnocentExplanation = new Reason(explanation) { About = [new Operand.Code(story.Worker)] },
        };
    }
}
