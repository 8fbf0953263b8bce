using System.Text.RegularExpressions;
using Restitution.Intake.Layouts;
using Restitution.Intake.Messages.Markup;
using Restitution.Intake.Passes;

namespace Restitution.Intake.Messages.Ofx;

/// <summary>Reads OFX 1, which is SGML, and OFX 2, which is XML, alike: bank and card statements.</summary>
/// <remarks>Investments are left out with the reason: they book securities, not money on an account.</remarks>
internal sealed partial class OfxReader : MessageReader
{
    public override IReadOnlyList<FileFormat> Formats => [FileFormat.Ofx];

    public override FileFormat? TellFormat(ReadOnlySpan<byte> head)
    {
        string text = MarkupEncoding.HeadText(head);
        ReadOnlySpan<char> first = text.AsSpan().TrimStart();
        bool isHeaded = first.StartsWith("OFXHEADER", StringComparison.OrdinalIgnoreCase);
        return isHeaded || (first.StartsWith("<") && Root.IsMatch(text)) ? FileFormat.Ofx : null;
    }

    public override IEnumerable<string> Lacks(Layout layout) => MarkupEncoding.Lacks(layout);

    public override ProposedMessage Propose(byte[] sample, Layout layout)
    {
        string text = MarkupEncoding.HeadText(sample);
        (string? encoding, string why, string? undecided) = MarkupEncoding.Told(sample, Declared(text));
        string version = Version.Match(text) is { Success: true } found ? found.Groups[1].Value : "of no version";
        return new ProposedMessage(
            layout with { Encoding = encoding }, [$"the header names OFX {version}", why],
            undecided is null ? [] : [undecided]);
    }

    public override IEnumerable<RowOutcome> Read(Stream bytes, PassContext context) =>
        new OfxPass(bytes, context).Outcomes();

    // OFX 1 names a family (USASCII, UNICODE, UTF-8) and within it a set of letters.
    private static string? Declared(string text)
    {
        string family = Family.Match(text) is { Success: true } named ? named.Groups[1].Value : "";
        string set = LetterSet.Match(text) is { Success: true } found ? found.Groups[1].Value : "";
        return family.ToUpperInvariant() switch
        {
            "" => MarkupEncoding.DeclaredByXml(text),
            "UTF-8" or "UNICODE" => "UTF-8",
            _ when set.Length == 0 || set.Equals("NONE", StringComparison.OrdinalIgnoreCase) => "US-ASCII",
            _ => set,
        };
    }

    [GeneratedRegex(@"<OFX>|<\?OFX\s")]
    private static partial Regex Root { get; }

    [GeneratedRegex("""VERSION(?::|=")\s*([0-9]+)""")]
    private static partial Regex Version { get; }

    [GeneratedRegex(@"^\s*ENCODING:\s*([\w-]+)", RegexOptions.Multiline)]
    private static partial Regex Family { get; }

    [GeneratedRegex(@"^\s*CHARSET:\s*([\w-]+)", RegexOptions.Multiline)]
    private static partial Regex LetterSet { get; }
}
