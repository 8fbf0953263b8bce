using System.ComponentModel;

namespace Restitution.Storage.CaseJson;

[Description(
    "A fact that a worker states and that no exhibit holds in rows. It changes no figure: findings hold it against the "
    + "records.")]
public sealed record StatedShape
{
    [Written(As.Code, As.CodeWanted)]
    public required string Worker { get; init; }

    [Description("What is stated; its words stay in the statement.")]
    [OneOf("fee-paid", "advance-received", "money-sent-home", "documents-kept", "violence-or-threats",
        "restriction-of-movement", "threat-of-denunciation", "isolation", "abuse-of-vulnerability",
        "abusive-conditions", "deception", "no-payslips")]
    public required string Kind { get; init; }

    [Description("Of a fee, an advance and money sent home alone: there it is required, with its currency.")]
    [Written(As.Amount, As.AmountWanted)]
    public string? Amount { get; init; }

    [Written(As.Currency, As.CurrencyWanted)]
    public string? Currency { get; init; }

    [Description("The day, or the first day of a span, included; null where the worker does not say when.")]
    [Written(As.Day, As.DayWanted)]
    public string? From { get; init; }

    [Description("The last day of a span, included; null for one day.")]
    [Written(As.Day, As.DayWanted)]
    public string? To { get; init; }

    [Description("Where it is stated.")]
    [Written(As.Source, As.SourceWanted)]
    public required IReadOnlyList<string> Sources { get; init; }
}

[Description(
    "A register of recruiters that somebody looked up. Without one, no recruiter is found to have no licence.")]
public sealed record LicenceCheckShape
{
    [Description("The code of a respondent, or of a creditor under debts.")]
    [Written(As.Code, As.CodeWanted)]
    public required string Creditor { get; init; }

    [Description("Whether the register names the recruiter for the whole span.")]
    public required bool Licensed { get; init; }

    [Description("First day for which the register was looked up, included.")]
    [Written(As.Day, As.DayWanted)]
    public required string From { get; init; }

    [Description("Last day, included.")]
    [Written(As.Day, As.DayWanted)]
    public required string To { get; init; }

    [Written(As.Text, As.TextWanted)]
    public required string CheckedBy { get; init; }

    [Written(As.Day, As.DayWanted)]
    public required string CheckedOn { get; init; }

    [Written(As.Source, As.SourceWanted)]
    public required IReadOnlyList<string> Sources { get; init; }
}
