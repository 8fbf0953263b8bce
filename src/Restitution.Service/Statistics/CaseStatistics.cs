using Restitution.Cases;

namespace Restitution.Service.Statistics;

/// <summary>Cases counted by what their definitions say of the work; workers are counted and never shown.</summary>
/// <param name="ByRespondent">
/// Registered companies alone, by registration number: a respondent without one may be a person.
/// </param>
/// <param name="ByRecruiter">The same of parties whose part in the case is recruiting.</param>
public sealed record CaseStatistics(
    int LeastCell, ShownTable BySector, ShownTable ByPlace, ShownTable ByJurisdiction, ShownTable ByRespondent,
    ShownTable ByRecruiter)
{
    /// <summary>
    /// A case that falls into several cells of a table is counted in each, and the total of the table is of those.
    /// </summary>
    /// <param name="least">Of how many cases a cell is at least made that is told.</param>
    public static CaseStatistics Of(IEnumerable<CaseFile> cases, int least)
    {
        CaseFile[] all = [.. cases];
        return new CaseStatistics(
            least,
            Table(all, least, episode => episode.Sector), Table(all, least, episode => episode.Place),
            Table(all, least, episode => episode.Jurisdiction), Companies(all, least, Respondents),
            Companies(all, least, Recruiters));
    }

    private static ShownTable Table(
        CaseFile[] cases, int least, Func<Restitution.Work.EmploymentEpisode, string> cellOf) => SmallCells.Hide(
        [
            .. cases.SelectMany(each => each.Workers
                    .SelectMany(worker => worker.Episodes.Select(episode => (Cell: cellOf(episode), worker.Code)))
                    .Distinct().GroupBy(one => one.Cell, one => one.Code, StringComparer.Ordinal)
                    .Select(cell => new CountedCell(cell.Key, 1, cell.Count())))
                .GroupBy(cell => cell.Name, StringComparer.Ordinal)
                .Select(cell => new CountedCell(
                    cell.Key, cell.Sum(one => one.CaseCount), cell.Sum(one => one.WorkerCount))),
        ],
        least);

    private static ShownTable Companies(
        CaseFile[] cases, int least, Func<CaseFile, IEnumerable<(string Number, string Name)>> companiesOf) =>
        SmallCells.Hide(
            [
                .. cases.SelectMany(each => companiesOf(each).DistinctBy(company => company.Number)
                        .Select(company => (company.Number, company.Name, Workers: each.Workers.Count)))
                    .GroupBy(company => company.Number, StringComparer.Ordinal)
                    .Select(same => new CountedCell(
                        $"{same.Select(one => one.Name).Min(StringComparer.Ordinal)} ({same.Key})", same.Count(),
                        same.Sum(one => one.Workers))),
            ],
            least).WithoutHiddenNames();

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
