using Restitution.Evidence;
using Restitution.Service.Access;
using Restitution.Service.Queue;
using Restitution.Storage.Custody;
using Restitution.Storage.Refusals;
using Restitution.Storage.Stores;
using Restitution.Storage.Vault;

namespace Restitution.Service.Doing;

/// <summary>Registers an exhibit whose bytes are in the vault, and puts its reading in the queue.</summary>
/// <remarks>
/// The vault is written first, so that the register never names bytes that are not there. Where a crash came between,
/// the same bytes sent again are the same exhibit and are registered then.
/// </remarks>
internal static class ReceivingExhibit
{
    /// <summary>The exhibit that has this code and these bytes already; null where there is none.</summary>
    /// <exception cref="RefusedException">The code has other bytes.</exception>
    public static StoredExhibit? There(ServiceParts parts, CaseAtHand at, string code, string sha256)
    {
        StoredExhibit? there = parts.Exhibits.OfCode(at.Id, code);
        return there is null || there.Sha256 == sha256 ? there : throw new RefusedException(
            RefusedBecause.ExhibitWrittenOtherwise, $"exhibit {code}", "other bytes that were received before",
            "the bytes that it has", "send the file under a code of its own; an exhibit is never replaced");
    }

    /// <returns>The exhibit, and the work that reads it.</returns>
    public static (StoredExhibit Exhibit, Job Reading) Register(
        ServiceParts parts, CaseAtHand at, VaultedExhibit vaulted, ExhibitWritten written) =>
        parts.Database.Whole(null, transaction =>
        {
            var exhibit = new Exhibit(
                vaulted.Address.Exhibit, written.FileName, vaulted.Sha256, vaulted.ByteCount, written.ReceivedOn,
                written.Custodian, null);
            StoredExhibit added = parts.Exhibits.Add(
                Guid.CreateVersion7(), at.Id, exhibit, vaulted.Address.ToString(), at.By, transaction);
            parts.Custody.Append(at.Deed(CustodyAct.ExhibitReceived, added.Code, added.Sha256), transaction);
            return (added, parts.Jobs.Enqueue(ReadingOf(added, at, $"read-exhibit/{added.Id}/1"), transaction));
        });

    /// <summary>Reads it once more, after its layout or its corrections changed.</summary>
    public static Job ReadAgain(ServiceParts parts, CaseAtHand at, StoredExhibit exhibit) =>
        parts.Jobs.Enqueue(ReadingOf(exhibit, at, $"read-exhibit/{exhibit.Id}/{Guid.CreateVersion7()}"));

    private static NewJob ReadingOf(StoredExhibit exhibit, CaseAtHand at, string key) => new(
        Guid.CreateVersion7(), key, QueuedWork.ReadExhibit, at.Id,
        QueuedWork.Told(new ReadExhibitTold(exhibit.Id)), at.By);
}

/// <summary>What whoever sends an exhibit says of it.</summary>
internal sealed record ExhibitWritten
{
    private const int LettersMost = 255;

    public required string FileName { get; init; }

    public NodaTime.LocalDate? ReceivedOn { get; init; }

    public string? Custodian { get; init; }

    /// <exception cref="RefusedException">The name is a path, blank, or holds what no name holds.</exception>
    public static ExhibitWritten Of(string fileName, NodaTime.LocalDate? receivedOn, string? custodian)
    {
        bool isName = fileName.Length is > 0 and <= LettersMost && fileName is not ("." or "..")
            && !fileName.Any(letter => letter is '/' or '\\' or ':' || char.IsControl(letter));
        if (!isName || custodian?.Length > LettersMost || custodian?.Any(char.IsControl) == true)
        {
            throw new RefusedException(
                RefusedBecause.TextMalformed, isName ? "the custodian" : "the name of the file",
                "what is none", $"at most {LettersMost} letters on one line, and in a name of a file no / \\ or :",
                "send it as it stands on the paper, without folders");
        }

        return new ExhibitWritten { FileName = fileName, ReceivedOn = receivedOn, Custodian = custodian };
    }
}
