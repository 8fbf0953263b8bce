using System.Globalization;
using NodaMoney;
using Restitution.Amounts;
using Restitution.Schedules;

namespace Restitution.Documents.Pdf.Tables;

/// <summary>Dresses the cells of one table.</summary>
/// <remarks>A gap becomes a mark; what it lacks stands in the notes under the table.</remarks>
internal sealed class TableTexts
{
    private readonly Wording wording;
    private readonly TableText shared;
    private readonly Dictionary<string, int> noteNumbers = new(StringComparer.Ordinal);
    private readonly List<string> notes = [];

    public TableTexts(TableBlock table, Wording wording)
    {
        this.wording = wording;
        shared = new TableText(table, wording);
    }

    /// <summary>The currency of all amounts, said once above the table; null when each cell says its own.</summary>
    public string? CurrencyNote => shared.CurrencyNote;

    /// <summary>Whether a range stands under some figure.</summary>
    public bool HasRanges { get; private set; }

    /// <summary>One for each mark, in the order in which the marks first stand in the table.</summary>
    public IReadOnlyList<string> Notes => notes;

    public CellText Of(Cell cell) => cell switch
    {
        MoneyCell money => new(Amount(money.Amount), IsFigure: true, Figure: money.Figure),
        EstimateCell { Amounts.IsSingle: true } single =>
            new(Amount(single.Amounts.Likely), IsFigure: true, Figure: single.Figure),
        EstimateCell estimate => Ranged(estimate),
        GapCell gap => new(Mark(gap), IsFigure: true, IsGap: true),
        MinutesCell or NumberCell => new(wording.Dress(cell), IsFigure: true, Figure: cell.Figure),
        _ => new(wording.Dress(cell), Figure: cell.Figure),
    };

    public static string MarkOf(int number) => string.Create(CultureInfo.InvariantCulture, $"[{number}]");

    private CellText Ranged(EstimateCell estimate)
    {
        HasRanges = true;
        Estimate<Money> bySize = estimate.Amounts.BySize();
        return new(
            Amount(estimate.Amounts.Likely),
            $"{Amount(bySize.Low)} – {Amount(bySize.High)}",
            IsFigure: true,
            Figure: estimate.Figure);
    }

    private string Amount(Money amount) => shared.Of(new MoneyCell(amount));

    private string Mark(GapCell gap)
    {
        string missing = wording.Dress(gap);
        if (!noteNumbers.TryGetValue(missing, out int number))
        {
            notes.Add(missing);
            number = notes.Count;
            noteNumbers.Add(missing, number);
        }

        return $"— {MarkOf(number)}";
    }
}
