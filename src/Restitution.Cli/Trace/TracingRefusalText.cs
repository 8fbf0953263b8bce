using System.Globalization;
using NodaTime.Text;
using Restitution.Reasons;
using Restitution.Storage.Refusals;
using Restitution.Tracing;

namespace Restitution.Cli.Trace;

/// <summary>Why a ledger is not traced, in words: place, found, wanted, what to do.</summary>
internal static class TracingRefusalText
{
    /// <param name="place">What a refusal that is of no single movement stands against.</param>
    /// <param name="rowsOf">The rows of a movement by its number.</param>
    public static IReadOnlyList<Refusal> Of(TracingResult result, string place, Func<int, string> rowsOf) =>
        [.. result.Refusals.Select(refusal => Of(refusal, place, rowsOf))];

    private static Refusal Of(TracingRefusal refusal, string place, Func<int, string> rowsOf)
    {
        string about = string.Join(", ", refusal.About.Select(Text));
        string at = (refusal.Movement > 0 ? rowsOf(refusal.Movement) : place)
            + (refusal.On is { } on ? $", {LocalDatePattern.Iso.Format(on)}" : "");
        return refusal.Kind switch
        {
            TracingRefusalKind.CurrencyLegUnknown => new(
                RefusedBecause.CurrencyLegUnknown, at,
                $"money that goes into another currency, {about}, and nothing that tells what came in",
                "the row of money in, under the same id", "add it from the other account's statement"),
            TracingRefusalKind.OpeningLotNegative => new(
                RefusedBecause.OpeningBelowZero, at,
                $"an account that opens below zero, {about}, with someone's money said to be in it",
                "an opening balance that is whose it is said to be",
                "take the origin out of the opening row, or begin the ledger earlier"),
            TracingRefusalKind.CycleWithinDay => new(
                RefusedBecause.CycleWithinDay, at,
                $"transfers of one day that lead in a circle and are not ordered: {about}",
                "the order in which they happened",
                "tell the order of that day: by the column sequence of a ledger, or that rows stand in their order"),
            TracingRefusalKind.MethodForbidden => new(
                RefusedBecause.MethodForbidden, at, $"the method {about}, which may not be used here",
                "a method that may be used", "leave it out of --method, or out of --forbid"),
            TracingRefusalKind.ReturnNotOnRecord => new(
                RefusedBecause.ReturnNotOnRecord, at,
                $"a payment that came back, {about}: the account that it had gone to shows no row of the return",
                "the return on both accounts, or on neither",
                "add the row of kind reversal to the second account, under the same id, or take the first one out"),
            _ => OfSale(refusal.Kind, at, about),
        };
    }

    private static Refusal OfSale(TracingRefusalKind kind, string at, string about) => kind switch
    {
        TracingRefusalKind.SaleBeforePurchase => new(
            RefusedBecause.SaleNotFollowed, at,
            $"{about} is sold before it is paid for, or on one day with a payment for it and nothing that orders them",
            "a sale after what paid for the thing",
            "correct the days, or tell the order of that day by the column sequence"),
        TracingRefusalKind.SaleTakenBack => new(
            RefusedBecause.SaleNotFollowed, at, $"the price of {about} was paid and taken back",
            "a sale whose price stayed paid", "take the sale out, or name the row by which the price was paid at last"),
        TracingRefusalKind.SaleRowNotFound => new(
            RefusedBecause.SaleNotFollowed, at, $"no row, or more than one, that paid the price of {about}",
            "one credit of an account on record", "correct the place of the row, or the day, price and account"),
        TracingRefusalKind.SaleRowIsTransfer => new(
            RefusedBecause.SaleNotFollowed, at,
            $"the price of {about} is one leg of a transfer between accounts on record",
            "a payment from outside the accounts", "reject the transfer under transfers, or take the sale out"),
        TracingRefusalKind.SaleOfTwoCurrencies => new(
            RefusedBecause.SaleNotFollowed, at, $"{about} was paid for in two currencies and sold",
            "a thing paid for in one currency", "write it as two holdings, each with its own sale"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of refusal."),
    };

    private static string Text(Operand operand) => operand switch
    {
        Operand.Code code => code.Value,
        Operand.Term term => term.Key,
        Operand.Name name => name.Given,
        Operand.Amount amount => amount.Value.ToString(),
        Operand.Day day => LocalDatePattern.Iso.Format(day.Value),
        Operand.Number number => number.Value.ToString(CultureInfo.InvariantCulture),
        _ => "",
    };
}
