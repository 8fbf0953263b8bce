using NodaMoney;
using NodaTime;
using Restitution.Evidence;
using Restitution.Reasons;

namespace Restitution.Benchmarks.RebuildCase;

/// <summary>One booking as it was posted: in its own currency and in the claim's, with its place.</summary>
public readonly record struct RebuiltPosting(SourceRef Source, LocalDate BookedOn, decimal Amount, decimal InClaim);

/// <summary>One account rebuilt: a posting for each booking, and balances by month in both currencies.</summary>
public sealed class RebuiltAccount(string name)
{
    private readonly List<RebuiltPosting> postings = [];
    private readonly Dictionary<YearMonth, (decimal Amount, decimal InClaim)> byMonth = [];

    public string Name => name;

    public IReadOnlyList<RebuiltPosting> Postings => postings;

    /// <summary>What was moved by the end of each month that has a booking.</summary>
    public IReadOnlyDictionary<YearMonth, (decimal Amount, decimal InClaim)> ByMonth => byMonth;

    public decimal Balance { get; private set; }

    public decimal BalanceInClaim { get; private set; }

    /// <summary>Bookings for which no rate was found; they are posted in their own currency alone.</summary>
    public int GapCount { get; private set; }

    public void Post(StatementLine line, Reckoned<Money, Untold> inClaim)
    {
        decimal converted = inClaim.Figure?.Value.Amount ?? 0m;
        GapCount += inClaim.Figure is null ? 1 : 0;
        postings.Add(new RebuiltPosting(line.Source, line.BookedOn, line.Amount.Amount, converted));
        Balance += line.Amount.Amount;
        BalanceInClaim += converted;
        byMonth[line.BookedOn.ToYearMonth()] = (Balance, BalanceInClaim);
    }
}
