using System.CommandLine;
using System.Globalization;
using NodaMoney;
using NodaTime;
using NodaTime.Text;
using Restitution.Amounts;
using Restitution.Cli.Commands;
using Restitution.Cli.Console;
using Restitution.Interest;
using Restitution.Reasons;
using Restitution.Storage.Refusals;

namespace Restitution.Cli.Calc;

/// <summary><c>calc interest</c>: interest on late pay, for each day after, and the surcharge printed apart.</summary>
internal static class InterestCalculator
{
    public static Command Make(Terminal terminal)
    {
        Option<string> jurisdiction = CalcTerms.Needed(
            "--jurisdiction", "The folder of the law on file, for example th.");
        Option<decimal?> principal = Written.Amount("--principal", "What should have been paid by the due day.");
        principal.Required = true;
        Option<LocalDate?> dueOn = Written.DayNeeded(
            "--due-on", "The day on which it fell due; interest runs from the day after.");
        Option<LocalDate?> asOf = Written.DayNeeded("--as-of", "The last day that bears interest, included.");
        var paid = new Option<string[]>("--paid")
        {
            Description = "A later payment; may be given more than once.",
            HelpName = "DAY=AMOUNT",
        };
        Option<string> currency = CalcTerms.CurrencyOption();
        Option<string?> folder = LawTaken.CaseOption();
        var command = new Command(
            "interest", "Interest on late pay by the law on file, with the surcharge printed apart.")
        {
            jurisdiction, principal, dueOn, asOf, paid, currency, folder,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(dueOn) is { } due && result.GetValue(asOf) is { } last && last < due)
            {
                result.AddError("--as-of: wanted a day on or after --due-on; nothing is late before it is due.");
            }
        });
        command.SetAction(parsed =>
        {
            Currency named = CalcTerms.CurrencyNamed(parsed.GetRequiredValue(currency));
            Money owed = CalcTerms.MoneyOf(parsed.GetValue(principal)!.Value, named, "--principal");
            LocalDate due = parsed.GetValue(dueOn)!.Value;
            var law = new LateWageLaw(
                parsed.GetRequiredValue(jurisdiction), due.PlusDays(1), LawTaken.Of(parsed, folder));
            (LocalDate, Money)[] payments = [.. (parsed.GetValue(paid) ?? []).Select(text => PaymentOf(text, named))];
            return Print(
                owed, due, parsed.GetValue(asOf)!.Value, payments, law, parsed.GetValue<bool>("--json"), terminal);
        });
        return HelpWithExamples.For(
            command,
            "restitution calc interest --jurisdiction th --principal 13500 --due-on 2019-05-31 --as-of 2021-11-30",
            "restitution calc interest --jurisdiction th --principal 13500 --due-on 2019-05-31 --as-of 2021-11-30 "
            + "--paid 2020-01-15=5000 --json");
    }

    private static int Print(
        Money principal, LocalDate dueOn, LocalDate asOf, (LocalDate PaidOn, Money Amount)[] payments, LateWageLaw law,
        bool asJson, Terminal terminal)
    {
        CalcPrint.ThrowIfAny(law.MissingForInterest("interest"));
        IReadOnlyList<InterestStrip> strips = SimpleInterest.Strips(principal, dueOn, asOf, payments);
        Reasoned<Money, Told> interest = SimpleInterest.ForStrips<Told>(
            strips, principal.Currency, law, Basis.Document);
        Money left = strips.Count > 0 && strips[^1].To == asOf
            ? strips[^1].Principal : new Money(0m, principal.Currency);
        Money perDay = Rounding.By(law.Rounding!.Value, SimpleInterest.PerDay(left, law));
        (Reasoned<Money, Told>? surcharge, Gap? missing) =
            Surcharge.OnArrears<Told>(left, dueOn, asOf, law, Basis.Document, "surcharge");
        List<CalcFigure> figures =
        [
            new("interest", interest.Value, [interest.Because.Reason!]),
            new("interest-per-day-after", perDay, []),
        ];
        if (surcharge is { } apart)
        {
            figures.Add(new CalcFigure("surcharge-if-the-finding-is-made", apart.Value, [apart.Because.Reason!]));
        }

        if (missing is not null)
        {
            terminal.Error.WriteLine(
                $"surcharge: {Documents.Wording.For("en").Say(missing)}; the other figures are without it");
        }

        return CalcPrint.Print(figures, asJson, terminal);
    }

    private static (LocalDate PaidOn, Money Amount) PaymentOf(string text, Currency currency)
    {
        string[] parts = text.Split('=', 2);
        ParseResult<LocalDate> day = LocalDatePattern.Iso.Parse(parts[0]);
        decimal amount = 0m;
        bool isRead = day.Success && parts.Length == 2 && decimal.TryParse(
            parts[1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out amount);
        return isRead
            ? (day.Value, CalcTerms.MoneyOf(amount, currency, "--paid"))
            : throw new RefusedException(
                RefusedBecause.TextMalformed, "--paid", $"\"{text}\"", "DAY=AMOUNT, for example 2020-01-15=5000.00",
                "write it so");
    }
}
