using Restitution.Service.Access;
using Restitution.Storage.CaseJson;
using Restitution.Storage.Custody;
using Restitution.Storage.Refusals;
using Restitution.Storage.Stores;

namespace Restitution.Service.Doing;

/// <summary>Writes what a case is, each time with its entry in the custody log.</summary>
internal static class WritingCase
{
    /// <exception cref="RefusedException">The text is wrong, or another wrote meanwhile.</exception>
    public static StoredCase Definition(ServiceParts parts, CaseAtHand at, int expectedVersion, string text)
    {
        CaseText checkedText = DefinitionText.Writable(text, at.Code);
        return parts.Do(
            transaction => parts.Cases.WriteDefinition(
                at.Id, expectedVersion, text, at.By, checkedText.Case.Title, transaction),
            _ => at.Deed(
                CustodyAct.CaseChanged, "", Storage.Folders.FileDigest.OfText(text)));
    }

    /// <exception cref="RefusedException">No file of a case may be there, corrections are not read or not signed, or
    /// another wrote meanwhile.</exception>
    public static StoredCaseFile File(
        ServiceParts parts, CaseAtHand at, string path, byte[] bytes, int? expectedVersion)
    {
        CaseFileStore.Check(path, bytes.Length);
        ThrowIfOfTheProgram(path);
        if (SignedCorrections.IsOne(path))
        {
            SignedCorrections.ThrowIfNot(parts, at, path, bytes);
        }

        return parts.Do(
            transaction => parts.CaseFiles.Write(at.Id, path, bytes, at.By, expectedVersion, transaction),
            file => Deed(at, path, file.Sha256 ?? ""));
    }

    /// <exception cref="RefusedException">There is no such file, or another wrote meanwhile.</exception>
    public static StoredCaseFile Removal(ServiceParts parts, CaseAtHand at, string path, int? expectedVersion)
    {
        ThrowIfOfTheProgram(path);
        return parts.Do(
            transaction => parts.CaseFiles.Remove(at.Id, path, at.By, expectedVersion, transaction),
            _ => Deed(at, path, ""));
    }

    // The log of decisions is what the program noted of them; nobody writes it by hand.
    private static void ThrowIfOfTheProgram(string path)
    {
        if (CaseFileStore.FilesAlone.Contains(path))
        {
            throw new RefusedException(
                RefusedBecause.FileNotKept, path, "a file that the program alone writes",
                $"a file in {string.Join("/, ", CaseFileStore.Folders.Keys)}/",
                "decide what is to be decided; it is noted then");
        }
    }

    /// <summary>That a file was handed out: corrections hold rows of their exhibit as they were read.</summary>
    public static CustodyDeed Opening(CaseAtHand at, StoredCaseFile file) =>
        SignedCorrections.IsOne(file.Path)
            ? at.Deed(CustodyAct.ExhibitOpened, Path.GetFileNameWithoutExtension(file.Path), file.Sha256 ?? "")
            : at.Deed(CustodyAct.CaseFileOpened, file.Path, file.Sha256 ?? "");

    private static CustodyDeed Deed(CaseAtHand at, string path, string sha256) =>
        SignedCorrections.IsOne(path)
            ? at.Deed(CustodyAct.ExhibitCorrected, Path.GetFileNameWithoutExtension(path), sha256)
            : at.Deed(CustodyAct.CaseFileWritten, path, sha256);
}
