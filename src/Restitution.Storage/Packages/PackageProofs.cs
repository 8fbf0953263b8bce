using Restitution.Storage.Custody;
using Restitution.Storage.Refusals;

namespace Restitution.Storage.Packages;

/// <summary>Whether the files of custody in a package show the custody of its other files.</summary>
/// <remarks>
/// Each holds entries on one exhibit, document or computation, shown to stand in the log that a checkpoint signed by
/// the key which the list names. One of the entries holds the digest of the file itself: of a computation that of its
/// result.
/// </remarks>
internal static class PackageProofs
{
    public static IReadOnlyList<Refusal> FaultsOf(PackageManifest manifest, string folder, string place) =>
    [
        .. manifest.Files.Where(file => file.Kind == PackageFileKind.Custody)
            .SelectMany(file => FaultsOf(file, manifest, folder, $"{place}, {file.Path}")),
    ];

    private static IEnumerable<Refusal> FaultsOf(
        PackageFile file, PackageManifest manifest, string folder, string place)
    {
        if (CustodyVerification.OneOf(Path.Combine(folder, file.Path)) is not { } custody)
        {
            return [PackageRefusals.ProofWrong(place, "a file that is no custody of one exhibit")];
        }

        var key = CheckpointPublicKey.OfPem(custody.PublicKeyPem, place);
        if (key.Fingerprint != manifest.CustodyKey)
        {
            return [PackageRefusals.ProofWrong(place, "checkpoints that another key signed than the list names")];
        }

        if (custody.Case != manifest.Case || custody.About != file.About)
        {
            return [PackageRefusals.ProofWrong(place, "the custody of something else")];
        }

        HashSet<string> digests = [.. custody.Entries.Select(shown => shown.Entry.PayloadSha256)];
        return
        [
            .. custody.Check(key).Faults.Select(fault => fault.ToRefusal(place)),
            .. manifest.Files.Any(other => other.About == file.About && DigestsOf(other).Any(digests.Contains))
                ? Array.Empty<Refusal>()
                : [PackageRefusals.ProofWrong(place, "entries without the digest of what they are about")],
        ];
    }

    private static IEnumerable<string> DigestsOf(PackageFile file) => file.Kind switch
    {
        PackageFileKind.Custody => [],
        PackageFileKind.Computation => file.Told.TryGetValue("resultSha256", out string? result) ? [result] : [],
        _ => [file.Sha256],
    };
}
