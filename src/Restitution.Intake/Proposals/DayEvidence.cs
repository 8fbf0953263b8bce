using Restitution.Intake.Layouts;
using Restitution.Intake.Rows;
using Restitution.Intake.Written;

namespace Restitution.Intake.Proposals;

/// <summary>What the cells of a column show of how its days are written.</summary>
/// <param name="Order">Null when no cell decides between day and month, or cells contradict one another.</param>
/// <param name="Calendar">Null when no cell decides between the eras, or cells contradict one another.</param>
/// <param name="HasYears">Whether the days bear a year.</param>
/// <param name="Share">How many of a thousand filled cells are days at all.</param>
internal sealed record DayEvidence(
    DateOrder? Order, YearCount? Calendar, bool HasYears, int Share, IReadOnlyList<string> Evidence)
{
    /// <summary>Whether some cell shows the order; names of months and years in front show none.</summary>
    public bool IsOrderShown { get; private init; }

    /// <summary>Whether cells show one order and cells show the other.</summary>
    public bool HasBothOrders { get; private init; }

    /// <summary>Whether years of both eras stand in the column.</summary>
    public bool HasBothEras { get; private init; }

    /// <summary>
    /// Where both eras stand in the column, the cells of the one that is rarer, the first ones: 0-based.
    /// </summary>
    public IReadOnlyList<int> RarerEraAt { get; private init; } = [];

    public static DayEvidence Of(IEnumerable<(string Text, CellKind Kind)> cells)
    {
        var counts = new NormalisationCounts();
        var tally = new Tally();
        int index = -1;
        foreach ((string text, CellKind kind) in cells)
        {
            index++;
            if (text.Length == 0)
            {
                continue;
            }

            tally.FilledCount++;
            if (kind == CellKind.Day)
            {
                tally.TypedCount++;
            }
            else
            {
                string plain = DayPartOf(PlainText.Of(text, counts));
                tally.Add(index, DayParts.Of(plain, DateOrder.DayMonthYear), IsYearFirst(plain));
            }
        }

        return tally.Judge();
    }

    private static bool IsYearFirst(string plain) => plain.TakeWhile(char.IsAsciiDigit).Count() == 4;

    // Only the part in front of a clock time says anything of the day.
    private static string DayPartOf(string plain)
    {
        int colon = plain.IndexOf(':', StringComparison.Ordinal);
        int gap = colon < 0 ? -1 : plain.LastIndexOfAny([' ', 'T'], colon);
        return gap > 0 ? plain[..gap].TrimEnd() : plain;
    }

    private sealed class Tally
    {
        private const int PlacesMost = 3;

        private readonly List<int> buddhistAt = [];
        private readonly List<int> commonAt = [];
        private int dayCount;
        private int firstAboveTwelve;
        private int secondAboveTwelve;
        private int namedCount;
        private int yearFirst;
        private int buddhist;
        private int common;
        private int noYear;
        private int figures;

        public int FilledCount { get; set; }

        public int TypedCount { get; set; }

        public void Add(int index, DayParts? parts, bool isYearFirst)
        {
            if (parts is not { } day || day.Day > 31 || day.Month > 31)
            {
                return;
            }

            dayCount++;
            namedCount += day.HasMonthName ? 1 : 0;
            noYear += day.YearDigits == 0 ? 1 : 0;
            if (!day.HasMonthName)
            {
                figures++;
                yearFirst += isYearFirst ? 1 : 0;
            }

            if (!day.HasMonthName && !isYearFirst)
            {
                firstAboveTwelve += day.Day > 12 ? 1 : 0;
                secondAboveTwelve += day.Month > 12 ? 1 : 0;
            }

            (int buddhistBefore, int commonBefore) = (buddhist, common);
            AddYear(day);
            Keep(buddhistAt, index, buddhist > buddhistBefore);
            Keep(commonAt, index, common > commonBefore);
        }

        public DayEvidence Judge()
        {
            var evidence = new List<string>();
            int days = dayCount + TypedCount;
            int share = FilledCount == 0 ? 0 : days * 1000 / FilledCount;
            if (days == 0)
            {
                evidence.Add(FilledCount == 0 ? "no row has a day" : $"none of {FilledCount} filled cells is a day");
                return new DayEvidence(null, null, true, share, evidence);
            }

            DateOrder? order = Order(evidence);
            YearCount? calendar = Calendar(evidence);
            if (FilledCount > 0 && days < FilledCount)
            {
                evidence.Add($"{days} of {FilledCount} filled cells are days");
            }

            return new DayEvidence(order, calendar, noYear == 0 || noYear < dayCount, share, evidence)
            {
                IsOrderShown = (firstAboveTwelve > 0) != (secondAboveTwelve > 0),
                HasBothOrders = firstAboveTwelve > 0 && secondAboveTwelve > 0,
                HasBothEras = buddhist > 0 && common > 0,
                RarerEraAt = buddhist == 0 || common == 0 ? [] : common <= buddhist ? commonAt : buddhistAt,
            };
        }

        private static void Keep(List<int> places, int index, bool isOfEra)
        {
            if (isOfEra && places.Count < PlacesMost)
            {
                places.Add(index);
            }
        }

        private void AddYear(DayParts day)
        {
            if (day.EraWritten is { } era)
            {
                buddhist += era == YearCount.Buddhist ? 1 : 0;
                common += era == YearCount.Common ? 1 : 0;
            }
            else if (day.YearDigits == 4)
            {
                buddhist += day.Year > 2400 ? 1 : 0;
                common += day.Year < 2400 ? 1 : 0;
            }
            else if (day.YearDigits == 2)
            {
                // Between 36 and 54 either era is possible, so nothing is shown.
                buddhist += day.Year >= 55 ? 1 : 0;
                common += day.Year <= 35 ? 1 : 0;
            }
        }

        private DateOrder? Order(List<string> evidence)
        {
            if (firstAboveTwelve > 0 && secondAboveTwelve > 0)
            {
                evidence.Add($"{firstAboveTwelve} of {figures} rows have a first part above 12, {secondAboveTwelve} a "
                    + "second part");
                return null;
            }

            if (firstAboveTwelve > 0)
            {
                evidence.Add($"{firstAboveTwelve} of {figures} rows have a first part above 12");
                return DateOrder.DayMonthYear;
            }

            if (secondAboveTwelve > 0)
            {
                evidence.Add($"{secondAboveTwelve} of {figures} rows have a second part above 12");
                return DateOrder.MonthDayYear;
            }

            if (figures == yearFirst && (namedCount > 0 || TypedCount > 0 || yearFirst > 0))
            {
                evidence.Add($"{namedCount} rows name the month, {TypedCount} are days of the workbook, {yearFirst} have the year in front: "
                    + "no row shows an order of figures");
                return DateOrder.DayMonthYear;
            }

            evidence.Add($"none of {figures} rows has a part above 12, so day and month cannot be told apart");
            return null;
        }

        private YearCount? Calendar(List<string> evidence)
        {
            if (buddhist > 0 && common > 0)
            {
                evidence.Add($"{buddhist} years are of the Buddhist Era and {common} of the Common Era");
                return null;
            }

            if (buddhist > 0)
            {
                evidence.Add($"{buddhist} of {dayCount} years are of the Buddhist Era");
                return YearCount.Buddhist;
            }

            if (common > 0 || TypedCount > 0 || (dayCount > 0 && noYear == dayCount))
            {
                evidence.Add($"{common} of {dayCount} years are of the Common Era, {TypedCount} are days of the workbook, {noYear} have none");
                return YearCount.Common;
            }

            evidence.Add($"none of {dayCount} years tells its era");
            return null;
        }
    }
}
