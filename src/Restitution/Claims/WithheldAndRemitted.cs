namespace Restitution.Claims;

/// <summary>
/// Tax or social security that one respondent kept back, and how much of it is shown to have been remitted.
/// </summary>
/// <param name="Of">As the law on file names it.</param>
/// <param name="Remitted">Bookings to the office, once somebody decided who that is.</param>
/// <param name="NotShown">It changes no figure of a worker: it is for the authority to pursue.</param>
public sealed record WithheldAndRemitted(
    string Respondent, string Of, Figure Withheld, Figure Remitted, Figure NotShown)
{
    public IEnumerable<Figure> Figures => [Withheld, Remitted, NotShown];
}
