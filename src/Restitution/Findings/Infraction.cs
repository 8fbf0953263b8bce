using Restitution.Evidence;
using Restitution.Reasons;

namespace Restitution.Findings;

/// <summary>Another breach that the records show: payslips, two books, licence, social security.</summary>
public sealed record Infraction(string Id, InfractionKind Kind)
{
    public IReadOnlyList<string> About { get; init; } = [];

    public IReadOnlyList<SourceRef> Sources { get; init; } = [];

    /// <summary>The figures of the computation that bear it out, by their ids.</summary>
    public IReadOnlyList<string> Figures { get; init; } = [];

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
    HoursNotRecorded = 7,
    PayBelowFloor = 8,
}
