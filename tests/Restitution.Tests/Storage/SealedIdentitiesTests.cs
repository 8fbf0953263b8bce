using System.Buffers.Binary;
using System.Diagnostics;
using NodaTime;
using Restitution.Evidence;
using Restitution.Storage.Folders;
using Restitution.Storage.Identities;
using Restitution.Storage.Refusals;

namespace Restitution.Tests.Storage;

public sealed class SealedIdentitiesTests
{
    private static readonly IdentityKey Key = IdentityKey.Of("seven grey herons", "a test");

    [Fact]
    public void What_was_sealed_opens_again_with_the_same_key()
    {
        using var folder = new TemporaryFolder();
        SealedIdentities.Write(folder["identities"], Sample, Key);

        CaseIdentities opened = SealedIdentities.Open(folder["identities"], Key, Log(folder), "a test");

        Assert.Equal("Vilay Testname", opened.Workers[0].Name.Reveal());
        Assert.Equal("ວິໄລ", opened.Workers[0].Spellings[0].Reveal());
        Assert.Equal("W-01", opened.MatchOf(new PersonAsWritten("V. Testname"), "PAY-01")!.Code);
    }

    [Fact]
    public void The_file_holds_no_name_and_is_not_the_same_twice()
    {
        using var folder = new TemporaryFolder();
        SealedIdentities.Write(folder["one"], Sample, Key);
        SealedIdentities.Write(folder["two"], Sample, Key);

        byte[] one = File.ReadAllBytes(folder["one"]);
        Assert.Equal(-1, one.AsSpan().IndexOf("Testname"u8));
        Assert.False(one.AsSpan().SequenceEqual(File.ReadAllBytes(folder["two"])));
    }

