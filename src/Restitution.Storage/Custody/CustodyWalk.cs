namespace Restitution.Storage.Custody;

/// <summary>Walks along a log from its first entry and names what breaks it.</summary>
/// <remarks>
/// An entry in its place has the next number, names the hash of the entry before, and has the hash that its fields
/// give.
/// What does not is held against the line after it: that tells a line that was put in from one whose entry was changed,
/// and an entry that stands elsewhere from one that is gone. Memory grows with the entries that are out of place, not
/// with the log.
/// </remarks>
internal sealed class CustodyWalk(CustodyFaults faults)
{
    private readonly SortedDictionary<long, EarlyEntry> early = [];
    private readonly MissingNumbers missing = new();
    private readonly MerkleEdge tree = new();

    /// <summary>What the next entry has to name as the hash before it; null after a line that cannot be read.</summary>
    private byte[]? link = new byte[EntryBytes.HashByteCount];
    private byte[]? linkBefore;

    /// <summary>The hash that the last entry's fields give, where it says another.</summary>
    private byte[]? otherLink;
    private long lastLine;

    /// <summary>The number of the entry that is to come.</summary>
    public long Expected { get; private set; } = 1;

    /// <summary>Whether nothing was wrong so far.</summary>
    public bool IsSound => faults.Count == 0 && early.Count == 0 && !missing.Spans.Any();

    /// <summary>The root of the entries so far, as long as nothing was wrong with them.</summary>
    public string Root => HexHash.Of(tree.Root());

    /// <summary>The hash of the first entry, by which a log is known; blank before it.</summary>
    public string LogId { get; private set; } = "";

    /// <param name="next">The line after it; null for the last.</param>
    public void Take(CustodyLine line, CustodyLine? next)
    {
        if (line.IsReadable && line.Number == Expected && line.IsWhole && early.Count == 0
            && link is not null && line.Bytes.Previous.SequenceEqual(link))
        {
            Place(line);
            return;
        }

        Diagnose(line, next);
    }

    /// <summary>What is missing still, after the last line.</summary>
    public void End()
    {
        while (TakeEarly())
        {
        }

        foreach ((long number, EarlyEntry entry) in early)
        {
            faults.Inserted(number, entry.LineNumber, "an entry with a number that the log has not reached");
        }

        foreach ((long from, long through) in missing.Spans)
        {
            faults.Removed(from, through);
        }
    }

    private void Diagnose(CustodyLine line, CustodyLine? next)
    {
        while (line.IsReadable && line.Number != Expected && TakeEarly())
        {
        }

        if (!line.IsReadable)
        {
            Unreadable(line, next);
        }
        else if (!line.IsWhole && IsWholeInPlace(line))
        {
            faults.Edited(Expected, line.LineNumber, line.Number != Expected ? "its number" : "its hash before");
            Place(line);
        }
        else if (line.Number == Expected)
        {
            InSequence(line, next);
        }
        else if (line.Number < Expected)
        {
            Behind(line, next);
        }
        else
        {
            Ahead(line, next);
        }
    }

    private void Unreadable(CustodyLine line, CustodyLine? next)
    {
        faults.Unreadable(Expected, line);
        if (next is null || !IsInPlace(next))
        {
            Expected++;
            (link, otherLink) = (null, null);
        }
    }

    private void InSequence(CustodyLine line, CustodyLine? next)
    {
        if (!Follows(line) && next is not null && IsInPlace(next))
        {
            faults.Inserted(line.Number, line.LineNumber, "an entry that neither neighbour names");
            return;
        }

        bool isTorn = false;
        if (!line.IsWhole)
        {
            bool isHash = next is { IsReadable: true } && next.Bytes.Previous.SequenceEqual(line.Computed);
            faults.Edited(line.Number, line.LineNumber, isHash ? "its hash" : "what it says");
        }
        else if (!Follows(line))
        {
            isTorn = IsItTheOneReplaced(line, next);
        }

        Place(line);
        if (isTorn)
        {
            // What follows names the entry that stood here; that was told.
            link = null;
        }
    }

