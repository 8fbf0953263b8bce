using NodaTime;

namespace Restitution.Law;

/// <summary>No question may be answered equally well by two entries.</summary>
/// <remarks>
/// Two entries that state different dimensions, such as a district and a sector, can both answer a question that states
/// both; then the file says itself what holds for that district and that sector.
/// </remarks>
internal static class TieCheck
{
    public static IEnumerable<LawFault> Of(StatutoryValue file)
    {
        var reported = new HashSet<(LawKeys, LawKeys)>();
        for (LocalDate day = file.FirstDay; day <= file.CheckedThrough; day = file.UnchangedThrough(day).PlusDays(1))
        {
            Dictionary<LawKeys, int> lineOf = InForce(file, day);
            LawKeys[] keys = [.. lineOf.Keys];
            foreach ((LawKeys left, LawKeys right, LawKeys meet) in Unordered(keys))
            {
                if (lineOf.ContainsKey(meet) || !reported.Add((left, right)))
                    continue;

                int count = file.Keys.Count;
                yield return new(
                    LawFaultKind.EntriesTie, file.Id, Math.Max(lineOf[left], lineOf[right]),
                    $"\"{left.AsWritten(count)}\" and \"{right.AsWritten(count)}\", which answer equally well",
                    $"an entry \"{meet.AsWritten(count)}\"");
            }
        }
    }

    private static IEnumerable<(LawKeys Left, LawKeys Right, LawKeys Meet)> Unordered(LawKeys[] keys)
    {
        for (int right = 1; right < keys.Length; right++)
        {
            for (int left = 0; left < right; left++)
            {
                int common = keys[left].Mask & keys[right].Mask;
                bool isOrdered = common == keys[left].Mask || common == keys[right].Mask;
                if (!isOrdered && keys[left].Meet(keys[right]) is { } meet)
                    yield return (keys[left], keys[right], meet);
            }
        }
    }

    private static Dictionary<LawKeys, int> InForce(StatutoryValue file, LocalDate day)
    {
        var lineOf = new Dictionary<LawKeys, int>();
        foreach (Provision provision in file.Provisions.Where(provision => provision.InForceOn(day)))
        {
            LawValues values = provision.Readings.IsEmpty ? provision.Values : provision.Readings[0].Values;
            foreach (LawEntry entry in values.Entries)
                lineOf.TryAdd(entry.Keys, provision.LineNumber);
        }

        return lineOf;
    }
}
