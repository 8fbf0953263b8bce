using System.ComponentModel;

namespace Restitution.Storage.CaseJson;

[Description("What was assessed, claimed or ordered before, worker by worker, as it was recorded.")]
public sealed record OrderShape
{
    [Description("Short and stable.")]
    [Written(As.Code, As.CodeWanted)]
    public required string Code { get; init; }

    [Description("assessed by an authority that does not order, claimed before a forum, or ordered.")]
    [OneOf("assessed", "claimed", "ordered")]
    public string Stage { get; init; } = "ordered";

    [Written(As.Day, As.DayWanted)]
    public required string MadeOn { get; init; }

    [Description("The authority, the court, or who claimed.")]
    [Written(As.Text, As.TextWanted)]
    public required string MadeBy { get; init; }

    [Description("The day to which its interest is counted, included.")]
    [Written(As.Day, As.DayWanted)]
    public required string AsOf { get; init; }

    [Description("The code of the record of the same stage that it takes the place of.")]
    [Written(As.Code, As.CodeWanted)]
    public string? Supersedes { get; init; }

    [Description("The digest of the result of the computation that it was made from.")]
    [Written(As.Sha256, As.Sha256Wanted)]
    public string? ResultDigest { get; init; }

    [Written(As.Currency, As.CurrencyWanted)]
    public required string Currency { get; init; }

    public required IReadOnlyList<OrderedShape> Workers { get; init; }

    [Written(As.Source, As.SourceWanted)]
    public IReadOnlyList<string> Sources { get; init; } = [];
}

[Description("One worker's part of what was assessed, claimed or ordered.")]
public sealed record OrderedShape
{
    [Written(As.Code, As.CodeWanted)]
    public required string Worker { get; init; }

    [Written(As.Amount, As.AmountWanted)]
    public required string BackWages { get; init; }

    [Written(As.Amount, As.AmountWanted)]
    public string Interest { get; init; } = "0";

    [Description("What the law adds to what was withheld, such as a surcharge.")]
    [Written(As.Amount, As.AmountWanted)]
    public string Increase { get; init; } = "0";

    [Description("Every other head together.")]
    [Written(As.Amount, As.AmountWanted)]
    public string Other { get; init; } = "0";

    [Description("Interest for each day after asOf, on the whole of the back wages.")]
    [Written(As.Amount, As.AmountWanted)]
    public string InterestPerDay { get; init; } = "0";
}

[Description("Money that came in for the workers. It is collection: it moves no wages, and is never paid twice.")]
public sealed record ReceiptShape
{
    [Description("Short and stable.")]
    [Written(As.Code, As.CodeWanted)]
    public required string Code { get; init; }

    [Written(As.Day, As.DayWanted)]
    public required string ReceivedOn { get; init; }

    [Written(As.Amount, As.AmountWanted)]
    public required string Amount { get; init; }

    [Written(As.Currency, As.CurrencyWanted)]
    public required string Currency { get; init; }

    [Description("The code of the respondent that it came from.")]
    [Written(As.Code, As.CodeWanted)]
    public required string From { get; init; }

    [OneOf("payment", "execution", "confiscation")]
    public string Kind { get; init; } = "payment";

    [Description("What of it is taken for costs.")]
    [Written(As.Amount, As.AmountWanted)]
    public string Costs { get; init; } = "0";

    [Description("Whether the costs are taken before the workers have their shares.")]
    public bool CostsFirst { get; init; }

    [Description("The codes of the workers that it is for; empty for all.")]
    [Written(As.Code, As.CodeWanted)]
    public IReadOnlyList<string> Workers { get; init; } = [];

    [Description("What was handed to workers out of it.")]
    public IReadOnlyList<PaidOutShape> PaidOut { get; init; } = [];

    [Written(As.Source, As.SourceWanted)]
    public required IReadOnlyList<string> Sources { get; init; }
}

[Description("Money handed to a worker, by code.")]
public sealed record PaidOutShape
{
    [Written(As.Code, As.CodeWanted)]
    public required string Worker { get; init; }

    [Written(As.Amount, As.AmountWanted)]
    public required string Amount { get; init; }

    [Written(As.Day, As.DayWanted)]
    public required string PaidOn { get; init; }

    [Written(As.Source, As.SourceWanted)]
    public IReadOnlyList<string> Sources { get; init; } = [];
}

[Description("How receipts are applied. Stated wherever there is a receipt: nothing is assumed.")]
public sealed record RecoveryShape
{
    [Description("What a part receipt is applied to: interest first, back wages first, or all heads pro rata.")]
    [OneOf("interest-first", "principal-first", "pro-rata")]
    public required string Appropriation { get; init; }

    [Description("The law, the order or the agreement that says so.")]
    [Written(As.Text, As.TextWanted)]
    public required string Because { get; init; }

    [Description("Who is paid in full before the next; empty for all pro rata. What no class names comes last.")]
    public IReadOnlyList<PriorityShape> Priority { get; init; } = [];

    [Written(As.Source, As.SourceWanted)]
    public IReadOnlyList<string> Sources { get; init; } = [];
}

[Description("One class of those who are paid before others.")]
public sealed record PriorityShape
{
    [Description("The codes of the workers; empty for all.")]
    [Written(As.Code, As.CodeWanted)]
    public IReadOnlyList<string> Workers { get; init; } = [];

    [Description("Groups of heads; empty for all.")]
    [OneOf("back-wages", "interest", "increase", "other")]
    public IReadOnlyList<string> Heads { get; init; } = [];
}

[Description("Respondents who answer jointly and severally with the employer, and by what.")]
public sealed record LiabilityShape
{
    [Description("The codes of those who answer beside the employer of each period.")]
    [Written(As.Code, As.CodeWanted)]
    public required IReadOnlyList<string> Respondents { get; init; }

    [Description("Groups of heads; empty for all.")]
    [OneOf("back-wages", "interest", "increase", "other")]
    public IReadOnlyList<string> Heads { get; init; } = [];

    [Description("The codes of the workers; empty for all.")]
    [Written(As.Code, As.CodeWanted)]
    public IReadOnlyList<string> Workers { get; init; } = [];

    [Description("The first day of work that it covers, included; null for the first of all.")]
    [Written(As.Day, As.DayWanted)]
    public string? From { get; init; }

    [Description("The last day of work that it covers, included; null for the last of all.")]
    [Written(As.Day, As.DayWanted)]
    public string? To { get; init; }

    [Description("The provision or the finding by which they answer.")]
    [Written(As.Text, As.TextWanted)]
    public required string Ground { get; init; }

    [Written(As.Source, As.SourceWanted)]
    public IReadOnlyList<string> Sources { get; init; } = [];
}
