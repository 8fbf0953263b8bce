using System.ComponentModel;

namespace Restitution.Storage.CaseJson;

[Description("How a thing was sold. Either paidBy names the rows of the price, or on and price say it, with the account "
    + "that it came to or with paidTo.")]
public sealed record HoldingSaleShape
{
    [Description("The credits of accounts on record that are the price, by their places.")]
    [Written(As.Source, As.SourceWanted)]
    public IReadOnlyList<string> PaidBy { get; init; } = [];

    [Description("The day of the sale, where no row is named.")]
    [Written(As.Day, As.DayWanted)]
    public string? On { get; init; }

    [Description("The price, where no row is named; beside rows in another currency, what it came to in the currency in "
        + "which the thing was paid for.")]
    public HoldingValueShape? Price { get; init; }

    [Description("The code of the account on record whose one credit of that day and amount is the price.")]
    [Written(As.Code, As.CodeWanted)]
    public string? Account { get; init; }

    [Description("Where no account on record has the price: cash, or the code of the party to whom it went; left out, "
        + "nobody knows to whom.")]
    [Written(As.Text, As.TextWanted)]
    public string? PaidTo { get; init; }

    [Description("That claims take a gain in proportion to what was paid for the thing; left out, a gain is the holder's "
        + "own and is told.")]
    public GainChoiceShape? Gain { get; init; }

    [Description("What the sale is known by, such as a contract or a register.")]
    [Written(As.Source, As.SourceWanted)]
    public required IReadOnlyList<string> Sources { get; init; }
}

[Description("The choice on the gain of a sale, and who made it.")]
public sealed record GainChoiceShape
{
    [OneOf("in-proportion")]
    public required string Share { get; init; }

    [Written(As.Text, As.TextWanted)]
    public required string ChosenBy { get; init; }

    [Written(As.Text, As.TextWanted)]
    public required string Reason { get; init; }
}
