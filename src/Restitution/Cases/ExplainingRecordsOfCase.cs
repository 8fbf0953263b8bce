using Restitution.Evidence;
using Restitution.Findings;

namespace Restitution.Cases;

/// <summary>The records of a case that speak for the innocent explanation of a flag.</summary>
/// <remarks>
/// What somebody recorded under <c>explainingRecords</c>; of the rows that were read, those of the day itself: what the
/// worker admits to have received, a signed line of a book, money that the worker sent on. A paper that the case cites
/// for someone and of which no rows were read is named as such: nobody but a reader can tell for whom it speaks. What a
/// decision of the case on a row rests on stands beside every flag that rests on that row.
/// </remarks>
internal static class ExplainingRecordsOfCase
{
    public static IReadOnlyList<ExplainingRecord> Of(CaseFile caseFile, CaseEvidence evidence)
    {
        HashSet<string> read = [.. evidence.Records.Select(record => ExhibitOf(record.Record.Source))];
        return
        [
            .. caseFile.Explaining, .. DecisionsOnRows.Of(caseFile, evidence),
            .. evidence.Records.Where(record => record.Worker is not null).Select(OfRow).OfType<ExplainingRecord>(),
            .. from party in caseFile.Parties
               let unread = party.Sources.Where(source => !read.Contains(ExhibitOf(source))).ToArray()
               where unread.Length > 0
               from pattern in new[] { RedFlagKind.PayDrawnSameDay, RedFlagKind.ControllersRemittances }
               select new ExplainingRecord(pattern, ExplainingKind.CitedForPerson, unread) { By = party.Code },
        ];
    }

    private static ExplainingRecord? OfRow(AttributedRecord record) => record.Record switch
    {
        AdmittedPayment admitted => OfDay(record, ExplainingKind.Admission, admitted.PaidOn),
        PayRecord { IsSigned: true, PaidOn: { } paidOn } => OfDay(record, ExplainingKind.SignedLine, paidOn),
        Remittance slip when record.Payer is null && !record.IsSenderOpen && !slip.Sender.IsBlank =>
            OfDay(record, ExplainingKind.SentOn, slip.SentOn),
        _ => null,
    };

    private static ExplainingRecord OfDay(AttributedRecord record, ExplainingKind kind, NodaTime.LocalDate day) =>
        new(RedFlagKind.PayDrawnSameDay, kind, [record.Record.Source]) { Of = [record.Worker!], From = day, To = day };

    private static string ExhibitOf(SourceRef source) => source.Exhibit.Split('/')[0];
}
