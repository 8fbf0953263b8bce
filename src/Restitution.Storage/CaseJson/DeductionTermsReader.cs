using System.Globalization;
using NodaMoney;
using NodaTime;
using Restitution.Deductions;
using Restitution.Storage.Refusals;

namespace Restitution.Storage.CaseJson;

/// <summary>Turns the shapes of what is on record of deductions into records, and notes what cannot be one.</summary>
internal sealed class DeductionTermsReader(
    CaseTerms terms, IReadOnlySet<string> workers, IReadOnlySet<string> exhibits, IReadOnlySet<string> parties,
    Currency currency)
{
    private const string Key = "deductions";

    public DeductionRecords Read(DeductionsShape shape) => new()
    {
        Consents = [.. shape.Consents.Select(Consent)],
        Permissions = [.. shape.Permissions.Select(Permit)],
        Costs = [.. shape.Costs.Select(Cost)],
        Kinds = [.. shape.Kinds.Select(Kind)],
    };

    public IReadOnlyList<WithholdingOffice> Offices(DeductionsShape shape)
    {
        foreach ((int index, OfficeShape office) in shape.Offices.Index())
        {
            if (parties.Contains(office.Code) || shape.Offices.Take(index).Any(other => other.Code == office.Code))
            {
                terms.Refuse(RefusedBecause.CodeTwice, $"the code \"{office.Code}\" a second time",
                    "each code once", "give one of the two another code", Key, "offices", index, "code");
            }
        }

        return
        [
            .. shape.Offices.Select((office, index) => new WithholdingOffice(
                office.Code, office.Of, office.DecidedBy,
                terms.Day(office.DecidedOn, Key, "offices", index, "decidedOn"))),
        ];
    }

    private DeductionConsent Consent(DeductionConsentShape shape, int index)
    {
        object[] path = [Key, "consents", index];
        terms.Exists(shape.Worker, workers, "worker", [.. path, "worker"]);
        (LocalDate from, LocalDate? to) = Span(shape.From, shape.To, path);
        return new DeductionConsent(
            shape.Worker, shape.Kind, terms.Day(shape.GivenOn, [.. path, "givenOn"]), shape.Form, shape.SignedBy, from,
            to, Amount(shape.MostPerPayDay, [.. path, "mostPerPayDay"]),
            terms.Sources(shape.Sources, exhibits, [.. path, "sources"]));
    }

    private DeductionPermit Permit(DeductionPermitShape shape, int index)
    {
        object[] path = [Key, "permissions", index];
        WorkersExist(shape.Workers, path);
        (LocalDate from, LocalDate? to) = Span(shape.From, shape.To, path);
        return new DeductionPermit(
            shape.GivenBy, terms.Day(shape.GivenOn, [.. path, "givenOn"]), shape.Kind, shape.Workers, from, to,
            Amount(shape.MostPerPayDay, [.. path, "mostPerPayDay"]),
            terms.Sources(shape.Sources, exhibits, [.. path, "sources"]));
    }

    private DeductionCost Cost(DeductionCostShape shape, int index)
    {
        object[] path = [Key, "costs", index];
        terms.Exists(shape.Worker, workers, "worker", [.. path, "worker"]);
        return new DeductionCost(
            shape.Worker, shape.Kind, terms.Day(shape.LaidOutOn, [.. path, "laidOutOn"]),
            Amount(shape.Amount, [.. path, "amount"])!.Value,
            terms.Sources(shape.Sources, exhibits, [.. path, "sources"]));
    }

    private DeductionKindDecision Kind(DeductionKindShape shape, int index)
    {
        object[] path = [Key, "kinds", index];
        WorkersExist(shape.Workers, path);
        (LocalDate from, LocalDate? to) = Span(shape.From, shape.To, path);
        return new DeductionKindDecision(
            shape.Heading, shape.Kind, shape.Workers, from, to, shape.DecidedBy,
            terms.Day(shape.DecidedOn, [.. path, "decidedOn"]), shape.Reason,
            terms.Sources(shape.Sources, exhibits, [.. path, "sources"]));
    }

    private void WorkersExist(IReadOnlyList<string> named, object[] path)
    {
        foreach ((int index, string worker) in named.Index())
        {
            terms.Exists(worker, workers, "worker", [.. path, "workers", index]);
        }
    }

    private (LocalDate From, LocalDate? To) Span(string from, string? to, object[] path)
    {
        LocalDate first = terms.Day(from, [.. path, "from"]);
        LocalDate? last = to is null ? null : terms.Day(to, [.. path, "to"]);
        if (last is { } end && end < first)
        {
            terms.Refuse(RefusedBecause.SpanReversed, $"the last day {to} before the first day {from}",
                "a last day on or after the first", "exchange or correct the two", [.. path, "to"]);
        }

        return (first, last);
    }

    private Money? Amount(string? written, object[] path)
    {
        if (written is null || currency == Currency.NoCurrency)
        {
            return written is null ? null : new Money(0m, currency);
        }

        decimal amount = decimal.Parse(written, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        if (amount % currency.MinimalAmount == 0m)
        {
            return new Money(amount, currency);
        }

        terms.Refuse(RefusedBecause.AmountHasTooManyDecimals, $"the amount \"{written}\" {currency.Code}",
            $"an amount in whole units of {currency.MinimalAmount.ToString(CultureInfo.InvariantCulture)}",
            "write the amount as it was agreed", path);
        return new Money(0m, currency);
    }
}
