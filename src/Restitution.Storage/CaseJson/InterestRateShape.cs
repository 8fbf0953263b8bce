using System.ComponentModel;

namespace Restitution.Storage.CaseJson;

[Description("A yearly rate of interest that the case shows, for a law that names only where the rate is found.")]
public sealed record InterestRateShape
{
    [Description("The folder of the law on file that takes the rate.")]
    [Written(As.Jurisdiction, As.JurisdictionWanted)]
    public required string Jurisdiction { get; init; }

    [Description("The first day of the rate, included.")]
    [Written(As.Day, As.DayWanted)]
    public required string From { get; init; }

    [Description("The last day of the rate, included; left out while it lasts.")]
    [Written(As.Day, As.DayWanted)]
    public string? To { get; init; }

    [Description("The share of the principal for a year: \"0.0475\" for 4.75 per cent.")]
    [Written("^[0-9]([.][0-9]{1,10})?$", "a share of one as text, for example \"0.0475\"")]
    public required string AnnualFraction { get; init; }

    [Description("Where the rate is recorded: places in exhibits, at least one.")]
    [Written(As.Source, As.SourceWanted)]
    public required IReadOnlyList<string> Sources { get; init; }
}
