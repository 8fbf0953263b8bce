using System.ComponentModel;

namespace Restitution.Storage.CaseJson;

[Description("What is on record of deductions: consents, permissions, proven costs, and what columns really took.")]
public sealed record DeductionsShape
{
    [Description("Consents of workers to deductions.")]
    public IReadOnlyList<DeductionConsentShape> Consents { get; init; } = [];

    [Description("Permissions of an authority to deduct.")]
    public IReadOnlyList<DeductionPermitShape> Permissions { get; init; } = [];

    [Description("What the employer really laid out, with its proof; it can be taken back once.")]
    public IReadOnlyList<DeductionCostShape> Costs { get; init; } = [];

    [Description("What somebody decided that a column of a book really took.")]
    public IReadOnlyList<DeductionKindShape> Kinds { get; init; } = [];

    [Description("Offices to which tax or social security is remitted; match their names in the review.")]
    public IReadOnlyList<OfficeShape> Offices { get; init; } = [];
}

[Description("One worker's consent to a deduction, as it was recorded.")]
public sealed record DeductionConsentShape
{
    [Written(As.Code, As.CodeWanted)]
    public required string Worker { get; init; }

    [Description("The deduction as the law on file names it, for example debt-for-sole-benefit.")]
    [Written(As.LawWord, As.LawWordWanted)]
    public required string Kind { get; init; }

    [Description("The day on which it was given: a consent of a later day than the pay is none.")]
    [Written(As.Day, As.DayWanted)]
    public required string GivenOn { get; init; }

    [OneOf("written-and-signed", "clear-agreement", "written", "work-rules", "power-of-attorney", "oral")]
    public required string Form { get; init; }

    [Description("The worker's code when the worker signed, or who else did; null when nobody did.")]
    [Written(As.Text, As.TextWanted)]
    public string? SignedBy { get; init; }

    [Description("The first pay day that it covers, included.")]
    [Written(As.Day, As.DayWanted)]
    public required string From { get; init; }

    [Description("The last pay day that it covers, included; null when it names none.")]
    [Written(As.Day, As.DayWanted)]
    public string? To { get; init; }

    [Description("The most that it lets be taken on a pay day, in the claim's currency; null when it names no amount.")]
    [Written(As.Amount, As.AmountWanted)]
    public string? MostPerPayDay { get; init; }

    [Written(As.Source, As.SourceWanted)]
    public required IReadOnlyList<string> Sources { get; init; }
}

[Description("A permission of an authority to deduct.")]
public sealed record DeductionPermitShape
{
    [Written(As.Text, As.TextWanted)]
    public required string GivenBy { get; init; }

    [Written(As.Day, As.DayWanted)]
    public required string GivenOn { get; init; }

    [Description("The deduction as the law on file names it.")]
    [Written(As.LawWord, As.LawWordWanted)]
    public required string Kind { get; init; }

    [Description("The codes of the workers it covers; empty for all.")]
    [Written(As.Code, As.CodeWanted)]
    public IReadOnlyList<string> Workers { get; init; } = [];

    [Description("The first pay day that it covers, included.")]
    [Written(As.Day, As.DayWanted)]
    public required string From { get; init; }

    [Description("The last pay day that it covers, included; null when it names none.")]
    [Written(As.Day, As.DayWanted)]
    public string? To { get; init; }

    [Description("The most that it lets be taken on a pay day, in the claim's currency; null when it names no amount.")]
    [Written(As.Amount, As.AmountWanted)]
    public string? MostPerPayDay { get; init; }

    [Written(As.Source, As.SourceWanted)]
    public required IReadOnlyList<string> Sources { get; init; }
}

[Description("What the employer really laid out for one worker.")]
public sealed record DeductionCostShape
{
    [Written(As.Code, As.CodeWanted)]
    public required string Worker { get; init; }

    [Description("The deduction as the law on file names it.")]
    [Written(As.LawWord, As.LawWordWanted)]
    public required string Kind { get; init; }

    [Written(As.Day, As.DayWanted)]
    public required string LaidOutOn { get; init; }

    [Description("In the claim's currency.")]
    [Written(As.Amount, As.AmountWanted)]
    public required string Amount { get; init; }

    [Written(As.Source, As.SourceWanted)]
    public required IReadOnlyList<string> Sources { get; init; }
}

[Description("What somebody decided that a column of a book really took.")]
public sealed record DeductionKindShape
{
    [Description("The heading of the column as the book writes it.")]
    [Written(As.Text, As.TextWanted)]
    public required string Heading { get; init; }

    [Description("The deduction as the law on file names it.")]
    [Written(As.LawWord, As.LawWordWanted)]
    public required string Kind { get; init; }

    [Description("The codes of the workers it covers; empty for all.")]
    [Written(As.Code, As.CodeWanted)]
    public IReadOnlyList<string> Workers { get; init; } = [];

    [Description("The first pay day that it covers, included.")]
    [Written(As.Day, As.DayWanted)]
    public required string From { get; init; }

    [Description("The last pay day that it covers, included; null for every later one.")]
    [Written(As.Day, As.DayWanted)]
    public string? To { get; init; }

    [Written(As.Text, As.TextWanted)]
    public required string DecidedBy { get; init; }

    [Written(As.Day, As.DayWanted)]
    public required string DecidedOn { get; init; }

    [Written(As.Text, As.TextWanted)]
    public required string Reason { get; init; }

    [Written(As.Source, As.SourceWanted)]
    public IReadOnlyList<string> Sources { get; init; } = [];
}

[Description("An office to which tax or social security is remitted.")]
public sealed record OfficeShape
{
    [Description("The code that the review gives to the payee's name, as for a worker or a respondent.")]
    [Written(As.Code, As.CodeWanted)]
    public required string Code { get; init; }

    [OneOf("income-tax", "social-security")]
    public required string Of { get; init; }

    [Description("Who decided that the payee is this office.")]
    [Written(As.Text, As.TextWanted)]
    public required string DecidedBy { get; init; }

    [Written(As.Day, As.DayWanted)]
    public required string DecidedOn { get; init; }
}
