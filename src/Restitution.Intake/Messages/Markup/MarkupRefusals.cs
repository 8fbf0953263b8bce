namespace Restitution.Intake.Messages.Markup;

/// <summary>Why a message of elements is refused as a whole.</summary>
internal static class MarkupRefusals
{
    public static IntakeRefusedException TwoBytesToALetter(string exhibit, string found, string wanted) => new(
        new IntakeRefusal(
            RefusalKind.FormatIsNotTheLayouts, exhibit, $"{found} by its first bytes",
            $"{wanted}, as the layout says", "Propose the layout anew from this file."));

    public static IntakeRefusedException EntityDeclared(string exhibit) => new(new IntakeRefusal(
        RefusalKind.EntityDeclared, exhibit, "a declaration of a document type or an entity",
        "a message of its standard, which declares neither",
        "Do not open it in other programs; ask for the exhibit again from the bank itself."));
}
