using NodaTime;
using Restitution.Cases;
using Restitution.Evidence;
using Restitution.Intake;
using Restitution.Ledgers;
using Restitution.Storage.Folders;
using Restitution.Storage.Identities;

namespace Restitution.Storage.Reading;

/// <summary>The payroll books of a case by worker codes, ready to be held against each other.</summary>
/// <remarks>
/// A line that is matched to no worker is no line of the comparison, which says how many of them there are.
/// </remarks>
internal static class CaseBooks
{
    public static IEnumerable<PayrollBook> Of(
        CaseFolder folder, Dictionary<string, ReadExhibit> read, Attribution attribution) =>
        from file in folder.Exhibits
        where read.ContainsKey(file.Exhibit.Code)
        let setAside = PayrollBooks.SetAsideOf(read[file.Exhibit.Code])
        from book in PayrollBooks.Of(read[file.Exhibit.Code])
        select new PayrollBook(book.Name, [.. book.Lines.SelectMany(line => LineOf(line, file, attribution))])
        {
            SetAside = [.. setAside[book.Name].Select(row => SetAside(row, file, attribution))],
            Unmatched =
            [
                .. book.Lines.Where(line => attribution.Of(line, file).Worker is null)
                    .Select(line => new DateInterval(line.PeriodFrom, line.PeriodTo)),
            ],
        };

    private static IEnumerable<ComparedLine> LineOf(PayRecord record, ExhibitFile file, Attribution attribution)
    {
        AttributedRecord attributed = attribution.Of(record, file);
        return attributed.Worker is { } worker ? [ComparedLine.Of(record, worker)] : [];
    }

    // A name that is matched to no worker is nobody's whose line could be compared, but it is not unread.
    private static SetAsideLine SetAside(QuarantinedRow row, ExhibitFile file, Attribution attribution) => new(
        row.Source, row.Pay!.Person.IsBlank ? null : attribution.WorkerOf(row.Pay.Person, file) ?? "", row.Pay.Period);
}
