using NodaMoney;
using NodaTime.Text;
using Restitution.Claims;
using Restitution.Reasons;

namespace Restitution.Tracing;

/// <summary>The figures of the balances at month ends.</summary>
internal static class BalanceFigures
{
    public static IEnumerable<Figure> Of(TracedCase traced)
    {
        foreach (TracedAccount account in traced.Accounts)
        {
            foreach (BalancePoint point in account.Balances)
            {
                string id = $"T/balance/{account.Code}/{LocalDatePattern.Iso.Format(point.On)}";
                Operand[] about = [new Operand.Code(account.Code), Operand.Of(point.On)];
                yield return TracedFigures.Single(id, point.Balance, new Reason(Statement.BalanceWithDay)
                {
                    About = about,
                    Sources = account.Sources,
                });
                foreach ((int index, Money part) in point.Traced.Index())
                {
                    TracingMethod method = traced.Result.Methods[index].Method;
                    yield return TracedFigures.Single(
                        $"{id}/{TracingMethods.NameOf(method)}", part, new Reason(Statement.TracedInBalance)
                        {
                            About = [.. about, TracingReasons.Method(method)],
                            Working = [Operand.Of(point.Balance)],
                            Rounding = Amounts.RoundingRule.HalfUpToMinorUnit,
                            Figures = [id],
                        });
                }
            }
        }
    }
}
