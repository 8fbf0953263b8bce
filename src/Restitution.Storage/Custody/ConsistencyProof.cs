namespace Restitution.Storage.Custody;

/// <summary>Shows that a log of more entries begins with the whole of an earlier one.</summary>
/// <param name="EarlierCount">Entries of the earlier log, at least 1.</param>
/// <param name="EntryCount">Entries of the later log.</param>
/// <param name="Path">Hashes in the order of RFC 6962 section 2.1.2; lower-case hexadecimal.</param>
public sealed record ConsistencyProof(long EarlierCount, long EntryCount, IReadOnlyList<string> Path)
{
    /// <summary>
    /// Whether the log with this root begins with the log with that earlier root (RFC 9162 section 2.1.4.2).
    /// </summary>
    public bool Shows(string earlierRoot, string root)
    {
        if (EarlierCount < 1 || EarlierCount > EntryCount)
        {
            return false;
        }

        if (EarlierCount == EntryCount)
        {
            return Path.Count == 0 && earlierRoot == root;
        }

        byte[]?[] path = [.. Path.Select(HexHash.Read)];
        if (long.IsPow2(EarlierCount))
        {
            path = [HexHash.Read(earlierRoot), .. path];
        }

        return path.Length > 0 && !path.Contains(null) && Climb(path!) is (byte[] earlier, byte[] later)
            && HexHash.Of(earlier) == earlierRoot && HexHash.Of(later) == root;
    }

    // Null where the path does not end at the root.
    private (byte[] Earlier, byte[] Later)? Climb(byte[][] path)
    {
        (long index, long last) = (EarlierCount - 1, EntryCount - 1);
        while ((index & 1) == 1)
        {
            (index, last) = (index >> 1, last >> 1);
        }

        (byte[] earlier, byte[] later) = (path[0], path[0]);
        foreach (byte[] beside in path.Skip(1))
        {
            if (last == 0)
            {
                return null;
            }

            if ((index & 1) == 1 || index == last)
            {
                (earlier, later) = (Merkle.Node(beside, earlier), Merkle.Node(beside, later));
                while ((index & 1) == 0 && index != 0)
                {
                    (index, last) = (index >> 1, last >> 1);
                }
            }
            else
            {
                later = Merkle.Node(later, beside);
            }

            (index, last) = (index >> 1, last >> 1);
        }

        return last == 0 ? (earlier, later) : null;
    }
}
