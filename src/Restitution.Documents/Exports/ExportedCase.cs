using System.Globalization;
using NodaMoney;
using Restitution.Tracing;

namespace Restitution.Documents.Exports;

/// <summary>A traced case as other programs may have it: by codes, companies by name, persons never.</summary>
/// <param name="Code">The case's own code; ids are made of it, so that two exports of one case agree.</param>
/// <param name="Parties">All who hold an account or a thing, workers included.</param>
public sealed record ExportedCase(string Code, TracedCase Traced, IReadOnlyList<ExportedParty> Parties)
{
    public IReadOnlyList<HoldingOnRecord> Holdings { get; init; } = [];

    internal TracingLedger Ledger => Traced.Result.Ledger;

    internal TracedAccount? AccountAt(int place) =>
        Traced.Accounts.FirstOrDefault(account => account.Place == place);

    internal HoldingOnRecord? HoldingAt(int place) =>
        Holdings.FirstOrDefault(holding => holding.Code == Ledger.Places[place].Code);

    internal ExportedParty? PartyOf(string code) => code.Length == 0
        ? null : Parties.FirstOrDefault(party => party.Code == code) ?? new ExportedParty(code, PartyShape.NotKnown);

    /// <summary>
    /// The place that stands for it: someone outside, or a thing, is one whatever currencies its money is in.
    /// </summary>
    internal int NodeOf(int place)
    {
        if (place < 0 || Ledger.Places[place] is not { Beside.Length: > 0 } other
            || other.Kind is not (PlaceKind.Outsider or PlaceKind.Holding)
            || other.Code != $"{other.Beside}-{other.Currency.Code}")
        {
            return place;
        }

        return Enumerable.Range(0, Ledger.Places.Count).FirstOrDefault(
            first => Ledger.Places[first].Code == other.Beside && Ledger.Places[first].Kind == other.Kind, place);
    }

    /// <summary>The currencies of all places of a node, in their order, parted by spaces.</summary>
    internal string CurrenciesOf(int node) => string.Join(' ', Enumerable.Range(0, Ledger.Places.Count)
        .Where(place => NodeOf(place) == node).Select(place => Ledger.Places[place].Currency.Code).Distinct());

    /// <summary>What a node of a place says to a person.</summary>
    internal string LabelOf(int place)
    {
        Place named = Ledger.Places[place];
        if (AccountAt(place) is { } account)
        {
            string[] parts = [account.Code, account.Bank, account.Number];
            return string.Join(' ', parts.Where(part => part.Length > 0));
        }

        // The name of someone outside is as a statement writes it, and may be a person's.
        return named.Name.Length == 0 || named.Kind == PlaceKind.Outsider ? named.Code : $"{named.Code} {named.Name}";
    }

    /// <summary>A point before the decimals that the currency has, no separators.</summary>
    internal static string Text(Money amount)
    {
        int decimals = amount.Currency.MinimalAmount == 0m ? 0 : amount.Currency.MinimalAmount.Scale;
        return amount.Amount.ToString(
            "F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }
}

/// <summary>Who holds an account or a thing.</summary>
public sealed record ExportedParty(string Code, PartyShape Shape)
{
    /// <summary>As the case writes it; never printed of a person.</summary>
    public string Name { get; init; } = "";

    public string RegistrationNumber { get; init; } = "";

    internal string Shown => Shape != PartyShape.Person && Name.Length > 0 ? Name : Code;
}

/// <summary>What a party is. Numbers are not reused.</summary>
public enum PartyShape
{
    Company = 1,
    Person = 2,
    NotKnown = 3,
}
