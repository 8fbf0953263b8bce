using NodaTime;
using Restitution.Law;
using Restitution.Reasons;
using Restitution.Storage.Folders;

namespace Restitution.Storage.Computations;

/// <summary>
/// What one stored computation owes to a law file, and what becomes of it under the file as it now is.
/// </summary>
/// <param name="Amount">
/// The likely money that rests on the file, each period once: back wages, interest and surcharge, found or not, of a
/// period with a use in its wages or its limitation; interest or surcharge alone where only they use it.
/// </param>
/// <param name="Lines">One for each answer that was used, worker by worker.</param>
public sealed record LawRecall(
    StoredComputation Computation, RecallState State, decimal Amount, IReadOnlyList<LawRecallLine> Lines)
{
    private const string InterestName = "interest";
    private const string SurchargeName = "surcharge";
    private const string FineName = "late-fine";

    /// <summary>What of the amount is surcharge, which an order has only where it was found.</summary>
    public decimal Surcharge => Lines.SelectMany(line => line.Uses)
        .GroupBy(one => one.Period)
        .Where(period => IsOfSurcharge([.. period.SelectMany(one => one.Figures).Select(NameOf)]))
        .Sum(period => period.Key.Surcharge);

    /// <param name="law">The law as it is now, without choices of a case.</param>
    public static LawRecall Of(StoredComputation stored, LawOnFile law, string lawFile)
    {
        StatutoryValue? now = law.File(lawFile);
        LawRecallLine[] lines =
        [
            .. (stored.Uses ?? [])
                .SelectMany(use => PeriodsOf(use, stored).Select(one => (Use: use, One: one)))
                .GroupBy(used => (used.Use, used.One.Period.Worker, Now: AnswerNow(law, used.Use, used.One)))
                .Select(line => LineOf(line.Key.Use, line.Key.Worker, line.Key.Now, [.. line.Select(used => used.One)]))
                .OrderBy(line => line.Worker, StringComparer.Ordinal)
                .ThenBy(line => line.From)
                .ThenBy(line => line.Value, StringComparer.Ordinal),
        ];
        return new(stored, StateOf(stored, now, lines), AmountOf(lines.SelectMany(line => line.Uses)), lines);
    }

    private static LawRecallLine LineOf(LawUse use, string worker, string now, RecalledUse[] uses) => new(
        worker, uses.Min(one => one.Period.From), uses.Max(one => one.Period.To), use.Value, now,
        [.. uses.SelectMany(one => one.Figures).Distinct(StringComparer.Ordinal)], AmountOf(uses), uses);

    private static RecallState StateOf(StoredComputation stored, StatutoryValue? now, LawRecallLine[] lines)
    {
        if (stored.Origin == LawOrigin.Case)
            return RecallState.CaseHasItsOwn;
        if (stored.Sha256 is { } before && now is not null && FileDigest.OfText(now.Text.Json) == before)
            return RecallState.Same;
        if (stored.Uses is null)
            return RecallState.NotTold;
        if (lines.Any(line => line.Changes))
            return RecallState.Changes;

        return stored.GapCount > 0 ? RecallState.NotTold : RecallState.SameAnswers;
    }

    private static IEnumerable<RecalledUse> PeriodsOf(LawUse use, StoredComputation stored) =>
        from day in use.Days
        from figure in day.Figures
        let period = stored.Periods.FirstOrDefault(
            one => figure.StartsWith(one.Id + "/", StringComparison.Ordinal))
        where period is not null
        group figure by (day.AskedOn, period) into one
        select new RecalledUse(one.Key.AskedOn, one.Key.period, [.. one]);

    // Whatever the case chose then is chosen again, so that only a change of the file shows.
    private static string AnswerNow(LawOnFile law, LawUse use, RecalledUse one)
    {
        if (law.File(use.File) is not { } file)
            return LawRecallLine.NotOnFile;

        string?[] words = use.AskedFor.Length == 0 ? [] : use.AskedFor.Split(" | ");
        if (words.Length != file.Keys.Count)
            return LawRecallLine.AskedOtherwise;

        LawOnFile chosen = law.Choosing(
            [new LawChoice(use.File, use.Reading, use.Standing == Standing.Recalled, "as the computation chose")]);
        LocalDate last = LocalDate.Max(
            one.AskedOn, LocalDate.Min(one.Period.To, use.To ?? LocalDate.MaxIsoValue));
        string[] answers = file.Kind == StatutoryKind.List
            ? [Text(chosen.List(use.File, one.AskedOn), items => string.Join(", ", items))]
            : [.. chosen.Rules(use.File, new DateInterval(one.AskedOn, last), LawKeys.Of(words))
                .Select(stretch => Text(stretch.LookUp, text => text)).Distinct(StringComparer.Ordinal)];
        return string.Join(", then ", answers);
    }

    private static string Text<T>(LookUp<T> found, Func<T, string> text) =>
        found.IsFound ? text(found.Value) : $"refused: {found.Gap!.Kind}";

    private static decimal AmountOf(IEnumerable<RecalledUse> uses) => uses
        .GroupBy(one => one.Period)
        .Sum(period => AmountOf(period.Key, [.. period.SelectMany(one => one.Figures).Select(NameOf)]));

    private static decimal AmountOf(StoredPeriod period, HashSet<string> names)
    {
        bool isOfWages = IsOfWages(names);
        return (isOfWages ? period.BackWages : 0m)
            + (isOfWages || names.Contains(InterestName) ? period.Interest : 0m)
            + (IsOfSurcharge(names) ? period.Surcharge : 0m)
            + (isOfWages || names.Contains(FineName) ? period.LateFine : 0m);
    }

    private static bool IsOfWages(HashSet<string> names) =>
        names.Any(name => name is not InterestName and not SurchargeName and not FineName);

    private static bool IsOfSurcharge(HashSet<string> names) => IsOfWages(names) || names.Contains(SurchargeName);

    private static string NameOf(string figure) => figure.Split('/')[^1];
}

/// <summary>The uses of one answer for one worker.</summary>
/// <param name="From">First day of the first period; <paramref name="To"/> the last day of the last.</param>
/// <param name="Now">What the file answers now for the same days and words.</param>
/// <param name="Amount">The likely money of these uses, as in <see cref="LawRecall"/>.</param>
public sealed record LawRecallLine(
    string Worker, LocalDate From, LocalDate To, string Value, string Now, IReadOnlyList<string> Figures,
    decimal Amount, IReadOnlyList<RecalledUse> Uses)
{
    internal const string NotOnFile = "not on file";
    internal const string AskedOtherwise = "asked for by other keys";

    /// <summary>Whether the file answers otherwise now, or can no longer be asked so.</summary>
    public bool Changes => Now != Value;
}

/// <summary>One day asked, the period it was asked for, and the figures that rest on it there.</summary>
public sealed record RecalledUse(LocalDate AskedOn, StoredPeriod Period, IReadOnlyList<string> Figures);

/// <summary>What becomes of a computation under the file as it is now. Numbers are not reused.</summary>
public enum RecallState
{
    /// <summary>The file has the digest that it had.</summary>
    Same = 1,

    /// <summary>The file was changed, and answers all that was asked of it as before.</summary>
    SameAnswers = 2,

    /// <summary>The file answers otherwise: the computation would change.</summary>
    Changes = 3,

    /// <summary>The case brought a file of its own, which the one at hand does not touch.</summary>
    CaseHasItsOwn = 4,

    /// <summary>The file was changed, and only a new run tells: uses are not recorded, or it stands in a gap.</summary>
    NotTold = 5,
}
