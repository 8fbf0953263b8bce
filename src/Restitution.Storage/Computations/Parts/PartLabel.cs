using Restitution.Cases;
using Restitution.Law;
using Restitution.Reasons;
using Restitution.Storage.Folders;

namespace Restitution.Storage.Computations.Parts;

/// <summary>What a part was made by and from. Parts that differ in it are not joined.</summary>
/// <param name="Engine">The version, and the identity of the very build: its law and its types are in it.</param>
/// <param name="InputsSha256">
/// Over <c>case.json</c>, exhibits, layouts, corrections, rates, whose each row is, and law that did not come with the
/// program.
/// </param>
public sealed record PartLabel(string Engine, string InputsSha256)
{
    public static PartLabel Of(IEnumerable<ComputationInput> pieces, LawOnFile law) => new(
        $"{ComputationFile.EngineVersion}+{typeof(CaseComputation).Module.ModuleVersionId:N}",
        ComputationInputs.DigestOf(pieces.Concat(law.Texts
            .Where(text => text.Origin != LawOrigin.Program)
            .Select(text => new ComputationInput(InputKind.Law, text.Id, FileDigest.OfText(text.Json))))));
}