    // Of two neighbours that do not follow each other, the one that the line after names is the one left alone.
    private bool IsItTheOneReplaced(CustodyLine line, CustodyLine? next)
    {
        if (next is null && line.Number > 1)
        {
            faults.Replaced(line.Number - 1, line.Number, line.LineNumber);
            return false;
        }

        bool isNamed = next is { IsReadable: true } && next.Bytes.Previous.SequenceEqual(line.Stored);
        if (isNamed && line.Number > 1)
        {
            faults.Replaced(line.Number - 1, line.Number - 1, lastLine);
            return false;
        }

        faults.Replaced(line.Number, line.Number, line.LineNumber);
        return !isNamed;
    }

    private void Behind(CustodyLine line, CustodyLine? next)
    {
        if (missing.Take(line.Number))
        {
            faults.Reordered(line.Number, line.LineNumber, Expected - 1);
            if (!line.IsWhole)
            {
                faults.Edited(line.Number, line.LineNumber, "what it says");
            }

            return;
        }

        bool isTheLinked = line.Number == Expected - 1 && line.IsWhole && linkBefore is not null
            && line.Bytes.Previous.SequenceEqual(linkBefore) && next is { IsReadable: true }
            && next.Bytes.Previous.SequenceEqual(line.Stored) && !Follows(next);
        faults.Inserted(line.Number, isTheLinked ? lastLine : line.LineNumber, "a second entry with this number");
        if (isTheLinked)
        {
            (link, otherLink, lastLine) = (line.Stored.ToArray(), null, line.LineNumber);
        }
    }

    private void Ahead(CustodyLine line, CustodyLine? next)
    {
        if (next is not null && IsInPlace(next) && !early.ContainsKey(line.Number))
        {
            early[line.Number] = new EarlyEntry(line.LineNumber, line.Stored.ToArray(), Expected - 1);
            if (!line.IsWhole)
            {
                faults.Edited(line.Number, line.LineNumber, "what it says");
            }

            return;
        }

        missing.Add(Expected, line.Number - 1);
        Expected = line.Number;
        link = null;
        InSequence(line, next);
    }

    // An entry that came before its turn, whose turn it is now.
    private bool TakeEarly()
    {
        if (!early.Remove(Expected, out EarlyEntry? entry))
        {
            return false;
        }

        faults.Reordered(Expected, entry.LineNumber, entry.AfterNumber);
        (linkBefore, link, otherLink, lastLine) = (link, entry.Hash, null, entry.LineNumber);
        Expected++;
        return true;
    }

    private void Place(CustodyLine line)
    {
        if (early.Count > 0 && early.Remove(Expected, out EarlyEntry? twice))
        {
            faults.Inserted(Expected, twice.LineNumber, "a second entry with this number");
        }

        if (Expected == 1)
        {
            LogId = HexHash.Of(line.Stored);
        }

        tree.Add(line.Computed);
        linkBefore ??= new byte[EntryBytes.HashByteCount];
        (link, linkBefore) = (linkBefore, link);
        line.Stored.CopyTo(link);
        otherLink = line.IsWhole ? null : line.Computed.ToArray();
        lastLine = line.LineNumber;
        Expected++;
    }

    private bool IsInPlace(CustodyLine line) =>
        line.IsReadable && line.IsWhole && line.Number == Expected && link is not null && Follows(line);

    private bool Follows(CustodyLine line) => link is null || line.Bytes.Previous.SequenceEqual(link)
        || (otherLink is not null && line.Bytes.Previous.SequenceEqual(otherLink));

    // Whether the number and the hash before that belong here would give the hash that the entry says.
    private bool IsWholeInPlace(CustodyLine line)
    {
        if (link is null)
        {
            return false;
        }

        Span<byte> hash = stackalloc byte[EntryBytes.HashByteCount];
        line.Bytes.HashWith(Expected, link, hash);
        return line.Stored.SequenceEqual(hash);
    }

    private sealed record EarlyEntry(long LineNumber, byte[] Hash, long AfterNumber);
}
