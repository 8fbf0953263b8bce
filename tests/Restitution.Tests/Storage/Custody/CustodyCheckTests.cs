using System.Text.Json.Nodes;
using Restitution.Storage.Custody;
using Restitution.Storage.Refusals;

namespace Restitution.Tests.Storage.Custody;

/// <summary>Each single thing that can be done to an export is named: which entry, and what.</summary>
public sealed class CustodyCheckTests
{
    private const int EntryCount = 24;

    private static readonly string[] Fields =
        ["number", "at", "actor", "act", "case", "about", "payload", "salt", "previous", "hash"];

    private static readonly MadeLog Log = new(EntryCount);

    public static TheoryData<string, int> FieldsOfEntries => new(
        from name in Fields
        from number in Enumerable.Range(1, EntryCount)
        select (name, number));

    [Fact]
    public void A_log_that_nobody_touched_is_verified()
    {
        CustodyReport report = MadeLog.Check(Log.Lines);

        Assert.True(report.IsVerified, Told(report));
        Assert.Equal(EntryCount, report.EntryCount);
        Assert.Equal(Log.Root(EntryCount), report.Root);
        Assert.Equal(Log.Entries[0].Hash, report.LogId);
    }

    [Theory]
    [MemberData(nameof(FieldsOfEntries))]
    public void A_changed_field_is_an_edited_entry(string field, int number)
    {
        string[] lines = Log.Lines;
        lines[number - 1] = Changed(lines[number - 1], field);

        CustodyFault fault = Only(MadeLog.Check(lines));

        Assert.Equal(RefusedBecause.CustodyEntryEdited, fault.Because);
        Assert.Equal((number, number), (fault.Number, fault.LineNumber));
        string what = field switch
        {
            "number" => "its number",
            "previous" => "its hash before",
            "hash" when number < EntryCount => "its hash",
            _ => "what it says",
        };
        Assert.Contains(what + " was changed", fault.Found, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(FieldsOfEntries))]
    public void A_field_of_another_form_is_a_line_that_cannot_be_read(string field, int number)
    {
        string[] lines = Log.Lines;
        string before = lines[number - 1];
        lines[number - 1] = before.Replace($"\"{field}\":", $"\"{field}\": ", StringComparison.Ordinal);

        CustodyFault fault = Only(MadeLog.Check(lines));

        Assert.Equal((RefusedBecause.CustodyLineUnreadable, number), (fault.Because, fault.Number));
    }

    // The chain gives it away at the entry after; nothing follows the last, which only a checkpoint can tell.
    [Theory]
    [MemberData(nameof(FieldsOfEntries))]
    public void A_changed_entry_whose_hash_was_made_anew_is_replaced(string field, int number)
    {
        if (field is "hash" or "number" || number == EntryCount)
        {
            return;
        }

        List<CustodyEntry> entries = [.. Log.Entries];
        entries[number - 1] = Rehashed(CustodyLine.EntryOf(
            System.Text.Encoding.UTF8.GetBytes(Changed(Log.Lines[number - 1], field)))!);

        CustodyReport report = MadeLog.Check(entries.Select(CustodyLine.Write));

        CustodyFault fault = Only(report);
        Assert.Equal(RefusedBecause.CustodyEntryReplaced, fault.Because);
        // With nothing after the two, either may be the one; one that does not follow the entry before is it.
        int through = number == EntryCount - 1 && field != "previous" ? EntryCount : number;
        Assert.Equal((number, through), (fault.Number, fault.ThroughNumber));
    }

    [Fact]
    public void Each_entry_that_is_taken_out_is_named_and_the_last_by_a_checkpoint()
    {
        using CheckpointKey key = TestKeys.Checkpoints();
        CheckpointChain checkpoints = Log.Checkpoints(key, 10, EntryCount);
        for (int number = 1; number <= EntryCount; number++)
        {
            CustodyFault fault = Only(MadeLog.Check(Log.Lines.Where((_, index) => index != number - 1), checkpoints));

            Assert.Equal(
                number == EntryCount ? RefusedBecause.CustodyTruncated : RefusedBecause.CustodyEntryRemoved,
                fault.Because);
            Assert.Equal((number, number), (fault.Number, fault.ThroughNumber));
        }
    }

