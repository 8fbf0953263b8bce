using NodaMoney;
using Restitution.Amounts;
using Restitution.Evidence;
using Restitution.Reasons;
using Restitution.Wages;

namespace Restitution.Deductions;

/// <summary>One column under which what was taken from pay stands.</summary>
public enum DeductionColumn
{
    Withheld = 1,
    Lawful = 2,
    Unlawful = 3,
}

/// <summary>
/// The reasons of what was taken from pay: each amount with its rule, its limits, its consent or its lack.
/// </summary>
public static class DeductionReasons
{
    public static Reason Of(PeriodFacts facts, PayDeductions deducted, DeductionColumn column)
    {
        ClassedDeduction[] items = [.. deducted.Items.Where(deduction => StandsIn(deduction, column))];
        Money total = column switch
        {
            DeductionColumn.Withheld => deducted.Withheld,
            DeductionColumn.Lawful => deducted.Lawful,
            _ => deducted.Unlawful,
        };
        return new Reason(Statement.Sum)
        {
            About = [new Operand.Code(facts.Worker), Operand.Of(facts.Period.Span)],
            Working = [.. items.Select(deduction => Operand.Of(PartOf(deduction, column)))],
            Result = Operand.Of(total),
            Parts = [.. items.Select(deduction => OfItem(deduction, column))],
        };
    }

    /// <summary>One amount, as far as it stands in the column.</summary>
    public static Reason OfItem(ClassedDeduction deduction, DeductionColumn column) =>
        column == DeductionColumn.Unlawful ? Unlawful(deduction) : Lawful(deduction);

    /// <summary>Whether some of the amount stands in the column.</summary>
    public static bool StandsIn(ClassedDeduction deduction, DeductionColumn column) =>
        column == DeductionColumn.Unlawful
        ? deduction.Unlawful.Amount > 0m || deduction.BeyondDue.Amount > 0m
        : deduction.Lawful.Amount > 0m && deduction.IsWithheld == (column == DeductionColumn.Withheld);

    private static Money PartOf(ClassedDeduction deduction, DeductionColumn column) =>
        column == DeductionColumn.Unlawful ? deduction.Unlawful : deduction.Lawful;

    private static Reason Lawful(ClassedDeduction deduction) => About(deduction, deduction.Rule switch
    {
        DeductionRule.WithheldByLaw => Statement.WithheldByLaw,
        DeductionRule.ToCap => Statement.DeductionToCap,
        DeductionRule.AtActualCost => Statement.DeductionAtProvenCost,
        DeductionRule.WithPermission => Statement.DeductionWithPermission,
        DeductionRule.WithConsent => Statement.DeductionWithConsent,
        _ => Statement.DeductionLawful,
    }) with
    {
        Working = [Operand.Of(deduction.Lawful)],
        Result = Operand.Of(deduction.Lawful),
        Sources = SourcesOf(deduction),
        Parts = [.. Basics(deduction), .. ConsentTold(deduction), .. deduction.Limits.SelectMany(LimitReasons.Of)],
    };

    private static Reason Unlawful(ClassedDeduction deduction)
    {
        Reason reason = DeductionFaults.Of(deduction) is { } fault
            ? About(deduction, StatementOf(fault))
            : About(deduction, Statement.LesserOfDeductedAndLeft);
        Money left = deduction.Taken.Amount - deduction.Lawful;
        return reason with
        {
            Working = deduction.Lawful.Amount == 0m && deduction.BeyondDue.Amount == 0m
                ? [Operand.Of(deduction.Unlawful)]
                : reason.Statement == Statement.LesserOfDeductedAndLeft
                    ? [Operand.Of(left), Operand.Of(deduction.Unlawful)]
                    : [Operand.Of(deduction.Taken.Amount), .. TakenAway(deduction).Select(Operand.Of)],
            Result = Operand.Of(deduction.Unlawful),
            Sources = SourcesOf(deduction),
            Parts =
            [
                .. Basics(deduction), .. ConsentTold(deduction), .. deduction.Limits.SelectMany(LimitReasons.Of),
                .. BeyondDue(deduction),
            ],
            Alternatives = [.. OtherReadings(deduction), .. IfProven(deduction)],
        };
    }

