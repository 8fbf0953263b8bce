using System.Data.Common;
using System.Globalization;
using Restitution.Storage.Custody;
using Restitution.Storage.Folders;
using Restitution.Storage.Refusals;
using Restitution.Storage.Stores;

namespace Restitution.Service.Work;

/// <summary>The logs of a case folder on their way into the custody log: what was done on the laptop, as it tells it.
/// </summary>
/// <remarks>
/// Each line is an entry with its digest, about <c>access.log:3</c>: the file and the number of the line, so that it is
/// seen to be told by the folder and not by this service. Lines that are there already are held against their entries
/// and not entered again.
/// </remarks>
internal sealed class FolderLogs(ServiceParts parts, CaseFolder folder, string by)
{
    private const int EntriesAtOnce = 500;

    /// <summary>The deeds of a case that is brought in now; its access log is kept with it.</summary>
    public IEnumerable<CustodyDeed> First(StoredCase stored, DbTransaction within)
    {
        KeepAccessLog(stored, within);
        return [.. DeedsOf(stored, CustodyAct.AccessLogLine), .. DeedsOf(stored, CustodyAct.DecisionLogLine)];
    }

    /// <summary>Adds the lines that came since the same folder was brought in.</summary>
    /// <exception cref="RefusedException">It is not the folder that was brought in, or a line was changed.</exception>
    public void AddTo(StoredCase stored, FolderManifest manifest)
    {
        IReadOnlyList<CustodyEntry> entries = EntriesOf(stored);
        if (!entries.Any(entry => entry.Act == CustodyActs.NameOf(CustodyAct.CaseBroughtIn)
            && entry.PayloadSha256 == FileDigest.Of(manifest.Bytes())))
        {
            throw new RefusedException(
                RefusedBecause.CodeTaken, $"case {stored.Code}", "another case of that code",
                "a code that no case has here, or the folder that was brought in, unchanged",
                "change that case by its own ways, or bring this one in elsewhere");
        }

        CustodyDeed[] added =
        [
            .. Since(stored, CustodyAct.AccessLogLine, entries), .. Since(stored, CustodyAct.DecisionLogLine, entries),
        ];
        if (added.Length > 0)
        {
            parts.Database.Whole(null, within =>
            {
                KeepAccessLog(stored, within);
                return parts.Custody.AppendAll(added, within);
            });
        }
    }

    private IEnumerable<CustodyDeed> Since(StoredCase stored, CustodyAct act, IReadOnlyList<CustodyEntry> entries)
    {
        CustodyEntry[] before = [.. entries.Where(entry => entry.Act == CustodyActs.NameOf(act))];
        return CaseFolderLogs.FirstChangedLine(PathOf(act), before) is { } line
            ? throw new RefusedException(
                RefusedBecause.DigestChanged,
                string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(PathOf(act))}, line {line}"),
                "another line than was brought in", "the lines as they were, and new ones after them",
                "find out who changed the log; the custody log has the digest of each line")
            : DeedsOf(stored, act).Skip(before.Length);
    }

    private IReadOnlyList<CustodyDeed> DeedsOf(StoredCase stored, CustodyAct act) =>
        CaseFolderLogs.DeedsOf(PathOf(act), act, CustodyText.CodeOfUser(by), stored.Code);

    private string PathOf(CustodyAct act) =>
        act == CustodyAct.AccessLogLine ? folder.AccessLogPath : folder.DecisionLogPath;

    private void KeepAccessLog(StoredCase stored, DbTransaction within)
    {
        if (File.Exists(folder.AccessLogPath))
        {
            parts.CaseFiles.Write(
                stored.Id, CaseFileStore.AccessLog, File.ReadAllBytes(folder.AccessLogPath), by, null, within);
        }
    }

    private List<CustodyEntry> EntriesOf(StoredCase stored)
    {
        List<CustodyEntry> all = [];
        while (parts.Custody.PageOfCase(stored.Code, all.Count, EntriesAtOnce) is { Count: > 0 } page)
        {
            all.AddRange(page);
        }

        return all;
    }
}
