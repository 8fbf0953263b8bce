using System.Collections.Immutable;
using NodaTime;
using Restitution.Reasons;

namespace Restitution.Law;

/// <summary>One figure, table, list or formula of the law, dated: one file of the law on file.</summary>
/// <remarks>
/// The file speaks from the first day of its first provision through <see cref="CheckedThrough"/>, both included,
/// except on its holes. On any other day it says nothing, and a look-up is a gap.
/// </remarks>
public sealed class StatutoryValue
{
    // The days on which an answer of this file may differ from that of the day before, ascending.
    private readonly LocalDate[] changeDays;

    public StatutoryValue(
        LawText text, string title, StatutoryKind kind, string unit, IReadOnlyList<string> keys,
        ImmutableArray<Provision> provisions, ImmutableArray<LawHole> holes, LocalDate checkedThrough)
    {
        Text = text;
        Title = title;
        Kind = kind;
        Unit = unit;
        Keys = keys;
        Provisions = provisions;
        Holes = holes;
        CheckedThrough = checkedThrough;
        FirstDay = provisions.IsEmpty ? checkedThrough : FirstOf(provisions);
        changeDays = ChangeDays();
    }

    /// <summary>The file itself, for digests and for showing it.</summary>
    public LawText Text { get; }

    public string Id => Text.Id;

    /// <summary>The folder of the file, for example <c>th</c>: its id before the last stroke.</summary>
    public string Jurisdiction => Id.LastIndexOf('/') is > 0 and int end ? Id[..end] : "";

    public LawOrigin Origin => Text.Origin;

    public string Title { get; }

    public StatutoryKind Kind { get; }

    /// <summary>What the figures count, in words; <c>rule</c> when the values are words themselves.</summary>
    public string Unit { get; }

    /// <summary>Where the unit stands in the file, from 1; for a message.</summary>
    public int? UnitLineNumber { get; init; }

    /// <summary>Where the keys begin in the file, from 1; null without any.</summary>
    public int? KeysLineNumber { get; init; }

    /// <summary>The names of the dimensions, in order; empty when the value depends on the day alone.</summary>
    public IReadOnlyList<string> Keys { get; }

    /// <summary>In the order of the file.</summary>
    public ImmutableArray<Provision> Provisions { get; }

    public ImmutableArray<LawHole> Holes { get; }

    public LocalDate FirstDay { get; }

    public LocalDate CheckedThrough { get; }

    /// <summary>Whether the values are words rather than figures.</summary>
    public bool HoldsWords => Unit == LawWords.Rule || Kind == StatutoryKind.Formula;

    /// <summary>The provisions that speak for these keys on some day of the span, by their first day.</summary>
    public IReadOnlyList<Provision> ProvisionsWithin(DateInterval span, LawKeys keys = default) =>
    [
        .. Provisions
            .Where(provision => provision.From <= span.End && (provision.To ?? span.End) >= span.Start)
            .Where(provision => provision.Knows(keys))
            .OrderBy(provision => provision.From),
    ];

    /// <summary>
    /// Every word that the file knows for one dimension, in order; what is not among them is answered as any.
    /// </summary>
    public IReadOnlyList<string> WordsOf(int keyIndex) =>
    [
        .. Provisions
            .SelectMany(provision => provision.Readings.Select(reading => reading.Values).Append(provision.Values))
            .SelectMany(values => values.Entries)
            .Select(entry => entry.Keys.At(keyIndex))
            .Where(word => word != "*")
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The last day on which the file gives the same answers as on this one. Allocates nothing.</summary>
    public LocalDate UnchangedThrough(LocalDate day)
    {
        foreach (LocalDate change in changeDays)
        {
            if (change > day)
                return change.PlusDays(-1);
        }

        return LocalDate.MaxIsoValue;
    }

    internal bool HasHoleOn(LocalDate day)
    {
        foreach (LawHole hole in Holes)
        {
            if (day >= hole.From && day <= hole.To)
                return true;
        }

        return false;
    }

    private static LocalDate FirstOf(ImmutableArray<Provision> provisions)
    {
        LocalDate first = provisions[0].From;
        foreach (Provision provision in provisions)
            first = LocalDate.Min(first, provision.From);
        return first;
    }

    private LocalDate[] ChangeDays()
    {
        var days = new LocalDate[1 + (2 * (Provisions.Length + Holes.Length))];
        int count = 0;
        AddAfter(days, ref count, CheckedThrough);
        foreach (Provision provision in Provisions)
        {
            Add(days, ref count, provision.From);
            if (provision.To is { } last)
                AddAfter(days, ref count, last);
        }

        foreach (LawHole hole in Holes)
        {
            Add(days, ref count, hole.From);
            AddAfter(days, ref count, hole.To);
        }

        return days[..count];
    }

    // No day follows the last one of the calendar.
    private static void AddAfter(LocalDate[] days, ref int count, LocalDate last)
    {
        if (last < LocalDate.MaxIsoValue)
            Add(days, ref count, last.PlusDays(1));
    }

    // Files write their spans in order, so that a day seldom moves far.
    private static void Add(LocalDate[] days, ref int count, LocalDate day)
    {
        int at = count;
        for (; at > 0 && days[at - 1] > day; at--)
            days[at] = days[at - 1];
        days[at] = day;
        count++;
    }
}

/// <summary>The shape of a statutory value.</summary>
public enum StatutoryKind
{
    /// <summary>One value a provision.</summary>
    Figure = 1,

    /// <summary>Values by keys.</summary>
    Table = 2,

    /// <summary>Items in order.</summary>
    List = 3,

    /// <summary>The name of a formula that the engine knows.</summary>
    Formula = 4,
}

/// <summary>Days of which the file knows that it does not know the law. Both ends are included.</summary>
public sealed record LawHole(LocalDate From, LocalDate To, string Because, int LineNumber);
