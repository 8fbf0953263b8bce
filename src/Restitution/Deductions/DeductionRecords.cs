using NodaMoney;
using NodaTime;
using Restitution.Evidence;

namespace Restitution.Deductions;

/// <summary>
/// What a case records about deductions: consents, permissions, proofs of cost, what a column really took.
/// </summary>
public sealed record DeductionRecords
{
    public static DeductionRecords None { get; } = new();

    public IReadOnlyList<DeductionConsent> Consents { get; init; } = [];

    public IReadOnlyList<DeductionPermit> Permissions { get; init; } = [];

    public IReadOnlyList<DeductionCost> Costs { get; init; } = [];

    public IReadOnlyList<DeductionKindDecision> Kinds { get; init; } = [];

    /// <summary>What concerns one worker, so that it is looked for once.</summary>
    /// <param name="currency">
    /// Of the figures: what names an amount in another one allows nothing, since no rate says how much.
    /// </param>
    public DeductionRecords Of(string worker, Currency currency)
    {
        return Consents.Count + Permissions.Count + Costs.Count + Kinds.Count == 0 ? None : new DeductionRecords
        {
            Consents = [.. Consents.Where(one => one.Worker == worker && IsIn(one.MostPerPayDay))],
            Permissions =
            [
                .. Permissions.Where(one =>
                    (one.Workers.Count == 0 || one.Workers.Contains(worker)) && IsIn(one.MostPerPayDay)),
            ],
            Costs = [.. Costs.Where(one => one.Worker == worker && IsIn(one.Amount))],
            Kinds = [.. Kinds.Where(one => one.Workers.Count == 0 || one.Workers.Contains(worker))],
        };

        bool IsIn(Money? amount) => amount is not { } named || named.Currency == currency;
    }
}

/// <summary>A payee that somebody decided to be the office to which tax or social security is remitted.</summary>
/// <param name="Code">The code that stands for the payee's names in the identities.</param>
/// <param name="Of">What is remitted to it, as the law on file names it.</param>
public sealed record WithholdingOffice(string Code, string Of, string DecidedBy, LocalDate DecidedOn);

/// <summary>A worker's consent to a deduction, as it was recorded.</summary>
/// <param name="Kind">The deduction as the law on file names it.</param>
/// <param name="Form">As the law on file names forms, for example <c>written-and-signed</c>.</param>
/// <param name="SignedBy">The code of the worker, or who else signed; null when nobody did.</param>
/// <param name="From">The first pay day that it covers, included.</param>
/// <param name="To">The last pay day that it covers, included; null when it names none.</param>
/// <param name="MostPerPayDay">Null when it names no amount.</param>
public sealed record DeductionConsent(
    string Worker, string Kind, LocalDate GivenOn, string Form, string? SignedBy, LocalDate From, LocalDate? To,
    Money? MostPerPayDay, IReadOnlyList<SourceRef> Sources);

/// <summary>An authority's permission of a deduction.</summary>
/// <param name="Workers">The codes it covers; empty for all.</param>
/// <param name="From">The first pay day that it covers, included.</param>
/// <param name="To">The last pay day that it covers, included; null when it names none.</param>
/// <param name="MostPerPayDay">Null when it names no amount.</param>
public sealed record DeductionPermit(
    string GivenBy, LocalDate GivenOn, string Kind, IReadOnlyList<string> Workers, LocalDate From, LocalDate? To,
    Money? MostPerPayDay, IReadOnlyList<SourceRef> Sources);

/// <summary>Proof of what the employer really laid out for a worker: it can be taken back once.</summary>
public sealed record DeductionCost(
    string Worker, string Kind, LocalDate LaidOutOn, Money Amount, IReadOnlyList<SourceRef> Sources);

/// <summary>What somebody decided that a column of a book really took.</summary>
/// <param name="Heading">The heading as the book writes it.</param>
/// <param name="Kind">The deduction as the law on file names it.</param>
/// <param name="Workers">The codes it covers; empty for all.</param>
/// <param name="From">The first pay day that it covers, included.</param>
/// <param name="To">The last pay day that it covers, included; null for every later one.</param>
public sealed record DeductionKindDecision(
    string Heading, string Kind, IReadOnlyList<string> Workers, LocalDate From, LocalDate? To, string DecidedBy,
    LocalDate DecidedOn, string Because, IReadOnlyList<SourceRef> Sources)
{
    public bool Covers(string heading, LocalDate payDay) =>
        Heading == heading && From <= payDay && (To is null || payDay <= To);
}
