using Restitution.Intake.Layouts;
using Restitution.Intake.Passes;

namespace Restitution.Intake.Messages.Mt940;

/// <summary>Reads SWIFT customer statements (MT940) and interim reports (MT942), with or without envelope.</summary>
/// <remarks>Source of the format: SWIFT Standards MT, category 9, field specifications of MT940 and MT942.</remarks>
internal sealed class Mt940Reader : MessageReader
{
    private const int FieldsToTell = 3;

    public override IReadOnlyList<FileFormat> Formats { get; } = [FileFormat.Mt940, FileFormat.Mt942];

    /// <summary>Three fields at the beginning of lines, one of them a balance, an entry or a floor limit.</summary>
    public override FileFormat? TellFormat(ReadOnlySpan<byte> head)
    {
        int fields = 0;
        bool isStatement = false;
        bool isInterim = false;
        ReadOnlySpan<byte> rest = MessageEncoding.AsUtf8(head);
        while (!rest.IsEmpty)
        {
            int found = rest.IndexOfAny((byte)'\r', (byte)'\n');
            ReadOnlySpan<byte> line = found < 0 ? rest : rest[..found];
            rest = found < 0 ? [] : rest[(found + 1)..];
            Mt940Tag tag = Mt940Tags.Of(line, out _);
            fields += tag is > Mt940Tag.Heading and < Mt940Tag.Unknown ? 1 : 0;
            isStatement |= tag is >= Mt940Tag.Floor34 and <= Mt940Tag.Closing62M;
            isInterim |= tag is Mt940Tag.Floor34 or Mt940Tag.CreditSum90 or Mt940Tag.DebitSum90
                || (tag == Mt940Tag.Block && (line.IndexOf("{2:O942"u8) >= 0 || line.IndexOf("{2:I942"u8) >= 0));
            if (tag is >= Mt940Tag.Opening60F and <= Mt940Tag.Opening60M or Mt940Tag.Closing62F or Mt940Tag.Closing62M)
            {
                isInterim = false;
                fields = FieldsToTell;
                break;
            }
        }

        return fields < FieldsToTell || !isStatement ? null : isInterim ? FileFormat.Mt942 : FileFormat.Mt940;
    }

    public override IEnumerable<string> Lacks(Layout layout) =>
        layout.Marks.DecimalMark is null or Mt940Amounts.Comma or Mt940Amounts.Dot
            ? MessageEncoding.Lacks(layout)
            : MessageEncoding.Lacks(layout).Append(
                "the decimal mark of MT940 and MT942 is a comma, or a dot where the bank departs from the standard");

    public override ProposedMessage Propose(byte[] sample, Layout layout) =>
        Mt940MarkEvidence.Of(sample).Over(MessageEncoding.Propose(sample, layout));

    public override IEnumerable<RowOutcome> Read(Stream bytes, PassContext context) =>
        new Mt940Pass(context).Outcomes(bytes);
}
