using System.Text.Json;
using Restitution.Cli.Console;
using Restitution.Evidence;
using Restitution.Intake;
using Restitution.Intake.Corrections;
using Restitution.Storage.Reading;
using Restitution.Storage.Refusals;

namespace Restitution.Cli.FileReading;

/// <summary>
/// Prints what was read for machines: one object for one file, else an array of one object a file. It holds what the
/// files hold.
/// </summary>
internal sealed class ReadJsonPrint(Terminal terminal, ReadWish wish, QuarantineOutput? quarantine)
{
    private readonly FilesRead before = new();
    private readonly CorrectionsOf corrections = new(wish.Corrections);

    /// <returns>What was refused; empty when every file was read.</returns>
    public IReadOnlyList<Refusal> Print(IReadOnlyList<FileToRead> files, Action<string> step)
    {
        List<(FileToRead File, ReadExhibit? Read, IReadOnlyList<Refusal> Refusals)> all = [];
        foreach (FileToRead file in files)
        {
            step(file.Shown);
            all.Add(Read(file));
        }

        var together = ReadTogether.Of([.. all.Select(one => one.Read).OfType<ReadExhibit>()]);
        Write(all, together);
        return [.. all.SelectMany(one => one.Refusals)];
    }

    private void Write(
        List<(FileToRead File, ReadExhibit? Read, IReadOnlyList<Refusal> Refusals)> all, ReadTogether together)
    {
        using var bytes = new TextOutStream(terminal.Out);
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions
        {
            Indented = true, NewLine = "\n", Encoder = JsonPrint.Options.Encoder,
        }))
        {
            if (all.Count > 1)
            {
                json.WriteStartArray();
            }

            int index = 0;
            foreach ((FileToRead file, ReadExhibit? read, IReadOnlyList<Refusal> refusals) in all)
            {
                if (read is null)
                {
                    Refused(file, refusals, json);
                }
                else
                {
                    ReadJson.WriteTo(json, together.Exhibits[index++], together);
                }
            }

            if (all.Count > 1)
            {
                json.WriteEndArray();
            }
        }

        terminal.Out.WriteLine();
    }

    private (FileToRead File, ReadExhibit? Read, IReadOnlyList<Refusal> Refusals) Read(FileToRead file)
    {
        LayoutChoice choice = LayoutChoice.For(file, wish);
        (CorrectionSet? correcting, IReadOnlyList<Refusal> unreadable) = corrections.For(file);
        if (choice.Layout is null || correcting is null)
        {
            return (file, null, [.. choice.Refusals, .. unreadable]);
        }

        using FileStream bytes = File.OpenRead(file.FullPath);
        var read = ReadExhibit.From(
            bytes, file.Code, choice.Layout, Path.GetFileName(file.FullPath), before.Places, correcting,
            isKeepingRawText: true);
        if (read.Refusal is { } refusal)
        {
            return (file, null, [ReadRefusals.Of(refusal, "give another layout with --layout")]);
        }

        before.Add(file, read.BytesRead);
        foreach (QuarantinedRow row in read.Quarantined)
        {
            quarantine?.Add(file.Code, row);
        }

        return (file, read, [.. read.Quarantined.Select(Shortcoming.Of).OfType<Refusal>()]);
    }

    private static void Refused(
        FileToRead file, IReadOnlyList<Refusal> refusals, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("exhibit", file.Code);
        json.WriteString("file", file.Shown);
        json.WriteStartArray("refusals");
        foreach (Refusal refusal in refusals)
        {
            json.WriteRawValue(Failures.InJson(refusal).ToJsonString(JsonPrint.Options));
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
