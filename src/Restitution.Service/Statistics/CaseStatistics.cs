using Restitution.Cases;

namespace Restitution.Service.Statistics;

/// <summary>A case that is counted, and who opened it.</summary>
public sealed record CountedCase(CaseFile Case, string OpenedBy);

/// <summary>Cases counted by what their definitions say of the work; workers are counted and never shown.</summary>
/// <param name="ByRespondent">
/// Registered companies alone, by registration number: a respondent without one may be a person. The name stands with
/// it where as many as the least who opened cases write it so.
/// </param>
/// <param name="ByRecruiter">The same of parties whose part in the case is recruiting.</param>
public sealed record CaseStatistics(
    int LeastCell, ShownTable BySector, ShownTable ByPlace, ShownTable ByJurisdiction, ShownTable ByRespondent,
    ShownTable ByRecruiter)
{
    /// <summary>
    /// A case that falls into several cells of a table is counted in each, and the total of the table is of those.
    /// </summary>
    /// <param name="least">Of how many cases, and of how many who opened them, a cell is made that is told.</param>
    /// <param name="askedBy">Whose own cases raise no cell above the least.</param>
    public static CaseStatistics Of(IEnumerable<CountedCase> cases, int least, string askedBy)
    {
        CountedCase[] all = [.. cases];
        return new CaseStatistics(
            least,
            SmallCells.Hide(Cells(all, askedBy, episode => episode.Sector), least),
            SmallCells.Hide(Cells(all, askedBy, episode => episode.Place), least),
            SmallCells.Hide(Cells(all, askedBy, episode => episode.Jurisdiction), least),
            SmallCells.Hide(Companies(all, least, askedBy, Respondents), least),
            SmallCells.Hide(Companies(all, least, askedBy, Recruiters), least));
    }

    private static CountedCell[] Cells(
        CountedCase[] cases, string askedBy, Func<Restitution.Work.EmploymentEpisode, string> cellOf) =>
    [
        .. cases.SelectMany(each => each.Case.Workers
                .SelectMany(worker => worker.Episodes.Select(episode => (Cell: cellOf(episode), worker.Code)))
                .Distinct().GroupBy(one => one.Cell, one => one.Code, StringComparer.Ordinal)
                .Select(cell => (Name: cell.Key, Workers: cell.Count(), each.OpenedBy)))
            .GroupBy(cell => cell.Name, StringComparer.Ordinal)
            .Select(cell => new CountedCell(
                cell.Key, cell.Count(), cell.Sum(one => one.Workers),
                Others(cell.Select(one => one.OpenedBy), askedBy))),
    ];

    private static CountedCell[] Companies(
        CountedCase[] cases, int least, string askedBy,
        Func<CaseFile, IEnumerable<(string Number, string Name)>> companiesOf) =>
    [
        .. cases.SelectMany(each => companiesOf(each.Case).DistinctBy(company => company.Number)
                .Select(company => (company.Number, company.Name, Workers: each.Case.Workers.Count, each.OpenedBy)))
            .GroupBy(company => company.Number, StringComparer.Ordinal)
            .Select(same => new CountedCell(
                NameOf(same.Key, same.Select(one => (one.Name, one.OpenedBy)), least, askedBy), same.Count(),
                same.Sum(one => one.Workers), Others(same.Select(one => one.OpenedBy), askedBy))),
    ];

    // One who opens cases must not choose what all read as the name of a company.
    private static string NameOf(
        string number, IEnumerable<(string Name, string OpenedBy)> written, int least, string askedBy)
    {
        string? agreed = written.GroupBy(one => one.Name, one => one.OpenedBy, StringComparer.Ordinal)
            .Select(name => (name.Key, Count: Others(name, askedBy).Count))
            .Where(name => name.Count >= least).OrderByDescending(name => name.Count)
            .ThenBy(name => name.Key, StringComparer.Ordinal).Select(name => name.Key).FirstOrDefault();
        return agreed is null ? number : $"{agreed} ({number})";
    }

    private static HashSet<string> Others(IEnumerable<string> openers, string askedBy) =>
        [.. openers.Where(one => one != askedBy)];

    private static IEnumerable<(string Number, string Name)> Respondents(CaseFile of) =>
        from respondent in of.Respondents
        where respondent.RegistrationNumber is { Length: > 0 }
        select (respondent.RegistrationNumber!, respondent.Name);

    private static IEnumerable<(string Number, string Name)> Recruiters(CaseFile of) =>
        from party in of.Parties
        where party.Role == Restitution.Ledgers.PartyRole.Recruiter && !party.IsPerson
            && party.RegistrationNumber is { Length: > 0 } && party.Name is { Length: > 0 }
        select (party.RegistrationNumber!, party.Name!);
}
