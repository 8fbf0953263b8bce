using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using NodaTime;
using Restitution.Cli.Commands;
using Restitution.Service;
using Restitution.Service.Settings;
using Restitution.Storage.Custody;
using Restitution.Tests.Storage;

namespace Restitution.Tests.Cli;

public sealed class CustodyTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public void A_log_is_exported_signed_and_verified_where_nothing_else_is()
    {
        Fill(5);
        Ends(0, "custody", "checkpoint", "--data", folder["data"]);
        Fill(2);
        Ends(0, "custody", "export", "--data", folder["data"], "--out", folder["custody.jsonl"]);
        Directory.Move(folder["data/checkpoints"], folder["kept-elsewhere"]);
        Directory.Delete(folder["data"], recursive: true);

        CommandLine verified = Ends(0, "verify", folder["custody.jsonl"], "--checkpoints", folder["kept-elsewhere"]);

        // Five, two, and that it was exported.
        Assert.Contains("8 entries", verified.Output, StringComparison.Ordinal);
        Assert.Contains("agree through entry 5", verified.Output, StringComparison.Ordinal);
        Assert.Contains("Note: entries 6 to 8 came after the last checkpoint", verified.Output,
            StringComparison.Ordinal);
        Assert.Contains("no time stamp: no time-stamping authority is set up", verified.Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_link_ends_with_one_and_names_the_entry_and_the_line()
    {
        Fill(5);
        Ends(0, "custody", "export", "--data", folder["data"], "--out", folder["custody.jsonl"]);
        string[] lines = File.ReadAllLines(folder["custody.jsonl"]);
        lines[2] = lines[2].Replace("\"officer\"", "\"another\"", StringComparison.Ordinal);
        File.WriteAllText(folder["custody.jsonl"], string.Join('\n', lines) + "\n");

        CommandLine broken = Ends(1, "verify", folder["custody.jsonl"]);

        Assert.Contains("custody.jsonl, line 3, entry 3: an entry in which what it says was changed", broken.Error,
            StringComparison.Ordinal);
        Assert.DoesNotContain("Verified", broken.Output, StringComparison.Ordinal);
        JsonNode json = JsonNode.Parse(Ends(1, "verify", folder["custody.jsonl"], "--json").Output)!;
        Assert.False(json["verified"]!.GetValue<bool>());
        Assert.Equal("custody-entry-edited", json["faults"]![0]!["because"]!.GetValue<string>());
    }

    [Fact]
    public void A_tail_cut_off_is_told_against_the_checkpoints_and_without_them_it_is_said_that_nothing_could_tell()
    {
        Fill(5);
        Ends(0, "custody", "checkpoint", "--data", folder["data"]);
        Ends(0, "custody", "export", "--data", folder["data"], "--out", folder["custody.jsonl"]);
        File.WriteAllLines(folder["custody.jsonl"], File.ReadAllLines(folder["custody.jsonl"])[..3]);

        CommandLine cut = Ends(1, "verify", folder["custody.jsonl"], "--checkpoints", folder["data/checkpoints"]);
        CommandLine alone = Ends(0, "verify", folder["custody.jsonl"]);

        Assert.Contains("entries 4 to 5: the end of the log", cut.Error, StringComparison.Ordinal);
        Assert.Contains("a tail cut off", alone.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_custody_of_one_exhibit_verifies_alone_and_with_a_key_of_ones_own()
    {
        Fill(9);
        Ends(0, "custody", "checkpoint", "--data", folder["data"]);
        Ends(0, "custody", "exhibit", "RN-1", "BANK-02", "--data", folder["data"], "--out", folder["bank.json"]);

        CommandLine alone = Ends(0, "verify", folder["bank.json"]);
        CommandLine keyed = Ends(
            0, "verify", folder["bank.json"], "--public-key", folder["data/checkpoints/public-key.pem"]);

        Assert.Matches(
            "1 entry on BANK-02 of RN-1 stands in the log that checkpoint 1 signed|"
            + "[2-9] entries on BANK-02 of RN-1 stand in the log that checkpoint 1 signed", alone.Output);
        Assert.Contains("Public key: ", keyed.Output, StringComparison.Ordinal);
        string text = File.ReadAllText(folder["bank.json"]).Replace(
            "exhibit-received", "exhibit-opened", StringComparison.Ordinal);
        File.WriteAllText(folder["bank.json"], text);
        Assert.Contains("entry 2: an entry that was changed", Ends(1, "verify", folder["bank.json"]).Error,
            StringComparison.Ordinal);
    }

    [Fact]
    public void What_custody_prints_for_machines_fits_its_schemas()
    {
        Fill(4);
        string[] data = ["--data", folder["data"], "--json"];
        Fits("custody-checkpoint", Ends(0, ["custody", "checkpoint", .. data]));
        Fits("custody-export", Ends(0, ["custody", "export", "--out", folder["c.jsonl"], .. data]));
        Fits("custody-exhibit", Ends(0, ["custody", "exhibit", "RN-1", "BANK-02", "--out", folder["b.json"], .. data]));
        Fits("verify-custody", Ends(
            0, "verify", folder["c.jsonl"], "--checkpoints", folder["data/checkpoints"], "--json"));
        Fits("verify-custody-of-one", Ends(0, "verify", folder["b.json"], "--json"));
        File.WriteAllLines(folder["c.jsonl"], File.ReadAllLines(folder["c.jsonl"])[1..]);
        Fits("verify-custody", Ends(1, "verify", folder["c.jsonl"], "--json"));
    }

    [Fact]
    public void What_is_not_there_and_what_is_in_the_way_is_refused()
    {
        Fill(1);
        folder.Write("there.jsonl", "");

        Directory.CreateDirectory(folder["empty"]);
        Ends(1, "custody", "export", "--data", folder["none"], "--out", folder["c.jsonl"]);
        Ends(1, "custody", "export", "--data", folder["empty"], "--out", folder["c.jsonl"]);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder["empty"]));
        Ends(1, "custody", "export", "--data", folder["data"], "--out", folder["there.jsonl"]);
        Ends(1, "custody", "exhibit", "RN-1", "BANK-02", "--data", folder["data"], "--out", folder["b.json"]);
        Ends(1, "verify", folder["none.jsonl"]);
        Ends(1, "verify", folder["there.jsonl"], "--checkpoints", folder["none"]);
        Ends(2, "verify", folder["data"]);
        Ends(2, "custody", "checkpoint", "--data", folder["data"], "--time-stamp", "ftp://example.org");
        Assert.False(Directory.Exists(folder["none"]));
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        folder.Dispose();
    }

    private void Fill(int count)
    {
        using ServiceParts parts = ServiceParts.Open(
            ServiceOptions.ForLaptop(folder["data"], 0), SystemClock.Instance);
        long before = parts.Custody.Head().EntryCount;
        parts.Custody.AppendAll([.. Enumerable.Range(1, count).Select(number => new CustodyDeed(
            CustodyAct.ExhibitReceived, "officer", "RN-1", $"BANK-0{before + number}"))]);
    }

    private static CommandLine Ends(int code, params string[] args)
    {
        CommandLine run = CommandLine.Run(args);
        Assert.True(run.Code == code, run.ToString());
        return run;
    }

    private static void Fits(string schema, CommandLine printed) =>
        Assert.Empty(SchemaCheck.Of(SchemaCommand.Text(schema), printed.Output));
}
