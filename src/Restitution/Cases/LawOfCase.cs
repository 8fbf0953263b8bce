using Restitution.Interest;
using Restitution.Law;
using Restitution.Wages;

namespace Restitution.Cases;

/// <summary>The law on file as one case chose to read it, with what was already looked up.</summary>
internal sealed class LawOfCase(LawOnFile law)
{
    public LawOnFile OnFile { get; } = law;

    public WageLaws Wages { get; } = new(law);

    public LateWageLaws LateWages { get; } = new(law);
}
