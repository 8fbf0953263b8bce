using System.Security.Cryptography;
using Restitution.Storage.Identities;

namespace Restitution.Storage.IdentityVault;

/// <summary>Identities that are handed in, held against those that are kept.</summary>
/// <param name="New">Of codes that are not kept, without a name, spelling or account of another code.</param>
/// <param name="Contested">
/// Of codes that are kept otherwise; and new ones with a name, spelling or account that is another's: rows that are
/// one person's today would be the other's.
/// </param>
internal sealed record HandedInRows(
    IReadOnlyList<PersonTextRow> New, IReadOnlyList<PersonTextRow> Contested, IReadOnlyList<string> Unchanged,
    IReadOnlyList<string> Erased)
{
    /// <param name="kept">Those that are kept, opened.</param>
    public static HandedInRows Of(
        IReadOnlyList<PersonTextRow> handedIn, IReadOnlyList<PersonTextRow> kept, IReadOnlySet<string> erased)
    {
        Dictionary<string, PersonTextRow> byCode = kept.ToDictionary(row => row.Code);
        HashSet<string> known = [.. kept.SelectMany(row => WordsOf(row.Text))];
        List<PersonTextRow> added = [];
        List<PersonTextRow> contested = [];
        List<string> unchanged = [];
        foreach (PersonTextRow row in handedIn.Where(row => !erased.Contains(row.Code)))
        {
            if (byCode.GetValueOrDefault(row.Code) is { } before)
            {
                if (IsSame(before, row))
                {
                    unchanged.Add(row.Code);
                }
                else
                {
                    contested.Add(row);
                }
            }
            else
            {
                (WordsOf(row.Text).Any(known.Contains) ? contested : added).Add(row);
            }
        }

        return new HandedInRows(
            added, contested, unchanged, [.. handedIn.Select(row => row.Code).Where(erased.Contains)]);
    }

    public override string ToString() => "(identities)";

    // The place in the list they came from tells nothing of a person: others may have come before.
    private static bool IsSame(PersonTextRow one, PersonTextRow other)
    {
        byte[] oneBytes = InPlace(one.Text).ToBytes();
        byte[] otherBytes = InPlace(other.Text).ToBytes();
        bool isSame = one.Kind == other.Kind && oneBytes.AsSpan().SequenceEqual(otherBytes);
        CryptographicOperations.ZeroMemory(oneBytes);
        CryptographicOperations.ZeroMemory(otherBytes);
        return isSame;
    }

    private static PersonText InPlace(PersonText text) => text with
    {
        Order = 0,
        Matches =
        [
            .. text.Matches.OrderBy(match => match.Order).Select((match, index) => match with { Order = index }),
        ],
    };

    private static IEnumerable<string> WordsOf(PersonText text)
    {
        IEnumerable<string> names = text.Matches.Select(match => match.Match.AsWritten);
        IEnumerable<string> accounts = text.Person?.Accounts ?? [];
        if (text.Person is { } person)
        {
            names = [.. names, person.Name, .. person.Spellings ?? []];
        }

        return names.Select(NormalName.Of)
            .Concat(accounts.Select(account => "account " + NormalName.DigitsOf(account)))
            .Where(word => word.Length > 0);
    }
}

/// <summary>What is known of one person, before it is sealed.</summary>
internal sealed record PersonTextRow(string Code, PersonKind Kind, PersonText Text)
{
    public override string ToString() => Code;
}

/// <summary>The same sealed.</summary>
internal sealed record SealedRow(SealedAs Place, byte[] Kept, WrappedKey Key)
{
    public string Sha256 => Folders.FileDigest.Of(Kept);

    public override string ToString() => Place.Code;
}
