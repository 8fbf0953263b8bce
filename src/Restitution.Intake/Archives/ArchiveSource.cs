using Restitution.Intake.Passes;

namespace Restitution.Intake.Archives;

/// <summary>The rows of every member of an archive.</summary>
internal sealed class ArchiveSource(Stream bytes, PassContext context) : OutcomeSource
{
    public override IEnumerable<RowOutcome> Outcomes() => throw new IntakeRefusedException(new IntakeRefusal(
        RefusalKind.FormatUnknown, context.Exhibit, $"an archive of {bytes.Length} bytes", "CSV, XLSX or XLS",
        "Unpack it and add its files as exhibits of their own."));
}
