using System.ComponentModel;

namespace Restitution.Storage.CaseJson;

[Description("One span of work under one respondent, at one place, on one set of terms.")]
public sealed record EpisodeShape
{
    [Description("The first day of work, included.")]
    [Written(As.Day, As.DayWanted)]
    public required string From { get; init; }

    [Description("The last day of work, included.")]
    [Written(As.Day, As.DayWanted)]
    public required string To { get; init; }

    [Written(As.Code, As.CodeWanted)]
    public required string Respondent { get; init; }

    [Description("The folder of the law on file that governs the work.")]
    [Written(As.Jurisdiction, As.JurisdictionWanted)]
    public required string Jurisdiction { get; init; }

    [Written(As.Place, As.PlaceWanted)]
    public required string Place { get; init; }

    [Description("The district where the law makes a difference inside the place; * otherwise.")]
    [Written(As.Text, As.TextWanted)]
    public string District { get; init; } = "*";

    [Description("The sector as the law on file calls it; * for none with rules of its own.")]
    [Written("^([*]|[a-z]+(-[a-z]+)*)$", "a sector as the law on file calls it, or \"*\"")]
    public string Sector { get; init; } = "*";

    [Description("The size of the employer as the law on file calls it; null when it is not known.")]
    [Written(As.LawWord, As.LawWordWanted)]
    public string? EmployerSize { get; init; }

    [Description("The worker's grade, such as probation, as the law on file calls it; null for none.")]
    [Written(As.LawWord, As.LawWordWanted)]
    public string? Grade { get; init; }

    [Description("On how many days a week the work was arranged; null when it is not known.")]
    [OneOf("six-day", "five-day", "four-day")]
    public string? Week { get; init; }

    [Description("Who asked for work on rest days; null when it is not known.")]
    [OneOf("employer", "worker")]
    public string? RestDayWorkAskedBy { get; init; }

    [OneOf("monthly", "daily", "hourly", "piece")]
    public required string PayBasis { get; init; }

    [Description("What was promised for each month, day or hour; null when nothing is on record.")]
    public PromisedShape? Promised { get; init; }

    [OneOf("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")]
    public required string RestDay { get; init; }

    public required PayDueShape PayDue { get; init; }

    [Description("Hours agreed in advance, for days without a record or a statement; null when none were.")]
    public AgreedHoursShape? AgreedHours { get; init; }

    [Description("How the employment ended with this episode; null while it lasts, or where nothing is recorded.")]
    public EndedShape? Ended { get; init; }

    [Description("Where the terms of the episode are recorded.")]
    [Written(As.Source, As.SourceWanted)]
    public IReadOnlyList<string> Sources { get; init; } = [];
}

[Description("The wage that was promised, and what proves it.")]
public sealed record PromisedShape
{
    [Written(As.Amount, As.AmountWanted)]
    public required string Amount { get; init; }

    [Written(As.Currency, As.CurrencyWanted)]
    public required string Currency { get; init; }

    [OneOf("document", "corroborated-testimony", "testimony", "presumption-of-law")]
    public required string Basis { get; init; }

    [Written(As.Source, As.SourceWanted)]
    public required IReadOnlyList<string> Sources { get; init; }
}

[Description("When the pay of a month falls due.")]
public sealed record PayDueShape
{
    [Description("0 for the month of the work itself.")]
    [Between(0, 12)]
    public required int MonthsAfter { get; init; }

    [Description("Null for the last day of that month.")]
    [Between(1, 31)]
    public int? DayOfMonth { get; init; }
}

[Description("So many minutes on each working day, on so many days a week.")]
public sealed record AgreedHoursShape
{
    [Between(1, 1440)]
    public required int MinutesPerDay { get; init; }

    [Between(1, 7)]
    public required int DaysPerWeek { get; init; }

    [Written(As.Source, As.SourceWanted)]
    public IReadOnlyList<string> Sources { get; init; } = [];
}

[Description("The paid holidays of one year as announced.")]
public sealed record CalendarShape
{
    [Between(1900, 2200)]
    public required int Year { get; init; }

    [Description("The folder of the law under which they are holidays; null for whatever law governs the work.")]
    [Written(As.Jurisdiction, As.JurisdictionWanted)]
    public string? Jurisdiction { get; init; }

    [Written(As.Source, As.SourceWanted)]
    public required IReadOnlyList<string> Sources { get; init; }

    public required IReadOnlyList<HolidayShape> Holidays { get; init; }
}

public sealed record HolidayShape
{
    [Written(As.Day, As.DayWanted)]
    public required string On { get; init; }

    [Written(As.Text, As.TextWanted)]
    public required string Name { get; init; }

    [Description("A paid holiday; a day off that is paid only when worked; or two paid holidays on one day.")]
    [OneOf("holiday", "special-day", "double-holiday")]
    public string Kind { get; init; } = "holiday";
}

[Description("A file as it was received.")]
public sealed record ExhibitShape
{
    [Description("What documents cite, for example BANK-01.")]
    [Written(As.Code, As.CodeWanted)]
    public required string Code { get; init; }

    [Description("Its path inside the case folder, with / between folders; no name of a person in it.")]
    [Written(As.Text, As.TextWanted)]
    public required string File { get; init; }

    [Written(As.Day, As.DayWanted)]
    public string? ReceivedOn { get; init; }

    public string? Custodian { get; init; }

    [Description("The name of the file when it was received, for custody: no document prints it.")]
    [Written(As.Text, As.TextWanted)]
    public string? ReceivedAs { get; init; }

    public string? Description { get; init; }

    [Description("Whose account or book it is: the code of a respondent, a worker or a party; null for none.")]
    [Written(As.Code, As.CodeWanted)]
    public string? AccountOf { get; init; }

    [Description("The hash written down when the exhibit was received; the file must still have it.")]
    [Written(As.Sha256, As.Sha256Wanted)]
    public string? Sha256 { get; init; }

    [Description("True for an exhibit that is cited and from which no rows are read, such as a gazette.")]
    public bool CitedOnly { get; init; }
}
