namespace Restitution.Intake.Messages.Mt940;

/// <summary>
/// Parts an MT940 or MT942 file: a booking with its details, a field, an envelope block, a line of text.
/// </summary>
/// <remarks>
/// A booking takes the lines that follow it and every :86: after it. A mark of the end alone on a line, inside of
/// details, is text of theirs where the statement goes on behind it.
/// </remarks>
internal sealed class Mt940Units(MessageLines lines, MessageUnit unit) : MessageUnits<Mt940Tag>(lines, unit)
{
    protected override Mt940Tag Blank => Mt940Tag.Blank;

    protected override Mt940Tag TagOf(ReadOnlySpan<byte> line) => Mt940Tags.Of(line, out _);

    protected override bool TakesLines(Mt940Tag begun, ReadOnlySpan<byte> line) =>
        begun is Mt940Tag.Entry61 or Mt940Tag.Details86 or Mt940Tag.Unknown
        || line.StartsWith(":25P:"u8) || line.StartsWith(":NS:"u8);

    protected override bool GoesOn(Mt940Tag begun, Mt940Tag line) =>
        line == Mt940Tag.Text || (line == Mt940Tag.Details86 && begun == Mt940Tag.Entry61)
        || (line == Mt940Tag.Trailer && begun is Mt940Tag.Entry61 or Mt940Tag.Details86 && IsTextOfDetails());

    private bool IsTextOfDetails() => Lines.Line.Trim(" \t"u8).Length == 1
        && Mt940Tags.Of(Lines.Following(), out _) is Mt940Tag.Text or Mt940Tag.Entry61 or Mt940Tag.Details86
            or Mt940Tag.Closing62F or Mt940Tag.Closing62M or Mt940Tag.Available64 or Mt940Tag.Forward65
            or Mt940Tag.CreditSum90 or Mt940Tag.DebitSum90;
}
