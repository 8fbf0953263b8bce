using System.ComponentModel;

namespace Restitution.Storage.CaseJson;

[Description("Following the money: what persons decided. What nobody decided is a gap, never a guess.")]
public sealed record TracingShape
{
    [Description("By which method a claim goes; left out, all are printed side by side and a gap says that one is due.")]
    public TracingMethodShape? Method { get; init; }

    [Description("Methods that the forum forbids, as somebody found: they are not run, and choosing one is refused.")]
    public IReadOnlyList<ForbiddenMethodShape> Forbidden { get; init; } = [];

    [Description("as-listed trusts the order of the rows of one day where no running balance orders them; left out, the "
        + "results are ranges.")]
    [OneOf("as-listed")]
    public string? Order { get; init; }

    [Description("What makes money in an account a worker's, beside what attributed records show a worker to have paid.")]
    public IReadOnlyList<OriginShape> Origins { get; init; } = [];

    [Description("Things bought with money of the accounts.")]
    public IReadOnlyList<HoldingShape> Holdings { get; init; } = [];

    [Description("Which bookings are cash and which are the bank's own charges.")]
    public IReadOnlyList<BookingShape> Bookings { get; init; } = [];
}

[Description("The method that a claim goes by, and who chose it.")]
public sealed record TracingMethodShape
{
    [Description("full-taint is for intelligence only and is refused here.")]
    [OneOf("first-in-first-out", "last-in-first-out", "pro-rata", "pari-passu", "lowest-intermediate-balance",
        "proceeds-first")]
    public required string Name { get; init; }

    [Written(As.Text, As.TextWanted)]
    public required string ChosenBy { get; init; }

    [Written(As.Text, As.TextWanted)]
    public required string Reason { get; init; }
}

[Description("One decision on whose money bookings are: either worker and entries, or proceeds and share.")]
public sealed record OriginShape
{
    [Description("The code of the worker whose money the entries are.")]
    [Written(As.Code, As.CodeWanted)]
    public string? Worker { get; init; }

    [Description("The bookings by their places.")]
    [Written(As.Source, As.SourceWanted)]
    public IReadOnlyList<string> Entries { get; init; } = [];

    [Description("With worker: what makes it the worker's. paid-by-worker, or pay of the worker that somebody else drew "
        + "(then an entry may be a debit of the worker's own account); decided for all else.")]
    [OneOf("paid-by-worker", "pay-drawn-by-another", "decided")]
    public string Kind { get; init; } = "decided";

    [Description("Credits that the work brought in.")]
    public ProceedsShape? Proceeds { get; init; }

    [Description("With proceeds: each credit, in the order of days, is the workers' as far as back wages of periods that "
        + "could have brought it in and had fallen due by then were not covered by an earlier one.")]
    [OneOf("back-wages")]
    public string? Share { get; init; }

    [Description("With proceeds: the codes of the workers whose wages are meant; empty for all.")]
    [Written(As.Code, As.CodeWanted)]
    public IReadOnlyList<string> Workers { get; init; } = [];

    [Written(As.Text, As.TextWanted)]
    public required string Reason { get; init; }

    [Written(As.Text, As.TextWanted)]
    public required string DecidedBy { get; init; }

    [Written(As.Day, As.DayWanted)]
    public required string DecidedOn { get; init; }

    [Description("What the decision rests on, such as a contract or a statement.")]
    [Written(As.Source, As.SourceWanted)]
    public IReadOnlyList<string> Sources { get; init; } = [];
}

[Description("Credits that the work brought in: by their payer, or one by one.")]
public sealed record ProceedsShape
{
    [Description("The code of the party who paid, such as the buyer of the catch.")]
    [Written(As.Code, As.CodeWanted)]
    public string? Payer { get; init; }

    [Description("The credits by their places, in place of payer.")]
    [Written(As.Source, As.SourceWanted)]
    public IReadOnlyList<string> Entries { get; init; } = [];

    [Description("The first day of the payer's credits, included; left out, the first of all.")]
    [Written(As.Day, As.DayWanted)]
    public string? From { get; init; }

    [Description("The last day of the payer's credits, included; left out, the last of all.")]
    [Written(As.Day, As.DayWanted)]
    public string? To { get; init; }

    [Description("The days of work whose product was sold; left out, work counts that began no more days before the "
        + "credit than the law on file says (proceeds-window-days).")]
    public WorkedShape? Worked { get; init; }
}

[Description("A span of work, both days included: the pay periods that lie wholly in it count.")]
public sealed record WorkedShape
{
    [Written(As.Day, As.DayWanted)]
    public required string From { get; init; }

    [Written(As.Day, As.DayWanted)]
    public required string To { get; init; }
}

[Description("A thing bought with money of an account on record.")]
public sealed record HoldingShape
{
    [Description("Such as H-01; of no account and no other holding.")]
    [Written(As.Code, As.CodeWanted)]
    public required string Code { get; init; }

    [OneOf("vehicle", "land", "building", "vessel", "goods", "security", "claim", "other")]
    public required string Kind { get; init; }

    [Description("As documents print it; no name of a worker in it.")]
    [Written(As.Text, As.TextWanted)]
    public required string Name { get; init; }

    [Description("A plate, a deed, a register number.")]
    [Written(As.Text, As.TextWanted)]
    public string? Identifier { get; init; }

    [Description("The code of the party whose it is.")]
    [Written(As.Code, As.CodeWanted)]
    public required string Holder { get; init; }

    [Description("The debits that paid for it, by their places.")]
    [Written(As.Source, As.SourceWanted)]
    public IReadOnlyList<string> BoughtBy { get; init; } = [];

    [Description("Its value as an appraisal or a contract states it.")]
    public HoldingValueShape? Value { get; init; }

    [Description("The day of that value.")]
    [Written(As.Day, As.DayWanted)]
    public string? ValuedOn { get; init; }

    [Description("How it was sold: its price is then followed, and it is no longer to be frozen.")]
    public HoldingSaleShape? Sale { get; init; }

    [Written(As.Source, As.SourceWanted)]
    public required IReadOnlyList<string> Sources { get; init; }
}

[Description("What a thing is worth.")]
public sealed record HoldingValueShape
{
    [Written(As.Amount, As.AmountWanted)]
    public required string Amount { get; init; }

    [Written(As.Currency, As.CurrencyWanted)]
    public required string Currency { get; init; }
}

[Description("What bookings are: all whose description holds the words, or single ones by their places.")]
public sealed record BookingShape
{
    [Description("cash, or charge for what the bank itself took.")]
    [OneOf("cash", "charge")]
    public required string Means { get; init; }

    [Description("Words found anywhere in the description, whatever the case of their letters.")]
    [Written(As.Text, As.TextWanted)]
    public string? Written { get; init; }

    [Description("The bookings by their places, in place of words.")]
    [Written(As.Source, As.SourceWanted)]
    public IReadOnlyList<string> Entries { get; init; } = [];

    [Written(As.Text, As.TextWanted)]
    public required string DecidedBy { get; init; }

    [Written(As.Day, As.DayWanted)]
    public required string DecidedOn { get; init; }

    [Written(As.Text, As.TextWanted)]
    public required string Reason { get; init; }
}
