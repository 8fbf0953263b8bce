using System.ComponentModel;
using System.Text.Json.Serialization;

namespace Restitution.Storage.CaseJson;

[Description("How amounts in other currencies are brought into that of the claim. Without it each of them is a gap.")]
public sealed record CurrenciesShape
{
    internal const string RateForm = "^(?=.*[1-9])[0-9]{1,8}([.][0-9]{1,10})?$";
    internal const string RateWanted = "a rate above nothing as text, for example \"3.52\"";

    [Description("By the rate of which day: the one the amount fell due, was paid, of the order, or the as-of day.")]
    [OneOf("due-day", "payment-day", "order-day", "as-of-day")]
    public required string Convention { get; init; }

    [Description("The day of the order; needed by the convention order-day.")]
    [Written(As.Day, As.DayWanted)]
    public string? OrderedOn { get; init; }

    [Description("Official rates or street rates; the two are never mixed.")]
    [OneOf("official", "street")]
    public required string Kind { get; init; }

    [Description("How many days before the day that is asked for a rate may be; 0 for that day alone.")]
    [Between(0, 366)]
    public required int OldestDays { get; init; }

    [Description("How what was brought over is rounded to the minor unit of the claim's currency.")]
    [OneOf("half-up-to-minor-unit", "half-even-to-minor-unit", "down-to-minor-unit")]
    public required string Rounding { get; init; }

    [Description("The currency through which two others meet; null for the one that has the latest rates.")]
    [Written(As.Currency, As.CurrencyWanted)]
    public string? Pivot { get; init; }

    [Description("Whether a rate may be used the other way round.")]
    public bool Inverse { get; init; }

    [Description("Whether two rates on the way through a third currency may be of two days.")]
    public bool LegsOfTwoDays { get; init; }

    public IReadOnlyList<RateFileShape> Files { get; init; } = [];

    [Description("Rates that a person wrote down, each with its source.")]
    public IReadOnlyList<ManualRateShape> Rates { get; init; } = [];
}

[Description("A file of exchange rates in the case folder; its hash is part of every computation.")]
public sealed record RateFileShape
{
    [Description("What documents cite, for example RATE-01; unlike every exhibit's.")]
    [Written(As.Code, As.CodeWanted)]
    public required string Code { get; init; }

    [Description("Its path inside the case folder, with / between folders, mostly rates/….")]
    [Written(As.Text, As.TextWanted)]
    public required string File { get; init; }

    [Description("The history of the euro's reference rates, or a bank's table with one currency a row.")]
    [OneOf("ecb-history", "bank-table")]
    public required string Format { get; init; }

    [Description("Who published the rates, as documents name the source.")]
    [Written(As.Text, As.TextWanted)]
    public required string Source { get; init; }

    [OneOf("official", "street")]
    public required string Kind { get; init; }

    [Written(As.Day, As.DayWanted)]
    public string? ReceivedOn { get; init; }

    public string? Custodian { get; init; }

    [Description("The hash written down when the file was received; the file must still have it.")]
    [Written(As.Sha256, As.Sha256Wanted)]
    public string? Sha256 { get; init; }

    [Description("How a bank's table is read; null for the euro's history.")]
    public RateLayoutShape? Layout { get; init; }
}

[Description("How a bank's table of rates is read, as a person confirmed it. Columns are named by their headings.")]
public sealed record RateLayoutShape
{
    [Written(As.Text, As.TextWanted)]
    public string Encoding { get; init; } = "utf-8";

    [OneOf(",", ";", "\t", "|")]
    public string Delimiter { get; init; } = ",";

    [Between(1, 1000)]
    public int HeaderLine { get; init; } = 1;

    [Description("The heading of the days.")]
    [Written(As.Text, As.TextWanted)]
    public required string Day { get; init; }

    [OneOf("day-month-year", "month-day-year", "year-month-day")]
    public required string DateOrder { get; init; }

    [OneOf("common", "buddhist")]
    public required string Calendar { get; init; }

    [Description("The heading of the currencies.")]
    [Written(As.Text, As.TextWanted)]
    public required string Currency { get; init; }

    [Description("The bank's currency, where a row says what so many units of it cost; base or quote, not both.")]
    [Written(As.Currency, As.CurrencyWanted)]
    public string? Base { get; init; }

    [Description("The bank's currency, where a row says what so many units of another cost in it.")]
    [Written(As.Currency, As.CurrencyWanted)]
    public string? Quote { get; init; }

    [Description("The heading of the units; null where all rows are for the same.")]
    [Written(As.Text, As.TextWanted)]
    public string? Unit { get; init; }

    [Description("The units of every row: 1, 10, 100 or 1000; for files without such a column.")]
    [Between(1, 1000)]
    public int Units { get; init; } = 1;

    [Description("The heading of the rates.")]
    [Written(As.Text, As.TextWanted)]
    [JsonPropertyName("rate")]
    public required string RateHeading { get; init; }

    [OneOf("reference", "buying", "selling", "mid")]
    public required string Side { get; init; }

    [OneOf("", ".", ",")]
    public required string DecimalMark { get; init; }

    [OneOf("", ".", ",", " ", "'")]
    public required string GroupMark { get; init; }
}

[Description("One rate that a person wrote down: what so many units of the base cost in the quote.")]
public sealed record ManualRateShape
{
    [Written(As.Currency, As.CurrencyWanted)]
    public required string Base { get; init; }

    [Written(As.Currency, As.CurrencyWanted)]
    public required string Quote { get; init; }

    [Description("1, 10, 100 or 1000 units of the base.")]
    [Between(1, 1000)]
    public int Units { get; init; } = 1;

    [Written(CurrenciesShape.RateForm, CurrenciesShape.RateWanted)]
    [JsonPropertyName("rate")]
    public required string QuotedRate { get; init; }

    [Written(As.Day, As.DayWanted)]
    public required string On { get; init; }

    [OneOf("official", "street")]
    public required string Kind { get; init; }

    [OneOf("reference", "buying", "selling", "mid")]
    public string Side { get; init; } = "reference";

    [Description("Where the rate is from, as documents name it; a rate without its source is refused.")]
    [Written(As.Text, As.TextWanted)]
    public required string Source { get; init; }

    [Description("A place in an exhibit of the case that shows it; null for none.")]
    [Written(As.Source, As.SourceWanted)]
    public string? Place { get; init; }
}