    [Fact]
    public void Only_the_owner_may_read_the_file()
    {
        using var folder = new TemporaryFolder();
        SealedIdentities.Write(folder["identities"], Sample, Key);

        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(folder["identities"]));
        }
    }

    [Fact]
    public void Another_key_is_refused_without_a_name_in_the_message()
    {
        using var folder = new TemporaryFolder();
        SealedIdentities.Write(folder["identities"], Sample, Key);

        Refusal refusal = RefusalOf(folder, IdentityKey.Of("eight grey herons", "a test"));

        Assert.Equal(RefusedBecause.IdentityKeyWrong, refusal.Because);
        Assert.DoesNotContain("Testname", refusal.ToString(), StringComparison.Ordinal);
    }

    // One byte of each part: mark, version, rounds, salt, nonce, text, tag.
    [Theory]
    [InlineData(0, RefusedBecause.IdentitiesDamaged)]
    [InlineData(8, RefusedBecause.IdentitiesDamaged)]
    [InlineData(9, RefusedBecause.IdentitiesDamaged)]
    [InlineData(12, RefusedBecause.IdentitiesDamaged)]
    [InlineData(13, RefusedBecause.IdentityKeyWrong)]
    [InlineData(29, RefusedBecause.IdentityKeyWrong)]
    [InlineData(50, RefusedBecause.IdentityKeyWrong)]
    [InlineData(-1, RefusedBecause.IdentityKeyWrong)]
    public void One_changed_byte_is_refused(int at, RefusedBecause because)
    {
        using var folder = new TemporaryFolder();
        SealedIdentities.Write(folder["identities"], Sample, Key);
        byte[] bytes = File.ReadAllBytes(folder["identities"]);
        bytes[at < 0 ? bytes.Length + at : at] ^= 0x40;
        File.WriteAllBytes(folder["identities"], bytes);

        Assert.Equal(because, RefusalOf(folder, Key).Because);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(SealedIdentities.Rounds - 1)]
    [InlineData(SealedIdentities.MostRounds + 1)]
    [InlineData(int.MaxValue)]
    [InlineData(-1)]
    public void Rounds_beyond_the_bounds_are_refused_before_anything_is_derived(int rounds)
    {
        byte[] bytes = SealedIdentities.Seal(Sample, Key);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(9), rounds);
        var took = Stopwatch.StartNew();

        RefusedException refused = Assert.Throws<RefusedException>(() => SealedIdentities.Open(bytes, Key));

        Refusal refusal = Assert.Single(refused.Refusals);
        Assert.Equal(
            (RefusedBecause.IdentitiesDamaged, "600,000 to 6,000,000 rounds"), (refusal.Because, refusal.Wanted));
        Assert.True(took.Elapsed < TimeSpan.FromSeconds(1), $"{took.Elapsed}");
    }

    [Theory]
    [InlineData(SealedIdentities.Rounds + 1)]
    [InlineData(SealedIdentities.MostRounds)]
    public void Rounds_within_the_bounds_are_derived_and_bound_to_what_was_sealed(int rounds)
    {
        byte[] bytes = SealedIdentities.Seal(Sample, Key);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(9), rounds);

        RefusedException refused = Assert.Throws<RefusedException>(() => SealedIdentities.Open(bytes, Key));

        Assert.Equal(RefusedBecause.IdentityKeyWrong, Assert.Single(refused.Refusals).Because);
    }

    [Fact]
    public void A_cut_file_is_refused()
    {
        using var folder = new TemporaryFolder();
        SealedIdentities.Write(folder["identities"], Sample, Key);
        byte[] bytes = File.ReadAllBytes(folder["identities"]);

        File.WriteAllBytes(folder["identities"], bytes[..^1]);
        Assert.Equal(RefusedBecause.IdentityKeyWrong, RefusalOf(folder, Key).Because);

        File.WriteAllBytes(folder["identities"], bytes[..20]);
        Assert.Equal(RefusedBecause.IdentitiesDamaged, RefusalOf(folder, Key).Because);
    }

    [Fact]
    public void Every_opening_is_logged_with_its_reason_and_without_a_name()
    {
        using var folder = new TemporaryFolder();
        SealedIdentities.Write(folder["identities"], Sample, Key);
        SealedIdentities.Open(folder["identities"], Key, Log(folder), "run");
        RefusalOf(folder, IdentityKey.Of("eight grey herons", "a test"));

        string[] lines = File.ReadAllLines(folder["access.log"]);

        Assert.Equal(2, lines.Length);
        Assert.Equal(
            """{"at":"2026-01-02T03:04:05Z","by":"officer","what":"identities opened","about":"","reason":"run"}""", lines[0]);
        Assert.DoesNotContain("Testname", string.Concat(lines), StringComparison.Ordinal);
    }

    [Fact]
    public void A_short_passphrase_is_refused() => Assert.Equal(
        RefusedBecause.IdentityKeyTooShort,
        Assert.Throws<RefusedException>(() => IdentityKey.Of("herons", "a test")).Refusals[0].Because);

    [Fact]
    public void A_key_file_may_end_with_a_line_break()
    {
        using var folder = new TemporaryFolder();
        folder.Write("key", "seven grey herons\r\n");
        SealedIdentities.Write(folder["identities"], Sample, Key);

        Assert.Single(SealedIdentities
            .Open(folder["identities"], IdentityKey.FromFile(folder["key"]), Log(folder), "a test").Workers);
    }

    [Fact]
    public void Nothing_of_an_identity_prints_itself()
    {
        string printed = $"{Sample} {Sample.Workers[0]} {Sample.Matches[0]} {Sample.Workers[0].Name}";

        Assert.DoesNotContain("Testname", printed, StringComparison.Ordinal);
        Assert.DoesNotContain("123-4-56789-0", printed, StringComparison.Ordinal);
    }

    private static CaseIdentities Sample { get; } = new(
        [new PersonIdentity(
            "W-01", new PersonAsWritten("Vilay Testname"), [new PersonAsWritten("ວິໄລ")],
            [new PersonAsWritten("123-4-56789-0")])],
        [],
        [new ConfirmedMatch(
            new PersonAsWritten("V. Testname"), "PAY-01", "W-01", "officer", new LocalDate(2021, 10, 3),
            "same account")]);

    private static CaseLog Log(TemporaryFolder folder) => new(folder["access.log"], FixedClock.Instance, "officer");

    private static Refusal RefusalOf(TemporaryFolder folder, IdentityKey key) => Assert.Single(
        Assert.Throws<RefusedException>(() => SealedIdentities.Open(folder["identities"], key, Log(folder), "a test"))
            .Refusals);
}
