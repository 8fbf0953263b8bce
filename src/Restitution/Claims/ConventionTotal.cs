using NodaMoney;
using Restitution.Rates;

namespace Restitution.Claims;

/// <summary>What a case comes to when other currencies are brought over by the rate of another day.</summary>
/// <param name="IsTaken">Whether it is the convention of the case.</param>
/// <param name="Paid">What was paid, likely.</param>
/// <param name="Total">The likely total.</param>
/// <param name="WithoutRate">How many amounts have no rate under it, and are not in the figures.</param>
public sealed record ConventionTotal(
    RateConvention Convention, bool IsTaken, Money Paid, Money Total, int WithoutRate);
