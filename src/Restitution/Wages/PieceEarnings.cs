using NodaMoney;
using NodaTime;
using Restitution.Amounts;
using Restitution.Evidence;

namespace Restitution.Wages;

/// <summary>What the employer's books say that one worker earned by the piece.</summary>
/// <remarks>
/// A line counts where it names what was earned and its period lies within the days asked for. Of several books for the
/// same days the one that tells of most days counts; of those that tell of as many, the least counts in the low and the
/// likely figure and the greatest in the high one. What was taken from the pay or handed over makes no difference here.
/// </remarks>
public sealed class PieceEarnings(IReadOnlyList<BookLine> book)
{
    /// <returns>Null where no book tells anything of those days.</returns>
    public EarnedByPiece? Within(DateInterval days, Scenario scenario)
    {
        EarnedByPiece[] books =
        [
            .. book.Where(line => line.Earned is not null && days.Contains(line.ForPeriod))
                .GroupBy(line => line.Source.Exhibit, StringComparer.Ordinal).Select(lines => Sum([.. lines], days)),
        ];
        IOrderedEnumerable<EarnedByPiece> byDays = books.OrderByDescending(one => one.DaysTold);
        return (scenario == Scenario.High
            ? byDays.ThenByDescending(one => one.Amount.Amount) : byDays.ThenBy(one => one.Amount.Amount))
            .FirstOrDefault();
    }

    private static EarnedByPiece Sum(BookLine[] lines, DateInterval days)
    {
        Money sum = lines.Select(line => line.Earned!.Value).Aggregate((left, right) => left + right);
        int told = days.Count(day => lines.Any(line => line.ForPeriod.Contains(day)));
        return new(UnroundedMoney.From(sum), told, [.. lines.Select(line => line.Source).Order()]);
    }
}

/// <summary>Earnings by the piece over some days.</summary>
/// <param name="DaysTold">Days of them of which the lines tell.</param>
public sealed record EarnedByPiece(UnroundedMoney Amount, int DaysTold, IReadOnlyList<SourceRef> Sources);
