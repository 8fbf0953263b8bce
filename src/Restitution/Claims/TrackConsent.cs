using NodaTime;
using Restitution.Evidence;

namespace Restitution.Claims;

/// <summary>A worker's informed consent to be claimed for on one track.</summary>
/// <param name="By">The worker, or who may speak for the worker.</param>
/// <param name="Form">How it was given.</param>
/// <param name="WithdrawnOn">From that day on, itself included, nothing is claimed; null while it stands.</param>
public sealed record Consent(
    string Worker, RemedyTrack Track, LocalDate GivenOn, ConsentBy By, ConsentForm Form, LocalDate? WithdrawnOn,
    IReadOnlyList<SourceRef> Sources)
{
    public bool StandsOn(LocalDate day) => GivenOn <= day && (WithdrawnOn is not { } withdrawn || withdrawn > day);
}

public enum ConsentBy
{
    Worker = 1,
    Representative = 2,
}

public enum ConsentForm
{
    Written = 1,
    Recorded = 2,

    /// <summary>Said to an official who noted it.</summary>
    Oral = 3,
}

/// <summary>How a worker's consent on one track stands on the as-of day.</summary>
/// <param name="Record">The record that decides; null where there is none.</param>
public sealed record TrackConsent(ConsentState State, Consent? Record)
{
    /// <summary>Of several records the one given last decides.</summary>
    public static TrackConsent On(
        LocalDate asOf, string worker, RemedyTrack track, IEnumerable<Consent> consents)
    {
        Consent? last = consents
            .Where(one => one.Worker == worker && one.Track == track && one.GivenOn <= asOf)
            .MaxBy(one => one.GivenOn);
        return new(
            last is null ? ConsentState.Missing
            : last.StandsOn(asOf) ? ConsentState.Given : ConsentState.Withdrawn,
            last);
    }
}

public enum ConsentState
{
    Given = 1,
    Withdrawn = 2,
    Missing = 3,
}
