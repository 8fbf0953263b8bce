using System.Text;

namespace Restitution.MadeExhibits.Mutations;

/// <summary>Changes the bytes of a file in one to eight places, by draws from one source of chance.</summary>
public sealed class Mutator(Random random)
{
    private const int BytesMost = 4 * 1024 * 1024;

    // What readers look for: separators, quotes, tags of messages, signs of numbers, ends of lines, marks of encodings.
    private static readonly byte[][] Tokens =
    [
        .. ((string[])
        [
            ",", ";", "\t", "|", "\"", "\"\"", "\n", "\r", "\r\n", ":", "-", "+", "(", ")", ".", "'", "/", " ",
            "\u00A0", "\u200B", "\uFFFD", "\uFEFF", "\0", "..", "../", "\\", "=1+1", "@", "NaN", "∞", "THB", "XXX",
            "0", "9", "00", "31/02/2019", "29/02/2568", "99999999999999999999999999999", "-0", "1e9", "0.001",
            "1,2,3.4", "79228162514264337593543950335", "๑๒๓", "໑໐໐", "០១", "၁၂", "١٢",
            ":20:", ":25:", ":28C:", ":60F:", ":60M:", ":61:", ":62F:", ":62M:", ":64:", ":86:", "?20", "-}", "{1:",
            "{4:\r\n", "C", "D", "RC", "RD", "EC", "ED", "<", ">", "</", "/>", "<!--", "-->", "<![CDATA[", "]]>",
            "<!DOCTYPE a [<!ENTITY b \"c\">]>", "&amp;", "&b;", "&#0;", "&#x10FFFF;", "<Ntry>", "</Ntry>",
            "<Amt Ccy=\"THB\">", "<CdtDbtInd>DBIT</CdtDbtInd>", "<STMTTRN>", "</STMTTRN>", "<TRNAMT>", "<DTPOSTED>",
            "^\n", "!Type:Bank\n", "T", "01,", "02,", "03,", "16,", "49,", "88,", "98,", "99,", "/\n",
            "PK\u0003\u0004", "PK\u0001\u0002",
        ]).Select(Encoding.UTF8.GetBytes),
        [0xFF, 0xFE], [0xFE, 0xFF], [0xD0, 0xCF, 0x11, 0xE0], [0xA1, 0xB2, 0xC3],
        [0xFF, 0xFF, 0xFF, 0x7F], [0xFF, 0xFF, 0xFF, 0xFF],
    ];

    /// <param name="other">Another file, of which pieces may be taken.</param>
    public byte[] Mutated(byte[] original, byte[] other)
    {
        var bytes = new List<byte>(original);
        for (int change = random.Next(1, 9); change > 0; change--)
        {
            Change(bytes, other);
            if (bytes.Count > BytesMost)
            {
                bytes.RemoveRange(BytesMost, bytes.Count - BytesMost);
            }
        }

        return [.. bytes];
    }

    private void Change(List<byte> bytes, byte[] other)
    {
        int at = random.Next(bytes.Count + 1);
        switch (random.Next(11))
        {
            case 0 when at < bytes.Count:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
            case 1 when at < bytes.Count:
                bytes[at] = (byte)random.Next(256);
                break;
            case 2:
                bytes.Insert(at, (byte)random.Next(256));
                break;
            case 3:
                bytes.RemoveRange(at, Length(bytes, at));
                break;
            case 4:
                Repeat(bytes, at);
                break;
            case 5:
                SwapPieces(bytes, at);
                break;
            case 6 when random.Next(6) == 0:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            case 7:
                Splice(bytes, at, other);
                break;
            case 8:
                ChangeDigit(bytes, at);
                break;
            case 9:
                ZipChange.In(bytes, random);
                break;
            default:
                PutToken(bytes, at);
                break;
        }
    }

    private int Length(List<byte> bytes, int at)
    {
        int most = random.Next(8) == 0 ? bytes.Count : 24;
        return Math.Min(random.Next(1, most + 2), bytes.Count - at);
    }

    private void Repeat(List<byte> bytes, int at)
    {
        List<byte> piece = bytes.GetRange(at, Length(bytes, at));
        for (int turn = random.Next(20) == 0 ? 200 : random.Next(1, 4); turn > 0; turn--)
        {
            bytes.InsertRange(at, piece);
        }
    }

    private void SwapPieces(List<byte> bytes, int at)
    {
        int length = Length(bytes, at);
        List<byte> piece = bytes.GetRange(at, length);
        bytes.RemoveRange(at, length);
        bytes.InsertRange(random.Next(bytes.Count + 1), piece);
    }

    private void Splice(List<byte> bytes, int at, byte[] other)
    {
        if (other.Length == 0)
        {
            return;
        }

        int from = random.Next(other.Length);
        int length = Math.Min(random.Next(1, 400), other.Length - from);
        bytes.InsertRange(at, other.AsSpan(from, length).ToArray());
        if (random.Next(3) == 0)
        {
            bytes.RemoveRange(at + length, Math.Min(length, bytes.Count - at - length));
        }
    }

    // From the place on, the first digit becomes another, or a run of digits grows.
    private void ChangeDigit(List<byte> bytes, int at)
    {
        int digit = bytes.FindIndex(at, letter => letter is >= (byte)'0' and <= (byte)'9');
        if (digit < 0)
        {
            return;
        }

        if (random.Next(3) == 0)
        {
            bytes.InsertRange(digit, Enumerable.Repeat(bytes[digit], random.Next(1, 30)).ToArray());
        }
        else
        {
            bytes[digit] = (byte)('0' + random.Next(10));
        }
    }

    private void PutToken(List<byte> bytes, int at)
    {
        byte[] token = Tokens[random.Next(Tokens.Length)];
        if (random.Next(2) == 0)
        {
            bytes.RemoveRange(at, Math.Min(token.Length, bytes.Count - at));
        }

        bytes.InsertRange(at, token);
    }
}
