using NodaTime;
using Restitution.Evidence;

namespace Restitution.Claims;

/// <summary>Respondents who answer jointly and severally with the employer for a part of the claim.</summary>
/// <remarks>
/// The employer of each period answers for it in any case. Who answers beside him is what a provision or a finding
/// says; nothing follows from a role alone.
/// </remarks>
/// <param name="Respondents">Codes of those who answer beside the employer of the period.</param>
/// <param name="Groups">Groups of heads; empty for all.</param>
/// <param name="Workers">Codes; empty for all.</param>
/// <param name="From">The first day of work that it covers, included; null for the first of all.</param>
/// <param name="To">The last day of work that it covers, included; null for the last of all.</param>
/// <param name="Ground">The provision or the finding by which they answer.</param>
public sealed record JointLiability(
    IReadOnlyList<string> Respondents, IReadOnlyList<HeadGroup> Groups, IReadOnlyList<string> Workers,
    LocalDate? From, LocalDate? To, string Ground, IReadOnlyList<SourceRef> Sources)
{
    /// <summary>Whether it covers a group of heads of a period, whose days it has to hold all of.</summary>
    public bool Covers(string worker, DateInterval days, HeadGroup group) =>
        (Workers.Count == 0 || Workers.Contains(worker)) && (Groups.Count == 0 || Groups.Contains(group))
        && (From is not { } from || from <= days.Start) && (To is not { } to || days.End <= to);
}
