using NodaTime;
using Restitution.Reasons;

namespace Restitution.Law;

/// <summary>How many figures of the law are on file for one jurisdiction, and how far they can be relied on.</summary>
/// <remarks>
/// A figure is one value, one entry of a table or one item of a list, in one provision; contested law is one figure for
/// each key whatever the number of its readings. Each is counted once: as unknown where the file says so, else under
/// the standing of its provision.
/// </remarks>
/// <param name="Jurisdiction">The folder of the files.</param>
/// <param name="ByStanding">Known figures; a standing without any is absent.</param>
/// <param name="ContestedWithoutDefault">Those that answer nothing until the case chooses a reading.</param>
/// <param name="Unknown">Entries of which the file says that nobody knows them.</param>
/// <param name="CheckedFrom">The earliest last day checked of any file.</param>
/// <param name="CheckedTo">The latest.</param>
public sealed record LawCount(
    string Jurisdiction, int Files, IReadOnlyDictionary<Standing, int> ByStanding, int ContestedWithoutDefault,
    int Unknown, LocalDate CheckedFrom, LocalDate CheckedTo)
{
    /// <summary>Known and unknown together.</summary>
    public int Figures => ByStanding.Values.Sum() + Unknown;

    public int Of(Standing standing) => ByStanding.GetValueOrDefault(standing);

    /// <summary>One count for each jurisdiction that has a file, by name.</summary>
    public static IReadOnlyList<LawCount> ByJurisdiction(IEnumerable<StatutoryValue> files) =>
    [
        .. files.GroupBy(file => file.Jurisdiction, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => Of(group.Key, [.. group])),
    ];

    /// <summary>The files together; at least one.</summary>
    public static LawCount Of(string name, IReadOnlyList<StatutoryValue> files)
    {
        var byStanding = new Dictionary<Standing, int>();
        int unknown = 0;
        int withoutDefault = 0;
        foreach (Provision provision in files.SelectMany(file => file.Provisions))
        {
            LawValues values = ValuesOf(provision);
            int missing = values.Entries.Count(entry => IsUnknown(entry, provision));
            int known = values.Entries.Count + values.Items.Count - missing;
            unknown += missing;
            if (known > 0)
                byStanding[provision.Standing] = byStanding.GetValueOrDefault(provision.Standing) + known;
            if (provision is { Standing: Standing.Contested, DefaultReading: null })
                withoutDefault += known;
        }

        return new(
            name, files.Count, byStanding, withoutDefault, unknown, files.Min(file => file.CheckedThrough),
            files.Max(file => file.CheckedThrough));
    }

    private static LawValues ValuesOf(Provision provision) =>
        provision.Readings.IsEmpty ? provision.Values : provision.Readings[0].Values;

    // Contested law is unknown only where no reading of it is a figure.
    private static bool IsUnknown(LawEntry entry, Provision provision) => provision.Readings.IsEmpty
        ? entry.IsUnknown
        : provision.Readings.All(reading => reading.Values.Find(entry.Keys) is not { IsUnknown: false });
}
