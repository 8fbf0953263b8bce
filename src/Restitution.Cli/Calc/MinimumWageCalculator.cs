using System.CommandLine;
using NodaMoney;
using NodaTime;
using Restitution.Amounts;
using Restitution.Cli.Commands;
using Restitution.Cli.Console;
using Restitution.Law;
using Restitution.Reasons;
using Restitution.Storage.Refusals;
using Restitution.Wages;
using Restitution.Work;

namespace Restitution.Cli.Calc;

/// <summary><c>calc minimum-wage</c>: the statutory floor of one month, or of days worked.</summary>
internal static class MinimumWageCalculator
{
    private const int MinutesOfMonth = 31 * HoursCounted.MinutesOfDay;

    public static Command Make(Terminal terminal)
    {
        var terms = new CalcTerms();
        Option<LocalDate?> on = Written.DayNeeded(
            "--on", "A day of the month, for pay by the month; else the day worked.");
        Option<int?> days = WholeNumbers.Option("--days", "Days worked, for pay by the day or hour.", 1, 31, unset: 1);
        Option<int?> minutes = WholeNumbers.Option(
            "--minutes", "All minutes worked, for a floor by the hour; else normal days are taken.", 1, MinutesOfMonth);
        var command = new Command(
            "minimum-wage",
            "The statutory floor: of the whole month for pay by the month, of the days worked otherwise.")
        {
            on, days, minutes,
        };
        terms.AddTo(command);
        command.SetAction(parsed =>
        {
            LocalDate day = parsed.GetValue(on)!.Value;
            bool isMonthly = parsed.GetValue(terms.PayBasis) == "monthly";
            DateInterval span = isMonthly ? MonthOf(day) : new DateInterval(day, day);
            PeriodFacts facts = terms.Facts(parsed, span);
            return Print(
                facts, terms.Law.LawOf(parsed), parsed.GetValue(days)!.Value, parsed.GetValue(minutes),
                terms.Law.ChoicesOf(parsed), parsed.GetValue<bool>("--json"), terminal);
        });
        return HelpWithExamples.For(
            command, "restitution calc minimum-wage --jurisdiction th --place TH-85 --on 2019-05-31",
            "restitution calc minimum-wage --jurisdiction th --place TH-85 --on 2020-03-02 --pay-basis daily --days 26 --json");
    }

    private static int Print(
        PeriodFacts facts, LawOnFile onFile, int days, int? minutes, IReadOnlyList<LawChoice> choices, bool asJson,
        Terminal terminal)
    {
        CalcPrint.ThrowIfAny(facts.Stretches.SelectMany(law => MinimumWageFloor.Missing(facts, law, "minimum-wage")
            .Append(law.RoundingRule.Gap)), onFile);
        ThrowIfSectorDecides(facts, onFile);
        UnroundedMoney floor = UnroundedMoney.Zero(facts.Currency);
        List<Reason> reasons = [];
        foreach (WageLaw law in facts.Stretches)
        {
            if (!law.Floor.Applies)
            {
                reasons.Add(new Reason(Statement.FloorDoesNotReach) { Authorities = [law.Floor.Reach.Authority] });
                continue;
            }

            MinutesByBand bands = minutes is { } worked
                ? Days(1, worked)
                : Days(days, NormalMinutes(facts, law));
            Reasoned<UnroundedMoney, Told> part = MinimumWageFloor.ForStretch<Told>(facts, bands, law);
            floor += part.Value;
            reasons.Add(TypedIn.Of(part.Because.Reason!));
        }

        Money rounded = Rounding.By(OvertimeCalculator.RoundingOf(facts.Stretches[0]), floor);
        return CalcPrint.Print(
            new CalcAnswer([new CalcFigure("minimum-wage", rounded, reasons)]) { Choices = choices }, asJson, terminal);
    }

    // "Does not apply" to any sector is no answer for a sector nobody told, where the law names some that it reaches.
    private static void ThrowIfSectorDecides(PeriodFacts facts, LawOnFile onFile)
    {
        string id = $"{facts.Episode.Jurisdiction}/minimum-wage-reach";
        if (facts.Episode.Sector == "*" && facts.Stretches.Any(law => !law.Floor.Applies)
            && onFile.File(id) is { } file && MissingWords.Of(file, "sector") is { } words)
        {
            throw new RefusedException(
                RefusedBecause.FigureMissing, "--sector", "nothing", $"the sector: {id} goes by it", $"give {words}");
        }
    }

    // Hours that nobody told are not taken for none, nor for a day without end.
    private static int NormalMinutes(PeriodFacts facts, WageLaw law)
    {
        bool isByHour = law.Floor.RateUnit == TimeUnit.Hour;
        if (isByHour && (facts.Episode.PayBasis == PayBasis.Monthly || !facts.NormalDayIsKnown(law)))
        {
            throw new RefusedException(
                RefusedBecause.FigureMissing, "--minutes", "nothing",
                "the minutes worked: the floor is gazetted by the hour", "give --minutes");
        }

        return facts.NormalDayIsKnown(law) ? facts.OrdinaryMinutes(law) : 1;
    }

    private static MinutesByBand Days(int count, int ordinaryMinutes)
    {
        var bands = default(MinutesByBand);
        for (int day = 0; day < count; day++)
        {
            bands.AddDay(DayKind.Working, ordinaryMinutes, ordinaryMinutes);
        }

        return bands;
    }

    private static DateInterval MonthOf(LocalDate day) =>
        new(day.With(DateAdjusters.StartOfMonth), day.With(DateAdjusters.EndOfMonth));
}
