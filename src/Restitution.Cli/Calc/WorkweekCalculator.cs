using System.CommandLine;
using NodaMoney;
using Restitution.Amounts;
using Restitution.Cli.Console;
using Restitution.Law;
using Restitution.Reasons;
using Restitution.Storage.Refusals;
using Restitution.Wages;

namespace Restitution.Cli.Calc;

/// <summary><c>calc workweek</c>: regular rate, overtime premium and pay of one workweek that stands alone.</summary>
internal static class WorkweekCalculator
{
    public static Command Make(Terminal terminal)
    {
        var terms = new WorkTerms("sector", "size", "grade", "place");
        var options = new WorkweekOptions();
        var command = new Command(
            "workweek", "The pay of one workweek where overtime goes by the regular rate of the week.");
        options.AddTo(command);
        terms.AddTo(command, withPayBasis: false);
        command.SetAction(parsed =>
        {
            LawOfDay law = terms.LawOn(parsed, parsed.GetValue(options.FirstDay)!.Value);
            Currency currency = terms.CurrencyOf(parsed, law);
            List<WeekPay> pay = options.PayOf(parsed, currency);
            int minutes = parsed.GetValue(options.Minutes) ?? pay.Sum(part => part.Minutes ?? 0);
            if (pay.Count == 0 || minutes is <= 0 or > WorkweekOptions.MinutesOfWeek)
                throw NotAWeek(minutes);

            (OvertimeByWeek? byWeek, IReadOnlyList<Gap> missing) = OvertimeByWeek.On(law, "workweek");
            CalcPrint.ThrowIfAny(missing, law.OnFile);
            var week = new WorkedWeek(law.Day, minutes, Basis.Document, []);
            ThrowIfBelowTheMinimum(week, pay, law, currency, terminal);
            return CalcPrint.Print(
                new CalcAnswer(FiguresOf(week, pay, byWeek!)) { Choices = terms.Law.ChoicesOf(parsed) },
                parsed.GetValue<bool>("--json"), terminal);
        });
        return HelpWithExamples.For(
            command,
            "restitution calc workweek --jurisdiction us --first-day 2019-03-04 --at-rate 2760=12.00 --bonus 46.00 "
            + "--accept-recalled us/ --reason \"statute read\"",
            "restitution calc workweek --jurisdiction us --first-day 2019-03-04 --pieces 491.00 --at-rate 240=8.00 "
            + "--minutes 3000 --accept-recalled us/ --reason \"statute read\" --json");
    }

    // The regular rate of a week is never below the minimum wage of an hour.
    private static void ThrowIfBelowTheMinimum(
        WorkedWeek week, List<WeekPay> pay, LawOfDay law, Currency currency, Terminal terminal)
    {
        const string Name = "minimum-wage";
        LookUp<string> reach = law.OnFile.RuleFor($"{law.Jurisdiction}/{Name}-reach", law.Day, law.Terms);
        LookUp<decimal> floor = law.OnFile.FigureFor($"{law.Jurisdiction}/{Name}", law.Day, law.Terms);
        if (reach is { IsFound: true, Value: "does-not-apply" })
            return;

        if (!reach.IsFound || !floor.IsFound || floor.Authority.Unit != $"{currency.Code} per hour")
        {
            terminal.Error.WriteLine(
                "workweek: no minimum wage of an hour was compared; none can be used from the law on file");
            return;
        }

        UnroundedMoney perHour = RegularRate.PerHour(week, RegularRate.Remuneration<Told>(week, pay)).Value;
        if (perHour.Amount < floor.Value)
        {
            throw new RefusedException(
                RefusedBecause.FigureMissing, "the pay of the week",
                FormattableString.Invariant($"a regular rate of {perHour.Amount:0.00####} an hour"),
                $"at least the minimum wage, {floor.Authority.Figure} {floor.Authority.Unit} ({floor.Authority.Cites})",
                $"for what is due at the minimum give --at-rate {week.WorkedMinutes}={floor.Authority.Figure} in place of "
                + "the pay");
        }
    }

    private static CalcFigure[] FiguresOf(WorkedWeek week, List<WeekPay> pay, OvertimeByWeek law)
    {
        Reasoned<UnroundedMoney, Told> remuneration = RegularRate.Remuneration<Told>(week, pay);
        Reasoned<UnroundedMoney, Told> perHour = RegularRate.PerHour(week, remuneration);
        Reasoned<UnroundedMoney, Told> premium = OvertimePremium.ForWorkweek(week, remuneration, law);
        Money straight = Rounding.By(law.Rounding, remuneration.Value);
        Money onTop = Rounding.By(law.Rounding, premium.Value);
        return
        [
            new("remuneration", straight, [Rounded(remuneration, law)]),
            new("regular-rate", Rounding.By(law.Rounding, perHour.Value), [Rounded(perHour, law)]),
            new("overtime-premium", onTop, [Rounded(premium, law)]),
            new("pay-of-the-week", straight + onTop,
            [
                new Reason(Statement.Sum)
                {
                    Working = [Operand.Of(straight), Operand.Of(onTop)],
                    Result = Operand.Of(straight + onTop),
                },
            ]),
        ];
    }

    private static Reason Rounded(Reasoned<UnroundedMoney, Told> figure, OvertimeByWeek law) =>
        figure.Because.Reason! with { Rounding = law.Rounding };

    private static RefusedException NotAWeek(int minutes) => new(
        RefusedBecause.TextMalformed, "--minutes", $"{minutes} minutes of work, or no pay at all",
        "the minutes of one week, 1 to 10080, and at least one of --at-rate, --pieces, --salary",
        "give --minutes with pieces or a salary, and the pay of the week");
}
