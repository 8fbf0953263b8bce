using System.Text.Json;
using NodaMoney;
using NodaTime;
using Restitution.Amounts;
using Restitution.Evidence;
using Restitution.Tracing;

namespace Restitution.Storage.Computations;

/// <summary>Writes the parts of a traced case that are about places and what is in them.</summary>
internal sealed class TracedJsonWriter(Utf8JsonWriter writer, TracedCase traced)
{
    private readonly TracingLedger ledger = traced.Result.Ledger;

    public string CodeOf(int place) => place == Movement.Nowhere ? "" : ledger.Places[place].Code;

    public void Method()
    {
        writer.WriteStartArray("methods");
        foreach (MethodResult method in traced.Result.Methods)
        {
            writer.WriteStringValue(TracingMethods.NameOf(method.Method));
        }

        writer.WriteEndArray();
        if (traced.Method is { } choice)
        {
            writer.WriteStartObject("method");
            writer.WriteString("name", TracingMethods.NameOf(choice.Method));
            writer.WriteString("chosenBy", choice.ChosenBy);
            writer.WriteString("reason", choice.Reason);
            writer.WriteEndObject();
        }

        Array("refusals", traced.Result.Refusals, refusal =>
        {
            writer.WriteString("kind", ClaimJson.Kebab(refusal.Kind));
            writer.WriteNumber("movement", refusal.Movement);
            writer.WriteStartArray("about");
            foreach (Reasons.Operand about in refusal.About)
            {
                writer.WriteStringValue(OperandText.Of(about));
            }

            writer.WriteEndArray();
        });
    }

    public void Accounts() => Array("accounts", traced.Accounts, account =>
    {
        writer.WriteString("account", account.Code);
        writer.WriteString("holder", account.Holder);
        writer.WriteString("bank", account.Bank);
        writer.WriteString("number", account.Number);
        writer.WriteString("currency", account.Currency.Code);
        Array("covered", account.Covered, Span);
        Array("missing", account.Missing, Span);
        Amount("opening", account.Opening);
        Amount("closing", account.Closing);
        Day("closingOn", account.ClosingOn);
        writer.WriteNumber("lines", account.LineCount);
        writer.WriteNumber("setAside", account.SetAsideCount);
        Array("balances", account.Balances, point =>
        {
            writer.WriteString("on", ClaimJson.Iso(point.On));
            Amount("balance", point.Balance);
            ByMethod(point.Traced);
        });
        Sources(account.Sources);
    });

    public void Places() => Array("places", ledger.Places, place =>
    {
        writer.WriteString("place", place.Code);
        writer.WriteString("kind", ClaimJson.Kebab(place.Kind));
        writer.WriteString("currency", place.Currency.Code);
        writer.WriteString("holder", place.Holder);
        writer.WriteString("name", place.Name);
    });

    public void Movements() => Array("movements", ledger.Movements, movement =>
    {
        writer.WriteNumber("movement", movement.Number);
        writer.WriteString("on", ClaimJson.Iso(movement.On));
        writer.WriteString("kind", ClaimJson.Kebab(movement.Kind));
        writer.WriteString("from", CodeOf(movement.From));
        writer.WriteString("to", CodeOf(movement.To));
        if (movement.From >= 0)
        {
            Amount("out", new Money(movement.Out, ledger.Places[movement.From].Currency));
        }

        if (movement.To >= 0)
        {
            Amount("in", new Money(movement.In, ledger.Places[movement.To].Currency));
        }

        writer.WriteNumber("sequence", movement.Sequence);
        writer.WriteNumber("reverses", movement.Reverses);
        Sources(traced.Rows[movement.Number - 1]);
    });

    public void Origins() => Array("origins", traced.Origins, origin =>
    {
        writer.WriteString("worker", origin.Claimant);
        writer.WriteNumber("movement", origin.Movement);
        writer.WriteString("kind", ClaimJson.Kebab(origin.Kind));
        Amount("amount", origin.Amount);
        Sources(origin.Because.Sources);
    });

    public void Traced()
    {
        writer.WriteStartArray("traced");
        foreach (MethodResult method in traced.Result.Methods)
        {
            foreach (TracedFunds funds in method.Amounts)
            {
                writer.WriteStartObject();
                writer.WriteString("method", TracingMethods.NameOf(method.Method));
                writer.WriteString(
                    "worker", funds.Claimant == TracingLedger.HoldersOwn ? "" : ledger.Claimants[funds.Claimant]);
                writer.WriteString("place", CodeOf(funds.Place));
                Estimate(funds.Amount);
                writer.WriteBoolean("exact", funds.IsExact);
                writer.WriteEndObject();
            }
        }

        writer.WriteEndArray();
    }

