using Restitution.Evidence;

namespace Restitution.Intake.Corrections;

/// <summary>The corrections of one exhibit, found by the place of the row.</summary>
public sealed class CorrectionSet
{
    public static readonly CorrectionSet None = new([]);

    private readonly Dictionary<string, Correction> byPlace;

    public CorrectionSet(IEnumerable<Correction> corrections) =>
        byPlace = corrections.ToDictionary(correction => correction.Place, StringComparer.Ordinal);

    public bool IsEmpty => byPlace.Count == 0;

    public IEnumerable<Correction> All => byPlace.Values;

    /// <summary>Null when the row at the place stands as it is.</summary>
    public Correction? At(SourceRef place) =>
        byPlace.Count == 0 ? null : byPlace.GetValueOrDefault(place.ToString());
}
