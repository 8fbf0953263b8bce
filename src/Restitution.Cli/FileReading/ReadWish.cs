using Restitution.Intake.Corrections;
using Restitution.Intake.Layouts;
using Restitution.Intake.Proposals;
using Restitution.Law;

namespace Restitution.Cli.FileReading;

/// <summary>What a reading was asked to do.</summary>
internal sealed record ReadWish
{
    /// <summary>Files and folders, as they were typed.</summary>
    public required IReadOnlyList<string> Paths { get; init; }

    /// <summary>The law beneath that of a case folder.</summary>
    public LawOnFile Law { get; init; } = LawOnFile.Embedded;

    /// <summary>The layout to read every file by; null to take the case's own, or to propose one.</summary>
    public required Layout? Layout { get; init; }

    /// <summary>What the files record, where their headings do not tell.</summary>
    public required ExhibitKind? Kind { get; init; }

    /// <summary>What holds where a file leaves it open; null for nothing.</summary>
    public GivenParts? Given { get; init; }

    /// <summary>The CSV file to write rows set aside to; null for none.</summary>
    public required string? QuarantinePath { get; init; }

    /// <summary>Null to take the corrections of the case, where there is one.</summary>
    public required CorrectionReading? Corrections { get; init; }

    public required bool IsShowingAllFaults { get; init; }

    /// <summary>Whether cells are printed as exhibits write them, names included.</summary>
    public required bool IsShowingNames { get; init; }

    public required bool AsJson { get; init; }
}
