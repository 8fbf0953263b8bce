using NodaMoney;
using Restitution.Law;
using Restitution.Reasons;
using Restitution.Wages;

namespace Restitution.Deductions;

/// <summary>Holds one deduction against its limits, the pay day's earlier deductions being applied already.</summary>
internal sealed class DeductionLimits(
    ClassedDeduction deduction, PayDay pay, DeductionLaw law, DeductionRecords records, DeductionPots pots,
    CostsTakenBack costs, List<Gap> gaps)
{
    private const string Column = "lawful-deductions";

    private readonly List<(DeductionLimit Limit, object Key)> limits = [];
    private readonly List<(DeductionCost Cost, Money Taken)> takenBack = [];
    private readonly Money zero = pay.Due - pay.Due;

    public ClassedDeduction Applied()
    {
        ClassedDeduction found = Entitled() switch
        {
            Entitlement.None => deduction,
            Entitlement.ByConsent => ByConsent(),
            Entitlement.ByPermission => ByPermission(),
            Entitlement.ByCost => ByCost(),
            _ => deduction with { Lawful = Capped(deduction.Taken.Amount) },
        };
        return Closed(found);
    }

    // What nothing allows has no limits to be held against.
    private Entitlement Entitled()
    {
        switch (deduction.Rule)
        {
            case DeductionRule.NotAllowed:
                return Entitlement.None;
            case DeductionRule.NotOnFile:
                Lack(deduction.Law.OpenBetween.Count > 0
                    ? new Gap(GapKind.DeductionKindOpen, $"{pay.Figure}/{Column}",
                        [
                            new Operand.Term($"pay-item.{deduction.Taken.Item.Kind}"),
                            new Operand.Code(string.Join(", ", deduction.Law.OpenBetween)),
                        ])
                    : deduction.Law.Rule.GapFor(pay.Figure, Column));
                return Entitlement.None;
            case DeductionRule.ToCap when !HasCap():
                Lack(deduction.Law.CapEach.GapFor(pay.Figure, Column));
                return Entitlement.None;
            case DeductionRule.WithConsent:
                return Entitlement.ByConsent;
            case DeductionRule.WithPermission:
                return Entitlement.ByPermission;
            case DeductionRule.AtActualCost:
                return Entitlement.ByCost;
            default:
                return Entitlement.AsItIs;
        }
    }

    private bool HasCap() =>
        deduction.Law.CapEach.IsFound || deduction.Law.CapTogether.IsFound || deduction.Law.BoardMost.IsFound;

    // Of several consents the one that allows most, whatever else was taken: they are not added up.
    private ClassedDeduction ByConsent()
    {
        IReadOnlyList<ConsentFound> found =
            ConsentFound.For(deduction.Law.Word, deduction.Taken.TakenOn, law, records);
        foreach (ConsentFound open in found.Where(one => one.Verdict == ConsentVerdict.FormNotOnFile))
        {
            Lack(open.Form.GapFor(pay.Figure, Column));
        }

        if (!found.Any(one => one.IsValid))
        {
            return deduction with { Consent = found.Count == 0 ? null : found[0] };
        }

        ConsentFound best = found.Where(one => one.IsValid)
            .OrderByDescending(one => IsAboveCaps(one.Consent))
            .ThenByDescending(one => one.Consent.MostPerPayDay?.Amount ?? decimal.MaxValue)
            .First();
        AddAmountOf(best.Consent);
        bool isLifted = IsAboveCaps(best.Consent);
        Money lawful = isLifted ? WithinLimits(deduction.Taken.Amount) : Capped(deduction.Taken.Amount);
        return deduction with { Consent = best, Lawful = lawful };
    }

    private void AddAmountOf(DeductionConsent consent)
    {
        if (consent.MostPerPayDay is { } most)
        {
            Add(DeductionLimitKind.AmountConsentedTo, consent, most);
        }
    }

    // An amount not above the cap is no consent to more than the cap.
    private bool IsAboveCaps(DeductionConsent consent) =>
        consent.MostPerPayDay is { } most && deduction.Law.CapByConsent.Answers("lifts")
        && (deduction.Law.CapEach.IsFound || deduction.Law.CapTogether.IsFound)
        && most > pots.ShareOfBase(
            deduction.Law.CapEach.IsFound ? deduction.Law.CapEach.Value : deduction.Law.CapTogether.Value);

    private ClassedDeduction ByPermission()
    {
        DeductionPermit? permission = records.Permissions
            .Where(one => one.Kind == deduction.Law.Word && one.GivenOn <= deduction.Taken.TakenOn
                && one.From <= deduction.Taken.TakenOn && (one.To is not { } last || deduction.Taken.TakenOn <= last))
            .MaxBy(one => one.MostPerPayDay?.Amount ?? decimal.MaxValue);
        if (permission is null)
        {
            return deduction;
        }

        if (permission.MostPerPayDay is { } most)
        {
            Add(DeductionLimitKind.AmountPermitted, permission, most);
        }

        return deduction with { Permission = permission, Lawful = Capped(deduction.Taken.Amount) };
    }

    private ClassedDeduction ByCost()
    {
        DeductionCost[] proven = [.. records.Costs.Where(cost =>
            cost.Kind == deduction.Law.Word && cost.LaidOutOn <= deduction.Taken.TakenOn)];
        if (proven.Length == 0)
        {
            return deduction;
        }

        Money left = proven.Aggregate(zero, (sum, cost) => sum + LeftOf(cost));
        limits.Add((new DeductionLimit(
            DeductionLimitKind.ProvenCost, proven.Aggregate(zero, (sum, cost) => sum + cost.Amount), left),
            deduction.Law));
        AddShare(DeductionLimitKind.CostMost, deduction.Law.CostMost, deduction.Law.Word);
        Money lawful = Lesser(Capped(deduction.Taken.Amount), pots.DueLeft);
        Money open = lawful;
        foreach (DeductionCost cost in proven)
        {
            Money taken = Lesser(LeftOf(cost), open);
            takenBack.Add((cost, taken));
            open -= taken;
        }

        return deduction with { Lawful = lawful, Costs = takenBack };
    }

    private Money LeftOf(DeductionCost cost) =>
        Lesser(costs.LeftOf(cost), pots.Left(DeductionLimitKind.ProvenCost, cost, costs.LeftOf(cost)));

    private Money Capped(Money amount)
    {
        limits.AddRange(CapsMet());
        if (!deduction.Law.IsKnownToBeListed)
        {
            Lack(deduction.Law.Capped.GapFor(pay.Figure, Column));
        }

        LackOf(deduction.Law.CapEach);
        LackOf(deduction.Law.CapTogether);
        LackOf(deduction.Law.BoardMost);
        LackOf(deduction.Law.BorneBy);
        return WithinLimits(amount);
    }

    private IEnumerable<(DeductionLimit Limit, object Key)> CapsMet()
    {
        if (deduction.Law.BoardMost.IsFound)
        {
            yield return Share(DeductionLimitKind.BoardAndLodging, deduction.Law.BoardMost, "board");
        }

        if (deduction.Law.CapEach.IsFound)
        {
            yield return Share(DeductionLimitKind.CapEach, deduction.Law.CapEach, deduction.Law.Word);
        }

        if (deduction.Law.CapTogether.IsFound)
        {
            // Kinds with a share of their own are outside the count of the others.
            LookUp<decimal> together = deduction.Law.CapTogether;
            yield return Share(DeductionLimitKind.CapTogether, together, together.Value);
        }
    }

    private Money WithinLimits(Money amount) =>
        limits.Aggregate(amount, (least, one) => Lesser(least, one.Limit.Left));

    private void AddShare(DeductionLimitKind kind, LookUp<decimal> fraction, object key)
    {
        LackOf(fraction);
        if (fraction.IsFound)
        {
            limits.Add(Share(kind, fraction, key));
        }
    }

    private (DeductionLimit Limit, object Key) Share(DeductionLimitKind kind, LookUp<decimal> fraction, object key)
    {
        Money most = pots.ShareOfBase(fraction.Value);
        return (new DeductionLimit(
            kind, most, pots.Left(kind, key, most), pots.CappedWages, fraction.Value, fraction.Authority), key);
    }

    private void Add(DeductionLimitKind kind, object key, Money most) =>
        limits.Add((new DeductionLimit(kind, most, pots.Left(kind, key, most)), key));

    private ClassedDeduction Closed(ClassedDeduction found)
    {
        Money lawful = Lesser(found.Lawful, pots.DueLeft);
        Money beyond = found.Lawful - lawful;
        if (beyond.Amount > 0m)
        {
            limits.Add((new DeductionLimit(DeductionLimitKind.WagesDue, pay.Due, pots.DueLeft), pay));
        }

        foreach ((DeductionLimit limit, object key) in limits)
        {
            pots.Use(limit.Kind, key, lawful);
        }

        foreach ((DeductionCost cost, Money amount) in takenBack)
        {
            pots.Use(DeductionLimitKind.ProvenCost, cost, amount);
        }

        pots.Take(lawful, deduction.IsWithheld);
        return found with
        {
            Lawful = lawful,
            BeyondDue = beyond,
            Unlawful = deduction.Taken.Amount - lawful - beyond,
            Limits = [.. limits.Select(one => one.Limit)],
        };
    }

    private void LackOf<T>(LookUp<T> answer)
    {
        if (!answer.IsAbsent() && !answer.IsFound)
        {
            Lack(answer.GapFor(pay.Figure, Column));
        }
    }

    private void Lack(Gap? gap)
    {
        if (gap is not null)
        {
            gaps.Add(gap);
        }
    }

    private static Money Lesser(Money left, Money right) => left < right ? left : right;

    private enum Entitlement
    {
        AsItIs = 1,
        None = 2,
        ByConsent = 3,
        ByPermission = 4,
        ByCost = 5,
    }
}
