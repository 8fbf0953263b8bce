using Restitution.Evidence;
using Restitution.Ledgers;
using Restitution.Reasons;
using Restitution.Tracing;

namespace Restitution.Cases;

/// <summary>The bookings that the decisions of a case name, found by their places.</summary>
internal sealed class BookingsNamed
{
    private readonly Dictionary<SourceRef, AccountEntry> byPlace = [];
    private readonly Dictionary<SourceRef, string> holdings = [];
    private readonly Dictionary<SourceRef, BookingMeaning> means = [];
    private readonly IReadOnlyList<BookingDecision> words;
    private readonly List<Gap> gaps = [];

    public BookingsNamed(TracingDecisions decisions, IEnumerable<AccountEntry> entries)
    {
        foreach (AccountEntry entry in entries)
        {
            foreach (SourceRef place in entry.Line.AlsoAt.Prepend(entry.Line.Source))
            {
                byPlace.TryAdd(place, entry);
            }
        }

        words = [.. decisions.Bookings.Where(decision => decision.Written.Length > 0)];
        gaps.AddRange(words.Where(decision => !byPlace.Values.Any(entry => IsIn(entry.Line, decision)))
            .Select(decision => new Gap(GapKind.BookingWordsNotFound, "",
                [new Operand.Code("tracing.bookings"), new Operand.Code(decision.Written)])));
        foreach (BookingDecision decision in decisions.Bookings)
        {
            foreach (SourceRef place in decision.Entries)
            {
                if (Found(place, "tracing.bookings") is { } entry)
                {
                    means[entry.Line.Source] = decision.Means;
                }
            }
        }

        foreach (HoldingOnRecord holding in decisions.Holdings)
        {
            foreach (SourceRef place in holding.BoughtBy)
            {
                if (OnSide(place, isDebit: true, "tracing.holdings") is { } entry)
                {
                    holdings[entry.Line.Source] = holding.Code;
                }
            }
        }
    }

    /// <summary>What the decisions name and no account has, or has on the other side.</summary>
    public IReadOnlyList<Gap> Gaps => gaps;

    /// <summary>The code of the holding that a debit paid for; null for none.</summary>
    public string? HoldingOf(AccountEntry entry) => holdings.GetValueOrDefault(entry.Line.Source);

    /// <summary>A decision on the booking itself goes before one on its words; null where there is none.</summary>
    public BookingMeaning? MeaningOf(StatementLine line) => means.TryGetValue(line.Source, out BookingMeaning meaning)
        ? meaning
        : words.FirstOrDefault(decision => IsIn(line, decision))?.Means;

    private static bool IsIn(StatementLine line, BookingDecision decision) =>
        line.Description.Contains(decision.Written, StringComparison.OrdinalIgnoreCase);

    /// <summary>The booking at a place; a gap is noted where no account has one.</summary>
    public AccountEntry? Found(SourceRef place, string key)
    {
        if (byPlace.TryGetValue(place, out AccountEntry? entry))
        {
            return entry;
        }

        gaps.Add(new Gap(
            GapKind.BookingNotFound, "", [new Operand.Code(key), new Operand.Code(place.ToString())]));
        return null;
    }

    public AccountEntry? OnSide(SourceRef place, bool isDebit, string key)
    {
        if (Found(place, key) is not { } entry)
        {
            return null;
        }

        if (entry.IsDebit == isDebit)
        {
            return entry;
        }

        gaps.Add(new Gap(
            GapKind.BookingOfOtherSide, "", [new Operand.Code(key), new Operand.Code(place.ToString())]));
        return null;
    }
}
