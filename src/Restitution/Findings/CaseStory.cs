using NodaTime;
using Restitution.Claims;
using Restitution.Debts;
using Restitution.Ledgers;

namespace Restitution.Findings;

/// <summary>All that is on file of a case, as the rules of findings take it.</summary>
public sealed record CaseStory
{
    public required IReadOnlyList<WorkerStory> Workers { get; init; }

    public required IReadOnlyList<string> Respondents { get; init; }

    public required Claim Claim { get; init; }

    public IReadOnlyList<BooksCompared> Books { get; init; } = [];

    public IReadOnlyList<CreditorsBook> Creditors { get; init; } = [];

    public IReadOnlyList<LicenceCheck> Licences { get; init; } = [];

    /// <summary>The codes of those of whose accounts a statement was received.</summary>
    public IReadOnlySet<string> AccountsReceived { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Who recruited: respondents by that role, and creditors who are no respondents.</summary>
    public IReadOnlyList<string> Recruiters { get; init; } = [];

    /// <summary>The first day on which a creditor charged a worker: there a licence was needed.</summary>
    public LocalDate? FirstChargeBy(string creditor) => Workers
        .SelectMany(worker => worker.Claim.Debts.Accounts)
        .Where(debt => debt.Account.Book.Creditor == creditor)
        .SelectMany(debt => debt.Account.Lines)
        .Where(line => line.Kind is { } kind && kind.IsCharge())
        .Select(line => (LocalDate?)line.On)
        .Min();
}
