using System.Globalization;
using NodaMoney;
using Restitution.Evidence;
using Restitution.Intake.Messages.Markup;

namespace Restitution.Intake.Messages.Camt;

/// <summary>The details of one entry with the amounts that they state in the entry's currency.</summary>
/// <remarks>
/// A detail's amount is the first of these that is in the entry's currency: its own amount, the amount of the
/// transaction, the counter-value, the instructed amount, the announced posting. A detail without an indicator of its
/// own is on the entry's side.
/// </remarks>
internal sealed class CamtDetails(MessageFigures figures)
{
    private readonly List<int> nodes = [];
    private readonly List<Money> amounts = [];

    public int Count => nodes.Count;

    /// <summary>How many details state an amount in the entry's currency.</summary>
    public int AmountCount { get; private set; }

    /// <summary>Whether a detail states an amount, but in another currency only.</summary>
    public bool HasOtherCurrency { get; private set; }

    public int NodeAt(int index) => nodes[index];

    public Money AmountAt(int index) => amounts[index];

    public void Find(ElementTree tree, Money entry)
    {
        nodes.Clear();
        amounts.Clear();
        (AmountCount, HasOtherCurrency) = (0, false);
        for (int child = tree.FirstChild(0); child >= 0; child = tree.NextChild(0, child))
        {
            // The first version has the details directly in the entry.
            if (tree.Name(child).SequenceEqual("TxDtls"u8))
            {
                nodes.Add(child);
            }
            else if (tree.Name(child).SequenceEqual("NtryDtls"u8))
            {
                int detail = tree.Child(child, "TxDtls"u8);
                for (; detail >= 0; detail = tree.Next(child, detail))
                {
                    nodes.Add(detail);
                }
            }
        }

        if (nodes.Count == 1)
        {
            return;
        }

        foreach (int node in nodes)
        {
            Money? amount = AmountOf(tree, node, entry);
            AmountCount += amount is null ? 0 : 1;
            amounts.Add(amount ?? new Money(0m, entry.Currency));
        }
    }

    /// <summary>Whether the details add up to the entry; a fault is added when they do not.</summary>
    public bool Foot(Money entry)
    {
        if (figures.Faults.Any)
        {
            return false;
        }

        decimal sum = 0m;
        foreach (Money amount in amounts)
        {
            sum += amount.Amount;
        }

        if (AmountCount == Count && sum == entry.Amount)
        {
            return true;
        }

        figures.Faults.Add(
            FaultKind.DetailsDoNotFoot, "TxDtls",
            string.Create(
                CultureInfo.InvariantCulture, $"{sum} {entry.Currency.Code} in {AmountCount} of {Count} details"),
            string.Create(CultureInfo.InvariantCulture, $"{entry.Amount} {entry.Currency.Code}, as the entry states"));
        return false;
    }

    /// <summary>Whether the one detail is only a part of a batch that counts more; a fault is added then.</summary>
    public bool IsIncomplete(ElementTree tree, Money entry)
    {
        int batch = tree.Child(0, "NtryDtls"u8, "Btch"u8);
        string counted = tree.Text(tree.Child(batch, "NbOfTxs"u8));
        if (!int.TryParse(counted, NumberStyles.None, CultureInfo.InvariantCulture, out int count) || count < 2
            || AmountOf(tree, nodes[0], entry) is not { } amount || amount == entry)
        {
            return figures.Faults.Any;
        }

        figures.Faults.Add(
            FaultKind.DetailsDoNotFoot, "TxDtls",
            string.Create(
                CultureInfo.InvariantCulture, $"{amount.Amount} {entry.Currency.Code} in 1 of {count} details"),
            string.Create(CultureInfo.InvariantCulture, $"{entry.Amount} {entry.Currency.Code}, as the entry states"));
        return true;
    }

    private Money? AmountOf(ElementTree tree, int detail, Money entry)
    {
        int parts = tree.Child(detail, "AmtDtls"u8);
        ReadOnlySpan<int> order =
        [
            tree.Child(detail, "Amt"u8),
            tree.Child(parts, "TxAmt"u8, "Amt"u8),
            tree.Child(parts, "CntrValAmt"u8, "Amt"u8),
            tree.Child(parts, "InstdAmt"u8, "Amt"u8),
            tree.Child(parts, "AnncdPstngAmt"u8, "Amt"u8),
        ];
        bool isElsewhere = false;
        foreach (int amount in order)
        {
            ReadOnlySpan<byte> code = tree.Attribute(amount, "Ccy"u8);
            if (amount < 0 || code.IsEmpty)
            {
                continue;
            }

            if (figures.Currency(code, "TxDtls/Amt/@Ccy") is not { } currency || currency != entry.Currency)
            {
                isElsewhere = true;
                continue;
            }

            return figures.Amount(tree.Content(amount), currency, '.', maySign: false, "TxDtls/Amt") is { } magnitude
                ? Sided(tree, detail, magnitude, entry)
                : null;
        }

        HasOtherCurrency |= isElsewhere;
        return null;
    }

    private Money? Sided(ElementTree tree, int detail, Money magnitude, Money entry) =>
        tree.Child(detail, "CdtDbtInd"u8) >= 0
            ? CamtSide.Of(tree, detail, magnitude, "TxDtls/CdtDbtInd", figures)
            : entry.Amount < 0m ? -magnitude : magnitude;
}
