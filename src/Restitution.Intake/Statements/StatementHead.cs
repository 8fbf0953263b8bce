using NodaMoney;
using NodaTime;
using Restitution.Evidence;
using Restitution.Ledgers;

namespace Restitution.Intake.Statements;

/// <summary>What a statement says of itself before its entries.</summary>
/// <param name="Account">As written, for example an IBAN.</param>
/// <param name="Currency">Null when the statement does not name one before its first amount.</param>
public sealed record StatementHead(SourceRef Place, string Account, Currency? Currency)
{
    /// <summary>The bank's code where it is named apart from the account, with its branch after a slash.</summary>
    public string Bank { get; init; } = "";

    /// <summary>The statement's own number, with its page where it has pages, such as 118/2.</summary>
    public string? Number { get; init; }

    /// <summary>First and last day that the statement says it covers, both included.</summary>
    public DateInterval? Period { get; init; }

    /// <summary>Whether the balance before the entries is that of a page, not of the statement.</summary>
    public bool IsContinued { get; init; }

    /// <summary>A statement, a report between two, or a notice of single bookings.</summary>
    public StatementForm Form { get; init; } = StatementForm.Statement;
}
