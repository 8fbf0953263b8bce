using Restitution.Evidence;
using Restitution.Reasons;

namespace Restitution.Findings;

/// <summary>
/// Another breach that the records point to, or a kind of record that would show one and was not received.
/// </summary>
public sealed record Infraction(string Id, InfractionKind Kind)
{
    public IReadOnlyList<string> About { get; init; } = [];

    public IReadOnlyList<SourceRef> Sources { get; init; } = [];

    /// <summary>The figures of the computation that bear it out, by their ids.</summary>
    public IReadOnlyList<string> Figures { get; init; } = [];

    /// <summary>What it rests on; where a record was not received, it is no breach that records show.</summary>
    public required RestsOn RestsOn { get; init; }

    public required Reason Because { get; init; }

    public required Reason InnocentExplanation { get; init; }
}

/// <summary>Kinds of breaches. Numbers are not reused.</summary>
public enum InfractionKind
{
    NoPayslips = 1,
    TwoSetsOfBooks = 2,
    RecruiterWithoutLicence = 3,
    FeesAboveCap = 4,
    SocialSecurityNotRemitted = 5,
    TaxNotRemitted = 6,

    /// <summary>No row of attendance was received: it does not tell that none was written.</summary>
    HoursNotRecorded = 7,

    PayBelowFloor = 8,

    /// <summary>No line of any book was received: it tells nothing of slips.</summary>
    PayRecordsNotReceived = 9,
}
