using NodaMoney;
using NodaTime;
using Restitution.Evidence;

namespace Restitution.Ledgers;

/// <summary>One line of a payroll book, ready to be held against another book.</summary>
/// <param name="Person">The worker's code in a case, the name as written outside one.</param>
/// <param name="Period">Both ends included.</param>
public sealed record ComparedLine(
    string Person, DateInterval Period, IReadOnlyList<PayItem> Items, Money Net, SourceRef Source)
{
    public static ComparedLine Of(PayRecord record, string person) =>
        new(person, new DateInterval(record.PeriodFrom, record.PeriodTo), record.Items, record.Net, record.Source);
}
