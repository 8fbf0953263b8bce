using System.CommandLine;
using NodaMoney;
using NodaTime;
using Restitution.Amounts;
using Restitution.Cli.Commands;
using Restitution.Cli.Console;
using Restitution.Law;
using Restitution.Reasons;
using Restitution.Wages;
using Restitution.Work;

namespace Restitution.Cli.Calc;

/// <summary><c>calc overtime</c>: what minutes of one band on one day earn besides the ordinary wage.</summary>
internal static class OvertimeCalculator
{
    private static readonly Dictionary<string, WorkBand> Bands = WorkBands.All
        .Where(band => band != WorkBand.WorkingOrdinary)
        .ToDictionary(
            band => $"{WorkBands.KeyOf(WorkBands.KindOf(band))}-{WorkBands.MinutesKeyOf(band)}",
            StringComparer.Ordinal);

    public static Command Make(Terminal terminal)
    {
        var terms = new CalcTerms();
        Option<LocalDate?> on = Written.DayNeeded("--on", "The day worked.");
        Option<decimal?> wage = Written.Amount("--wage", "The wage for each month, day or hour, by --pay-basis.");
        wage.Required = true;
        Option<int?> minutes = WholeNumbers.Option("--minutes", "Whole minutes worked in the band.", 1, 1440);
        minutes.Required = true;
        Option<string> band = new Option<string>("--band")
        {
            Description = "The kind of day and of minutes.",
            DefaultValueFactory = _ => "working-overtime",
        }.AcceptOnlyFromAmong([.. Bands.Keys]);
        var command = new Command(
            "overtime", "Pay for overtime, or for work on a rest day or holiday. The base is the greater of the wage and the "
            + "statutory floor, when a place is given.")
        {
            on, wage, minutes, band,
        };
        terms.AddTo(command);
        command.SetAction(parsed =>
        {
            LocalDate day = parsed.GetValue(on)!.Value;
            Money promised = CalcTerms.MoneyOf(parsed.GetValue(wage)!.Value, terms.CurrencyOf(parsed), "--wage");
            ushort worked = (ushort)parsed.GetValue(minutes)!.Value;
            PeriodFacts facts = terms.Facts(parsed, new DateInterval(day, day), promised, [worked]);
            return Print(
                facts, Bands[parsed.GetRequiredValue(band)], worked, terms.Law.ChoicesOf(parsed),
                parsed.GetValue<bool>("--json"), terminal);
        });
        return HelpWithExamples.For(
            command, "restitution calc overtime --jurisdiction th --on 2019-05-31 --wage 9000 --minutes 120",
            "restitution calc overtime --jurisdiction th --on 2019-05-31 --pay-basis daily --wage 300 --minutes 90 "
            + "--place TH-85 --band holiday-ordinary --json");
    }

    private static int Print(
        PeriodFacts facts, WorkBand band, int minutes, IReadOnlyList<LawChoice> choices, bool asJson, Terminal terminal)
    {
        WageLaw law = facts.Stretches[0];
        PayBasis basis = facts.Episode.PayBasis;
        PremiumSlot? slot = law.Premiums.Slots.FirstOrDefault(one => one.Band == band);
        CalcPrint.ThrowIfAny(
        [
            law.Hours.ReachOf(band).Gap, slot?.Multiple.Gap, law.RoundingRule.Gap,
            .. MinuteShare.Missing(facts, law, basis, "overtime"),
            .. MinimumWageFloor.Missing(facts, law, "overtime")
                .Where(gap => gap.Kind == GapKind.FloorInAnotherCurrency),
        ]);
        if (!law.Hours.Reaches(band) || slot is null)
        {
            var none = new Reason(Statement.PremiumsDoNotReach) { Authorities = [law.Hours.ReachOf(band).Authority] };
            return Print(new Money(0m, facts.Currency), none);
        }

        Reasoned<UnroundedMoney, Told> baseRate = PremiumRate.Of<Told>(facts, law)
            ?? throw new InvalidOperationException("A wage was given and no base rate was made of it.");
        Reasoned<UnroundedMoney, Told> pay = PremiumPay.ForSlot(
            facts, law, slot, baseRate, new Reasoned<int, Told>(minutes, Basis.Document, default));
        RoundingRule rounding = RoundingOf(law);
        Reason told = pay.Because.Reason! with { Rounding = rounding };
        return Print(Rounding.By(rounding, pay.Value), told);

        int Print(Money amount, Reason reason) => CalcPrint.Print(
            new CalcAnswer([new CalcFigure("overtime", amount, [reason])]) { Choices = choices }, asJson, terminal);
    }

    internal static RoundingRule RoundingOf(WageLaw law) => law.Rounding
        ?? throw new InvalidOperationException($"The engine knows no rounding named {law.RoundingRule.Value}.");
}
