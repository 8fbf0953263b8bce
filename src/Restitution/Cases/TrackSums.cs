using NodaMoney;
using Restitution.Amounts;
using Restitution.Claims;
using Restitution.Reasons;

namespace Restitution.Cases;

/// <summary>The totals of one worker's track: assessed, less limitation, credits and what lies above the cap.</summary>
internal sealed class TrackSums(
    string about, TrackLaw law, IReadOnlyList<Credit> credits, Currency currency, bool isTold)
{
    private readonly Totals totals = new(about, currency, isTold);
    private readonly List<Gap> gaps = [];

    public IReadOnlyList<Gap> Gaps => gaps;

    public TrackAmounts Of(
        TrackLine[] lines, string[] laws, bool? isApplied, TrackConsent consent, string worker)
    {
        Figure assessed = totals.OfParts(
            "assessed", [.. lines.Where(line => line.Bar is null).Select(line => line.Counted)]);
        Figure outOfTime = OutOfTime(lines, assessed.Basis);
        Estimate<Money> inTime = assessed.Amount.Less(outOfTime.Amount);
        Estimate<Money> open = isApplied == true ? inTime : assessed.Amount;
        Estimate<Money> received = Estimate<Money>.Single(
            credits.Aggregate(new Money(0m, currency), (sum, credit) => sum + credit.Amount));
        Figure credited = Credited(received.Lesser(open), worker);
        (Estimate<Money> within, IReadOnlyList<Reason> caps) = Capped(open.Less(credited.Amount), laws);
        Estimate<Money> forgone = open.Less(credited.Amount).Less(within);
        Figure above = Made("forgone", Statement.ForgoneAboveCap, forgone, assessed.Basis,
            [Operand.Of(open.Likely), Operand.Of(credited.Likely), Operand.Of(within.Likely)],
            [assessed.Id, credited.Id], caps);
        Figure total = Made("total", Statement.TotalOfTrack, within, assessed.Basis,
            [
                Operand.Of(assessed.Likely), Operand.Of(assessed.Likely - open.Likely), Operand.Of(credited.Likely),
                Operand.Of(above.Likely),
            ],
            [assessed.Id, outOfTime.Id, credited.Id, above.Id], caps);
        Estimate<Money> pleaded = Capped(inTime.Less(received.Lesser(inTime)), laws).Within;
        return new TrackAmounts(
            assessed, outOfTime, credited, above, total,
            Made("total-in-time", Statement.TotalInTimeOfTrack, pleaded, assessed.Basis,
                [
                    Operand.Of(assessed.Likely), Operand.Of(outOfTime.Likely),
                    Operand.Of(received.Lesser(inTime).Likely),
                    Operand.Of(inTime.Less(received.Lesser(inTime)).Less(pleaded).Likely),
                ],
                [assessed.Id, outOfTime.Id, credited.Id], []),
            Claimed(total, consent));
    }

    private Figure OutOfTime(TrackLine[] lines, Basis basis)
    {
        TrackLine[] late = [.. lines.Where(line => line.Bar is null && !line.OutOfTime.IsNothing())];
        return Made("out-of-time", Statement.OutOfTimeOnTrack,
            PerScenario.Sum(late.Select(line => line.OutOfTime), currency), basis,
            [.. late.Select(line => Operand.Of(line.OutOfTime.Likely))], [.. late.Select(line => line.Counted.Id)],
            [.. late.Select(line => line.Clock.Reason).OfType<Reason>()]);
    }

    private Figure Credited(Estimate<Money> taken, string worker)
    {
        Money received = credits.Aggregate(new Money(0m, currency), (sum, credit) => sum + credit.Amount);
        if (taken.Likely < received)
        {
            gaps.Add(new Gap(GapKind.CreditAboveClaim, $"{about}/credited",
                [new Operand.Code(worker), Operand.Of(received - taken.Likely)]));
        }

        return Made("credited", Statement.CreditsTaken, taken, Basis.Document,
            [.. credits.Select(credit => Operand.Of(credit.Amount))],
            [.. credits.Select(credit => credit.Figure).OfType<string>()],
            [.. credits.Select(credit => new Reason(Statement.CreditTaken)
            {
                About = [Operand.Of(credit.On), new Operand.Term($"credit.{credit.Kind}")],
                Working = [Operand.Of(credit.Amount)],
                Result = Operand.Of(credit.Amount),
                Sources = credit.Sources,
                Parts = credit.Converted is { } converted ? [converted.Told(Basis.Document)] : [],
            })]);
    }

    // Where several laws cap one claim, the least of the caps.
    private (Estimate<Money> Within, IReadOnlyList<Reason> Reasons) Capped(Estimate<Money> claimed, string[] laws)
    {
        List<Reason> reasons = [];
        foreach (string jurisdiction in laws)
        {
            Reckoned<CappedClaim, Untold> likely = Cap<Untold>(claimed.Likely, jurisdiction);
            gaps.AddRange(likely.Missing.Where(gap => !gaps.Contains(gap)));
            if (likely.Figure is null)
                continue;

            if (isTold)
                reasons.Add(Cap<Told>(claimed.Likely, jurisdiction).Figure!.Value.Because.Reason!);
            claimed = claimed.Select(one => Cap<Untold>(one, jurisdiction).Figure!.Value.Value.Within);
        }

        return (claimed, reasons);
    }

    private Reckoned<CappedClaim, TWhy> Cap<TWhy>(Money claimed, string jurisdiction)
        where TWhy : struct, IWhy<TWhy> => ForumCap.On<TWhy>(claimed, law.Of(jurisdiction), $"{about}/total");

    private Figure Claimed(Figure total, TrackConsent consent)
    {
        bool isGiven = consent.State == ConsentState.Given;
        return Made("claimed", consent.State switch
        {
            ConsentState.Given => Statement.ClaimedWithConsent,
            ConsentState.Withdrawn => Statement.NotClaimedConsentWithdrawn,
            _ => Statement.NotClaimedWithoutConsent,
        },
            isGiven ? total.Amount : PerScenario.Nothing(currency), total.Basis,
            isGiven ? [Operand.Of(total.Likely)] : [], [total.Id], []) is var claimed && claimed.Reason is { } reason
            ? claimed with
            {
                Reason = reason with
                {
                    About = consent.Record is { } record
                        ? [Operand.Of(record.WithdrawnOn is { } day && !isGiven ? day : record.GivenOn)] : [],
                    Sources = consent.Record?.Sources ?? [],
                },
            }
            : claimed;
    }

    private Figure Made(
        string name, Statement statement, Estimate<Money> amount, Basis basis, IReadOnlyList<Operand> working,
        IReadOnlyList<string> figures, IReadOnlyList<Reason> parts) => new(
            $"{about}/{name}", amount, basis, isTold
                ? new Reason(statement)
                {
                    Working = working,
                    Result = Operand.Of(amount.Likely),
                    Basis = basis,
                    Figures = figures,
                    Parts = parts,
                }
                : null);
}

/// <summary>The totals of one track.</summary>
internal sealed record TrackAmounts(
    Figure Assessed, Figure OutOfTime, Figure Credited, Figure Forgone, Figure Total, Figure TotalInTime,
    Figure Claimed);