    private static IEnumerable<Money> TakenAway(ClassedDeduction deduction)
    {
        if (deduction.Lawful.Amount > 0m)
            yield return deduction.Lawful;
        if (deduction.BeyondDue.Amount > 0m)
            yield return deduction.BeyondDue;
    }

    private static IEnumerable<Reason> BeyondDue(ClassedDeduction deduction)
    {
        if (deduction.BeyondDue.Amount > 0m)
        {
            yield return new Reason(Statement.DeductionBeyondDue)
            {
                Working = [Operand.Of(deduction.BeyondDue)],
                Result = Operand.Of(deduction.BeyondDue),
            };
        }
    }

    private static Reason About(ClassedDeduction deduction, Statement statement) => new(statement)
    {
        About = [NameOf(deduction)],
        Authorities = AuthoritiesOf(deduction),
    };

    private static Authority[] AuthoritiesOf(ClassedDeduction deduction) =>
        deduction.Law.BorneBy is { IsFound: true } borne
        && deduction.Rule == DeductionRule.NotAllowed && borne.Value == "employer"
        ? [borne.Authority]
        : deduction.Law.Rule.IsFound ? [deduction.Law.Rule.Authority] : [];

    private static IReadOnlyList<SourceRef> SourcesOf(ClassedDeduction deduction) =>
    [
        deduction.Taken.Source, .. deduction.Consent?.Consent.Sources ?? [], .. deduction.Permission?.Sources ?? [],
        .. deduction.Costs.SelectMany(one => one.Cost.Sources),
    ];

    // What the column was taken for, and how an amount of two periods was shared.
    private static IEnumerable<Reason> Basics(ClassedDeduction deduction)
    {
        if (deduction.Decision is { } decided)
        {
            yield return new Reason(Statement.DeductionKindDecided)
            {
                About =
                [
                    new Operand.Code(decided.Heading), new Operand.Name("deduction", decided.Kind),
                    new Operand.Code(decided.DecidedBy), Operand.Of(decided.DecidedOn),
                    new Operand.Code(decided.Because),
                ],
                Sources = decided.Sources,
            };
        }

        if (deduction.Taken.Share is { } share)
        {
            yield return new Reason(Statement.DeductionSharedByDays)
            {
                Working =
                [
                    Operand.Of(share.Whole), new Operand.Number(share.Days), new Operand.Number(share.DaysOfLine),
                ],
                Result = Operand.Of(deduction.Taken.Amount),
            };
        }
    }

    private static IEnumerable<Reason> ConsentTold(ClassedDeduction deduction)
    {
        if (deduction.Consent is { } found)
        {
            yield return new Reason(Statement.ConsentOnRecord)
            {
                About =
                [
                    Operand.Of(found.Consent.GivenOn), new Operand.Name("consent-form", found.Consent.Form),
                    new Operand.Term($"consent.{found.Verdict}"), Operand.Of(deduction.Taken.TakenOn),
                ],
                Authorities = found.Form.IsFound ? [found.Form.Authority] : [],
                Sources = found.Consent.Sources,
            };
        }

        if (IsLifted(deduction))
        {
            yield return new Reason(Statement.CapLiftedByConsent)
            {
                Authorities = [deduction.Law.CapByConsent.Authority],
            };
        }

        if (deduction.Permission is { } permission)
        {
            yield return new Reason(Statement.PermissionOnRecord)
            {
                About = [Operand.Of(permission.GivenOn), new Operand.Code(permission.GivenBy)],
                Sources = permission.Sources,
            };
        }
    }

