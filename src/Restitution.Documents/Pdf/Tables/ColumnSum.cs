using NodaMoney;
using Restitution.Amounts;
using Restitution.Schedules;

namespace Restitution.Documents.Pdf.Tables;

/// <summary>The figures of one column added as they are printed, each currency by itself.</summary>
/// <remarks>Gaps and blanks add nothing.</remarks>
internal sealed class ColumnSum(ColumnTotal total)
{
    private readonly List<Estimate<Money>> amounts = [];
    private long? minutes;
    private decimal? number;
    private Cell? last;

    /// <summary>What a carried line prints in this column: nothing, or one cell for each currency.</summary>
    public IReadOnlyList<Cell> Cells => total switch
    {
        ColumnTotal.Sum => [.. Added()],
        ColumnTotal.Last when last is not null => [last],
        _ => [],
    };

    public void Add(Cell cell)
    {
        if (total == ColumnTotal.Last)
            last = cell is BlankCell or GapCell ? last : cell;

        if (total == ColumnTotal.Sum)
            AddFigure(cell);
    }

    private IEnumerable<Cell> Added()
    {
        foreach (Estimate<Money> amount in amounts)
            yield return amount.IsSingle ? new MoneyCell(amount.Likely) : new EstimateCell(amount);

        if (minutes is { } allMinutes)
            yield return new MinutesCell(allMinutes);

        if (number is { } allNumbers)
            yield return new NumberCell(allNumbers);
    }

    private void AddFigure(Cell cell)
    {
        switch (cell)
        {
            case MoneyCell money:
                AddAmount(Estimate<Money>.Single(money.Amount));
                break;
            case EstimateCell estimate:
                AddAmount(estimate.Amounts);
                break;
            case MinutesCell worked:
                minutes = (minutes ?? 0) + worked.Minutes;
                break;
            case NumberCell bare:
                number = (number ?? 0) + bare.Number;
                break;
        }
    }

    private void AddAmount(Estimate<Money> added)
    {
        int place = amounts.FindIndex(amount => amount.Likely.Currency == added.Likely.Currency);
        if (place < 0)
        {
            amounts.Add(added);
            return;
        }

        Estimate<Money> sum = amounts[place];
        amounts[place] = new(sum.Low + added.Low, sum.Likely + added.Likely, sum.High + added.High);
    }
}
