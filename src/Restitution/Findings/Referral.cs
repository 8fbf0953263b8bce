using Restitution.Reasons;

namespace Restitution.Findings;

/// <summary>What one agency should pass to another, with the findings that say so.</summary>
public sealed record Referral(string Id, Agency From, Agency To)
{
    /// <summary>Ids of indicators, red flags and infractions.</summary>
    public required IReadOnlyList<string> Findings { get; init; }

    public required Reason Because { get; init; }
}

/// <summary>Who gets a case. Numbers are not reused.</summary>
public enum Agency
{
    LabourInspector = 1,
    RecruitmentRegulator = 2,
    Police = 3,
    FinancialIntelligenceUnit = 4,
    SocialSecurityOffice = 5,
    RevenueOffice = 6,
}