    private static Operand NameOf(ClassedDeduction deduction) => deduction.Decision is { } decided
        ? new Operand.Name("deduction", decided.Kind) : new Operand.Term($"pay-item.{deduction.Taken.Item.Kind}");

    private static bool IsLifted(ClassedDeduction deduction) => deduction.Consent is { IsValid: true }
        && (deduction.Law.CapEach.IsFound || deduction.Law.CapTogether.IsFound)
        && !deduction.Limits.Any(limit => limit.Kind is DeductionLimitKind.CapEach or DeductionLimitKind.CapTogether);

    private static IEnumerable<Reason> OtherReadings(ClassedDeduction deduction) =>
        from reading in deduction.Law.Readings
        where !reading.IsTaken
        select new Reason(Statement.DeductionUnderReading)
        {
            About =
            [
                NameOf(deduction), new Operand.Name("reading", reading.Name),
                new Operand.Name("deduction-rule", reading.Text),
            ],
            Authorities = [reading.Authority],
        };

    private static IEnumerable<Reason> IfProven(ClassedDeduction deduction) =>
        DeductionFaults.Of(deduction) is DeductionFault.WithoutProofOfCost
            ?
            [
                new Reason(Statement.DeductionIfCostProven)
                {
                    About = [NameOf(deduction)],
                    Working = [Operand.Of(deduction.Taken.Amount)],
                },
            ]
            : [];

    private static Statement StatementOf(DeductionFault fault) => fault switch
    {
        DeductionFault.BorneByEmployer => Statement.CostBorneByEmployer,
        DeductionFault.OverCap => Statement.DeductionOverCap,
        DeductionFault.OverProvenCost => Statement.DeductionOverProvenCost,
        DeductionFault.OverConsent => Statement.DeductionOverConsent,
        DeductionFault.OverPermission => Statement.DeductionOverPermission,
        DeductionFault.WithoutConsent => Statement.DeductionWithoutConsent,
        DeductionFault.ConsentAfterTheFact or DeductionFault.ConsentByAnother or DeductionFault.ConsentNotInForm
            or DeductionFault.ConsentForOtherDays => Statement.DeductionOnNoConsent,
        DeductionFault.WithoutPermission => Statement.DeductionWithoutPermission,
        DeductionFault.WithoutProofOfCost => Statement.DeductionWithoutProofOfCost,
        DeductionFault.NotOnFile => Statement.DeductionNotOnFile,
        _ => Statement.DeductionUnlawful,
    };
}

/// <summary>The reasons of the limits to which a deduction was held.</summary>
internal static class LimitReasons
{
    public static IEnumerable<Reason> Of(DeductionLimit limit)
    {
        yield return new Reason(StatementOf(limit))
        {
            About = [new Operand.Term($"deduction-limit.{limit.Kind}")],
            Working = limit.Of is { } wages
                ? [Operand.Of(wages.Due), .. Withheld(wages), new Operand.Fraction(limit.Fraction)]
                : [Operand.Of(limit.Most)],
            Result = Operand.Of(limit.Most),
            Rounding = limit.Of is null ? null : RoundingRule.DownToMinorUnit,
            Authorities = [.. new[] { limit.Authority, limit.Of?.SaidBy }.OfType<Authority>()],
        };
        if (limit.Left != limit.Most)
        {
            yield return new Reason(Statement.DeductionLimitLeft)
            {
                About = [new Operand.Term($"deduction-limit.{limit.Kind}")],
                Working = [Operand.Of(limit.Most), Operand.Of(limit.Most - limit.Left)],
                Result = Operand.Of(limit.Left),
            };
        }
    }

    private static Operand[] Withheld(CappedWages wages) =>
        wages.Withheld is { } withheld ? [Operand.Of(withheld)] : [];

    private static Statement StatementOf(DeductionLimit limit) => limit.Of switch
    {
        null => Statement.DeductionLimit,
        { Withheld: not null } => Statement.DeductionCapOfWhatIsLeft,
        _ => Statement.DeductionCap,
    };
}
