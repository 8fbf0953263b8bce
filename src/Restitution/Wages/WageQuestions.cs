using NodaTime;
using Restitution.Law;
using Restitution.Work;

namespace Restitution.Wages;

/// <summary>Puts the questions about the wages of one episode to the law on file, for one day worked.</summary>
/// <remarks>All that is known of the episode is asked with; each file takes of it what its statute knows.</remarks>
internal sealed class WageQuestions(LawOnFile law, EmploymentEpisode episode, LocalDate workedOn)
{
    public LawTerms Terms { get; } = TermsOf(episode);

    public LookUp<decimal> Figure(string name) => law.FigureFor(Id(name), workedOn, Terms);

    public LookUp<decimal> Figure(string name, LawTerms terms) => law.FigureFor(Id(name), workedOn, terms);

    public LookUp<string> Rule(string name) => law.RuleFor(Id(name), workedOn, Terms);

    public LookUp<string> Rule(string name, LawTerms terms) => law.RuleFor(Id(name), workedOn, terms);

    public LookUp<IReadOnlyList<string>> List(string name) => law.List(Id(name), workedOn);

    public string UnitOf(string name) => law.File(Id(name))?.Unit ?? "";

    /// <summary>The words that the file of a question writes for one dimension; none without either.</summary>
    public IReadOnlyList<string> WordsOf(string name, string key)
    {
        StatutoryValue? file = law.File(Id(name));
        int index = file is null ? -1 : file.Keys.ToList().IndexOf(key);
        return index < 0 ? [] : file!.WordsOf(index);
    }

    private string Id(string name) => $"{episode.Jurisdiction}/{name}";

    private static LawTerms TermsOf(EmploymentEpisode episode) => LawTerms.None
        .With("place", episode.Place)
        .With("district", episode.District)
        .With("sector", episode.Sector)
        .With("size", episode.Size)
        .With("grade", episode.Grade)
        .With("week", episode.Week is { } week ? WeekKeyOf(week) : null)
        .With("payBasis", WorkBands.KeyOf(episode.PayBasis))
        .With("askedBy", episode.RestDayWorkAskedBy switch
        {
            Requester.Employer => "employer",
            Requester.Worker => "worker",
            _ => null,
        });

    private static string WeekKeyOf(WeekPattern week) => week switch
    {
        WeekPattern.SixDay => "six-day",
        WeekPattern.FiveDay => "five-day",
        WeekPattern.FourDay => "four-day",
        _ => throw new ArgumentOutOfRangeException(nameof(week), week, "Not a pattern of weeks."),
    };
}
