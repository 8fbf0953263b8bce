using NodaTime;
using Restitution.Law;
using Restitution.Reasons;

namespace Restitution.Findings;

/// <summary>The rules of findings, as the law on file has them.</summary>
/// <remarks>
/// They are of no state: the folder that has them and names no places answers. A state that has a file of the name
/// answers for itself. What is not on file is a gap, and the rule finds nothing.
/// </remarks>
public sealed class FindingsLaw
{
    public const string Indicator = "forced-labour-indicator";
    private const string PeriodsLeast = "forced-labour-indicator-periods-least";
    private const string WeekMinutes = "forced-labour-indicator-week-minutes";
    private const string WindowDays = "corroboration-window-days";
    private const string Bondage = "debt-bondage";

    private readonly LawOnFile law;
    private readonly LocalDate askedOn;
    private readonly List<Gap> gaps = [];
    private readonly Dictionary<string, string?> files = new(StringComparer.Ordinal);

    /// <param name="askedOn">The day of the computation: what counts as an indicator today.</param>
    public FindingsLaw(LawOnFile law, LocalDate askedOn) => (this.law, this.askedOn) = (law, askedOn);

    /// <summary>What was asked and is not on file, each once.</summary>
    public IReadOnlyList<Gap> Gaps =>
        [.. gaps.DistinctBy(gap => (gap.Kind, string.Join('|', gap.About.Select(one => one.ToString()))))];

    /// <summary>The indicators that are on file, in the order of the file.</summary>
    public IReadOnlyList<string> Indicators => FileOf(Indicator) is { } id
        ? [.. law.File(id)!.Provisions.SelectMany(one => one.Values.Entries).Select(one => one.Keys.At(0)).Distinct()]
        : [];

    /// <summary>Whether it is read from records or from statements, with its authority; null for a gap.</summary>
    public (string Rule, Authority Authority)? Of(string indicator) => Rule(Indicator, indicator);

    /// <summary>How many pay periods at least show an indicator: practice, printed as an assumption.</summary>
    public (decimal Value, Authority Authority)? Periods(string indicator) => Figure(PeriodsLeast, indicator);

    /// <summary>Minutes of a week beyond which work is taken for excessive.</summary>
    public (decimal Value, Authority Authority)? MinutesOfWeek() => Figure(WeekMinutes, null);

    /// <summary>How many days apart two rows of one kind of fact may be one; null for a gap: the same day.</summary>
    public (decimal Value, Authority Authority)? Window(string kind) => Figure(WindowDays, kind);

    public Authority? DebtBondage() => Rule(Bondage, "supplementary-convention-debt-bondage")?.Item2;

    private (string, Authority)? Rule(string question, string word)
    {
        if (FileOf(question) is not { } id)
        {
            return null;
        }

        LookUp<string> found = law.Rule(id, askedOn, new LawKeys(word));
        return found.IsFound ? (found.Value, found.Authority) : Lacking<string>(found.Gap!);
    }

    private (decimal, Authority)? Figure(string question, string? word)
    {
        if (FileOf(question) is not { } id)
        {
            return null;
        }

        LookUp<decimal> found = law.Figure(id, askedOn, word is null ? default : new LawKeys(word));
        return found.IsFound ? (found.Value, found.Authority) : Lacking<decimal>(found.Gap!);
    }

    private (T, Authority)? Lacking<T>(Gap gap)
    {
        gaps.Add(gap);
        return null;
    }

    // Asked for every worker: the file of a question is looked for once.
    private string? FileOf(string question)
    {
        if (!files.TryGetValue(question, out string? id))
        {
            files[question] = id = FindFile(question);
        }

        if (id is null)
        {
            gaps.Add(new Gap(GapKind.LawFileMissing, "", [new Operand.Code(question)]));
        }

        return id;
    }

    private string? FindFile(string question) =>
        law.Texts.Select(text => text.Id).Order(StringComparer.Ordinal).FirstOrDefault(one =>
            one.EndsWith($"/{question}", StringComparison.Ordinal)
            && law.File($"{one[..one.IndexOf('/', StringComparison.Ordinal)]}/places") is null);
}
