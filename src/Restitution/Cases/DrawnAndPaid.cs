using NodaMoney;
using NodaTime;
using Restitution.Claims;
using Restitution.Reasons;
using Restitution.Wages;

namespace Restitution.Cases;

/// <summary>Pay that is traced as drawn by another and that the claim counts as paid.</summary>
/// <remarks>
/// Held against the claim by worker and amount: each booking takes the latest payment of its amount on or before its
/// day that no other booking took. Neither the claim nor the tracing is changed.
/// </remarks>
internal static class DrawnAndPaid
{
    public static IEnumerable<Gap> Of(
        IEnumerable<(string Worker, LocalDate On, Money Amount)> drawn, IReadOnlyList<WorkerClaim> claims)
    {
        foreach (var worker in drawn.GroupBy(one => one.Worker, StringComparer.Ordinal)
            .OrderBy(one => one.Key, StringComparer.Ordinal))
        {
            List<Payment> paid =
            [
                .. claims.Where(claim => claim.Worker == worker.Key).SelectMany(claim => claim.Periods)
                    .SelectMany(period => period.Payments).Select(placed => placed.Payment).Distinct()
                    .OrderByDescending(payment => payment.PaidOn),
            ];
            Money[] twice =
            [
                .. from one in worker.OrderByDescending(one => one.On)
                   let payment = paid.FirstOrDefault(
                       payment => payment.AsPaid == one.Amount && payment.PaidOn <= one.On)
                   where payment is not null && paid.Remove(payment)
                   select one.Amount,
            ];
            if (twice.Length > 0)
            {
                yield return new Gap(GapKind.DrawnPayCountedAsPaid, worker.Key,
                [
                    new Operand.Code(worker.Key), Operand.Of(twice.Aggregate((sum, one) => sum + one)),
                    new Operand.Number(twice.Length),
                ]);
            }
        }
    }
}
