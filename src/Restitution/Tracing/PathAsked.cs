using NodaTime;
using NodaTime.Text;

namespace Restitution.Tracing;

/// <summary>Of which traced amount the steps are asked: whose money, in which place, under which method.</summary>
/// <param name="Method">Where the method stands among those that were run.</param>
/// <param name="Claimant">Index of the claimant; null for all together.</param>
/// <param name="Through">The last day that counts, included; null for all.</param>
public sealed record PathAsked(int Method, int? Claimant, int Place, LocalDate? Through = null)
{
    private const string Most = "most";

    /// <summary>
    /// What a figure of <see cref="TracedCase.Figures"/> tells of one place; null of any other figure, such as a flow
    /// or a value.
    /// </summary>
    public static PathAsked? Of(TracedCase traced, string figure)
    {
        string[] parts = figure.Split('/');
        if (parts is not ["T", .., var last] || MethodOf(traced, last) is not (>= 0 and var method))
        {
            return null;
        }

        return parts switch
        {
            [_, "freeze" or "end" or "place", var place, _] => At(traced, method, null, place),
            [_, "balance", var place, var day, not Most] when LocalDatePattern.Iso.Parse(day) is { Success: true } on =>
                At(traced, method, null, place, on.Value),
            [_, var worker, var place, not Most] when ClaimantOf(traced, worker) is >= 0 and var claimant =>
                At(traced, method, claimant, place),
            _ => null,
        };
    }

    private static PathAsked? At(
        TracedCase traced, int method, int? claimant, string code, LocalDate? through = null)
    {
        foreach ((int index, Place place) in traced.Result.Ledger.Places.Index())
        {
            if (place.Code == code)
            {
                return new PathAsked(method, claimant, index, through);
            }
        }

        return null;
    }

    private static int MethodOf(TracedCase traced, string name)
    {
        TracingMethod? asked = name == Most ? traced.Method?.Method : TracingMethods.Named(name);
        return traced.Result.Methods.Select(one => (TracingMethod?)one.Method).ToList().IndexOf(asked ?? 0);
    }

    private static int ClaimantOf(TracedCase traced, string worker) =>
        traced.Result.Ledger.Claimants.ToList().IndexOf(worker);
}
