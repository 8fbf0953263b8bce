using Restitution.Evidence;
using Restitution.Reasons;

namespace Restitution.Findings;

/// <summary>
/// Who drew or took money: somebody of the case, or whoever the rows write in the same way, who has no code.
/// </summary>
internal readonly record struct Hand
{
    private readonly PersonAsWritten written;

    private Hand(KnownAs known, PersonAsWritten written) => (Known, this.written) = (known, written);

    public KnownAs Known { get; }

    public bool IsBlank => !Known.IsKnown && written.IsBlank;

    /// <summary>As a sentence speaks of it: a code, or words for someone whom the rows write in the same way.</summary>
    public Operand Shown => Known.IsKnown ? new Operand.Code(Known.Code) : new Operand.Term("flag.same-writing");

    public static Hand Of(KnownAs known, PersonAsWritten written) =>
        known.IsKnown ? new Hand(known, default) : new Hand(known, Plain(written));

    // Case and blanks differ between printers of slips, not between persons.
    private static PersonAsWritten Plain(PersonAsWritten written) => new(string.Join(
        ' ', written.Reveal().ToUpperInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries)));
}
