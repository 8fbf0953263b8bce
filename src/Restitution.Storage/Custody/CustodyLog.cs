using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Dapper;
using NodaTime;
using Restitution.Storage.Databases;

namespace Restitution.Storage.Custody;

/// <summary>The custody log of an installation: entries are added, never changed and never removed.</summary>
/// <remarks>
/// One chain for all cases. An entry is written in the transaction of what it tells of, so that there is neither an act
/// without its entry nor an entry without its act. Those who append at once take turns at one row; a process that ends
/// half-way leaves neither.
/// </remarks>
public sealed class CustodyLog(Database database, IClock clock)
{
    /// <summary>Adds an entry.</summary>
    /// <param name="within">The transaction of the act itself; without it the entry has its own.</param>
    /// <exception cref="ArgumentException">A text that an entry cannot hold.</exception>
    public CustodyEntry Append(CustodyDeed deed, DbTransaction? within = null) => AppendAll([deed], within)[0];

    /// <summary>Adds entries in this order, all or none.</summary>
    public IReadOnlyList<CustodyEntry> AppendAll(IReadOnlyList<CustodyDeed> deeds, DbTransaction? within = null)
    {
        foreach (CustodyDeed deed in deeds)
        {
            deed.ThrowIfNotWritable();
        }

        return database.Whole(within, transaction =>
            (IReadOnlyList<CustodyEntry>)[.. deeds.Select(deed => Add(deed, transaction))]);
    }

    /// <summary>How many entries there are, and the hash of the last.</summary>
    public CustodyHead Head(DbTransaction? within = null) => HeadRow(within);

    /// <summary>Null where there is none with this number.</summary>
    public CustodyEntry? OfNumber(long number) =>
        database.Row<EntryRow>(CustodySql.OfNumber, new { number })?.ToEntry();

    /// <summary>In the order of their numbers.</summary>
    public IReadOnlyList<CustodyEntry> Page(int skip, int take) =>
        Entries(database.Rows<EntryRow>(CustodySql.Page, new { skip, take }));

    /// <summary>Those of one case, in the order of their numbers.</summary>
    public IReadOnlyList<CustodyEntry> PageOfCase(string caseCode, int skip, int take) =>
        Entries(database.Rows<EntryRow>(CustodySql.PageOfCase, new { caseCode, skip, take }));

    public long CountOfCase(string caseCode) => database.Row<long>(CustodySql.CountOfCase, new { caseCode });

    /// <summary>All that tell of one exhibit, worker, document or other code of a case.</summary>
    public IReadOnlyList<CustodyEntry> OfExhibit(string caseCode, string about) =>
        Entries(database.Rows<EntryRow>(CustodySql.OfExhibit, new { caseCode, about }));

    /// <summary>The root of the first so many entries; of all of them when no count is given.</summary>
    public string Root(long? entryCount = null) =>
        HexHash.Of(Merkle.Root(entryCount ?? Head().EntryCount, HashOfPart));

    /// <summary>Shows that an entry stands among the first so many; among all when no count is given.</summary>
    public InclusionProof Proof(long number, long? entryCount = null)
    {
        long count = entryCount ?? Head().EntryCount;
        return new InclusionProof(
            number, count, [.. Merkle.Inclusion(number - 1, count, HashOfPart).Select(hash => HexHash.Of(hash))]);
    }

    /// <summary>Shows that the first so many entries are still the beginning of the log.</summary>
    public ConsistencyProof Consistency(long earlierCount, long? entryCount = null)
    {
        long count = entryCount ?? Head().EntryCount;
        return new ConsistencyProof(
            earlierCount, count,
            [.. Merkle.Consistency(earlierCount, count, HashOfPart).Select(hash => HexHash.Of(hash))]);
    }

    /// <summary>Walks along the whole log and names what breaks it, against checkpoints kept outside it too.</summary>
    public CustodyReport Verify(CheckpointChain checkpoints)
    {
        CustodyHead head = Head();
        using IEnumerator<EntryRow> rows = Rows().GetEnumerator();
        return CustodyCheck.Of(
            into =>
            {
                if (!rows.MoveNext())
                {
                    return false;
                }

                into.Read(rows.Current);
                return true;
            },
            checkpoints, head);
    }

