using NodaMoney;
using Restitution.Evidence;
using Restitution.Intake.Messages.Markup;

namespace Restitution.Intake.Messages.Camt;

/// <summary>Tells the side of an amount: by its credit or debit indicator alone.</summary>
/// <remarks>A reversal indicator says what an entry is, never its side: ISO 20022 states the side as booked.</remarks>
internal static class CamtSide
{
    /// <returns>The amount with its sign; null with a fault added when the indicator is neither.</returns>
    public static Money? Of(ElementTree tree, int parent, Money magnitude, string column, MessageFigures figures)
    {
        ReadOnlySpan<byte> side = tree.Content(tree.Child(parent, "CdtDbtInd"u8));
        if (side.SequenceEqual("CRDT"u8))
        {
            return magnitude;
        }

        if (side.SequenceEqual("DBIT"u8))
        {
            return -magnitude;
        }

        // Zero has no side.
        if (side.IsEmpty && magnitude.Amount == 0m)
        {
            return magnitude;
        }

        figures.Faults.Add(
            side.IsEmpty ? FaultKind.FieldMissing : FaultKind.SideUnreadable, column,
            side.IsEmpty ? "nothing" : tree.Text(tree.Child(parent, "CdtDbtInd"u8)), "CRDT or DBIT");
        return null;
    }
}
