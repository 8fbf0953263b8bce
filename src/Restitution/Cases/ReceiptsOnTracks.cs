using NodaMoney;
using Restitution.Claims;
using Restitution.Evidence;
using Restitution.Reasons;

namespace Restitution.Cases;

/// <summary>Sets what came in for a worker against every track, beside the credits that the case records.</summary>
/// <remarks>
/// A worker's share of a receipt is a credit on each track, once whatever the track. Money that a credit records
/// already cites the same source as its receipt: what the credits of that source have is not taken off again, and a
/// gap says so. Interest that did not run because money came in is taken off where the track counts interest, and no
/// more than it counts, so that a track asks for no more than recovery leaves of the same heads.
/// </remarks>
internal static class ReceiptsOnTracks
{
    public static Claim Credited(Claim claim, CaseFile caseFile, LawOfCase law, bool isTold)
    {
        if (claim.Recovery is not { Receipts.Count: > 0 } recovery)
            return claim;

        List<Gap> gaps = [];
        WorkerClaim[] workers =
        [
            .. claim.Workers.Select(worker => Credited(
                worker, recovery.Workers.Single(line => line.Worker == worker.Worker),
                [.. ReceiptsOf(worker, recovery, gaps)], caseFile, law, isTold)),
        ];
        return claim with
        {
            Workers = workers,
            Tracks = RemediesComputation.Totals(caseFile, workers, isTold),
            Gaps = [.. claim.Gaps, .. gaps],
        };
    }

    private static WorkerClaim Credited(
        WorkerClaim worker, WorkerRecovery line, Credit[] receipts, CaseFile caseFile, LawOfCase law, bool isTold)
    {
        WorkerRemedies remedies = worker.Remedies;
        if (line.Collected.Total.Amount == 0m || remedies.Tracks.Count == 0)
            return worker;

        Worker ofCase = caseFile.Workers.Single(one => one.Code == worker.Worker);
        Credit[] credits = [.. remedies.Credits, .. receipts];
        return worker with
        {
            Remedies = remedies with
            {
                Credits = credits,
                Tracks =
                [
                    .. law.Tracks.All.Select(track => new TrackComputation(
                        caseFile, ofCase, track, [.. credits, .. NotRun(line, remedies.On(track.Track)!, caseFile)],
                        isTold).Of(remedies.Heads, worker.Periods)),
                ],
            },
        };
    }

    private static IEnumerable<Credit> ReceiptsOf(WorkerClaim worker, Recovery recovery, List<Gap> gaps)
    {
        Money[] recorded = [.. worker.Remedies.Credits.Select(credit => credit.Amount)];
        foreach (ReceiptOutcome outcome in recovery.Receipts)
        {
            Receipt receipt = outcome.Receipt;
            Money share = outcome.Shares.Where(one => one.Worker == worker.Worker)
                .Aggregate(receipt.Amount - receipt.Amount, (sum, one) => sum + one.Applied.Total);
            foreach ((int index, Credit credit) in worker.Remedies.Credits.Index())
            {
                SourceRef? at = credit.Sources.Where(receipt.Sources.Contains).Select(one => (SourceRef?)one)
                    .FirstOrDefault();
                Money taken = share < recorded[index] ? share : recorded[index];
                if (at is null || taken.Amount == 0m)
                    continue;

                share -= taken;
                recorded[index] -= taken;
                gaps.Add(new Gap(GapKind.ReceiptIsCreditToo, "recovery",
                [
                    new Operand.Code(receipt.Code), new Operand.Code(worker.Worker), Operand.Of(taken),
                    new Operand.Code(at.Value.ToString()),
                ]));
            }

            if (share.Amount > 0m)
            {
                yield return new Credit(
                    worker.Worker, CreditKind.Receipt, share, receipt.ReceivedOn, null, receipt.Sources)
                {
                    Figure = ReceiptFigures.IdOf(receipt, worker.Worker),
                };
            }
        }
    }

    private static IEnumerable<Credit> NotRun(WorkerRecovery line, TrackClaim track, CaseFile caseFile)
    {
        Money counted = track.Lines.Where(one => one.Bar is null && one.Head.Kind == HeadKind.Interest)
            .Aggregate(line.InterestNotRun - line.InterestNotRun, (sum, one) => sum + one.Counted.Likely);
        Money notRun = line.InterestNotRun < counted ? line.InterestNotRun : counted;
        if (notRun.Amount > 0m)
        {
            yield return new Credit(line.Worker, CreditKind.InterestNotRun, notRun, caseFile.AsOf, null, [])
            {
                Figure = RecoveryFigures.IdOf(line.Worker, "interest-not-run"),
            };
        }
    }
}
