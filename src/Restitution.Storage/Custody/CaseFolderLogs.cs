using System.Security.Cryptography;

namespace Restitution.Storage.Custody;

/// <summary>The logs of a case folder as deeds: each line by its digest, in its order.</summary>
/// <remarks>
/// What a line says stays in the file: it holds a reason in somebody's words. An entry holds its digest, its place and
/// who brought it in, so that from then on <see cref="FirstChangedLine"/> tells a line that was changed, removed or put
/// between. When the lines were written, and by whom, rests on the file alone.
/// </remarks>
public static class CaseFolderLogs
{
    /// <param name="file">access.log or decisions.log; where there is none there are no deeds.</param>
    /// <param name="act">Which of the two it is.</param>
    /// <param name="actor">Who brings the case in.</param>
    public static IReadOnlyList<CustodyDeed> DeedsOf(string file, CustodyAct act, string actor, string caseCode)
    {
        if (act is not (CustodyAct.AccessLogLine or CustodyAct.DecisionLogLine))
        {
            throw new ArgumentOutOfRangeException(nameof(act), "One of the two logs of a case folder.");
        }

        string name = CustodyText.CodeOf(Path.GetFileName(file));
        return
        [
            .. DigestsOf(file).Select((digest, index) => new CustodyDeed(
                act, actor, caseCode, FormattableString.Invariant($"{name}:{index + 1}"), digest)),
        ];
    }

    /// <summary>The first line that is not as it was brought in; null where at most lines were added.</summary>
    /// <param name="entries">The entries of these lines, in their order.</param>
    public static int? FirstChangedLine(string file, IReadOnlyList<CustodyEntry> entries)
    {
        string[] now = [.. DigestsOf(file)];
        for (int index = 0; index < entries.Count; index++)
        {
            if (index >= now.Length || now[index] != entries[index].PayloadSha256)
            {
                return index + 1;
            }
        }

        return null;
    }

    private static IEnumerable<string> DigestsOf(string file)
    {
        if (!File.Exists(file))
        {
            yield break;
        }

        // The bytes of the line without its line feed, whatever they are.
        byte[] bytes = File.ReadAllBytes(file);
        int start = 0;
        while (start < bytes.Length)
        {
            int found = bytes.AsSpan(start).IndexOf((byte)'\n');
            int length = found < 0 ? bytes.Length - start : found;
            yield return HexHash.Of(SHA256.HashData(bytes.AsSpan(start, length)));
            start += length + 1;
        }
    }
}
