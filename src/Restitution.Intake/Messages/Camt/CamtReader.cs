using Restitution.Intake.Layouts;
using Restitution.Intake.Messages.Markup;
using Restitution.Intake.Passes;

namespace Restitution.Intake.Messages.Camt;

/// <summary>Reads ISO 20022 account reports, statements and notifications: camt.052, camt.053, camt.054.</summary>
/// <remarks>
/// All versions alike, with a namespace or without, with prefixes, and inside envelopes: elements are known by their
/// local names. A notification has no balances, so that its statement cannot be verified.
/// </remarks>
internal sealed class CamtReader : MessageReader
{
    private static readonly string[] Marks =
        ["BkToCstmrStmt", "BkToCstmrAcctRpt", "BkToCstmrDbtCdtNtfctn", "camt.052.", "camt.053.", "camt.054."];

    public override IReadOnlyList<FileFormat> Formats => [FileFormat.Camt];

    public override FileFormat? TellFormat(ReadOnlySpan<byte> head)
    {
        string text = MarkupEncoding.HeadText(head);
        return text.AsSpan().TrimStart().StartsWith("<")
            && Array.Exists(Marks, mark => text.Contains(mark, StringComparison.Ordinal))
            ? FileFormat.Camt
            : null;
    }

    public override IEnumerable<string> Lacks(Layout layout) => MarkupEncoding.Lacks(layout);

    public override ProposedMessage Propose(byte[] sample, Layout layout)
    {
        string text = MarkupEncoding.HeadText(sample);
        (string? encoding, string why, string? undecided) =
            MarkupEncoding.Told(sample, MarkupEncoding.DeclaredByXml(text));
        int named = text.IndexOf("camt.05", StringComparison.Ordinal);
        string kind = named < 0
            ? Array.Find(Marks, mark => text.Contains(mark, StringComparison.Ordinal)) ?? "camt"
            : new string([.. text.Skip(named).TakeWhile(letter => char.IsAsciiLetterOrDigit(letter) || letter == '.')]);
        return new ProposedMessage(
            layout with { Encoding = encoding }, [$"the message names itself {kind}", why],
            undecided is null ? [] : [undecided]);
    }

    public override IEnumerable<RowOutcome> Read(Stream bytes, PassContext context) =>
        new CamtPass(bytes, context).Outcomes();
}
