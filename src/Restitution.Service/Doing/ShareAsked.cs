using Restitution.Storage.Packages;

namespace Restitution.Service.Doing;

/// <summary>What is to be in a package, on what ground, as it is kept with the package.</summary>
/// <param name="LegalGround">In the words of whoever sends it.</param>
/// <param name="LeftOut">What the sender leaves out beside what never leaves, and why.</param>
public sealed record ShareAsked(
    string Purpose, string LegalGround, IReadOnlyList<Guid> Documents, IReadOnlyList<ComputationToShare> Computations,
    IReadOnlyList<OriginalToShare> Exhibits, IReadOnlyList<LeftOut> LeftOut)
{
    /// <summary>Every text that a person wrote.</summary>
    internal IEnumerable<string> Texts =>
        [Purpose, LegalGround, .. Exhibits.Select(each => each.Reason),
            .. LeftOut.SelectMany(each => new[] { each.What, each.Why })];
}

/// <param name="Tracing">Whether its tracing.json goes with it.</param>
/// <param name="Findings">Whether its findings.json goes with it.</param>
public sealed record ComputationToShare(Guid Id, bool Tracing = false, bool Findings = false);

/// <summary>An exhibit as it was received.</summary>
/// <param name="MayHoldNames">
/// Said expressly: no scan reads every script and format in which an original may hold a name.
/// </param>
public sealed record OriginalToShare(string Code, string Reason, bool MayHoldNames);
