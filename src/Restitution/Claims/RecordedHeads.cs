using NodaMoney;
using NodaTime;
using Restitution.Amounts;
using Restitution.Rates;
using Restitution.Reasons;

namespace Restitution.Claims;

/// <summary>Heads of what a case records as lost beside pay: one for each word, span and way of paying.</summary>
/// <remarks>
/// A loss in another currency than the claim's is brought over by the rates of the case; without one it has no figure
/// but a gap.
/// </remarks>
public sealed class RecordedHeads(string worker, Currency currency, Exchange exchange, bool isTold)
{
    /// <summary>The word under which a recruitment fee is recorded.</summary>
    public const string Fee = "recruitment-fee";

    /// <param name="jurisdictionOn">The law that governed the worker's employment on a day.</param>
    /// <param name="gaps">Takes what is missing.</param>
    public IReadOnlyList<HeadOfClaim> Of(
        IEnumerable<RecordedLoss> losses, Func<LocalDate, string> jurisdictionOn, List<Gap> gaps)
    {
        var heads = new List<HeadOfClaim>();
        var countByHead = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (IGrouping<(string Head, LossPaidBy By, DateInterval? Span, string Law), RecordedLoss> alike in losses
            .Where(loss => loss.Worker == worker).SelectMany(loss => InCurrency(loss, gaps))
            .GroupBy(loss => (loss.Head, loss.PaidBy, loss.Span, jurisdictionOn(loss.On))))
        {
            int number = countByHead[alike.Key.Head] = countByHead.GetValueOrDefault(alike.Key.Head) + 1;
            string id = number == 1
                ? $"{worker}/{alike.Key.Head}"
                : FormattableString.Invariant($"{worker}/{alike.Key.Head}/{number}");
            heads.Add(HeadOf(id, alike.Key.Law, [.. alike]));
        }

        return heads;
    }

    private HeadOfClaim HeadOf(string id, string jurisdiction, RecordedLoss[] losses)
    {
        Money sum = losses.Aggregate(new Money(0m, currency), (total, loss) => total + loss.Amount);
        Basis basis = BasisOf.Weakest([.. losses.Select(loss => loss.Basis)]);
        RecordedLoss first = losses[0];
        return new HeadOfClaim
        {
            Head = first.Head,
            Kind = first.Head == Fee ? HeadKind.FeeRefund : HeadKind.OtherLoss,
            Jurisdiction = jurisdiction,
            Owed = new Figure(id, Estimate<Money>.Single(sum), basis, isTold ? Told(losses, sum, basis) : null),
            Parts = [.. losses.Select(loss => new DuePart(loss.On, Estimate<Money>.Single(loss.Amount), id)
            {
                Sources = loss.Sources,
            })],
            MakesGood = first.Span,
            PaidBy = first.PaidBy,
            Sources = [.. losses.SelectMany(loss => loss.Sources).Distinct()],
        };
    }

    private Reason Told(RecordedLoss[] losses, Money sum, Basis basis) => new(Statement.LossesOfHead)
    {
        About = [new Operand.Code(worker), new Operand.Name("head", losses[0].Head)],
        Working = [.. losses.Select(loss => Operand.Of(loss.Amount))],
        Result = Operand.Of(sum),
        Basis = basis,
        Parts = [.. losses.Select(loss => new Reason(Statement.LossRecorded)
        {
            About = [Operand.Of(loss.On), new Operand.Term($"paid-by.{loss.PaidBy}")],
            Working = [Operand.Of(loss.Amount)],
            Result = Operand.Of(loss.Amount),
            Basis = loss.Basis,
            Sources = loss.Sources,
            Parts = loss.Converted is { } converted ? [converted.Told(loss.Basis)] : [],
        })],
    };

    private IEnumerable<RecordedLoss> InCurrency(RecordedLoss loss, List<Gap> gaps)
    {
        if (exchange.OrGap(loss.Amount, currency, MoneyDays.Paid(loss.On), $"{worker}/{loss.Head}", gaps)
            is { } inClaim)
        {
            yield return loss with { Amount = inClaim.Amount, Converted = inClaim.Converted };
        }
    }
}
