using NodaMoney;
using NodaTime;
using Restitution.Evidence;
using Restitution.Interest;
using Restitution.Ledgers;
using Restitution.Rates;
using Restitution.Reasons;

namespace Restitution.Schedules;

/// <summary>What every document of a case says besides its figures.</summary>
public sealed record CaseHeading
{
    public required string Code { get; init; }

    public required string Title { get; init; }

    public required string AuthorityName { get; init; }

    public required string AuthorityOffice { get; init; }

    public required string? Officer { get; init; }

    public required string? OrderNumber { get; init; }

    public required IReadOnlyList<RespondentHeading> Respondents { get; init; }

    public required LocalDate AsOf { get; init; }

    public required LocalDate ClaimedOn { get; init; }

    public required Currency Currency { get; init; }

    /// <summary>Days within which the law on file wants the order paid; null when it does not say.</summary>
    public required OrderTerm? PayWithin { get; init; }

    /// <summary>Days within which the respondent may go to court; null when the law on file does not say.</summary>
    public required OrderTerm? CourtWithin { get; init; }

    /// <summary>
    /// Interest on the order itself, made on the as-of day; null where the case names no forum of the administrative
    /// track, or several laws govern it.
    /// </summary>
    public OrderInterestLaw? AfterOrder { get; init; }

    public required IReadOnlyList<ExhibitHeading> Exhibits { get; init; }

    /// <summary>The findings recorded in the case, one sentence each.</summary>
    public required IReadOnlyList<Phrase> Findings { get; init; }

    /// <summary>What the law on file makes of a holiday on the weekly rest day, one sentence a law.</summary>
    public IReadOnlyList<Phrase> HolidaysOnRestDays { get; init; } = [];

    /// <summary>
    /// The files of the governing laws that others than the program brought, by who brought them; whether or not a
    /// figure rests on them.
    /// </summary>
    public IReadOnlyList<LawBrought> LawBrought { get; init; } = [];

    /// <summary>What the statements and books prove, or fail to.</summary>
    public LedgerFindings Ledgers { get; init; } = LedgerFindings.None;

    /// <summary>By which rates other currencies are brought over; null where the case does not say.</summary>
    public RateRule? RateRule { get; init; }

    /// <summary>Of the result that the document is made from: the claim, the tracing or the findings.</summary>
    public required string ResultDigest { get; init; }

    /// <summary>
    /// Of all pieces that the result was made from; null where the document does not print it.
    /// </summary>
    public string? InputsDigest { get; init; }

    /// <summary>Of the claim beside which a document of other results stands; null in documents of the claim.</summary>
    public string? ClaimDigest { get; init; }

    public required string EngineVersion { get; init; }
}

/// <summary>Who is to pay, as the document prints it.</summary>
public sealed record RespondentHeading(string Code, string Name, string? RegistrationNumber, string? Address)
{
    /// <summary>What the respondent was to the workers; null where it is not stated.</summary>
    public string? Role { get; init; }
}

/// <summary>A term that the law on file sets, with its citation.</summary>
public sealed record OrderTerm(int Days, Authority Authority);

/// <summary>Law files that were added to those of the program or took the place of one, by id.</summary>
public sealed record LawBrought(LawOrigin Origin, IReadOnlyList<string> Files);

/// <summary>One exhibit as the list of sources prints it.</summary>
/// <param name="SetAside">The sum of the rows set aside whose amount could be read, by currency; signs as
/// written.</param>
public sealed record ExhibitHeading(
    Exhibit Exhibit, RowCounts Counts, IReadOnlyList<Money> SetAside, StatementVerdict? Verdict)
{
    /// <summary>How many statements of the exhibit came out each way, the best first.</summary>
    public IReadOnlyList<(StatementVerdict Verdict, int Count)> Verdicts { get; init; } = [];

    /// <summary>Whether a figure that the file states of itself is not what was read, or is missing.</summary>
    public bool HasControlFindings { get; init; }

    /// <summary>The rows that a person put right, with who, when and why.</summary>
    public IReadOnlyList<Correction> Corrections { get; init; } = [];
}
