using NodaTime;

namespace Restitution.Law;

/// <summary>The law of one jurisdiction on one day, with what is known of the work.</summary>
/// <param name="Day">The day of the facts: the day worked, the last day of service, the day of default.</param>
/// <param name="Terms">Place, sector, cause and whatever else a file may ask for.</param>
public sealed record LawOfDay(LawOnFile OnFile, string Jurisdiction, LocalDate Day, LawTerms Terms)
{
    /// <summary>Questions for one figure.</summary>
    /// <param name="figure">The id of the figure, for gaps.</param>
    /// <param name="isTold">Whether the authorities are kept.</param>
    public LawEnquiry Enquire(string figure, bool isTold) => new(this, figure, isTold);

    /// <summary>The same law with one more word known of the work.</summary>
    public LawOfDay With(string name, string? word) => this with { Terms = Terms.With(name, word) };
}
