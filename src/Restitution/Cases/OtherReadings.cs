using Restitution.Claims;
using Restitution.Law;
using Restitution.Reasons;

namespace Restitution.Cases;

/// <summary>Finds the readings of contested law that a claim rests on and did not take.</summary>
internal static class OtherReadings
{
    /// <summary>Each other reading with the contested files that know it, by name.</summary>
    public static IEnumerable<(string Reading, IReadOnlyList<string> Files)> NotTaken(
        WorkerClaim claim, LawOnFile law) =>
        from file in ContestedFiles(claim, law)
        from reading in file.ReadingNames.Where(name => name != file.Taken)
        group file.Id by reading into files
        orderby files.Key
        select (files.Key, (IReadOnlyList<string>)[.. files.Order(StringComparer.Ordinal)]);

    public static LawChoice Choose(LawOnFile law, string file, string reading) =>
        (law.ChoiceOn(file) ?? new LawChoice(file, null, false, "")) with { Reading = reading };

    private static IEnumerable<(string Id, string Taken, IReadOnlyList<string> ReadingNames)> ContestedFiles(
        WorkerClaim claim, LawOnFile law)
    {
        IEnumerable<Authority> cited = claim.Periods.SelectMany(period => period.Figures)
            .Select(figure => figure.Reason)
            .OfType<Reason>()
            .SelectMany(AuthoritiesOf)
            .Where(authority => authority.Reading is not null)
            .DistinctBy(authority => authority.File);
        foreach (Authority authority in cited)
        {
            string[] names = [.. law.File(authority.File)!.Provisions
                .Where(provision => provision.From == authority.From)
                .SelectMany(provision => provision.Readings)
                .Select(reading => reading.Name)
                .Distinct()];
            yield return (authority.File, authority.Reading!, names);
        }
    }

    /// <summary>Every authority of a reason and of its parts.</summary>
    public static IEnumerable<Authority> AuthoritiesOf(Reason reason) =>
        reason.Authorities.Concat(reason.Parts.SelectMany(AuthoritiesOf));
}
