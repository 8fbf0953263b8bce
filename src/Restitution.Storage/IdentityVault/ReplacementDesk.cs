using System.Data.Common;
using NodaTime;
using Restitution.Storage.Custody;
using Restitution.Storage.Databases;
using Restitution.Storage.Folders;
using Restitution.Storage.Identities;
using Restitution.Storage.Refusals;

namespace Restitution.Storage.IdentityVault;

/// <summary>Where identities are handed in: to add one is one person's act, to replace one needs two.</summary>
/// <remarks>
/// Who stands behind a code decides who is paid. So what would replace an identity is sealed apart and waits until
/// another person approves; where no other is needed, a reason is. The former version stays sealed, with its key, until
/// the identity is erased; requests to see it end with it. Whether a person may hand in or approve at all is a matter
/// of roles and grants, which are not looked at here.
/// </remarks>
public sealed class ReplacementDesk(
    Database database, PersonVault persons, Action<IReadOnlyList<CustodyDeed>> note, IClock clock, RevealTerms terms)
{
    private const int TriesMost = 5;

    /// <summary>Keeps those that are new; of those that differ from what is kept, see the remarks.</summary>
    /// <exception cref="RefusedException">
    /// One would be replaced, and there is no reason, or another version than there is now; or the version is missing
    /// where another person has to approve.
    /// </exception>
    public async Task<BroughtIn> BringIn(
        string caseCode, CaseIdentities identities, HandedIn handed, CancellationToken cancellation)
    {
        DestroyWhatNobodyDecided(caseCode);
        for (int turn = 1; turn <= TriesMost; turn++)
        {
            if (turn == 1)
            {
                RefuseAnotherVersion(caseCode, handed);
            }

            HandedInRows rows = await persons.Compare(caseCode, identities, handed.By, cancellation)
                .ConfigureAwait(false);
            RefuseContested(caseCode, rows, handed);
            if (await persons.TryAdd(caseCode, rows.New, handed.By, cancellation).ConfigureAwait(false))
            {
                return await Settle(caseCode, rows, handed, cancellation).ConfigureAwait(false);
            }
        }

        throw new InvalidOperationException($"The identities of case {caseCode} change all the time.");
    }

    /// <summary>
    /// Hands in again what stood once: it replaces what stands, as anything else does that is handed in, and what it
    /// replaces stays sealed.
    /// </summary>
    /// <param name="version">As <see cref="FormerOf"/> tells it.</param>
    /// <exception cref="RefusedException">
    /// There is no such version, or the identity was erased; and as of what is handed in otherwise.
    /// </exception>
    public async Task<BroughtIn> PutBack(
        string caseCode, string code, int version, HandedIn handed, CancellationToken cancellation)
    {
        DestroyWhatNobodyDecided(caseCode);
        RefuseWithoutReasonOrVersion(caseCode, handed);
        RefuseAnotherVersion(caseCode, handed);
        PersonTextRow former = await persons.OpenFormer(caseCode, code, version, handed.By, cancellation)
            .ConfigureAwait(false);
        return await Settle(caseCode, new HandedInRows([], [former], [], []), handed, cancellation)
            .ConfigureAwait(false);
    }

    /// <summary>Which versions of an identity stood once and are kept sealed; none is opened.</summary>
    public IReadOnlyList<FormerIdentity> FormerOf(string caseCode, string code) =>
        database.Rows<FormerIdentity>(ReplacementSql.FormerOf, new { caseCode, code });

    /// <summary>Puts in place what waits; requests to see the former ones end.</summary>
    /// <exception cref="RefusedException">
    /// No such replacement, it does not wait, its time is over, whoever decides handed it in, or one of the identities
    /// was changed or erased since.
    /// </exception>
    public Replacement Approve(Guid id, string by)
    {
        ReplacementRow row = Decidable(id, by);
        SealedRow[] rows =
        [
            .. database.Rows<PersonRow>(ReplacementSql.AsideOf, new { id }).Select(person => new SealedRow(
                person.Place, person.SealedText!, new WrappedKey(person.KeyId!, person.Wrapped!))),
        ];
        if (!rows.Select(each => each.Place.Code).ToHashSet().SetEquals(row.Codes.Split(' ')))
        {
            throw IdentityRefusals.ReplacedMeanwhile(row.CaseCode);
        }

        return database.Whole(null, transaction =>
        {
            Replacement done = Decide(row, ReplacementState.Done, by, transaction);
            ErasedBytes.Overwrite(database, transaction);
            DestroyAside(id, transaction);
            foreach (SealedRow each in rows)
            {
                persons.Put(each, id, transaction);
            }

            note(
            [
                PersonVault.Deed(
                    CustodyAct.IdentityReplacementApproved, by, row.CaseCode, id.ToString(), DigestOf(rows)),
                .. PersonVault.ChangesOf(row.CaseCode, rows, by),
                .. persons.EndReveals(row.CaseCode, row.Codes.Split(' '), by, transaction),
            ]);
            return done;
        });
    }

    /// <summary>What waits is destroyed; what stands stays. Whoever handed it in may withdraw it so.</summary>
    public Replacement Decline(Guid id, string by) => Drop(Waiting(id), by);

    /// <summary>Null where there is none.</summary>
    public Replacement? OfIdOrNull(Guid id) =>
        database.Row<ReplacementRow>(ReplacementSql.OfId, new { id })?.ToReplacement();

    /// <summary>The newest first.</summary>
    public IReadOnlyList<Replacement> OfCase(string caseCode, int skip, int take) =>
    [
        .. database.Rows<ReplacementRow>(ReplacementSql.OfCase, new { caseCode, skip, take })
            .Select(row => row.ToReplacement()),
    ];

    private void RefuseContested(string caseCode, HandedInRows rows, HandedIn handed)
    {
        if (rows.Contested.Count > 0)
        {
            RefuseWithoutReasonOrVersion(caseCode, handed);
        }
    }

    private void RefuseWithoutReasonOrVersion(string caseCode, HandedIn handed)
    {
        PersonVault.RefuseWithoutReason(caseCode, handed.Reason);
        if (terms.IsDualControl && handed.ExpectedVersion is null)
        {
            throw IdentityRefusals.VersionMissing(caseCode);
        }
    }

    private void RefuseAnotherVersion(string caseCode, HandedIn handed)
    {
        if (handed.ExpectedVersion is { } expected && persons.VersionOf(caseCode) is int found && found != expected)
        {
            throw IdentityRefusals.AnotherVersion(caseCode, found, expected);
        }
    }

    private async Task<BroughtIn> Settle(
        string caseCode, HandedInRows rows, HandedIn handed, CancellationToken cancellation)
    {
        string[] contested = [.. rows.Contested.Select(row => row.Code)];
        var settled = new BroughtIn([.. rows.New.Select(row => row.Code)], [], rows.Unchanged, rows.Erased, null);
        if (contested.Length == 0)
        {
            return settled;
        }

        if (terms.IsDualControl)
        {
            return settled with
            {
                Replacement = await Propose(caseCode, rows.Contested, handed, cancellation).ConfigureAwait(false),
            };
        }

        await persons.KeepRows(caseCode, rows.Contested, handed.By, handed.Reason, cancellation).ConfigureAwait(false);
        return settled with { Replaced = contested };
    }

    private async Task<Replacement> Propose(
        string caseCode, IReadOnlyList<PersonTextRow> texts, HandedIn handed, CancellationToken cancellation)
    {
        IReadOnlyList<SealedRow> rows = await persons.SealNext(caseCode, texts, cancellation).ConfigureAwait(false);
        Instant now = clock.GetCurrentInstant();
        var row = new ReplacementRow
        {
            Id = Guid.CreateVersion7(now.ToDateTimeOffset()),
            CaseCode = caseCode,
            Codes = string.Join(' ', rows.Select(each => each.Place.Code)),
            RequestedBy = handed.By,
            Reason = handed.Reason,
            RequestedAt = now,
            State = ReplacementState.Waiting,
            OpenUntil = now + terms.AskedFor,
        };
        return database.Whole(null, transaction =>
        {
            database.Change(ReplacementSql.Add, row.ToValues(), transaction);
            foreach (SealedRow each in rows)
            {
                PutAside(row.Id, each, now, transaction);
            }

            note(
            [
                PersonVault.Deed(
                    CustodyAct.IdentityReplacementRequested, handed.By, caseCode, row.Id.ToString(), DigestOf(rows)),
            ]);
            return row.ToReplacement();
        });
    }

    private void PutAside(Guid id, SealedRow row, Instant at, DbTransaction transaction)
    {
        SealedAs place = row.Place;
        var values = new
        {
            id, caseCode = place.Case, code = place.Code, kind = place.Kind, version = place.Version, at,
            text = row.Kept,
        };
        database.Change(ReplacementSql.PutAside, values, transaction);
        var key = new
        {
            id, caseCode = place.Case, code = place.Code, version = place.Version, keyId = row.Key.KeyId,
            wrapped = row.Key.Wrapped,
        };
        database.Change(ReplacementSql.PutKeyAside, key, transaction);
    }

    private ReplacementRow Decidable(Guid id, string by)
    {
        ReplacementRow row = Waiting(id);
        if (row.RequestedBy == by)
        {
            throw IdentityRefusals.SamePerson(id);
        }

        return clock.GetCurrentInstant() < row.OpenUntil
            ? row : throw IdentityRefusals.TimeOver(id, row.OpenUntil);
    }

    private ReplacementRow Waiting(Guid id)
    {
        ReplacementRow row = RowOf(id);
        return row.State == ReplacementState.Waiting ? row : throw IdentityRefusals.ReplacementDecided(row);
    }

    private Replacement Decide(
        ReplacementRow row, ReplacementState state, string by, DbTransaction transaction)
    {
        Instant at = clock.GetCurrentInstant();
        var values = new { id = row.Id, version = row.Version, state, by, at };
        return database.Change(ReplacementSql.Decide, values, transaction) == 1
            ? (row with { State = state, DecidedBy = by, DecidedAt = at }).ToReplacement()
            : throw IdentityRefusals.ChangedMeanwhile(row.Id);
    }

    private Replacement Drop(ReplacementRow row, string by) => database.Whole(null, transaction =>
    {
        Replacement dropped = Decide(row, ReplacementState.Declined, by, transaction);
        ErasedBytes.Overwrite(database, transaction);
        DestroyAside(row.Id, transaction);
        note([PersonVault.Deed(CustodyAct.IdentityReplacementRefused, by, row.CaseCode, row.Id.ToString())]);
        return dropped;
    });

    private void DestroyWhatNobodyDecided(string caseCode)
    {
        var late = new { caseCode, now = clock.GetCurrentInstant() };
        foreach (ReplacementRow row in database.Rows<ReplacementRow>(ReplacementSql.WaitingTooLong, late))
        {
            Drop(row, row.RequestedBy);
        }
    }

    private void DestroyAside(Guid id, DbTransaction transaction)
    {
        database.Change(ReplacementSql.DestroyKeysOf, new { id }, transaction);
        database.Change(ReplacementSql.DestroyOf, new { id }, transaction);
    }

    private ReplacementRow RowOf(Guid id) =>
        database.Row<ReplacementRow>(ReplacementSql.OfId, new { id }) ?? throw IdentityRefusals.Unknown(id);

    private static string DigestOf(IEnumerable<SealedRow> rows) => FileDigest.OfText(
        string.Concat(rows.OrderBy(row => row.Place.Code, StringComparer.Ordinal).Select(
            row => $"{row.Place.Code} {row.Sha256}\n")));
}
