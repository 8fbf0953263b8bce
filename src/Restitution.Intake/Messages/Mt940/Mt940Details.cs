using System.Text;
using Restitution.Evidence;
using Restitution.Intake.Text;

namespace Restitution.Intake.Messages.Mt940;

/// <summary>Reads field 86: what the bank says of an entry, in one of the three forms in use.</summary>
/// <remarks>
/// Sub-fields of a mark and two digits: 20 to 29 and 60 to 63 are the description, 32 and 33 the other side's name, 31
/// its account; the letters 00 say the kind of booking and stand in when there is no description. Code words between
/// slashes: REMI is the description, NAME the name, IBAN the account. All else is text. Lines of the first two forms
/// are wrapped without a space. A sub-field of 27 letters is full, and what follows it goes on without a space too.
/// </remarks>
internal sealed class Mt940Details
{
    private const int FullSubField = 27;

    private static readonly byte[][] Codes =
    [
        .. new[]
        {
            "NAME", "REMI", "IBAN", "BIC", "EREF", "TRTP", "CSID", "MARF", "ISDT", "PURP", "ULTC", "ULTB", "ULTD",
            "CNTP", "BENM", "ORDP", "PREF", "RTRN", "KREF", "TRCD", "OCMT", "CHGS", "EXCH", "ADDR", "ID", "SVCL",
            "PID", "INFO", "IREF", "MREF", "CRED", "DEBT", "BUSP", "TRAN", "ACCW", "ACCT", "DATE", "CPBK", "ORDRE",
        }.Select(Encoding.ASCII.GetBytes),
    ];

    private byte[] joined = new byte[1024];

    public string Description { get; private set; } = "";

    /// <summary>The other side's name, its account where no name is given; blank for neither.</summary>
    public PersonAsWritten Counterparty { get; private set; }

    public void Clear() => (Description, Counterparty) = ("", default);

    /// <param name="field">With its tag and line breaks, further fields 86 included.</param>
    public void Read(ReadOnlySpan<byte> field, MessageUnit unit, TextPool texts)
    {
        Clear();
        if (joined.Length < field.Length * 2)
        {
            joined = new byte[field.Length * 2];
        }

        ReadOnlySpan<byte> text = field[4..];
        int marked = MarkAt(text);
        if (marked >= 0)
        {
            ReadSubFields(Joined(text, isSpaced: false)[marked..], unit);
        }
        else if (BeginsWithCode(text))
        {
            ReadCodes(Joined(text, isSpaced: false), unit);
        }
        else
        {
            bool isOneLine = text.IndexOfAny((byte)'\r', (byte)'\n') < 0;
            Description = unit.Text(isOneLine ? text.Trim((byte)' ') : Joined(text, isSpaced: true), texts);
        }
    }

    // Where the first mark stands: at the beginning, or after a code of three digits; -1 for another form.
    private static int MarkAt(ReadOnlySpan<byte> text)
    {
        int at = text.Length > 5 && MessageDays.Figures(text[..3]) >= 0 ? 3 : 0;
        return text.Length > at + 2 && "?~^<>|"u8.Contains(text[at])
            && MessageDays.Figures(text.Slice(at + 1, 2)) >= 0 ? at : -1;
    }

    private static bool BeginsWithCode(ReadOnlySpan<byte> text) => CodeAt(text, out _);

    private ReadOnlySpan<byte> Joined(ReadOnlySpan<byte> text, bool isSpaced)
    {
        int length = 0;
        while (true)
        {
            int found = text.IndexOfAny((byte)'\r', (byte)'\n');
            ReadOnlySpan<byte> line = found < 0 ? text : text[..found];
            line = line.StartsWith(":86:"u8) ? line[4..] : line;
            line = isSpaced ? line.Trim((byte)' ') : line;
            if (isSpaced && length > 0 && !line.IsEmpty)
            {
                joined[length++] = (byte)' ';
            }

            line.CopyTo(joined.AsSpan(length));
            length += line.Length;
            if (found < 0)
            {
                return joined.AsSpan(0, length).TrimEnd((byte)' ');
            }

            text = text[(found + 1)..];
        }
    }

