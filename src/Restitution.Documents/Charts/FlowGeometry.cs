using Restitution.Schedules;

namespace Restitution.Documents.Charts;

/// <summary>Where places and lines of a flow stand on a canvas, so that every format draws the same picture.</summary>
/// <remarks>
/// Places are boxes in columns, as high as the greater of what came and what left; lines are bands between them, as
/// thick as their amounts, all by one scale. On the side of a box its bands stand one under the other and never over
/// each other. A line that passes a column has room of its own there. A line that leads back runs under the picture.
/// </remarks>
/// <param name="Scale">Units of the canvas to one major unit of the currency.</param>
public sealed record FlowGeometry(
    decimal Width, decimal Height, decimal Scale, IReadOnlyList<FlowNode> Nodes, IReadOnlyList<FlowBand> Bands)
{
    /// <param name="labelLines">How many lines of label stand over the box of each place; two where null.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// An amount is below zero, or more of it is traced than there is.
    /// </exception>
    public static FlowGeometry Of(FlowBlock block, PictureSize size, IReadOnlyList<int>? labelLines = null)
    {
        foreach (FlowLine line in block.Lines)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(line.Amount);
            ArgumentOutOfRangeException.ThrowIfNegative(line.Traced);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(line.Traced, line.Amount);
        }

        return block.Lines.All(line => line.Amount == 0m)
            ? new(size.Width, 0m, 0m, [], [])
            : new FlowPlacing(block, size, labelLines).Place();
    }
}

/// <summary>The box of one place.</summary>
/// <param name="Place">Its index in the block.</param>
/// <param name="LabelWidth">The room for a label that begins above the box's left edge.</param>
public sealed record FlowNode(int Place, int Layer, ChartArea Box, decimal LabelWidth);

/// <summary>The band of one line.</summary>
/// <param name="Line">Its index in the block.</param>
/// <param name="FromTop">Its upper edge at the place it leaves.</param>
/// <param name="ToTop">Its upper edge at the place it comes to.</param>
/// <param name="Outline">Around the whole of it.</param>
/// <param name="TracedOutline">Around the traced part, along the upper edge; empty for none.</param>
/// <param name="Tip">Where a line that leads back comes in.</param>
/// <param name="Name">Where the name of a line that leads back begins: the left end, the middle of its height.</param>
public sealed record FlowBand(
    int Line, decimal Thickness, decimal FromTop, decimal ToTop, bool IsBack, IReadOnlyList<PicturePoint> Outline,
    IReadOnlyList<PicturePoint> TracedOutline, PicturePoint Tip = default, PicturePoint Name = default);
