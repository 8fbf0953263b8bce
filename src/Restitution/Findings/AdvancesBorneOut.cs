using NodaMoney;
using NodaTime;
using Restitution.Debts;
using Restitution.Evidence;
using Restitution.Reasons;

namespace Restitution.Findings;

/// <summary>What a worker says to have been given, against the debt book, the payroll and the bank.</summary>
/// <remarks>
/// Of two kinds: what is stated of one entry of a debt book, least to most, which the entry bears out when it lies
/// within; and an advance that is stated by itself, which an entry, a deduction for an advance or a booking of the same
/// amount within the days on file bears out. An entry of the very day with another amount contradicts, and serves its
/// maker where it writes more.
/// </remarks>
internal static class AdvancesBorneOut
{
    public static IEnumerable<StatedFact> Of(WorkerStory story, FindingsLaw law, FactIds ids) =>
        [.. OfEntries(story, ids), .. OfStatements(story, law, ids)];

    private static IEnumerable<StatedFact> OfEntries(WorkerStory story, FactIds ids)
    {
        Dictionary<SourceRef, DebtEntry> entries = [];
        foreach (DebtEntry entry in story.All<DebtEntry>())
        {
            entries.TryAdd(entry.Source, entry);
        }

        return
            from book in story.Creditors
            from told in book.Received
            where told.Basis != Basis.Document && told.Sources.Count > 0
            let entry = entries.GetValueOrDefault(told.Entry)
            where entry is not null && entry.Amount.Currency == told.Likely.Currency
            select FactOfEntry(story, told, entry, ids);
    }

    private static StatedFact FactOfEntry(WorkerStory story, AmountReceived told, DebtEntry entry, FactIds ids)
    {
        StatedFact fact = Fact(story, told.Likely, entry.EnteredOn, told.Sources[0], ids);
        var cell = new Cell(fact);
        Corroboration found = entry.Amount >= told.Least && entry.Amount <= told.Most
            ? cell.InPart(RecordKind.DebtBook, told.Likely, entry.Amount, [entry.Source])
            : cell.OfAmounts(
                RecordKind.DebtBook, told.Likely, entry.Amount, [entry.Source], entry.Amount > told.Likely);
        return fact with
        {
            Against = [.. RecordKinds.All.Select(kind => kind == RecordKind.DebtBook ? found : Cell.Silent(kind))],
        };
    }

    private static IEnumerable<StatedFact> OfStatements(WorkerStory story, FindingsLaw law, FactIds ids)
    {
        foreach (StatedByWorker stated in story.Stated
            .Where(one => one is { Kind: StatedKind.AdvanceReceived, Amount: not null }))
        {
            (decimal Value, Authority Authority)? window = law.Window("advance");
            StatedFact fact = Fact(story, stated.Amount!.Value, stated.From, stated.Sources[0], ids);
            var cell = new Cell(fact, window?.Authority);
            decimal days = window?.Value ?? 0m;
            yield return fact with
            {
                Against =
                [
                    .. RecordKinds.All.Select(kind => Nearest(
                        cell, kind, stated, RowsOf(story, kind, stated.Amount.Value.Currency), days)),
                ],
            };
        }
    }

    private static StatedFact Fact(WorkerStory story, Money amount, LocalDate? on, SourceRef source, FactIds ids) =>
        new(ids.Of(story.Worker, FactKind.AdvanceReceived, on), story.Worker, FactKind.AdvanceReceived, source)
        {
            Amount = amount,
            From = on,
            To = on,
            Against = [],
        };

    private static IEnumerable<(Money Amount, LocalDate? On, SourceRef Source)> RowsOf(
        WorkerStory story, RecordKind kind, Currency currency) => kind switch
        {
            RecordKind.DebtBook => story.All<DebtEntry>()
                .Where(entry => entry.Amount.Amount > 0m && entry.Amount.Currency == currency
                    && IsAdvance(story, entry))
                .Select(entry => (entry.Amount, entry.EnteredOn, entry.Source)),
            RecordKind.Bank => story.Bookings().Where(one => one.Amount.Currency == currency)
                .Select(one => (one.Amount, (LocalDate?)one.Line.BookedOn, one.Line.Source)),
            RecordKind.Payroll or RecordKind.SecondBook =>
                from line in story.Book(kind)
                from one in line.Items
                where one.Kind == PayItemKind.Advance && one.Amount.Amount < 0m && one.Amount.Currency == currency
                select (-one.Amount, line.PaidOn, line.Source),
            _ => [],
        };

    // Only a debt book tells of advances alone: a booking of another amount is pay, a deduction may be of several.
    private static Corroboration Nearest(
        Cell cell, RecordKind kind, StatedByWorker stated,
        IEnumerable<(Money Amount, LocalDate? On, SourceRef Source)> rows, decimal days)
    {
        Money amount = stated.Amount!.Value;
        (Money Amount, LocalDate? On, SourceRef Source)[] all = [.. rows];
        (Money Amount, LocalDate? On, SourceRef Source)[] telling =
            [.. all.Where(row => row.Amount == amount && IsNear(row.On, stated.From, days)).Take(1)];
        if (telling.Length == 0 && kind == RecordKind.DebtBook && stated.From is { } on)
        {
            telling = [.. all.Where(row => row.On == on).Take(1)];
        }

        return telling is [var row]
            ? cell.OfAmounts(kind, amount, row.Amount, [row.Source], row.Amount > amount) : Cell.Silent(kind);
    }

    private static bool IsNear(LocalDate? row, LocalDate? stated, decimal days) =>
        row is null || stated is null || Math.Abs(Period.DaysBetween(row.Value, stated.Value)) <= days;

    private static bool IsAdvance(WorkerStory story, DebtEntry entry) => story.Creditors.Any(book =>
        book.Holds(entry.Source) && book.Meaning(entry.Description)?.Means is DebtEntryKind.Advance);
}
