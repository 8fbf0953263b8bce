using System.Diagnostics;
using System.Text;
using Restitution.Documents;
using Restitution.Documents.Pdf;
using Restitution.Schedules;

namespace Restitution.Tests.Documents.Pdf;

/// <summary>A PDF as other programs read it: by pdftotext, pdfinfo and pdffonts of poppler-utils.</summary>
internal sealed class PrintedPdf
{
    private PrintedPdf(byte[] bytes)
    {
        Bytes = bytes;
        Pages = Run("pdftotext", "-layout -enc UTF-8 - -").Split('\f')[..^1];
    }

    public byte[] Bytes { get; }

    /// <summary>The text of each page, laid out as it stands.</summary>
    public IReadOnlyList<string> Pages { get; }

    public string Text => string.Join('\n', Pages);

    /// <summary>The text in the order in which it was drawn, wherever it stands.</summary>
    public string TextAsDrawn => Run("pdftotext", "-raw -enc UTF-8 - -");

    public string Info => Run("pdfinfo", "-");

    public static PrintedPdf Of(Schedule schedule, string language = "en") => new(BytesOf(schedule, language));

    public static byte[] BytesOf(Schedule schedule, string language = "en")
    {
        using var output = new MemoryStream();
        PdfRenderer.Write(schedule, Wording.For(language), output);
        return output.ToArray();
    }

    /// <summary>What a program of poppler-utils prints when it is given the file.</summary>
    public string Run(string program, string arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardOutputEncoding = Encoding.UTF8,

            // Another test may be changing the zone of this process, in which the program would print days.
            Environment = { ["TZ"] = "UTC" },
        }) ?? throw new InvalidOperationException($"{program} did not start; install poppler-utils.");
        Task<string> printed = process.StandardOutput.ReadToEndAsync();
        process.StandardInput.BaseStream.Write(Bytes);
        process.StandardInput.Close();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return printed.GetAwaiter().GetResult();
    }
}
