using System.CommandLine;
using NodaMoney;
using Restitution.Amounts;
using Restitution.Cli.Console;
using Restitution.Documents;
using Restitution.Law;
using Restitution.Reasons;
using Restitution.Storage.Refusals;
using Restitution.Wages;
using Restitution.Work;

namespace Restitution.Cli.Calc;

/// <summary><c>calc overtime</c>: what minutes of one band, or one whole day, earn besides the ordinary wage.</summary>
internal static class OvertimeCalculator
{
    private static readonly WageHead[] OvertimeHeads =
        [WageHead.Overtime, WageHead.RestDayOvertime, WageHead.HolidayOvertime, WageHead.SpecialDayOvertime];

    private static readonly WageHead[] WorkHeads =
        [WageHead.RestDayWork, WageHead.HolidayWork, WageHead.SpecialDayWork];

    public static Command Make(Terminal terminal)
    {
        var terms = new CalcTerms();
        var options = new OvertimeOptions();
        var command = new Command(
            "overtime", "Pay for overtime, night work, or work on a rest day or holiday. The base is the greater of the wage "
            + "and the statutory floor, when a place is given.");
        options.AddTo(command);
        terms.AddTo(command);
        command.SetAction(parsed =>
        {
            CalcFigure[] figures = options.BandOf(parsed) is { } band
                ? [OfBand(parsed, terms, options, band, terminal)]
                : OfDay(parsed, terms, options, terminal);
            return CalcPrint.Print(
                new CalcAnswer(figures) { Choices = terms.Law.ChoicesOf(parsed) }, parsed.GetValue<bool>("--json"),
                terminal);
        });
        return HelpWithExamples.For(
            command, "restitution calc overtime --jurisdiction th --on 2019-05-31 --wage 9000 --minutes 120",
            "restitution calc overtime --jurisdiction th --on 2019-05-31 --pay-basis daily --wage 300 --minutes 90 "
            + "--place TH-85 --band holiday-ordinary --json",
            "restitution calc overtime --jurisdiction vn --on 2022-03-07 --wage 5200000 --started 20:00 --ended 06:00 "
            + "--break 60 --week six-day --rest-day sunday --json");
    }

    private static CalcFigure OfBand(
        ParseResult parsed, CalcTerms terms, OvertimeOptions options, WorkBand band, Terminal terminal)
    {
        bool isOvertime = WorkBands.IsOvertime(band);
        DayWorked day = options.DayOf(parsed) with { Kind = WorkBands.KindOf(band) };
        PeriodFacts facts = FactsOf(parsed, terms, options, day);
        int normal = facts.OrdinaryMinutes(facts.Stretches[0]);
        if (isOvertime && facts.NormalDayIsKnown(facts.Stretches[0]))
            facts = FactsOf(parsed, terms, options, day with { Minutes = normal + day.Minutes });
        else if (day.Minutes > normal)
            throw BeyondTheDay(day.Minutes, normal);

        Dictionary<WageHead, List<Reasoned<UnroundedMoney, Told>>> heads =
            HeadsOf(facts, terms.Law.LawOf(parsed), terminal);
        WageHead[] wanted = isOvertime ? OvertimeHeads : WorkHeads;
        List<Reasoned<UnroundedMoney, Told>> parts =
            [.. heads.Where(head => wanted.Contains(head.Key)).SelectMany(head => head.Value)];
        return parts.Count > 0
            ? Figure("overtime", parts, facts)
            : Nothing(facts, band, terms.Law.LawOf(parsed), terminal);
    }

    private static CalcFigure[] OfDay(
        ParseResult parsed, CalcTerms terms, OvertimeOptions options, Terminal terminal)
    {
        DayWorked day = options.DayOf(parsed);
        PeriodFacts facts = FactsOf(parsed, terms, options, day);
        CalcFigure[] figures =
        [
            .. HeadsOf(facts, terms.Law.LawOf(parsed), terminal).OrderBy(head => head.Key)
                .Select(head => Figure(WageHeads.KeyOf(head.Key), head.Value, facts)),
        ];
        return figures.Length > 0
            ? figures
            : [Nothing(facts, WorkBands.Overtime(day.Kind), terms.Law.LawOf(parsed), terminal)];
    }

    private static PeriodFacts FactsOf(ParseResult parsed, CalcTerms terms, OvertimeOptions options, DayWorked day)
    {
        PeriodFacts facts = terms.Facts(
            parsed, day,
            CalcTerms.MoneyOf(parsed.GetValue(options.Wage)!.Value, terms.CurrencyOf(parsed, day.On), "--wage"),
            options.AskedByOf(parsed));
        bool countsWorkingDays = facts.Episode.PayBasis == PayBasis.Monthly
            && facts.Stretches[0].Divisor.RuleFor(PayBasis.Monthly) == "working-days-by-hours";
        return day.RestDayFits && (day.RestDayIsKnown || !countsWorkingDays) ? facts : throw NoRestDay(day);
    }

