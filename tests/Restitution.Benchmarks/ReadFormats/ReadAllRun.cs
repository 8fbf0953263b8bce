using System.Diagnostics;
using System.Globalization;
using Restitution.MadeExhibits;
using Restitution.MadeExhibits.Workbooks;

namespace Restitution.Benchmarks.ReadFormats;

/// <summary>Every format at every size, each in a process of its own, so that its peak memory is its own.</summary>
public static class ReadAllRun
{
    /// <returns>0 when every run read what was made.</returns>
    public static int Of(IReadOnlyList<string> sizes)
    {
        Console.WriteLine(ReadFormatResult.Heading);
        int failed = 0;
        foreach (string format in MadeExhibit.Formats)
        {
            foreach (string rows in sizes.Select(size => Fitting(format, size)).Distinct())
            {
                failed += Run(format, rows) == 0 ? 0 : 1;
            }
        }

        return failed == 0 ? 0 : 1;
    }

    private static string Fitting(string format, string size) =>
        format == "xls" && int.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out int rows)
            && rows > MadeXls.RowsMost
        ? MadeXls.RowsMost.ToString(CultureInfo.InvariantCulture)
        : size;

    private static int Run(string format, string rows)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!);
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
        {
            start.ArgumentList.Add(typeof(ReadAllRun).Assembly.Location);
        }

        foreach (string argument in (string[])["read", "--format", format, "--rows", rows, "--as", "row"])
        {
            start.ArgumentList.Add(argument);
        }

        using Process process = Process.Start(start)!;
        process.WaitForExit();
        return process.ExitCode;
    }
}
