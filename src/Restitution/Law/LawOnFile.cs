using NodaTime;
using Restitution.Reasons;

namespace Restitution.Law;

/// <summary>
/// All statutory values together, with what the case chose. Every question is answered with a value or a gap.
/// </summary>
/// <remarks>
/// The day is the day of the facts: the day worked for wages, the day of default or judgment for interest. Nothing is
/// carried before the first provision, past the last day checked, over a hole, or from one key to another.
/// </remarks>
public sealed class LawOnFile
{
    private static readonly Lazy<LawOnFile> LazilyEmbedded = new(
        () => new([.. LawBundle.Texts().Select(HeldLaw.Unread)], [], []));

    private readonly Dictionary<string, HeldLaw> files;
    private readonly Dictionary<string, LawChoice> choices;

    private LawOnFile(IEnumerable<HeldLaw> files, IEnumerable<LawChoice> choices, IReadOnlyList<LawFault> faults)
    {
        HeldLaw[] byId = [.. files.OrderBy(file => file.Id, StringComparer.Ordinal)];
        Texts = [.. byId.Select(file => file.Text)];
        Choices = [.. choices];
        Faults = faults;
        this.files = byId.ToDictionary(file => file.Id, StringComparer.Ordinal);
        this.choices = new(StringComparer.Ordinal);
        foreach (LawChoice choice in Choices)
        {
            // The last decision on a file stands.
            this.choices[choice.File] = choice;
        }
    }

    /// <summary>The law that comes with the program: each file is read once, when it is first asked.</summary>
    public static LawOnFile Embedded => LazilyEmbedded.Value;

    /// <summary>The files as they stand, by id; none is read for this.</summary>
    public IReadOnlyList<LawText> Texts { get; }

    /// <summary>Every file, by id. The first time that it is asked reads them all.</summary>
    public IReadOnlyList<StatutoryValue> Files => field ??= [.. Texts.Select(text => files[text.Id].File)];

    /// <summary>Every jurisdiction that has a file, by name: the first part of the ids.</summary>
    public IEnumerable<string> Jurisdictions =>
        Texts.Select(text => text.Id.Split('/')[0]).Distinct(StringComparer.Ordinal);

    /// <summary>What the case chose, in its order.</summary>
    public IReadOnlyList<LawChoice> Choices { get; }

    /// <summary>
    /// Faults of the files that others than the program brought. A faulty file answers nothing: not even what it
    /// replaces does.
    /// </summary>
    public IReadOnlyList<LawFault> Faults { get; }

    /// <summary>The files, a later one in the place of an earlier one of the same id.</summary>
    /// <exception cref="InvalidOperationException">A file that comes with the program cannot be read.</exception>
    public static LawOnFile Of(IEnumerable<LawText> files) => new LawOnFile([], [], []).With(files);

    /// <summary>The same law with files added, each in the place of one with its id.</summary>
    public LawOnFile With(IEnumerable<LawText> added)
    {
        var byId = new Dictionary<string, HeldLaw>(files, StringComparer.Ordinal);
        var faults = new List<LawFault>(Faults);
        foreach (LawText text in added)
        {
            byId.Remove(text.Id);
            bool isOfProgram = text.Origin == LawOrigin.Program;
            LawFileRead read = isOfProgram ? LawFileReader.Read(text) : LawCheck.Read(text);
            if (read.File is { } file)
                byId.Add(text.Id, HeldLaw.Of(file));
            else if (!isOfProgram)
                faults.AddRange(read.Faults);
            else
                throw new InvalidOperationException($"the law that comes with the program: {read.Faults[0]}");
        }

        return new(byId.Values, Choices, faults);
    }

    /// <summary>The same law, read as a case decided.</summary>
    public LawOnFile Choosing(IReadOnlyList<LawChoice> chosen) => new(files.Values, chosen, Faults);

    public StatutoryValue? File(string id) => files.GetValueOrDefault(id)?.File;

    /// <summary>Every file of one jurisdiction, by id; those of others are not read for this.</summary>
    public IEnumerable<StatutoryValue> FilesOf(string jurisdiction) => Texts
        .Where(text => text.Id.StartsWith(jurisdiction + "/", StringComparison.Ordinal))
        .Select(text => files[text.Id].File);

    /// <summary>The choice of the case on one file; null when it made none.</summary>
    public LawChoice? ChoiceOn(string id) => choices.GetValueOrDefault(id);

