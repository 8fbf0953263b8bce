using NodaMoney;
using NodaTime;

namespace Restitution.Claims;

/// <summary>What interest comes to on one day after the computation, if nothing is paid before it.</summary>
/// <param name="On">A month's end, or the as-of day with which the table begins.</param>
/// <param name="PrincipalOpen">What bears interest on that day.</param>
/// <param name="RunInMonth">Interest since the day before in the table; on the as-of day, all interest to it.</param>
/// <param name="ByThen">All interest to that day, as the computation as of that day would have it.</param>
public sealed record InterestAtMonthEnd(LocalDate On, Money PrincipalOpen, Money RunInMonth, Figure ByThen);