    private void ReadSubFields(ReadOnlySpan<byte> text, MessageUnit unit)
    {
        byte mark = text[0];
        var description = new StringBuilder();
        var name = new StringBuilder();
        string kind = "";
        string account = "";
        bool isFull = false;
        while (!text.IsEmpty)
        {
            int next = NextMark(text, mark);
            int number = MessageDays.Figures(text.Slice(1, 2));
            string part = unit.Text(text[3..next]);
            text = text[next..];
            switch (number)
            {
                case 0:
                    kind = part.Trim();
                    break;
                case (>= 20 and <= 29) or (>= 60 and <= 63):
                    Append(description, part, isFull);
                    isFull = part.Length >= FullSubField;
                    break;
                case 31:
                    account = part.Trim();
                    break;
                case 32 or 33:
                    Append(name, part, number == 33 && name.Length >= FullSubField);
                    break;
                default:
                    break;
            }
        }

        Description = description.Length > 0 ? description.ToString().Trim() : kind;
        Counterparty = new PersonAsWritten(name.Length > 0 ? name.ToString().Trim() : account);
    }

    private static int NextMark(ReadOnlySpan<byte> text, byte mark)
    {
        int at = 3;
        while (at < text.Length)
        {
            int found = text[at..].IndexOf(mark);
            if (found < 0)
            {
                return text.Length;
            }

            at += found;
            if (at + 2 < text.Length && MessageDays.Figures(text.Slice(at + 1, 2)) >= 0)
            {
                return at;
            }

            at++;
        }

        return text.Length;
    }

    private static void Append(StringBuilder text, string part, bool isFull)
    {
        if (text.Length > 0 && !isFull && part.Length > 0)
        {
            text.Append(' ');
        }

        text.Append(isFull ? part : part.Trim());
    }

    private void ReadCodes(ReadOnlySpan<byte> text, MessageUnit unit)
    {
        string name = "";
        string account = "";
        string description = "";
        string whole = unit.Text(text);
        while (CodeAt(text, out int length))
        {
            ReadOnlySpan<byte> code = text.Slice(1, length - 2);
            text = text[length..];
            int next = NextCode(text);
            ReadOnlySpan<byte> part = text[..next].Trim((byte)'/').Trim((byte)' ');
            text = text[next..];
            switch (code)
            {
                case var _ when code.SequenceEqual("NAME"u8) && name.Length == 0:
                    name = unit.Text(part);
                    break;
                case var _ when code.SequenceEqual("IBAN"u8) || code.SequenceEqual("ACCT"u8):
                    account = account.Length == 0 ? unit.Text(part) : account;
                    break;
                case var _ when code.SequenceEqual("REMI"u8):
                    description = unit.Text(part);
                    break;
                case var _ when code.SequenceEqual("CNTP"u8):
                    string[] parts = unit.Text(part).Split('/');
                    account = account.Length == 0 ? parts[0] : account;
                    name = name.Length == 0 && parts.Length > 2 ? parts[2] : name;
                    break;
                default:
                    break;
            }
        }

        Description = description.Length > 0 ? description : whole;
        Counterparty = new PersonAsWritten(name.Length > 0 ? name : account);
    }

    private static int NextCode(ReadOnlySpan<byte> text)
    {
        int at = 0;
        while (at < text.Length)
        {
            int found = text[at..].IndexOf((byte)'/');
            if (found < 0)
            {
                return text.Length;
            }

            at += found;
            if (CodeAt(text[at..], out _))
            {
                return at;
            }

            at++;
        }

        return text.Length;
    }

    private static bool CodeAt(ReadOnlySpan<byte> text, out int length)
    {
        length = 0;
        if (text.Length < 4 || text[0] != (byte)'/')
        {
            return false;
        }

        foreach (byte[] code in Codes)
        {
            if (text.Length > code.Length + 1 && text[code.Length + 1] == (byte)'/'
                && text.Slice(1, code.Length).SequenceEqual(code))
            {
                length = code.Length + 2;
                return true;
            }
        }

        return false;
    }
}
