using System.Security.Cryptography;

namespace Restitution.Storage.IdentityVault;

/// <summary>Seals a person by a key made for it, which is wrapped at once, and opens what was sealed so.</summary>
/// <remarks>Keys and open bytes are cleared from memory as soon as they were used.</remarks>
internal sealed class PersonSealing(IKeyWrapping wrapping)
{
    private const int UnwrappedAtOnce = 8;

    public IKeyWrapping Wrapping => wrapping;

    public async Task<SealedRow> Seal(SealedAs place, PersonText text, CancellationToken cancellation)
    {
        byte[] dataKey = RandomNumberGenerator.GetBytes(PersonSeal.KeyBytes);
        byte[] open = text.ToBytes();
        try
        {
            byte[] kept = PersonSeal.Seal(open, dataKey, place);
            return new SealedRow(place, kept, await wrapping.Wrap(dataKey, cancellation).ConfigureAwait(false));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(open);
            CryptographicOperations.ZeroMemory(dataKey);
        }
    }

    public async Task<PersonTextRow> Open(PersonRow row, CancellationToken cancellation)
    {
        if (row is not { SealedText: { } kept, KeyId: { } keyId, Wrapped: { } wrapped })
        {
            throw IdentityRefusals.Damaged(row.CaseCode, row.Code);
        }

        byte[] dataKey = await wrapping.Unwrap(new WrappedKey(keyId, wrapped), cancellation).ConfigureAwait(false);
        try
        {
            return new PersonTextRow(
                row.Code, row.Kind, PersonText.Read(PersonSeal.Open(kept, dataKey, row.Place), row.Place));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(dataKey);
        }
    }

    /// <summary>Those that were not erased, several at once.</summary>
    public async Task<IReadOnlyList<PersonTextRow>> Open(
        IReadOnlyList<PersonRow> rows, CancellationToken cancellation)
    {
        List<PersonTextRow> opened = new(rows.Count);
        foreach (PersonRow[] some in rows.Where(row => !row.IsErased).Chunk(UnwrappedAtOnce))
        {
            opened.AddRange(await Task.WhenAll(some.Select(row => Open(row, cancellation))).ConfigureAwait(false));
        }

        return opened;
    }
}
