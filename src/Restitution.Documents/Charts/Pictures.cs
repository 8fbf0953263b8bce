using Restitution.Schedules;

namespace Restitution.Documents.Charts;

/// <summary>Draws any picture of a schedule, once for all formats that draw.</summary>
internal static class Pictures
{
    /// <exception cref="InvalidOperationException">The table that the picture names is not in the document.</exception>
    public static Picture Of(PictureBlock block, Schedule schedule, Wording wording, PictureSize size)
    {
        _ = TwinOf(block, schedule);
        return block switch
        {
            FlowBlock flow => FlowPicture.Of(flow, wording, size),
            TimelineBlock timeline => TimelinePicture.Of(timeline, wording, size),
            _ => throw new ArgumentOutOfRangeException(nameof(block), block, "Not a picture that can be drawn."),
        };
    }

    /// <summary>The table with the picture's figures.</summary>
    /// <exception cref="InvalidOperationException">It is not in the document.</exception>
    public static TableBlock TwinOf(PictureBlock block, Schedule schedule) =>
        schedule.Blocks.OfType<TableBlock>().FirstOrDefault(table => table.Key == block.Twin)
            ?? throw new InvalidOperationException(
                $"the picture's table {block.Twin} is not in the document; print it beside the picture.");
}
