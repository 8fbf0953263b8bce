using NodaMoney;
using NodaTime;
using Restitution.Amounts;
using Restitution.Dates;

namespace Restitution.Wages;

/// <summary>What the employer's books say of one worker, and how far they count.</summary>
/// <remarks>
/// Several books tell of the same pay: for one period one line counts, the one that says that most was paid. A line is
/// borne out when proven payments that name its period reach its net amount.
/// </remarks>
public sealed class PayBook(IReadOnlyList<BookLine> lines, IReadOnlyList<Payment> proven)
{
    private readonly ILookup<LocalDate, BookLine> byMonth =
        lines.ToLookup(line => Spans.MonthOf(line.ForPeriod.Start).Start);

    private readonly ILookup<LocalDate, Payment> provenByMonth = proven
        .Where(payment => payment.ForPeriod is not null)
        .ToLookup(payment => Spans.MonthOf(payment.ForPeriod!.Start).Start);

    /// <summary>The line that counts for a period under a scenario, or null.</summary>
    public BookLine? LineFor(DateInterval period, Scenario scenario) => byMonth[Spans.MonthOf(period.Start).Start]
        .Where(line => Overlaps(line.ForPeriod, period) && CountsIn(line, scenario))
        .OrderByDescending(line => line.Net.Amount)
        .ThenBy(line => line.Source)
        .FirstOrDefault();

    /// <summary>What a line says was paid beyond what is proven for its period; null when that is nothing.</summary>
    /// <param name="dueOn">Taken as the day of payment when the book states none.</param>
    public Payment? AssertedBeyondProof(BookLine line, LocalDate dueOn)
    {
        decimal beyond = line.Net.Amount - ProvenFor(line).Amount;
        return beyond <= 0m
            ? null
            : new Payment(
                line.PaidOn ?? dueOn, new Money(beyond, line.Net.Currency), line.ForPeriod,
                line.IsSigned ? PaymentProof.SignedBook : PaymentProof.BookAlone, [line.Source]);
    }

    private bool CountsIn(BookLine line, Scenario scenario) => scenario switch
    {
        Scenario.Low => true,
        Scenario.Likely => line.IsSigned || IsBorneOut(line),
        _ => IsBorneOut(line),
    };

    private bool IsBorneOut(BookLine line) => line.Net.Amount > 0m && ProvenFor(line).Amount >= line.Net.Amount;

    private Money ProvenFor(BookLine line) => provenByMonth[Spans.MonthOf(line.ForPeriod.Start).Start]
        .Where(payment => payment.Amount.Currency == line.Net.Currency)
        .Aggregate(new Money(0m, line.Net.Currency), (sum, payment) => sum + payment.Amount);

    private static bool Overlaps(DateInterval left, DateInterval right) =>
        left.Start <= right.End && right.Start <= left.End;
}
