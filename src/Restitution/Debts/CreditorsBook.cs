using NodaMoney;
using NodaTime;
using Restitution.Evidence;
using Restitution.Reasons;

namespace Restitution.Debts;

/// <summary>What persons have decided about the books of one creditor: whose they are, what their words mean.</summary>
public sealed record CreditorsBook
{
    /// <summary>The code of a respondent or of an agent: the part of every figure's id after <c>debt/</c>.</summary>
    public required string Creditor { get; init; }

    public required CreditorRole Role { get; init; }

    /// <summary>The folder of the law on file that governs interest and penalties.</summary>
    public required string Jurisdiction { get; init; }

    /// <summary>The laws asked whether recruitment may be charged: one that forbids it suffices.</summary>
    public required IReadOnlyList<string> FeeLaws { get; init; }

    /// <summary>The codes of the exhibits that are books or receipts of this creditor.</summary>
    public required IReadOnlyList<string> Exhibits { get; init; }

    /// <summary>The kind of lender as the law on file calls it; null for none with rules of its own.</summary>
    public string? Lender { get; init; }

    /// <summary>As the law on file calls it, for example <c>unsecured</c>; null when it is not known.</summary>
    public string? Security { get; init; }

    /// <summary>Null when no rate is on record: the book's own entries then tell what was charged.</summary>
    public AgreedRate? Agreed { get; init; }

    public IReadOnlyList<WorkerCorridor> Corridors { get; init; } = [];

    public IReadOnlyList<DebtWord> Words { get; init; } = [];

    public IReadOnlyList<AmountReceived> Received { get; init; } = [];

    public IReadOnlyList<EntryTold> Told { get; init; } = [];

    public IReadOnlyList<CameWithoutPapers> WithoutPapers { get; init; } = [];

    public bool Holds(SourceRef source) => Exhibits.Contains(CodeOf(source));

    /// <summary>
    /// The decision on the words of an entry; null while nobody has decided. Blanks around do not count.
    /// </summary>
    public DebtWord? Meaning(string written) => Words.FirstOrDefault(word => word.Written == written.Trim());

    public string? CorridorOf(string worker) =>
        Corridors.FirstOrDefault(corridor => corridor.Workers.Contains(worker))?.Corridor;

    // A member of an archive is of the archive's exhibit.
    private static string CodeOf(SourceRef source) => source.Exhibit.Split('/')[0];
}

/// <summary>What the creditor is in the case. Numbers are not reused.</summary>
public enum CreditorRole
{
    Respondent = 1,
    Agent = 2,
}

/// <summary>Whether anything was really handed over for an entry. Numbers are not reused.</summary>
public enum HandedOver
{
    /// <summary>Nobody knows: what the entry adds to the lawful debt is a gap.</summary>
    NotKnown = 1,
    Yes = 2,
    No = 3,
}

/// <summary>A text of the book and what it means, as a person decided.</summary>
/// <param name="LawKind">What the law on file calls such a charge, for example <c>commission</c>; null for no kind in
/// particular.</param>
public sealed record DebtWord(
    string Written, DebtEntryKind Means, string? LawKind, HandedOver HandedOver, string DecidedBy, LocalDate DecidedOn,
    string? Because);

/// <summary>The rate that was agreed, as a share of one for a year.</summary>
public sealed record AgreedRate(decimal AnnualFraction, IReadOnlyList<SourceRef> Sources);

/// <summary>From where to where the workers came, as the law on file writes it: <c>la-th</c>.</summary>
public sealed record WorkerCorridor(string Corridor, IReadOnlyList<string> Workers);

/// <summary>What was really handed over for one entry of the book: least, likely and most, as amounts.</summary>
public sealed record AmountReceived(
    SourceRef Entry, Money Least, Money Likely, Money Most, Basis Basis, IReadOnlyList<SourceRef> Sources);

/// <summary>Something that no book of the creditor has: told, or shown by a slip.</summary>
public sealed record EntryTold(
    string Worker, LocalDate On, DebtEntryKind Means, Money Least, Money Likely, Money Most, Basis Basis,
    IReadOnlyList<SourceRef> Sources);

/// <summary>A worker who came by this creditor and has no papers: only such are offered an estimate.</summary>
public sealed record CameWithoutPapers(string Worker, LocalDate CameOn);