    public LookUp<decimal> Figure(string id, LocalDate on, LawKeys keys = default)
    {
        LawAnswer answer = Answer(id, on, keys);
        if (answer.Missing != default || answer.Entry?.Figure is not null)
            return new(answer, answer.Entry?.Figure ?? default);

        bool isNone = answer.Entry is { IsNone: true };
        return new(answer with { Missing = isNone ? GapKind.LawGivesNone : GapKind.LawUnknown }, default);
    }

    /// <summary>The figure for what is known, whatever dimensions the file has and in whatever order.</summary>
    public LookUp<decimal> FigureFor(string id, LocalDate on, LawTerms terms) => Figure(id, on, KeysOf(id, terms));

    /// <summary>The rule for what is known, whatever dimensions the file has and in whatever order.</summary>
    public LookUp<string> RuleFor(string id, LocalDate on, LawTerms terms) => Rule(id, on, KeysOf(id, terms));

    /// <summary>The value as the file writes it: the word of a rule, or a figure's text.</summary>
    public LookUp<string> Rule(string id, LocalDate on, LawKeys keys = default)
    {
        LawAnswer answer = Answer(id, on, keys);
        return answer.Missing == default && answer.Entry is null
            ? new(answer with { Missing = GapKind.LawUnknown }, default)
            : new(answer, answer.Entry?.Text);
    }

    public LookUp<IReadOnlyList<string>> List(string id, LocalDate on)
    {
        LawAnswer answer = Answer(id, on, default);
        return answer.Missing == default && answer.Items.Count == 0
            ? new(answer with { Missing = GapKind.LawUnknown }, default)
            : new(answer, answer.Items);
    }

    /// <summary>
    /// Every reading of contested law on that day, in the order of the file; empty where it is not contested.
    /// </summary>
    public IReadOnlyList<Reading> Readings(string id, LocalDate on, LawKeys keys = default)
    {
        LawAnswer answer = Answer(id, on, keys);
        return answer.Provision is not { Readings.Length: > 0 } provision
            ? []
            : [.. provision.Readings.Select(reading => Reading.Of(answer, provision, reading))];
    }

    /// <summary>The figure over a span, in stretches of one answer each; gaps are stretches too.</summary>
    public IReadOnlyList<LawSpan<decimal>> Figures(string id, DateInterval span, LawKeys keys = default) =>
        Spans(id, span, day => Figure(id, day, keys));

    /// <summary>The rule over a span, in stretches of one answer each; gaps are stretches too.</summary>
    public IReadOnlyList<LawSpan<string>> Rules(string id, DateInterval span, LawKeys keys = default) =>
        Spans(id, span, day => Rule(id, day, keys));

    /// <summary>The last day on which the file gives the same answers as on this one. Allocates nothing.</summary>
    public LocalDate UnchangedThrough(string id, LocalDate on) =>
        File(id)?.UnchangedThrough(on) ?? LocalDate.MaxIsoValue;

    private LawKeys KeysOf(string id, LawTerms terms) => File(id) is { } file ? terms.For(file.Keys) : default;

    private LawSpan<T>[] Spans<T>(string id, DateInterval span, Func<LocalDate, LookUp<T>> onDay)
    {
        var spans = new List<LawSpan<T>>();
        for (LocalDate from = span.Start; from <= span.End;)
        {
            LocalDate to = LocalDate.Min(UnchangedThrough(id, from), span.End);
            LookUp<T> found = onDay(from);
            if (spans.Count > 0 && spans[^1].LookUp.IsSameAnswerAs(found))
                spans[^1] = spans[^1] with { To = to };
            else
                spans.Add(new(from, to, found));
            from = to.PlusDays(1);
        }

        return [.. spans];
    }

    private LawAnswer Answer(string id, LocalDate on, LawKeys keys)
    {
        var asked = new LawAnswer(id, on, keys);
        if (File(id) is not { } file)
            return asked with { Missing = GapKind.LawFileMissing };

        asked = asked with { File = file };
        if (on > file.CheckedThrough)
            return asked with { Missing = GapKind.LawAfterFile, Limit = file.CheckedThrough };
        if (on < file.FirstDay)
            return asked with { Missing = GapKind.LawBeforeFile, Limit = file.FirstDay };
        if (file.HasHoleOn(on))
            return asked with { Missing = GapKind.LawHole };

        return ProvisionLookUp.Find(asked, file, ChoiceOn(id));
    }
}
