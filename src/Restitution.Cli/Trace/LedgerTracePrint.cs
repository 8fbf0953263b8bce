using System.Globalization;
using NodaTime.Text;
using Restitution.Cli.Console;
using Restitution.Documents;
using Restitution.Intake.TracingLedgers;
using Restitution.Tracing;

namespace Restitution.Cli.Trace;

/// <summary>The outcome of tracing a ledger, as tables to compare: by claimant, by place, and step by step.</summary>
internal sealed class LedgerTracePrint(ReadTracingLedger read, TracedLedger traced, Terminal terminal)
{
    private readonly TracedFigures figures = traced.Figures;
    private readonly TracedTables tables = new(traced.Figures, terminal);

    public void Print()
    {
        PrintHead();
        SalePrint.Print(figures.Ledger, HoldingSale.In(figures.Ledger), terminal, Wording.For("en"));
        if (figures.Lines.Count == 0)
        {
            terminal.Out.WriteLine(
                "No claimant's money came into this ledger: no row of money in says in the column origin whose it is.");
        }
        else
        {
            tables.Print(
                traced.Wish.From is { } from ? $"Where the money went that came through {from}"
                    : traced.Wish.To is { } to ? $"Where the money came from that is in {to}" : "By claimant",
                hasSums: traced.Wish.To is null);
        }

        foreach (MethodResult method in figures.Methods.Where(method => method.Steps.Count > 0))
        {
            PrintSteps(method);
        }
    }

    private void PrintHead()
    {
        terminal.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{traced.Name}: {read.Counts.Accepted} rows traced, {read.Counts.Quarantined} set aside, "
                + $"{read.Counts.Ignored} blank or headings; {figures.Ledger.Movements.Count} movements"));
        terminal.Out.WriteLine(traced.Wish.TrustsOrderAsListed
            ? "The rows of one day stand in the order in which they happened, as was said with --order as-listed."
            : IsEachDayOrdered() ? "The rows of every day have an order: no amount is a range by it."
            : "Rows of one day that no sequence orders may have happened in any order: amounts are then ranges.");
        if (traced.Wish.Forbidden.Count > 0)
        {
            terminal.Out.WriteLine("May not be used here, and not run: "
                + string.Join(", ", traced.Wish.Forbidden.Select(TracingWords.Heading)));
        }
    }

    private bool IsEachDayOrdered() => figures.Ledger.Movements
        .Where(one => one.Kind != MovementKind.Opening)
        .SelectMany(one => new[] { one.From, one.To }.Where(place => place >= 0).Select(place => (Row: one, place)))
        .Where(one => figures.Ledger.Places[one.place].Kind == PlaceKind.Account)
        .GroupBy(one => (one.Row.On, one.place))
        .All(day => day.Count() == 1 || day.All(one => one.Row.Sequence > 0));

    private void PrintSteps(MethodResult method)
    {
        foreach (IGrouping<int, TracingStep> steps in method.Steps.GroupBy(step => step.Place))
        {
            terminal.Out.WriteLine();
            terminal.Out.WriteLine(
                $"{TracingWords.Heading(method.Method)}, step by step: {tables.PlaceName(steps.Key)}");
            var table = new PrintedTable("Line", "Day", ">In", ">Out", "Moved", ">Balance", "Left there");
            foreach (TracingStep step in steps)
            {
                Movement movement = figures.Ledger.Movements[step.Movement - 1];
                table.Add(
                    LinesOf(step.Movement), LocalDatePattern.Iso.Format(movement.On),
                    movement.To == step.Place ? Unrounded(movement.In) : "",
                    movement.From == step.Place ? Unrounded(movement.Out) : "",
                    Shares(step.Moved), Unrounded(step.Balance.Amount), Shares(step.After));
            }

            table.WriteTo(terminal);
        }
    }

    private string Shares(IReadOnlyList<Share> shares) => string.Join("; ", shares
        .Where(share => share.Amount != 0m)
        .Select(share => $"{WhoseIs(share.Claimant)} {Unrounded(share.Amount)}"));

    private string WhoseIs(int claimant) => claimant < 0 ? "own" : figures.Ledger.Claimants[claimant];

    private string LinesOf(int movement)
    {
        MovementRows lines = traced.Rows[movement - 1];
        string first = lines.FirstLine.ToString(CultureInfo.InvariantCulture);
        return lines.SecondLine == 0
            ? first : string.Create(CultureInfo.InvariantCulture, $"{first}, {lines.SecondLine}");
    }

    // Shares are carried unrounded; what is printed of them is cut for the eye alone.
    private static string Unrounded(decimal amount) => amount.ToString("0.00##", CultureInfo.InvariantCulture);
}
