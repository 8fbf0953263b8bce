using NodaMoney;
using NodaTime;
using Restitution.Evidence;
using Restitution.Ledgers;
using Restitution.Work;

namespace Restitution.Wages;

/// <summary>One period of a worker's pay chain.</summary>
/// <param name="Period">Null for what names no period of the worker.</param>
public sealed record PayChainLine(string Worker, PayPeriod? Period)
{
    /// <summary>What the book says was paid, after what it took.</summary>
    public required Money PayrollSays { get; init; }

    /// <summary>What statements show.</summary>
    public required Money Booked { get; init; }

    /// <summary>What the worker admits or the payer's own remittance shows, beside the statements.</summary>
    public required Money OtherwiseShown { get; init; }

    /// <summary>What the book says beyond both: nothing but the book says that it was paid.</summary>
    public required Money AssertedOnly { get; init; }

    /// <summary>
    /// What was sent on, one sum for each currency; it is mostly the pay passed on, and is added to nothing.
    /// </summary>
    public IReadOnlyList<Money> SentOn { get; init; } = [];

    /// <summary>
    /// What of the booked pay left on the same day as that of other workers, one way: see <see cref="PayDraws"/>.
    /// </summary>
    public required Money DrawnByAnother { get; init; }

    /// <summary>Whose statements are on record for the days of the line: what they can show at all.</summary>
    public BankOnRecord Bank { get; init; } = BankOnRecord.WorkersOwn;

    /// <summary>
    /// What of the booked pay came on days that no statement of the worker's own account covers: whether it was drawn
    /// cannot be seen.
    /// </summary>
    public Money? BookedUnseen { get; init; }

    /// <summary>What shows that the period was paid, the book left aside.</summary>
    public IReadOnlyList<Payment> Payments { get; init; } = [];

    public IReadOnlyList<SentOn> Sent { get; init; } = [];

    public IReadOnlyList<DrawnAway> Drawn { get; init; } = [];

    public IReadOnlyList<SourceRef> PayrollRows { get; init; } = [];

    /// <summary>
    /// Rows of a payroll for the period that were set aside, where no line of it was read: what is shown to have been
    /// paid then stands beside no amount of the payroll.
    /// </summary>
    public IReadOnlyList<SourceRef> PayrollSetAside { get; init; } = [];

    /// <summary>How far columns are beyond the payroll because its row was set aside; null where none was.</summary>
    public Money? BeyondPayroll => PayrollSetAside.Count == 0 ? null : Booked + OtherwiseShown;

    public IReadOnlyList<SourceRef> BookedRows { get; init; } = [];

    public IReadOnlyList<SourceRef> SentOnRows { get; init; } = [];

    public IReadOnlyList<SourceRef> DrawnRows { get; init; } = [];
}

/// <summary>Whose bank statements are on record for some days. Numbers are not reused.</summary>
public enum BankOnRecord
{
    /// <summary>Nobody's: that nothing is booked says nothing.</summary>
    None = 1,

    /// <summary>The payer's alone: what was paid is shown, what became of it is not.</summary>
    PayersOnly = 2,

    /// <summary>The worker's own account: what left it again is shown too.</summary>
    WorkersOwn = 3,
}

/// <summary>Money that was sent on.</summary>
public sealed record SentOn(LocalDate On, Money Amount, SourceRef Source)
{
    /// <summary>The code of who sent it; null where nobody has decided.</summary>
    public string? By { get; init; }
}

/// <summary>Pay that left on its day with that of others.</summary>
public sealed record DrawnAway(LocalDate On, Money Amount, IReadOnlyList<SourceRef> Sources)
{
    /// <summary>The account or code of the case that it went to; null where the bank's words alone tell.</summary>
    public string? To { get; init; }

    /// <summary>Whether the records name who drew it; else they tell a machine alone.</summary>
    public bool IsNamed { get; init; }

    /// <summary>The bookings of the pay that it is taken from.</summary>
    public IReadOnlyList<SourceRef> PayRows { get; init; } = [];

    /// <summary>What decisions of the case on these very bookings rest on, beside them.</summary>
    public IReadOnlyList<SourceRef> DecisionRows { get; init; } = [];
}
