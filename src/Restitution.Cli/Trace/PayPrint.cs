using NodaTime.Text;
using Restitution.Claims;
using Restitution.Cli.Console;
using Restitution.Documents;
using Restitution.Findings;
using Restitution.Reasons;
using Restitution.Wages;

namespace Restitution.Cli.Trace;

/// <summary>The pay of the workers as tables: each worker together, and each period of which another drew.</summary>
internal sealed class PayPrint(PayFound pay, Terminal terminal)
{
    private const int LinesMost = 60;

    private readonly Wording wording = Wording.For("en");

    public void Print()
    {
        if (pay.All is not { } all)
        {
            return;
        }

        terminal.Out.WriteLine();
        terminal.Out.WriteLine("The workers' pay, from the payroll over the bank to what was sent on");
        var table = new PrintedTable(
            [
                "Worker", .. PayColumns.All.Select(column => ">" + wording.Say($"column.pay-{column}")),
                ">" + wording.Say("column.pay-sent-on"),
            ]);
        foreach (PayTotal total in pay.Totals.Append(all))
        {
            table.Add(
            [
                total.Worker.Length > 0 ? total.Worker : "All",
                .. PayColumns.All.Select(column =>
                    total.Amounts.Of(column) is { } figure ? wording.Bare(figure.Likely) : ""),
                string.Join("; ", total.Amounts.SentOn.Select(one => wording.Dress(Operand.Of(one.Likely)))),
            ]);
        }

        table.WriteTo(terminal);
        PrintDrawn();
        foreach (Reason note in pay.Notes)
        {
            terminal.Out.WriteLine($"  {wording.Say(Schedules.Phrase.Of(note))}");
        }

        foreach (Gap gap in pay.Gaps)
        {
            terminal.Out.WriteLine($"  {wording.Say(gap)}");
        }

        terminal.Out.WriteLine(
            "Period by period it stands in the findings report; no figure of the claim depends on it.");
    }

    private void PrintDrawn()
    {
        (PayLine Line, DrawnAway Drawn)[] drawn =
            [.. pay.Lines.SelectMany(line => line.Chain.Drawn.Select(one => (line, one)))];
        if (drawn.Length == 0)
        {
            return;
        }

        terminal.Out.WriteLine();
        terminal.Out.WriteLine("Pay that left on the day it came, together with that of other workers");
        var table = new PrintedTable(
            "Worker", "Period", "On", ">Amount", "By", "Rows", "A decision on them rests on", "Figure");
        foreach ((PayLine line, DrawnAway one) in drawn.Take(LinesMost))
        {
            Figure? figure = line.Amounts.Of(PayColumn.DrawnByAnother);
            table.Add(
                line.Chain.Worker, line.Chain.Period?.Id ?? wording.Say("pay.no-period"),
                LocalDatePattern.Iso.Format(one.On), wording.Bare(one.Amount),
                wording.Dress(PayLineFigures.HandOf(one)),
                string.Join(", ", one.PayRows.Concat(one.Sources)), string.Join(", ", one.DecisionRows),
                figure?.Id ?? "");
        }

        table.WriteTo(terminal);
        if (drawn.Length > LinesMost)
        {
            terminal.Out.WriteLine(string.Create(
                System.Globalization.CultureInfo.InvariantCulture,
                $"  … and {drawn.Length - LinesMost} more, all of them in the findings report"));
        }

        foreach (Reason innocent in drawn.Select(one => PayLineFigures.InnocentOf(one.Drawn))
            .DistinctBy(innocent => innocent.About[0]))
        {
            terminal.Out.WriteLine($"  {wording.Say(Schedules.Phrase.Of(innocent))}");
        }
    }
}
