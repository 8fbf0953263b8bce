using System.Data.Common;
using System.Security.Cryptography;
using NodaTime;
using Restitution.Storage.Custody;
using Restitution.Storage.Databases;
using Restitution.Storage.Folders;
using Restitution.Storage.Identities;
using Restitution.Storage.Refusals;

namespace Restitution.Storage.IdentityVault;

/// <summary>
/// Who stands behind the codes, in a database of its own: each person sealed by a key of that person's own.
/// </summary>
/// <remarks>
/// A person's key is kept wrapped, in another table than what it seals, by a key that lies elsewhere. To erase an
/// identity is to destroy the wrapped key; a tombstone stays, and so does every entry of the custody log, which holds
/// codes alone. Persons see identities by way of <see cref="RevealDesk"/>; the program uses them to attribute rows, and
/// each use is noted first.
/// </remarks>
/// <param name="note">Writes to the custody log; when it fails, so does what was to be noted.</param>
public sealed class PersonVault(
    Database database, IKeyWrapping wrapping, Action<IReadOnlyList<CustodyDeed>> note, IClock clock)
{
    private const int TriesMost = 5;
    private const int UnwrappedAtOnce = 8;
    private const int KeysAtOnce = 200;

    /// <summary>Brings the schema to what this program knows.</summary>
    public IReadOnlyList<int> MigrateAll() => database.MigrateAll("identities");

    /// <summary>
    /// Keeps the identities of a case. Whoever was kept before is sealed anew, with a new key; whoever is not among
    /// them stays; whoever was erased is left out, and told.
    /// </summary>
    public async Task<KeptIdentities> Keep(
        string caseCode, CaseIdentities identities, string by, CancellationToken cancellation)
    {
        IReadOnlyList<(string Code, PersonKind Kind, PersonText Text)> texts = PersonText.RowsOf(identities);
        for (int turn = 1; ; turn++)
        {
            Dictionary<string, PersonRow> earlier = RowsOf(caseCode).ToDictionary(row => row.Code);
            List<SealedRow> rows = [];
            foreach ((string code, PersonKind kind, PersonText text) in texts)
            {
                if (earlier.GetValueOrDefault(code) is not { IsErased: true })
                {
                    var place = new SealedAs(
                        caseCode, code, kind, (earlier.GetValueOrDefault(code)?.Version ?? 0) + 1);
                    rows.Add(await SealRow(place, text, cancellation).ConfigureAwait(false));
                }
            }

            if (TryKeep(caseCode, rows, by))
            {
                return new KeptIdentities(
                    [.. rows.Select(row => row.Place.Code)],
                    [.. texts.Select(text => text.Code).Except(rows.Select(row => row.Place.Code))]);
            }

            if (turn == TriesMost)
            {
                throw new InvalidOperationException($"The identities of case {caseCode} change all the time.");
            }
        }
    }

    /// <summary>Which identities are kept, and which were erased: by code, without opening any.</summary>
    public IReadOnlyList<SealedPerson> PersonsOf(string caseCode) =>
        [.. RowsOf(caseCode).Select(row => row.ToPerson())];

    /// <summary>
    /// The identities of a case, to attribute its rows with; the use is noted before anything is opened.
    /// </summary>
    /// <param name="purpose">A code of what they are used for, such as that of a computation.</param>
    public async Task<CaseIdentities> ForComputation(
        string caseCode, string by, string purpose, CancellationToken cancellation)
    {
        note([Deed(CustodyAct.IdentitiesUsed, by, caseCode, CustodyText.CodeOf(purpose))]);
        return await OpenAll(caseCode, cancellation).ConfigureAwait(false);
    }

    /// <summary>
    /// Destroys the key of a person. What it sealed cannot be opened again, in no copy without the key.
    /// </summary>
    /// <exception cref="RefusedException">
    /// There is no such identity, it was erased before, or no reason is given.
    /// </exception>
    public SealedPerson Erase(string caseCode, string code, string by, string reason)
    {
        RefuseWithoutReason(caseCode, reason);
        PersonRow row = RowsOf(caseCode).FirstOrDefault(row => row.Code == code)
            ?? throw IdentityRefusals.CodesUnknown(caseCode, [code]);
        Instant at = clock.GetCurrentInstant();
        database.Whole(null, transaction =>
        {
            ErasedBytes.Overwrite(database, transaction);
            database.Change(PersonSql.DestroyKey, new { caseCode, code }, transaction);
            if (database.Change(PersonSql.Erase, new { caseCode, code, at, by, reason }, transaction) == 0)
            {
                throw IdentityRefusals.Erased(caseCode, code);
            }

            note([Deed(CustodyAct.IdentityErased, by, caseCode, code, Digest(row.SealedText))]);
            return true;
        });
        ErasedBytes.EmptyLog(database);
        return (row with { ErasedAt = at, ErasedBy = by, ErasedReason = reason }).ToPerson();
    }

    /// <summary>
    /// Wraps every person's key by the newest wrapping key; what is sealed is not touched. Ended half-way, it goes on
    /// when it is called again. Earlier wrapping keys can be dropped after it.
    /// </summary>
    /// <returns>How many keys were wrapped anew.</returns>
    public async Task<int> Rewrap(string by, CancellationToken cancellation)
    {
        string keyId = wrapping.CurrentKeyId;
        int count = 0;
        (string afterCase, string afterCode) = ("", "");
        while (database.Rows<KeyRow>(
            PersonSql.KeysNotWrappedBy, new { keyId, afterCase, afterCode, skip = 0, take = KeysAtOnce })
            is { Count: > 0 } rows)
        {
            foreach (KeyRow row in rows)
            {
                count += await Rewrap(row, cancellation).ConfigureAwait(false);
            }

            (afterCase, afterCode) = (rows[^1].CaseCode, rows[^1].Code);
        }

        note([Deed(CustodyAct.WrappingKeyRotated, by, "", CustodyText.CodeOf(keyId))]);
        return count;
    }

    /// <summary>All that is kept of a case, opened. Whoever calls has noted it.</summary>
    internal async Task<CaseIdentities> OpenAll(string caseCode, CancellationToken cancellation)
    {
        PersonRow[] rows = [.. RowsOf(caseCode).Where(row => !row.IsErased)];
        List<(PersonKind Kind, PersonText Text)> texts = new(rows.Length);
        foreach (PersonRow[] some in rows.Chunk(UnwrappedAtOnce))
        {
            texts.AddRange(await Task.WhenAll(some.Select(row => Open(row, cancellation))).ConfigureAwait(false));
        }

        return PersonText.Join(texts);
    }

    /// <summary>
    /// Those of these codes, opened; codes without an identity are left out. Whoever calls has noted it.
    /// </summary>
    internal async Task<RevealedIdentities> OpenSome(
        string caseCode, IReadOnlyList<string> codes, CancellationToken cancellation)
    {
        List<PersonIdentity> persons = [];
        PersonRow[] rows = [.. RowsOf(caseCode).Where(row => codes.Contains(row.Code))];
        foreach (PersonRow row in rows.Where(row => !row.IsErased))
        {
            (_, PersonText text) = await Open(row, cancellation).ConfigureAwait(false);
            if (text.Person is { } person)
            {
                persons.Add(person.ToIdentity());
            }
        }

        return new RevealedIdentities(persons, [.. rows.Where(row => row.IsErased).Select(row => row.Code)]);
    }

    internal static void RefuseWithoutReason(string caseCode, string reason)
    {
        const int LengthMost = 2000;
        if (string.IsNullOrWhiteSpace(reason) || reason.Length > LengthMost)
        {
            throw IdentityRefusals.ReasonMissing(caseCode);
        }
    }

    internal static CustodyDeed Deed(
        CustodyAct act, string by, string caseCode, string about, string payloadSha256 = "") =>
        new(act, CustodyText.CodeOfUser(by), caseCode, about, payloadSha256);

    private IReadOnlyList<PersonRow> RowsOf(string caseCode) =>
        database.Rows<PersonRow>(PersonSql.OfCase, new { caseCode });

    private async Task<SealedRow> SealRow(SealedAs place, PersonText text, CancellationToken cancellation)
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

    private async Task<(PersonKind Kind, PersonText Text)> Open(PersonRow row, CancellationToken cancellation)
    {
        if (row is not { SealedText: { } kept, KeyId: { } keyId, Wrapped: { } wrapped })
        {
            throw IdentityRefusals.Damaged(row.CaseCode, row.Code);
        }

        byte[] dataKey = await wrapping.Unwrap(new WrappedKey(keyId, wrapped), cancellation).ConfigureAwait(false);
        try
        {
            return (row.Kind, PersonText.Read(PersonSeal.Open(kept, dataKey, row.Place), row.Place));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(dataKey);
        }
    }

    // False where another changed one of them since it was read: then all is done again from the start.
    private bool TryKeep(string caseCode, IReadOnlyList<SealedRow> rows, string by)
    {
        try
        {
            return database.Whole(null, transaction =>
            {
                foreach (SealedRow row in rows)
                {
                    Put(row, transaction);
                }

                note(
                [
                    Deed(CustodyAct.IdentitiesBroughtIn, by, caseCode, ""),
                    .. rows.Select(row => Deed(
                        row.Place.Version == 1 ? CustodyAct.IdentityAdded : CustodyAct.IdentityChanged, by, caseCode,
                        row.Place.Code, Digest(row.Kept))),
                ]);
                return true;
            });
        }
        catch (ChangedMeanwhileException)
        {
            return false;
        }
        catch (DbException fault) when (database.IsDuplicateKey(fault))
        {
            return false;
        }
    }

    private void Put(SealedRow row, DbTransaction transaction)
    {
        var values = new
        {
            caseCode = row.Place.Case, code = row.Place.Code, kind = row.Place.Kind, version = row.Place.Version,
            at = clock.GetCurrentInstant(), text = row.Kept,
        };
        int changed = row.Place.Version == 1
            ? database.Change(PersonSql.Add, values, transaction)
            : database.Change(PersonSql.Replace, values, transaction);
        if (changed != 1)
        {
            throw new ChangedMeanwhileException();
        }

        database.Change(
            PersonSql.DestroyKey, new { caseCode = row.Place.Case, code = row.Place.Code }, transaction);
        var key = new
        {
            caseCode = row.Place.Case, code = row.Place.Code, version = row.Place.Version,
            keyId = row.Key.KeyId, wrapped = row.Key.Wrapped,
        };
        database.Change(PersonSql.AddKey, key, transaction);
    }

    private async Task<int> Rewrap(KeyRow row, CancellationToken cancellation)
    {
        byte[] dataKey = await wrapping.Unwrap(new WrappedKey(row.KeyId, row.Wrapped), cancellation)
            .ConfigureAwait(false);
        try
        {
            WrappedKey anew = await wrapping.Wrap(dataKey, cancellation).ConfigureAwait(false);
            var values = new
            {
                caseCode = row.CaseCode, code = row.Code, version = row.Version, earlierKeyId = row.KeyId,
                keyId = anew.KeyId, wrapped = anew.Wrapped,
            };
            return database.Change(PersonSql.Rewrap, values);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(dataKey);
        }
    }

    private static string Digest(byte[]? kept) => kept is null ? "" : FileDigest.Of(kept);

    private sealed record SealedRow(SealedAs Place, byte[] Kept, WrappedKey Key)
    {
        public override string ToString() => Place.Code;
    }

    private sealed class ChangedMeanwhileException : Exception;
}
