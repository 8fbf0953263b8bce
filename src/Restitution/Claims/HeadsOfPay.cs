using NodaMoney;
using Restitution.Amounts;
using Restitution.Reasons;
using Restitution.Wages;

namespace Restitution.Claims;

/// <summary>What a worker's pay periods are short of, by head of pay, and what delay adds to it.</summary>
/// <remarks>
/// Of each head what is unpaid and what was unlawfully taken is owed: together the back wages, to the minor unit. Heads
/// of several laws stand apart, because each forum goes by its own. A surcharge of periods for which the finding it
/// needs is not recorded is a head by itself, which enters no total.
/// </remarks>
public sealed class HeadsOfPay(string worker, IReadOnlyList<PeriodClaim> periods, Currency currency, bool isTold)
{
    /// <summary>What interest on pay periods accrues on.</summary>
    public const string AllPay = "pay";

    private readonly bool hasSeveralLaws =
        periods.Select(period => period.Episode.Jurisdiction).Distinct(StringComparer.Ordinal).Skip(1).Any();

    /// <param name="totals">Its interest and surcharge are the figures of the heads where one law governs.</param>
    /// <param name="surcharges">For each period the finding that a surcharge needs and whether it is recorded.</param>
    public IReadOnlyList<HeadOfClaim> Of(ClaimTotals totals, IReadOnlyList<HeadCondition?> surcharges)
    {
        var heads = new List<HeadOfClaim>();
        foreach (IGrouping<string, (PeriodClaim Period, HeadCondition? Surcharge)> law in periods.Zip(surcharges)
            .GroupBy(one => one.First.Episode.Jurisdiction, StringComparer.Ordinal))
        {
            heads.AddRange(OfLaw(law.Key, [.. law.Select(one => one.Period)]));
            AddDelay(heads, totals, law.Key, [.. law]);
        }

        return heads;
    }

    private IEnumerable<HeadOfClaim> OfLaw(string jurisdiction, PeriodClaim[] ofLaw)
    {
        foreach (WageHead head in WageHeads.All)
        {
            (PeriodClaim Period, HeadLine Line)[] lines =
            [
                .. from period in ofLaw
                   from line in period.Heads
                   where line.Head == head
                   select (period, line),
            ];
            DuePart[] parts =
            [
                .. lines.Select(one => new DuePart(
                    one.Period.Period.DueOn, one.Line.Unpaid.Plus(one.Line.UnlawfullyDeducted), one.Line.Due.Id)),
            ];
            if (parts.All(part => part.Amount.IsNothing()))
                continue;

            string key = WageHeads.KeyOf(head);
            var amount = PerScenario.Sum(parts.Select(part => part.Amount), currency);
            Basis basis = BasisOf.Weakest([.. lines.Select(one => one.Line.Due.Basis)]);
            yield return new HeadOfClaim
            {
                Head = key,
                Kind = HeadKind.Pay,
                Jurisdiction = jurisdiction,
                Owed = new Figure(
                    IdOf(key, jurisdiction), amount, basis, isTold ? Told(key, lines, parts, amount, basis) : null),
                Parts = parts,
            };
        }
    }

