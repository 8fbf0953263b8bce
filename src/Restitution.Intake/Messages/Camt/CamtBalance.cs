using NodaMoney;
using Restitution.Evidence;
using Restitution.Intake.Messages.Markup;

namespace Restitution.Intake.Messages.Camt;

/// <summary>One balance of a statement, before it is known what the others are.</summary>
/// <param name="Code">OPBD, CLBD and so on; empty for a type of the bank's own.</param>
/// <param name="Stated">Null when it cannot be read; the faults say why.</param>
internal sealed record CamtBalance(
    EntryPlace Place, string Code, bool IsIntermediate, Money? Stated, IReadOnlyList<RowFault> Faults)
{
    public static CamtBalance Of(ElementTree tree, EntryPlace place, MessageFigures figures)
    {
        int type = tree.Child(0, "Tp"u8);
        int code = tree.Child(type, "CdOrPrtry"u8, "Cd"u8);
        code = code < 0 ? tree.Child(type, "Cd"u8) : code;
        bool isIntermediate = tree.Content(tree.Child(type, "SubTp"u8, "Cd"u8)).SequenceEqual("INTM"u8);
        int amount = tree.Child(0, "Amt"u8);
        Money? stated = null;
        if (figures.Currency(tree.Attribute(amount, "Ccy"u8), "Bal/Amt/@Ccy") is { } currency
            && figures.Amount(tree.Content(amount), currency, '.', maySign: false, "Bal/Amt") is { } magnitude)
        {
            stated = CamtSide.Of(tree, 0, magnitude, "Bal/CdtDbtInd", figures);
        }

        return new CamtBalance(place, tree.Text(code), isIntermediate, stated, figures.Faults.Take());
    }

    /// <summary>What each balance is, once all of a statement are known.</summary>
    /// <remarks>
    /// OPBD opens, and PRCD where there is no OPBD. CLBD closes. Interim booked balances (ITBD) take the free places of
    /// a page in the order of the file; a single one beside nothing says nothing of either end.
    /// </remarks>
    public static IReadOnlyList<IgnoredBecause> Sort(IReadOnlyList<CamtBalance> balances)
    {
        var sorted = new IgnoredBecause[balances.Count];
        Array.Fill(sorted, IgnoredBecause.OtherBalance);
        int opening = First(balances, "OPBD") ?? First(balances, "PRCD") ?? -1;
        int closing = First(balances, "CLBD") ?? -1;
        int[] interim = [.. Enumerable.Range(0, balances.Count).Where(index => balances[index].Code == "ITBD")];
        if (opening < 0 && interim.Length > (closing < 0 ? 1 : 0))
        {
            opening = interim[0];
            interim = interim[1..];
        }

        if (closing < 0 && opening >= 0 && interim.Length > 0)
        {
            closing = interim[^1];
        }

        if (opening >= 0)
        {
            sorted[opening] = IgnoredBecause.OpeningBalance;
        }

        if (closing >= 0)
        {
            sorted[closing] = IgnoredBecause.ClosingBalance;
        }

        return sorted;
    }

    private static int? First(IReadOnlyList<CamtBalance> balances, string code)
    {
        for (int index = 0; index < balances.Count; index++)
        {
            if (balances[index].Code == code)
            {
                return index;
            }
        }

        return null;
    }
}
