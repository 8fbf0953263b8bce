using Restitution.Tracing;

namespace Restitution.Cli.Trace;

/// <summary>What methods and places are called in the tables that a command prints.</summary>
internal static class TracingWords
{
    public static string Heading(TracingMethod method) => method switch
    {
        TracingMethod.FirstInFirstOut => "First in first out",
        TracingMethod.LastInFirstOut => "Last in first out",
        TracingMethod.ProRata => "Pro rata",
        TracingMethod.PariPassu => "Pari passu",
        TracingMethod.LowestIntermediateBalance => "Lowest balance",
        TracingMethod.ProceedsFirst => "Proceeds first",
        TracingMethod.FullTaint => "Full taint",
        _ => throw new ArgumentOutOfRangeException(nameof(method), method, "Not a method."),
    };

    public static string Kind(PlaceKind kind) => kind switch
    {
        PlaceKind.Account => "account",
        PlaceKind.Holding => "holding",
        PlaceKind.Cash => "cash",
        PlaceKind.Outsider => "outsider",
        PlaceKind.Bank => "bank",
        PlaceKind.RecordsEnd => "records end",
        PlaceKind.OnTheWay => "on the way",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of place."),
    };

    public static string Origin(OriginKind kind) => kind switch
    {
        OriginKind.PaidByWorker => "paid by the worker",
        OriginKind.PayDrawnByAnother => "pay drawn by another",
        OriginKind.WithheldFromProceeds => "withheld out of what the work brought in",
        OriginKind.Decided => "decided in the case",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of origin."),
    };

    public static string Why(DemandReason reason) => reason switch
    {
        DemandReason.DaysMissing => "days missing",
        DemandReason.NumbersMissing => "numbers missing",
        DemandReason.RecordsEnd => "records end while traced money was there",
        DemandReason.AccountUnknown => "traced money went there, nothing on record",
        DemandReason.RecordsBegin => "records begin with money of unknown origin",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "Not a reason to ask."),
    };
}
