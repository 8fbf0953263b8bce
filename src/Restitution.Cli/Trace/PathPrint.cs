using System.Globalization;
using NodaTime.Text;
using Restitution.Cli.Console;
using Restitution.Documents;
using Restitution.Reasons;
using Restitution.Schedules;
using Restitution.Service.Writing;
using Restitution.Tracing;

namespace Restitution.Cli.Trace;

/// <summary>The movements by which a traced amount came about, a row for each step of the method.</summary>
internal sealed class PathPrint(TracedCase traced, PathAsked asked)
{
    private readonly TracedSteps told = new(traced, asked);

    public void Print(Wording wording, bool isAll, Terminal terminal)
    {
        int left = told.LeftOut(isAll);
        terminal.Out.WriteLine();
        terminal.Out.WriteLine(wording.Say(told.All.Count == 0 ? "path.none" : "path.title"));
        if (told.All.Count == 0)
        {
            return;
        }

        if (left > 0)
        {
            terminal.Out.WriteLine(wording.Say(Phrase.Of("path.more", new Operand.Number(left))));
        }

        var table = new PrintedTable(
        [
            ">" + wording.Say("column.movement"), wording.Say("column.day"), wording.Say("column.place"),
            ">" + wording.Say("column.came-in"), ">" + wording.Say("column.went-out"),
            ">" + wording.Say("column.path-before"), ">" + wording.Say("column.path-moved"),
            ">" + wording.Say("column.path-after"), wording.Say("column.path-part"), wording.Say("column.sources"),
        ]);
        foreach (PathStep step in told.All.Skip(left))
        {
            Place place = told.Ledger.Places[step.Place];
            table.Add(
                step.Movement.ToString(CultureInfo.InvariantCulture), LocalDatePattern.Iso.Format(step.On),
                place.Code.EndsWith(place.Currency.Code, StringComparison.Ordinal)
                    ? place.Code : $"{place.Code} {place.Currency.Code}",
                step.IsIn ? Cut(step.Amount) : "", step.IsIn ? "" : Cut(step.Amount),
                Cut(step.Before), Cut(step.Moved), Cut(step.After), wording.Say(PartOf(step)),
                string.Join(", ", told.Rows(step)));
        }

        table.WriteTo(terminal);
    }

    private Phrase PartOf(PathStep step) => Phrase.Of(
        $"path.{told.KeyOf(step)}",
        new Operand.Code((step.Amount == 0m ? 0m : step.Moved / step.Amount).ToString(
            "0.##%", CultureInfo.InvariantCulture)));

    // Shares are carried unrounded; what is printed of them is cut for the eye alone.
    private static string Cut(decimal amount) => amount.ToString("#,0.00##", CultureInfo.InvariantCulture);
}
