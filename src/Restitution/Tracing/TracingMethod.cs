namespace Restitution.Tracing;

/// <summary>How money in a mixed account is said to leave it. All methods run; none is the default.</summary>
/// <remarks>Numbers are not reused.</remarks>
public enum TracingMethod
{
    /// <summary>The first money in is the first out (Clayton's Case (1816) 1 Mer 572).</summary>
    FirstInFirstOut = 1,

    /// <summary>The last money in is the first out.</summary>
    LastInFirstOut = 2,

    /// <summary>
    /// Each withdrawal takes from everyone in proportion to what is left of theirs at that moment: the rolling charge.
    /// </summary>
    ProRata = 3,

    /// <summary>What is left belongs to everyone in proportion to all that they put in, whenever they did.</summary>
    PariPassu = 4,

    /// <summary>
    /// The holder's own money leaves first, and what is traced is never more than the lowest balance since (Roscoe v
    /// Winder [1915] 1 Ch 62).
    /// </summary>
    LowestIntermediateBalance = 5,

    /// <summary>The traced money leaves first.</summary>
    ProceedsFirst = 6,

    /// <summary>
    /// All that touches the traced money is counted in full: for intelligence only, never for a claim.
    /// </summary>
    FullTaint = 7,
}

/// <summary>The names under which files, law and the command line call the methods.</summary>
public static class TracingMethods
{
    private static readonly string[] NamesInOrder =
    [
        "first-in-first-out", "last-in-first-out", "pro-rata", "pari-passu", "lowest-intermediate-balance",
        "proceeds-first", "full-taint",
    ];

    /// <summary>Every method, in the order in which they are printed.</summary>
    public static IReadOnlyList<TracingMethod> All { get; } = [.. Enum.GetValues<TracingMethod>()];

    public static IReadOnlyList<string> Names => NamesInOrder;

    /// <summary>Null when the engine knows no method of that name.</summary>
    public static TracingMethod? Named(string name) =>
        Array.IndexOf(NamesInOrder, name) is >= 0 and var index ? (TracingMethod)(index + 1) : null;

    public static string NameOf(TracingMethod method) => NamesInOrder[(int)method - 1];
}
