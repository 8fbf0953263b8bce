namespace Restitution.Deductions;

/// <summary>Why a deduction, or the rest of it, was not lawful.</summary>
public enum DeductionFault
{
    NotAllowed = 1,

    /// <summary>Nothing on file says whether it is allowed; a gap is listed.</summary>
    NotOnFile = 2,

    BorneByEmployer = 3,
    OverCap = 4,
    OverProvenCost = 5,
    OverConsent = 6,
    OverPermission = 7,
    WithoutConsent = 8,
    ConsentAfterTheFact = 9,
    ConsentByAnother = 10,
    ConsentNotInForm = 11,
    ConsentForOtherDays = 12,
    WithoutPermission = 13,
    WithoutProofOfCost = 14,
}

/// <summary>Names the fault of a deduction.</summary>
public static class DeductionFaults
{
    /// <summary>Null where nothing of it is beyond what was lawful and due.</summary>
    public static DeductionFault? Of(ClassedDeduction deduction)
    {
        // What no wages were due for is no fault of the rule.
        if (deduction.Unlawful.Amount == 0m && (deduction.Lawful.Amount > 0m || IsAllowed(deduction)))
        {
            return null;
        }

        if (deduction.CutBy is { } limit)
        {
            return OfLimit(limit.Kind);
        }

        return deduction.Rule switch
        {
            DeductionRule.NotAllowed when deduction.Law.BorneBy is { IsFound: true, Value: "employer" } =>
                DeductionFault.BorneByEmployer,
            DeductionRule.NotAllowed => DeductionFault.NotAllowed,
            DeductionRule.WithPermission => DeductionFault.WithoutPermission,
            DeductionRule.AtActualCost => DeductionFault.WithoutProofOfCost,
            DeductionRule.WithConsent => OfConsent(deduction.Consent),
            _ => DeductionFault.NotOnFile,
        };
    }

    private static bool IsAllowed(ClassedDeduction deduction) => deduction.Rule switch
    {
        DeductionRule.WithheldByLaw or DeductionRule.Allowed or DeductionRule.ToCap => true,
        DeductionRule.WithConsent => deduction.Consent is { IsValid: true },
        DeductionRule.WithPermission => deduction.Permission is not null,
        DeductionRule.AtActualCost => deduction.Costs.Count > 0,
        _ => false,
    };

    private static DeductionFault OfLimit(DeductionLimitKind kind) => kind switch
    {
        DeductionLimitKind.ProvenCost => DeductionFault.OverProvenCost,
        DeductionLimitKind.AmountConsentedTo => DeductionFault.OverConsent,
        DeductionLimitKind.AmountPermitted => DeductionFault.OverPermission,
        _ => DeductionFault.OverCap,
    };

    private static DeductionFault OfConsent(ConsentFound? found) => found?.Verdict switch
    {
        null => DeductionFault.WithoutConsent,
        ConsentVerdict.AfterTheFact => DeductionFault.ConsentAfterTheFact,
        ConsentVerdict.ByAnother => DeductionFault.ConsentByAnother,
        ConsentVerdict.ForOtherDays => DeductionFault.ConsentForOtherDays,
        _ => DeductionFault.ConsentNotInForm,
    };
}
