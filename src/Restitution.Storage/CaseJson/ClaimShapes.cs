using System.ComponentModel;

namespace Restitution.Storage.CaseJson;

[Description("A worker's informed consent to be claimed for on one track; without one nothing is claimed there.")]
public sealed record ConsentShape
{
    [Written(As.Code, As.CodeWanted)]
    public required string Worker { get; init; }

    [OneOf("administrative", "criminal", "civil")]
    public required string Track { get; init; }

    [Written(As.Day, As.DayWanted)]
    public required string GivenOn { get; init; }

    [Description("Who gave it: the worker, or who may speak for the worker.")]
    [OneOf("worker", "representative")]
    public required string By { get; init; }

    [Description("Oral is what an official noted.")]
    [OneOf("written", "recorded", "oral")]
    public required string Form { get; init; }

    [Description("From that day on, itself included, nothing is claimed; null while the consent stands.")]
    [Written(As.Day, As.DayWanted)]
    public string? WithdrawnOn { get; init; }

    [Written(As.Source, As.SourceWanted)]
    public required IReadOnlyList<string> Sources { get; init; }
}

[Description("A loss beside pay: medical care, transport, housing, childcare, legal costs, a recruitment fee paid.")]
public sealed record LossShape
{
    [Written(As.Code, As.CodeWanted)]
    public required string Worker { get; init; }

    [Description(
        "A kind of loss that the product or the law on file knows, for example medical-care, recruitment-fee or "
        + "loss-of-earnings; any other word is refused, and the known ones are named.")]
    [Written(As.LawWord, As.LawWordWanted)]
    public required string Head { get; init; }

    [Written(As.Amount, As.AmountWanted)]
    public required string Amount { get; init; }

    [Written(As.Currency, As.CurrencyWanted)]
    public required string Currency { get; init; }

    [Description("The day on which it was paid or suffered: limitation runs from it.")]
    [Written(As.Day, As.DayWanted)]
    public required string On { get; init; }

    [Description("The first day whose earnings it makes good, included; null where it makes good none.")]
    [Written(As.Day, As.DayWanted)]
    public string? From { get; init; }

    [Description("The last day whose earnings it makes good, included.")]
    [Written(As.Day, As.DayWanted)]
    public string? To { get; init; }

    [Description("What was taken from pay is owed as pay already, and counts once.")]
    [OneOf("cash", "wage-deduction")]
    public string PaidBy { get; init; } = "cash";

    [OneOf("document", "corroborated-testimony", "testimony", "presumption-of-law")]
    public required string Basis { get; init; }

    [Description("Where it is recorded; a loss without a source is refused.")]
    [Written(As.Source, As.SourceWanted)]
    public required IReadOnlyList<string> Sources { get; init; }
}

[Description("What the respondent gained by one worker's services.")]
public sealed record GainShape
{
    [Written(As.Code, As.CodeWanted)]
    public required string Worker { get; init; }

    [Written(As.Amount, As.AmountWanted)]
    public required string Amount { get; init; }

    [Written(As.Currency, As.CurrencyWanted)]
    public required string Currency { get; init; }

    [Description("The first day of the work it came from, included.")]
    [Written(As.Day, As.DayWanted)]
    public required string From { get; init; }

    [Description("The last day of the work it came from, included.")]
    [Written(As.Day, As.DayWanted)]
    public required string To { get; init; }

    [OneOf("document", "corroborated-testimony", "testimony", "presumption-of-law")]
    public required string Basis { get; init; }

    [Written(As.Source, As.SourceWanted)]
    public required IReadOnlyList<string> Sources { get; init; }
}

[Description("Something received against the claim, which lowers every track and counts once.")]
public sealed record CreditShape
{
    [Written(As.Code, As.CodeWanted)]
    public required string Worker { get; init; }

    [OneOf("award", "fund", "lawful-advance")]
    public required string Kind { get; init; }

    [Written(As.Amount, As.AmountWanted)]
    public required string Amount { get; init; }

    [Written(As.Currency, As.CurrencyWanted)]
    public required string Currency { get; init; }

    [Written(As.Day, As.DayWanted)]
    public required string On { get; init; }

    [Description("The track on which it was received; null where it belongs to none.")]
    [OneOf("administrative", "criminal", "civil")]
    public string? Track { get; init; }

    [Written(As.Source, As.SourceWanted)]
    public required IReadOnlyList<string> Sources { get; init; }
}

[Description("Before whom one track is brought, and since when.")]
public sealed record TrackShape
{
    [OneOf("administrative", "criminal", "civil")]
    public required string Track { get; init; }

    [Description(
        "The forum as the law on file calls it, or labour-inspector, labour-court, civil-court, criminal-court; any "
        + "other word is refused. Null when it is not named.")]
    [Written(As.LawWord, As.LawWordWanted)]
    public string? Forum { get; init; }

    [Description("The kind of claim, where a cap goes by it; null for none.")]
    [Written(As.LawWord, As.LawWordWanted)]
    public string? ClaimKind { get; init; }

    [Description("When the claim was lodged there; null while it is not. The administrative one: else claimedOn.")]
    [Written(As.Day, As.DayWanted)]
    public string? LodgedOn { get; init; }

    [Description("The offence charged as the law on file calls it, where the time to claim follows it.")]
    [Written(As.LawWord, As.LawWordWanted)]
    public string? Offence { get; init; }
}

[Description("How the employment ended with this episode.")]
public sealed record EndedShape
{
    [Description("Who ended it; term where a contract for a fixed time ran out.")]
    [OneOf("employer", "worker", "term", "authority")]
    public required string By { get; init; }

    [Description("Why, as the law on file calls it, where severance goes by it; null when none is stated.")]
    [Written(As.LawWord, As.LawWordWanted)]
    public string? Cause { get; init; }

    [Description("The day on which notice was given; null when none was.")]
    [Written(As.Day, As.DayWanted)]
    public string? NoticeGivenOn { get; init; }

    [Description("Days of annual leave; null when nothing is known of them.")]
    public LeaveShape? Leave { get; init; }

    [Written(As.Source, As.SourceWanted)]
    public required IReadOnlyList<string> Sources { get; init; }
}

[Description("Days of annual leave when the work ended.")]
public sealed record LeaveShape
{
    [Description("Earned in finished years of service, and kept.")]
    [Written(As.Amount, As.DaysWanted)]
    public required string DaysFromFinishedYears { get; init; }

    [Description("Taken since, of those and of the unfinished year.")]
    [Written(As.Amount, As.DaysWanted)]
    public required string DaysTaken { get; init; }
}
