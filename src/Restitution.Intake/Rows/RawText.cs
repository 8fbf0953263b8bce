using System.Text;

namespace Restitution.Intake.Rows;

/// <summary>A row as it stood in the file. The bytes are kept and made into text only when someone asks.</summary>
public readonly struct RawText
{
    private readonly object? held;
    private readonly Encoding? encoding;
    private readonly int start;
    private readonly int length;

    /// <param name="bytes">Must not change afterwards.</param>
    internal RawText(byte[] bytes, int start, int length, Encoding? encoding)
    {
        held = bytes;
        this.start = start;
        this.length = length;
        this.encoding = encoding;
    }

    internal RawText(string text) => held = text;

    /// <summary>Makes its text when asked, and not before.</summary>
    internal RawText(Func<string> text) => held = text;

    public override string ToString() => held switch
    {
        byte[] bytes => (encoding ?? Encoding.UTF8).GetString(bytes, start, length),
        string text => text,
        Func<string> text => text(),
        _ => "",
    };

    internal string ToHex() => held is byte[] bytes ? Convert.ToHexStringLower(bytes, start, length) : "";
}
