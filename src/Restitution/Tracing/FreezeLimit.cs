using NodaMoney;
using Restitution.Amounts;
using Restitution.Claims;
using Restitution.Reasons;

namespace Restitution.Tracing;

/// <summary>The most that a freeze of an account or a thing could hold for what is traced there.</summary>
/// <remarks>
/// By the chosen method, the high end of what is traced for all claimants, or the value on record where that is less;
/// an account below zero holds nothing. A value in another currency is not compared.
/// </remarks>
public static class FreezeLimit
{
    /// <summary>Such as <c>T/freeze/A-01/most</c>.</summary>
    public static string IdOf(FreezeLine line) => $"{line.Figure}/most";

    /// <param name="method">Where the chosen method stands among those that were run.</param>
    public static Money Of(FreezeLine line, int method)
    {
        Money most = line.Traced[method].BySize().High;
        return LesserValue(line, most) ?? most;
    }

    internal static IEnumerable<Figure> Figures(TracedCase traced, Func<int, int, Basis> basisAt)
    {
        if (traced.Method is not { } choice)
        {
            return [];
        }

        return from method in traced.Result.Methods.Index()
               where method.Item.Method == choice.Method
               from line in traced.Freeze
               where line.Figure.Length > 0
               select Figure(traced, line, method.Index, basisAt(method.Index, line.Place));
    }

    private static Figure Figure(TracedCase traced, FreezeLine line, int method, Basis basis)
    {
        TracingMethod name = traced.Result.Methods[method].Method;
        Money most = line.Traced[method].BySize().High;
        bool isCompared = line.Value is { } known && known.Currency == most.Currency;
        return TracedFigures.Single(IdOf(line), Of(line, method), new Reason(Statement.FreezeAtMost)
        {
            About = [new Operand.Code(traced.Result.Ledger.Places[line.Place].Code), TracingReasons.Method(name)],
            Working = [Operand.Of(most), .. isCompared ? [Operand.Of(line.Value!.Value)] : Array.Empty<Operand>()],
            Figures =
            [
                $"{line.Figure}/{TracingMethods.NameOf(name)}",
                .. line.Value is null ? Array.Empty<string>() : [$"{line.Figure}/value"],
            ],
            Sources = line.Sources,
        }, basis);
    }

    private static Money? LesserValue(FreezeLine line, Money most) =>
        line.Value is { } value && value.Currency == most.Currency && value.Amount < most.Amount
            ? new Money(Math.Max(0m, value.Amount), most.Currency) : null;
}
