using System.Data.Common;
using NodaTime;
using Restitution.Storage.Custody;
using Restitution.Storage.Databases;

namespace Restitution.Storage.IdentityVault;

/// <summary>Ends the requests to see identities that are replaced: what was approved were others.</summary>
internal static class EndedReveals
{
    /// <returns>What the custody log is told of it.</returns>
    public static IReadOnlyList<CustodyDeed> Of(
        Database database, string caseCode, IReadOnlyList<string> codes, string by, Instant at,
        DbTransaction transaction)
    {
        if (codes.Count == 0)
        {
            return [];
        }

        RevealRow[] ended =
        [
            .. database.Rows<RevealRow>(ReplacementSql.RevealsNotEnded, new { caseCode }, transaction)
                .Where(row => row.Codes.Split(' ').Intersect(codes).Any()),
        ];
        foreach (RevealRow row in ended)
        {
            var values = new
            {
                id = row.Id, version = row.Version, state = RevealState.Revoked, by, at, openUntil = at,
            };
            database.Change(RevealSql.Decide, values, transaction);
        }

        return [.. ended.Select(row => PersonVault.Deed(CustodyAct.RevealRevoked, by, caseCode, row.Id.ToString()))];
    }
}
