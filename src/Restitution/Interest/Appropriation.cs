namespace Restitution.Interest;

/// <summary>What a payment is applied to while interest is open. There is no default.</summary>
/// <remarks>
/// Civil and Commercial Code (TH) s. 329 has interest before principal; other laws and agreements differ, and the order
/// changes the figure: see <c>decisions/what-a-payment-is-applied-to.md</c>.
/// </remarks>
public enum Appropriation
{
    /// <summary>The interest that is open, then the principal.</summary>
    InterestFirst = 1,

    /// <summary>The principal, then the interest that is open.</summary>
    PrincipalFirst = 2,

    /// <summary>The principal alone; what is more than the principal pays nothing.</summary>
    PrincipalOnly = 3,
}

/// <summary>The names under which the law on file and the command line call them.</summary>
public static class Appropriations
{
    private static readonly string[] NamesInOrder = ["interest-first", "principal-first", "principal-only"];

    public static IReadOnlyList<string> Names => NamesInOrder;

    /// <summary>Null when the engine knows no appropriation of that name.</summary>
    public static Appropriation? Named(string rule) =>
        Array.IndexOf(NamesInOrder, rule) is >= 0 and var index ? (Appropriation)(index + 1) : null;
}
