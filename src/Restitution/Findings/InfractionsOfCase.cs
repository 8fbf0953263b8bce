using Restitution.Claims;
using Restitution.Deductions;
using Restitution.Evidence;
using Restitution.Ledgers;
using Restitution.Reasons;

namespace Restitution.Findings;

/// <summary>Other breaches that the records of the whole case show: books, licence, what was kept back.</summary>
/// <remarks>
/// A recruiter is without a licence only where the case records that a register was looked up and does not name the
/// recruiter; where nobody looked, that is a gap and a question. What was kept back is not shown to have been remitted
/// only where statements of an account of who kept it were received; else they are told as not received.
/// </remarks>
internal static class InfractionsOfCase
{
    private const int PlacesKept = 20;

    public static IEnumerable<Infraction> Of(CaseStory story) =>
        [.. story.Books.Select(books => TwoBooks(story, books)).OfType<Infraction>(), .. WithoutLicence(story),
            .. NotRemitted(story)];

    /// <summary>Recruiters of whom nobody looked up a licence.</summary>
    public static IEnumerable<Gap> LicencesNotChecked(CaseStory story) =>
        from recruiter in story.Recruiters
        where !story.Licences.Any(check => check.Creditor == recruiter)
        select new Gap(GapKind.LicenceNotChecked, "", [new Operand.Code(recruiter)]);

    private static Infraction? TwoBooks(CaseStory story, BooksCompared books)
    {
        BookDifference[] nets = [.. books.Differences.Where(one => one is { Paid: null, IsLineOfOneBook: false })];
        return nets.Length == 0 ? null : new(
            $"F/case/infraction/two-books/{books.First}+{books.Second}", InfractionKind.TwoSetsOfBooks)
        {
            RestsOn = Footings.ByRows(nets.Length * 2, 0),
            About = story.Respondents,
            Sources =
            [
                .. nets.SelectMany(one => new[] { one.FirstPlace!.Value, one.SecondPlace!.Value }).Take(PlacesKept),
            ],
            Because = new Reason(Statement.InfractionTwoBooks)
            {
                About = [new Operand.Code(books.First), new Operand.Code(books.Second)],
                Working = [new Operand.Number(books.InBothCount), new Operand.Number(nets.Length)],
                Sources =
                [
                    .. nets.SelectMany(one => new[] { one.FirstPlace!.Value, one.SecondPlace!.Value }).Take(PlacesKept),
                ],
            },
            InnocentExplanation = new Reason(Statement.ExplainTwoBooks),
        };
    }

    private static IEnumerable<Infraction> WithoutLicence(CaseStory story) =>
        from check in story.Licences
        where !check.IsLicensed && story.Recruiters.Contains(check.Creditor)
        let first = story.FirstChargeBy(check.Creditor)
        where first is not { } day || (check.From <= day && day <= check.To)
        select new Infraction($"F/{check.Creditor}/infraction/licence", InfractionKind.RecruiterWithoutLicence)
        {
            RestsOn = Footings.ByRows(check.Sources.Count, 0),
            About = [check.Creditor],
            Sources = check.Sources,
            Because = new Reason(Statement.InfractionWithoutLicence)
            {
                About =
                [
                    new Operand.Code(check.Creditor), new Operand.Code(check.CheckedBy), Operand.Of(check.CheckedOn),
                    new Operand.Span(check.From, check.To),
                ],
                Sources = check.Sources,
            },
            InnocentExplanation = new Reason(Statement.ExplainWithoutLicence),
        };

    private static IEnumerable<Infraction> NotRemitted(CaseStory story) =>
        from one in story.Claim.Withheld
        where one.NotShown.Likely.Amount > 0m
        let isTax = one.Of == DeductionKinds.IncomeTax
        let isReceived = story.AccountsReceived.Contains(one.Respondent)
        select new Infraction(
            $"F/{one.Respondent}/infraction/not-remitted/{one.Of}",
            isTax ? InfractionKind.TaxNotRemitted : InfractionKind.SocialSecurityNotRemitted)
        {
            RestsOn = isReceived
                ? Footings.ByRows(RowsOf(story, one).Count, 0) : Footings.NotReceived("lacking.bank"),
            About = [one.Respondent],
            Sources = RowsOf(story, one),
            Figures = [.. one.Figures.Select(figure => figure.Id)],
            Because = new Reason(
                isReceived ? Statement.InfractionNotRemitted : Statement.RemittanceNotReceived)
            {
                About = [new Operand.Code(one.Respondent), new Operand.Name("deduction", one.Of)],
                Working =
                    [Operand.Of(one.Withheld.Likely), Operand.Of(one.Remitted.Likely), Operand.Of(one.NotShown.Likely)],
                Result = Operand.Of(one.NotShown.Likely),
                Sources = RowsOf(story, one),
                Figures = [.. one.Figures.Select(figure => figure.Id)],
            },
            InnocentExplanation = new Reason(Statement.ExplainNotRemitted),
        };

    private static IReadOnlyList<SourceRef> RowsOf(CaseStory story, WithheldAndRemitted one) =>
    [
        .. SourceRefs.Joined(story.Workers.SelectMany(worker => worker.Claim.Periods)
            .Where(period => period.Episode.Respondent == one.Respondent)
            .SelectMany(period => period.Deductions)
            .Where(deduction => deduction.IsWithheld && deduction.Law.Word == one.Of)
            .Select(deduction => deduction.Taken.Source).Distinct().Order()),
    ];
}
