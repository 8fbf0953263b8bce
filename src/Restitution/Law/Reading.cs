using Restitution.Reasons;

namespace Restitution.Law;

/// <summary>One reading of contested law, as it answers for one day and one set of keys.</summary>
/// <param name="Text">The value as the file writes it; the items of a list joined by commas.</param>
/// <param name="Figure">The value as a number; null for words and where this reading leaves it unknown.</param>
/// <param name="IsDefault">Whether the file takes it when the case does not choose.</param>
/// <param name="IsTaken">Whether it is the one that look-ups return.</param>
public sealed record Reading(
    string Name, string Text, decimal? Figure, bool IsDefault, bool IsTaken, Authority Authority)
{
    internal static Reading Of(LawAnswer answer, Provision provision, ReadingOnFile reading)
    {
        LawAnswer one = answer with
        {
            Reading = reading,
            Entry = reading.Values.Find(answer.Keys),
            DecidedBy = reading.Name == answer.Reading?.Name ? answer.DecidedBy : null,
        };
        Authority authority = one.Authority();
        return new(
            reading.Name, authority.Figure, one.Entry?.Figure, reading.Name == provision.DefaultReading,
            reading.Name == answer.Reading?.Name, authority);
    }
}
