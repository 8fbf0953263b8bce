using Restitution.Claims;

namespace Restitution.Schedules;

/// <summary>The reasons of the figures in given blocks that no total has: shares, missing records, recovery.</summary>
public static class ReasonsBeside
{
    public static IEnumerable<FigureReason> Of(Claim claim, IEnumerable<Block> blocks)
    {
        Dictionary<string, Figure> byId = claim.FiguresBeside.ToDictionary(figure => figure.Id, StringComparer.Ordinal);
        return blocks.OfType<TableBlock>()
            .SelectMany(table => table.Lines.Concat(table.Totals is { } totals ? [totals] : []))
            .SelectMany(line => line.Cells)
            .Select(cell => cell.Figure)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .Select(id => byId.GetValueOrDefault(id))
            .OfType<Figure>()
            .Where(figure => figure.Reason is not null)
            .Select(figure => new FigureReason(figure.Id, figure.Reason!));
    }
}
