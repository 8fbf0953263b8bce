namespace Restitution.Documents.Charts;

/// <summary>
/// How the n-th series looks: told apart by colour, by dash and by hatch, so that grey print suffices.
/// </summary>
/// <param name="Colour">Six hexadecimal digits of red, green and blue.</param>
/// <param name="Dash">Lengths of dashes and gaps; empty for an unbroken line.</param>
/// <param name="Hatch">Degrees of the hatching of bars.</param>
public sealed record SeriesStyle(string Colour, IReadOnlyList<decimal> Dash, int Hatch)
{
    // The Analysis Function's palette for up to four series: each at least 3:1 against white.
    private static readonly SeriesStyle[] Styles =
    [
        new("12436D", [], 45),
        new("801650", [6m, 3m], 135),
        new("28A197", [2m, 2m], 90),
        new("F46A25", [8m, 3m, 2m, 3m], 0),
    ];

    public static SeriesStyle Of(int seriesIndex) => Styles[seriesIndex % Styles.Length];
}