    [Fact]
    public void Every_run_of_entries_that_is_taken_out_is_named_with_both_ends()
    {
        for (int from = 1; from < EntryCount; from++)
        {
            for (int through = from; through < EntryCount; through++)
            {
                CustodyFault fault = Only(
                    MadeLog.Check(Log.Lines.Where((_, index) => index < from - 1 || index > through - 1)));

                Assert.Equal(RefusedBecause.CustodyEntryRemoved, fault.Because);
                Assert.Equal((from, through), (fault.Number, fault.ThroughNumber));
            }
        }
    }

    [Fact]
    public void Every_truncation_is_told_by_a_checkpoint()
    {
        using CheckpointKey key = TestKeys.Checkpoints();
        CheckpointChain checkpoints = Log.Checkpoints(key, 7, EntryCount);
        for (int kept = 0; kept < EntryCount; kept++)
        {
            CustodyFault fault = Only(MadeLog.Check(Log.Lines.Take(kept), checkpoints));

            Assert.Equal(RefusedBecause.CustodyTruncated, fault.Because);
            Assert.Equal((kept + 1, kept < 7 ? 7 : EntryCount), (fault.Number, fault.ThroughNumber));
        }

        Assert.True(MadeLog.Check(Log.Lines.Take(EntryCount), checkpoints).IsVerified);
    }

    [Fact]
    public void A_file_that_ends_within_a_line_says_so()
    {
        string text = string.Join('\n', Log.Lines);

        CustodyFault fault = Only(MadeLog.CheckText(text[..^20]));

        Assert.Equal((RefusedBecause.CustodyLineUnreadable, (long)EntryCount), (fault.Because, fault.Number));
        Assert.True(MadeLog.CheckText(text).IsVerified);
    }

    [Fact]
    public void Every_line_that_is_put_in_is_named_by_its_line()
    {
        var forged = new MadeLog(EntryCount + 1, seed: 9);
        string[] strange = [Log.Lines[4], Log.Lines[^1], forged.Lines[7], "{}", "", new string('x', 9_000)];
        foreach (string line in strange)
        {
            for (int at = 0; at <= EntryCount; at++)
            {
                CustodyReport report = MadeLog.Check([.. Log.Lines[..at], line, .. Log.Lines[at..]]);

                Assert.False(report.IsVerified, $"{line} at {at}");
                Assert.True(
                    report.Faults.Any(fault => fault.LineNumber == at + 1 || IsCopyBeside(line, at, fault)),
                    $"at line {at + 1}: {Told(report)}");
                Assert.True(report.FaultCount == 1, Told(report));
            }
        }
    }

    [Fact]
    public void An_entry_made_to_fit_the_chain_is_named_because_the_next_one_names_another()
    {
        for (int at = 1; at < EntryCount; at++)
        {
            CustodyEntry forged = CustodyEntry.Of(
                MadeLog.Deed(77), Log.Entries[at].At, MadeLog.Salt(new Random(at)), at, Log.Entries[at - 1].Hash);
            CustodyReport report = MadeLog.Check(
                [.. Log.Lines[..at], CustodyLine.Write(forged), .. Log.Lines[at..]]);

            CustodyFault fault = Only(report);
            Assert.Equal(RefusedBecause.CustodyEntryInserted, fault.Because);
            // Of the last two with one number nothing that follows tells which was put in.
            Assert.Contains(fault.LineNumber!.Value, at < EntryCount - 1 ? [at + 1] : new long[] { at + 1, at + 2 });
        }
    }

    [Fact]
    public void Each_entry_that_is_moved_is_named_wherever_it_is_moved_to()
    {
        for (int number = 1; number <= EntryCount; number++)
        {
            for (int to = 1; to <= EntryCount; to++)
            {
                if (number == to)
                {
                    continue;
                }

                List<string> lines = [.. Log.Lines];
                string moved = lines[number - 1];
                lines.RemoveAt(number - 1);
                lines.Insert(to - 1, moved);
                CustodyFault fault = Only(MadeLog.Check(lines));

                Assert.Equal(RefusedBecause.CustodyEntryReordered, fault.Because);
                // Of two neighbours that changed places it is either.
                Assert.Contains(fault.Number, Math.Abs(number - to) == 1 ? [number, to] : new long[] { number });
            }
        }
    }

