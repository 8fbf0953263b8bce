using System.Globalization;
using System.Text.Json.Nodes;
using NodaMoney;
using NodaTime.Text;
using Restitution.Amounts;
using Restitution.Evidence;
using Restitution.Intake.Layouts;
using Restitution.Intake.TracingLedgers;
using Restitution.Storage.Computations;
using Restitution.Tracing;

namespace Restitution.Cli.Trace;

/// <summary>The outcome of tracing a ledger, for machines: <c>Schemas/trace.schema.json</c>.</summary>
internal sealed class LedgerTraceJson(ReadTracingLedger read, TracedLedger traced)
{
    private readonly TracedFigures figures = traced.Figures;

    public static JsonObject Of(ReadTracingLedger read, TracedLedger traced) =>
        new LedgerTraceJson(read, traced).Whole();

    private JsonObject Whole() => new()
    {
        ["ledger"] = traced.Name,
        ["sha256"] = read.Sha256,
        ["counts"] = new JsonObject
        {
            ["received"] = read.Counts.Received,
            ["accepted"] = read.Counts.Accepted,
            ["quarantined"] = read.Counts.Quarantined,
            ["duplicate"] = read.Counts.Duplicate,
            ["ignored"] = read.Counts.Ignored,
        },
        ["order"] = traced.Wish.TrustsOrderAsListed ? "as-listed" : "any-within-a-day",
        ["methods"] = new JsonArray([.. figures.Methods.Select(method => (JsonNode)NameOf(method))]),
        ["forbidden"] = new JsonArray(
            [.. traced.Wish.Forbidden.Select(method => (JsonNode)TracingMethods.NameOf(method))]),
        ["from"] = traced.Wish.From,
        ["to"] = traced.Wish.To,
        ["claimants"] = new JsonArray([.. figures.Lines.GroupBy(line => line.Claimant).Select(OfClaimant)]),
        ["holdings"] = new JsonArray([.. figures.Places.Select(OfPlace)]),
        ["steps"] = new JsonArray([.. figures.Methods.SelectMany(method => method.Steps.Select(
            step => OfStep(method, step)))]),
        ["quarantined"] = new JsonArray([.. read.Quarantined.Select(OfRow)]),
        ["perhapsOneTransfer"] = new JsonArray([.. read.PerhapsOne.Select(pair =>
            new JsonArray(Line(pair.OutLine), Line(pair.InLine)))]),
        ["headingsNotRead"] = new JsonArray([.. read.HeadingsNotRead.Select(heading => (JsonNode)heading)]),
    };

    private JsonObject OfClaimant(IGrouping<int, (int Claimant, int Place)> lines) => new()
    {
        ["claimant"] = figures.Ledger.Claimants[lines.Key],
        ["putIn"] = new JsonArray([.. figures.CurrenciesOf(lines.Key)
            .Select(currency => new Money(figures.PutIn(lines.Key, currency), currency))
            .Where(putIn => putIn.Amount != 0m)
            .Select(putIn => new JsonObject
            {
                ["amount"] = AmountText.Of(putIn), ["currency"] = putIn.Currency.Code,
            })]),
        ["places"] = new JsonArray([.. lines.Select(line =>
        {
            JsonObject place = Named(line.Place);
            place["traced"] = ByMethod(method => InJson(figures.Of(method, line.Claimant, line.Place)));
            return place;
        })]),
    };

    private JsonObject OfPlace(int place)
    {
        int[] claimants = [.. figures.Lines.Where(line => line.Place == place).Select(line => line.Claimant)];
        JsonObject named = Named(place);
        named["balance"] = AmountText.Of(figures.BalanceOf(place));
        named["traced"] = ByMethod(method => new JsonArray(
        [
            .. claimants.Append(TracingLedger.HoldersOwn)
                .Where(claimant => claimant >= 0 || figures.Methods[method].Method != TracingMethod.FullTaint)
                .Select(claimant =>
                {
                    JsonObject line = InJson(figures.Of(method, claimant, place));
                    line.Insert(0, "claimant", claimant < 0 ? null : figures.Ledger.Claimants[claimant]);
                    return line;
                }),
        ]));
        return named;
    }

    private JsonObject Named(int place) => new()
    {
        ["place"] = figures.Ledger.Places[place].Code,
        ["kind"] = Kebab.Of(figures.Ledger.Places[place].Kind),
        ["currency"] = figures.Ledger.Places[place].Currency.Code,
    };

    private JsonObject ByMethod(Func<int, JsonNode> each)
    {
        var byMethod = new JsonObject();
        foreach ((int index, MethodResult method) in figures.Methods.Index())
        {
            byMethod[NameOf(method)] = each(index);
        }

        return byMethod;
    }

    private JsonObject OfStep(MethodResult method, TracingStep step)
    {
        MovementRows rows = traced.Rows[step.Movement - 1];
        Movement movement = figures.Ledger.Movements[step.Movement - 1];
        return new JsonObject
        {
            ["method"] = NameOf(method),
            ["place"] = figures.Ledger.Places[step.Place].Code,
            ["lines"] = rows.SecondLine == 0
                ? new JsonArray(Line(rows.FirstLine)) : new JsonArray(Line(rows.FirstLine), Line(rows.SecondLine)),
            ["day"] = LocalDatePattern.Iso.Format(movement.On),
            ["balance"] = Unrounded(step.Balance.Amount),
            ["moved"] = new JsonArray([.. step.Moved.Select(InJson)]),
            ["after"] = new JsonArray([.. step.After.Select(InJson)]),
        };
    }

    private JsonObject InJson(Share share) => new()
    {
        ["claimant"] = share.Claimant < 0 ? null : figures.Ledger.Claimants[share.Claimant],
        ["amount"] = Unrounded(share.Amount),
    };

    private static JsonObject InJson(TracedFunds funds)
    {
        Estimate<Money> amount = funds.Amount;
        return new JsonObject
        {
            ["low"] = AmountText.Of(amount.Low),
            ["likely"] = AmountText.Of(amount.Likely),
            ["high"] = AmountText.Of(amount.High),
            ["exact"] = funds.IsExact || amount.IsSingle,
        };
    }

    private static JsonObject OfRow(QuarantinedRow row) => new()
    {
        ["source"] = row.Source.ToString(),
        ["rawText"] = row.RawText,
        ["faults"] = new JsonArray([.. row.Faults.Select(fault => new JsonObject
        {
            ["kind"] = Kebab.Of(fault.Kind),
            ["column"] = fault.Column,
            ["found"] = fault.Found,
            ["wanted"] = fault.Wanted,
        })]),
    };

    private static string NameOf(MethodResult method) => TracingMethods.NameOf(method.Method);

    private static JsonNode Line(int number) => JsonValue.Create(number);

    private static string Unrounded(decimal amount) => amount.ToString(CultureInfo.InvariantCulture);
}
