using System.Text.Json;
using System.Text.Json.Nodes;
using Restitution.Claims;
using Restitution.Documents.Json;
using Restitution.Findings;
using Restitution.Reasons;
using Restitution.Schedules;
using Restitution.Storage.Computations;
using Restitution.Storage.Refusals;
using Restitution.Storage.Runs;
using Restitution.Tracing;

namespace Restitution.Service.Writing;

/// <summary>Why a figure or a finding is what it is, as JSON: the same at the command line and over HTTP.</summary>
/// <remarks>The figure comes first, below it those that it is made from, each once, each with its reason.</remarks>
public static class FigureExplanation
{
    /// <summary>How the ids of findings begin.</summary>
    public const string OfFindings = "F/";

    private const string OfTracing = "T/";
    private const string OfTheClaim = "the claim";
    private const int SuggestionsMost = 8;

    /// <summary>The figure or the finding of this id with all that it rests on.</summary>
    /// <param name="isAll">Every step of a traced figure, however many.</param>
    /// <exception cref="RefusedException">Nothing has this id.</exception>
    public static JsonArray Of(CaseRun run, string id, bool isAll) =>
        Of(run, id, isAll, kind => new FigureIndex(FiguresOf(run, kind)));

    /// <param name="figuresOf">The figures of a kind of id, which <see cref="FiguresOf"/> gives.</param>
    /// <exception cref="RefusedException">Nothing has this id.</exception>
    public static JsonArray Of(CaseRun run, string id, bool isAll, Func<string, FigureIndex> figuresOf)
    {
        if (id.StartsWith(OfFindings, StringComparison.Ordinal))
        {
            return OfFinding(Finding(run.Findings, id));
        }

        FigureIndex figures = figuresOf(KindOf(id));
        Figure found = figures.ById.GetValueOrDefault(id) ?? Find(figures.All, id);
        JsonObject[] lines = [.. LowerThan(found, figures.ById).Prepend(found).Select(each =>
        {
            JsonObject line = Line(each);
            line["reason"] = each.Reason is { } reason ? InJson(each.Id, reason) : null;
            return line;
        })];
        if (PathOf(run, found.Id) is { } asked)
        {
            new TracedSteps(run.Traced, asked).AddTo(lines[0], isAll);
        }

        return new JsonArray([.. lines]);
    }

    /// <summary>Of which traced amount the steps are told with the figure; null of one that has none.</summary>
    public static PathAsked? PathOf(CaseRun run, string id) =>
        id.StartsWith(OfTracing, StringComparison.Ordinal) ? PathAsked.Of(run.Traced, id) : null;

    /// <summary>The figures among which an id is looked for; all of them for a blank id.</summary>
    // Following the money takes its time, and no figure of the claim rests on it.
    public static IReadOnlyList<Figure> FiguresOf(CaseRun run, string id) =>
    [
        .. run.Claim.Figures, .. run.Claim.FiguresBeside,
        .. id.Length == 0 || id.StartsWith(OfTracing, StringComparison.Ordinal) ? run.Traced.Figures : [],
        .. id.Length == 0 || id.StartsWith(PayFound.Prefix, StringComparison.Ordinal) ? run.Pay.Figures : [],
    ];

    // What begins alike is looked for among the same figures; the first of them stands for all.
    private static string KindOf(string id) =>
        id.StartsWith(OfTracing, StringComparison.Ordinal) ? OfTracing
        : id.StartsWith(PayFound.Prefix, StringComparison.Ordinal) ? PayFound.Prefix
        : id.Length == 0 ? "" : OfTheClaim;

    private static int CommonLetters(string one, string other) =>
        one.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count();

    private static string Reversed(string id) => new([.. id.Reverse()]);

