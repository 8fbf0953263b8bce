using NodaTime;
using NodaTime.Text;

namespace Restitution.Storage.Custody;

/// <summary>One entry of the custody log. Its hash covers everything else in it, the hash before it included.</summary>
/// <param name="Number">1-based, without a gap; the entry is leaf <c>Number − 1</c> of the tree.</param>
/// <param name="At">When it was written, in whole ticks of 100 nanoseconds, UTC.</param>
/// <param name="Act">By its name: an older program verifies an act that it does not know.</param>
/// <param name="Salt">
/// 16 random bytes. A proof shows the hashes of neighbours: without the salt somebody could find out what they say by
/// trying.
/// </param>
/// <param name="Previous">The hash of the entry before; 64 zeros for the first.</param>
/// <param name="Hash">See <see cref="EntryBytes"/>.</param>
public sealed record CustodyEntry(
    long Number, Instant At, string Actor, string Act, string Case, string About, string PayloadSha256, string Salt,
    string Previous, string Hash)
{
    public const int SaltByteCount = 16;

    /// <summary>What the first entry follows.</summary>
    public static readonly string NoPrevious = new('0', 64);

    /// <summary>The one form of an entry's time: 28 characters, seven decimals, <c>Z</c>.</summary>
    public static readonly InstantPattern AtPattern =
        InstantPattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm':'ss'.'fffffff'Z'");

    /// <summary>The entry that says this deed, after the entry with that number and hash.</summary>
    internal static CustodyEntry Of(CustodyDeed deed, Instant at, string salt, long afterNumber, string previous)
    {
        deed.ThrowIfNotWritable();
        Instant whole = Instant.FromUnixTimeTicks(at.ToUnixTimeTicks());
        var unhashed = new CustodyEntry(
            afterNumber + 1, whole, deed.Actor, CustodyActs.NameOf(deed.Act), deed.Case, deed.About,
            deed.PayloadSha256, salt, previous, Hash: "");
        return unhashed with { Hash = EntryBytes.HashOf(unhashed) };
    }
}
