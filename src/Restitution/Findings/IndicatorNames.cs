namespace Restitution.Findings;

/// <summary>The names under which the law on file has the indicators that are computed here or stated.</summary>
public static class IndicatorNames
{
    public const string WithheldWages = "withheld-wages";
    public const string DebtBondage = "debt-bondage";
    public const string DocumentCharges = "charges-for-documents";
    public const string ExcessiveOvertime = "excessive-overtime";
    public const string Deception = "deception";

    /// <summary>What a worker states of it; null where no statement is kept apart.</summary>
    public static StatedKind? StatedAs(string indicator) => indicator switch
    {
        "violence-or-threats" => StatedKind.ViolenceOrThreats,
        "restriction-of-movement" => StatedKind.RestrictionOfMovement,
        "retained-identity-documents" => StatedKind.DocumentsKept,
        "threat-of-denunciation" => StatedKind.ThreatOfDenunciation,
        "isolation" => StatedKind.Isolation,
        "abuse-of-vulnerability" => StatedKind.AbuseOfVulnerability,
        "abusive-conditions" => StatedKind.AbusiveConditions,
        Deception => StatedKind.Deception,
        _ => null,
    };
}
