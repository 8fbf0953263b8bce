using System.Buffers;
using System.Text;
using Restitution.Ledgers;

namespace Restitution.Intake.Messages.Camt;

/// <summary>The names of elements by which a camt message is taken apart, the same in every version.</summary>
internal static class CamtNames
{
    /// <summary>The longest tag by which reading resumes, with a prefix.</summary>
    public const int LongestTag = 128;

    private static readonly SearchValues<byte> NameEnds = SearchValues.Create(" \t\r\n/>"u8);

    private static readonly string[] Known =
    [
        "Ntry", "Bal", "TxsSummry", "Acct", "Id", "ElctrncSeqNb", "LglSeqNb", "CreDtTm", "FrToDt", "CpyDplctInd",
        "RptgSrc", "RltdAcct", "Intrst", "AddtlStmtInf", "AddtlRptInf", "AddtlNtfctnInf", "GrpHdr", "AppHdr",
        "StmtPgntn", "RptPgntn", "NtfctnPgntn", "RptgSeq", "SplmtryData",
    ];

    /// <summary>A statement, an account report or a notification.</summary>
    public static bool IsStatement(ReadOnlySpan<byte> name) =>
        name.SequenceEqual("Stmt"u8) || name.SequenceEqual("Rpt"u8) || name.SequenceEqual("Ntfctn"u8);

    /// <summary>Whether the standard has the element directly in a statement, in any version.</summary>
    public static bool IsOfStatement(string name) => Known.Contains(name);

    public static StatementForm FormOf(string name) => name switch
    {
        "Rpt" => StatementForm.InterimReport,
        "Ntfctn" => StatementForm.Notification,
        _ => StatementForm.Statement,
    };

    /// <summary>What is one unit outside a statement.</summary>
    public static bool IsHeading(ReadOnlySpan<byte> name) =>
        name.SequenceEqual("GrpHdr"u8) || name.SequenceEqual("AppHdr"u8)
        || name.SequenceEqual("Ntry"u8) || name.SequenceEqual("Bal"u8);

    public static string Of(ReadOnlySpan<byte> name)
    {
        foreach (string known in Known)
        {
            if (known.Length == name.Length && Ascii.Equals(name, known))
            {
                return known;
            }
        }

        return Encoding.UTF8.GetString(name[..Math.Min(name.Length, LongestTag)]);
    }

    /// <summary>Where reading can go on after a broken element.</summary>
    /// <returns>The index behind its own closing tag, or that of the next element that stands directly in a statement;
    /// null when neither is in the bytes.</returns>
    public static int? ResumesAt(ReadOnlySpan<byte> bytes, int from, string name)
    {
        int at = from;
        while (bytes[at..].IndexOf((byte)'<') is >= 0 and var next)
        {
            at += next;
            ReadOnlySpan<byte> tag = bytes.Slice(at + 1, Math.Min(bytes.Length - at - 1, LongestTag));
            bool isClosing = tag.StartsWith("/"u8);
            ReadOnlySpan<byte> found = LocalName(isClosing ? tag[1..] : tag);
            if (isClosing && Ascii.Equals(found, name))
            {
                int end = bytes[at..].IndexOf((byte)'>');
                return end < 0 ? null : at + end + 1;
            }

            if (!found.IsEmpty && (isClosing ? EndsStatement(found) : Begins(found)))
            {
                return at;
            }

            at++;
        }

        return null;
    }

    private static bool Begins(ReadOnlySpan<byte> name) =>
        IsStatement(name) || IsHeading(name) || name.SequenceEqual("TxsSummry"u8);

    private static bool EndsStatement(ReadOnlySpan<byte> name) =>
        IsStatement(name) || name.SequenceEqual("Document"u8) || name.StartsWith("BkToCstmr"u8);

    // Empty when the name's end is not at hand.
    private static ReadOnlySpan<byte> LocalName(ReadOnlySpan<byte> tag)
    {
        int end = tag.IndexOfAny(NameEnds);
        ReadOnlySpan<byte> name = end < 0 ? default : tag[..end];
        return name[(name.LastIndexOf((byte)':') + 1)..];
    }
}
