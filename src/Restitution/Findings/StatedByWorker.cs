using NodaMoney;
using NodaTime;
using Restitution.Evidence;

namespace Restitution.Findings;

/// <summary>A fact that a worker states and that no exhibit holds in rows.</summary>
/// <remarks>
/// It holds an amount, days and the place of the statement, and no words: what was said stands in the statement itself.
/// </remarks>
/// <param name="Amount">Null where it is no amount.</param>
/// <param name="From">First day, included; null where the worker does not say when.</param>
/// <param name="To">Last day, included; the first day where it is one day.</param>
/// <param name="Sources">Where it is stated: never empty.</param>
public sealed record StatedByWorker(
    string Worker, StatedKind Kind, Money? Amount, LocalDate? From, LocalDate? To, IReadOnlyList<SourceRef> Sources);

/// <summary>What a worker states. Numbers are not reused.</summary>
public enum StatedKind
{
    FeePaid = 1,
    AdvanceReceived = 2,
    MoneySentHome = 3,

    /// <summary>Identity documents were kept by somebody else.</summary>
    DocumentsKept = 4,
    ViolenceOrThreats = 5,
    RestrictionOfMovement = 6,
    ThreatOfDenunciation = 7,
    Isolation = 8,
    AbuseOfVulnerability = 9,
    AbusiveConditions = 10,

    /// <summary>The work or its terms were other than was said before it began.</summary>
    Deception = 11,

    /// <summary>No slip was given with the pay.</summary>
    NoPayslips = 12,
}

/// <summary>Whether a register names someone as licensed to recruit, as somebody looked it up.</summary>
/// <param name="Creditor">The code of the recruiter: of a respondent, or of a creditor of the case.</param>
/// <param name="From">First day for which the register was looked up, included.</param>
/// <param name="To">Last day, included.</param>
public sealed record LicenceCheck(
    string Creditor, bool IsLicensed, LocalDate From, LocalDate To, string CheckedBy, LocalDate CheckedOn,
    IReadOnlyList<SourceRef> Sources);
