namespace Restitution.Reasons;

/// <summary>What a law file says in words, to be said in the language of the document.</summary>
/// <remarks>Wording files know it by the words of the file; what they do not know prints as the file has it.</remarks>
public static class LawInWords
{
    public static Operand Title(Authority authority) => new Operand.Name("law-title", authority.Title);

    /// <summary>The figure with what it counts. The name of a rule has no unit.</summary>
    public static Operand Figure(Authority authority) => authority.Unit is "rule" or ""
        ? new Operand.Code(authority.Figure)
        : new Operand.Clause(
            $"law-unit.{authority.Unit}", [new Operand.Code(authority.Figure), new Operand.Code(authority.Unit)]);

    public static Operand Cites(string cites) => new Operand.Name("law-cites", cites);

    /// <summary>Each citation once.</summary>
    public static Operand Cites(IEnumerable<Authority> authorities) => new Operand.Clause(
        "law-cites.joined",
        [.. authorities.Select(authority => authority.Cites).Distinct(StringComparer.Ordinal).Select(Cites)]);
}
