using NodaMoney;
using NodaTime;
using Restitution.Claims;
using Restitution.Debts;
using Restitution.Evidence;
using Restitution.Reasons;

namespace Restitution.Findings;

/// <summary>Other breaches that the records of one worker show: slips, hours, fees, the floor.</summary>
/// <remarks>
/// No slips: a line of a book that has a place for a signature and none in it, or the worker's own statement. Below the
/// floor: paid, withheld and lawfully deducted together are less than the floor of the period, likely figures, where a
/// record or the worker tells of the pay. Fees: what the law strikes as forbidden or above its cap. A pay period of
/// which no line of a book, no row of attendance or no record of any pay was received shows no breach: it is told as
/// not received, and nobody is told to have kept none.
/// </remarks>
internal static class InfractionsOfWorker
{
    public static IEnumerable<Infraction> Of(WorkerStory story) =>
        new[]
        {
            NoPayslips(story), PayRecordsNotReceived(story), HoursNotReceived(story), BelowFloor(story),
            PayBelowFloorNotReceived(story),
        }.OfType<Infraction>()
            .Concat(story.Claim.Debts.Accounts.Select(debt => FeesAboveCap(story, debt)).OfType<Infraction>());

    private static Infraction? NoPayslips(WorkerStory story)
    {
        PayRecord[] unsigned = [.. story.All<PayRecord>().Where(line => line.IsSigned == false)];
        int unsignedCount = story.Claim.Periods.Count(period => unsigned.Any(line => line.Covers(period)));
        SourceRef[] stated =
            [.. story.Stated.Where(one => one.Kind == StatedKind.NoPayslips).SelectMany(one => one.Sources)];
        return unsigned.Length + stated.Length == 0 ? null : Made(
            story, "payslips", InfractionKind.NoPayslips, Statement.InfractionNoPayslips,
            [
                new Operand.Number(unsignedCount), new Operand.Number(story.Claim.Periods.Count),
                new Operand.Number(stated.Length),
            ],
            unsigned.Select(line => line.Source).Concat(stated), [], Statement.ExplainNoPayslips,
            Footings.ByRows(unsigned.Length, stated.Length));
    }

    private static Infraction? PayRecordsNotReceived(WorkerStory story)
    {
        PayRecord[] lines = [.. story.All<PayRecord>()];
        PeriodClaim[] without =
            [.. story.Claim.Periods.Where(period => !lines.Any(line => line.Covers(period)))];
        return without.Length == 0 ? null : Made(
            story, "pay-records", InfractionKind.PayRecordsNotReceived, Statement.PayRecordsNotReceived,
            [new Operand.Number(without.Length), new Operand.Number(story.Claim.Periods.Count)], [],
            without.Select(period => period.Paid.Id), Statement.ExplainNoPayslips,
            Footings.NotReceived("lacking.pay-book"));
    }

    private static Infraction? HoursNotReceived(WorkerStory story)
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
            without.Select(period => period.Due.Id), Statement.ExplainHoursNotRecorded,
            Footings.NotReceived("lacking.hours"));
    }

    private static Infraction? BelowFloor(WorkerStory story)
    {
        PeriodClaim[] below = [.. story.Claim.Periods.Where(
            period => Below(period) is { Amount: > 0m } && Footings.OfPay(story, period) != Footing.NotReceived)];
        return below.Length == 0 ? null : OfFloor(
            story, "pay-below-floor", Statement.InfractionPayBelowFloor, below,
            Footings.ByPeriods(
                below.Length,
                below.Count(period => Footings.OfPay(story, period) == Footing.Records
                    && period.Floor!.Basis == Basis.Document),
                below.Count(period => Footings.OfPay(story, period) == Footing.Records
                    || period.Floor!.Basis == Basis.Document), 1m));
    }

    private static Infraction? PayBelowFloorNotReceived(WorkerStory story)
    {
        PeriodClaim[] below = [.. story.Claim.Periods.Where(
            period => Below(period) is { Amount: > 0m } && Footings.OfPay(story, period) == Footing.NotReceived)];
        return below.Length == 0 ? null : OfFloor(
            story, "pay-records/below-floor", Statement.PayOfFloorNotReceived, below,
            Footings.NotReceived("lacking.pay"));
    }

    private static Infraction OfFloor(
        WorkerStory story, string name, Statement statement, PeriodClaim[] below, RestsOn restsOn)
    {
        Infraction made = Made(
            story, name, InfractionKind.PayBelowFloor, statement,
            [
                new Operand.Number(below.Length), new Operand.Number(story.Claim.Periods.Count),
                Operand.Of(below.Select(period => Below(period)!.Value).Aggregate((sum, one) => sum + one)),
            ],
            below.SelectMany(WithheldWages.RowsOf),
            below.SelectMany(period => new[] { period.Floor!.Id, period.Paid.Id }), Statement.ExplainPayBelowFloor,
            restsOn);
        return made with
        {
            Because = made.Because with
            {
                Authorities = [.. below.SelectMany(period => LawOf(period.Floor!.Reason)).Distinct()],
            },
        };
    }

    // The law by which a floor was reckoned, with that of the amounts it is made from.
    private static IEnumerable<Authority> LawOf(Reason? reason) => reason is null
        ? [] : reason.Authorities.Concat(reason.Parts.SelectMany(LawOf));

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
            Statement.ExplainFeesAboveCap,
            Footings.ByRows(
                entries.Count(entry => entry.Line.Basis == Basis.Document),
                entries.Count(entry => entry.Line.Basis != Basis.Document)));
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

    private static Infraction Made(
        WorkerStory story, string name, InfractionKind kind, Statement statement, IReadOnlyList<Operand> working,
        IEnumerable<SourceRef> rows, IEnumerable<string> figures, Statement explanation, RestsOn restsOn)
    {
        IReadOnlyList<SourceRef> sources = SourceRefs.Joined(rows.Distinct().Order());
        string[] ids = [.. figures];
        return new Infraction($"F/{story.Worker}/infraction/{name}", kind)
        {
            About = [story.Worker],
            RestsOn = restsOn,
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
