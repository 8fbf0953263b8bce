using Restitution.Evidence;
using Restitution.Reasons;

namespace Restitution.Ledgers;

/// <summary>The argument for a match: what went out and came in, each factor with its points, who decided.</summary>
public static class TransferReason
{
    public static Reason Of(TransferMatch match) => new(Statement.TransferMatched)
    {
        About =
        [
            Operand.Of(match.Out), new Operand.Code(Accounts(match.Debits)), Operand.Of(match.In),
            new Operand.Code(Accounts(match.Credits)), new Operand.Term($"transfer-state.{match.State}"),
        ],
        Working = [.. match.Factors.Select(factor => new Operand.Number(factor.Points))],
        Result = new Operand.Number(match.Score),
        Sources = SourceRefs.Joined(match.Entries.Select(entry => entry.Line.Source)),
        Parts = [.. Parts(match)],
    };

    private static IEnumerable<Reason> Parts(TransferMatch match)
    {
        foreach (MatchFactor factor in match.Factors)
        {
            yield return new Reason(Statement.TransferFactor)
            {
                About =
                [
                    new Operand.Term($"match-factor.{factor.Kind}"), new Operand.Number(factor.Points),
                    new Operand.Number(factor.Most),
                ],
            };
        }

        if (match.Fee is { Amount: > 0m } fee)
        {
            yield return new Reason(Statement.TransferFee) { About = [Operand.Of(fee)] };
        }

        if (match.ByRate is { } converted)
        {
            yield return converted.Told(Basis.Document);
        }

        if (match.Decision is { } decision)
        {
            yield return new Reason(Statement.TransferDecided)
            {
                About = [new Operand.Code(decision.By), Operand.Of(decision.On), new Operand.Code(decision.Reason)],
            };
        }
    }

    private static string Accounts(IEnumerable<AccountEntry> entries) =>
        string.Join(", ", entries.Select(entry => entry.Account.Code).Distinct());
}
