using NodaTime;
using NodaTime.Text;
using Restitution.Reasons;

namespace Restitution.Law;

/// <summary>
/// What one set of law files says otherwise than another: for which days and keys, from what to what.
/// </summary>
/// <param name="Added">Ids that only the later set has; likewise removed.</param>
public sealed record LawDiff(
    IReadOnlyList<string> Added, IReadOnlyList<string> Removed, IReadOnlyList<LawFileDiff> Changed)
{
    public static LawDiff Of(LawOnFile before, LawOnFile after) => new(
        [.. after.Files.Select(file => file.Id).Where(id => before.File(id) is null)],
        [.. before.Files.Select(file => file.Id).Where(id => after.File(id) is null)],
        [
            .. from old in before.Files
               let now = after.File(old.Id)
               where now is not null && now.Text.Json != old.Text.Json
               select LawFileDiff.Of(old, now),
        ]);
}

/// <summary>One file in two versions.</summary>
/// <param name="Facts">What holds for the file as a whole.</param>
/// <param name="Lines">
/// What each key answers otherwise, by key and day. None where only notes, spelling or order changed.
/// </param>
public sealed record LawFileDiff(
    string Id, IReadOnlyList<LawFactChange> Facts, IReadOnlyList<LawLineChange> Lines)
{
    internal static LawFileDiff Of(StatutoryValue before, StatutoryValue after) => new(
        before.Id,
        [.. FactsOf(before, after).Where(fact => fact.Before != fact.After)],
        before.Keys.SequenceEqual(after.Keys)
            ? [.. KeysOf(before, after).SelectMany(keys => LinesOf(before, after, keys))]
            // The words would stand under other names, so no line is the same line.
            : [.. KeysOf(before).SelectMany(keys => LinesOf(before, null, keys)),
                .. KeysOf(after).SelectMany(keys => LinesOf(null, after, keys))]);

    private static IEnumerable<LawFactChange> FactsOf(StatutoryValue before, StatutoryValue after) =>
    [
        new("title", before.Title, after.Title),
        new("kind", before.Kind.ToString(), after.Kind.ToString()),
        new("unit", before.Unit, after.Unit),
        new("keys", string.Join(", ", before.Keys), string.Join(", ", after.Keys)),
        new("checkedThrough", Iso(before.CheckedThrough), Iso(after.CheckedThrough)),
    ];

    private static IEnumerable<LawKeys> KeysOf(params StatutoryValue[] files) => files
        .SelectMany(file => file.Provisions)
        .SelectMany(provision => provision.Readings.Select(reading => reading.Values).Append(provision.Values))
        .SelectMany(values => values.Items.Count > 0 ? [default] : values.Entries.Select(entry => entry.Keys))
        .Distinct();

    private static IEnumerable<LawLineChange> LinesOf(StatutoryValue? before, StatutoryValue? after, LawKeys keys)
    {
        LawLineChange? open = null;
        LocalDate first = LocalDate.Min(
            before?.FirstDay ?? LocalDate.MaxIsoValue, after?.FirstDay ?? LocalDate.MaxIsoValue);
        for (LocalDate from = first; ;)
        {
            LocalDate to = LocalDate.Min(Unchanged(before, from), Unchanged(after, from));
            LawLine? old = LawLine.Of(before, keys, from);
            LawLine? now = LawLine.Of(after, keys, from);
            if (open is not null && open.Before == old && open.After == now)
            {
                open = open with { To = to };
            }
            else
            {
                if (open is not null && open.Before != open.After)
                    yield return open;
                open = new(keys.AsWritten((after ?? before)!.Keys.Count), from, to, old, now);
            }

            if (to == LocalDate.MaxIsoValue)
                break;

            from = to.PlusDays(1);
        }

        if (open is not null && open.Before != open.After)
            yield return open;
    }

    private static LocalDate Unchanged(StatutoryValue? file, LocalDate on) =>
        file?.UnchangedThrough(on) ?? LocalDate.MaxIsoValue;

    private static string Iso(LocalDate day) => LocalDatePattern.Iso.Format(day);
}

/// <summary>A fact of a file as a whole that changed.</summary>
public sealed record LawFactChange(string Fact, string Before, string After);

/// <summary>Days, both included, on which one key is answered otherwise; null where nothing is on file.</summary>
/// <param name="Keys">As the file writes them; blank where the value depends on the day alone.</param>
public sealed record LawLineChange(string Keys, LocalDate From, LocalDate To, LawLine? Before, LawLine? After);

/// <summary>What a file says for one key on one day, by the entry of that key itself.</summary>
/// <param name="Value">The value; of contested law every reading with its value, the default marked.</param>
public sealed record LawLine(string Value, Standing Standing, string Cites, string? SeenAt)
{
    internal static LawLine? Of(StatutoryValue? file, LawKeys keys, LocalDate on)
    {
        if (file is null || on < file.FirstDay || on > file.CheckedThrough || file.HasHoleOn(on))
            return null;

        return file.Provisions.Where(provision => provision.InForceOn(on))
            .Select(provision => Of(provision, keys))
            .FirstOrDefault(line => line is not null);
    }

    private static LawLine? Of(Provision provision, LawKeys keys)
    {
        string?[] values = provision.Readings.IsEmpty
            ? [ValueOf(provision.Values, keys)]
            : [.. provision.Readings.Select(reading => Named(provision, reading, ValueOf(reading.Values, keys)))];
        return values.All(value => value is null)
            ? null
            : new(string.Join("; ", values.OfType<string>()), provision.Standing, provision.Cites, provision.SeenAt);
    }

    private static string? Named(Provision provision, ReadingOnFile reading, string? value) => value is null
        ? null
        : $"{reading.Name}{(reading.Name == provision.DefaultReading ? " (default)" : "")}: {value}";

    private static string? ValueOf(LawValues values, LawKeys keys) => values.Items.Count > 0
        ? string.Join(", ", values.Items)
        : values.Entries.FirstOrDefault(entry => entry.Keys == keys)?.Text;
}
