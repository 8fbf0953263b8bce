using System.Text;
using Restitution.Intake.Messages.Markup;

namespace Restitution.Intake.Messages.Ofx;

/// <summary>The names by which an OFX file is taken apart.</summary>
internal static class OfxNames
{
    /// <summary>The longest tag by which reading resumes.</summary>
    public const int LongestTag = 80;

    /// <summary>Lists and responses: their tags end an aggregate that was not closed.</summary>
    private static readonly string[] Around =
    [
        "OFX", "BANKMSGSRSV1", "CREDITCARDMSGSRSV1", "INVSTMTMSGSRSV1", "SECLISTMSGSRSV1", "STMTTRNRS", "CCSTMTTRNRS",
        "STMTRS", "CCSTMTRS", "INVSTMTRS", "INVSTMTTRNRS", "BANKTRANLIST", "BANKTRANLISTP", "BALLIST", "INVTRANLIST",
        "INVPOSLIST", "INVOOLIST", "SECLIST", "SIGNONMSGSRSV1",
    ];

    private static readonly string[] Units = ["STMTTRN", "STMTTRNP", "LEDGERBAL", "AVAILBAL", "BAL"];

    private static readonly string[] Lists = ["INVTRANLIST", "INVPOSLIST", "INVOOLIST", "SECLIST"];

    private static readonly string[] Fields =
    [
        "CURDEF", "ACCTID", "BANKID", "BRANCHID", "ACCTTYPE", "DTSTART", "DTEND", "TRNUID", "CODE", "SEVERITY",
        "DTSERVER",
    ];

    private static readonly string[] MoneyIn = ["CREDIT", "DIV", "DEP", "DIRECTDEP"];

    private static readonly string[] MoneyOut =
        ["DEBIT", "FEE", "SRVCHG", "ATM", "POS", "CASH", "CHECK", "PAYMENT", "DIRECTDEBIT", "REPEATPMT"];

    public static bool IsUnit(string name) => Units.Contains(name);

    /// <summary>A list of securities, positions or trades, which holds no bank booking.</summary>
    public static bool IsLeftOutList(string name) => Lists.Contains(name);

    public static bool IsStatement(string name) => name is "STMTRS" or "CCSTMTRS";

    /// <summary>Whether a tag ends an aggregate that has not been closed.</summary>
    /// <param name="name">The aggregate's own name.</param>
    public static bool Ends(TagKind kind, ReadOnlySpan<byte> tag, ReadOnlySpan<byte> name) =>
        (kind != TagKind.Close && (Ascii.EqualsIgnoreCase(tag, name) || IsOneOf(tag, Units)))
        || (tag.Length > 2 && IsOneOf(tag, Around));

    /// <summary>A field that only a booking or a balance has: outside, their own tag is damaged.</summary>
    public static bool IsOfBooking(string name) => name is "TRNTYPE" or "DTPOSTED" or "TRNAMT" or "FITID" or "BALAMT";

    public static bool IsAround(string name) => Around.Contains(name);

    /// <summary>The side that a type of booking names: 1 for money in, -1 for out, 0 where it names none.</summary>
    /// <remarks>INT is interest earned or paid and XFER a transfer either way: their side is the sign's alone. A
    /// payment to a card is money in.</remarks>
    public static int SideOf(ReadOnlySpan<byte> type, bool isCard) =>
        IsOneOf(type, MoneyIn) ? 1
        : IsOneOf(type, MoneyOut) && !(isCard && Ascii.EqualsIgnoreCase(type, "PAYMENT"u8)) ? -1
        : 0;

    /// <summary>Where the next booking, balance or list begins or ends; behind a booking's closing tag.</summary>
    public static int? ResumesAt(ReadOnlySpan<byte> bytes, int from)
    {
        int at = from;
        while (bytes[at..].IndexOf((byte)'<') is >= 0 and var next)
        {
            at += next;
            if (OfxTag.Read(bytes, at, out Tag tag) == MarkupEnd.Complete
                && tag.Kind is TagKind.Open or TagKind.Close)
            {
                ReadOnlySpan<byte> name = tag.NameIn(bytes);
                bool isUnit = IsOneOf(name, Units);
                if (isUnit && tag.Kind == TagKind.Close)
                {
                    return tag.End;
                }

                if (isUnit || IsOneOf(name, Around))
                {
                    return at;
                }
            }

            at++;
        }

        return null;
    }

    public static string Of(ReadOnlySpan<byte> name)
    {
        foreach (string[] list in (ReadOnlySpan<string[]>)[Units, Around, Fields])
        {
            foreach (string known in list)
            {
                if (Ascii.EqualsIgnoreCase(name, known))
                {
                    return known;
                }
            }
        }

        return Encoding.ASCII.GetString(name).ToUpperInvariant();
    }

    private static bool IsOneOf(ReadOnlySpan<byte> tag, string[] names)
    {
        foreach (string name in names)
        {
            if (name.Length == tag.Length && Ascii.EqualsIgnoreCase(tag, name))
            {
                return true;
            }
        }

        return false;
    }
}
