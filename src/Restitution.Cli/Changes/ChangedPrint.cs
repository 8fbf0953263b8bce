using System.Globalization;
using System.Text.Json;
using Restitution.Cli.Console;
using Restitution.Storage.Changes;

namespace Restitution.Cli.Changes;

/// <summary>
/// What two computations differ by, for people: the totals of the case, their causes and longest lines.
/// </summary>
internal static class ChangedPrint
{
    private const int LinesMost = 8;
    private const int PiecesMost = 12;

    public static void Print(ComputationChange change, Terminal terminal)
    {
        TextWriter output = terminal.Out;
        output.WriteLine(
            $"Case {change.New.Case}, amounts in {change.New.Currency}: as of {change.Old.AsOf} and {change.New.AsOf}");
        PrintPieces(change, output);
        TotalChange[] ofCase =
            [.. change.Totals.Where(total => total.Total.StartsWith("case/", StringComparison.Ordinal))];
        if (ofCase.Length == 0)
        {
            output.WriteLine("No total and no line changed.");
            return;
        }

        var table = new PrintedTable("Total", ">Before", ">Now", ">Difference");
        foreach (TotalChange total in ofCase)
        {
            table.Add(total.Total, Text(total.Old), Text(total.New), Signed(total.Difference));
        }

        table.WriteTo(terminal);
        if (ofCase.FirstOrDefault(total => total.Total == "case/total") is { } whole)
        {
            PrintCauses(whole, change.IsByCause, terminal);
            PrintLines(whole, output);
        }

        output.WriteLine("Every total of every worker, with all lines: add --json");
    }

    private static void PrintPieces(ComputationChange change, TextWriter output)
    {
        if (change.Pieces.Count == 0)
        {
            output.WriteLine("The pieces are the same to the byte.");
        }

        foreach (PieceChange piece in change.Pieces.Take(PiecesMost))
        {
            output.WriteLine($"  {Words(piece.How)}: {Words(piece.Kind)} {piece.Name}");
        }

        if (change.Pieces.Count > PiecesMost)
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"  … and {change.Pieces.Count - PiecesMost} more pieces"));
        }
    }

    private static void PrintCauses(TotalChange whole, bool isByCause, Terminal terminal)
    {
        if (!isByCause)
        {
            terminal.Out.WriteLine("By cause only of two case folders: name the folder then and the folder now.");
            return;
        }

        var table = new PrintedTable($"Cause, of {whole.Total}", "Pieces", ">Difference");
        foreach (CauseChange cause in whole.Causes)
        {
            table.Add(Words(cause.Cause), string.Join(", ", cause.Pieces), Signed(cause.Difference));
        }

        table.Add("all causes", "", Signed(whole.Causes.Sum(cause => cause.Difference)));
        table.WriteTo(terminal);
    }

    private static void PrintLines(TotalChange whole, TextWriter output)
    {
        output.WriteLine($"Lines of {whole.Total} that changed most:");
        foreach (LineChange line in whole.Lines.Take(LinesMost))
        {
            string how = (line.Old, line.New) switch
            {
                (null, { } appeared) => $"appeared with {Text(appeared)}",
                ({ } vanished, null) => $"vanished, it was {Text(vanished)}",
                ({ } old, { } now) => $"{Text(old)} became {Text(now)}",
                _ => "",
            };
            output.WriteLine($"  {line.Line}: {how}, {Signed(line.Difference)}");
        }

        if (whole.Lines.Count > LinesMost)
        {
            decimal rest = whole.Lines.Skip(LinesMost).Sum(line => line.Difference);
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"  … and {whole.Lines.Count - LinesMost} more lines, {Signed(rest)}"));
        }
    }

    private static string Words<T>(T kind)
        where T : struct, Enum =>
        JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString()).Replace('-', ' ');

    private static string Text(decimal amount) => amount.ToString("N2", CultureInfo.InvariantCulture);

    private static string Signed(decimal amount) =>
        amount.ToString("+#,0.00;-#,0.00;0.00", CultureInfo.InvariantCulture);
}
