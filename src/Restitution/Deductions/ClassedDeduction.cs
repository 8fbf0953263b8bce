using NodaMoney;
using NodaTime;
using Restitution.Evidence;
using Restitution.Reasons;

namespace Restitution.Deductions;

/// <summary>One amount that a line of the book takes from the pay of one period.</summary>
/// <param name="Amount">Positive.</param>
/// <param name="TakenOn">
/// The day on which the line says that it was paid; the day the pay fell due where it says none.
/// </param>
/// <param name="Share">Where the line tells of several periods: how this amount came from its whole.</param>
public sealed record TakenItem(
    PayItem Item, Money Amount, SourceRef Source, LocalDate TakenOn, ShareOfLine? Share = null);

/// <summary>An amount of a line shared out by days among the periods that the line tells of.</summary>
public sealed record ShareOfLine(Money Whole, int Days, int DaysOfLine);

/// <summary>
/// How the law on file stands to a deduction, in the order in which deductions are applied to the caps.
/// </summary>
/// <remarks>
/// What a law requires comes before what it lets the parties do, and what needs nothing more before what needs a cap, a
/// proof, a permission or a consent. Within a kind the order is that of the book. No law on file says that deductions
/// beyond a common cap abate in proportion, so none does.
/// </remarks>
public enum DeductionRule
{
    WithheldByLaw = 1,
    Allowed = 2,
    ToCap = 3,
    AtActualCost = 4,
    WithPermission = 5,
    WithConsent = 6,
    NotAllowed = 7,

    /// <summary>Nothing on file says; a gap is listed, and the amount stays owed.</summary>
    NotOnFile = 8,
}

/// <summary>What held a deduction down.</summary>
public enum DeductionLimitKind
{
    CapEach = 1,
    CapTogether = 2,
    BoardAndLodging = 3,
    CostMost = 4,
    ProvenCost = 5,
    AmountConsentedTo = 6,
    AmountPermitted = 7,

    /// <summary>More cannot be taken from pay than fell due.</summary>
    WagesDue = 8,
}

/// <summary>One limit as it was met: what it is, and what of it earlier deductions had left.</summary>
/// <param name="Most">
/// The limit in whole minor units; a share of the wages is cut down, since more would exceed it.
/// </param>
/// <param name="Left">What earlier deductions left of it.</param>
/// <param name="Of">What a fraction is taken of; null where the limit is an amount.</param>
public sealed record DeductionLimit(
    DeductionLimitKind Kind, Money Most, Money Left, CappedWages? Of = null, decimal Fraction = 0m,
    Authority? Authority = null);

/// <summary>What a cap is a share of: the wages due, or what the law leaves of them.</summary>
/// <param name="Withheld">What is taken off first; null where nothing is.</param>
/// <param name="SaidBy">The law that takes it off.</param>
public sealed record CappedWages(Money Due, Money? Withheld, Authority? SaidBy);

/// <summary>One deduction of the book: what of it was lawful, and why the rest was not.</summary>
/// <remarks>Taken = lawful + unlawful + what was taken beyond what fell due, to the minor unit.</remarks>
public sealed record ClassedDeduction(TakenItem Taken, DeductionKindLaw Law, DeductionRule Rule)
{
    public DeductionKindDecision? Decision { get; init; }

    public required Money Lawful { get; init; }

    /// <summary>What stood in no wages due, and is no loss of them.</summary>
    public required Money BeyondDue { get; init; }

    /// <summary>What counts as unlawfully deducted: all of it, or what other heads left of the wages due.</summary>
    public required Money Unlawful { get; init; }

    public ConsentFound? Consent { get; init; }

    public DeductionPermit? Permission { get; init; }

    /// <summary>What of each proven cost was taken back here.</summary>
    public IReadOnlyList<(DeductionCost Cost, Money Taken)> Costs { get; init; } = [];

    /// <summary>The limits that held it down or were met, in the order in which they were applied.</summary>
    public IReadOnlyList<DeductionLimit> Limits { get; init; } = [];

    /// <summary>
    /// Whether it is tax or social security that the law lets the employer keep back for the authority.
    /// </summary>
    public bool IsWithheld => Rule == DeductionRule.WithheldByLaw;

    /// <summary>
    /// The limit that the lawful part reaches where something of it is beyond; null where none cut it.
    /// </summary>
    public DeductionLimit? CutBy => Lawful + BeyondDue == Taken.Amount || Limits.Count == 0
        ? null
        : Limits.Where(limit => limit.Kind != DeductionLimitKind.WagesDue).MinBy(limit => limit.Left.Amount);
}

/// <summary>What was taken from the pay of one period, by the lines of the book that count.</summary>
/// <param name="Withheld">Tax and social security, as far as lawful.</param>
/// <param name="Lawful">Every other lawful deduction.</param>
/// <param name="Unlawful">The rest, as far as anything was left of the pay to take it from.</param>
public sealed record PayDeductions(
    Money Withheld, Money Lawful, Money Unlawful, IReadOnlyList<ClassedDeduction> Items, IReadOnlyList<Gap> Gaps)
{
    public static PayDeductions Nothing(Currency currency)
    {
        Money zero = new(0m, currency);
        return new PayDeductions(zero, zero, zero, [], []);
    }

    /// <summary>All that lowers what is owed.</summary>
    public Money AllLawful => Withheld + Lawful;

    /// <summary>The same deductions where no more was left of the pay than this.</summary>
    /// <remarks>In the order of the items; what is left over stood in no wages due.</remarks>
    public PayDeductions WithUnlawfulAtMost(Money left)
    {
        if (Unlawful <= left)
        {
            return this;
        }

        Money open = left;
        var items = new ClassedDeduction[Items.Count];
        for (int index = 0; index < items.Length; index++)
        {
            Money counted = Items[index].Unlawful < open ? Items[index].Unlawful : open;
            open -= counted;
            items[index] = Items[index] with
            {
                Unlawful = counted,
                BeyondDue = Items[index].BeyondDue + Items[index].Unlawful - counted,
            };
        }

        return this with { Unlawful = left, Items = items };
    }
}
