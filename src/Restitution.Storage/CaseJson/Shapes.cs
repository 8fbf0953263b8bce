using System.ComponentModel;

namespace Restitution.Storage.CaseJson;

/// <summary>How things are written in <c>case.json</c>.</summary>
internal static class As
{
    public const string Day = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";
    public const string DayWanted = "a day of the Common Era written year-month-day, for example \"2019-05-31\"";
    public const string Amount = "^[0-9]{1,18}([.][0-9]{1,6})?$";
    public const string AmountWanted = "an amount as text without separators of thousands, for example \"9000.00\"";
    public const string DaysWanted = "a number of days as text, for example \"6\" or \"2.5\"";
    public const string Currency = "^[A-Z]{3}$";
    public const string CurrencyWanted = "a currency of ISO 4217, for example \"THB\"";
    public const string Code = "^[A-Z][A-Z0-9]{0,15}(-[A-Z0-9]{1,16}){0,4}$";
    public const string CodeWanted = "capital letters, digits and hyphens, for example \"W-01\"";
    public const string Source =
        "^[A-Z][A-Z0-9-]*(/[^#!:]+)?(:[0-9]+(-[0-9]+)?|![^!]+![A-Z]{1,3}[0-9]+|#.+)?$";
    public const string SourceWanted =
        "a place in an exhibit, for example \"BANK-01:12\", \"PAY-01!Mar!C5\" or \"CAL-01\" for the whole";
    public const string Text = "^(?=.*\\S)[^\\u0000-\\u001f]+$";
    public const string TextWanted = "a text on one line that is not blank";
    public const string LawWord = "^[a-z0-9]+(-[a-z0-9]+)*$";
    public const string LawWordWanted = "a word as the law on file writes it, for example \"probation\"";
    public const string Place = "^[A-Z]{2}-[A-Z0-9]{1,3}$";
    public const string PlaceWanted = "a place of ISO 3166-2, for example \"TH-85\"";
    public const string Jurisdiction = "^[a-z]{2}(/[a-z0-9-]+)?$";
    public const string JurisdictionWanted = "a folder of the law on file, for example \"th\"";
    public const string Sha256 = "^[0-9a-f]{64}$";
    public const string Sha256Wanted = "a SHA-256 in 64 lower-case hexadecimal digits";
}

[Description("One case before one authority: who is to pay whom, on what terms the work was done, what was decided.")]
public sealed record CaseShape
{
    [Description("The schema that this file keeps to; read by editors only.")]
    [System.Text.Json.Serialization.JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    [Description("Short and stable; no name of a person in it, because documents and their titles carry it.")]
    [Written(As.Code, As.CodeWanted)]
    public required string Code { get; init; }

    [Written(As.Text, As.TextWanted)]
    public required string Title { get; init; }

    [Description("The language of the documents; --language overrides it.")]
    [OneOf("en", "th", "both")]
    public string? Language { get; init; }

    public required AuthorityShape Authority { get; init; }

    [Description("The day to which interest is counted, included.")]
    [Written(As.Day, As.DayWanted)]
    public required string AsOf { get; init; }

    [Description("The day on which the claim was lodged; limitation is counted back from it.")]
    [Written(As.Day, As.DayWanted)]
    public required string ClaimedOn { get; init; }

    [Written(As.Currency, As.CurrencyWanted)]
    public required string ClaimCurrency { get; init; }

    public required IReadOnlyList<RespondentShape> Respondents { get; init; }

    public required IReadOnlyList<WorkerShape> Workers { get; init; }

    public IReadOnlyList<CalendarShape> Calendars { get; init; } = [];

    public IReadOnlyList<FindingShape> Findings { get; init; } = [];

    public IReadOnlyList<LawChoiceShape> LawChoices { get; init; } = [];

    public DeductionsShape? Deductions { get; init; }

    public CurrenciesShape? Currencies { get; init; }
    [Description("Each worker's informed consent, track by track; without one nothing is claimed there.")]
    public IReadOnlyList<ConsentShape> Consents { get; init; } = [];

    [Description("Losses beside pay, each with its source.")]
    public IReadOnlyList<LossShape> Losses { get; init; } = [];

    [Description("What the respondent gained by single workers' services, where the greater of it is due.")]
    public IReadOnlyList<GainShape> Gains { get; init; } = [];

    [Description("What was received against the claim already.")]
    public IReadOnlyList<CreditShape> Credits { get; init; } = [];

    [Description("Forum and day of each track that is taken; the administrative one is lodged on claimedOn.")]
    public IReadOnlyList<TrackShape> Tracks { get; init; } = [];

    [Description("How labour is to be valued where the law on file has no rule; null for no choice.")]
    [OneOf("greater-of-gain-and-labour")]
    public string? ValueOfLabour { get; init; }

    public IReadOnlyList<OrderShape> Orders { get; init; } = [];

    public IReadOnlyList<ReceiptShape> Receipts { get; init; } = [];

    public RecoveryShape? Recovery { get; init; }

    public IReadOnlyList<LiabilityShape> Liability { get; init; } = [];

    [Description("Rates of interest for laws that name only where the rate is found.")]
    public IReadOnlyList<InterestRateShape> InterestRates { get; init; } = [];

    public IReadOnlyList<CreditorsBookShape> Debts { get; init; } = [];

    public TracingShape? Tracing { get; init; }

    [Description("Facts that workers state beyond what exhibits hold in rows, each with its source.")]
    public IReadOnlyList<StatedShape> Stated { get; init; } = [];

    [Description("Registers of recruiters that somebody looked up.")]
    public IReadOnlyList<LicenceCheckShape> LicenceChecks { get; init; } = [];

    public IReadOnlyList<PartyShape> Parties { get; init; } = [];

    public IReadOnlyList<AccountShape> Accounts { get; init; } = [];

    public IReadOnlyList<TransferDecisionShape> Transfers { get; init; } = [];

    public TransferTermsShape? TransferTerms { get; init; }

    public IReadOnlyList<ContactShape> Contacts { get; init; } = [];

    public IReadOnlyList<ExplainingShape> ExplainingRecords { get; init; } = [];

    public required IReadOnlyList<ExhibitShape> Exhibits { get; init; }
}

[Description("Who makes the order.")]
public sealed record AuthorityShape
{
    [Written(As.Text, As.TextWanted)]
    public required string Name { get; init; }

