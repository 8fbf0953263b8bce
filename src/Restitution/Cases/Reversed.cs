using Restitution.Ledgers;
using Restitution.Tracing;

namespace Restitution.Cases;

/// <summary>Finds what a reversal takes back: the one earlier booking of its reference, amount and account.</summary>
internal static class Reversed
{
    public static void Find(DraftMovement[] inOrder)
    {
        foreach (DraftMovement reversal in inOrder.Where(draft => draft.Kind == MovementKind.Reversal))
        {
            AccountEntry entry = reversal.Entries[0];
            DraftMovement[] earlier =
            [
                .. inOrder.Where(draft => draft.Number < reversal.Number && draft.Entries.Count == 1
                    && draft.Kind != MovementKind.Reversal
                    && draft.Entries[0].Account.Code == entry.Account.Code
                    && draft.Entries[0].Amount == -entry.Amount
                    && entry.Line.Reference.Length > 0 && draft.Entries[0].Line.Reference == entry.Line.Reference),
            ];
            if (earlier is [var reversed])
            {
                reversal.Reverses = reversed.Number;
                reversed.IsTakenBack = true;
            }
        }
    }
}
