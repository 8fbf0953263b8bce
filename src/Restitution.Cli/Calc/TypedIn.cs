using Restitution.Reasons;

namespace Restitution.Cli.Calc;

/// <summary>Takes worker and exhibit out of a reason: what is typed at a desk has neither.</summary>
internal static class TypedIn
{
    /// <summary>Stands for the worker where the engine wants one.</summary>
    public const string Person = "calc";

    public static Reason Of(Reason reason) => reason with
    {
        About = [.. reason.About.Where(operand => operand is not Operand.Code { Value: Person })],
        Sources = [],
        Parts = [.. reason.Parts.Select(Of)],
        Alternatives = [.. reason.Alternatives.Select(Of)],
    };
}
