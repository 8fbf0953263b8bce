using System.Collections.Concurrent;
using NodaTime;
using Restitution.Law;
using Restitution.Wages;

namespace Restitution.Deductions;

/// <summary>The law on deductions of one state on one pay day, as far as it is on file.</summary>
/// <remarks>
/// The law is that of the day on which the pay fell due, since the caps are shares of the pay due on that day. Each
/// kind of deduction is looked up once.
/// </remarks>
public sealed class DeductionLaw
{
    private const string Forms = "form";

    private readonly ConcurrentDictionary<string, DeductionKindLaw> kinds = new(StringComparer.Ordinal);
    private readonly LawTerms terms;
    private readonly LawOnFile law;
    private readonly string folder;
    private readonly HashSet<string> named;
    private readonly LookUp<IReadOnlyList<string>> capped;
    private readonly bool capsEachKindByName;
    private readonly HashSet<string> cappedByName;

    /// <param name="sector">As the law on file names it; <c>*</c> for none with rules of its own.</param>
    public DeductionLaw(string jurisdiction, LocalDate dueOn, string sector, LawOnFile law)
    {
        folder = jurisdiction;
        DueOn = dueOn;
        this.law = law;
        terms = LawTerms.None.With("sector", sector);
        named = [.. law.File($"{folder}/deductions-lawful")?.WordsOf(0) ?? []];
        capped = law.List($"{folder}/deductions-capped", dueOn);
        StatutoryValue? caps = law.File($"{folder}/deductions-cap-each");
        capsEachKindByName = caps?.Keys.Contains("kind") == true;
        cappedByName = [.. capsEachKindByName ? caps!.WordsOf(caps.Keys.ToList().IndexOf("kind")) : []];
        CapBase = law.Rule($"{folder}/deductions-cap-base", dueOn);
    }

    public LocalDate DueOn { get; }

    /// <summary>What the caps are a share of, where the law says another thing than the pay due.</summary>
    public LookUp<string> CapBase { get; }

    /// <summary>The law's answers for one word of its list.</summary>
    public DeductionKindLaw Of(string word) => kinds.GetOrAdd(word, Asked);

    /// <summary>
    /// The words that the list names of those under which a column may stand; the first where it names none.
    /// </summary>
    public IReadOnlyList<string> Named(IReadOnlyList<string> words)
    {
        string[] found = [.. words.Where(named.Contains)];
        return found.Length == 0 ? [words[0]] : found;
    }

    /// <summary>Whether the law takes consent in this form; absent where it asks for none.</summary>
    public LookUp<string> ConsentForm(string word, string form) => law.RuleFor(
        $"{folder}/deductions-consent-form", DueOn, terms.With("kind", word).With(Forms, form));

    /// <summary>Whether consent to both kinds is taken in the same forms.</summary>
    public bool TakesTheSameForms(string word, string other)
    {
        int index = law.File($"{folder}/deductions-consent-form")?.Keys.ToList().IndexOf(Forms) ?? -1;
        return index < 0 || law.File($"{folder}/deductions-consent-form")!.WordsOf(index)
            .All(form => ConsentForm(word, form).AnswersLike(ConsentForm(other, form)));
    }

    private DeductionKindLaw Asked(string word)
    {
        LawTerms asked = terms.With("kind", word);
        bool isListed = capped.IsAbsent() || !capped.IsFound || capped.Value.Contains(word);
        return new DeductionKindLaw(word, law.RuleFor($"{folder}/deductions-lawful", DueOn, asked))
        {
            IsNamed = named.Contains(word),
            IsCappedByName = cappedByName.Contains(word),
            IsKnownToBeListed = capped.IsAbsent() || capped.IsFound,
            Capped = capped,
            CapEach = capsEachKindByName || isListed
                ? law.FigureFor($"{folder}/deductions-cap-each", DueOn, asked) : default,
            CapTogether = isListed ? law.FigureFor($"{folder}/deductions-cap-together", DueOn, asked) : default,
            CapByConsent = law.RuleFor($"{folder}/deductions-cap-consent", DueOn, asked),
            CostMost = law.FigureFor($"{folder}/deductions-cost-most", DueOn, asked),
            BoardMost = DeductionKinds.IsBoardAndLodging(word)
                ? law.FigureFor($"{folder}/board-and-lodging-fraction-most", DueOn, asked) : default,
            BorneBy = law.RuleFor($"{folder}/employer-borne-cost", DueOn, asked),
            Readings = law.Readings($"{folder}/deductions-lawful", DueOn, new LawKeys(word)),
        };
    }
}

/// <summary>All that the law on file says of one kind of deduction on one pay day.</summary>
/// <param name="Word">The deduction as the law names it.</param>
/// <param name="Rule">The word of the closed list; missing where it has none that can be used.</param>
public sealed record DeductionKindLaw(string Word, LookUp<string> Rule)
{
    /// <summary>Whether the closed list names it, and does not only speak of everything else.</summary>
    public bool IsNamed { get; init; }

    /// <summary>Whether the file of caps knows the kind by its own name, and not only as any other.</summary>
    public bool IsCappedByName { get; init; }

    /// <summary>Whether the law on file says how much of the wage this kind, by its name, may take.</summary>
    public bool HasRateOfItsOwn => IsCappedByName && CapEach.IsFound;

    /// <summary>Whether the list of the capped kinds, where there is one, can be used.</summary>
    public bool IsKnownToBeListed { get; init; }

    public LookUp<IReadOnlyList<string>> Capped { get; init; }

    /// <summary>Most that this kind may take; absent where no cap holds for it.</summary>
    public LookUp<decimal> CapEach { get; init; }

    /// <summary>Most that it may take together with the others under the same share.</summary>
    public LookUp<decimal> CapTogether { get; init; }

    /// <summary>Whether a worker can consent to more than the caps.</summary>
    public LookUp<string> CapByConsent { get; init; }

    /// <summary>Most that may be taken of a proven cost.</summary>
    public LookUp<decimal> CostMost { get; init; }

    /// <summary>The share of the wage that board and lodging may stand for.</summary>
    public LookUp<decimal> BoardMost { get; init; }

    public LookUp<string> BorneBy { get; init; }

    /// <summary>Every reading where the list is contested; empty where it is not.</summary>
    public IReadOnlyList<Reading> Readings { get; init; } = [];

    /// <summary>
    /// The words of the list under which the column stands and which answer differently; empty otherwise.
    /// </summary>
    public IReadOnlyList<string> OpenBetween { get; init; } = [];

    /// <summary>Whether the law says of another kind what it says of this: rule, caps, costs, bearer.</summary>
    public bool AnswersLike(DeductionKindLaw other) =>
        Rule.AnswersLike(other.Rule) && CapEach.AnswersLike(other.CapEach)
        && CapTogether.AnswersLike(other.CapTogether) && CapByConsent.AnswersLike(other.CapByConsent)
        && CostMost.AnswersLike(other.CostMost) && BoardMost.AnswersLike(other.BoardMost)
        && BorneBy.AnswersLike(other.BorneBy);
}

/// <summary>The law on deductions of one computation, looked up once for each state, pay day and sector.</summary>
public sealed class DeductionLaws(LawOnFile law)
{
    private readonly ConcurrentDictionary<(string Jurisdiction, LocalDate DueOn, string Sector), DeductionLaw> known =
        new();

    public DeductionLaw On(string jurisdiction, LocalDate dueOn, string sector) => known.GetOrAdd(
        (jurisdiction, dueOn, sector),
        static (asked, on) => new DeductionLaw(asked.Jurisdiction, asked.DueOn, asked.Sector, on), law);
}
