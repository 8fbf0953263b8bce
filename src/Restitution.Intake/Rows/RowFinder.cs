namespace Restitution.Intake.Rows;

/// <summary>Finds the rows of a file one after the other: delimited text or a workbook.</summary>
public abstract class RowFinder : IDisposable
{
    /// <summary>Fills the row with the next of the file; false at the end.</summary>
    /// <exception cref="IntakeRefusedException">The file cannot be read further, for example because it is cut
    /// short.</exception>
    public abstract bool Next(TableRow row);

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
    }
}
