using NodaMoney;
using NodaTime;
using Restitution.Amounts;
using Restitution.Ledgers;
using Restitution.Tracing;

namespace Restitution.Cases;

/// <summary>Accounts whose records break or end with traced money in them: what may be there still.</summary>
internal static class MayBeThereOfCase
{
    public static IReadOnlyList<MayBeThere> Of(
        LedgerOfCase ledger, TracedAmounts traced, LocalDate asOf, IReadOnlyList<StatementDemand> demands)
    {
        if (traced.MethodCount == 0)
        {
            return [];
        }

        return
        [
            .. ledger.Accounts.SelectMany(account => OfAccount(account, ledger, traced, asOf))
                .Where(line => line.Traced.Any(amount => amount.BySize().High.Amount > 0m))
                .Select(line => Asked(line, traced, demands)),
        ];
    }

    private static IEnumerable<MayBeThere> OfAccount(
        AccountRecords account, LedgerOfCase ledger, TracedAmounts traced, LocalDate asOf)
    {
        int place = ledger.PlaceOf(account);
        IReadOnlyList<WholeSpan> spans = ledger.SpansOf(account);
        RecordedSpan[] recorded = [.. ledger.Recorded.Where(span => span.Place == place).OrderBy(span => span.From)];
        foreach ((int index, RecordedSpan span) in recorded.Index())
        {
            bool isLast = span.EndsIn == Movement.Nowhere;
            if (isLast && span.To >= asOf)
            {
                continue;
            }

            Money?[] bounds = [.. spans.Skip(index + 1).Select(later => later.Opening), spans[^1].Closing];
            Money? most = bounds.Where(one => one is not null).MinBy(one => one!.Value.Amount);
            int endedIn = isLast ? place : span.EndsIn;
            yield return new MayBeThere(place, endedIn, span.To, MayBeThere.AtMost(traced, endedIn, most))
            {
                OpenedOn = isLast ? null : recorded[index + 1].From,
                Opened = isLast ? null : spans[index + 1].Opening,
                Most = most,
                Value = spans[^1].Closing,
                ValueOn = spans[^1].Closing is null ? null : spans[^1].Days.End,
                Sources = DemandsOfCase.SourcesAround(account, DaysOf(span, isLast ? null : recorded[index + 1])),
                Figure = MayBeThere.FigureOf(ledger.Places[place], span.To),
            };
        }
    }

    private static DateInterval DaysOf(RecordedSpan ended, RecordedSpan? next) =>
        new(ended.To, next is null ? ended.To : next.From.PlusDays(-1));

    private static MayBeThere Asked(MayBeThere line, TracedAmounts traced, IReadOnlyList<StatementDemand> demands)
    {
        string code = traced.Result.Ledger.Places[line.Place].Code;
        return line with
        {
            Demand = demands.FirstOrDefault(demand => demand.Account == code && demand.From == line.MissingFrom
                && demand.Why is DemandReason.DaysMissing or DemandReason.RecordsEnd)?.Priority,
        };
    }
}
