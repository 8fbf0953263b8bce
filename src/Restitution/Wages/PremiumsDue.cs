using Restitution.Amounts;
using Restitution.Reasons;
using Restitution.Work;

namespace Restitution.Wages;

/// <summary>Pay for overtime, rest days and holidays in one stretch of a pay period, head by head.</summary>
/// <remarks>
/// The base is the greater of the promised rate and the rate of the floor, so that a wage below the floor does not
/// lower its premiums. Where the rules on hours do not reach the sector, nothing is due under these heads.
/// </remarks>
public static class PremiumsDue
{
    /// <param name="add">Takes each head with what is due under it, unrounded.</param>
    /// <param name="gaps">Takes what is missing.</param>
    public static void ForStretch<TWhy>(
        PeriodFacts facts, WageLaw law, in MinutesByBand bands, Action<WageHead, Reasoned<UnroundedMoney, TWhy>> add,
        ICollection<Gap> gaps)
        where TWhy : struct, IWhy<TWhy>
    {
        // Ordinary pay lists the count of pieces that is missing; without it piece work has no rate either.
        if (facts.Episode.PayBasis == PayBasis.Piece)
        {
            return;
        }

        int gapsBefore = gaps.Count;
        string overtime = WageHeads.KeyOf(WageHead.Overtime);
        Add(law.HoursReach.GapFor(facts.Figure, overtime), gaps);
        Add(law.RestReach.GapFor(facts.Figure, overtime), gaps);
        if (gaps.Count > gapsBefore || (!law.HoursApply && !law.RestApplies))
        {
            return;
        }

        AddMissing(facts, law, overtime, gaps);
        if (gaps.Count > gapsBefore || BaseRate<TWhy>(facts, law) is not { } baseRate)
        {
            return;
        }

        AddHolidayPay(facts, law, bands, baseRate, add);
        foreach (WageHead head in WageHeads.All)
        {
            if (WageHeads.BandOf(head) is { } band && bands[band] > 0 && law.Reaches(band))
            {
                AddBand(facts, law, head, band, bands[band], baseRate, add, gaps);
            }
        }
    }

    /// <summary>
    /// The greater of the promised rate and the floor's, by month, day or hour; null when neither is known.
    /// </summary>
    public static Reasoned<UnroundedMoney, TWhy>? BaseRate<TWhy>(PeriodFacts facts, WageLaw law)
        where TWhy : struct, IWhy<TWhy>
    {
        PromisedWage? promised = facts.Episode.Promised;
        UnroundedMoney? asPromised = promised is null ? null : UnroundedMoney.From(promised.Amount);
        UnroundedMoney? atLeast = FloorRate(facts, law);
        if (asPromised is null && atLeast is null)
        {
            return null;
        }

        UnroundedMoney rate = asPromised is { } left && atLeast is { } right
            ? UnroundedMoney.Greater(left, right)
            : (asPromised ?? atLeast)!.Value;
        Basis basis = rate == atLeast ? Basis.Document : promised!.Basis;
        TWhy because = default;
        if (TWhy.IsTold)
        {
            because = TWhy.Tell(new Reason(Statement.GreaterRate)
            {
                About = [new Operand.Code(facts.Worker), Operand.Of(law.Span)],
                Working = [.. new[] { asPromised, atLeast }.OfType<UnroundedMoney>().Select(Operand.Of)],
                Result = Operand.Of(rate),
                Authorities = atLeast is null ? [] : FloorAuthorities(facts, law),
                Sources = promised?.Sources ?? [],
                Basis = basis,
            });
        }

        return new Reasoned<UnroundedMoney, TWhy>(rate, basis, because);
    }

    private static UnroundedMoney? FloorRate(PeriodFacts facts, WageLaw law) =>
        (law.FloorApplies, facts.Episode.PayBasis) switch
    {
        (false, _) => null,
        _ when !law.FloorPerDay.IsFound || !law.FloorIsIn(facts.Currency) => null,
        (_, PayBasis.Monthly) => law.FloorDaysOfMonth.IsFound ? MinimumWageFloor.PerMonth(law, facts.Currency) : null,
        (_, PayBasis.Daily) => new UnroundedMoney(law.FloorPerDay.Value, facts.Currency),
        _ => new UnroundedMoney(law.FloorPerDay.Value, facts.Currency) * 60m / facts.OrdinaryMinutes(law),
    };

    private static IReadOnlyList<Authority> FloorAuthorities(PeriodFacts facts, WageLaw law) =>
        facts.Episode.PayBasis == PayBasis.Monthly
            ? [law.FloorPerDay.Authority, law.FloorDaysOfMonth.Authority]
            : [law.FloorPerDay.Authority];

