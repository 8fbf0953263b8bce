using NodaMoney;
using NodaTime;
using Restitution.Amounts;
using Restitution.Reasons;

namespace Restitution.Tracing;

/// <summary>What became of each claimant's money under each method, or why it could not be traced.</summary>
/// <param name="Refusals">All that stands against tracing; where there is one, there are no methods.</param>
public sealed record TracingResult(
    TracingLedger Ledger, IReadOnlyList<MethodResult> Methods, IReadOnlyList<TracingRefusal> Refusals)
{
    /// <summary>How many orders of the rows were walked, so that ranges are exact; 0 where they enclose.</summary>
    public int OrdersWalked { get; init; }

    /// <summary>Of each flow its least and most over the orders walked; none where steps were not asked for.</summary>
    public IReadOnlyList<FlowEnds> FlowEnds { get; init; } = [];
}

/// <summary>The outcome of one method.</summary>
/// <param name="Amounts">One for each claimant and place that has or had any of it, by claimant, then place.</param>
public sealed record MethodResult(TracingMethod Method, IReadOnlyList<TracedFunds> Amounts)
{
    /// <summary>One row for each movement of the accounts whose steps were asked for, as listed.</summary>
    public IReadOnlyList<TracingStep> Steps { get; init; } = [];

    /// <summary>
    /// What all claimants have in each place, printed, in each order that was walked and differs; none where ranges
    /// enclose every order.
    /// </summary>
    public IReadOnlyList<decimal[]> Together { get; init; } = [];
}

/// <summary>Of one claimant's money, what is in one place after the last movement.</summary>
/// <remarks>
/// In the place's currency. In an account or a holding it is what is there; in cash, with an outsider or with the bank
/// it is what came there altogether, and where records end what was there on their last day. Low is the worst order of
/// the rows of each day, high the best, likely the order as listed: printed amounts, apportioned so that the claimants'
/// and the holder's own sum to the balance.
/// </remarks>
/// <param name="Claimant">
/// Index of the claimant; <see cref="TracingLedger.HoldersOwn"/> for the rest, which follows the claimants. Under full
/// taint the claimants overlap, and the whole less the rest is what they touch together.
/// </param>
public sealed record TracedFunds(int Claimant, int Place, Estimate<Money> Amount)
{
    /// <summary>Whether the range is exact: every order was walked, or the paths cross one account only. Else it
    /// encloses every order.</summary>
    public bool IsExact { get; init; }

    /// <summary>Whether the range was cut to what the claimant put in and what can have come by exchange.</summary>
    public bool IsCapped { get; init; }

    /// <summary>
    /// The number of the movement with which the last of it left the account or holding, in the likely order; 0 while
    /// some is there. Nothing is an answer and not the lack of one.
    /// </summary>
    public int ExhaustedBy { get; init; }
}

/// <summary>One movement of one account under one method: what it took from whom.</summary>
/// <param name="Balance">Of the account after it.</param>
/// <param name="Moved">What moved, by claimant; the holder's own is the rest of the movement.</param>
/// <param name="After">What is left in the account, by claimant, unrounded.</param>
public sealed record TracingStep(
    int Movement, int Place, UnroundedMoney Balance, IReadOnlyList<Share> Moved, IReadOnlyList<Share> After);

/// <summary>An unrounded amount of one claimant.</summary>
public readonly record struct Share(int Claimant, decimal Amount);

/// <summary>Why a ledger is not traced.</summary>
/// <param name="Movement">The number of the movement; 0 where it is no single one.</param>
public sealed record TracingRefusal(TracingRefusalKind Kind, int Movement, IReadOnlyList<Operand> About)
{
    public LocalDate? On { get; init; }
}

/// <summary>Why not. Numbers are not reused.</summary>
public enum TracingRefusalKind
{
    /// <summary>A transfer into another currency of which nothing tells what came in. About: places.</summary>
    CurrencyLegUnknown = 1,

    /// <summary>An account opens below zero although someone's money is to be in it. About: place, amount.</summary>
    OpeningLotNegative = 2,

    /// <summary>Transfers of one day that lead in a circle and are not ordered. About: places.</summary>
    CycleWithinDay = 3,

    /// <summary>The method may not be used here. About: method.</summary>
    MethodForbidden = 4,

    /// <summary>A thing was sold before it was paid for, or on that day in no order. About: place.</summary>
    SaleBeforePurchase = 5,

    /// <summary>The payment of the price was taken back: then nothing tells that it was sold. About: place.</summary>
    SaleTakenBack = 6,

    /// <summary>No account has the row that paid the price, or several have. About: place, row or account.</summary>
    SaleRowNotFound = 7,

    /// <summary>The row that paid the price is one leg of a transfer between accounts. About: place, row.</summary>
    SaleRowIsTransfer = 8,

    /// <summary>Paid for in two currencies: nothing tells how the price divides. About: place.</summary>
    SaleOfTwoCurrencies = 9,

    /// <summary>
    /// A payment to an account came back, and that account's records of the day do not show it. About: the place it
    /// came back to, the account.
    /// </summary>
    ReturnNotOnRecord = 10,
}
