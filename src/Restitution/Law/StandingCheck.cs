using Restitution.Reasons;

namespace Restitution.Law;

/// <summary>A provision shows what its standing claims: a source, a formula, readings, or that there is none.</summary>
internal static class StandingCheck
{
    public static IEnumerable<LawFault> Of(StatutoryValue file) =>
        file.Provisions.SelectMany(provision => Of(file, provision).Concat(Readings(file, provision)));

    private static IEnumerable<LawFault> Of(StatutoryValue file, Provision provision)
    {
        if (provision is { Standing: Standing.Reported, SeenAt: null, Note: null })
            yield return Fault(LawFaultKind.SourceMissing, "\"reported\" by nobody", "\"seenAt\", or a note why not");

        if (provision is { Standing: Standing.Recalled } && (provision.SeenAt ?? provision.Words) is not null)
            yield return Fault(LawFaultKind.RecalledWithSource, "\"recalled\" with a source", "\"reported\", or none");

        if (provision is { Standing: Standing.Derived or Standing.Practice, Note: null })
            yield return Fault(LawFaultKind.FormulaMissing, "no \"note\"", "the formula, or what the practice is");

        LawFault Fault(LawFaultKind kind, string found, string wanted) =>
            new(kind, file.Id, provision.LineNumber, found, wanted);
    }

    private static IEnumerable<LawFault> Readings(StatutoryValue file, Provision provision)
    {
        bool isContested = provision.Standing == Standing.Contested;
        if (isContested != provision.Readings.Length > 1)
        {
            yield return Fault(
                $"{provision.Readings.Length} readings under \"{provision.Standing.ToString().ToLowerInvariant()}\"",
                isContested ? "two readings or more" : "readings under \"contested\" only");
        }

        if (provision.DefaultReading is { } name && provision.ReadingNamed(name) is null)
        {
            string names = string.Join(", ", provision.Readings.Select(reading => reading.Name));
            yield return Fault($"the default \"{name}\"", names.Length == 0 ? "no default" : $"one of {names}");
        }

        foreach (ReadingOnFile reading in provision.Readings.Skip(1))
        {
            if (!KeysOf(reading).SetEquals(KeysOf(provision.Readings[0])))
                yield return Fault($"other keys in \"{reading.Name}\"", $"those of \"{provision.Readings[0].Name}\"");
        }

        LawFault Fault(string found, string wanted) =>
            new(LawFaultKind.ReadingsDoNotFit, file.Id, provision.LineNumber, found, wanted);
    }

    private static HashSet<LawKeys> KeysOf(ReadingOnFile reading) =>
        [.. reading.Values.Entries.Select(entry => entry.Keys)];
}
