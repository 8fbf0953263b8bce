using NodaMoney;
using NodaTime;
using Restitution.Claims;
using Restitution.Debts;
using Restitution.Evidence;
using Restitution.Reasons;

namespace Restitution.Findings;

/// <summary>What a worker says to have paid for the work, against receipts, books, bank and others.</summary>
/// <remarks>
/// A receipt of the amount within the days on file of the stated day bears it out; one of the very day with another
/// amount contradicts. In a debt book one entry for recruitment, or all charges together, of the stated amount bears it
/// out; where the book charges for recruitment within those days and no entry has the amount, the nearest entry
/// contradicts. Fees taken from pay bear it out when they make the amount. A booking of the amount from the worker into
/// a known account of somebody who is no worker bears it out within those days, one booking for one fee, the nearest
/// first; one of another amount is another payment. One in another currency is compared by the rates of the case, and
/// where it has none the record is named and not compared. A fee of the same amount that somebody else
/// states bears it out. Where the worker names no day, every row may be of it. Losses that the case records as fees are
/// stated facts too.
/// </remarks>
internal sealed class FeesBorneOut
{
    private readonly WorkerStory story;
    private readonly IReadOnlyList<WorkerStory> others;
    private readonly (decimal Value, Authority Authority)? window;
    private readonly Dictionary<StatedFee, StatementLine> booked = [];
    private readonly Dictionary<StatedFee, StatementLine> inOtherCurrency = [];

    private FeesBorneOut(WorkerStory story, IReadOnlyList<WorkerStory> others, FindingsLaw law)
    {
        (this.story, this.others, window) = (story, others, law.Window("fee"));
        HashSet<SourceRef> taken = [];
        Take(booked, taken, (fee, line) => line.Amount == fee.Amount);
        Take(inOtherCurrency, taken, (fee, line) =>
            line.Amount.Currency != fee.Amount.Currency && !booked.ContainsKey(fee));
    }

    public static IEnumerable<StatedFact> Of(
        WorkerStory story, IReadOnlyList<WorkerStory> others, FindingsLaw law, FactIds ids)
    {
        var fees = new FeesBorneOut(story, others, law);
        return StatedFees(story).OrderBy(fee => fee.On).ThenBy(fee => fee.Source)
            .Select(fee => fees.FactOf(fee, ids)).ToArray();
    }

    private static IEnumerable<StatedFee> StatedFees(WorkerStory story) =>
    [
        .. story.Stated.Where(one => one is { Kind: StatedKind.FeePaid, Amount: not null })
            .Select(one => new StatedFee(one.Amount!.Value, one.From, one.Sources[0])),
        .. story.Losses.Where(loss => loss.Head == RecordedHeads.Fee && loss.Basis != Basis.Document)
            .Select(loss => new StatedFee(loss.Converted?.Original ?? loss.Amount, loss.On, loss.Sources[0])),
    ];

    private StatedFact FactOf(StatedFee fee, FactIds ids)
    {
        var fact = new StatedFact(
            ids.Of(story.Worker, FactKind.FeePaid, fee.On), story.Worker, FactKind.FeePaid, fee.Source)
        {
            Amount = fee.Amount,
            From = fee.On,
            To = fee.On,
            Against = [],
        };
        var cell = new Cell(fact, window?.Authority);
        return fact with
        {
            Against =
            [
                .. RecordKinds.All.Select(kind => kind switch
                {
                    RecordKind.FeeReceipt => ByReceipt(cell, fee),
                    RecordKind.DebtBook => ByDebtBook(cell, fee),
                    RecordKind.Payroll or RecordKind.SecondBook => ByBook(cell, kind, fee),
                    RecordKind.Bank => ByBank(cell, fee),
                    RecordKind.OtherWorkers => ByOthers(cell, fee),
                    _ => Cell.Silent(kind),
                }),
            ],
        };
    }

    private Corroboration ByReceipt(Cell cell, StatedFee fee)
    {
        FeeReceipt[] receipts = [.. story.All<FeeReceipt>().Where(one => one.Amount.Currency == fee.Amount.Currency)];
        FeeReceipt? told = receipts.FirstOrDefault(one => one.Amount == fee.Amount && IsNear(fee.On, one.PaidOn))
            ?? receipts.FirstOrDefault(one => one.PaidOn == fee.On);
        return told is null ? Cell.Silent(RecordKind.FeeReceipt) : cell.OfAmounts(
            RecordKind.FeeReceipt, fee.Amount, told.Amount, [told.Source], told.Amount < fee.Amount);
    }

