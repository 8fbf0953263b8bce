using System.Globalization;
using NodaMoney;
using Restitution.Evidence;
using Restitution.Ledgers;
using Restitution.Storage.Refusals;

namespace Restitution.Storage.CaseJson;

/// <summary>Parties, accounts and decisions on transfers of <c>case.json</c>, held against its codes.</summary>
/// <remarks>Whether the rows of a decision exist is known only when exhibits are read.</remarks>
internal sealed class AccountText(
    CaseShape shape, CaseTerms terms, IReadOnlySet<string> respondents, IReadOnlySet<string> workers,
    IReadOnlySet<string> exhibits)
{
    private readonly SortedSet<string> holders = new(
        [
            .. respondents, .. workers, .. shape.Parties.Select(party => party.Code),
            .. shape.Debts.Select(book => book.Creditor),
        ],
        StringComparer.Ordinal);

    /// <summary>The codes of all who may hold an account.</summary>
    public IReadOnlySet<string> Holders => holders;

    public IReadOnlyList<KnownParty> Parties()
    {
        terms.Codes(shape.Parties.Select(party => party.Code), "parties");
        return [.. shape.Parties.Select((party, index) => Party(party, ["parties", index]))];
    }

    public IReadOnlyList<KnownAccount> Accounts()
    {
        terms.Codes(shape.Accounts.Select(account => account.Code), "accounts");
        return [.. shape.Accounts.Select((account, index) => Account(account, ["accounts", index]))];
    }

    public IReadOnlyList<TransferDecision> Decisions() =>
        [.. shape.Transfers.Select((decision, index) => Decision(decision, ["transfers", index]))];

    private KnownParty Party(PartyShape party, object[] path)
    {
        if (respondents.Contains(party.Code) || workers.Contains(party.Code))
        {
            terms.Refuse(RefusedBecause.CodeTwice, $"the code \"{party.Code}\" for a party and another",
                "parties beside respondents and workers", "give the party a code of its own, or leave it out",
                [.. path, "code"]);
        }

        CheckName(party, path);
        return new KnownParty(party.Code, Enum.Parse<PartyRole>(party.Role, ignoreCase: true))
        {
            Name = party.Person ? null : party.Name,
            IsPerson = party.Person,
            RegistrationNumber = party.RegistrationNumber,
            Address = party.Address,
            Phones = party.Phones,
            Sources = terms.Sources(party.Sources, exhibits, [.. path, "sources"]),
        };
    }

    // The refusal does not repeat the name, which may be a person's.
    private void CheckName(PartyShape party, object[] path)
    {
        if (party is { Person: true, Name: not null })
        {
            terms.Refuse(RefusedBecause.TextMalformed, $"a name of the person {party.Code}", "no name of a person here",
                "remove it, and put it into the identities under the same code", [.. path, "name"]);
        }
        else if (party is { Person: false, Name: null })
        {
            terms.Refuse(RefusedBecause.KeyMissing, $"no name of {party.Code}", "the name of a company or an office",
                "add \"name\", or \"person\": true for a person", path);
        }
    }

    private KnownAccount Account(AccountShape account, object[] path)
    {
        terms.Exists(account.Holder, holders, "respondent, party, creditor or worker", [.. path, "holder"]);
        if (holders.Contains(account.Code))
        {
            terms.Refuse(RefusedBecause.CodeTwice, $"the code \"{account.Code}\" for an account and a holder",
                "a code of no respondent, party, creditor or worker", "give the account another code",
                [.. path, "code"]);
        }

        foreach ((int index, string exhibit) in account.Exhibits.Index())
        {
            terms.Exists(exhibit, exhibits, "exhibit", [.. path, "exhibits", index]);
        }

        AccountKind kind = Enum.Parse<AccountKind>(account.Kind, ignoreCase: true);
        Currency currency = terms.Currency(account.Currency, [.. path, "currency"]);
        return new KnownAccount(account.Code, account.Holder, account.Bank, currency, kind)
        {
            Numbers = Numbers(account, kind, path),
            Exhibits = account.Exhibits,
            Sources = terms.Sources(account.Sources, exhibits, [.. path, "sources"]),
        };
    }

    private List<AccountAlias> Numbers(AccountShape account, AccountKind kind, object[] path)
    {
        if (workers.Contains(account.Holder) && account.Numbers.Count > 0)
        {
            terms.Refuse(RefusedBecause.TextMalformed, $"account numbers of the worker {account.Holder}",
                "no number of a worker's account here", "put them into the identities as accounts of the worker",
                [.. path, "numbers"]);
            return [];
        }

        List<AccountAlias> numbers = [];
        foreach ((int index, string written) in account.Numbers.Index())
        {
            AliasReading reading = AccountAlias.Read(written, kind == AccountKind.Wallet);
            if (reading.Alias is { } alias)
            {
                numbers.Add(alias);
                continue;
            }

            bool isChecksum = reading.Fault == AliasFault.IbanChecksum;
            terms.Refuse(RefusedBecause.TextMalformed,
                isChecksum ? $"the IBAN {AccountNumber.Masked(written)}, whose check figures do not fit"
                    : "a number that shows fewer than four figures",
                isChecksum ? "check figures by ISO 7064, MOD 97-10" : "at least four figures",
                "correct the number as the record writes it", [.. path, "numbers", index]);
        }

        return numbers;
    }

    private TransferDecision Decision(TransferDecisionShape decision, object[] path)
    {
        Some(decision.Debit, [.. path, "debit"]);
        Some(decision.Credit, [.. path, "credit"]);
        if (decision is { Debit.Count: > 1, Credit.Count: > 1 })
        {
            terms.Refuse(RefusedBecause.TextMalformed,
                string.Create(
                    CultureInfo.InvariantCulture, $"{decision.Debit.Count} debits and {decision.Credit.Count} credits"),
                "one debit with its credits, or one credit with its debits", "write one decision for each transfer",
                [.. path, "credit"]);
        }

        return new TransferDecision(
            Enum.Parse<TransferDecisionKind>(decision.Decision, ignoreCase: true),
            Rows(decision.Debit, [.. path, "debit"]), Rows(decision.Credit, [.. path, "credit"]),
            decision.By, terms.Day(decision.On, [.. path, "on"]), decision.Reason);
    }

    private IReadOnlyList<SourceRef> Rows(IReadOnlyList<string> written, object[] path) =>
        terms.Sources(written, exhibits, path);

    private void Some(IReadOnlyList<string> rows, object[] path)
    {
        if (rows.Count == 0)
        {
            terms.Refuse(RefusedBecause.SourceMissing, "no row", "the place of at least one row",
                "name the row, for example \"BANK-01:12\"", path);
        }
    }
}
