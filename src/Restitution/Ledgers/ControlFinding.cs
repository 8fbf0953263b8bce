using Restitution.Evidence;

namespace Restitution.Ledgers;

/// <summary>
/// A figure that a file states of itself and that is not what was read, or a trailer that is missing.
/// </summary>
/// <remarks>
/// It says that something was left out, added or altered, or could not be read; it changes no verdict, for opening and
/// movements may make the closing balance all the same.
/// </remarks>
/// <param name="Place">The trailer; where it is missing, the record that begins what it would close.</param>
/// <param name="Stated">
/// Totals in minor units, as the file writes them; null where nothing is stated or it is no number.
/// </param>
/// <param name="Read">What was read, rows set aside included as far as they could be read.</param>
public sealed record ControlFinding(
    ControlKind Kind, ControlLevel Level, SourceRef Place, decimal? Stated, decimal Read)
{
    /// <summary>Stated less read: positive when the file states more than was read.</summary>
    public decimal? Difference => Stated - Read;
}

/// <summary>What a file states of itself. Numbers are not reused.</summary>
public enum ControlKind
{
    /// <summary>The sum of all amounts, balances among them, in minor units.</summary>
    Total = 1,

    Records = 2,

    /// <summary>The accounts of a group, the groups of a file.</summary>
    Parts = 3,

    TrailerMissing = 4,
}

/// <summary>What a trailer closes. Numbers are not reused.</summary>
public enum ControlLevel
{
    Account = 1,
    Group = 2,
    File = 3,
}