    private static Dictionary<WageHead, List<Reasoned<UnroundedMoney, Told>>> HeadsOf(
        PeriodFacts facts, LawOnFile onFile, Terminal terminal)
    {
        WageLaw law = facts.Stretches[0];
        Gap[] ofFloor = [.. MinimumWageFloor.Missing(facts, law, "overtime")];
        CalcPrint.ThrowIfAny(
            [law.RoundingRule.Gap, .. ofFloor.Where(gap => gap.Kind == GapKind.FloorInAnotherCurrency)], onFile);
        if (!law.Hours.Plan.CountsByDay)
            throw ByTheWeek();

        Dictionary<WageHead, List<Reasoned<UnroundedMoney, Told>>> heads = [];
        List<Gap> gaps = [];
        PremiumsDue.ForStretch<Told>(facts, law, facts.MinutesWithin(law, Scenario.Likely), Add, gaps);
        CalcPrint.ThrowIfAny(
            gaps.Where(gap => gap.Kind is not (GapKind.ClockTimesMissing or GapKind.WageAboveReach)), onFile);
        if (ofFloor.FirstOrDefault() is { } floor)
        {
            string words = MissingWords.RemedyOf(floor, onFile) is { } wanted ? $"; {wanted}" : "";
            terminal.Error.WriteLine(
                $"overtime: no statutory minimum was compared with the wage: {Wording.For("en").Say(floor)}{words}");
        }

        if (gaps.Any(gap => gap.Kind == GapKind.ClockTimesMissing))
        {
            terminal.Error.WriteLine("overtime: the law pays some hours of the clock otherwise, and the minutes were "
                + "counted outside them; give --started and --ended");
        }

        return heads;

        void Add(WageHead head, Reasoned<UnroundedMoney, Told> pay)
        {
            if (!heads.TryGetValue(head, out List<Reasoned<UnroundedMoney, Told>>? parts))
                heads.Add(head, parts = []);
            parts.Add(pay);
        }
    }

    private static CalcFigure Figure(string name, List<Reasoned<UnroundedMoney, Told>> parts, PeriodFacts facts)
    {
        RoundingRule rounding = RoundingOf(facts.Stretches[0]);
        Money amount = Rounding.By(rounding, parts.Select(part => part.Value).Aggregate(UnroundedMoney.Add));
        Reason told = parts.Count == 1
            ? parts[0].Because.Reason!
            : new Reason(Statement.Sum)
            {
                Working = [.. parts.Select(part => Operand.Of(part.Value))],
                Result = Operand.Of(amount),
                Parts = [.. parts.Select(part => part.Because.Reason!)],
            };
        return new CalcFigure(name, amount, [TypedIn.Of(told) with { Rounding = rounding }]);
    }

    // Either the rules do not reach the work, or the ordinary wage pays it already.
    private static CalcFigure Nothing(PeriodFacts facts, WorkBand band, LawOnFile onFile, Terminal terminal)
    {
        WageLaw law = facts.Stretches[0];
        if (PremiumRate.IsAboveReach(facts, law))
        {
            TellOfTheMost(facts, law.Premiums.WageMost.Authority, onFile, terminal);
            Reason above = PremiumRate.ToldAboveReach(facts, law) with { About = [] };
            return new CalcFigure("overtime", new Money(0m, facts.Currency), [above]);
        }

        var none = new Reason(Statement.PremiumsDoNotReach)
        {
            Authorities = [law.Hours.ReachOf(band).Authority],
        };
        return new CalcFigure("overtime", new Money(0m, facts.Currency), [none]);
    }

    private static void TellOfTheMost(PeriodFacts facts, Authority most, LawOnFile onFile, Terminal terminal)
    {
        string words = facts.Episode.Grade is null && onFile.File(most.File) is { } file
            && MissingWords.Of(file, "grade") is { } grades ? $"; for work that has another most give {grades}" : "";
        terminal.Error.WriteLine(
            $"overtime: the wage is above {most.Figure} {most.Unit}, up to which the rules reach ({most.Cites}){words}");
    }

    private static RefusedException BeyondTheDay(int minutes, int normal) => new(
        RefusedBecause.TextMalformed, "--minutes", $"{minutes} ordinary minutes",
        $"at most {normal}, those of a normal day", "give the rest as overtime, or the whole day with --day-kind");

    private static RefusedException NoRestDay(DayWorked day) => new(
        RefusedBecause.FigureMissing, "--rest-day",
        day.RestDayIsKnown ? "a weekday that the kind of the day contradicts" : "nothing",
        "the weekly rest day: a rest day falls on it, another day does not, and the working days of the month go by it",
        "give --rest-day, for example --rest-day sunday");

    private static RefusedException ByTheWeek() => new(
        RefusedBecause.FigureMissing, "law on file", "overtime goes by the week there, not by the day",
        "the whole week", "use restitution calc workweek, or a case with the hours of the week");

    internal static RoundingRule RoundingOf(WageLaw law) => law.Rounding
        ?? throw new InvalidOperationException($"The engine knows no rounding named {law.RoundingRule.Value}.");
}
