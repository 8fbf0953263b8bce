using System.Globalization;
using NodaTime.Text;
using Restitution.Cli.Console;
using Restitution.Documents;
using Restitution.Tracing;

namespace Restitution.Cli.Trace;

/// <summary>Accounts whose records break or end with traced money in them: a line each, by every method.</summary>
internal static class MayBePrint
{
    public static void Print(TracedCase traced, Terminal terminal, Wording wording)
    {
        if (traced.MayBeThere.Count == 0)
        {
            return;
        }

        terminal.Out.WriteLine();
        terminal.Out.WriteLine(
            "May be there: traced money stood there when records ended, and the statement after is not on record");
        int[] methods = [.. traced.Result.Methods.Index()
            .Where(one => one.Item.Method != TracingMethod.FullTaint).Select(one => one.Index)];
        var table = new PrintedTable(
            [
                "Place", "Holder", "Not on record",
                .. methods.Select(method => ">" + TracingWords.Heading(traced.Result.Methods[method].Method)),
                ">Opened again with", ">Last known", "On", ">Statement", "Counted",
            ]);
        foreach (MayBeThere line in traced.MayBeThere)
        {
            Place place = traced.Result.Ledger.Places[line.Place];
            table.Add(
                [
                    $"{place.Code} {place.Currency.Code}", place.Holder, Days(line),
                    .. methods.Select(method => RangeText.Of(line.Traced[method], isExact: true, wording)),
                    line.Opened is { } opened ? wording.Bare(opened) : "",
                    line.Value is { } value ? wording.Bare(value) : "",
                    line.ValueOn is { } day ? LocalDatePattern.Iso.Format(day) : "",
                    line.Demand?.ToString(CultureInfo.InvariantCulture) ?? "",
                    line.IsInSchedule ? "in the schedule" : "in no sum",
                ]);
        }

        table.WriteTo(terminal);
        terminal.Out.WriteLine(
            "No more than was traced there when records ended, than the account opened with when they go on, and than "
                + "it held on its last day on record.");
    }

    private static string Days(MayBeThere line) => line.OpenedOn is { } again
        ? $"{LocalDatePattern.Iso.Format(line.MissingFrom)} to {LocalDatePattern.Iso.Format(again.PlusDays(-1))}"
        : $"{LocalDatePattern.Iso.Format(line.MissingFrom)} to date";
}