    private Corroboration ByDebtBook(Cell cell, StatedFee fee)
    {
        DebtLine[] charges =
        [
            .. story.Claim.Debts.Accounts.SelectMany(one => one.Account.Lines)
                .Where(line => line.IsInBook && line.Kind is { } kind && kind.IsCharge()
                    && line.AsWritten.Currency == fee.Amount.Currency && IsNear(fee.On, line.On)),
        ];
        DebtLine[] fees = [.. charges.Where(line => line.Kind == DebtEntryKind.RecruitmentFee)];
        if (fees.Length == 0)
        {
            return Cell.Silent(RecordKind.DebtBook);
        }

        DebtLine[] telling = fees.Any(line => line.AsWritten == fee.Amount)
            ? [fees.First(line => line.AsWritten == fee.Amount)]
            : Sum(charges) == fee.Amount ? charges
            : [fees.MinBy(line => DaysApart(fee.On, line.On))!];
        Money written = Sum(telling);
        return cell.OfAmounts(
            RecordKind.DebtBook, fee.Amount, written, telling.SelectMany(line => line.Sources), written < fee.Amount);
    }

    private Corroboration ByBook(Cell cell, RecordKind kind, StatedFee fee)
    {
        (Money Taken, SourceRef Source)[] taken =
        [
            .. from line in story.Book(kind)
               from one in line.Items
               where one.Kind == PayItemKind.RecruitmentFee && one.Amount.Currency == fee.Amount.Currency
               select (-one.Amount, line.Source),
        ];
        return taken.Length > 0 && taken.Select(one => one.Taken).Aggregate((sum, one) => sum + one) == fee.Amount
            ? cell.OfAmounts(kind, fee.Amount, fee.Amount, taken.Select(one => one.Source), false)
            : Cell.Silent(kind);
    }

    private Corroboration ByBank(Cell cell, StatedFee fee) => booked.TryGetValue(fee, out StatementLine? line)
        ? cell.OfAmounts(RecordKind.Bank, fee.Amount, line.Amount, [line.Source], false)
        : inOtherCurrency.TryGetValue(fee, out StatementLine? other) ? ByOtherCurrency(cell, fee, other)
        : Cell.Silent(RecordKind.Bank);

    private Corroboration ByOtherCurrency(Cell cell, StatedFee fee, StatementLine line)
    {
        if (story.InCurrency(line.Amount, fee.Amount.Currency, line.BookedOn) is not { } converted)
        {
            return cell.NotCompared(RecordKind.Bank, fee.Amount, line.Amount, line.Source);
        }

        Corroboration compared =
            cell.OfAmounts(RecordKind.Bank, fee.Amount, converted.Amount, [line.Source], false);
        return compared with { Because = compared.Because! with { Parts = [converted.Told(Basis.Document)] } };
    }

    // One booking for one fee, the nearest first.
    private void Take(
        Dictionary<StatedFee, StatementLine> found, HashSet<SourceRef> taken, Func<StatedFee, StatementLine, bool> isOf)
    {
        var pairs =
            from fee in StatedFees(story).Distinct()
            from line in story.PaidToOthers
            where isOf(fee, line) && IsNear(fee.On, line.BookedOn)
            orderby fee.On is null, DaysApart(fee.On, line.BookedOn), line.Source, fee.Source
            select (fee, line);
        foreach ((StatedFee fee, StatementLine line) in pairs.ToArray())
        {
            if (!found.ContainsKey(fee) && taken.Add(line.Source))
            {
                found[fee] = line;
            }
        }
    }

    private Corroboration ByOthers(Cell cell, StatedFee fee)
    {
        SourceRef[] same = [.. others.SelectMany(StatedFees).Where(one => one.Amount == fee.Amount)
            .Select(one => one.Source).Take(SameWork.OthersCited)];
        return same.Length == 0 ? Cell.Silent(RecordKind.OtherWorkers)
            : cell.OfAmounts(RecordKind.OtherWorkers, fee.Amount, fee.Amount, same, false);
    }

    private bool IsNear(LocalDate? stated, LocalDate row) => DaysApart(stated, row) <= (window?.Value ?? 0m);

    private static int DaysApart(LocalDate? stated, LocalDate row) =>
        stated is { } day ? Math.Abs(Period.DaysBetween(day, row)) : 0;

    private static Money Sum(DebtLine[] lines) =>
        lines.Select(line => line.AsWritten).Aggregate((sum, amount) => sum + amount);

    private sealed record StatedFee(Money Amount, LocalDate? On, SourceRef Source);
}
