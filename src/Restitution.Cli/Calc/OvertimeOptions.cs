using System.CommandLine;
using System.CommandLine.Parsing;
using NodaTime;
using NodaTime.Text;
using Restitution.Cli.Commands;
using Restitution.Storage.Refusals;
using Restitution.Work;

namespace Restitution.Cli.Calc;

/// <summary>The options of <c>calc overtime</c>: minutes of one band, or a whole day by the clock.</summary>
internal sealed class OvertimeOptions
{
    private static readonly Dictionary<string, WorkBand> Bands = WorkBands.All
        .Where(band => band != WorkBand.WorkingOrdinary)
        .ToDictionary(
            band => $"{WorkBands.KeyOf(WorkBands.KindOf(band))}-{WorkBands.MinutesKeyOf(band)}",
            StringComparer.Ordinal);

    private static readonly Dictionary<string, DayKind> Kinds = DayKinds.All.ToDictionary(DayKinds.KeyOf);

    private static readonly Dictionary<string, IsoDayOfWeek> Weekdays = Enum.GetValues<IsoDayOfWeek>()
        .Where(day => day != IsoDayOfWeek.None)
        .ToDictionary(day => day.ToString().ToLowerInvariant(), StringComparer.Ordinal);

    private readonly Option<int?> minutes = WholeNumbers.Option(
        "--minutes", "Whole minutes worked in the band, or on the day with --day-kind.", 1, HoursCounted.MinutesOfDay);

    private readonly Option<string?> band = new Option<string?>("--band")
    {
        Description = "The kind of day and of minutes; working-overtime unless a whole day is given.",
    }.AcceptOnlyFromAmong([.. Bands.Keys]);

    private readonly Option<string?> dayKind = new Option<string?>("--day-kind")
    {
        Description = "The kind of a whole day, which is cut at its ordinary limit and at the hours of the clock.",
    }.AcceptOnlyFromAmong([.. Kinds.Keys]);

    private readonly Option<LocalTime?> started = Clock("--started", "When the work of the day began.");

    private readonly Option<LocalTime?> ended = Clock(
        "--ended", "When it ended; the next day where that is not later.");

    private readonly Option<int?> breakMinutes = WholeNumbers.Option(
        "--break", "Minutes of break between them.", 0, HoursCounted.MinutesOfDay, unset: 0);

    private readonly Option<string?> askedBy = new Option<string?>("--asked-by")
    {
        Description = "Who asked for work on a rest day: employer or worker.",
    }.AcceptOnlyFromAmong("employer", "worker");

    private readonly Option<string?> restDay = new Option<string?>("--rest-day")
    {
        Description = "The weekly rest day, where working days of the month are counted; the last of two.",
        HelpName = "WEEKDAY",
    }.AcceptOnlyFromAmong([.. Weekdays.Keys]);

    public Option<LocalDate?> On { get; } = Written.DayNeeded("--on", "The day worked.");

    public Option<decimal?> Wage { get; } = Written.Amount(
        "--wage", "The wage for each month, day or hour, by --pay-basis.");

    public void AddTo(Command command)
    {
        Wage.Required = true;
        foreach (Option option in new Option[]
        {
            On, Wage, minutes, band, dayKind, started, ended, breakMinutes, restDay, askedBy,
        })
        {
            command.Add(option);
        }

        command.Validators.Add(Validate);
    }

    /// <summary>The band whose minutes alone are asked for; null where a whole day is.</summary>
    public WorkBand? BandOf(ParseResult parsed) =>
        parsed.GetValue(dayKind) is not null || parsed.GetValue(started) is not null
            ? null
            : Bands[parsed.GetValue(band) ?? "working-overtime"];

    public Requester? AskedByOf(ParseResult parsed) => parsed.GetValue(askedBy) switch
    {
        "employer" => Requester.Employer,
        "worker" => Requester.Worker,
        _ => null,
    };

    /// <summary>The minutes that were typed; none where the clock tells them.</summary>
    public int MinutesOf(ParseResult parsed) => parsed.GetValue(minutes) ?? 0;

    /// <summary>A whole day as described.</summary>
    public DayWorked DayOf(ParseResult parsed) => TimeOf(parsed) with
    {
        ToldRestDay = parsed.GetValue(restDay) is { } weekday ? Weekdays[weekday] : null,
    };

    private DayWorked TimeOf(ParseResult parsed)
    {
        LocalDate on = parsed.GetValue(On)!.Value;
        DayKind kind = Kinds[parsed.GetValue(dayKind) ?? "working"];
        if (parsed.GetValue(started) is not { } from || parsed.GetValue(ended) is not { } until)
            return new DayWorked(on, kind, MinutesOf(parsed), null, null, 0);

        int ofBreak = parsed.GetValue(breakMinutes)!.Value;
        int worked = DayWorked.MinutesBetween(from, until, ofBreak);
        return worked > 0
            ? new DayWorked(on, kind, worked, from, until, ofBreak)
            : throw new RefusedException(
                RefusedBecause.TextMalformed, "--break", $"{ofBreak} minutes", "less than the time between",
                "correct the break or the times");
    }

    private void Validate(CommandResult result)
    {
        bool hasClock = IsGiven(started) || IsGiven(ended);
        if (IsGiven(started) != IsGiven(ended))
            result.AddError("--started and --ended: wanted both.");
        if (hasClock == IsGiven(minutes))
            result.AddError("wanted --minutes, or --started with --ended.");
        if (IsGiven(band) && (hasClock || IsGiven(dayKind)))
            result.AddError("--band is for minutes of one band; a whole day has --day-kind.");

        // What was typed is looked at, not its value: a text that is no number is told by its own option.
        bool IsGiven(Option option) => result.GetResult(option) is { Implicit: false };
    }

    private static Option<LocalTime?> Clock(string name, string description) => new(name)
    {
        Description = description + " Written 20:30.",
        HelpName = "HH:MM",
        CustomParser = result =>
        {
            string text = result.Tokens.Count == 0 ? "" : result.Tokens[^1].Value;
            var pattern = LocalTimePattern.CreateWithInvariantCulture("HH:mm");
            NodaTime.Text.ParseResult<LocalTime> time = pattern.Parse(text);
            if (time.Success)
                return time.Value;

            result.AddError($"{name} \"{text}\": wanted a time of the clock such as 20:30.");
            return null;
        },
    };
}
