using Restitution.Reasons;

namespace Restitution.Claims;

/// <summary>The greater of what the respondent gained by the services and the value of the labour.</summary>
/// <remarks>
/// The second limb is what minimum wage and premiums give, with every exemption applied before any overtime, whatever
/// was promised. The model is 18 U.S.C. 1593 (b) (3); <c>value-of-labour</c> on file or the case's own choice selects
/// it. What was paid for the same work is taken off the greater, once.
/// </remarks>
/// <param name="Gain">Null where the case records no gain: the limb is a gap, and the other stands alone.</param>
/// <param name="Labour">Null where the law on file does not tell the value of the labour.</param>
public sealed record GreaterValue(Figure? Gain, Figure? Labour, Figure? Greater, IReadOnlyList<Gap> Gaps)
{
    public IEnumerable<Figure> Figures => new[] { Gain, Labour, Greater }.OfType<Figure>();
}
