using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Restitution.Storage.Custody;
using Restitution.Tests.House;

namespace Restitution.Tests.Storage.Custody;

/// <summary>Bytes, hashes, roots and proofs as they were worked by hand.</summary>
public sealed class WorkedCustodyTests
{
    private static readonly JsonElement Worked = JsonDocument.Parse(File.ReadAllBytes(
        Path.Combine(SourceTree.Root, "fixtures", "worked-examples", "custody.json"))).RootElement;

    private static readonly byte[][] Leaves =
        [.. Worked.GetProperty("tree").GetProperty("leaves").EnumerateArray().Select(leaf =>
            SHA256.HashData([0, .. Convert.FromHexString(Text(leaf, "content"))]))];

    [Fact]
    public void Entries_have_the_bytes_the_hash_and_the_line_worked_by_hand()
    {
        foreach (JsonElement worked in Worked.GetProperty("entries").GetProperty("chain").EnumerateArray())
        {
            CustodyEntry entry = CustodyLine.EntryOf(Encoding.UTF8.GetBytes(Text(worked, "line")))!;
            var bytes = new EntryBytes();
            bytes.Write(entry);

            Assert.Equal(worked.GetProperty("number").GetInt64(), entry.Number);
            Assert.Equal("00" + Text(worked, "canonical"), Convert.ToHexStringLower(bytes.Written));
            Assert.Equal(Text(worked, "hash"), EntryBytes.HashOf(entry));
            Assert.Equal(Text(worked, "line"), CustodyLine.Write(entry));
            Assert.Equal(
                (Text(worked, "actor"), Text(worked, "act"), Text(worked, "case"), Text(worked, "about")),
                (entry.Actor, entry.Act, entry.Case, entry.About));
        }
    }

    [Fact]
    public void The_first_entrys_bytes_are_the_pieces_one_after_another()
    {
        JsonElement entries = Worked.GetProperty("entries");

        Assert.Equal(
            Text(entries.GetProperty("chain")[0], "canonical"),
            string.Concat(entries.GetProperty("working").EnumerateArray().Select(piece => Text(piece, "bytes"))));
    }

    [Fact]
    public void The_worked_entries_are_a_log_that_verifies() => Assert.True(MadeLog.Check(
        Worked.GetProperty("entries").GetProperty("chain").EnumerateArray()
            .Select(one => Text(one, "line"))).IsVerified);

    [Fact]
    public void Roots_are_those_worked_by_hand()
    {
        foreach (JsonElement worked in Worked.GetProperty("tree").GetProperty("roots").EnumerateArray())
        {
            Assert.Equal(
                Text(worked, "root"), HexHash.Of(Merkle.Root(worked.GetProperty("count").GetInt64(), Part)));
        }
    }

    [Fact]
    public void Proofs_are_those_worked_by_hand()
    {
        foreach (JsonElement worked in Worked.GetProperty("tree").GetProperty("inclusion").EnumerateArray())
        {
            Assert.Equal(PathOf(worked), Hex(Merkle.Inclusion(
                worked.GetProperty("number").GetInt64() - 1, worked.GetProperty("count").GetInt64(), Part)));
        }

        foreach (JsonElement worked in Worked.GetProperty("tree").GetProperty("consistency").EnumerateArray())
        {
            Assert.Equal(PathOf(worked), Hex(Merkle.Consistency(
                worked.GetProperty("earlier").GetInt64(), worked.GetProperty("count").GetInt64(), Part)));
        }
    }

    // Entries hold these names under their hashes.
    [Fact]
    public void Names_of_acts_are_never_changed()
    {
        Assert.Equal("exhibit-received", CustodyActs.NameOf(CustodyAct.ExhibitReceived));
        Assert.Equal("identities-brought-in", CustodyActs.NameOf(CustodyAct.IdentitiesBroughtIn));
        Assert.All(Enum.GetValues<CustodyAct>(), act =>
        {
            Assert.Equal(act, CustodyActs.Named(CustodyActs.NameOf(act)));
            Assert.True(CustodyText.IsWritable(CustodyActs.NameOf(act)));
        });
        Assert.Null(CustodyActs.Named("no-such-act"));
    }

    private static byte[] Part(int height, long position) => height == 0
        ? Leaves[position]
        : Merkle.Node(Part(height - 1, position * 2), Part(height - 1, (position * 2) + 1));

    private static string[] PathOf(JsonElement worked) =>
        [.. worked.GetProperty("path").EnumerateArray().Select(hash => hash.GetString()!)];

    private static string[] Hex(IReadOnlyList<byte[]> path) => [.. path.Select(hash => HexHash.Of(hash))];

    private static string Text(JsonElement worked, string name) => worked.GetProperty(name).GetString()!;
}
