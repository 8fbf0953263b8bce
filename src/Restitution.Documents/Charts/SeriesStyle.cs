using Restitution.Schedules;

namespace Restitution.Documents.Charts;

/// <summary>
/// How a series looks: told apart by colour, by dash and by hatch, so that grey print suffices.
/// </summary>
/// <param name="Colour">Six hexadecimal digits of red, green and blue.</param>
/// <param name="Dash">Lengths of dashes and gaps; empty for an unbroken line.</param>
/// <param name="Hatch">Degrees of the hatching of bars.</param>
public sealed record SeriesStyle(string Colour, IReadOnlyList<decimal> Dash, int Hatch)
{
    // The Analysis Function's palette for up to four series: each at least 3:1 against white. The next four are for
    // series that stand in other charts of the same matter, and differ from the first by their dashes.
    private static readonly SeriesStyle[] Styles =
    [
        new("12436D", [], 45),
        new("801650", [6m, 3m], 135),
        new("28A197", [2m, 2m], 90),
        new("F46A25", [8m, 3m, 2m, 3m], 0),
        new("12436D", [10m, 4m], 45),
        new("801650", [2m, 4m], 135),
        new("28A197", [10m, 3m, 2m, 3m], 90),
        new("3D3D3D", [], 0),
    ];

    public static SeriesStyle Of(ChartBlock chart, int seriesIndex) =>
        Styles[(chart.Series[seriesIndex].Look ?? seriesIndex) % Styles.Length];
}
