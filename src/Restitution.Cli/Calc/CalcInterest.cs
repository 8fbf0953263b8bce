using System.Globalization;
using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;
using Restitution.Amounts;
using Restitution.Cli.Console;
using Restitution.Documents;
using Restitution.Interest;
using Restitution.Reasons;
using Restitution.Storage.Computations;

namespace Restitution.Cli.Calc;

/// <summary>How interest ran, and how it will run on.</summary>
internal sealed record CalcInterest(InterestReckoned Reckoned, IReadOnlyList<InterestMonth> Months);

/// <summary>Prints what the payments went to, and the months.</summary>
internal static class CalcInterestPrint
{
    public static void Print(CalcInterest? interest, Wording wording, Terminal terminal)
    {
        if (interest is { Reckoned.Payments.Count: > 0 })
        {
            var payments = new PrintedTable("Paid on", ">Amount", ">To interest", ">To principal", ">Beyond");
            foreach (PaymentApplied one in interest.Reckoned.Payments)
            {
                payments.Add(
                    LocalDatePattern.Iso.Format(one.PaidOn), wording.Dress(Operand.Of(one.Amount)),
                    wording.Dress(Operand.Of(one.ToInterest)), wording.Dress(Operand.Of(one.ToPrincipal)),
                    wording.Dress(Operand.Of(one.Beyond)));
            }

            payments.WriteTo(terminal);
        }

        if (interest is { Months.Count: > 1 })
        {
            var months = new PrintedTable(
                "To the end of", ">Principal open", ">Interest since the line before", ">Interest to that day",
                ">Owed");
            foreach (InterestMonth month in interest.Months)
            {
                months.Add(
                    LocalDatePattern.Iso.Format(month.On), wording.Bare(month.PrincipalOpen),
                    wording.Bare(month.RunInMonth), wording.Bare(month.ByThen), wording.Bare(month.Owed));
            }

            months.WriteTo(terminal);
        }
    }
}

/// <summary>The same for machines.</summary>
internal static class CalcInterestJson
{
    // Dividing by one with all its places takes the zeros at the end away.
    private const decimal One = 1.0000000000000000000000000000m;

    public static JsonObject Of(CalcInterest interest) => new()
    {
        ["strips"] = new JsonArray([.. interest.Reckoned.Strips.Select(Of)]),
        ["payments"] = new JsonArray([.. interest.Reckoned.Payments.Select(Of)]),
        ["months"] = new JsonArray([.. interest.Months.Select(Of)]),
    };

    private static JsonObject Of(InterestStrip strip) => new()
    {
        ["from"] = Iso(strip.From),
        ["to"] = Iso(strip.To),
        ["principal"] = Text(strip.Principal),
        ["annualFraction"] = Text(strip.AnnualRate.AnnualFraction),
        ["days"] = strip.DayCount,
        ["yearDays"] = strip.YearDays,
        ["interest"] = Text(strip.Interest),
    };

    private static JsonObject Of(PaymentApplied payment) => new()
    {
        ["paidOn"] = Iso(payment.PaidOn),
        ["amount"] = AmountText.Of(payment.Amount),
        ["toInterest"] = Text(payment.ToInterest),
        ["toPrincipal"] = Text(payment.ToPrincipal),
        ["beyond"] = Text(payment.Beyond),
    };

    private static JsonObject Of(InterestMonth month) => new()
    {
        ["on"] = Iso(month.On),
        ["principalOpen"] = AmountText.Of(month.PrincipalOpen),
        ["runInMonth"] = AmountText.Of(month.RunInMonth),
        ["byThen"] = AmountText.Of(month.ByThen),
        ["owed"] = AmountText.Of(month.Owed),
    };

    private static string Text(UnroundedMoney money) => Text(money.Amount);

    private static string Text(decimal number) => (number / One).ToString(CultureInfo.InvariantCulture);

    private static string Iso(LocalDate day) => LocalDatePattern.Iso.Format(day);
}
