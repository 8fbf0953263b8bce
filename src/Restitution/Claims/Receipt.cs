using NodaMoney;
using NodaTime;
using Restitution.Evidence;
using Restitution.Reasons;

namespace Restitution.Claims;

/// <summary>Money received for the workers of a case, and what became of it.</summary>
/// <param name="From">The code of the respondent that it came from.</param>
/// <param name="Costs">What of it is taken for costs.</param>
/// <param name="AreCostsFirst">
/// Whether the costs are taken before the workers; otherwise only what no worker is owed is left for them.
/// </param>
/// <param name="Workers">The codes of the workers that it is for; empty for all.</param>
public sealed record Receipt(
    string Code, LocalDate ReceivedOn, Money Amount, string From, ReceiptKind Kind, Money Costs, bool AreCostsFirst,
    IReadOnlyList<string> Workers, IReadOnlyList<PaidOut> PaidOut, IReadOnlyList<SourceRef> Sources)
{
    /// <summary>
    /// The law by which victims come before costs in what was confiscated; null where none was asked.
    /// </summary>
    public Authority? VictimsFirst { get; init; }
}

/// <summary>By what way money came in. Numbers are not reused.</summary>
public enum ReceiptKind
{
    /// <summary>Paid by the respondent.</summary>
    Payment = 1,

    /// <summary>Brought in by execution.</summary>
    Execution = 2,

    /// <summary>Out of what was confiscated or forfeited.</summary>
    Confiscation = 3,
}

/// <summary>Money handed to a worker out of a receipt; the payee is a code.</summary>
public sealed record PaidOut(string Worker, Money Amount, LocalDate PaidOn, IReadOnlyList<SourceRef> Sources);

/// <summary>What the case states of how receipts are applied.</summary>
/// <param name="Appropriation">Null where nothing states it.</param>
/// <param name="Because">The law, the order or the agreement that says so.</param>
/// <param name="Priority">
/// Who is paid in full before the next; empty for all pro rata. What no class names comes last.
/// </param>
public sealed record RecoveryTerms(
    ReceiptAppropriation? Appropriation, string? Because, IReadOnlyList<PriorityClass> Priority,
    IReadOnlyList<SourceRef> Sources)
{
    public static RecoveryTerms None { get; } = new(null, null, [], []);
}

/// <summary>What a part receipt is applied to. Numbers are not reused.</summary>
public enum ReceiptAppropriation
{
    /// <summary>Interest, then back wages, then increases, then other heads.</summary>
    InterestFirst = 1,

    /// <summary>Back wages, then other heads, then increases, then interest.</summary>
    PrincipalFirst = 2,

    /// <summary>Every head by what is open of it.</summary>
    ProRata = 3,
}

/// <summary>One class of those who are paid before others.</summary>
/// <param name="Workers">Codes; empty for every worker.</param>
/// <param name="Groups">Groups of heads; empty for all.</param>
public sealed record PriorityClass(IReadOnlyList<string> Workers, IReadOnlyList<HeadGroup> Groups)
{
    public bool Has(string worker, HeadGroup group) =>
        (Workers.Count == 0 || Workers.Contains(worker)) && (Groups.Count == 0 || Groups.Contains(group));
}
