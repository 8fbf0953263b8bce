using System.CommandLine;
using System.Text;
using System.Text.Json;
using Restitution.Cli.Console;
using Restitution.Evidence;
using Restitution.Intake;
using Restitution.Intake.Layouts;
using Restitution.Intake.Proposals;
using Restitution.Storage.Reading;
using Restitution.Storage.Refusals;

namespace Restitution.Cli.Commands;

/// <summary>
/// <c>read</c>: what single files say, without a case. A working view for the holder of the file, names included.
/// </summary>
internal static class ReadCommand
{
    public static Command Make(Terminal terminal)
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "CSV, TSV, XLSX or XLS files.",
            Arity = ArgumentArity.OneOrMore,
        };
        var layout = new Option<string?>("--layout")
        {
            Description =
                "The layout to read by, as review saves it; else one is proposed, and used when it has one reading.",
            HelpName = "FILE",
        };
        var command = new Command(
            "read",
            "Read files and account for every row. With --json the output holds what the file holds, names included: it is "
            + "for the holder of the file. Without it, counts and the places of rows set aside.")
        {
            files, layout,
        };
        command.SetAction(parsed =>
        {
            ReadExhibit[] read =
                [.. parsed.GetRequiredValue(files).Select(file => Read(file, parsed.GetValue(layout)))];
            if (parsed.GetValue<bool>("--json"))
            {
                PrintJson(read, terminal);
            }
            else
            {
                Print(read, terminal);
            }

            return ExitCode.Done;
        });
        return HelpWithExamples.For(
            command, "restitution read exhibits/bank.csv", "restitution read exhibits/bank.csv --json",
            "restitution read exhibits/payroll.xlsx --layout layouts/PAY-01.json");
    }

    private static ReadExhibit Read(string file, string? layoutFile)
    {
        if (!File.Exists(file))
        {
            throw new RefusedException(
                RefusedBecause.FileMissing, file, "no such file", "a file to read", "correct the path");
        }

        using FileStream bytes = File.OpenRead(file);
        string code = Path.GetFileNameWithoutExtension(file);
        Layout layout = layoutFile is null ? Proposed(bytes, file, code) : FromFile(layoutFile);
        ReadExhibit read = ReadExhibit.From(bytes, code, layout, Path.GetFileName(file));
        return read.Refusal is { } refusal
            ? throw new RefusedException([ReadRefusals.Of(refusal, "give another layout with --layout")])
            : read;
    }

    private static Layout FromFile(string path)
    {
        if (!File.Exists(path))
        {
            throw new RefusedException(
                RefusedBecause.FileMissing, path, "no such file", "a layout", "correct the path");
        }

        LayoutReading reading = LayoutFile.Read(File.ReadAllBytes(path));
        return reading.Layout ?? throw new RefusedException([.. reading.Faults.Select(fault => new Refusal(
            RefusedBecause.LayoutDoesNotFit, path, fault.ToString(), "a layout without faults", "correct the line"))]);
    }

    private static Layout Proposed(FileStream bytes, string file, string code)
    {
        LayoutProposal proposal = LayoutProposal.For(bytes, code);
        if (proposal.Refusal is { } refusal)
        {
            throw new RefusedException([ReadRefusals.Of(refusal, "give a layout with --layout")]);
        }

        return proposal.HasOneReading
            ? proposal.Layout
            : throw new RefusedException([.. proposal.Undecided.Concat(LayoutCheck.Lacks(proposal.Layout)).Distinct()
                .Select(undecided => new Refusal(
                    RefusedBecause.LayoutUndecided, file, undecided, "one reading of the file",
                    "give a layout with --layout"))]);
    }

    private static void PrintJson(ReadExhibit[] read, Terminal terminal)
    {
        if (read is [var only])
        {
            terminal.Out.Write(Encoding.UTF8.GetString(ReadJson.Write(only)));
            return;
        }

        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, new JsonWriterOptions
        {
            Indented = true, NewLine = "\n", Encoder = JsonPrint.Options.Encoder,
        }))
        {
            writer.WriteStartArray();
            foreach (ReadExhibit each in read)
            {
                ReadJson.WriteTo(writer, each);
            }

            writer.WriteEndArray();
        }

        terminal.Out.WriteLine(Encoding.UTF8.GetString(bytes.ToArray()));
    }

    private static void Print(ReadExhibit[] read, Terminal terminal)
    {
        var table = new PrintedTable(
            "File", "Kind", ">Received", ">Accepted", ">Set aside", ">Duplicate", ">Left out", "Layout");
        foreach (ReadExhibit each in read)
        {
            RowCounts counts = each.Counts;
            table.Add(
                each.Exhibit, each.Layout.Kind.ToString(), Text(counts.Received), Text(counts.Accepted),
                Text(counts.Quarantined), Text(counts.Duplicate), Text(counts.Ignored),
                each.Layout.Confirmed is null ? "not confirmed" : "confirmed");
        }

        table.WriteTo(terminal);
        foreach (ReadExhibit each in read)
        {
            SetAsideRows.Print(each.Quarantined, terminal.Out);
        }
    }

    private static string Text(int count) => count.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
