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
    /// <summary>In an order that is the same wherever the case is read.</summary>
    public IEnumerable<object> OfCase =>
        [.. caseFile.Workers, .. caseFile.Workers.SelectMany(worker => worker.Episodes), .. caseFile.Debts];

    public StatutoryValue FileOf(string id) => law.File(id)
        ?? throw new InvalidDataException($"A part speaks of the law file {id}, which is not on file here.");

    /// <summary>A file of law, its provisions, and what each of them says.</summary>
    public static IEnumerable<object> In(StatutoryValue file) => file.Provisions.SelectMany(provision =>
        provision.Readings.SelectMany(reading => reading.Values.Entries.Prepend<object>(reading))
            .Concat(provision.Values.Entries).Prepend(provision)).Prepend(file);
}
