using System.Globalization;
using Restitution.Storage.Refusals;

namespace Restitution.Storage.Custody;

/// <summary>Gathers what is wrong with a log, in words; beyond a thousand faults they are counted only.</summary>
internal sealed class CustodyFaults
{
    private const int KeptMost = 1_000;
    private const string Follows = "the hash that the entries around it name";

    private readonly List<CustodyFault> kept = [];

    public long Count { get; private set; }

    /// <summary>By entry, then by line.</summary>
    public IReadOnlyList<CustodyFault> Kept =>
        [.. kept.OrderBy(fault => fault.Number).ThenBy(fault => fault.LineNumber)];

    public void Unreadable(long number, CustodyLine line) => Add(
        RefusedBecause.CustodyLineUnreadable, number, line.LineNumber, line.Fault!, "an entry in its one form");

    public void Edited(long number, long line, string what) => Add(
        RefusedBecause.CustodyEntryEdited, number, line, $"an entry in which {what} was changed",
        "the entry as written");

    public void Replaced(long from, long through, long line) => Add(new CustodyFault(
        RefusedBecause.CustodyEntryReplaced, from, through, line,
        from == through
            ? "an entry changed with its hash made anew" : "two entries that do not follow each other, one made anew",
        Follows));

    public void Removed(long from, long through) => Add(new CustodyFault(
        RefusedBecause.CustodyEntryRemoved, from, through, null, "nothing", "the entries that stood there"));

    public void Inserted(long number, long line, string found) =>
        Add(RefusedBecause.CustodyEntryInserted, number, line, found, "no such line");

    public void Reordered(long number, long line, long after) => Add(
        RefusedBecause.CustodyEntryReordered, number, line,
        string.Create(CultureInfo.InvariantCulture, $"the entry after entry {after}"),
        string.Create(CultureInfo.InvariantCulture, $"it after entry {number - 1}"));

    public void Truncated(long from, long through, string why) => Add(new CustodyFault(
        RefusedBecause.CustodyTruncated, from, through, null, "the end of the log", $"these entries: {why}"));

    public void Rewritten(long from, Checkpoint checkpoint) => Add(new CustodyFault(
        RefusedBecause.CustodyRewritten, from, checkpoint.EntryCount, null,
        "entries that hold as a chain and are not those that were signed",
        string.Create(
            CultureInfo.InvariantCulture, $"the entries whose root checkpoint {checkpoint.Number} signed")));

    public void OfAnotherLog(Checkpoint checkpoint) => Add(new CustodyFault(
        RefusedBecause.CheckpointOfAnotherLog, checkpoint.Number, checkpoint.Number, null,
        $"a log whose first entry has the hash {checkpoint.Statement.LogId}", "this log's first entry"));

    public void Add(CustodyFault fault)
    {
        Count++;
        if (kept.Count < KeptMost)
        {
            kept.Add(fault);
        }
    }

    private void Add(RefusedBecause because, long number, long line, string found, string wanted) =>
        Add(new CustodyFault(because, number, number, line, found, wanted));
}
