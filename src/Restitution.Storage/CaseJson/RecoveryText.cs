using System.Globalization;
using NodaMoney;
using NodaTime;
using Restitution.Claims;
using Restitution.Storage.Refusals;

namespace Restitution.Storage.CaseJson;

/// <summary>Orders, receipts and liabilities of <c>case.json</c>, held against its codes, days and currency.</summary>
internal sealed class RecoveryText(
    CaseShape shape, CaseTerms terms, IReadOnlySet<string> respondents, IReadOnlySet<string> workers,
    IReadOnlySet<string> exhibits)
{
    private readonly Currency currency = CurrencyInfo.TryFromCode(shape.ClaimCurrency, out CurrencyInfo? known)
        ? known : Currency.NoCurrency;

    public IReadOnlyList<RecordedOrder> Orders()
    {
        IReadOnlySet<string> codes = terms.Codes(shape.Orders.Select(order => order.Code), "orders");
        return [.. shape.Orders.Select((order, index) => Order(order, codes, ["orders", index]))];
    }

    public IReadOnlyList<Receipt> Receipts()
    {
        terms.Codes(shape.Receipts.Select(receipt => receipt.Code), "receipts");
        if (shape is { Receipts.Count: > 0, Recovery: null })
        {
            terms.Refuse(RefusedBecause.KeyMissing, "receipts, and no key \"recovery\"",
                "what receipts are applied to, and what says so",
                "add \"recovery\" with \"appropriation\" and \"because\"", "receipts");
        }

        return [.. shape.Receipts.Select((receipt, index) => Receipt(receipt, ["receipts", index]))];
    }

    public RecoveryTerms Terms() => shape.Recovery is not { } recovery
        ? RecoveryTerms.None
        : new RecoveryTerms(
            Named<ReceiptAppropriation>(recovery.Appropriation), recovery.Because,
            [
                .. recovery.Priority.Select((one, index) => new PriorityClass(
                    Workers(one.Workers, ["recovery", "priority", index, "workers"]), Groups(one.Heads))),
            ],
            terms.Sources(recovery.Sources, exhibits, "recovery", "sources"));

    public IReadOnlyList<JointLiability> Liabilities() =>
        [.. shape.Liability.Select((liability, index) => Liability(liability, ["liability", index]))];

    private RecordedOrder Order(OrderShape order, IReadOnlySet<string> codes, object[] path)
    {
        InClaimCurrency(order.Currency, [.. path, "currency"]);
        if (order.Supersedes is { } earlier)
        {
            terms.Exists(earlier, codes, "order", [.. path, "supersedes"]);
            if (shape.Orders.FirstOrDefault(one => one.Code == earlier) is { } before
                && (before.Stage != order.Stage || earlier == order.Code
                    || string.CompareOrdinal(before.MadeOn, order.MadeOn) > 0))
            {
                terms.Refuse(RefusedBecause.CodeUnknown, $"\"{earlier}\", which it cannot take the place of",
                    "an earlier record of the same stage", "correct the code, the stage or the day",
                    [.. path, "supersedes"]);
            }
        }

        foreach ((int index, OrderedShape one) in order.Workers.Index())
        {
            terms.Exists(one.Worker, workers, "worker", [.. path, "workers", index, "worker"]);
            if (order.Workers.Take(index).Any(other => other.Worker == one.Worker))
            {
                terms.Refuse(RefusedBecause.CodeTwice, $"the worker {one.Worker} a second time in {order.Code}",
                    "each worker once", "add the two together", [.. path, "workers", index, "worker"]);
            }
        }

        return new RecordedOrder(
            order.Code, Named<RecordedStage>(order.Stage), terms.Day(order.MadeOn, [.. path, "madeOn"]), order.MadeBy,
            terms.Day(order.AsOf, [.. path, "asOf"]), order.Supersedes, order.ResultDigest,
            [.. order.Workers.Select((one, index) => Ordered(one, [.. path, "workers", index]))],
            terms.Sources(order.Sources, exhibits, [.. path, "sources"]));
    }

    private OrderedForWorker Ordered(OrderedShape one, object[] path) => new(
        one.Worker,
        new GroupAmounts(
            Amount(one.BackWages, [.. path, "backWages"]), Amount(one.Interest, [.. path, "interest"]),
            Amount(one.Increase, [.. path, "increase"]), Amount(one.Other, [.. path, "other"])),
        Amount(one.InterestPerDay, [.. path, "interestPerDay"]));

    private Receipt Receipt(ReceiptShape receipt, object[] path)
    {
        InClaimCurrency(receipt.Currency, [.. path, "currency"]);
        terms.Exists(receipt.From, respondents, "respondent", [.. path, "from"]);
        Money amount = Amount(receipt.Amount, [.. path, "amount"]);
        Money costs = Amount(receipt.Costs, [.. path, "costs"]);
        if (costs.Amount > amount.Amount)
        {
            terms.Refuse(RefusedBecause.TextMalformed, $"costs of {receipt.Costs} out of {receipt.Amount}",
                "costs no greater than what came in", "correct one of the two", [.. path, "costs"]);
        }

        LocalDate receivedOn = terms.Day(receipt.ReceivedOn, [.. path, "receivedOn"]);
        AfterWorkBegan(receipt, path);
        return new Receipt(
            receipt.Code, receivedOn, amount, receipt.From, Named<ReceiptKind>(receipt.Kind), costs, receipt.CostsFirst,
            Workers(receipt.Workers, [.. path, "workers"]),
            [.. receipt.PaidOut.Select((one, index) => PaidOut(one, receivedOn, [.. path, "paidOut", index]))],
            terms.Sources(receipt.Sources, exhibits, [.. path, "sources"]));
    }

    // Days are written year first, so that their texts stand in the order of the days.
    private void AfterWorkBegan(ReceiptShape receipt, object[] path)
    {
        string? first = shape.Workers
            .Where(worker => receipt.Workers.Count == 0 || receipt.Workers.Contains(worker.Code))
            .SelectMany(worker => worker.Episodes).Select(episode => episode.From).Min(StringComparer.Ordinal);
        if (first is not null && string.CompareOrdinal(receipt.ReceivedOn, first) < 0)
        {
            terms.Refuse(RefusedBecause.SpanReversed,
                $"money received on {receipt.ReceivedOn}, before anybody it is for had worked",
                $"a day on or after {first}, the first day of work",
                "correct the day or the workers; what was paid before the work is no receipt for it",
                [.. path, "receivedOn"]);
        }
    }

    private PaidOut PaidOut(PaidOutShape one, LocalDate receivedOn, object[] path)
    {
        terms.Exists(one.Worker, workers, "worker", [.. path, "worker"]);
        LocalDate paidOn = terms.Day(one.PaidOn, [.. path, "paidOn"]);
        if (paidOn < receivedOn)
        {
            terms.Refuse(RefusedBecause.SpanReversed, $"money handed on on {one.PaidOn}, before it came in",
                "a day on or after the receipt's", "correct one of the two days", [.. path, "paidOn"]);
        }

        return new PaidOut(
            one.Worker, Amount(one.Amount, [.. path, "amount"]), paidOn,
            terms.Sources(one.Sources, exhibits, [.. path, "sources"]));
    }

    private JointLiability Liability(LiabilityShape liability, object[] path)
    {
        LocalDate? from = liability.From is { } first ? terms.Day(first, [.. path, "from"]) : null;
        LocalDate? to = liability.To is { } last ? terms.Day(last, [.. path, "to"]) : null;
        if (to < from)
        {
            terms.Refuse(RefusedBecause.SpanReversed,
                $"the last day {liability.To} before the first day {liability.From}",
                "a last day on or after the first", "exchange or correct the two", [.. path, "to"]);
        }

        foreach ((int index, string code) in liability.Respondents.Index())
        {
            terms.Exists(code, respondents, "respondent", [.. path, "respondents", index]);
        }

        return new JointLiability(
            liability.Respondents, Groups(liability.Heads), Workers(liability.Workers, [.. path, "workers"]), from, to,
            liability.Ground, terms.Sources(liability.Sources, exhibits, [.. path, "sources"]));
    }

    private IReadOnlyList<string> Workers(IReadOnlyList<string> codes, object[] path)
    {
        foreach ((int index, string code) in codes.Index())
        {
            terms.Exists(code, workers, "worker", [.. path, index]);
        }

        return codes;
    }

    private void InClaimCurrency(string written, object[] path)
    {
        if (written != shape.ClaimCurrency)
        {
            terms.Refuse(RefusedBecause.CurrencyUnknown, $"an amount in {written}",
                $"{shape.ClaimCurrency}, the currency of the claim",
                "write what it came to in the currency of the claim, and cite the slip of the exchange", path);
        }
    }

    private Money Amount(string written, object[] path)
    {
        decimal amount = decimal.Parse(written, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        if (currency == Currency.NoCurrency || amount % currency.MinimalAmount == 0m)
        {
            return new Money(currency == Currency.NoCurrency ? 0m : amount, currency);
        }

        terms.Refuse(RefusedBecause.AmountHasTooManyDecimals, $"the amount \"{written}\" {shape.ClaimCurrency}",
            $"an amount in whole units of {currency.MinimalAmount.ToString(CultureInfo.InvariantCulture)}",
            "write the amount as it was recorded", path);
        return new Money(0m, currency);
    }

    private static IReadOnlyList<HeadGroup> Groups(IReadOnlyList<string> written) =>
        [.. written.Select(Named<HeadGroup>)];

    private static TKind Named<TKind>(string written)
        where TKind : struct, Enum =>
        Enum.Parse<TKind>(written.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
}
