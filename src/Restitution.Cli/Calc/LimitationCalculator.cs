using System.CommandLine;
using NodaMoney;
using NodaTime;
using Restitution.Claims;
using Restitution.Cli.Commands;
using Restitution.Cli.Console;
using Restitution.Law;
using Restitution.Reasons;

namespace Restitution.Cli.Calc;

/// <summary><c>calc limitation</c>: until when pay can be claimed before a forum, and what it cannot award.</summary>
internal static class LimitationCalculator
{
    private const string Forum = "forum";

    public static Command Make(Terminal terminal)
    {
        var terms = new WorkTerms("forum", "kind", "grade");
        Option<string[]> due = AmountPairs.Option("--due", "What fell due, and when.", "DAY=AMOUNT");
        due.Required = true;
        Option<LocalDate?> claimedOn = Written.DayNeeded("--claimed-on", "The day on which the claim is brought.");
        Option<LocalDate?> endedOn = Written.Day("--ended-on", "The last day of the employment, if it has ended.");
        Option<string> head = new Option<string>("--head")
        {
            Description = "wages, with overtime and holiday pay, or severance.",
            DefaultValueFactory = _ => "wages",
        }.AcceptOnlyFromAmong("wages", "severance");
        var command = new Command(
            "limitation", "Until when pay can be claimed, what is out of time, and what a forum cannot award.")
        {
            due, claimedOn, endedOn, head,
        };
        terms.AddTo(command, withPayBasis: false);
        command.SetAction(parsed =>
        {
            LocalDate claimed = parsed.GetValue(claimedOn)!.Value;
            LawOfDay law = terms.LawOn(parsed, claimed);
            Currency currency = terms.CurrencyOf(parsed, law);
            (LocalDate Day, Money Amount)[] dues =
                [.. parsed.GetRequiredValue(due).Select(text => AmountPairs.DayAndAmount(text, currency, "--due"))];
            CalcTime[] times = [.. TimesOf(
                dues, claimed, parsed.GetValue(endedOn), law, parsed.GetRequiredValue(head) == "severance")];
            return CalcPrint.Print(
                new CalcAnswer(FiguresOf(times, currency, law))
                {
                    Times = times,
                    Choices = terms.Law.ChoicesOf(parsed),
                },
                parsed.GetValue<bool>("--json"), terminal);
        });
        return HelpWithExamples.For(
            command,
            "restitution calc limitation --jurisdiction th --due 2019-05-31=9300 --due 2019-06-30=9300 --claimed-on 2021-06-15",
            "restitution calc limitation --jurisdiction sg --forum employment-claims-tribunal --due 2024-01-07=25000 "
            + "--ended-on 2024-03-31 --claimed-on 2024-08-01 --json");
    }

    // All gaps of all days at once: the law of each is that of its own first day of default.
    private static IEnumerable<CalcTime> TimesOf(
        (LocalDate Day, Money Amount)[] dues, LocalDate claimedOn, LocalDate? endedOn, LawOfDay law,
        bool isSeverance)
    {
        (LocalDate Day, Money Amount, Reckoned<TimeToClaim, Told> Time)[] all =
        [
            .. dues.Select(due => (due.Day, due.Amount, LimitationPeriod.ForPay<Told>(
                due.Day, claimedOn, endedOn, law with { Day = due.Day.PlusDays(1) }, "limitation",
                isSeverance))),
        ];
        CalcPrint.ThrowIfAny(all.SelectMany(one => one.Time.Missing), law.OnFile);
        return all.Select(one => new CalcTime(
            one.Day, one.Amount, one.Time.Figure!.Value.Value.LastDay, one.Time.Figure.Value.Value.IsInTime,
            one.Time.Figure.Value.Because.Reason!));
    }

    private static CalcFigure[] FiguresOf(CalcTime[] times, Currency currency, LawOfDay law)
    {
        CalcFigure inTime = Sum("in-time", times.Where(time => time.IsInTime), currency);
        CalcFigure outOfTime = Sum("out-of-time", times.Where(time => !time.IsInTime), currency);
        if (law.Terms.At(Forum) is null)
            return [inTime, outOfTime];

        Reasoned<CappedClaim, Told> capped = CalcPrint.Found(
            ForumCap.On<Told>(inTime.Amount, law, "limitation"), law.OnFile);
        return
        [
            inTime, outOfTime,
            new CalcFigure("forum-can-award", capped.Value.Within, [capped.Because.Reason!]),
            new CalcFigure("forgone-above-the-cap", capped.Value.Forgone, []),
        ];
    }

    private static CalcFigure Sum(string name, IEnumerable<CalcTime> times, Currency currency)
    {
        CalcTime[] all = [.. times];
        Money sum = all.Aggregate(new Money(0m, currency), (sum, time) => sum + time.Amount!.Value);
        var reason = new Reason(Statement.Sum)
        {
            Working = [.. all.Select(time => Operand.Of(time.Amount!.Value))],
            Result = Operand.Of(sum),
        };
        return new CalcFigure(name, sum, all.Length > 1 ? [reason] : []);
    }
}
