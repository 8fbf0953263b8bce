namespace Restitution.Intake.Messages.Mt940;

/// <summary>What a line of an MT940 or MT942 file begins.</summary>
internal enum Mt940Tag
{
    /// <summary>Nothing: it continues a field, or belongs to none.</summary>
    Text = 1,
    Blank = 2,

    /// <summary>A block of the SWIFT envelope, such as {1:F01….</summary>
    Block = 3,

    /// <summary>The end of a message: a hyphen alone or before a brace.</summary>
    Trailer = 4,

    /// <summary>A field that says what the message is and has no part in a figure.</summary>
    Heading = 5,
    Reference20 = 6,
    Account25 = 7,
    Number28 = 8,
    Floor34 = 9,
    Opening60F = 10,
    Opening60M = 11,
    Entry61 = 12,
    Closing62F = 13,
    Closing62M = 14,
    Available64 = 15,
    Forward65 = 16,
    Details86 = 17,
    CreditSum90 = 18,
    DebitSum90 = 19,

    /// <summary>In the form of a field, but with a name that the standard does not have.</summary>
    Unknown = 20,
}

/// <summary>Tells the tag of a line.</summary>
internal static class Mt940Tags
{
    /// <param name="length">Of the tag with its two colons; 0 for a line without one.</param>
    public static Mt940Tag Of(ReadOnlySpan<byte> line, out int length)
    {
        length = 0;
        if (line.IsEmpty)
        {
            return Mt940Tag.Blank;
        }

        return line[0] switch
        {
            (byte)':' => OfField(line, out length),
            > (byte)'-' and < (byte)'{' or > (byte)'{' => Mt940Tag.Text,
            _ => OfOther(line),
        };
    }

    // A file may be cut from a line printer or a transmission, whose marks stand before the braces.
    private static Mt940Tag OfOther(ReadOnlySpan<byte> line)
    {
        ReadOnlySpan<byte> plain = line;
        while (!plain.IsEmpty && plain[0] <= (byte)' ')
        {
            plain = plain[1..];
        }

        ReadOnlySpan<byte> trimmed = plain.TrimEnd(" \t\u0003"u8);
        if (trimmed.IsEmpty)
        {
            return Mt940Tag.Blank;
        }

        if (trimmed[0] == (byte)'{' && trimmed.Length > 2 && trimmed[2] == (byte)':')
        {
            return Mt940Tag.Block;
        }

        bool isTrailer = trimmed.Length == 1 ? trimmed[0] is (byte)'-' or (byte)'$' : trimmed.StartsWith("-}"u8);
        return isTrailer ? Mt940Tag.Trailer : Mt940Tag.Text;
    }

    private static Mt940Tag OfField(ReadOnlySpan<byte> line, out int length)
    {
        int close = line[1..].IndexOf((byte)':');
        length = close + 2;
        if (close is < 2 or > 3)
        {
            length = 0;
            return Mt940Tag.Text;
        }

        ReadOnlySpan<byte> name = line.Slice(1, close);
        Mt940Tag tag = OfName(name);
        bool isFieldLike = name[0] is >= (byte)'0' and <= (byte)'9' && name[1] is >= (byte)'0' and <= (byte)'9';
        if (tag == Mt940Tag.Unknown && !isFieldLike)
        {
            length = 0;
            return Mt940Tag.Text;
        }

        return tag;
    }

    private static Mt940Tag OfName(ReadOnlySpan<byte> name) => (name[0], name[1], name.Length == 3 ? name[2] : 0) switch
    {
        ((byte)'6', (byte)'1', 0) => Mt940Tag.Entry61,
        ((byte)'8', (byte)'6', 0) => Mt940Tag.Details86,
        ((byte)'6', (byte)'0', (byte)'F') => Mt940Tag.Opening60F,
        ((byte)'6', (byte)'0', (byte)'M') => Mt940Tag.Opening60M,
        ((byte)'6', (byte)'2', (byte)'F') => Mt940Tag.Closing62F,
        ((byte)'6', (byte)'2', (byte)'M') => Mt940Tag.Closing62M,
        ((byte)'6', (byte)'4', 0) => Mt940Tag.Available64,
        ((byte)'6', (byte)'5', 0) => Mt940Tag.Forward65,
        ((byte)'2', (byte)'0', 0) => Mt940Tag.Reference20,
        ((byte)'2', (byte)'5', 0 or (byte)'P') => Mt940Tag.Account25,
        ((byte)'2', (byte)'8', 0 or (byte)'C') => Mt940Tag.Number28,
        ((byte)'3', (byte)'4', (byte)'F') => Mt940Tag.Floor34,
        ((byte)'9', (byte)'0', (byte)'C') => Mt940Tag.CreditSum90,
        ((byte)'9', (byte)'0', (byte)'D') => Mt940Tag.DebitSum90,
        ((byte)'2', (byte)'1', 0) or ((byte)'1', (byte)'3', 0 or (byte)'D') or ((byte)'N', (byte)'S', 0)
            or ((byte)'9', (byte)'4', (byte)'0' or (byte)'2') => Mt940Tag.Heading,
        _ => Mt940Tag.Unknown,
    };
}