    /// <exception cref="RefusedException">No figure has this id.</exception>
    public static Figure Find(IReadOnlyList<Figure> figures, string id)
    {
        if (figures.FirstOrDefault(figure => figure.Id == id) is { } found)
        {
            return found;
        }

        string start = id.Split('/')[0];
        string[] near = [.. figures
            .Select(figure => figure.Id)
            .Where(other => other.StartsWith(start, StringComparison.Ordinal))
            .OrderBy(other => other.StartsWith(id, StringComparison.Ordinal) ? 0 : 1)
            .ThenByDescending(other => CommonLetters(id, other) + CommonLetters(Reversed(id), Reversed(other)))
            .Take(SuggestionsMost)];
        throw new RefusedException(
            RefusedBecause.FigureUnknown, $"figure \"{id}\"", "no figure with this id",
            near.Length == 0 ? "an id as the documents print it" : $"an id such as {string.Join(", ", near)}",
            "list ids with: restitution explain FOLDER PREFIX --list");
    }

    /// <exception cref="RefusedException">No finding has this id.</exception>
    public static FindingReason Finding(CaseFindings findings, string id) =>
        findings.Reasons.FirstOrDefault(one => one.Id == id) ?? throw new RefusedException(
            RefusedBecause.FigureUnknown, $"finding \"{id}\"", "that no finding has this id", Wanted(findings, id),
            "list ids with: restitution explain FOLDER F/ --list");

    public static JsonArray OfFinding(FindingReason finding) => new(
        new JsonObject
        {
            ["finding"] = finding.Id,
            ["reason"] = InJson(finding.Id, finding.Because),
            ["restsOn"] = InJsonOrNull(finding.Id, finding.RestsOn),
            ["innocentExplanation"] = InJsonOrNull(finding.Id, finding.InnocentExplanation),
            ["speaksFor"] = InJsonOrNull(finding.Id, finding.SpeaksFor),
        });

    /// <summary>The amounts of a figure and what it rests on, without its reason.</summary>
    public static JsonObject Line(Figure figure) => new()
    {
        ["figure"] = figure.Id,
        ["low"] = AmountText.Of(figure.Amount.Low),
        ["likely"] = AmountText.Of(figure.Amount.Likely),
        ["high"] = AmountText.Of(figure.Amount.High),
        ["currency"] = figure.Likely.Currency.Code,
        ["basis"] = JsonNamingPolicy.KebabCaseLower.ConvertName(figure.Basis.ToString()),
    };

    /// <summary>The figures that a figure is made from, and those that they are made from, each once.</summary>
    public static IReadOnlyList<Figure> LowerThan(Figure figure, IReadOnlyDictionary<string, Figure> byId)
    {
        List<Figure> lower = [];
        HashSet<string> seen = new([figure.Id], StringComparer.Ordinal);
        Queue<Figure> open = new([figure]);
        while (open.TryDequeue(out Figure? next))
        {
            foreach (Figure below in DirectlyBelow(next, byId).Where(below => seen.Add(below.Id)))
            {
                lower.Add(below);
                open.Enqueue(below);
            }
        }

        return lower;
    }

    /// <summary>The figures that a figure's own reason names, each once.</summary>
    public static IEnumerable<Figure> DirectlyBelow(Figure figure, IReadOnlyDictionary<string, Figure> byId) =>
        FiguresIn(figure.Reason)
            .Distinct(StringComparer.Ordinal)
            .Select(id => byId.GetValueOrDefault(id))
            .OfType<Figure>();

    private static IEnumerable<string> FiguresIn(Reason? reason) => reason is null
        ? []
        : reason.Figures.Concat(reason.Parts.SelectMany(FiguresIn));

    private static string Wanted(CaseFindings findings, string id)
    {
        string worker = string.Join('/', id.Split('/').Take(2));
        string[] near = [.. findings.Reasons.Select(one => one.Id)
            .Where(other => other.StartsWith(worker, StringComparison.Ordinal))
            .Take(SuggestionsMost)];
        return near.Length == 0 ? "an id as the findings report prints it" : $"an id such as {string.Join(", ", near)}";
    }

    private static JsonNode? InJsonOrNull(string id, Reason? reason) => reason is null ? null : InJson(id, reason);

    private static JsonNode InJson(string id, Reason reason) =>
        JsonNode.Parse(FigureReasonJson.Of(new FigureReason(id, reason)))!["reason"]!.DeepClone();
}
