using Restitution.Cases;
using Restitution.Findings;
using Restitution.Ledgers;

namespace Restitution.Storage.Parties;

/// <summary>The parties of one case for the register: respondents, parties, creditors. Never a worker.</summary>
/// <remarks>
/// <c>case.json</c> alone is read: neither exhibits nor identities are opened, so that no worker's name, telephone or
/// account is ever in reach. An account that a worker holds is left out.
/// </remarks>
public static class CaseParties
{
    private const string Vessel = "vessel";

    public static IReadOnlyList<PartyOnRecord> Of(CaseFile caseFile)
    {
        HashSet<string> workers = [.. caseFile.Workers.Select(worker => worker.Code)];
        var parties = new List<PartyOnRecord>();
        parties.AddRange(caseFile.Respondents.Select(respondent => new PartyOnRecord(
            Ref(respondent.Code), respondent.Role == Vessel ? PartyKind.Vessel : PartyKind.Company,
            respondent.Role ?? "")
        {
            Name = respondent.Name,
            RegistrationNumber = respondent.RegistrationNumber ?? "",
            Address = respondent.Address ?? "",
            Accounts = AccountsOf(respondent.Code),
        }));
        parties.AddRange(caseFile.Parties.Select(party => new PartyOnRecord(
            Ref(party.Code), KindOf(party), party.Role.ToString().ToLowerInvariant())
        {
            Name = party.IsPerson ? "" : party.Name ?? "",
            RegistrationNumber = party.RegistrationNumber ?? "",
            Address = party.Address ?? "",
            Phones = party.Phones,
            Accounts = AccountsOf(party.Code),
        }));
        parties.AddRange(caseFile.Debts.Select(book => book.Creditor).Distinct(StringComparer.Ordinal)
            .Where(creditor => parties.TrueForAll(party => party.Ref.Code != creditor))
            .Select(creditor => new PartyOnRecord(Ref(creditor), PartyKind.Person, "creditor")
            {
                Accounts = AccountsOf(creditor),
            }));
        return [.. parties.Where(party => !workers.Contains(party.Ref.Code))];

        PartyRef Ref(string code) => new(caseFile.Code, code);

        PartyAccount[] AccountsOf(string holder) => workers.Contains(holder) ? [] :
        [
            .. caseFile.Accounts.Where(account => account.Holder == holder)
                .Select(account => new PartyAccount(account.Bank, account.Numbers)),
        ];
    }

    private static PartyKind KindOf(KnownParty party) => party.IsPerson ? PartyKind.Person
        : party.Role == PartyRole.Vessel ? PartyKind.Vessel : PartyKind.Company;
}
