using Restitution.Intake.Archives;
using Restitution.Intake.Layouts;

namespace Restitution.Intake.Passes;

/// <summary>The rows of one file as outcomes: a table, a message or an archive of them.</summary>
internal abstract class OutcomeSource : IDisposable
{
    /// <param name="bytes">Must be able to seek where the format is packed.</param>
    public static OutcomeSource Of(Stream bytes, PassContext context) => context.Layout.Format switch
    {
        FileFormat.Archive => new ArchiveSource(bytes, context),
        var format when FileFormats.IsMessage(format) => new MessageSource(bytes, context),
        _ => new TableSource(bytes, context),
    };

    /// <summary>One outcome for each row, once; its end adds to the context's notes.</summary>
    /// <exception cref="IntakeRefusedException">The file cannot be read further.</exception>
    public abstract IEnumerable<RowOutcome> Outcomes();

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
    }
}
