using System.Numerics;

namespace Restitution.Law;

/// <summary>What one provision, or one reading of it, says: entries by keys, or the items of a list.</summary>
public sealed class LawValues
{
    private Index? index;

    public LawValues(IReadOnlyList<LawEntry> entries, IReadOnlyList<string> items)
    {
        Entries = entries;
        Items = items;
    }

    public static LawValues None { get; } = new([], []);

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<LawEntry> Entries { get; }

    /// <summary>The items of a list, in the order of the file.</summary>
    public IReadOnlyList<string> Items { get; }

    /// <summary>The entry that states most of the words asked for, or null.</summary>
    /// <remarks>The first question allocates an index; those after it allocate nothing.</remarks>
    public LawEntry? Find(LawKeys asked)
    {
        // Two threads may both make it: each is whole before it is kept, and both answer alike.
        index ??= new Index(Entries);
        return index.Find(asked);
    }

    /// <summary>Made when first asked: a process loads the law of all states and asks a few files.</summary>
    private sealed class Index
    {
        private readonly Dictionary<LawKeys, LawEntry> byKeys;

        // Which words the entries state, those that state most first: tables use few of the sixty-four patterns.
        private readonly int[] masks;

        public Index(IReadOnlyList<LawEntry> entries)
        {
            byKeys = new(entries.Count);
            foreach (LawEntry entry in entries)
            {
                // A file that writes a key twice is refused by its reader; the first stands here.
                byKeys.TryAdd(entry.Keys, entry);
            }

            masks =
            [
                .. byKeys.Keys.Select(keys => keys.Mask).Distinct()
                    .OrderByDescending(mask => BitOperations.PopCount((uint)mask)),
            ];
        }

        public LawEntry? Find(LawKeys asked)
        {
            int stated = asked.Mask;
            foreach (int mask in masks)
            {
                bool isStated = (mask & stated) == mask;
                if (isStated && byKeys.TryGetValue(asked.Only(mask), out LawEntry? entry))
                    return entry;
            }

            return null;
        }
    }
}

/// <summary>One value on file: the keys it holds for, and the value as the file writes it.</summary>
/// <param name="Figure">The value as a number; null for words and for a value that is not known.</param>
public sealed record LawEntry(LawKeys Keys, string Text, decimal? Figure)
{
    /// <summary>What a file writes where nobody knows the value.</summary>
    public const string UnknownText = "unknown";

    /// <summary>What a file writes where the law was looked up and has none: no such right, or no limit.</summary>
    public const string NoneText = "none";

    public bool IsUnknown => Text == UnknownText;

    /// <summary>Whether the law has none; of a rule the word is an answer like any other.</summary>
    public bool IsNone => Text == NoneText;
}
