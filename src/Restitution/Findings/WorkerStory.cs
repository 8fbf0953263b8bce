using NodaMoney;
using NodaTime;
using Restitution.Claims;
using Restitution.Debts;
using Restitution.Evidence;
using Restitution.Rates;
using Restitution.Work;

namespace Restitution.Findings;

/// <summary>All that is on file of one worker, as the rules of findings take it.</summary>
public sealed class WorkerStory
{
    public required string Worker { get; init; }

    public required IReadOnlyList<EmploymentEpisode> Episodes { get; init; }

    public required IReadOnlyList<RecordOnFile> Records { get; init; }

    public required WorkerClaim Claim { get; init; }

    public IReadOnlyList<StatedByWorker> Stated { get; init; } = [];

    public IReadOnlyList<RecordedLoss> Losses { get; init; } = [];

    public IReadOnlyList<CreditorsBook> Creditors { get; init; } = [];

    /// <summary>The exhibit of the payroll book that is shown first; every other book is a second one.</summary>
    public string? MainBook { get; init; }

    /// <summary>What the worker states of hours: others' rules ask for it again and again.</summary>
    public IReadOnlyList<HoursTestimony> HoursTold => field ??= [.. All<HoursTestimony>()];

    private IReadOnlyList<EvidenceRecord> InOrder =>
        field ??= [.. Records.Select(one => one.Record).OrderBy(one => one.Source)];

    /// <summary>In the order in which exhibits and rows are cited.</summary>
    public IEnumerable<TRecord> All<TRecord>()
        where TRecord : EvidenceRecord => InOrder.OfType<TRecord>();

    /// <summary>The lines of one of the two kinds of book.</summary>
    public IEnumerable<PayRecord> Book(RecordKind kind) => All<PayRecord>()
        .Where(line => IsMain(line) == (kind == RecordKind.Payroll));

    /// <summary>
    /// Bookings between a respondent and the worker, in the order of their places; one that may be another again is
    /// left out.
    /// </summary>
    public IEnumerable<Booking> Bookings() =>
        from one in Records
        where one is { Payer: not null, Record: StatementLine { MayRepeat: null } }
        let line = (StatementLine)one.Record
        orderby line.Source
        select new Booking(line, one.NamedPeriod);

    /// <summary>
    /// Money that a bank shows to have come from the worker into a known account of somebody who is no worker, in the
    /// order of its places; one that may be another booking again is left out.
    /// </summary>
    public IReadOnlyList<StatementLine> PaidToOthers { get; init; } = [];

    /// <summary>An amount of a day in another currency, by the rates of the case; null where it has none.</summary>
    public Func<Money, Currency, LocalDate, ConvertedAmount?> InCurrency { get; init; } = (_, _, _) => null;

    /// <summary>Slips of money that a respondent sent, or that others did, mostly the worker.</summary>
    public IEnumerable<Remittance> Slips(bool byPayer) =>
        from one in Records
        where one.Record is Remittance && one.Payer is not null == byPayer
        orderby one.Record.Source
        select (Remittance)one.Record;

    /// <summary>Whether anything on file was written by someone else than the worker's interviewer.</summary>
    public bool HasRecords => Records.Any(one => one.Record is not (HoursTestimony or AdmittedPayment));

    private bool IsMain(PayRecord line) => MainBook is null || line.Source.Exhibit == MainBook;
}

/// <summary>A record with whose it is.</summary>
/// <param name="Payer">The code of the respondent who paid or sent; null where none is known.</param>
/// <param name="NamedPeriod">The pay period that a booking names; null when it names none.</param>
public sealed record RecordOnFile(EvidenceRecord Record, string Worker, string? Payer, DateInterval? NamedPeriod);

/// <summary>A booking that went from a respondent to the worker.</summary>
public sealed record Booking(StatementLine Line, DateInterval? ForPeriod)
{
    /// <summary>Positive, whichever side's account tells it.</summary>
    public NodaMoney.Money Amount => Line.Amount.Amount < 0m ? -Line.Amount : Line.Amount;
}
