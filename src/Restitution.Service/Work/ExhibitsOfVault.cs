using System.Text.Json;
using Restitution.Storage.CaseJson;
using Restitution.Storage.Computations;
using Restitution.Storage.Folders;
using Restitution.Storage.Refusals;
using Restitution.Storage.Stores;

namespace Restitution.Service.Work;

/// <summary>Keeps a computation to the exhibits that were received: their bytes are the vault's, or there are none.
/// </summary>
internal static class ExhibitsOfVault
{
    private const string Folder = "exhibits/";

    /// <summary>Each exhibit of a <c>case.json</c> has a file of its own, where nothing but exhibits is laid out.
    /// </summary>
    /// <exception cref="RefusedException">With every file that lies elsewhere, and each two that are one.</exception>
    public static void ThrowIfElsewhere(IReadOnlyList<ExhibitShape> exhibits) => RefusedException.ThrowIfAny(
    [
        .. exhibits.Select(Elsewhere).OfType<Refusal>(),
        .. exhibits.Index().SelectMany(one => exhibits.Take(one.Index)
            .Where(before => before.File == one.Item.File || KeptPath.Clash(before.File, one.Item.File))
            .Select(before => new Refusal(
                RefusedBecause.ExhibitFileShared, PlaceOf(one.Item), $"the file of exhibit {before.Code}",
                "a file of its own, of a name that differs in more than the case of letters",
                "take the entry out, or give it the file that it was received as"))),
    ]);

    /// <summary>What a computation was made from is what the register of exhibits says was received.</summary>
    /// <exception cref="RefusedException">With every exhibit that was read as something else.</exception>
    public static void ThrowIfOtherwise(
        ServiceParts parts, StoredCase stored, IEnumerable<ComputationInput> inputs) => RefusedException.ThrowIfAny(
    [
        .. from input in inputs
           where input.Kind == InputKind.Exhibit
           let received = parts.Exhibits.OfCode(stored.Id, input.Name)?.Sha256
           where received != input.Sha256
           select new Refusal(
               RefusedBecause.DigestChanged, $"exhibit {input.Name}", $"the digest {input.Sha256}",
               received is null ? "an exhibit that was received" : $"{received}, as the register has it",
               "the computation is not kept; check custody"),
    ]);

    /// <summary>The exhibits that a kept computation has with another digest than the register.</summary>
    /// <returns>Codes; one blank where the file of the computation does not say what it was made from.</returns>
    public static IReadOnlyList<string> Otherwise(ServiceParts parts, KeptComputation computation)
    {
        try
        {
            using var file = JsonDocument.Parse(parts.Computations.Computation(computation.Id) ?? []);
            return
            [
                .. from input in file.RootElement.GetProperty("inputs").EnumerateArray()
                   where input.GetProperty("kind").GetString() == "exhibit"
                   let code = input.GetProperty("name").GetString()!
                   where parts.Exhibits.OfCode(computation.CaseId, code)?.Sha256
                       != input.GetProperty("sha256").GetString()
                   select code,
            ];
        }
        catch (Exception broken) when (broken is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return [""];
        }
    }

    private static Refusal? Elsewhere(ExhibitShape exhibit)
    {
        bool isInside = exhibit.File.StartsWith(Folder, StringComparison.Ordinal)
            && !exhibit.File.Split('/').Any(step => step is "" or "." or "..")
            && exhibit.File.AsSpan().IndexOfAny('\\', ':', '\0') < 0;
        return !isInside
            ? new Refusal(
                RefusedBecause.PathLeavesFolder, PlaceOf(exhibit), "a path outside exhibits/",
                "a path such as exhibits/BANK-01.csv",
                "name the exhibit so; its bytes are those that were received under its code")
            : KeptPath.FaultOf(exhibit.File) is { } fault
                ? new Refusal(
                    RefusedBecause.PathLeavesFolder, PlaceOf(exhibit), fault.Found, fault.Wanted,
                    "give it a shorter, plain name in case.json; its bytes are found by its code")
                : null;
    }

    private static string PlaceOf(ExhibitShape exhibit) => $"case.json, exhibits, {exhibit.Code}";
}
