using System.ComponentModel;

namespace Restitution.Storage.CaseJson;

[Description("The books of one creditor of the workers: whose they are and what their words mean, as persons decided.")]
public sealed record CreditorsBookShape
{
    [Description("The code of a respondent, or a code of its own for an agent.")]
    [Written(As.Code, As.CodeWanted)]
    public required string Creditor { get; init; }

    [OneOf("respondent", "agent")]
    public required string Role { get; init; }

    [Description("The folder of the law on file that governs interest and penalties.")]
    [Written(As.Jurisdiction, As.JurisdictionWanted)]
    public required string Jurisdiction { get; init; }

    [Description("The laws asked whether recruitment may be charged; empty for the jurisdiction alone.")]
    [Written(As.Jurisdiction, As.JurisdictionWanted)]
    public IReadOnlyList<string> FeeLaws { get; init; } = [];

    [Description("The exhibits that are books or receipts of this creditor.")]
    [Written(As.Code, As.CodeWanted)]
    public required IReadOnlyList<string> Exhibits { get; init; }

    [Description("The kind of lender as the law on file calls it; null for none with rules of its own.")]
    [Written(As.LawWord, As.LawWordWanted)]
    public string? Lender { get; init; }

    [Description("Whether the debt is secured, as the law on file calls it; null when it is not known.")]
    [Written(As.LawWord, As.LawWordWanted)]
    public string? Security { get; init; }

    [Description("The rate that was agreed; null when none is on record.")]
    public AgreedRateShape? Agreed { get; init; }

    public IReadOnlyList<CorridorShape> Corridors { get; init; } = [];

    [Description("Every text that the book uses; one that nobody has decided on has no lawful head.")]
    public IReadOnlyList<DebtWordShape> Words { get; init; } = [];

    [Description("What was really handed over for single entries, where somebody says so.")]
    public IReadOnlyList<AmountReceivedShape> Received { get; init; } = [];

    [Description("What no book has: told by somebody, or shown by a slip.")]
    public IReadOnlyList<EntryToldShape> Told { get; init; } = [];

    [Description("Workers who came by this creditor and have no papers: they are offered an estimate from others.")]
    public IReadOnlyList<WithoutPapersShape> WithoutPapers { get; init; } = [];
}

[Description("A rate of interest and the span of time it is for.")]
public sealed record AgreedRateShape
{
    [Description("A share of one, for example 0.10 for ten percent.")]
    [Written("^[0-9]{1,4}([.][0-9]{1,8})?$", "a share of one as text, for example \"0.10\"")]
    public required string Fraction { get; init; }

    [OneOf("month", "year")]
    public required string Per { get; init; }

    [Written(As.Source, As.SourceWanted)]
    public IReadOnlyList<string> Sources { get; init; } = [];
}

[Description("From where to where workers came.")]
public sealed record CorridorShape
{
    [Description("As the law on file writes it, for example la-th.")]
    [Written(As.LawWord, As.LawWordWanted)]
    public required string Corridor { get; init; }

    [Written(As.Code, As.CodeWanted)]
    public required IReadOnlyList<string> Workers { get; init; }
}

[Description("A text of the book and what it means.")]
public sealed record DebtWordShape
{
    [Description("The whole text of the entry, as it is read; blanks around it do not count.")]
    [Written(As.Text, As.TextWanted)]
    public required string Written { get; init; }

    [OneOf("advance", "recruitment-fee", "transport", "documents", "board-and-lodging", "interest", "penalty",
        "set-off", "payment", "other")]
    public required string Means { get; init; }

    [Description("What the law on file calls such a charge, for example commission; null for no kind in particular.")]
    [Written(As.LawWord, As.LawWordWanted)]
    public string? LawKind { get; init; }

    [Description("Whether anything was really handed over for such entries; null when nobody knows.")]
    [OneOf("yes", "no")]
    public string? HandedOver { get; init; }

    [Written(As.Text, As.TextWanted)]
    public required string DecidedBy { get; init; }

    [Written(As.Day, As.DayWanted)]
    public required string DecidedOn { get; init; }

    [Written(As.Text, As.TextWanted)]
    public string? Because { get; init; }
}

[Description("What was really handed over for one entry of the book.")]
public sealed record AmountReceivedShape
{
    [Written(As.Source, As.SourceWanted)]
    public required string Entry { get; init; }

    [Written(As.Amount, As.AmountWanted)]
    public required string Least { get; init; }

    [Written(As.Amount, As.AmountWanted)]
    public required string Likely { get; init; }

    [Written(As.Amount, As.AmountWanted)]
    public required string Most { get; init; }

    [OneOf("document", "corroborated-testimony", "testimony", "presumption-of-law")]
    public required string Basis { get; init; }

    [Written(As.Source, As.SourceWanted)]
    public required IReadOnlyList<string> Sources { get; init; }
}

[Description("Something between worker and creditor that no book has.")]
public sealed record EntryToldShape
{
    [Written(As.Code, As.CodeWanted)]
    public required string Worker { get; init; }

    [Written(As.Day, As.DayWanted)]
    public required string On { get; init; }

    [OneOf("advance", "board-and-lodging", "payment", "set-off", "other")]
    public required string Means { get; init; }

    [Written(As.Amount, As.AmountWanted)]
    public required string Least { get; init; }

    [Written(As.Amount, As.AmountWanted)]
    public required string Likely { get; init; }

    [Written(As.Amount, As.AmountWanted)]
    public required string Most { get; init; }

    [OneOf("document", "corroborated-testimony", "testimony", "presumption-of-law")]
    public required string Basis { get; init; }

    [Written(As.Source, As.SourceWanted)]
    public required IReadOnlyList<string> Sources { get; init; }
}

[Description("A worker without papers of what was charged.")]
public sealed record WithoutPapersShape
{
    [Written(As.Code, As.CodeWanted)]
    public required string Worker { get; init; }

    [Description("The day on which the worker came; it says with whom to compare.")]
    [Written(As.Day, As.DayWanted)]
    public required string CameOn { get; init; }
}
