using NodaMoney;
using Restitution.Claims;
using Restitution.Reasons;
using Restitution.Tracing;

namespace Restitution.Schedules;

/// <summary>
/// What the claim says that the traced money does not: what is out of time, what came in since, who answers for what.
/// </summary>
internal static class TracingBesideClaim
{
    public static IEnumerable<Phrase> Of(TracedCase traced) =>
        [.. Time(traced.InTime), .. Recovered(traced.Recovery), .. Bases(traced)];

    private static IEnumerable<Phrase> Time(ProceedsInTime? time)
    {
        if (time is null)
        {
            yield break;
        }

        yield return Phrase.Of(
            "tracing.limitation-time", Operand.Of(time.All), Operand.Of(time.OutOfTime.Likely),
            new Operand.Code(time.OutOfTime.Id));
        foreach (OutOfTimeOfWorker one in time.Workers)
        {
            yield return Phrase.Of(
                "tracing.limitation-time-of-worker", new Operand.Code(one.Worker), Operand.Of(one.Withheld),
                Operand.Of(one.OutOfTime), Operand.Of(one.Withheld - one.OutOfTime),
                new Operand.Code(IdsOf(one.Figures)));
        }

        if (time.NotKnown.Amount > 0m)
        {
            yield return Phrase.Of("tracing.limitation-time-not-known", Operand.Of(time.NotKnown));
        }
    }

    // All of them stand in the reason of the figure.
    private static string IdsOf(IReadOnlyList<string> figures) =>
        figures.Count == 1 ? figures[0] : $"{figures[0]} … {figures[^1]}";

    private static IEnumerable<Phrase> Recovered(Recovery? recovery)
    {
        if (recovery is null)
        {
            yield break;
        }

        foreach (ReceiptOutcome outcome in recovery.Receipts)
        {
            Receipt receipt = outcome.Receipt;
            yield return Phrase.Of(
                "tracing.limitation-receipt", Operand.Of(receipt.Amount), new Operand.Code(receipt.From),
                Operand.Of(receipt.ReceivedOn), Operand.Of(outcome.Shared),
                new Operand.Code(ReceiptFigures.IdOf(receipt)));
        }

        foreach (Exposure exposure in recovery.Exposures)
        {
            string id = $"recovery/{exposure.Respondent}";
            yield return Phrase.Of(
                "tracing.limitation-exposure", new Operand.Code(exposure.Respondent),
                Operand.Of(exposure.Whole.Total), new Operand.Code($"{id}/exposure"),
                Operand.Of(exposure.Open.Total), new Operand.Code($"{id}/open"));
        }
    }

    private static IEnumerable<Phrase> Bases(TracedCase traced) =>
        from origin in traced.Origins
        where origin.Because.Basis != Basis.Document
        group origin by (origin.Amount.Currency, origin.Because.Basis) into same
        orderby same.Key.Basis, same.Key.Currency.Code
        select Phrase.Of(
            $"tracing.limitation-basis.{same.Key.Basis}",
            Operand.Of(same.Aggregate(
                new Money(0m, same.Key.Currency), (sum, one) => sum + one.Amount)),
            new Operand.Number(same.Count()));
}
