using Restitution.Schedules;

namespace Restitution.Documents.Pdf;

/// <summary>Which figures have their reason printed in this document, so that a figure can lead to it.</summary>
internal sealed class FigureLinks(Schedule schedule)
{
    private readonly HashSet<string> printed =
    [
        .. schedule.Blocks.OfType<ReasonsBlock>().SelectMany(block => block.Reasons).Select(reason => reason.Figure),
    ];

    /// <summary>The attributes of a link to the figure's reason; null when none is printed.</summary>
    public string? LinkTo(string? figure) =>
        figure is not null && printed.Contains(figure) ? $"dest='{Quoted(figure)}'" : null;

    /// <summary>The attributes of the place that links lead to.</summary>
    public static string PlaceOf(string figure) => $"name='{Quoted(figure)}'";

    private static string Quoted(string figure) =>
        figure.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal);
}
