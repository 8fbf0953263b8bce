using Restitution.Service.Access;
using Restitution.Service.Answers;
using Restitution.Service.Problems;
using Restitution.Service.Work;
using Restitution.Storage.Custody;
using Restitution.Storage.Refusals;

namespace Restitution.Service.Routes;

/// <summary>One entry of the custody log, as its hash covers it.</summary>
public sealed record EntryShown(
    long Number, string At, string Actor, string Act, string Case, string About, string PayloadSha256, string Salt,
    string Previous, string Hash);

/// <summary>Shows that an entry stands in the log, without the other entries.</summary>
/// <param name="Root">Of the first so many entries: the one that a signed checkpoint names.</param>
public sealed record ProofShown(EntryShown Entry, long EntryCount, string Root, IReadOnlyList<string> Path);

/// <summary>What was done with a case and its exhibits, and the proof of single entries.</summary>
internal static class CustodyRoutes
{
    public static void MapCustody(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/cases/{code}/custody", List).InCase(Right.ReadCustody).Produces<PageOf<EntryShown>>()
            .WithSummary("The entries on a case, in their order");
        routes.MapGet("/api/cases/{code}/custody/{number:long}/proof", Proof).InCase(Right.ReadCustody)
            .Produces<ProofShown>()
            .WithSummary("The proof that an entry stands in the log of a checkpoint: the last, "
                + "or that of ?entryCount= entries");
    }

    private static Task List(HttpContext context, ServiceParts parts)
    {
        PageWish wish = PageWish.Of(context);
        return Paging.Write(
            context, wish,
            parts.Custody.PageOfCase(CaseAtHand.Of(context).Code, wish.Skip, wish.TakeAndOneMore), Shown);
    }

    private static async Task Proof(HttpContext context, ServiceParts parts, long number, long? entryCount)
    {
        CustodyEntry? entry = parts.Custody.OfNumber(number);
        if (entry is null || entry.Case != CaseAtHand.Of(context).Code)
        {
            throw new RefusedException([ServiceRefusals.NothingHere]);
        }

        long count = await Signed(context, parts, number, entryCount);
        InclusionProof proof = parts.Custody.Proof(number, count);
        await ServiceJson.Write(context, new ProofShown(Shown(entry), count, parts.Custody.Root(count), proof.Path));
    }

    // How many entries there are now would tell when other offices work; checkpoints are for everyone.
    private static async Task<long> Signed(HttpContext context, ServiceParts parts, long number, long? entryCount)
    {
        CheckpointChain signed = await parts.ReadCheckpoints(context.RequestAborted);
        long[] covering = [.. signed.Sound.Select(each => each.EntryCount).Where(count => count >= number)];
        if (covering.Length == 0)
        {
            throw new RefusedException(
                RefusedBecause.StateForbids, "the custody log", "no checkpoint that covers the entry yet",
                "one that was signed after it", "ask again after the next checkpoint; one is signed each day");
        }

        return entryCount is { } count && !covering.Contains(count)
            ? throw new RefusedException(
                RefusedBecause.RequestMalformed, "the query, entryCount", "another number",
                "the number of entries of a checkpoint that covers the entry",
                "take it from the checkpoint to which the entry is held")
            : entryCount ?? covering[^1];
    }

    private static EntryShown Shown(CustodyEntry entry) => new(
        entry.Number, CustodyEntry.AtPattern.Format(entry.At), entry.Actor, entry.Act, entry.Case, entry.About,
        entry.PayloadSha256, entry.Salt, entry.Previous, entry.Hash);
}
