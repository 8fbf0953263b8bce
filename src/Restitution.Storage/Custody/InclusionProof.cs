namespace Restitution.Storage.Custody;

/// <summary>Shows that an entry stands in a log of so many entries, without the other entries.</summary>
/// <param name="Number">Of the entry, 1-based.</param>
/// <param name="EntryCount">
/// Of the log. It is to be that of the signed checkpoint: some counts share their paths, and only the signature binds
/// a count to a root.
/// </param>
/// <param name="Path">Hashes beside the way up, the lowest first; lower-case hexadecimal.</param>
public sealed record InclusionProof(long Number, long EntryCount, IReadOnlyList<string> Path)
{
    /// <summary>Whether that entry stands there in the log with this root (RFC 9162 section 2.1.3.2).</summary>
    public bool Shows(string entryHash, string root)
    {
        if (Number < 1 || Number > EntryCount || HexHash.Read(entryHash) is not { } hash)
        {
            return false;
        }

        (long index, long last) = (Number - 1, EntryCount - 1);
        foreach (string written in Path)
        {
            if (last == 0 || HexHash.Read(written) is not { } beside)
            {
                return false;
            }

            if ((index & 1) == 1 || index == last)
            {
                hash = Merkle.Node(beside, hash);
                while ((index & 1) == 0 && index != 0)
                {
                    (index, last) = (index >> 1, last >> 1);
                }
            }
            else
            {
                hash = Merkle.Node(hash, beside);
            }

            (index, last) = (index >> 1, last >> 1);
        }

        return last == 0 && HexHash.Of(hash) == root;
    }
}
