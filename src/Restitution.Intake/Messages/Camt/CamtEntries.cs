using System.Globalization;
using NodaMoney;
using NodaTime;
using Restitution.Evidence;
using Restitution.Intake.Messages.Markup;
using Restitution.Intake.Rows;

namespace Restitution.Intake.Messages.Camt;

/// <summary>Reads one entry of a statement into its line, or into a line for each detail of a batch.</summary>
/// <remarks>
/// A batch whose details state amounts in the entry's currency gives one line a detail, and only when they add up to
/// the entry to the last minor unit; else the entry is set aside with both figures. Details without amounts, or with
/// amounts in another currency only, give one line for the entry.
/// </remarks>
internal sealed class CamtEntries(string exhibit, MessageFigures figures)
{
    private readonly CamtDetails details = new(figures);

    /// <summary>How many entries state their details in another currency only, and the first of them.</summary>
    public (int Count, SourceRef First) InOtherCurrency { get; private set; }

    public void Read(ElementTree tree, EntryPlace place, CamtStatement statement, List<RowOutcome> outcomes)
    {
        Money? amount = AmountOf(tree);
        int status = tree.Child(0, "Sts"u8);
        int code = tree.Child(status, "Cd"u8);
        status = code >= 0 ? code : status;
        ReadOnlySpan<byte> booked = tree.Content(status);
        bool isBooked = booked.SequenceEqual("BOOK"u8);
        statement.Totals.Add(amount, isBooked);
        if (!isBooked && LeftOutBecause(booked) is { } because)
        {
            figures.Faults.Take();
            outcomes.Add(place.LeftOut(because));
            return;
        }

        if (!isBooked)
        {
            figures.Faults.Add(
                status < 0 || booked.IsEmpty ? FaultKind.FieldMissing : FaultKind.EntryUnreadable, "Sts",
                booked.IsEmpty ? "nothing" : tree.Text(status), "BOOK, PDNG, FUTR or INFO");
        }

        LocalDate? bookedOn = DayOf(tree, "BookgDt"u8, "BookgDt");
        if (bookedOn is null && !figures.Faults.Any)
        {
            string valued = tree.Text(DayNode(tree, "ValDt"u8));
            figures.Faults.Add(
                FaultKind.DayMissing, "BookgDt", valued.Length == 0 ? "nothing" : $"nothing; the value day is {valued}",
                "the day of booking");
        }

        LocalDate? valueOn = DayOf(tree, "ValDt"u8, "ValDt");
        var lines = new LineShape(tree, place, statement, bookedOn ?? default, valueOn);
        if (amount is not { } entry || figures.Faults.Any || !Spread(lines, entry, outcomes))
        {
            outcomes.Add(place.SetAside(figures.Faults.Take(), amount));
        }
    }

    // False when the details stand against the entry; the faults say how.
    private bool Spread(LineShape shape, Money entry, List<RowOutcome> outcomes)
    {
        details.Find(shape.Tree, entry);
        if (details.Count < 2 || details.AmountCount == 0)
        {
            if (details.Count == 1 && details.IsIncomplete(shape.Tree, entry))
            {
                return false;
            }

            if (details.Count > 1 && details.HasOtherCurrency)
            {
                InOtherCurrency = InOtherCurrency.Count == 0
                    ? (1, shape.Place.Source) : (InOtherCurrency.Count + 1, InOtherCurrency.First);
            }

            int only = details.Count == 1 ? details.NodeAt(0) : ElementTree.None;
            Accept(shape, shape.Place.Source, shape.Place.Raw, only, entry, outcomes);
            return true;
        }

        if (!details.Foot(entry))
        {
            return false;
        }

        for (int index = 0; index < details.Count; index++)
        {
            int node = details.NodeAt(index);
            var source = SourceRef.Path(exhibit, string.Create(
                CultureInfo.InvariantCulture, $"{shape.Place.Source.Element}/TxDtls[{index + 1}]"));
            RawText raw = shape.Place.Correction is null ? shape.Tree.Raw(node) : shape.Place.Raw;
            Accept(shape, source, raw, node, details.AmountAt(index), outcomes);
        }

        return true;
    }

    private void Accept(
        LineShape shape, SourceRef source, RawText raw, int detail, Money amount, List<RowOutcome> outcomes)
    {
        ElementTree tree = shape.Tree;
        ReadOnlySpan<byte> reversal = tree.Content(tree.Child(0, "RvslInd"u8));
        var line = new StatementLine(
            source, shape.Statement.Account, shape.BookedOn, shape.ValueOn, amount,
            CamtTexts.Description(tree, detail), CamtTexts.OtherSide(tree, detail, amount.Amount >= 0m),
            CamtTexts.Reference(tree, detail, details.Count > 1), null)
        {
            IsReversal = reversal.SequenceEqual("true"u8) || reversal.SequenceEqual("1"u8),
            Correction = shape.Place.Correction ?? shape.Statement.RestsOn,
        };
        shape.Statement.Add(line);
        outcomes.Add(new AcceptedRow(line, raw, null));
    }

    private Money? AmountOf(ElementTree tree)
    {
        int amount = tree.Child(0, "Amt"u8);
        if (amount < 0)
        {
            figures.Faults.Add(FaultKind.AmountMissing, "Amt", "nothing", "the amount of the entry");
            return null;
        }

        return figures.Currency(tree.Attribute(amount, "Ccy"u8), "Amt/@Ccy") is { } currency
            && figures.Amount(tree.Content(amount), currency, '.', maySign: false, "Amt") is { } magnitude
            ? CamtSide.Of(tree, 0, magnitude, "CdtDbtInd", figures)
            : null;
    }

    private static int DayNode(ElementTree tree, ReadOnlySpan<byte> name)
    {
        int parent = tree.Child(0, name);
        int day = tree.Child(parent, "Dt"u8);
        return day >= 0 ? day : tree.Child(parent, "DtTm"u8);
    }

    private LocalDate? DayOf(ElementTree tree, ReadOnlySpan<byte> name, string column)
    {
        int day = DayNode(tree, name);
        return tree.IsBlank(day) ? null : figures.Day(tree.Content(day), column);
    }

    private static IgnoredBecause? LeftOutBecause(ReadOnlySpan<byte> status) =>
        status.SequenceEqual("PDNG"u8) || status.SequenceEqual("FUTR"u8) ? IgnoredBecause.Pending
        : status.SequenceEqual("INFO"u8) ? IgnoredBecause.InformationOnly
        : null;

    // What all lines of one entry share.
    private readonly record struct LineShape(
        ElementTree Tree, EntryPlace Place, CamtStatement Statement, LocalDate BookedOn, LocalDate? ValueOn);
}
