using System.Text;
using Restitution.Cases;
using Restitution.Documents;
using Restitution.Documents.Html;
using Restitution.Documents.Json;
using Restitution.Documents.Pdf;
using Restitution.Documents.Xlsx;
using Restitution.Schedules;
using Restitution.Storage.Computations;
using Restitution.Storage.Runs;

namespace Restitution.Service.Writing;

/// <summary>Writes the computation and the documents of a run; names of files carry no code of a person.</summary>
public static class RunDocuments
{
    /// <returns>What could not be written as PDF and why; blank when everything was.</returns>
    public static IReadOnlyList<string> Write(
        CaseRun run, IReadOnlyList<string> languages, OutputFolder output, Action<string> step)
    {
        output.Write(ComputationFile.Name, ComputationFile.Bytes(run.Folder.Case, run.Claim, run.Inputs));
        if (DocumentKinds.HasAccounts(run))
        {
            step("Following the money");
            WriteFilesOfMoney(run, output);
        }

        return Write(run, DocumentKinds.For(run), languages, null, output, step);
    }

    /// <summary>What is traced and what is found, for machines and to verify.</summary>
    public static void WriteFilesOfMoney(CaseRun run, OutputFolder output)
    {
        output.Write(TracedCaseJson.Name, TracedCaseJson.Bytes(run.Folder.Case, run.Traced, run.Inputs));
        output.Write(FindingsJson.Name, FindingsJson.Bytes(run.Folder.Case.Code, run.Findings, run.Inputs));
    }

    /// <summary>Some of the documents, without the computation.</summary>
    /// <param name="key">Makes the restitution schedule the sealed version, under a name that says so.</param>
    /// <param name="finished">What is done to each before it is written; null leaves it the draft that it is.</param>
    /// <returns>What could not be written as PDF and why.</returns>
    public static IReadOnlyList<string> Write(
        CaseRun run, IReadOnlyList<string> names, IReadOnlyList<string> languages, IReadOnlyList<KeyLine>? key,
        OutputFolder output, Action<string> step, Func<Schedule, Schedule>? finished = null)
    {
        CaseHeading heading = CaseHeadings.Of(
            run.Folder.Case, run.Reading.Evidence, run.Folder.Law, run.ResultDigest, ComputationFile.EngineVersion);
        List<string> withoutPdf = [];
        foreach (string language in languages)
        {
            Wording wording = Wording.For(language);
            foreach (string name in names)
            {
                Schedule schedule = DocumentKinds.Of(name, heading, run, key);
                Write(
                    key is null ? name : $"{name}-sealed", finished?.Invoke(schedule) ?? schedule, wording, output,
                    step, withoutPdf);
            }
        }

        return [.. withoutPdf.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The languages of a run: as asked, else as the case says, else English.</summary>
    public static IReadOnlyList<string> Languages(string? asked, string? ofTheCase) =>
        (asked ?? ofTheCase ?? "en") switch
    {
        "both" => ["en", "th"],
        string one => [one],
    };

    private static void Write(
        string name, Schedule schedule, Wording wording, OutputFolder output, Action<string> step,
        List<string> withoutPdf)
    {
        string stem = $"{name}.{wording.Language}";
        step($"Writing {stem}");
        output.Write($"{stem}.json", stream => ScheduleJson.Write(schedule, stream));
        output.Write($"{stem}.xlsx", stream => XlsxRenderer.Write(schedule, wording, stream));
        output.Write($"{stem}.html", stream =>
        {
            using var writer = new StreamWriter(
                stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
            HtmlRenderer.Write(schedule, wording, writer);
        });
        try
        {
            output.Write($"{stem}.pdf", stream => PdfRenderer.Write(schedule, wording, stream));
        }
        catch (PdfUnavailableException lacking)
        {
            output.Remove($"{stem}.pdf");
            withoutPdf.Add(lacking.Message);
        }
    }
}