    private static void Add(Gap? gap, ICollection<Gap> gaps)
    {
        if (gap is not null)
        {
            gaps.Add(gap);
        }
    }

    private static void AddMissing(PeriodFacts facts, WageLaw law, string overtime, ICollection<Gap> gaps)
    {
        if (!facts.HoursAreKnown(law.Span) && facts.Episode.PayBasis == PayBasis.Monthly)
        {
            // For pay by day or hour the ordinary pay has already listed it.
            gaps.Add(new Gap(
                GapKind.HoursMissing, $"{facts.Figure}/{overtime}",
                [new Operand.Code(facts.Worker), Operand.Of(law.Span)]));
        }

        Add(law.OrdinaryMinutes.GapFor(facts.Figure, overtime), gaps);
        Add(
            facts.Episode.PayBasis == PayBasis.Monthly ? law.DivisorDays.GapFor(facts.Figure, overtime) : null, gaps);
    }

    private static void AddBand<TWhy>(
        PeriodFacts facts, WageLaw law, WageHead head, WorkBand band, int minutes,
        Reasoned<UnroundedMoney, TWhy> baseRate,
        Action<WageHead, Reasoned<UnroundedMoney, TWhy>> add, ICollection<Gap> gaps)
        where TWhy : struct, IWhy<TWhy>
    {
        if (law.Multiplier(band).GapFor(facts.Figure, WageHeads.KeyOf(head)) is { } gap)
        {
            gaps.Add(gap);
            return;
        }

        Reasoned<int, TWhy> worked = MinutesOf<TWhy>(facts, law, band, minutes);
        add(head, PremiumPay.ForBand(
            band, facts.Episode.PayBasis, baseRate, worked, facts.OrdinaryMinutes(law), law));
    }

    private static Reasoned<int, TWhy> MinutesOf<TWhy>(PeriodFacts facts, WageLaw law, WorkBand band, int minutes)
        where TWhy : struct, IWhy<TWhy>
    {
        HoursOrigin origin = facts.Hours.WeakestOrigin(law.Span);
        Basis basis = HoursWorked.BasisOf(origin);
        TWhy because = default;
        if (TWhy.IsTold)
        {
            because = TWhy.Tell(new Reason(origin switch
            {
                HoursOrigin.Testimony => Statement.MinutesFromTestimony,
                HoursOrigin.Agreement => Statement.MinutesFromAgreement,
                _ => Statement.MinutesFromRecords,
            })
            {
                About = [new Operand.Code(facts.Worker), Operand.Of(law.Span),
                    new Operand.Term(PremiumPay.TermOf(band))],
                Working = [new Operand.Minutes(minutes)],
                Result = new Operand.Minutes(minutes),
                Sources = facts.Hours.SourcesWithin(law.Span),
                Basis = basis,
                Assumptions = origin == HoursOrigin.Testimony
                    ? [new Assumption(AssumptionKind.HoursFromTestimony, [Operand.Of(law.Span)])]
                    : [],
            });
        }

        return new(minutes, basis, because);
    }

    // Pay by the month already holds the pay for holidays.
    private static void AddHolidayPay<TWhy>(
        PeriodFacts facts, WageLaw law, in MinutesByBand bands, Reasoned<UnroundedMoney, TWhy> baseRate,
        Action<WageHead, Reasoned<UnroundedMoney, TWhy>> add)
        where TWhy : struct, IWhy<TWhy>
    {
        int holidays = law.RestApplies ? facts.Calendar.HolidaysIn(law.Span) : 0;
        if (facts.Episode.PayBasis is not (PayBasis.Daily or PayBasis.Hourly) || holidays == 0)
        {
            return;
        }

        UnroundedMoney perDay = facts.Episode.PayBasis == PayBasis.Daily
            ? baseRate.Value
            : baseRate.Value * facts.OrdinaryMinutes(law) / 60m;
        UnroundedMoney pay = perDay * holidays;
        TWhy because = default;
        if (TWhy.IsTold)
        {
            because = TWhy.Tell(new Reason(Statement.HolidayPayByDay)
            {
                About = [new Operand.Code(facts.Worker), Operand.Of(law.Span)],
                Working = [Operand.Of(perDay), new Operand.Days(holidays)],
                Result = Operand.Of(pay),
                Authorities = [law.RestReach.Authority],
                Sources = facts.Calendar.OfYear(law.Span.Start.Year)?.Sources ?? [],
                Assumptions = [new Assumption(AssumptionKind.HolidaysAsSupplied, [])],
                Basis = baseRate.Basis,
                Parts = [baseRate.Because.Reason!],
            });
        }

        add(WageHead.HolidayPay, new(pay, baseRate.Basis, because));
    }
}
