using Restitution.Amounts;
using Restitution.Claims;
using Restitution.Reasons;
using Restitution.Tracing;

namespace Restitution.Schedules;

/// <summary>The reasons of the figures that an asset-tracing report prints, each under the id of its figure.</summary>
/// <remarks>
/// A figure of nothing, and one whose working is its own amount and no more, argues nothing: they are counted and left
/// out. All of them open by their ids, with every step.
/// </remarks>
public sealed class TracingReasons
{
    private readonly TracedPlaces places;
    private readonly Dictionary<string, int> placeOf;

    private TracingReasons(TracedCase traced, IReadOnlyList<Block> printedIn)
    {
        places = new TracedPlaces(traced);
        placeOf = traced.Result.Ledger.Places.Index().GroupBy(one => one.Item.Code, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.First().Index, StringComparer.Ordinal);
        HashSet<string> ids = [.. IdsIn(printedIn)];
        Figure[] printed =
            [.. traced.Figures.Where(figure => ids.Contains(figure.Id) && figure.Reason is not null)];
        NothingCount = printed.Count(IsNothing);
        OwnWorkingCount = printed.Count(figure => !IsNothing(figure) && IsOwnWorking(figure.Reason!));
        Reasons =
        [
            .. printed.Where(figure => !IsNothing(figure) && !IsOwnWorking(figure.Reason!))
                .Select(figure => new FigureReason(figure.Id, Printed(figure.Reason!))),
            .. traced.InTime is { OutOfTime: { Reason: { } time } late } ? [new FigureReason(late.Id, time)]
                : Array.Empty<FigureReason>(),
        ];
    }

    public IReadOnlyList<FigureReason> Reasons { get; }

    /// <summary>How many printed figures are nothing.</summary>
    public int NothingCount { get; }

    /// <summary>How many printed figures have no working but their own amount.</summary>
    public int OwnWorkingCount { get; }

    /// <param name="printedIn">The blocks whose figures are meant.</param>
    public static TracingReasons Of(TracedCase traced, IReadOnlyList<Block> printedIn) => new(traced, printedIn);

    /// <summary>The ids of the figures that stand in tables.</summary>
    public static IEnumerable<string> IdsIn(IEnumerable<Block> blocks) => blocks.OfType<TableBlock>()
        .SelectMany(table => table.Totals is { } totals ? table.Lines.Append(totals) : table.Lines)
        .SelectMany(line => line.Cells).Select(cell => cell.Figure).OfType<string>();

    internal static IEnumerable<Block> Appendix(TracedCase traced, IReadOnlyList<Block> printedIn)
    {
        TracingReasons all = Of(traced, printedIn);
        yield return new TextBlock(
            Phrases.Heading("tracing-reasons"), 1,
            [
                Phrase.Of("tracing.reasons"),
                Phrase.Of(
                    "tracing.reasons-left-out", new Operand.Number(all.NothingCount),
                    new Operand.Number(all.OwnWorkingCount)),
            ])
            { StartsPage = true };
        yield return new ReasonsBlock(null, 2, all.Reasons);
    }

    private static bool IsNothing(Figure figure) =>
        figure.Amount.BySize() is { Low: { Amount: 0m }, High: { Amount: 0m } };

    private static bool IsOwnWorking(Reason reason) =>
        reason is { Working.Count: <= 1, Figures.Count: <= 1, Parts.Count: 0, Sources.Count: 0 }
        && reason.Working.All(operand => operand.Equals(reason.Result));

    // The rows stand at the steps, and places are said as the report says them.
    private Reason Printed(Reason reason) => reason with
    {
        About = [.. reason.About.Select(operand => Said(operand, reason.Statement))],
        Sources = reason.Parts.Any(part => part.Sources.Count > 0) && reason.Statement == Statement.TracedTo
            ? [] : reason.Sources,
        Parts = [.. reason.Parts.Select(Printed)],
    };

    // An account that is known by its number alone prints with the last four figures.
    private Operand Said(Operand operand, Statement statement) => operand is not Operand.Code { Value: var code }
        ? operand
        : placeOf.TryGetValue(code, out int place) ? places.Named(place)
        : statement is Statement.WaitsForStatement or Statement.RecordsBeginWith
            ? new Operand.Code(MaskedNumber.Within(code)) : operand;
}
