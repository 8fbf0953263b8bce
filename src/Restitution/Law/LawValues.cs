using System.Numerics;

namespace Restitution.Law;

/// <summary>What one provision, or one reading of it, says: entries by keys, or the items of a list.</summary>
public sealed class LawValues
{
    private readonly Dictionary<LawKeys, LawEntry> byKeys;

    public LawValues(IReadOnlyList<LawEntry> entries, IReadOnlyList<string> items)
    {
        Entries = entries;
        Items = items;
        byKeys = new(entries.Count);
        foreach (LawEntry entry in entries)
        {
            // A file that writes a key twice is refused by its reader; the first stands here.
            byKeys.TryAdd(entry.Keys, entry);
        }
    }

    public static LawValues None { get; } = new([], []);

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<LawEntry> Entries { get; }

    /// <summary>The items of a list, in the order of the file.</summary>
    public IReadOnlyList<string> Items { get; }

    /// <summary>The entry that states most of the words asked for, or null. Allocates nothing.</summary>
    public LawEntry? Find(LawKeys asked)
    {
        if (byKeys.Count == 0)
            return null;

        int stated = asked.Mask;
        LawEntry? found = null;
        int foundCount = -1;
        for (int mask = stated; ; mask = (mask - 1) & stated)
        {
            int count = BitOperations.PopCount((uint)mask);
            if (count > foundCount && byKeys.TryGetValue(asked.Only(mask), out LawEntry? entry))
            {
                found = entry;
                foundCount = count;
            }

            if (mask == 0)
                return found;
        }
    }

    internal bool Has(LawKeys exactly) => byKeys.ContainsKey(exactly);
}

/// <summary>One value on file: the keys it holds for, and the value as the file writes it.</summary>
/// <param name="Figure">The value as a number; null for words and for a value that is not known.</param>
public sealed record LawEntry(LawKeys Keys, string Text, decimal? Figure)
{
    /// <summary>What a file writes where nobody knows the value.</summary>
    public const string UnknownText = "unknown";

    public bool IsUnknown => Text == UnknownText;
}
