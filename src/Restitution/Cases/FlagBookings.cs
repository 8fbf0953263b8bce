using Restitution.Evidence;
using Restitution.Findings;
using Restitution.Ledgers;
using Restitution.Tracing;

namespace Restitution.Cases;

/// <summary>The bookings of a case as red flags are looked for in: whose, with whom, whether cash.</summary>
internal sealed class FlagBookings
{
    private const int LettersLeast = 4;

    private readonly CaseEvidence evidence;
    private readonly WhoseCodes whose;
    private readonly BookingDecision[] cash;
    private readonly Dictionary<SourceRef, AccountEntry> entries = [];
    private readonly Dictionary<SourceRef, string> otherAccounts = [];
    private readonly Dictionary<string, string> holders;
    private readonly Dictionary<string, string> holderOfAccount;

    public FlagBookings(CaseFile caseFile, CaseEvidence evidence, AccountsOfCase accounts, WhoseCodes whose)
    {
        (this.evidence, this.whose) = (evidence, whose);
        cash = [.. caseFile.Tracing.Bookings.Where(decision => decision.Means == BookingMeaning.Cash)];
        holders = evidence.Exhibits.Where(exhibit => exhibit.AccountOf is not null)
            .ToDictionary(exhibit => exhibit.Exhibit.Code, exhibit => exhibit.AccountOf!, StringComparer.Ordinal);
        holderOfAccount = accounts.Known.Accounts.ToDictionary(
            one => one.Account.Code, one => one.Account.Holder, StringComparer.Ordinal);
        foreach (AccountEntry entry in accounts.Known.Entries)
        {
            entries.TryAdd(entry.Line.Source, entry);
            if (entry.Named.Accounts is [var only] && only.Code != entry.Account.Code)
            {
                otherAccounts[entry.Line.Source] = only.Code;
            }
        }

        foreach (TransferMatch match in accounts.Transfers.Matches)
        {
            foreach (AccountEntry entry in match.Entries)
            {
                otherAccounts[entry.Line.Source] = entry.IsDebit
                    ? match.Credits[0].Account.Code : match.Debits[0].Account.Code;
            }
        }
    }

    public IEnumerable<FlagBooking> All() => evidence.Records.Where(record => record.Record is StatementLine)
        .Select(Booking);

    private FlagBooking Booking(AttributedRecord record)
    {
        var line = (StatementLine)record.Record;
        AccountEntry? entry = entries.GetValueOrDefault(line.Source);
        string exhibit = line.Source.Exhibit.Split('/')[0];
        string holder = entry?.Account.Holder ?? holders.GetValueOrDefault(exhibit, "");
        string otherAccount = otherAccounts.GetValueOrDefault(line.Source, "");
        KnownAs other = whose.Of(record.OtherSide ?? holderOfAccount.GetValueOrDefault(otherAccount));
        BookingDecision? isCash = cash.FirstOrDefault(decision => Covers(decision, line));
        return new FlagBooking(
            line.Source, line.BookedOn, line.Amount, entry?.Account.Code ?? exhibit,
            whose.Of(holder.Length == 0 ? null : holder))
        {
            OtherSide = other,
            OtherAccount = otherAccount,
            IsCash = isCash is not null,
            Hand = other.IsKnown || line.Amount.Amount >= 0m ? default : HandOf(line),
        };
    }

    private static bool Covers(BookingDecision decision, StatementLine line) => decision.Entries.Contains(line.Source)
        || (decision.Written.Length > 0
            && line.Description.Contains(decision.Written, StringComparison.OrdinalIgnoreCase));

    // Of a name alone: figures in the words of a booking are as often those of a machine, which is no person.
    private PersonAsWritten HandOf(StatementLine line)
    {
        string name = WithoutCashWords(line.Counterparty.Reveal());
        return name.Count(char.IsLetterOrDigit) >= LettersLeast ? new PersonAsWritten(name) : default;
    }

    private string WithoutCashWords(string text) => cash.Where(decision => decision.Written.Length > 0)
        .Aggregate(text, (rest, decision) =>
            rest.Replace(decision.Written, "", StringComparison.OrdinalIgnoreCase)).Trim();
}
