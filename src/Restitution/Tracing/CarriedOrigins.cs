using NodaTime;
using Restitution.Amounts;
using Restitution.Reasons;

namespace Restitution.Tracing;

/// <summary>Which origins a claimant's money in a place is of: those alone that its own movements carry.</summary>
/// <remarks>
/// An origin counts where the way back of its credit leads, under that method. Of a range an origin counts too that can
/// have come there in some order of the rows of a day: on its own day or later, from place to place, and no further
/// than where records end. What came in after the last movement to the place is never among them.
/// </remarks>
internal sealed class CarriedOrigins
{
    private readonly TracedCase traced;
    private readonly ILookup<string, TracedOrigin> ofClaimant;
    private readonly Dictionary<(int Place, int Movement), CameFrom> back;
    private readonly Dictionary<int, HashSet<int>> reached = [];
    private readonly Movement[][] days;

    public CarriedOrigins(TracedCase traced)
    {
        this.traced = traced;
        ofClaimant = traced.Origins.ToLookup(origin => origin.Claimant, StringComparer.Ordinal);
        back = traced.Back.ToDictionary(came => (came.Place, came.Movement));
        days = [.. traced.Result.Ledger.Movements.GroupBy(one => one.On).OrderBy(day => day.Key)
            .Select(day => day.ToArray())];
    }

    /// <param name="method">Where the method stands among those that were run.</param>
    public IReadOnlyList<TracedOrigin> Of(int method, TracedFunds funds)
    {
        TracedOrigin[] all = [.. ofClaimant[traced.Result.Ledger.Claimants[funds.Claimant]]];
        TracedOrigin[] came = [.. all.Where(origin =>
            back.TryGetValue((funds.Place, origin.Movement), out CameFrom? from) && from.Traced[method].Amount > 0m)];
        return came.Length > 0 && funds.Amount.IsSingle
            ? came : [.. all.Where(origin => came.Contains(origin) || CanReach(origin.Movement, funds.Place))];
    }

    public Basis BasisOf(int method, TracedFunds funds) =>
        Reasons.BasisOf.Weakest([.. Of(method, funds).Select(origin => origin.Because.Basis)]);

    /// <summary>The weakest of several.</summary>
    public Basis BasisOf(int method, IEnumerable<TracedFunds> all) => Reasons.BasisOf.Weakest(
        [.. all.Where(funds => funds.Amount.BySize().High.Amount > 0m).Select(funds => BasisOf(method, funds))]);

    private bool CanReach(int movement, int place)
    {
        if (!reached.TryGetValue(movement, out HashSet<int>? places))
        {
            places = ReachOf(traced.Result.Ledger.Movements[movement - 1]);
            reached.Add(movement, places);
        }

        return places.Contains(place);
    }

    private HashSet<int> ReachOf(Movement credit)
    {
        HashSet<int> now = [credit.To];
        HashSet<int> ever = [credit.To];
        LocalDate before = credit.On;
        foreach (Movement[] day in days.SkipWhile(day => day[0].On < credit.On))
        {
            End(now, ever, before, day[0].On);
            before = day[0].On;
            bool hasMore = true;
            while (hasMore)
            {
                hasMore = false;
                foreach (Movement one in day.Where(one => one is { From: >= 0, To: >= 0 } && now.Contains(one.From)))
                {
                    hasMore |= now.Add(one.To);
                }
            }

            ever.UnionWith(now);
        }

        End(now, ever, before, LocalDate.MaxIsoValue);
        return ever;
    }

    // With the last day of its records all that was in an account is told where they end.
    private void End(HashSet<int> now, HashSet<int> ever, LocalDate from, LocalDate day)
    {
        foreach (RecordedSpan span in traced.Result.Ledger.Recorded.Where(span =>
            span.EndsIn >= 0 && span.To >= from && span.To < day && now.Contains(span.Place)))
        {
            ever.Add(span.EndsIn);
            now.Remove(span.Place);
        }
    }
}
