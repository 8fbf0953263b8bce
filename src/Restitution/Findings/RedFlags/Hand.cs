using Restitution.Evidence;
using Restitution.Reasons;

namespace Restitution.Findings;

/// <summary>
/// Who drew or took money: somebody of the case, or whoever the rows write in the same way, who has no code; or nobody
/// whom they name, at one machine.
/// </summary>
internal readonly record struct Hand
{
    private readonly PersonAsWritten written;
    private readonly SourceRef? atMachine;

    private Hand(KnownAs known, PersonAsWritten written, SourceRef? atMachine = null) =>
        (Known, this.written, this.atMachine) = (known, written, atMachine);

    public KnownAs Known { get; }

    public bool IsBlank => !Known.IsKnown && written.IsBlank && atMachine is null;

    /// <summary>As a sentence speaks of it: a code, or words for someone whom the rows write in the same way.</summary>
    public Operand Shown => Known.IsKnown ? new Operand.Code(Known.Code)
        : new Operand.Term(atMachine is null ? "flag.same-writing" : "flag.one-machine");

    public static Hand Of(KnownAs known, PersonAsWritten written) =>
        known.IsKnown ? new Hand(known, default) : new Hand(known, Plain(written));

    /// <summary>Whoever stood at one machine: draws of another day or machine are somebody else's.</summary>
    public static Hand AtMachine(SourceRef firstDraw) => new(default, default, firstDraw);

    // Case and blanks differ between printers of slips, not between persons.
    private static PersonAsWritten Plain(PersonAsWritten written) => new(string.Join(
        ' ', written.Reveal().ToUpperInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries)));
}
