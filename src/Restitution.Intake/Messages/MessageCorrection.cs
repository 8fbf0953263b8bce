using System.Text;
using Restitution.Evidence;
using Restitution.Intake.Corrections;
using Restitution.Intake.Passes;

namespace Restitution.Intake.Messages;

/// <summary>Reads a unit of a message that was set aside by the text that a person put in its place.</summary>
/// <remarks>
/// The unit as it stands is kept beside the correction, also where the corrected text is at fault again.
/// </remarks>
internal static class MessageCorrection
{
    /// <summary>What becomes of the unit; as it was when nobody corrected it.</summary>
    /// <param name="isOne">Whether a text is one unit of the same kind, not several, none or another.</param>
    public static RowOutcome Read(
        PassContext context, MessageUnit unit, QuarantinedRow aside, Func<byte[], bool> isOne,
        Func<MessageUnit, RowOutcome> read)
    {
        if (context.Corrections.At(aside.Source) is not { } correction)
        {
            return new SetAsideRow(aside);
        }

        if (!CorrectionSet.Fits(correction, aside.RawText))
        {
            return DoesNotFit(
                aside, correction, "a correction of another text than stands here",
                "the text as it stands, word for word, in original");
        }

        byte[] corrected = Encoding.UTF8.GetBytes(correction.Corrected);
        if (!isOne(corrected))
        {
            return DoesNotFit(
                aside, correction, "a corrected text of no, several or other fields",
                "one field in place of this one, with the same tag");
        }

        unit.Replace(corrected);
        return read(unit) switch
        {
            AcceptedRow row => row with { Record = row.Record with { Correction = correction } },
            SetAsideRow again => new SetAsideRow(again.Row with { Correction = correction }),
            LeftOutRow left => new LeftOutRow(left.Row with { Correction = correction }),
            var other => throw new InvalidOperationException($"{other.GetType()} is no outcome of a row."),
        };
    }

    private static SetAsideRow DoesNotFit(QuarantinedRow aside, Correction correction, string found, string wanted)
    {
        var fault = new RowFault(FaultKind.CorrectionDoesNotFit, null, found, wanted);
        return new SetAsideRow(aside with { Faults = [.. aside.Faults, fault], Correction = correction });
    }
}
