using Restitution.Intake.Layouts;
using Restitution.Intake.Messages.Camt;
using Restitution.Intake.Passes;

namespace Restitution.Intake.Messages;

/// <summary>Reads one format of statement message: entries, balances and headings as its standard names them.</summary>
/// <remarks>
/// A reader gives one outcome for each entry (an accepted <see cref="Evidence.StatementLine"/>, or a row set aside with
/// all its faults), each balance and each heading, in the order of the file. It tells opening balances, closing
/// balances and lines to <see cref="PassContext.Statements"/>. It holds no more than one entry in memory.
/// </remarks>
internal abstract class MessageReader
{
    private static readonly MessageReader[] All =
    [
        new Mt940.Mt940Reader(),
        new CamtReader(),
        new Bai2.Bai2Reader(),
        new Ofx.OfxReader(),
        new Qif.QifReader(),
    ];

    /// <summary>The formats that this reader reads.</summary>
    public abstract IReadOnlyList<FileFormat> Formats { get; }

    public static MessageReader Of(FileFormat format) =>
        Array.Find(All, reader => reader.Formats.Contains(format))
        ?? throw new ArgumentOutOfRangeException(nameof(format), format, "Not a format of messages.");

    /// <summary>The format of a file by its first bytes; null when no reader knows it.</summary>
    public static FileFormat? Told(ReadOnlySpan<byte> head)
    {
        foreach (MessageReader reader in All)
        {
            if (reader.TellFormat(head) is { } format)
            {
                return format;
            }
        }

        return null;
    }

    /// <summary>The format that the first bytes, at most 64 KB of them, show; null for another.</summary>
    public abstract FileFormat? TellFormat(ReadOnlySpan<byte> head);

    /// <summary>What a layout must still say before a file is read by it; one sentence each.</summary>
    public abstract IEnumerable<string> Lacks(Layout layout);

    /// <summary>A layout proposed from the beginning of a file.</summary>
    public abstract ProposedMessage Propose(byte[] sample, Layout layout);

    /// <exception cref="IntakeRefusedException">The file cannot be read at all, for example because it declares
    /// entities.</exception>
    public abstract IEnumerable<RowOutcome> Read(Stream bytes, PassContext context);
}

/// <summary>A layout for a message, with the evidence for it and what is left undecided.</summary>
internal sealed record ProposedMessage(
    Layout Layout, IReadOnlyList<string> Evidence, IReadOnlyList<string> Undecided);
