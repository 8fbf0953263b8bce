using System.Text;
using Restitution.Intake.Layouts;
using Restitution.Intake.Proposals;
using Restitution.Intake.Text;

namespace Restitution.Intake.Messages;

/// <summary>What a message of plain text leaves to its layout: the encoding.</summary>
internal static class MessageEncoding
{
    public static IEnumerable<string> Lacks(Layout layout)
    {
        if (layout.Encoding is null)
        {
            yield return "the encoding is undecided";
        }
        else if (TextEncoding.Named(layout.Encoding) is null)
        {
            yield return $"the encoding {layout.Encoding} is not one that is read";
        }
    }

    public static ProposedMessage Propose(byte[] sample, Layout layout)
    {
        (string? encoding, string why) = EncodingEvidence.Of(sample);
        return new ProposedMessage(
            layout with { Encoding = encoding }, [why], encoding is null ? [$"the encoding: {why}"] : []);
    }

    /// <summary>The beginning of a file without its byte order mark, decoded when the mark is of UTF-16.</summary>
    public static ReadOnlySpan<byte> AsUtf8(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith<byte>([0xFF, 0xFE]) || head.StartsWith<byte>([0xFE, 0xFF]))
        {
            Encoding wide = head[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode;
            return Encoding.UTF8.GetBytes(wide.GetString(head[2..]));
        }

        return head.StartsWith(Encoding.UTF8.Preamble) ? head[3..] : head;
    }
}
