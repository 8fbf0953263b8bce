using System.Data.Common;
using NodaTime;
using Restitution.Storage.Databases;
using Restitution.Storage.Folders;
using Restitution.Storage.Refusals;

namespace Restitution.Storage.Stores;

/// <summary>One version of a small file of a case.</summary>
public sealed record StoredCaseFile
{
    public Guid CaseId { get; init; }

    /// <summary>As in a case folder, with / between folders.</summary>
    public string Path { get; init; } = "";

    /// <summary>1-based, without a hole; one that takes the file away counts too.</summary>
    public int Version { get; init; }

    public int ByteCount { get; init; }

    /// <summary>Null where this version took the file away.</summary>
    public string? Sha256 { get; init; }

    public Instant WrittenAt { get; init; }

    public string WrittenBy { get; init; } = "";
}

/// <summary>
/// What a case folder holds beside <c>case.json</c> and exhibits: layouts, corrections, law, rates, decisions.
/// </summary>
/// <remarks>
/// Every version is kept. Paths outside <see cref="Folders"/> are refused: exhibits belong in the vault, and identities
/// in a database of their own.
/// </remarks>
public sealed class CaseFileStore(Database database, IClock clock)
{
    /// <summary>The greatest size of one file, in bytes: a year of rates, a thousand corrections.</summary>
    public const int ByteCountMost = 16 * 1024 * 1024;

    /// <summary>Who opened the identities on a laptop; kept as it came, and nothing is computed from it.</summary>
    public const string AccessLog = "access.log";

    private const int PathLengthMost = 300;

    /// <summary>The folders whose files are kept here, each with what its files end in.</summary>
    public static readonly IReadOnlyDictionary<string, string> Folders = new Dictionary<string, string>
    {
        ["layouts"] = ".json",
        ["corrections"] = ".csv",
        ["law"] = ".json",
        ["rates"] = "",
    };

    /// <summary>Files that stand in no folder.</summary>
    public static readonly IReadOnlyList<string> FilesAlone = ["decisions.log", AccessLog];

    /// <summary>The files that stand, by path, without their bytes.</summary>
    public IReadOnlyList<StoredCaseFile> OfCase(Guid caseId, DbTransaction? within = null) =>
        database.Rows<StoredCaseFile>(CaseFileSql.OfCase, new { caseId }, within);

    /// <summary>The newest version; null where there never was one, or where it was taken away.</summary>
    public StoredCaseFile? Of(Guid caseId, string path, DbTransaction? within = null) =>
        Newest(caseId, path, within) is { Sha256: not null } file ? file : null;

    public IReadOnlyList<StoredCaseFile> Versions(Guid caseId, string path) =>
        database.Rows<StoredCaseFile>(CaseFileSql.Versions, new { caseId, path });

    /// <summary>The bytes of one version; null where it has none.</summary>
    public byte[]? Bytes(StoredCaseFile file) => database.Row<byte[]>(
        CaseFileSql.Bytes, new { caseId = file.CaseId, path = file.Path, version = file.Version });

    /// <summary>Writes the next version. The same bytes again add none.</summary>
    /// <param name="expectedVersion">The version that the writer read, 0 for none; null to write on whatever stands.
    /// </param>
    /// <exception cref="RefusedException">The path is none of this store's, the file too large, or another wrote
    /// meanwhile.</exception>
    public StoredCaseFile Write(
        Guid caseId, string path, byte[] bytes, string by, int? expectedVersion = null, DbTransaction? within = null)
    {
        Check(path, bytes.Length);
        return Add(caseId, path, bytes, by, expectedVersion, within);
    }

    /// <summary>Takes the file away; its versions stay.</summary>
    /// <exception cref="RefusedException">There is no such file, or another wrote meanwhile.</exception>
    public StoredCaseFile Remove(
        Guid caseId, string path, string by, int? expectedVersion = null, DbTransaction? within = null) =>
        Add(caseId, path, null, by, expectedVersion, within);

    /// <exception cref="RefusedException">No file of this store may have the path or the size.</exception>
    public static void Check(string path, long byteCount)
    {
        if (!IsKept(path))
        {
            throw new RefusedException(
                RefusedBecause.FileNotKept, "the file", "a path that is none of a case's small files",
                $"a file in {string.Join("/, ", Folders.Keys)}/, or {string.Join(", ", FilesAlone)}",
                "upload exhibits as exhibits; identities are kept apart");
        }

        if (KeptPath.FaultOf(path) is { } fault)
        {
            throw new RefusedException(
                RefusedBecause.FileNotKept, "the path of the file", fault.Found, fault.Wanted,
                "name it otherwise: a case is taken to other machines, which could not hold it");
        }

        if (byteCount > ByteCountMost)
        {
            throw new RefusedException(
                RefusedBecause.FileNotKept, path, FormattableString.Invariant($"{byteCount} bytes"),
                FormattableString.Invariant($"at most {ByteCountMost} bytes"), "upload it as an exhibit");
        }
    }

    private static bool IsKept(string path)
    {
        string[] steps = path.Split('/');
        if (path.Length > PathLengthMost || steps.Any(step => step is "" or "." or "..")
            || path.Any(letter => letter is '\\' or ':' || char.IsControl(letter)))
        {
            return false;
        }

        return steps.Length == 1
            ? FilesAlone.Contains(path)
            : Folders.TryGetValue(steps[0], out string? end) && path.EndsWith(end, StringComparison.Ordinal);
    }

    private StoredCaseFile Add(
        Guid caseId, string path, byte[]? bytes, string by, int? expectedVersion, DbTransaction? within)
    {
        string? sha256 = bytes is null ? null : FileDigest.Of(bytes);
        try
        {
            return database.Whole(within, transaction =>
            {
                StoredCaseFile? standing = Newest(caseId, path, transaction);
                int version = standing?.Version ?? 0;
                if (expectedVersion is { } expected && expected != version)
                {
                    throw Conflict.ChangedMeanwhile(path, version, expected);
                }

                if (bytes is null && standing?.Sha256 is null)
                {
                    throw Conflict.NotThere(path);
                }

                if (standing is not null && standing.Sha256 == sha256)
                {
                    return standing;
                }

                ThrowIfClashing(caseId, path, bytes, transaction);
                var row = new
                {
                    caseId, path, version = version + 1, bytes, count = bytes?.Length ?? 0, sha256,
                    at = clock.GetCurrentInstant(), by,
                };
                database.Change(CaseFileSql.Add, row, transaction);
                return Newest(caseId, path, transaction)!;
            });
        }
        catch (DbException fault) when (database.IsDuplicateKey(fault))
        {
            int found = Newest(caseId, path, null)?.Version ?? 0;
            throw Conflict.ChangedMeanwhile(path, found, expectedVersion ?? found - 1);
        }
    }

    private void ThrowIfClashing(Guid caseId, string path, byte[]? bytes, DbTransaction within)
    {
        if (bytes is not null
            && OfCase(caseId, within).FirstOrDefault(file => KeptPath.Clash(file.Path, path)) is { } one)
        {
            throw new RefusedException(
                RefusedBecause.FileNotKept, "the path of the file", $"one that cannot lie beside {one.Path}",
                "a path that differs in more than the case of letters, and is no folder of another file",
                "name it otherwise, or take the other away first");
        }
    }

    private StoredCaseFile? Newest(Guid caseId, string path, DbTransaction? within) =>
        database.Row<StoredCaseFile>(CaseFileSql.Newest, new { caseId, path, skip = 0, take = 1 }, within);
}
