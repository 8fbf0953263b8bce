using Restitution.Claims;

namespace Restitution.Service.Writing;

/// <summary>Figures of a run, each found by its id; of two that have one id, the first.</summary>
/// <remarks>A run of many workers has tens of thousands: whoever asks for one after another keeps this.</remarks>
public sealed class FigureIndex
{
    private readonly Dictionary<string, Figure> byId = new(StringComparer.Ordinal);

    public FigureIndex(IReadOnlyList<Figure> figures)
    {
        All = figures;
        foreach (Figure figure in figures)
        {
            byId.TryAdd(figure.Id, figure);
        }
    }

    /// <summary>In their order.</summary>
    public IReadOnlyList<Figure> All { get; }

    public IReadOnlyDictionary<string, Figure> ById => byId;
}
