using NodaTime;
using Restitution.Dates;
using Restitution.Evidence;

namespace Restitution.Ledgers;

/// <summary>
/// Finds, for lines that only one book has, the row set aside of the other book that may be the same line.
/// </summary>
/// <remarks>
/// Nothing is guessed: a line and a row meet by what could be read of the row, by person and period before either
/// alone, and only where there is exactly one of each. Where several would do, nothing is said of any of them.
/// </remarks>
internal static class SetAsideCounterparts
{
    /// <param name="only">Lines that the other book does not have.</param>
    /// <param name="setAside">Rows set aside of that other book.</param>
    public static IReadOnlyDictionary<SourceRef, PerhapsRow> Of(
        IReadOnlyList<ComparedLine> only, IReadOnlyList<SetAsideLine> setAside)
    {
        var found = new Dictionary<SourceRef, PerhapsRow>();
        var taken = new HashSet<SourceRef>();
        Meet(PerhapsBecause.PersonAndPeriod, line => (line.Person, line.Period), row => (row.Person, row.Period));
        Meet(PerhapsBecause.PersonAndPeriod, line => (line.Person, MonthOf(line.Period)), row =>
            (row.Person, MonthOf(row.Period)));
        Meet(PerhapsBecause.PeriodAlone, line => (null, line.Period), row =>
            row.Person is null ? (null, row.Period) : default);
        Meet(PerhapsBecause.PersonAlone, line => (line.Person, null), row =>
            row.Period is null ? (row.Person, null) : default);
        return found;

        void Meet(
            PerhapsBecause because, Func<ComparedLine, (string?, DateInterval?)> keyOfLine,
            Func<SetAsideLine, (string?, DateInterval?)> keyOfRow)
        {
            ILookup<(string?, DateInterval?), SetAsideLine> rows = setAside
                .Where(row => !taken.Contains(row.Source) && IsWhole(keyOfRow(row), because)).ToLookup(keyOfRow);
            foreach (IGrouping<(string?, DateInterval?), ComparedLine> lines in only
                .Where(line => !found.ContainsKey(line.Source)).GroupBy(keyOfLine).ToArray())
            {
                if (lines.ToArray() is [var line] && rows[lines.Key].ToArray() is [var row])
                {
                    found[line.Source] = new PerhapsRow(row.Source, because);
                    taken.Add(row.Source);
                }
            }
        }
    }

    private static bool IsWhole((string? Person, DateInterval? Period) key, PerhapsBecause because) =>
        (key.Person is not null || because == PerhapsBecause.PeriodAlone)
        && (key.Period is not null || because == PerhapsBecause.PersonAlone);

    // Two books may write the same pay by another span; they are held against each other by month too.
    private static DateInterval? MonthOf(DateInterval? period) =>
        period is null ? null : Spans.MonthOf(period.Start);
}
