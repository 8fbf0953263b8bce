using Restitution.Evidence;
using Restitution.Reasons;

namespace Restitution.Findings;

/// <summary>
/// Each indicator on file for each worker: shown by records, by records and statements together, stated, or nothing
/// read speaks of it.
/// </summary>
/// <remarks>
/// What the law on file says is read from records is computed; all else rests on statements with their source. Where
/// neither speaks, that is said, and never that the indicator is absent. What it needs and only a statement tells, such
/// as the promise that was not kept, makes it one of records and statements together: the weakest leg decides. No
/// indicator by itself says that anyone was forced to work, and none changes a figure.
/// </remarks>
public static class Indicators
{
    public static IReadOnlyList<IndicatorFinding> Of(IReadOnlyList<WorkerStory> stories, FindingsLaw law) =>
    [
        .. from story in stories
           from indicator in law.Indicators
           let onFile = law.Of(indicator)
           where onFile is not null
           select Of(story, indicator, onFile.Value.Rule, onFile.Value.Authority, law),
    ];

    private static IndicatorFinding Of(
        WorkerStory story, string indicator, string rule, Authority authority, FindingsLaw law)
    {
        ShownByRecords? shown = rule != "records" ? null : indicator switch
        {
            IndicatorNames.WithheldWages => WithheldWages.In(story, law),
            IndicatorNames.DebtBondage => BondageByDebt.In(story, law),
            IndicatorNames.DocumentCharges => DocumentCharges.In(story),
            IndicatorNames.ExcessiveOvertime => ExcessiveOvertime.In(story, law),
            IndicatorNames.Deception => PromisedAndPaid.In(story, law),
            _ => null,
        };
        string id = $"F/{story.Worker}/indicator/{indicator}";
        return shown is not null
            ? Shown(id, story, indicator, shown, authority)
            : StatedOrNot(id, story, indicator, authority);
    }

    private static IndicatorFinding Shown(
        string id, WorkerStory story, string indicator, ShownByRecords shown, Authority authority) =>
        new(id, indicator, story.Worker, OutcomeOf(shown.RestsOn.Footing))
        {
            RestsOn = shown.RestsOn,
            Sources = shown.Because.Sources,
            Figures = shown.Because.Figures,
            Because = shown.Because with { Authorities = [authority, .. shown.Because.Authorities] },
            InnocentExplanation = Explained(shown.Explanation, story.Worker),
        };

    private static IndicatorOutcome OutcomeOf(Footing footing) => footing switch
    {
        Footing.Records => IndicatorOutcome.ShownByRecords,
        Footing.RecordsAndStatements => IndicatorOutcome.RecordsAndStatements,
        _ => IndicatorOutcome.Stated,
    };

    private static IndicatorFinding StatedOrNot(
        string id, WorkerStory story, string indicator, Authority authority)
    {
        StatedKind? kind = IndicatorNames.StatedAs(indicator);
        SourceRef[] sources =
            [.. story.Stated.Where(one => one.Kind == kind).SelectMany(one => one.Sources).Distinct().Order()];
        bool isStated = sources.Length > 0;
        return new(
            id, indicator, story.Worker, isStated ? IndicatorOutcome.Stated : IndicatorOutcome.NothingRead)
        {
            RestsOn = isStated ? Footings.ByRows(0, sources.Length) : null,
            Sources = sources,
            Because = new Reason(isStated ? Statement.IndicatorStated : Statement.IndicatorNothingRead)
            {
                About = [new Operand.Code(story.Worker), new Operand.Name("indicator", indicator)],
                Sources = sources,
                Authorities = [authority],
                Basis = Basis.Testimony,
            },
            InnocentExplanation = Explained(
                isStated ? Statement.ExplainStatement : Statement.ExplainNothingRead, story.Worker),
        };
    }

    private static Reason Explained(Statement statement, string worker) =>
        new(statement) { About = [new Operand.Code(worker)] };
}

/// <summary>What shows an indicator, from the figures of the computation.</summary>
internal sealed record ShownByRecords(Reason Because, Statement Explanation, RestsOn RestsOn)
{
    /// <summary>A threshold that is practice is printed as an assumption.</summary>
    public static IReadOnlyList<Assumption> Assumed(params ReadOnlySpan<Authority> thresholds)
    {
        var assumed = new List<Assumption>();
        foreach (Authority threshold in thresholds)
        {
            assumed.Add(new Assumption(
                AssumptionKind.PracticeOfAuthority,
                [LawInWords.Title(threshold), LawInWords.Figure(threshold)]));
        }

        return assumed;
    }
}
