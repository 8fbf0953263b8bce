using System.Globalization;
using Restitution.Benchmarks.ComputeInParts;
using Restitution.Benchmarks.ComputeWorkers;
using Restitution.Benchmarks.KeepExhibits;
using Restitution.Benchmarks.Kills;
using Restitution.Benchmarks.LoadLaw;
using Restitution.Benchmarks.LoadService;
using Restitution.Benchmarks.PrintPages;
using Restitution.Benchmarks.ReadFormats;
using Restitution.Benchmarks.RebuildCase;
using Restitution.Benchmarks.Soak;
using Restitution.Benchmarks.Soak.VaultCrashes;
using Restitution.Benchmarks.StoreRows;
using Restitution.Benchmarks.TraceMovements;
using Restitution.Benchmarks.VerifyCustody;
using Restitution.MadeExhibits;
using Restitution.Tracing;

switch (args)
{
    case ["compute", "--workers", var workers, "--years", var years]
        when int.TryParse(workers, NumberStyles.None, CultureInfo.InvariantCulture, out int workerCount)
        && int.TryParse(years, NumberStyles.None, CultureInfo.InvariantCulture, out int yearCount):
        // A tenth first: it warms the code, and the two runs show how the time grows.
        Console.WriteLine(ComputeWorkersRun.Of(Math.Max(1, workerCount / 10), yearCount));
        Console.WriteLine(ComputeWorkersRun.Of(workerCount, yearCount));
        return 0;
    case ["in-parts", "--workers", var ofCase, "--years", var yearsOfCase]
        when int.TryParse(ofCase, NumberStyles.None, CultureInfo.InvariantCulture, out int caseWorkers)
        && int.TryParse(yearsOfCase, NumberStyles.None, CultureInfo.InvariantCulture, out int caseYears):
        return InPartsVerb.Run(caseWorkers, caseYears);
    case ["in-parts-step", var stepWorkers, var stepYears, .. var step]:
        InPartsVerb.Step(
            step, int.Parse(stepWorkers, CultureInfo.InvariantCulture),
            int.Parse(stepYears, CultureInfo.InvariantCulture));
        return 0;
    case ["pages", "--pages", var pages]
        when int.TryParse(pages, NumberStyles.None, CultureInfo.InvariantCulture, out int pageCount):
        Console.WriteLine(PrintPagesRun.Of(Math.Max(1, pageCount / 10)));
        Console.WriteLine(PrintPagesRun.Of(pageCount));
        return 0;
    case ["read", "--format", var format, "--rows", var rows, .. var asRow]
        when int.TryParse(rows, NumberStyles.None, CultureInfo.InvariantCulture, out int rowCount)
        && MadeExhibit.Formats.Contains(format) && asRow is [] or ["--as", "row"]:
        ReadFormatResult result = ReadFormatRun.Of(format, rowCount);
        Console.WriteLine(asRow is [] ? result.ToString() : result.Row);
        return 0;
    case ["read-json", "--format", var format, "--rows", var rows]
        when int.TryParse(rows, NumberStyles.None, CultureInfo.InvariantCulture, out int jsonRowCount)
        && MadeExhibit.Formats.Contains(format):
        Console.WriteLine(ReadJsonRun.Of(format, jsonRowCount));
        return 0;
    case ["rebuild", "--rows", var transactions]
        when int.TryParse(transactions, NumberStyles.None, CultureInfo.InvariantCulture, out int transactionCount):
        // A tenth first: it warms the code, and the two runs show how the time grows.
        Console.WriteLine(RebuildCaseRun.Of(Math.Max(ManyCurrencies.Codes.Count, transactionCount / 10)));
        Console.WriteLine(RebuildCaseRun.Of(transactionCount));
        return 0;
    case ["trace", "--movements", var movements, .. var order]
        when int.TryParse(movements, NumberStyles.None, CultureInfo.InvariantCulture, out int movementCount)
        && (order is [] or ["--ranges"]
            || (order is ["--ranges", var named] && TracingMethods.Named(named) is not null)):
        if (order is not [])
        {
            Console.WriteLine(TraceRangesRun.Of(
                movementCount,
                order is [_, var name] ? [TracingMethods.Named(name)!.Value] : TracingMethods.All));
            return 0;
        }

        // A tenth first: it warms the code, and the two runs show how the time grows.
        Console.WriteLine(TraceMovementsRun.Of(Math.Max(1, movementCount / 10)));
        Console.WriteLine(TraceMovementsRun.Of(movementCount));
        return 0;
    case ["trace", "--movements", var ofMethods, "--methods", .. var names]
        when int.TryParse(ofMethods, NumberStyles.None, CultureInfo.InvariantCulture, out int methodMovements)
        && names.Length > 0 && names.All(one => TracingMethods.Named(one) is not null):
        TracingMethod[] asked = [.. names.Select(one => TracingMethods.Named(one)!.Value)];
        Console.WriteLine(TraceMovementsRun.Of(Math.Max(1, methodMovements / 10), asked));
        Console.WriteLine(TraceMovementsRun.Of(methodMovements, asked));
        return 0;
    case ["store", "--rows", var storedRows]
        when int.TryParse(storedRows, NumberStyles.None, CultureInfo.InvariantCulture, out int storedRowCount)
        && storedRowCount > 0:
        // A tenth first: it warms the code, and the two runs show how the time grows.
        Console.WriteLine(StoreRowsRun.Of(Math.Max(1, storedRowCount / 10)));
        Console.WriteLine(StoreRowsRun.Of(storedRowCount));
        return 0;
    case ["custody", "--entries", var entries]
        when int.TryParse(entries, NumberStyles.None, CultureInfo.InvariantCulture, out int entryCount)
        && entryCount > 0:
        // A tenth first: it warms the code, and the two runs show how the time grows.
        Console.WriteLine(VerifyCustodyRun.Of(Math.Max(1, entryCount / 10)));
        Console.WriteLine(VerifyCustodyRun.Of(entryCount));
        return 0;
    case ["custody-append", "--database", var database]:
        AppendCustodyRun.UntilKilled(database);
        return 0;
    case ["law"]:
        Console.WriteLine(LoadLawRun.Of(turns: 20, lookUps: 1_000_000));
        return 0;
    case ["read-all", .. var sizes]:
        return ReadAllRun.Of(sizes.Length == 0 ? ["10000", "100000", "1000000"] : sizes);
    case ["keep", "--exhibits", var exhibits, "--bytes", var each]
        when int.TryParse(exhibits, NumberStyles.None, CultureInfo.InvariantCulture, out int exhibitCount)
        && int.TryParse(each, NumberStyles.None, CultureInfo.InvariantCulture, out int bytesEach):
        Console.WriteLine(await KeepExhibitsRun.Of(exhibitCount, bytesEach));
        return 0;
    case ["soak", "vault-worker", var seed]
        when int.TryParse(seed, NumberStyles.None, CultureInfo.InvariantCulture, out int workerSeed):
        return await VaultWorker.Run(workerSeed);
    case ["soak", "vault", .. var crashes]:
        return await VaultSoakVerb.Run(crashes);
    case ["soak", "custody", .. var appends]:
        return await CustodySoakVerb.Run(appends);
    case ["soak", .. var options]:
        return SoakVerb.Run(options);
    case ["load", .. var options]:
        return await LoadVerb.Run(options);
    case ["kills", .. var options]:
        return await KillVerb.Run(options);
    default:
        Console.Error.WriteLine("restitution-benchmarks compute --workers 10000 --years 5");
        Console.Error.WriteLine(InPartsVerb.Usage);
        Console.Error.WriteLine("restitution-benchmarks pages --pages 1000");
        Console.Error.WriteLine("restitution-benchmarks rebuild --rows 1000000");
        Console.Error.WriteLine("restitution-benchmarks trace --movements 1000000 [--ranges [METHOD] | --methods METHOD…]");
        Console.Error.WriteLine("restitution-benchmarks store --rows 1000000");
        Console.Error.WriteLine("restitution-benchmarks law");
        Console.Error.WriteLine("restitution-benchmarks custody --entries 1000000");
        Console.Error.WriteLine("restitution-benchmarks keep --exhibits 1000 --bytes 1048576");
        Console.Error.WriteLine(
            $"restitution-benchmarks read --format {string.Join('|', MadeExhibit.Formats)} --rows 1000000");
        Console.Error.WriteLine(
            $"restitution-benchmarks read-json --format {string.Join('|', MadeExhibit.Formats)} --rows 1000000");
        Console.Error.WriteLine("restitution-benchmarks read-all [10000 100000 1000000]");
        Console.Error.WriteLine(SoakVerb.Usage);
        Console.Error.WriteLine(VaultSoakVerb.Usage);
        Console.Error.WriteLine(CustodySoakVerb.Usage);
        Console.Error.WriteLine(KillVerb.Usage);
        Console.Error.WriteLine(LoadVerb.Usage);
        return 2;
}
