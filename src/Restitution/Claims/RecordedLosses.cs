using NodaMoney;
using NodaTime;
using Restitution.Evidence;
using Restitution.Rates;
using Restitution.Reasons;

namespace Restitution.Claims;

/// <summary>A loss beside pay that the case records. None is without a source.</summary>
/// <param name="Head">As the law on file calls it, for example <c>medical-care</c>.</param>
/// <param name="On">When it was paid or suffered: limitation runs from it.</param>
/// <param name="Span">The days whose earnings it makes good, both included; null where it makes good none.</param>
/// <param name="PaidBy">How it left the worker's hands.</param>
public sealed record RecordedLoss(
    string Worker, string Head, Money Amount, LocalDate On, DateInterval? Span, LossPaidBy PaidBy, Basis Basis,
    IReadOnlyList<SourceRef> Sources)
{
    /// <summary>What it was in another currency, and the rates; null in the claim's currency.</summary>
    public ConvertedAmount? Converted { get; init; }
}

/// <summary>How a loss left the worker's hands: what was taken from pay is owed as pay already.</summary>
public enum LossPaidBy
{
    Cash = 1,
    WageDeduction = 2,
}

/// <summary>What the respondent gained by one worker's services.</summary>
/// <param name="Span">The days of work it came from, both included.</param>
public sealed record RecordedGain(
    string Worker, Money Amount, DateInterval Span, Basis Basis, IReadOnlyList<SourceRef> Sources)
{
    /// <inheritdoc cref="RecordedLoss.Converted"/>
    public ConvertedAmount? Converted { get; init; }
}

/// <summary>Something received or owed against a claim, which lowers every track and is counted once.</summary>
/// <param name="Track">The track on which it was received; null where it belongs to none.</param>
public sealed record Credit(
    string Worker, CreditKind Kind, Money Amount, LocalDate On, RemedyTrack? Track, IReadOnlyList<SourceRef> Sources)
{
    /// <summary>The id of the figure that it is; null where the case records it as a credit.</summary>
    public string? Figure { get; init; }

    /// <inheritdoc cref="RecordedLoss.Converted"/>
    public ConvertedAmount? Converted { get; init; }
}

/// <summary>Why something lowers a claim.</summary>
public enum CreditKind
{
    /// <summary>Paid under an award or a settlement.</summary>
    Award = 1,

    /// <summary>From a fund or an insurance that the law sets off.</summary>
    Fund = 2,

    /// <summary>An advance that the worker really received and the law lets be set off.</summary>
    LawfulAdvance = 3,

    /// <summary>The worker's share of a receipt that recovery follows.</summary>
    Receipt = 4,

    /// <summary>Interest that did not run because money came in, where a track counts interest.</summary>
    InterestNotRun = 5,
}

/// <summary>What the case says of one track: before whom, and since when.</summary>
/// <param name="Forum">As the law on file calls it; null when it is not named.</param>
/// <param name="ClaimKind">The kind of claim, where a cap goes by it; null for none.</param>
/// <param name="LodgedOn">When the claim was lodged; null while it is not.</param>
/// <param name="Offence">The offence charged as the law on file calls it, where time to claim follows it.</param>
public sealed record CaseTrack(
    RemedyTrack Track, string? Forum, string? ClaimKind, LocalDate? LodgedOn, string? Offence);
