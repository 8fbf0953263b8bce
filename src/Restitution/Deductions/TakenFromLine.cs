using NodaMoney;
using NodaTime;
using Restitution.Amounts;
using Restitution.Evidence;
using Restitution.Reasons;
using Restitution.Wages;

namespace Restitution.Deductions;

/// <summary>The days of the periods that one line of a book tells of, and which of them is asked for.</summary>
public sealed record LineDays(IReadOnlyList<decimal> OfPeriods, int Index);

/// <summary>What one line of a book takes from the pay of one period.</summary>
/// <remarks>
/// What the line gives back of a kind lowers what it takes of that kind, from the first column on. What it gives back
/// beyond that stands in its net pay and counts as paid; a gap says so. Where the line tells of several periods, each
/// amount is shared out by days.
/// </remarks>
public static class TakenFromLine
{
    public static IEnumerable<TakenItem> Of(
        BookLine line, LineDays days, LocalDate dueOn, string worker, string figure, List<Gap> gaps)
    {
        foreach ((PayItem item, Money amount) in NetOfRefunds(line, worker, figure, gaps))
        {
            LocalDate takenOn = line.PaidOn ?? dueOn;
            if (days.OfPeriods.Count <= 1)
            {
                yield return new TakenItem(item, amount, line.Source, takenOn);
                continue;
            }

            Money share = Apportionment.ByLargestRemainder(amount, days.OfPeriods)[days.Index];
            if (share.Amount > 0m)
            {
                yield return new TakenItem(item, share, line.Source, takenOn, new ShareOfLine(
                    amount, (int)days.OfPeriods[days.Index], (int)days.OfPeriods.Sum()));
            }
        }
    }

    private static IEnumerable<(PayItem Item, Money Amount)> NetOfRefunds(
        BookLine line, string worker, string figure, List<Gap> gaps)
    {
        Dictionary<PayItemKind, Money> givenBack = line.Deductions.Where(item => item.Amount.Amount > 0m)
            .GroupBy(item => item.Kind)
            .ToDictionary(kind => kind.Key, kind => kind.Skip(1).Aggregate(
                kind.First().Amount, (sum, item) => sum + item.Amount));
        foreach (PayItem item in line.Deductions.Where(item => item.Amount.Amount < 0m))
        {
            Money taken = -item.Amount;
            if (givenBack.TryGetValue(item.Kind, out Money refund))
            {
                Money lowered = refund < taken ? refund : taken;
                givenBack[item.Kind] = refund - lowered;
                taken -= lowered;
            }

            if (taken.Amount > 0m)
            {
                yield return (item, taken);
            }
        }

        gaps.AddRange(givenBack.Where(one => one.Value.Amount > 0m).Select(one => new Gap(
            GapKind.GivenBackBeyondTaken, $"{figure}/paid",
            [
                new Operand.Code(worker), new Operand.Term($"pay-item.{one.Key}"), Operand.Of(one.Value),
                new Operand.Code(line.Source.ToString()),
            ])));
    }
}
