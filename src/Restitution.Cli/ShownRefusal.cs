using Restitution.Intake;
using Restitution.Storage.Refusals;

namespace Restitution.Cli;

/// <summary>A refusal with sheets named as they may be shown.</summary>
internal static class ShownRefusal
{
    public static Refusal Of(this ShownPlaces places, Refusal refusal) => refusal with
    {
        Place = places.In(refusal.Place),
        Found = places.In(refusal.Found),
        Wanted = places.In(refusal.Wanted),
        Remedy = places.In(refusal.Remedy),
    };
}
