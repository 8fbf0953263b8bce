using NodaMoney;
using Restitution.Evidence;
using Restitution.Intake.Corrections;
using Restitution.Intake.Rows;

namespace Restitution.Intake.Messages;

/// <summary>Where an entry stands, how it stands there, and what a person put in its place.</summary>
/// <param name="Raw">As it stands in the file, also where a correction is read instead.</param>
internal readonly record struct EntryPlace(SourceRef Source, RawText Raw, Correction? Correction)
{
    public SetAsideRow SetAside(IReadOnlyList<RowFault> faults, Money? readable = null) =>
        new(new QuarantinedRow(Source, Raw.ToString(), faults, readable) { Correction = Correction });

    public SetAsideRow SetAside(FaultKind kind, string found, string wanted) =>
        SetAside([new RowFault(kind, null, found, wanted)]);

    public LeftOutRow LeftOut(IgnoredBecause because) =>
        new(new IgnoredRow(Source, Raw.ToString(), because) { Correction = Correction });

    /// <summary>The row set aside because its correction was made to other text; null when it fits or there is
    /// none.</summary>
    public SetAsideRow? Misfit() => Correction is { } correction && !CorrectionSet.Fits(correction, Raw.ToString())
        ? SetAside(
            FaultKind.CorrectionDoesNotFit, "a correction that was made to other text", "the text as it stands here")
        : null;
}
