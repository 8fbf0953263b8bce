using NodaTime;
using Restitution.Dates;
using Restitution.Evidence;
using Restitution.Ledgers;

namespace Restitution.Cases;

/// <summary>The known accounts of a case with their bookings, and the transfers between them.</summary>
/// <remarks>
/// <code>
/// AccountsOfCase ledgers = AccountsOfCase.Of(caseFile, evidence);
/// foreach (AccountRecords account in ledgers.Known.Accounts) { … account.Entries … }
/// foreach (TransferMatch match in ledgers.Transfers.Matches) { … match.State, match.Debits, match.Credits … }
/// </code>
/// Nothing of it changes a figure of the claim.
/// </remarks>
public sealed record AccountsOfCase(KnownAccounts Known, MatchedTransfers Transfers)
{
    public static AccountsOfCase Of(CaseFile caseFile, CaseEvidence evidence)
    {
        KnownAccounts known = KnownAccounts.Of(
            WithNumbers(caseFile, evidence),
            [.. evidence.Records.Where(record => record.Record is StatementLine).Select(LineOf)],
            [.. evidence.Exhibits.SelectMany(exhibit => exhibit.Statements)],
            evidence.Exhibits.Where(exhibit => exhibit.AccountOf is not null)
                .ToDictionary(exhibit => exhibit.Exhibit.Code, exhibit => exhibit.AccountOf!, StringComparer.Ordinal));
        return new AccountsOfCase(
            known, TransferMatching.Of(known, caseFile.TransferDecisions, TermsOf(caseFile)));
    }

    /// <summary>The bounds of the case or of the program, with the holidays and the rates of the case.</summary>
    public static MatchingTerms TermsOf(CaseFile caseFile) => caseFile.TransferTerms with
    {
        Calendar = new BusinessDays(
            [IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday],
            caseFile.Calendars.SelectMany(calendar => calendar.Holidays).Select(holiday => holiday.On)),
        Exchange = caseFile.Exchange,
    };

    private static AccountLine LineOf(AttributedRecord record) => new((StatementLine)record.Record)
    {
        OtherSide = record.OtherSide,
        NamedPeriod = record.NamedPeriod,
    };

    // The identities tell whose a number is, not which of several accounts has it.
    private static IReadOnlyList<KnownAccount> WithNumbers(CaseFile caseFile, CaseEvidence evidence)
    {
        ILookup<string, string> numbers =
            evidence.Numbers.ToLookup(one => one.Holder, one => one.Number.Reveal(), StringComparer.Ordinal);
        return
        [
            .. caseFile.Accounts.Select(account => account.Numbers.Count > 0
                || caseFile.Accounts.Count(other => other.Holder == account.Holder) != 1
                ? account
                : account with
                {
                    Numbers =
                    [
                        .. numbers[account.Holder]
                            .Select(number => AccountAlias.Read(number, account.Kind == AccountKind.Wallet).Alias)
                            .OfType<AccountAlias>(),
                    ],
                }),
        ];
    }
}
