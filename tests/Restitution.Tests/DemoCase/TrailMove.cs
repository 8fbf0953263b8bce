using NodaTime;

namespace Restitution.Tests.DemoCase;

/// <summary>
/// One movement of money as it happened: what left one place, what came to the other, and whose it was where it came
/// from outside.
/// </summary>
/// <param name="Out">In the currency of the place it left.</param>
/// <param name="In">
/// In the currency of the place it came to; less than what left where a bank on the way kept a fee.
/// </param>
internal sealed record TrailMove(LocalDate On, TrailPlace From, TrailPlace To, decimal Out, decimal In, string Memo)
{
    /// <summary>The day on which it reached the other place, where that is later.</summary>
    public LocalDate ArrivedOn { get; init; } = On;

    /// <summary>
    /// The code of the worker whose money comes in from outside, and how much of it; the rest is not a worker's.
    /// </summary>
    public (string Worker, decimal Amount)? Whose { get; init; }

    /// <summary>Who stands at the machine, by the code of case.json; blank where nobody does.</summary>
    public string DrawnBy { get; init; } = "";

    /// <summary>Machine and time of a withdrawal; blank for all else.</summary>
    public string Machine { get; init; } = "";

    /// <summary>The kind of pattern that is planted with it, guilty or innocent; blank for none.</summary>
    public string Planted { get; init; } = "";

    /// <summary>What of one bank's booking it is where a payment arrived in parts or together with another.</summary>
    public string Together { get; init; } = "";

    public bool Touches(TrailPlace place) => From.Code == place.Code || To.Code == place.Code;

    /// <summary>The day on which the statement of a place has it.</summary>
    public LocalDate DayAt(TrailPlace place) => To.Code == place.Code ? ArrivedOn : On;

    /// <summary>What it adds to a place; negative for what leaves it.</summary>
    public decimal AddsTo(TrailPlace place) => To.Code == place.Code ? In : -Out;
}
