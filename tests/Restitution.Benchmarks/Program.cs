using System.Globalization;
using Restitution.Benchmarks.ComputeWorkers;
using Restitution.Benchmarks.PrintPages;
using Restitution.Benchmarks.ReadBankRows;
using Restitution.Benchmarks.Soak;

switch (args)
{
    case ["compute", "--workers", var workers, "--years", var years]
        when int.TryParse(workers, NumberStyles.None, CultureInfo.InvariantCulture, out int workerCount)
        && int.TryParse(years, NumberStyles.None, CultureInfo.InvariantCulture, out int yearCount):
        // A tenth first: it warms the code, and the two runs show how the time grows.
        Console.WriteLine(ComputeWorkersRun.Of(Math.Max(1, workerCount / 10), yearCount));
        Console.WriteLine(ComputeWorkersRun.Of(workerCount, yearCount));
        return 0;
    case ["pages", "--pages", var pages]
        when int.TryParse(pages, NumberStyles.None, CultureInfo.InvariantCulture, out int pageCount):
        Console.WriteLine(PrintPagesRun.Of(Math.Max(1, pageCount / 10)));
        Console.WriteLine(PrintPagesRun.Of(pageCount));
        return 0;
    case ["read-rows", "--rows", var rows]
        when int.TryParse(rows, NumberStyles.None, CultureInfo.InvariantCulture, out int rowCount):
        Console.WriteLine(ReadBankRowsRun.Of(rowCount));
        return 0;
    case ["soak", .. var options]:
        return SoakVerb.Run(options);
    default:
        Console.Error.WriteLine("restitution-benchmarks compute --workers 10000 --years 5");
        Console.Error.WriteLine("restitution-benchmarks pages --pages 1000");
        Console.Error.WriteLine("restitution-benchmarks read-rows --rows 1000000");
        Console.Error.WriteLine(SoakVerb.Usage);
        return 2;
}
