using System.ComponentModel;

namespace Restitution.Storage.CaseJson;

[Description("Someone beside respondents and workers through whom money may go: a company, an agent, an office.")]
public sealed record PartyShape
{
    [Description("Short and stable, such as P-01; it may be the code of a creditor in debts.")]
    [Written(As.Code, As.CodeWanted)]
    public required string Code { get; init; }

    [Description("The name of a company or an office; a person has none here, only in the identities.")]
    [Written(As.Text, As.TextWanted)]
    public string? Name { get; init; }

    [Description("Whether it is a person, who then has no name here.")]
    public bool Person { get; init; }

    [OneOf("recruiter", "agent", "owner", "company", "buyer", "lender", "office", "other", "vessel")]
    public required string Role { get; init; }

    public string? RegistrationNumber { get; init; }

    public string? Address { get; init; }

    [Description("As written in the records.")]
    [Written(AsAccount.Number, AsAccount.NumberWanted)]
    public IReadOnlyList<string> Phones { get; init; } = [];

    [Written(As.Source, As.SourceWanted)]
    public IReadOnlyList<string> Sources { get; init; } = [];
}

[Description("An account that is known: who holds it, where, and under which numbers records write it.")]
public sealed record AccountShape
{
    [Description("Short and stable, such as A-01; of no party, respondent, worker or creditor.")]
    [Written(As.Code, As.CodeWanted)]
    public required string Code { get; init; }

    [Description("The code of the respondent, party, creditor or worker who holds it.")]
    [Written(As.Code, As.CodeWanted)]
    public required string Holder { get; init; }

    [Description("The bank or the provider of the wallet.")]
    [Written(As.Text, As.TextWanted)]
    public required string Bank { get; init; }

    [Written(As.Currency, As.CurrencyWanted)]
    public required string Currency { get; init; }

    [Description("An account with a bank, or a wallet known by a phone number.")]
    [OneOf("bank", "wallet")]
    public string Kind { get; init; } = "bank";

    [Description("Every spelling: in full, masked such as XXX-X-X1234-X, IBAN, phone. None for a worker's account: "
        + "those are in the identities.")]
    [Written(AsAccount.Number, AsAccount.NumberWanted)]
    public IReadOnlyList<string> Numbers { get; init; } = [];

    [Description("The codes of exhibits that are its statements, whatever number they write.")]
    [Written(As.Code, As.CodeWanted)]
    public IReadOnlyList<string> Exhibits { get; init; } = [];

    [Description("What records who holds it.")]
    [Written(As.Source, As.SourceWanted)]
    public required IReadOnlyList<string> Sources { get; init; }
}

[Description("What a person decided about rows that may be one transfer between known accounts; the later one holds.")]
public sealed record TransferDecisionShape
{
    [Description("confirm: one transfer; reject: never one; unmatch: earlier decisions on them are taken back.")]
    [OneOf("confirm", "reject", "unmatch")]
    public required string Decision { get; init; }

    [Description("The row of money out; several where they came in together.")]
    [Written(As.Source, As.SourceWanted)]
    public required IReadOnlyList<string> Debit { get; init; }

    [Description("The row of money in; several where one payment came in parts.")]
    [Written(As.Source, As.SourceWanted)]
    public required IReadOnlyList<string> Credit { get; init; }

    [Written(As.Text, As.TextWanted)]
    public required string By { get; init; }

    [Written(As.Day, As.DayWanted)]
    public required string On { get; init; }

    [Written(As.Text, As.TextWanted)]
    public required string Reason { get; init; }
}

/// <summary>How account and phone numbers are written.</summary>
internal static class AsAccount
{
    public const string Number = "^(?=(.*[0-9]){4})[0-9A-Za-z*•…#+()./ -]{4,40}$";
    public const string NumberWanted =
        "a number with at least four figures shown, for example \"123-4-56789-0\", \"XXX-X-X6789-X\" or \"…6789\"";
}
