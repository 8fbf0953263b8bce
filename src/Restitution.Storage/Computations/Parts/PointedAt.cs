using Restitution.Cases;
using Restitution.Law;

namespace Restitution.Storage.Computations.Parts;

/// <summary>What both sides have already and a part only points at: persons, work and debt books, and law.</summary>
/// <remarks>
/// A claim read from a part thus holds the very episodes of the case file and the very provisions of the law on file,
/// as one that was reckoned here does.
/// </remarks>
internal sealed class PointedAt(CaseFile caseFile, LawOnFile law)
{
    private readonly Dictionary<string, Worker> workers =
        caseFile.Workers.ToDictionary(worker => worker.Code, StringComparer.Ordinal);

    /// <summary>What a worker's claim may hold of the case, in an order that is the same wherever the case is read.
    /// </summary>
    public IEnumerable<object> Of(string worker) =>
        [workers[worker], .. workers[worker].Episodes, .. caseFile.Debts];

    public StatutoryValue FileOf(string id) => law.File(id)
        ?? throw new InvalidDataException($"A part speaks of the law file {id}, which is not on file here.");

    /// <summary>A file of law, its provisions, and what each of them says.</summary>
    public static IEnumerable<object> In(StatutoryValue file) => file.Provisions.SelectMany(provision =>
        provision.Readings.SelectMany(reading => reading.Values.Entries.Prepend<object>(reading))
            .Concat(provision.Values.Entries).Prepend(provision)).Prepend(file);
}
