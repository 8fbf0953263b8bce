using System.Text.Json;
using Restitution.Cli.Console;
using Restitution.Intake;
using Restitution.Intake.Corrections;
using Restitution.Intake.Layouts;
using Restitution.Intake.Statements;
using Restitution.Ledgers;
using Restitution.Storage.Reading;
using Restitution.Storage.Refusals;

namespace Restitution.Cli.FileReading;

/// <summary>
/// Prints what was read for machines: one object for one file, else an array of one object a file. It holds what the
/// files hold.
/// </summary>
/// <remarks>
/// Each file is read in one pass and its rows are held outside of memory until their turn in the output has come. Files
/// whose statements share days are read again, whole, so that what both have counts once: only their memory grows with
/// their rows.
/// </remarks>
internal sealed class ReadJsonPrint(Terminal terminal, ReadWish wish, QuarantineOutput? quarantine)
{
    private readonly FilesRead before = new();
    private readonly CorrectionsOf corrections = new(wish.Corrections);

    /// <returns>What was refused; empty when every file was read.</returns>
    public IReadOnlyList<Refusal> Print(IReadOnlyList<FileToRead> files, Action<string> step)
    {
        using var held = new HeldElements();
        List<FileInJson> all = [];
        foreach (FileToRead file in files)
        {
            step(file.Shown);
            all.Add(Read(file, held, files.Count > 1));
        }

        Write(all, Together([.. all.Where(one => one.Passed is not null)]));
        return [.. all.SelectMany(one => one.Refusals)];
    }

    private ReadTogether Together(FileInJson[] read)
    {
        (IReadOnlyList<ReadExhibit> merged, IReadOnlyList<SameOrTwo> questions) = Overlaps.Merged(Overlapping(read));
        return new ReadTogether(
            merged, StatementContinuity.Of(read.SelectMany(one => one.Passed!.Statements)), questions,
            BookComparison.OfAll([.. read.SelectMany(one => one.Passed!.Books)]));
    }

    // Bytes read before are known by all files before, whether they overlap or not.
    private List<ReadExhibit> Overlapping(FileInJson[] read)
    {
        bool[] isSharing = OverlapsOfFiles.Sharing([.. read.Select(one => one.Passed!.Statements)]);
        var known = new FilesRead();
        List<ReadExhibit> whole = [];
        foreach ((int index, FileInJson one) in read.Index())
        {
            if (isSharing[index])
            {
                using FileStream bytes = File.OpenRead(one.File.FullPath);
                whole.Add(ReadExhibit.From(
                    bytes, one.File.Code, one.Layout!, Path.GetFileName(one.File.FullPath), known.Places,
                    corrections.For(one.File).Corrections, isKeepingRawText: true));
            }

            known.Add(one.File, one.Passed!.BytesRead);
        }

        return whole;
    }

    private void Write(List<FileInJson> all, ReadTogether together)
    {
        var whole = together.Exhibits.ToDictionary(one => one.Exhibit, StringComparer.Ordinal);
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

            foreach (FileInJson one in all)
            {
                if (whole.TryGetValue(one.File.Code, out ReadExhibit? merged))
                {
                    ReadJson.WriteTo(json, merged, together);
                }
                else if (one.Passed is { } passed)
                {
                    passed.WriteTo(json, together);
                }
                else
                {
                    Refused(one.File, one.Refusals, json);
                }
            }

            if (all.Count > 1)
            {
                json.WriteEndArray();
            }
        }

        terminal.Out.WriteLine();
    }

    private FileInJson Read(FileToRead file, HeldElements held, bool isOneOfSeveral)
    {
        if (file.Locked() is { } locked)
        {
            return new FileInJson(file, [locked]);
        }

        LayoutChoice choice = LayoutChoice.For(file, wish);
        (CorrectionSet? correcting, IReadOnlyList<Refusal> unreadable) = corrections.For(file);
        if (choice.Layout is not { } layout || correcting is null)
        {
            return new FileInJson(file, [.. choice.Refusals, .. unreadable]);
        }

        try
        {
            List<Refusal> shortcomings = [];
            using FileStream bytes = File.OpenRead(file.FullPath);
            var passed = PassedExhibit.From(
                bytes, file.Code, layout, held, isOneOfSeveral, Path.GetFileName(file.FullPath),
                before.PlaceOfSame(file), before.Places, correcting, row => SetAside(file, row, shortcomings));
            before.Add(file, passed.BytesRead);
            return new FileInJson(file, shortcomings) { Passed = passed, Layout = layout };
        }
        catch (IntakeRefusedException refused)
        {
            return new FileInJson(file, [ReadRefusals.Of(
                refused.Refusal, "give another layout with --layout", file.Case is not null)]);
        }
    }

    private void SetAside(FileToRead file, RowOutcome outcome, List<Refusal> shortcomings)
    {
        if (outcome is SetAsideRow { Row: var row })
        {
            quarantine?.Add(file.Code, row);
            shortcomings.AddRange(Shortcoming.Of(row) is { } shortcoming ? [shortcoming] : []);
        }
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

/// <summary>A file that was asked for: what was read of it, or why nothing was.</summary>
internal sealed record FileInJson(FileToRead File, IReadOnlyList<Refusal> Refusals)
{
    public PassedExhibit? Passed { get; init; }

    public Layout? Layout { get; init; }
}
