using Restitution.Intake.Messages;

namespace Restitution.Intake.Passes;

/// <summary>The entries of a statement message.</summary>
internal sealed class MessageSource(Stream bytes, PassContext context) : OutcomeSource
{
    public override IEnumerable<RowOutcome> Outcomes() =>
        MessageReader.Of(context.Layout.Format).Read(bytes, context);
}