    private void AddDelay(
        List<HeadOfClaim> heads, ClaimTotals totals, string jurisdiction,
        (PeriodClaim Period, HeadCondition? Surcharge)[] ofLaw)
    {
        DuePart[] interest = PartsOf(ofLaw.Select(one => (one.Period, one.Period.Interest)));
        if (interest.Length > 0)
        {
            heads.Add(new HeadOfClaim
            {
                Head = "interest",
                Kind = HeadKind.Interest,
                Jurisdiction = jurisdiction,
                AccruesOn = AllPay,
                Owed = hasSeveralLaws
                    ? Sum("interest", jurisdiction, interest, totals.Interest.Basis) : totals.Interest,
                Parts = interest,
            });
        }

        foreach (IGrouping<HeadCondition?, (PeriodClaim Period, HeadCondition? Surcharge)> alike in ofLaw
            .GroupBy(one => one.Surcharge).OrderByDescending(alike => alike.Key is null or { IsMet: true }))
        {
            DuePart[] parts = PartsOf(alike.Select(one => (one.Period, one.Period.Surcharge)));
            if (parts.Length == 0)
                continue;

            bool isMet = alike.Key is null or { IsMet: true };
            heads.Add(new HeadOfClaim
            {
                Head = "surcharge",
                Kind = HeadKind.Surcharge,
                Jurisdiction = jurisdiction,
                Condition = alike.Key,
                Owed = isMet && !hasSeveralLaws
                    ? totals.SurchargeFound
                    : Sum(
                        isMet ? "surcharge-found" : "surcharge-without-finding", jurisdiction, parts,
                        totals.Surcharge.Basis),
                Parts = parts,
            });
        }

        AddFine(heads, totals, jurisdiction, ofLaw.Select(one => one.Period));
    }

    // A fine whose finding is not recorded is printed apart and is no head.
    private void AddFine(
        List<HeadOfClaim> heads, ClaimTotals totals, string jurisdiction, IEnumerable<PeriodClaim> ofLaw)
    {
        DuePart[] parts = PartsOf(ofLaw.Where(period => period.LateFineIsOwed)
            .Select(period => (period, period.LateFine)));
        if (parts.Length > 0 && totals.LateFineOwed is { } owed)
        {
            heads.Add(new HeadOfClaim
            {
                Head = "late-fine",
                Kind = HeadKind.LateFine,
                Jurisdiction = jurisdiction,
                Owed = hasSeveralLaws ? Sum("late-fine-owed", jurisdiction, parts, owed.Basis) : owed,
                Parts = parts,
            });
        }
    }

    private static DuePart[] PartsOf(IEnumerable<(PeriodClaim Period, Figure? Figure)> lines) =>
    [
        .. lines.Where(one => one.Figure is { } figure && !figure.Amount.IsNothing())
            .Select(one => new DuePart(one.Period.Period.DueOn, one.Figure!.Amount, one.Figure.Id)),
    ];

    private Figure Sum(string name, string jurisdiction, DuePart[] parts, Basis basis)
    {
        Estimate<Money> amount = PerScenario.Sum(parts.Select(part => part.Amount), currency);
        return new Figure(IdOf(name, jurisdiction), amount, basis, isTold
            ? new Reason(Statement.TotalOfLines)
            {
                About = [new Operand.Code(worker)],
                Working = [.. parts.Select(part => Operand.Of(part.Amount.Likely))],
                Result = Operand.Of(amount.Likely),
                Basis = basis,
                Figures = [.. parts.Select(part => part.Figure)],
            }
            : null);
    }

    private Reason Told(
        string head, (PeriodClaim Period, HeadLine Line)[] lines, DuePart[] parts, Estimate<Money> amount,
        Basis basis) => new(Statement.HeadOfPay)
        {
            About = [new Operand.Code(worker), new Operand.Name("head", head)],
            Working = [.. parts.Select(part => Operand.Of(part.Amount.Likely))],
            Result = Operand.Of(amount.Likely),
            Basis = basis,
            Parts = [.. lines.Select(one => new Reason(Statement.OwedOfHead)
            {
                About = [Operand.Of(one.Period.Period.Span)],
                Working =
                [
                    Operand.Of(one.Line.Due.Likely), Operand.Of(one.Line.Paid.Likely),
                    Operand.Of(one.Line.Withheld.Likely), Operand.Of(one.Line.LawfullyDeducted.Likely),
                ],
                Result = Operand.Of(one.Line.Unpaid.Likely + one.Line.UnlawfullyDeducted.Likely),
                Basis = one.Line.Due.Basis,
                Figures = [one.Line.Due.Id],
            })],
        };

    private string IdOf(string name, string jurisdiction) =>
        hasSeveralLaws ? $"{worker}/{name}/{jurisdiction}" : $"{worker}/{name}";
}