    /// <summary>Writes every entry as one line; memory does not grow with the log.</summary>
    /// <returns>How many were written.</returns>
    public long ExportTo(Stream stream)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(false), 1 << 16, leaveOpen: true);
        long count = 0;
        foreach (EntryRow row in Rows())
        {
            writer.Write(CustodyLine.Write(row));
            writer.Write('\n');
            count++;
        }

        return count;
    }

    // One statement sees one state of the log, however many append meanwhile.
    private IEnumerable<EntryRow> Rows()
    {
        using DbConnection connection = database.Open();
        foreach (EntryRow row in connection.Query<EntryRow>(CustodySql.All, buffered: false))
        {
            yield return row;
        }
    }

    private CustodyEntry Add(CustodyDeed deed, DbTransaction transaction)
    {
        if (database.Change(CustodySql.TakeHead, new { }, transaction) != 1)
        {
            throw new InvalidOperationException("The custody log has no row for its head.");
        }

        CustodyHead head = HeadRow(transaction);
        string salt = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(CustodyEntry.SaltByteCount));
        var entry = CustodyEntry.Of(deed, clock.GetCurrentInstant(), salt, head.EntryCount - 1, head.Hash);
        database.Change(CustodySql.Add, Values(entry), transaction);
        AddNodes(entry, transaction);
        database.Change(CustodySql.WriteHead, new { hash = entry.Hash }, transaction);
        return entry;
    }

    // The perfect parts of the tree that end with this entry: on average one.
    private void AddNodes(CustodyEntry entry, DbTransaction transaction)
    {
        byte[] hash = Convert.FromHexString(entry.Hash);
        long position = entry.Number - 1;
        for (int height = 0; (position & 1) == 1; height++)
        {
            hash = Merkle.Node(HashOfPart(height, position - 1, transaction), hash);
            position >>= 1;
            database.Change(
                CustodySql.AddNode, new { height = height + 1, position, hash = HexHash.Of(hash) }, transaction);
        }
    }

    private byte[] HashOfPart(int height, long position) => HashOfPart(height, position, null);

    private byte[] HashOfPart(int height, long position, DbTransaction? within)
    {
        string? hash = height == 0
            ? database.Row<string>(CustodySql.LeafHash, new { number = position + 1 }, within)
            : database.Row<string>(CustodySql.NodeHash, new { height, position }, within);
        return hash is null
            ? throw new InvalidOperationException(FormattableString.Invariant(
                $"The custody log lacks the part of height {height} at {position}; verify it."))
            : Convert.FromHexString(hash);
    }

    private CustodyHead HeadRow(DbTransaction? within)
    {
        HeadRowKept row = database.Row<HeadRowKept>(CustodySql.Head, new { }, within)
            ?? throw new InvalidOperationException("The custody log has no row for its head.");
        return new CustodyHead(row.EntryCount, row.Hash);
    }

    private static object Values(CustodyEntry entry) => new
    {
        number = entry.Number,
        at = CustodyEntry.AtPattern.Format(entry.At),
        actor = entry.Actor,
        act = entry.Act,
        caseCode = entry.Case,
        about = entry.About,
        payload = entry.PayloadSha256,
        salt = entry.Salt,
        previous = entry.Previous,
        hash = entry.Hash,
    };

    private static IReadOnlyList<CustodyEntry> Entries(IReadOnlyList<EntryRow> rows) =>
        [.. rows.Select(row => row.ToEntry())];

    private sealed record HeadRowKept
    {
        public long EntryCount { get; init; }

        public string Hash { get; init; } = "";
    }
}

/// <summary>Where a log ends.</summary>
/// <param name="Hash">Of the last entry; 64 zeros where there is none.</param>
public sealed record CustodyHead(long EntryCount, string Hash);
