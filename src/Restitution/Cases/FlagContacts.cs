using System.Globalization;
using Restitution.Evidence;
using Restitution.Findings;
using Restitution.Ledgers;

namespace Restitution.Cases;

/// <summary>Accounts and telephones that records give for several of a case, by codes alone.</summary>
/// <remarks>
/// What the case records under <c>contacts</c>; accounts by which workers are paid; account numbers of the identities;
/// telephones on slips and of parties. Numbers are compared in full and shown by their last four figures.
/// </remarks>
internal static class FlagContacts
{
    private const string Identities = "identities";
    private const string CaseJson = "case.json";

    public static IEnumerable<FlagContact> Of(
        CaseFile caseFile, CaseEvidence evidence, AccountsOfCase accounts, WhoseCodes whose) =>
    [
        .. caseFile.Contacts, .. PaidInto(accounts, whose),
        .. Coded(ContactKind.Account, Numbers(evidence, whose)),
        .. Coded(ContactKind.Phone, [.. PhonesOnSlips(evidence, whose), .. PhonesOfParties(caseFile, whose)]),
    ];

    // Pay of several workers that goes to one account, as the bookings of whoever pays name it.
    private static IEnumerable<FlagContact> PaidInto(AccountsOfCase accounts, WhoseCodes whose) =>
        from entry in accounts.Known.Entries
        where entry.IsDebit && whose.Of(entry.Account.Holder).IsController
            && whose.Of(entry.Booking.OtherSide).IsWorker && entry.Named.Accounts.Count == 1
        select new FlagContact(
            ContactKind.Account, entry.Named.Accounts[0].Code, whose.Of(entry.Booking.OtherSide), entry.Line.Source)
        {
            On = entry.On,
        };

    private static IEnumerable<Numbered> Numbers(CaseEvidence evidence, WhoseCodes whose) =>
        from number in evidence.Numbers
        let compared = AccountNumber.Compared(number.Number.Reveal())
        where compared.Length > 0
        select new Numbered(compared, whose.Of(number.Holder), SourceRef.Whole(Identities), null);

    private static IEnumerable<Numbered> PhonesOnSlips(CaseEvidence evidence, WhoseCodes whose) =>
        from record in evidence.Records
        where record.Record is Remittance && record.Worker is not null
        let slip = (Remittance)record.Record
        let figures = Compared(slip.Contact.Reveal())
        where figures.Length > 0
        select new Numbered(figures, whose.Of(record.Worker), slip.Source, slip.SentOn);

    private static IEnumerable<Numbered> PhonesOfParties(CaseFile caseFile, WhoseCodes whose) =>
        from party in caseFile.Parties
        from phone in party.Phones
        let figures = Compared(phone)
        where figures.Length > 0
        select new Numbered(
            figures, whose.Of(party.Code), party.Sources.Count > 0 ? party.Sources[0] : SourceRef.Whole(CaseJson),
            null);

    // The end that no prefix of a country changes.
    private static string Compared(string phone) =>
        PhoneNumber.Figures(phone) is { Length: >= PhoneNumber.FiguresLeast } figures
            ? figures[^PhoneNumber.FiguresLeast..] : "";

    // Two numbers may end alike: the second one that does is told apart by a count.
    private static IEnumerable<FlagContact> Coded(ContactKind kind, IEnumerable<Numbered> found) =>
        from ending in found.GroupBy(one => AccountNumber.Masked(one.Number)).OrderBy(one => one.Key)
        from number in ending.GroupBy(one => one.Number).OrderBy(one => one.Key, StringComparer.Ordinal)
            .Select((rows, index) => (Rows: rows, Code: index == 0
                ? ending.Key : string.Create(CultureInfo.InvariantCulture, $"{ending.Key} ({index + 1})")))
        from row in number.Rows
        select new FlagContact(kind, number.Code, row.Of, row.Source) { On = row.On };

    private sealed record Numbered(string Number, KnownAs Of, SourceRef Source, NodaTime.LocalDate? On);
}