    [Fact]
    public void Any_two_entries_that_changed_places_are_both_named()
    {
        for (int first = 1; first < EntryCount; first++)
        {
            for (int second = first + 2; second <= EntryCount; second++)
            {
                string[] lines = Log.Lines;
                (lines[first - 1], lines[second - 1]) = (lines[second - 1], lines[first - 1]);
                CustodyReport report = MadeLog.Check(lines);

                Assert.All(report.Faults, fault => Assert.Equal(RefusedBecause.CustodyEntryReordered, fault.Because));
                Assert.Contains(report.Faults, fault => fault.Number == first || fault.Number == second);
            }
        }
    }

    [Fact]
    public void A_log_written_anew_from_some_entry_on_is_told_by_the_checkpoint()
    {
        using CheckpointKey key = TestKeys.Checkpoints();
        CheckpointChain checkpoints = Log.Checkpoints(key, 8, 16, EntryCount);
        for (int from = 2; from <= EntryCount; from++)
        {
            CustodyFault fault = Only(MadeLog.Check(WrittenAnewFrom(from).Select(CustodyLine.Write), checkpoints));

            Assert.Equal(RefusedBecause.CustodyRewritten, fault.Because);
            Assert.Equal(
                from <= 8 ? (1, 8) : from <= 16 ? (9, 16) : (17, EntryCount), (fault.Number, fault.ThroughNumber));
        }

        Assert.Equal(
            RefusedBecause.CheckpointOfAnotherLog,
            MadeLog.Check(WrittenAnewFrom(1).Select(CustodyLine.Write), checkpoints).Faults[0].Because);
    }

    [Fact]
    public void Line_ends_of_another_system_and_reformatted_JSON_are_not_the_form()
    {
        Assert.False(MadeLog.CheckText(string.Join("\r\n", Log.Lines)).IsVerified);
        Assert.False(MadeLog.Check(Log.Lines.Select(line => line + " ")).IsVerified);
        Assert.False(MadeLog.Check(Log.Lines.Select(
            line => line.Replace("officer", "\\u006fficer", StringComparison.Ordinal))).IsVerified);
    }

    private static List<CustodyEntry> WrittenAnewFrom(int from)
    {
        List<CustodyEntry> entries = [.. Log.Entries.Take(from - 1)];
        for (int number = from; number <= EntryCount; number++)
        {
            CustodyEntry old = Log.Entries[number - 1];
            entries.Add(Rehashed(old with
            {
                Actor = number == from ? "somebody" : old.Actor,
                Previous = entries.Count == 0 ? CustodyEntry.NoPrevious : entries[^1].Hash,
            }));
        }

        return entries;
    }

    private static CustodyEntry Rehashed(CustodyEntry entry) => entry with { Hash = EntryBytes.HashOf(entry) };

    // A copy beside its original: either of the two is the one put in.
    private static bool IsCopyBeside(string line, int at, CustodyFault fault) =>
        Array.IndexOf(Log.Lines, line) is >= 0 and int own && Math.Abs(own - at) <= 1
        && Math.Abs(fault.LineNumber!.Value - at - 1) <= 1;

    private static string Changed(string line, string field)
    {
        JsonObject entry = JsonNode.Parse(line)!.AsObject();
        string now = entry[field]!.ToString();
        entry[field] = field switch
        {
            "number" => JsonValue.Create(entry[field]!.GetValue<long>() + 100),
            "at" => now[..^2] + (now[^2] == '0' ? "1Z" : "0Z"),
            "payload" when now.Length == 0 => new string('0', 64),
            "payload" or "salt" or "previous" or "hash" => (now[0] == '0' ? "1" : "0") + now[1..],
            _ => now + "x",
        };
        return entry.ToJsonString();
    }

    private static CustodyFault Only(CustodyReport report)
    {
        Assert.True(report.FaultCount == 1, Told(report));
        return report.Faults[0];
    }

    private static string Told(CustodyReport report) =>
        $"{report.FaultCount} faults\n{string.Join('\n', report.Faults.Select(fault => fault.ToRefusal("log")))}";
}
