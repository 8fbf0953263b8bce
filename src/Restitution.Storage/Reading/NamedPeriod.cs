using System.Globalization;
using NodaTime;
using Restitution.Evidence;
using Restitution.Intake.Layouts;
using Restitution.Intake.Written;

namespace Restitution.Storage.Reading;

/// <summary>The pay period that a booking names in its text, such as <c>ค่าแรง พ.ค. 61</c>.</summary>
/// <remarks>
/// A memo does not say how it counts years, so both counts are tried; the period is taken when exactly one of them
/// gives a span that begins no later than the booking and no more than three years before it. Else the booking names
/// none.
/// </remarks>
internal static class NamedPeriod
{
    private const int YearsBackMost = 3;

    public static DateInterval? Of(StatementLine line)
    {
        DateInterval[] named = [.. new[] { YearCount.Common, YearCount.Buddhist }
            .Select(calendar => Read(line.Description, calendar) ?? Read(line.Reference, calendar))
            .OfType<DateInterval>()
            .Where(span => span.Start <= line.BookedOn && span.Start >= line.BookedOn.PlusYears(-YearsBackMost))
            .Distinct()];
        return named is [var only] ? only : null;
    }

    /// <summary>Whether the text writes a month, and <see cref="Of"/> takes no period from it.</summary>
    /// <remarks>A month without its year is known by the year of the booking that is put after it.</remarks>
    public static bool IsUnread(StatementLine line)
    {
        string year = line.BookedOn.Year.ToString(CultureInfo.InvariantCulture);
        return Of(line) is null && new[] { line.Description, line.Reference }
            .Where(text => !string.IsNullOrWhiteSpace(text))
            .Any(text => (Read(text, YearCount.Common) ?? Read(text, YearCount.Buddhist)
                ?? Read($"{text} {year}", YearCount.Common)) is not null);
    }

    private static DateInterval? Read(string text, YearCount calendar) => string.IsNullOrWhiteSpace(text)
        ? null
        : WrittenPeriod.Read(
            text, new DayMarks(DateOrder.DayMonthYear, calendar, null), "", new RowFaults(), new NormalisationCounts());
}
