using System.Globalization;
using Restitution.Storage.Refusals;

namespace Restitution.Storage.Stores;

/// <summary>Two wrote on the same thing: the second is told, and what the first wrote stands.</summary>
internal static class Conflict
{
    public static RefusedException ChangedMeanwhile(string place, int found, int expected) => new(
        RefusedBecause.ChangedMeanwhile, place,
        string.Create(CultureInfo.InvariantCulture, $"version {found}"),
        string.Create(CultureInfo.InvariantCulture, $"version {expected}, on which the change was made"),
        "read it again and make the change on what stands there now");

    public static RefusedException NotThere(string place) => new(
        RefusedBecause.NotInDatabase, place, "nothing", "what the request names", "list what there is");

    public static RefusedException Taken(string place, string what) => new(
        RefusedBecause.CodeTaken, place, what, "one that nothing else has", "choose another, or open the one there is");
}
