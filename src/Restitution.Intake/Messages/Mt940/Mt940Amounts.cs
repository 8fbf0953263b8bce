using NodaMoney;
using Restitution.Intake.Layouts;
using Restitution.Intake.Passes;
using Restitution.Intake.Written;

namespace Restitution.Intake.Messages.Mt940;

/// <summary>
/// Reads the amounts of one file by one decimal mark, and counts those that depart from the standard.
/// </summary>
/// <remarks>
/// The standard's mark is the comma. Some banks write a dot; the layout says so, and then an amount with a comma is set
/// aside, as one with a dot is where the layout does not say so.
/// </remarks>
internal sealed class Mt940Amounts(Layout layout)
{
    public const string Comma = ",";
    public const string Dot = ".";

    private readonly byte mark = layout.Marks.DecimalMark == Dot ? (byte)'.' : (byte)',';
    private int dotCount;

    public Money? Read(ReadOnlySpan<byte> figures, Currency currency, RowFaults faults)
    {
        Money? amount = MessageAmounts.Read(figures, mark, currency, "amount", faults);
        dotCount += amount is not null && figures.Contains((byte)'.') ? 1 : 0;
        return amount;
    }

    /// <summary>Adds what is to be said of all amounts together.</summary>
    public void End(PassContext context)
    {
        if (dotCount > 0)
        {
            context.Notes.Add(new IntakeNote(
                NoteKind.DepartsFromStandard, context.Exhibit,
                "amounts have a dot before their decimals, where the standard has a comma; the layout says so",
                dotCount));
        }
    }
}
