using Restitution.Reasons;

namespace Restitution.Tracing;

/// <summary>What several reasons of the tracing are made with.</summary>
internal static class TracingReasons
{
    public static Reason Decision(DecidedBy decided) => new(Statement.DecisionOfCase)
    {
        About = [new Operand.Code(decided.By), Operand.Of(decided.On), new Operand.Code(decided.Reason)],
        Sources = decided.Sources,
    };

    /// <summary>Worded where the wording files know the method, else by its name.</summary>
    public static Operand Method(TracingMethod method) => new Operand.Name("tracing-method", method.ToString());
}
