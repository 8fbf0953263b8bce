using System.Globalization;
using Restitution.Storage.Refusals;

namespace Restitution.Storage.Custody;

/// <summary>One thing that is wrong with a log or its checkpoints.</summary>
/// <param name="Number">The entry, or the first of several; of a checkpoint its number.</param>
/// <param name="ThroughNumber">The last of several entries; the same as <paramref name="Number"/> for one.</param>
/// <param name="LineNumber">The line of the export; null where it has none.</param>
public sealed record CustodyFault(
    RefusedBecause Because, long Number, long ThroughNumber, long? LineNumber, string Found, string Wanted)
{
    private const string KeepIt =
        "keep the file as it is, compare it with an earlier export and ask who had access to it";

    /// <param name="file">Which file was looked at.</param>
    public Refusal ToRefusal(string file) => new(Because, $"{file}{Place}", Found, Wanted, KeepIt);

    private string Place => (IsOfCheckpoint, LineNumber) switch
    {
        (true, _) => string.Create(CultureInfo.InvariantCulture, $", checkpoint {Number}"),
        (_, { } line) => string.Create(CultureInfo.InvariantCulture, $", line {line}, {Entries}"),
        _ => $", {Entries}",
    };

    private string Entries => Number == ThroughNumber
        ? string.Create(CultureInfo.InvariantCulture, $"entry {Number}")
        : string.Create(CultureInfo.InvariantCulture, $"entries {Number} to {ThroughNumber}");

    private bool IsOfCheckpoint => Because is RefusedBecause.CheckpointUnreadable or RefusedBecause.CheckpointEdited
        or RefusedBecause.CheckpointMissing or RefusedBecause.CheckpointsContradict
        or RefusedBecause.CheckpointOfAnotherLog or RefusedBecause.TimeStampWrong;
}
