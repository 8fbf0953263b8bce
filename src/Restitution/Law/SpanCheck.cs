using NodaTime;
using NodaTime.Text;

namespace Restitution.Law;

/// <summary>
/// The days of a file: spans run forward, never speak twice of one thing, and leave no hole undeclared.
/// </summary>
internal static class SpanCheck
{
    public static IEnumerable<LawFault> Of(StatutoryValue file) =>
        Backwards(file).Concat(Overlaps(file)).Concat(Holes(file)).Concat(PastTheEnd(file));

    private static IEnumerable<LawFault> Backwards(StatutoryValue file) =>
        file.Provisions.Where(provision => provision.To < provision.From).Select(provision => provision.LineNumber)
            .Concat(file.Holes.Where(hole => hole.To < hole.From).Select(hole => hole.LineNumber))
            .Select(line => new LawFault(
                LawFaultKind.SpanBackwards, file.Id, line, "a span that ends before it begins", "from, then to"));

    private static IEnumerable<LawFault> Overlaps(StatutoryValue file)
    {
        for (int later = 1; later < file.Provisions.Length; later++)
        {
            for (int earlier = 0; earlier < later; earlier++)
            {
                Provision left = file.Provisions[earlier];
                Provision right = file.Provisions[later];
                if (!Meet(left, right) || KeyInCommon(left, right) is not { } keys)
                    continue;

                string asWritten = file.Keys.Count == 0 ? "the value" : $"\"{keys.AsWritten(file.Keys.Count)}\"";
                yield return new(
                    LawFaultKind.SpansOverlap, file.Id, right.LineNumber,
                    FormattableString.Invariant($"{asWritten}, which the provision of line {left.LineNumber} has too"),
                    "one provision a day for each key");
            }
        }
    }

    private static bool Meet(Provision left, Provision right) =>
        left.From <= (right.To ?? LocalDate.MaxIsoValue) && right.From <= (left.To ?? LocalDate.MaxIsoValue);

    private static LawKeys? KeyInCommon(Provision left, Provision right)
    {
        HashSet<LawKeys> keys = [.. KeysOf(left)];
        foreach (LawKeys key in KeysOf(right))
        {
            if (keys.Contains(key))
                return key;
        }

        return null;
    }

    private static IEnumerable<LawKeys> KeysOf(Provision provision)
    {
        IEnumerable<LawValues> all = provision.Readings.Select(reading => reading.Values).Append(provision.Values);
        // The items of a list answer for every key there is.
        return all.SelectMany(values => values.Entries.Select(entry => entry.Keys)
            .Concat(values.Items.Count > 0 ? [default] : Array.Empty<LawKeys>()));
    }

    private static IEnumerable<LawFault> Holes(StatutoryValue file)
    {
        foreach (LawHole hole in file.Holes)
        {
            if (file.Provisions.Any(provision =>
                provision.From <= hole.To && hole.From <= (provision.To ?? LocalDate.MaxIsoValue)))
            {
                yield return new(
                    LawFaultKind.HoleOverProvision, file.Id, hole.LineNumber, "a hole on days that a provision covers",
                    "a hole where the file says nothing");
            }
        }

        LocalDate next = file.FirstDay;
        var covered = file.Provisions.Select(provision => (provision.From, To: provision.To ?? LocalDate.MaxIsoValue))
            .Concat(file.Holes.Select(hole => (hole.From, hole.To)))
            .Append((From: file.CheckedThrough.PlusDays(1), To: LocalDate.MaxIsoValue))
            .Order();
        foreach ((LocalDate from, LocalDate to) in covered)
        {
            if (from > next && next <= file.CheckedThrough)
            {
                string days = $"no provision from {Iso(next)} to {Iso(from.PlusDays(-1))}";
                yield return new(
                    LawFaultKind.HoleUndeclared, file.Id, null, days, "a provision, or a hole that says why");
            }

            if (to == LocalDate.MaxIsoValue)
                yield break;

            next = LocalDate.Max(next, to.PlusDays(1));
        }
    }

    private static IEnumerable<LawFault> PastTheEnd(StatutoryValue file) =>
        from provision in file.Provisions
        where provision.From > file.CheckedThrough
        select new LawFault(
            LawFaultKind.PastCheckedThrough, file.Id, provision.LineNumber, $"a provision from {Iso(provision.From)}",
            $"one that begins by {Iso(file.CheckedThrough)}, the last day the file was checked for");

    private static string Iso(LocalDate day) => LocalDatePattern.Iso.Format(day);
}
