using Restitution.Evidence;
using Restitution.Intake.Messages.Markup;

namespace Restitution.Intake.Messages.Camt;

/// <summary>The texts of an entry or of one of its details: other side, remittance lines, references.</summary>
internal static class CamtTexts
{
    private const string NoReference = "NOTPROVIDED";

    /// <summary>For money in the debtor, for money out the creditor: the name, or the account where no name
    /// is.</summary>
    public static PersonAsWritten OtherSide(ElementTree tree, int detail, bool isCredit)
    {
        int parties = tree.Child(detail, "RltdPties"u8);
        int party = tree.Child(parties, isCredit ? "Dbtr"u8 : "Cdtr"u8);
        string name = NameOf(tree, party);
        return new PersonAsWritten(
            name.Length > 0 ? name : Account(tree, tree.Child(parties, isCredit ? "DbtrAcct"u8 : "CdtrAcct"u8)));
    }

    /// <summary>The number of an account as written: IBAN, else another.</summary>
    public static string Account(ElementTree tree, int account)
    {
        int id = tree.Child(account, "Id"u8);
        int number = tree.Child(id, "IBAN"u8);
        number = number >= 0 ? number : tree.Child(id, "Othr"u8, "Id"u8);

        // The first version has BBAN, UPIC and an account of the bank's own kind.
        number = number >= 0 ? number : tree.Child(id, "PrtryAcct"u8, "Id"u8);
        number = number >= 0 ? number : tree.Child(id, "BBAN"u8);
        number = number >= 0 ? number : tree.Child(id, "UPIC"u8);
        return tree.Text(number);
    }

    /// <summary>The first reference that is one: of the entry by its bank, of the detail, of the entry, end to
    /// end.</summary>
    public static string Reference(ElementTree tree, int detail, bool isOfBatch)
    {
        int references = tree.Child(detail, "Refs"u8);
        int own = tree.Child(references, "AcctSvcrRef"u8);
        int ofEntry = tree.Child(0, "AcctSvcrRef"u8);
        int endToEnd = tree.Child(references, "EndToEndId"u8);
        int entry = tree.Child(0, "NtryRef"u8);
        ReadOnlySpan<int> order =
            isOfBatch ? [own, endToEnd, ofEntry, entry] : [ofEntry, own, entry, endToEnd];
        foreach (int reference in order)
        {
            if (tree.Text(reference) is { Length: > 0 } text && text != NoReference)
            {
                return text;
            }
        }

        return "";
    }

    /// <summary>Remittance lines as they stand, then what the bank adds; joined by a space.</summary>
    public static string Description(ElementTree tree, int detail)
    {
        string text = "";
        int remittance = tree.Child(detail, "RmtInf"u8);
        for (int line = tree.FirstChild(remittance); line >= 0; line = tree.NextChild(remittance, line))
        {
            text = tree.Name(line).SequenceEqual("Ustrd"u8)
                ? Joined(text, tree.Text(line))
                : Joined(text, Structured(tree, line));
        }

        text = Joined(text, tree.Text(tree.Child(detail, "AddtlTxInf"u8)));
        return Joined(text, tree.Text(tree.Child(0, "AddtlNtryInf"u8)));
    }

    private static string Structured(ElementTree tree, int structured)
    {
        string text = tree.Text(tree.Child(structured, "CdtrRefInf"u8, "Ref"u8));

        // The first version names the field otherwise.
        text = Joined(text, tree.Text(tree.Child(structured, "CdtrRefInf"u8, "CdtrRef"u8)));
        int document = tree.Child(structured, "RfrdDocInf"u8);
        for (; document >= 0; document = tree.Next(structured, document))
        {
            text = Joined(text, tree.Text(tree.Child(document, "Nb"u8)));
        }

        int line = tree.Child(structured, "AddtlRmtInf"u8);
        for (; line >= 0; line = tree.Next(structured, line))
        {
            text = Joined(text, tree.Text(line));
        }

        return text;
    }

    private static string NameOf(ElementTree tree, int party)
    {
        int name = tree.Child(party, "Nm"u8);

        // Later versions part persons (Pty) from institutions (Agt).
        name = name >= 0 ? name : tree.Child(party, "Pty"u8, "Nm"u8);
        name = name >= 0 ? name : tree.Child(tree.Child(party, "Agt"u8), "FinInstnId"u8, "Nm"u8);
        return tree.Text(name);
    }

    private static string Joined(string text, string next) =>
        text.Length == 0 ? next : next.Length == 0 || next == text ? text : $"{text} {next}";
}
