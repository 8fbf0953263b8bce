using Restitution.Evidence;

namespace Restitution.Storage.Identities;

/// <summary>Confirmed matches found by the name that a row writes, however many there are.</summary>
/// <remarks>It finds what <see cref="CaseIdentities.MatchOf"/> finds: of several the last, one for the exhibit first.
/// </remarks>
internal sealed class MatchesByName
{
    private readonly Dictionary<(string? Exhibit, string Written), ConfirmedMatch> matches = [];

    public MatchesByName(IEnumerable<ConfirmedMatch> confirmed)
    {
        foreach (ConfirmedMatch match in confirmed)
        {
            matches[(match.Exhibit, match.AsWritten.Reveal().Trim())] = match;
        }
    }

    /// <summary>Null where nobody matched the name, or ruled it out.</summary>
    public ConfirmedMatch? Of(PersonAsWritten person, string exhibit)
    {
        string written = person.Reveal().Trim();
        return matches.GetValueOrDefault((exhibit, written)) ?? matches.GetValueOrDefault((null, written));
    }
}
