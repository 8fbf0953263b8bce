using System.Globalization;
using NodaMoney;

namespace Restitution.Tracing;

/// <summary>The ids of traced figures, as documents print them and as <c>explain</c> opens them.</summary>
internal static class TracedIds
{
    public static string Origin(TracedOrigin origin) => string.Create(
        CultureInfo.InvariantCulture, $"T/origin/{origin.Claimant}/{origin.Movement}");

    /// <summary>All that the claimants put in, in one currency.</summary>
    public static string OfOrigins(Currency currency) => $"T/origins/{currency.Code}";

    public static string Of(string claimant, Place place, TracingMethod method) =>
        $"T/{claimant}/{place.Code}/{TracingMethods.NameOf(method)}";

    /// <summary>What is lost with a holder, in one currency.</summary>
    public static string Lost(string holder, Currency currency, TracingMethod method) =>
        $"T/lost/{holder}/{currency.Code}/{TracingMethods.NameOf(method)}";

    /// <summary>What waits for one of the statements to ask for.</summary>
    public static string Demand(int priority) => string.Create(CultureInfo.InvariantCulture, $"T/demand/{priority}");

    /// <summary>All claimants in one place.</summary>
    public static string OfPlace(Place place, TracingMethod method) =>
        $"T/place/{place.Code}/{TracingMethods.NameOf(method)}";

    /// <summary>All claimants in all places of one kind and currency.</summary>
    public static string OfKind(PlaceKind kind, Currency currency, TracingMethod method) =>
        $"T/kind/{kind}/{currency.Code}/{TracingMethods.NameOf(method)}";

    /// <summary>All claimants in all places of one currency.</summary>
    public static string OfCurrency(Currency currency, TracingMethod method) =>
        $"T/all/{currency.Code}/{TracingMethods.NameOf(method)}";
}
