using System.Data.Common;
using Restitution.Service.Access;
using Restitution.Storage.Custody;

namespace Restitution.Service.Doing;

/// <summary>Does something in the stores with its entry in the custody log: both, or neither.</summary>
internal static class Deeds
{
    /// <param name="told">What the entry tells of it; codes and digests alone.</param>
    public static TDone Do<TDone>(
        this ServiceParts parts, Func<DbTransaction, TDone> act, Func<TDone, CustodyDeed> told) =>
        parts.Database.Whole(null, transaction =>
        {
            TDone done = act(transaction);
            parts.Custody.Append(told(done), transaction);
            return done;
        });

    /// <summary>An entry on something of the case at hand.</summary>
    public static CustodyDeed Deed(this CaseAtHand at, CustodyAct act, string about, string sha256 = "") =>
        new(act, CustodyText.CodeOfUser(at.By), at.Code, CustodyText.CodeOf(about), sha256);
}
