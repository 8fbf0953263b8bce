using NodaTime;
using Restitution.Storage.Custody;
using Restitution.Storage.Databases;
using Restitution.Storage.Identities;
using Restitution.Storage.Refusals;

namespace Restitution.Storage.IdentityVault;

/// <summary>Where persons ask to see who stands behind codes, others decide it, and each reading is noted.</summary>
/// <remarks>
/// Whoever asked never decides; whoever did not ask never reads. A request that was approved is open for a time and for
/// so many readings. Each step is in the custody log before it has any effect. Whether a person may ask or decide at
/// all is a matter of roles and grants, which are not looked at here.
/// </remarks>
public sealed class RevealDesk(
    Database database, PersonVault persons, Action<IReadOnlyList<CustodyDeed>> note, IClock clock, RevealTerms terms)
{
    /// <summary>Asks for identities.</summary>
    /// <param name="codes">None asks for all of the case.</param>
    /// <exception cref="RefusedException">A code has no identity, or no reason is given.</exception>
    public RevealRequest Ask(string caseCode, IReadOnlyList<string> codes, string by, string reason) =>
        Add(NewRow(caseCode, codes, by, reason), CustodyAct.RevealRequested);

    /// <exception cref="RefusedException">
    /// No such request, it is not waiting, its time is over, or whoever decides is who asked.
    /// </exception>
    public RevealRequest Approve(Guid requestId, string by) => Decide(
        requestId, by, RevealState.Approved, CustodyAct.RevealApproved,
        clock.GetCurrentInstant() + terms.OpenFor);

    public RevealRequest Decline(Guid requestId, string by) =>
        Decide(requestId, by, RevealState.Declined, CustodyAct.RevealRefused, null);

    /// <summary>Ends a request that waits or is open, at once; also whoever asked may.</summary>
    public RevealRequest Revoke(Guid requestId, string by)
    {
        RevealRow row = RowOf(requestId);
        return row.State is RevealState.Waiting or RevealState.Approved
            ? Write(row, RevealState.Revoked, by, row.OpenUntil, CustodyAct.RevealRevoked)
            : throw IdentityRefusals.NotOpen(row.ToRequest(), "one that waits or is open");
    }

    /// <summary>Without opening any identity.</summary>
    public RevealRequest OfId(Guid requestId) => RowOf(requestId).ToRequest();

    /// <summary>Null where there is none.</summary>
    public RevealRequest? OfIdOrNull(Guid requestId) =>
        database.Row<RevealRow>(RevealSql.OfId, new { id = requestId })?.ToRequest();

    /// <summary>The newest first.</summary>
    public IReadOnlyList<RevealRequest> OfCase(string caseCode, int skip, int take) =>
    [
        .. database.Rows<RevealRow>(RevealSql.OfCase, new { caseCode, skip, take }).Select(row => row.ToRequest()),
    ];

    /// <summary>Reads what was approved; the reading is counted and noted first, also where it then fails.</summary>
    /// <exception cref="RefusedException">
    /// No such request of this person, it is not approved or was revoked, its time is over, or its readings are used.
    /// </exception>
    public async Task<RevealedIdentities> Read(Guid requestId, string by, CancellationToken cancellation)
    {
        RevealRow row = CountReading(requestId, by, CustodyAct.IdentityRead);
        return await persons.OpenSome(row.CaseCode, row.Codes.Split(' '), cancellation).ConfigureAwait(false);
    }

    /// <summary>All identities of a case with their matches, for the sealed file of a case folder.</summary>
    /// <exception cref="RefusedException">As of a reading; or the request does not cover every identity.</exception>
    public async Task<CaseIdentities> Export(Guid requestId, string by, CancellationToken cancellation)
    {
        RevealRow asked = RowOf(requestId);
        string[] notAsked = [.. KeptCodes(asked.CaseCode).Except(asked.Codes.Split(' '))];
        if (notAsked.Length > 0)
        {
            throw IdentityRefusals.NotOpen(
                asked.ToRequest(), $"one for the whole case; it lacks {string.Join(", ", notAsked)}");
        }

        RevealRow row = CountReading(requestId, by, CustodyAct.IdentitiesExported);
        return await persons.OpenAll(row.CaseCode, cancellation).ConfigureAwait(false);
    }

    /// <summary>Where no other person is needed: reads at once, by a reason that is kept.</summary>
    /// <exception cref="RefusedException">The terms want another person.</exception>
    public async Task<RevealedIdentities> ReadAtOnce(
        string caseCode, IReadOnlyList<string> codes, string by, string reason, CancellationToken cancellation) =>
        await Read(OpenAtOnce(caseCode, codes, by, reason), by, cancellation).ConfigureAwait(false);

    /// <summary>Where no other person is needed: all identities of a case at once.</summary>
    public async Task<CaseIdentities> ExportAtOnce(
        string caseCode, string by, string reason, CancellationToken cancellation) =>
        await Export(OpenAtOnce(caseCode, [], by, reason), by, cancellation).ConfigureAwait(false);

    private Guid OpenAtOnce(string caseCode, IReadOnlyList<string> codes, string by, string reason)
    {
        if (terms.IsDualControl)
        {
            throw IdentityRefusals.DualControl(caseCode);
        }

        RevealRow row = NewRow(caseCode, codes, by, reason) with
        {
            State = RevealState.Approved,
            OpenUntil = clock.GetCurrentInstant() + terms.OpenFor,
            ReadingsMost = 1,
        };
        return Add(row, CustodyAct.RevealRequested).Id;
    }

    private RevealRow NewRow(string caseCode, IReadOnlyList<string> codes, string by, string reason)
    {
        PersonVault.RefuseWithoutReason(caseCode, reason);
        IReadOnlyList<string> kept = KeptCodes(caseCode);
        string[] unknown = [.. codes.Except(kept)];
        if (unknown.Length > 0 || kept.Count == 0)
        {
            throw IdentityRefusals.CodesUnknown(caseCode, kept.Count == 0 ? ["any code"] : unknown);
        }

        Instant now = clock.GetCurrentInstant();
        return new RevealRow
        {
            Id = Guid.CreateVersion7(now.ToDateTimeOffset()),
            CaseCode = caseCode,
            Codes = string.Join(' ', codes.Count == 0 ? kept : codes.Distinct()),
            RequestedBy = by,
            Reason = reason,
            RequestedAt = now,
            State = RevealState.Waiting,
            OpenUntil = now + terms.AskedFor,
            ReadingsMost = terms.ReadingsMost,
        };
    }

    private IReadOnlyList<string> KeptCodes(string caseCode) =>
        [.. persons.PersonsOf(caseCode).Where(person => person.Erased is null).Select(person => person.Code)];

    private RevealRequest Add(RevealRow row, CustodyAct act) => database.Whole(null, transaction =>
    {
        database.Change(RevealSql.Add, row.ToValues(), transaction);
        note([PersonVault.Deed(act, row.RequestedBy, row.CaseCode, row.Id.ToString())]);
        return row.ToRequest();
    });

    private RevealRequest Decide(
        Guid requestId, string by, RevealState state, CustodyAct act, Instant? openUntil)
    {
        RevealRow row = RowOf(requestId);
        if (row.RequestedBy == by)
        {
            throw IdentityRefusals.SamePerson(requestId);
        }

        if (row.State != RevealState.Waiting)
        {
            throw IdentityRefusals.NotOpen(row.ToRequest(), "one that waits");
        }

        RefuseLate(row);
        return Write(row, state, by, openUntil ?? row.OpenUntil, act);
    }

    private RevealRequest Write(RevealRow row, RevealState state, string by, Instant openUntil, CustodyAct act) =>
        database.Whole(null, transaction =>
        {
            Instant at = clock.GetCurrentInstant();
            var values = new { id = row.Id, version = row.Version, state, by, at, openUntil };
            if (database.Change(RevealSql.Decide, values, transaction) != 1)
            {
                throw IdentityRefusals.ChangedMeanwhile(row.Id);
            }

            note([PersonVault.Deed(act, by, row.CaseCode, row.Id.ToString())]);
            return (row with { State = state, DecidedBy = by, DecidedAt = at, OpenUntil = openUntil }).ToRequest();
        });

    private RevealRow CountReading(Guid requestId, string by, CustodyAct act)
    {
        RevealRow row = RowOf(requestId);
        if (row.RequestedBy != by)
        {
            throw IdentityRefusals.Unknown(requestId);
        }

        if (row.State != RevealState.Approved)
        {
            throw IdentityRefusals.NotOpen(row.ToRequest(), "one that another person approved");
        }

        RefuseLate(row);
        if (row.ReadingsDone >= row.ReadingsMost)
        {
            throw IdentityRefusals.ReadingsUsed(row.ToRequest());
        }

        return database.Whole(null, transaction =>
        {
            if (database.Change(RevealSql.CountReading, new { id = row.Id, version = row.Version }, transaction) != 1)
            {
                throw IdentityRefusals.ChangedMeanwhile(requestId);
            }

            // By the request a reader finds the reason, by each code whose identity was read.
            string[] codes = act == CustodyAct.IdentityRead ? row.Codes.Split(' ') : [];
            note([.. codes.Prepend(row.Id.ToString()).Select(code => PersonVault.Deed(act, by, row.CaseCode, code))]);
            return row;
        });
    }

    private void RefuseLate(RevealRow row)
    {
        if (clock.GetCurrentInstant() >= row.OpenUntil)
        {
            throw IdentityRefusals.TimeOver(row.Id, row.OpenUntil);
        }
    }

    private RevealRow RowOf(Guid requestId) =>
        database.Row<RevealRow>(RevealSql.OfId, new { id = requestId }) ?? throw IdentityRefusals.Unknown(requestId);
}