    [Written(As.Text, As.TextWanted)]
    public required string Office { get; init; }

    public string? Officer { get; init; }

    public string? OrderNumber { get; init; }
}

[Description("Who is to pay.")]
public sealed record RespondentShape
{
    [Written(As.Code, As.CodeWanted)]
    public required string Code { get; init; }

    [Written(As.Text, As.TextWanted)]
    public required string Name { get; init; }

    public string? RegistrationNumber { get; init; }

    public string? Address { get; init; }

    [Description("What the respondent was to the workers; who answers for what is said in liability, never by a role.")]
    [OneOf("employer", "agent", "principal", "officer", "owner", "other")]
    public string? Role { get; init; }
}

[Description("The person whose work is valued, by code alone; the name is in the encrypted identities.")]
public sealed record WorkerShape
{
    [Written(As.Code, As.CodeWanted)]
    public required string Code { get; init; }

    public required IReadOnlyList<EpisodeShape> Episodes { get; init; }
}

[Description("A finding that a conditional head needs: what was found, by whom, when, on what evidence.")]
public sealed record FindingShape
{
    [Description("As the law on file names the condition, for example wilful-withholding.")]
    [Written("^[a-z]+(-[a-z]+)*$", "lower-case words joined by hyphens, for example \"wilful-withholding\"")]
    public required string Kind { get; init; }

    [Written(As.Text, As.TextWanted)]
    public required string MadeBy { get; init; }

    [Written(As.Day, As.DayWanted)]
    public required string MadeOn { get; init; }

    [Description("The first due day of the pay that the finding covers, included.")]
    [Written(As.Day, As.DayWanted)]
    public required string DueFrom { get; init; }

    [Description("The last due day of the pay that the finding covers, included.")]
    [Written(As.Day, As.DayWanted)]
    public required string DueTo { get; init; }

    [Written(As.Source, As.SourceWanted)]
    public required IReadOnlyList<string> Evidence { get; init; }

    [Description("The codes of the workers it covers; empty for all.")]
    [Written(As.Code, As.CodeWanted)]
    public IReadOnlyList<string> Workers { get; init; } = [];
}

[Description("What the case decides about one file of the law: a reading, or that a recalled figure may be used.")]
public sealed record LawChoiceShape
{
    [Written("^[a-z]+(/[a-z0-9]+(-[a-z0-9]+)*)+$", "the id of a law file, for example \"th/late-wage-surcharge\"")]
    public required string File { get; init; }

    public string? Reading { get; init; }

    public bool AcceptRecalled { get; init; }

    [Written(As.Text, As.TextWanted)]
    public required string Reason { get; init; }
}
