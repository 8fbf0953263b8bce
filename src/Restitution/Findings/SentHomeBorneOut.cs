using NodaMoney;
using NodaTime;
using Restitution.Evidence;
using Restitution.Reasons;

namespace Restitution.Findings;

/// <summary>Money that a worker says to have sent home, against slips that no respondent sent.</summary>
/// <remarks>
/// Of one day: a slip of the amount within the days on file bears it out, one of the very day with another amount
/// contradicts. Of a span: the slips of the span are summed. A sum that is less bears it out in part, for slips are
/// lost; a sum that is more contradicts.
/// </remarks>
internal static class SentHomeBorneOut
{
    public static IEnumerable<StatedFact> Of(WorkerStory story, FindingsLaw law, FactIds ids)
    {
        foreach (StatedByWorker stated in story.Stated
            .Where(one => one is { Kind: StatedKind.MoneySentHome, Amount: not null }))
        {
            (decimal Value, Authority Authority)? window = law.Window("sent-home");
            var fact = new StatedFact(
                ids.Of(story.Worker, FactKind.MoneySentHome, stated.From), story.Worker, FactKind.MoneySentHome,
                stated.Sources[0])
            {
                Amount = stated.Amount,
                From = stated.From,
                To = stated.To,
                Against = [],
            };
            Remittance[] slips =
                [.. story.Slips(byPayer: false).Where(slip => slip.Sent.Currency == stated.Amount!.Value.Currency)];
            var cell = new Cell(fact, window?.Authority);
            Corroboration found = stated.From is { } from && stated.To is { } to && from < to
                ? OfSpan(cell, stated.Amount!.Value, slips.Where(slip => from <= slip.SentOn && slip.SentOn <= to))
                : OfDay(cell, stated.Amount!.Value, stated.From, slips, window?.Value ?? 0m);
            yield return fact with
            {
                Against =
                    [.. RecordKinds.All.Select(kind => kind == RecordKind.Remittance ? found : Cell.Silent(kind))],
            };
        }
    }

    private static Corroboration OfSpan(Cell cell, Money stated, IEnumerable<Remittance> slips)
    {
        Remittance[] all = [.. slips];
        if (all.Length == 0)
        {
            return Cell.Silent(RecordKind.Remittance);
        }

        Money sum = all.Select(slip => slip.Sent).Aggregate((total, sent) => total + sent);
        return sum <= stated
            ? cell.InPart(RecordKind.Remittance, stated, sum, all.Select(slip => slip.Source))
            : cell.OfAmounts(RecordKind.Remittance, stated, sum, all.Select(slip => slip.Source), false);
    }

    private static Corroboration OfDay(Cell cell, Money stated, LocalDate? on, Remittance[] slips, decimal days)
    {
        Remittance? told = slips.FirstOrDefault(slip => slip.Sent == stated
            && (on is not { } day || Math.Abs(Period.DaysBetween(day, slip.SentOn)) <= days))
            ?? slips.FirstOrDefault(slip => slip.SentOn == on);
        return told is null ? Cell.Silent(RecordKind.Remittance)
            : cell.OfAmounts(RecordKind.Remittance, stated, told.Sent, [told.Source], false);
    }
}
