using Restitution.Debts;
using Restitution.Evidence;
using Restitution.Findings;
using Restitution.Law;
using Restitution.Ledgers;

namespace Restitution.Cases;

/// <summary>The red flags of a case: its records put as the rules look at them.</summary>
/// <remarks>
/// Bookings are those of known accounts and of exhibits that are somebody's statements. What is cash is what the case
/// decided (<c>tracing.bookings</c>). Rows of which nobody has decided whose they are tell nothing. No figure of the
/// claim depends on any of it.
/// </remarks>
public static class RedFlagsOfCase
{
    /// <param name="accounts">Known accounts and matched transfers; <see cref="AccountsOfCase.Of"/>.</param>
    public static RedFlagsFound Of(
        CaseFile caseFile, CaseEvidence evidence, AccountsOfCase accounts, LawOnFile law) => RedFlags.Of(
            RecordsOf(caseFile, evidence, accounts),
            new RedFlagLaw(law.Choosing(caseFile.LawChoices), JurisdictionsOf(caseFile), caseFile.AsOf));

    /// <summary>What the rules look at, of one case.</summary>
    public static FlagRecords RecordsOf(CaseFile caseFile, CaseEvidence evidence, AccountsOfCase accounts)
    {
        var whose = new WhoseCodes(caseFile);
        FlagBooking[] bookings = [.. new FlagBookings(caseFile, evidence, accounts, whose).All()];
        return new FlagRecords
        {
            Bookings = bookings,
            Draws = [.. DrawsOf(PayOfCase.DrawsOf(caseFile, accounts), bookings)],
            Remittances = [.. evidence.Records.Where(record => record.Record is Remittance).Select(SentOf)],
            Charges = [.. ChargesOf(caseFile, evidence, bookings, whose)],
            Contacts = [.. FlagContacts.Of(caseFile, evidence, accounts, whose)],
            Explaining = ExplainingRecordsOfCase.Of(caseFile, evidence),
        };
    }

    private static IEnumerable<FlagDraw> DrawsOf(IReadOnlyList<PayDraw> draws, FlagBooking[] bookings)
    {
        HashSet<SourceRef> places =
            [.. draws.SelectMany(draw => draw.Pays).SelectMany(pay => pay.Pay.Append(pay.Debit))
                .Select(entry => entry.Line.Source)];
        ILookup<SourceRef, FlagBooking> booked =
            bookings.Where(one => places.Contains(one.Source)).ToLookup(one => one.Source);
        return draws.Select(draw => new FlagDraw(draw.On, draw.IsNamed,
        [
            .. draw.Pays.Select(pay => new FlagDrawnPay(
                pay.Worker, booked[pay.Debit.Line.Source].First(),
                [.. pay.Pay.Select(entry => booked[entry.Line.Source].First())], pay.Amount)),
        ]));
    }

    private static IReadOnlyList<string> JurisdictionsOf(CaseFile caseFile) =>
    [
        .. caseFile.Workers.SelectMany(worker => worker.Episodes).Select(episode => episode.Jurisdiction)
            .Distinct(StringComparer.Ordinal),
    ];

    // A slip is the worker's who sent it, unless somebody else of the case did.
    private static FlagRemittance SentOf(AttributedRecord record)
    {
        var remittance = (Remittance)record.Record;
        KnownAs sender = record.Payer is { } payer ? KnownAs.Controller(payer)
            : record.IsSenderOpen || remittance.Sender.IsBlank ? KnownAs.Nobody
            : KnownAs.Worker(record.Worker ?? "");
        return new FlagRemittance(
            record.Record.Source, remittance.SentOn, remittance.Sent, sender, record.Worker ?? "");
    }

    // A receipt, an entry of the creditor's book and a booking often tell of one charge.
    private static IEnumerable<FlagCharge> ChargesOf(
        CaseFile caseFile, CaseEvidence evidence, FlagBooking[] bookings, WhoseCodes whose) =>
        evidence.Records.Select(record => ChargeOf(caseFile, record, whose)).OfType<FlagCharge>()
            .Concat(PaidToLenders(caseFile, bookings))
            .DistinctBy(charge => (charge.Worker, charge.On, charge.Amount, charge.Taker, charge.Hand));

    private static IEnumerable<FlagCharge> PaidToLenders(CaseFile caseFile, FlagBooking[] bookings)
    {
        HashSet<string> takers =
        [
            .. caseFile.Debts.Select(book => book.Creditor),
            .. caseFile.Parties.Where(party => party.Role is PartyRole.Recruiter or PartyRole.Agent or PartyRole.Lender)
                .Select(party => party.Code),
        ];
        return from booking in bookings
               where booking.Amount.Amount > 0m && takers.Contains(booking.Holder.Code) && booking.OtherSide.IsWorker
               select new FlagCharge(
                   booking.Source, booking.On, booking.Amount, booking.OtherSide.Code, booking.Holder);
    }

    private static FlagCharge? ChargeOf(CaseFile caseFile, AttributedRecord record, WhoseCodes whose)
    {
        CreditorsBook? book = caseFile.Debts.FirstOrDefault(one => one.Holds(record.Record.Source));
        KnownAs taker = book is null ? KnownAs.Nobody : whose.Of(book.Creditor);
        string worker = record.Worker ?? "";
        return record.Record switch
        {
            FeeReceipt receipt => new FlagCharge(receipt.Source, receipt.PaidOn, receipt.Amount, worker, taker)
            {
                Hand = taker.IsKnown ? default : receipt.PaidTo,
            },
            DebtEntry { EnteredOn: { } enteredOn, Amount.Amount: > 0m } entry
                when book?.Meaning(entry.Description)?.Means.IsCharge() == true =>
                    new FlagCharge(entry.Source, enteredOn, entry.Amount, worker, taker),
            _ => null,
        };
    }
}

/// <summary>Whether a code is a worker's, or of somebody else of the case; an office is neither.</summary>
internal sealed class WhoseCodes(CaseFile caseFile)
{
    private readonly HashSet<string> workers = [.. caseFile.Workers.Select(worker => worker.Code)];
    private readonly HashSet<string> offices = [.. caseFile.WithholdingOffices.Select(office => office.Code)];

    public KnownAs Of(string? code) => code is null || offices.Contains(code) ? KnownAs.Nobody
        : workers.Contains(code) ? KnownAs.Worker(code) : KnownAs.Controller(code);
}