    public void Freeze()
    {
        Array("freeze", traced.Freeze, Freeze);
        Array("nothingTraced", traced.NothingTraced, Freeze);
        if (traced.MayBeThere.Count > 0)
        {
            Array("mayBeThere", traced.MayBeThere, MayBe);
        }

        if (traced.Sales.Count > 0)
        {
            Array("sales", traced.Sales, Sale);
        }
    }

    private void MayBe(MayBeThere line)
    {
        writer.WriteString("figure", line.Figure);
        writer.WriteString("place", CodeOf(line.Place));
        writer.WriteString("endedIn", CodeOf(line.EndedIn));
        Day("endedOn", line.EndedOn);
        Day("openedOn", line.OpenedOn);
        Amount("opened", line.Opened);
        Amount("value", line.Value);
        Day("valueOn", line.ValueOn);
        writer.WriteBoolean("inFreeze", line.IsInSchedule);
        if (line.Demand is { } demand)
        {
            writer.WriteNumber("demand", demand);
        }

        ByMethod(line.Traced, isSum: true);
        Sources(line.Sources);
    }

    private void Sale(HoldingSale sale)
    {
        writer.WriteString("place", CodeOf(sale.Place));
        writer.WriteString("to", CodeOf(sale.To));
        writer.WriteNumber("movement", sale.Movement);
        Day("on", sale.On);
        Amount("price", sale.Price);
        Amount("paidIn", sale.PaidIn);
        writer.WriteBoolean("claimsShareGain", sale.SharesGain);
    }

    private void Freeze(FreezeLine line)
    {
        writer.WriteString("figure", line.Figure);
        writer.WriteNumber("priority", line.Priority);
        writer.WriteString("place", CodeOf(line.Place));
        writer.WriteString("identifier", line.Identifier);
        Amount("value", line.Value);
        Day("valueOn", line.ValueOn);
        Amount("leavesPerDay", line.LeavesPerDay);
        if (line.DaysToEmpty is { } days)
        {
            writer.WriteNumber("daysToEmpty", days);
        }

        ByMethod(line.Traced);
        Sources(line.Sources);
    }

    public void Array<T>(string name, IEnumerable<T> all, Action<T> each)
    {
        writer.WriteStartArray(name);
        foreach (T one in all)
        {
            writer.WriteStartObject();
            each(one);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <param name="isSum">Over several places: then without full taint, which is never added up.</param>
    public void ByMethod(IReadOnlyList<Money> amounts, bool isSum = false) =>
        ByMethod([.. amounts.Select(Amounts.Estimate<Money>.Single)], isSum);

    public void ByMethod(IReadOnlyList<Estimate<Money>> amounts, bool isSum = false)
    {
        writer.WriteStartObject("traced");
        foreach ((int index, Estimate<Money> amount) in amounts.Index().Where(one =>
            !isSum || traced.Result.Methods[one.Index].Method != TracingMethod.FullTaint))
        {
            writer.WriteStartObject(TracingMethods.NameOf(traced.Result.Methods[index].Method));
            Estimate(amount);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    public void Estimate(Estimate<Money> amount)
    {
        writer.WriteString("low", AmountText.Of(amount.Low));
        writer.WriteString("likely", AmountText.Of(amount.Likely));
        writer.WriteString("high", AmountText.Of(amount.High));
        writer.WriteString("currency", amount.Likely.Currency.Code);
    }

    public void Amount(string name, Money? amount)
    {
        if (amount is { } money && money.Currency != Currency.NoCurrency)
        {
            writer.WriteString(name, AmountText.Of(money));
            writer.WriteString($"{name}Currency", money.Currency.Code);
        }
    }

    public void Day(string name, LocalDate? day)
    {
        if (day is { } on)
        {
            writer.WriteString(name, ClaimJson.Iso(on));
        }
    }

    public void Sources(IReadOnlyList<SourceRef> sources)
    {
        writer.WriteStartArray("sources");
        foreach (SourceRef source in sources)
        {
            writer.WriteStringValue(source.ToString());
        }

        writer.WriteEndArray();
    }

    private void Span(DateInterval span)
    {
        writer.WriteString("from", ClaimJson.Iso(span.Start));
        writer.WriteString("to", ClaimJson.Iso(span.End));
    }
}
