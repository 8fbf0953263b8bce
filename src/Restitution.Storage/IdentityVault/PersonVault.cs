using System.Data.Common;
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
    private readonly PersonSealing sealing = new(wrapping);

    /// <summary>Brings the schema to what this program knows.</summary>
    public IReadOnlyList<int> MigrateAll() => database.MigrateAll("identities");

    /// <summary>
    /// Keeps the identities of a case at once. Whoever was kept before is sealed anew, with a new key, and the former
    /// version is put aside as it is sealed; whoever is not among them stays; whoever was erased is left out, and told.
    /// </summary>
    /// <remarks>A program that brings a case in does so; persons hand in at <see cref="ReplacementDesk"/>.</remarks>
    public Task<KeptIdentities> Keep(
        string caseCode, CaseIdentities identities, string by, CancellationToken cancellation) =>
        KeepRows(caseCode, PersonText.RowsOf(identities), by, "brought in with the case", cancellation);

    /// <summary>Rises with each identity that is added, replaced or erased; 0 while there is none.</summary>
    public int VersionOf(string caseCode) => RowsOf(caseCode).Sum(row => row.Version + (row.IsErased ? 1 : 0));

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
    /// Destroys the keys of a person, of former versions too. What they sealed cannot be opened again, in no copy
    /// without the key.
    /// </summary>
    /// <exception cref="RefusedException">
    /// There is no such identity, it was erased before, or no reason is given.
    /// </exception>
    /// <returns>
    /// The tombstone; where another reads the database meanwhile, with bytes that <see cref="FinishErasures"/> takes
    /// away later.
    /// </returns>
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
            database.Change(ReplacementSql.DestroyKeysAside, new { caseCode, code }, transaction);
            database.Change(ReplacementSql.DestroyAside, new { caseCode, code }, transaction);
            if (database.Change(PersonSql.Erase, new { caseCode, code, at, by, reason }, transaction) == 0)
            {
                throw IdentityRefusals.Erased(caseCode, code);
            }

            note([Deed(CustodyAct.IdentityErased, by, caseCode, code, Digest(row.SealedText))]);
            return true;
        });
        SealedPerson erased = (row with { ErasedAt = at, ErasedBy = by, ErasedReason = reason }).ToPerson();
        if (FinishErasures())
        {
            return erased;
        }

        note([Deed(CustodyAct.ErasureUnfinished, by, caseCode, code)]);
        return erased with { AreBytesGone = false };
    }

    /// <summary>Takes what was erased out of the files of the database too.</summary>
    /// <returns>False while another reads an earlier state of it, as a backup does.</returns>
    public bool FinishErasures() => ErasedBytes.EmptyLog(database);

    /// <summary>
    /// Wraps every person's key by the newest wrapping key; what is sealed is not touched. Ended half-way, it goes on
    /// when it is called again. Earlier wrapping keys can be dropped after it.
    /// </summary>
    /// <returns>How many keys were wrapped anew.</returns>
    public async Task<int> Rewrap(string by, CancellationToken cancellation)
    {
        string keyId = sealing.Wrapping.CurrentKeyId;
        int count = await KeyTurning.Rewrap(database, sealing.Wrapping, cancellation).ConfigureAwait(false);
        note([Deed(CustodyAct.WrappingKeyRotated, by, "", CustodyText.CodeOf(keyId))]);
        return count;
    }

    /// <summary>All that is kept of a case, opened. Whoever calls has noted it.</summary>
    internal async Task<CaseIdentities> OpenAll(string caseCode, CancellationToken cancellation) => PersonText.Join(
    [
        .. (await sealing.Open(RowsOf(caseCode), cancellation).ConfigureAwait(false))
            .Select(row => (row.Kind, row.Text)),
    ]);

    /// <summary>
    /// A version of an identity that stood once, opened to be put back; that it is asked for is noted first, with the
    /// digest by which the log tells since when it stood.
    /// </summary>
    /// <exception cref="RefusedException">There is no such version, or the identity was erased.</exception>
    internal async Task<PersonTextRow> OpenFormer(
        string caseCode, string code, int version, string by, CancellationToken cancellation)
    {
        if (RowsOf(caseCode).Any(row => row.Code == code && row.IsErased))
        {
            throw IdentityRefusals.Erased(caseCode, code);
        }

        PersonRow former = database.Row<PersonRow>(ReplacementSql.Former, new { caseCode, code, version })
            ?? throw IdentityRefusals.FormerUnknown(caseCode, code, version);
        note([Deed(CustodyAct.IdentityPutBackRequested, by, caseCode, code, Digest(former.SealedText))]);
        return await sealing.Open(former, cancellation).ConfigureAwait(false);
    }

    /// <summary>Holds what is handed in against what is kept, which is opened for it and noted first.</summary>
    internal async Task<HandedInRows> Compare(
        string caseCode, CaseIdentities identities, string by, CancellationToken cancellation)
    {
        const string Purpose = "comparison";
        IReadOnlyList<PersonRow> rows = RowsOf(caseCode);
        if (rows.Any(row => !row.IsErased))
        {
            note([Deed(CustodyAct.IdentitiesUsed, by, caseCode, Purpose)]);
        }

        return HandedInRows.Of(
            PersonText.RowsOf(identities), await sealing.Open(rows, cancellation).ConfigureAwait(false),
            rows.Where(row => row.IsErased).Select(row => row.Code).ToHashSet());
    }

    /// <summary>Keeps those whose codes were not kept before; false, with nothing done, where one came since.</summary>
    internal async Task<bool> TryAdd(
        string caseCode, IReadOnlyList<PersonTextRow> texts, string by, CancellationToken cancellation)
    {
        if (texts.Count == 0)
        {
            return true;
        }

        IReadOnlyList<SealedRow> rows = await SealNext(caseCode, texts, cancellation).ConfigureAwait(false);
        return rows.All(row => row.Place.Version == 1) && TryKeep(caseCode, rows, by, "");
    }

    /// <summary>Seals each as the version that comes next.</summary>
    internal async Task<IReadOnlyList<SealedRow>> SealNext(
        string caseCode, IEnumerable<PersonTextRow> texts, CancellationToken cancellation)
    {
        Dictionary<string, PersonRow> earlier = RowsOf(caseCode).ToDictionary(row => row.Code);
        List<SealedRow> rows = [];
        foreach (PersonTextRow row in texts.Where(row => earlier.GetValueOrDefault(row.Code) is not { IsErased: true }))
        {
            var place = new SealedAs(
                caseCode, row.Code, row.Kind, (earlier.GetValueOrDefault(row.Code)?.Version ?? 0) + 1);
            rows.Add(await sealing.Seal(place, row.Text, cancellation).ConfigureAwait(false));
        }

        return rows;
    }

    internal async Task<KeptIdentities> KeepRows(
        string caseCode, IReadOnlyList<PersonTextRow> texts, string by, string reason, CancellationToken cancellation)
    {
        for (int turn = 1; turn <= TriesMost; turn++)
        {
            IReadOnlyList<SealedRow> rows = await SealNext(caseCode, texts, cancellation).ConfigureAwait(false);
            if (TryKeep(caseCode, rows, by, reason))
            {
                string[] kept = [.. rows.Select(row => row.Place.Code)];
                return new KeptIdentities(kept, [.. texts.Select(text => text.Code).Except(kept)]);
            }
        }

        throw new InvalidOperationException($"The identities of case {caseCode} change all the time.");
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
            PersonTextRow opened = await sealing.Open(row, cancellation).ConfigureAwait(false);
            if (opened.Text.Person is { } person)
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

    /// <summary>Puts a sealed person in place; the version before it is put aside under the replacement.</summary>
    /// <exception cref="RefusedException">Another version than that before it stands there.</exception>
    internal void Put(SealedRow row, Guid replacement, DbTransaction transaction)
    {
        try
        {
            PutOrThrow(row, replacement, transaction);
        }
        catch (ChangedMeanwhileException)
        {
            throw IdentityRefusals.ReplacedMeanwhile(row.Place.Case);
        }
        catch (DbException fault) when (database.IsDuplicateKey(fault))
        {
            throw IdentityRefusals.ReplacedMeanwhile(row.Place.Case);
        }
    }

    internal IReadOnlyList<CustodyDeed> EndReveals(
        string caseCode, IReadOnlyList<string> codes, string by, DbTransaction transaction) =>
        EndedReveals.Of(database, caseCode, codes, by, clock.GetCurrentInstant(), transaction);

    internal static IEnumerable<CustodyDeed> ChangesOf(string caseCode, IEnumerable<SealedRow> rows, string by) =>
        rows.Select(row => Deed(
            row.Place.Version == 1 ? CustodyAct.IdentityAdded : CustodyAct.IdentityChanged, by, caseCode,
            row.Place.Code, row.Sha256));

    internal static CustodyDeed Deed(
        CustodyAct act, string by, string caseCode, string about, string payloadSha256 = "") =>
        new(act, CustodyText.CodeOfUser(by), caseCode, about, payloadSha256);

    private IReadOnlyList<PersonRow> RowsOf(string caseCode) =>
        database.Rows<PersonRow>(PersonSql.OfCase, new { caseCode });

    // False where another changed one of them since it was read: then all is done again from the start.
    private bool TryKeep(string caseCode, IReadOnlyList<SealedRow> rows, string by, string reason)
    {
        try
        {
            return database.Whole(null, transaction =>
            {
                string[] replaced = [.. rows.Where(row => row.Place.Version > 1).Select(row => row.Place.Code)];
                Guid replacement = replaced.Length == 0
                    ? Guid.Empty : AddReplacement(caseCode, replaced, by, reason, transaction);
                foreach (SealedRow row in rows)
                {
                    PutOrThrow(row, replacement, transaction);
                }

                note(
                [
                    Deed(CustodyAct.IdentitiesBroughtIn, by, caseCode, ""), .. ChangesOf(caseCode, rows, by),
                    .. EndReveals(caseCode, replaced, by, transaction),
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

    private Guid AddReplacement(
        string caseCode, IEnumerable<string> codes, string by, string reason, DbTransaction transaction)
    {
        Instant now = clock.GetCurrentInstant();
        var row = new ReplacementRow
        {
            Id = Guid.CreateVersion7(now.ToDateTimeOffset()), CaseCode = caseCode, Codes = string.Join(' ', codes),
            RequestedBy = by, Reason = reason, RequestedAt = now, State = ReplacementState.Done, DecidedBy = by,
            DecidedAt = now, OpenUntil = now,
        };
        database.Change(ReplacementSql.Add, row.ToValues(), transaction);
        return row.Id;
    }

    private void PutOrThrow(SealedRow row, Guid replacement, DbTransaction transaction)
    {
        SealedAs place = row.Place;

        // What moves leaves no copy behind in a free page: an erasure finds the rows, not the pages.
        ErasedBytes.Overwrite(database, transaction);
        if (place.Version > 1)
        {
            var former = new { id = replacement, caseCode = place.Case, code = place.Code, version = place.Version };
            database.Change(ReplacementSql.PutFormerAside, former, transaction);
            database.Change(ReplacementSql.PutFormerKeyAside, former, transaction);
        }

        var values = new
        {
            caseCode = place.Case, code = place.Code, kind = place.Kind, version = place.Version,
            at = clock.GetCurrentInstant(), text = row.Kept,
        };
        int changed = place.Version == 1
            ? database.Change(PersonSql.Add, values, transaction)
            : database.Change(PersonSql.Replace, values, transaction);
        if (changed != 1)
        {
            throw new ChangedMeanwhileException();
        }

        database.Change(PersonSql.DestroyKey, new { caseCode = place.Case, code = place.Code }, transaction);
        var key = new
        {
            caseCode = place.Case, code = place.Code, version = place.Version, keyId = row.Key.KeyId,
            wrapped = row.Key.Wrapped,
        };
        database.Change(PersonSql.AddKey, key, transaction);
    }

    private static string Digest(byte[]? kept) => kept is null ? "" : FileDigest.Of(kept);

    private sealed class ChangedMeanwhileException : Exception;
}
