using NodaMoney;
using Restitution.Claims;
using Restitution.Interest;
using Restitution.Law;
using Restitution.Reasons;
using Restitution.Schedules;
using Restitution.Work;

namespace Restitution.Cases;

/// <summary>
/// What the documents of a case say besides their figures, taken from the case file, its exhibits and the law.
/// </summary>
public static class CaseHeadings
{
    /// <param name="resultDigest">Digest of the computation, lower-case hexadecimal.</param>
    public static CaseHeading Of(
        CaseFile caseFile, CaseEvidence evidence, LawOnFile law, string resultDigest, string engineVersion) => new()
    {
        Code = caseFile.Code,
        Title = caseFile.Title,
        AuthorityName = caseFile.Authority.Name,
        AuthorityOffice = caseFile.Authority.Office,
        Officer = caseFile.Authority.Officer,
        OrderNumber = caseFile.Authority.OrderNumber,
        Respondents =
        [
            .. caseFile.Respondents.Select(one =>
                new RespondentHeading(one.Code, one.Name, one.RegistrationNumber, one.Address) { Role = one.Role }),
        ],
        AsOf = caseFile.AsOf,
        ClaimedOn = caseFile.ClaimedOn,
        Currency = caseFile.ClaimCurrency,
        PayWithin = Term("order-pay-within-days", caseFile, law),
        CourtWithin = Term("order-court-within-days", caseFile, law),
        AfterOrder = AfterOrder(caseFile, law),
        LawBrought = BroughtTo(caseFile, law),
        Exhibits = [.. evidence.Exhibits.Select(HeadingOf)],
        Findings = [.. caseFile.Findings.Select(Sentence)],
        HolidaysOnRestDays = HolidaysOnRestDays(caseFile, law),
        Ledgers = evidence.Ledgers,
        RateRule = caseFile.Exchange.Rule,
        ResultDigest = resultDigest,
        EngineVersion = engineVersion,
    };

    /// <summary>The files of the laws of a case that others than the program brought, by who brought them.</summary>
    public static IReadOnlyList<LawBrought> BroughtTo(CaseFile caseFile, LawOnFile law)
    {
        HashSet<string> jurisdictions = [.. caseFile.Workers.SelectMany(worker => worker.Episodes)
            .Select(episode => episode.Jurisdiction)];
        return
        [
            .. law.Texts
                .Where(file => file.Origin != LawOrigin.Program && jurisdictions.Contains(file.Id.Split('/')[0]))
                .GroupBy(file => file.Origin, file => file.Id)
                .OrderBy(files => files.Key)
                .Select(files => new LawBrought(files.Key, [.. files])),
        ];
    }

    // By file and answer: laws differ, and one law may change or go by the basis of pay.
    private static IReadOnlyList<Phrase> HolidaysOnRestDays(CaseFile caseFile, LawOnFile law) =>
    [
        .. caseFile.Workers.SelectMany(worker => worker.Episodes)
            .SelectMany(episode => new[] { episode.Span.Start, episode.Span.End }.Select(day => (episode, day)))
            .Select(one => (
                File: $"{one.episode.Jurisdiction}/holiday-on-rest-day",
                Rule: law.RuleFor(
                    $"{one.episode.Jurisdiction}/holiday-on-rest-day", one.day,
                    LawTerms.None.With("payBasis", WorkBands.KeyOf(one.episode.PayBasis)))))
            .Select(one => (one.File, Word: one.Rule.IsFound ? one.Rule.Value : "unknown"))
            .Distinct().OrderBy(one => one.File, StringComparer.Ordinal).ThenBy(one => one.Word, StringComparer.Ordinal)
            .Select(one => Phrase.Of($"method.holiday-on-rest-day.{one.Word}", new Operand.Code(one.File))),
    ];

    private static OrderInterestLaw? AfterOrder(CaseFile caseFile, LawOnFile law)
    {
        string[] jurisdictions = [.. caseFile.Workers.SelectMany(worker => worker.Episodes)
            .Select(episode => episode.Jurisdiction).Distinct()];
        string? forum = caseFile.Tracks.FirstOrDefault(track => track.Track == RemedyTrack.Administrative)?.Forum;
        return jurisdictions is [string one] && forum is not null
            ? new OrderInterestLaw(one, forum, caseFile.AsOf, law.Choosing(caseFile.LawChoices))
            : null;
    }

    // The order is made on the as-of day under the one law that governs all the work; of several, none is assumed.
    private static OrderTerm? Term(string name, CaseFile caseFile, LawOnFile law)
    {
        string[] jurisdictions = [.. caseFile.Workers.SelectMany(worker => worker.Episodes)
            .Select(episode => episode.Jurisdiction).Distinct()];
        if (jurisdictions.Length != 1)
        {
            return null;
        }

        LookUp<decimal> days = law.Figure($"{jurisdictions[0]}/{name}", caseFile.AsOf);
        return days.IsFound ? new OrderTerm((int)days.Value, days.Authority) : null;
    }

    private static ExhibitHeading HeadingOf(ExhibitEvidence exhibit) => new(
        exhibit.Exhibit,
        exhibit.Counts,
        [
            .. exhibit.Quarantined.Select(row => row.ReadableAmount).OfType<Money>()
                .GroupBy(amount => amount.Currency.Code, StringComparer.Ordinal)
                .OrderBy(amounts => amounts.Key, StringComparer.Ordinal)
                .Select(amounts => amounts.Aggregate((sum, amount) => sum + amount)),
        ],
        exhibit.Statements.Count == 0 ? null : exhibit.Statements.Max(outcome => outcome.Verdict))
    {
        Verdicts =
        [
            .. exhibit.Statements.CountBy(outcome => outcome.Verdict).OrderBy(counted => counted.Key)
                .Select(counted => (counted.Key, counted.Value)),
        ],
        HasControlFindings = exhibit.Statements.Any(outcome => outcome.Controls.Count > 0),
        Corrections = exhibit.Corrections,
    };

    private static Phrase Sentence(Finding finding) => Phrase.Of(
        "method.finding",
        new Operand.Name("finding", finding.Kind), new Operand.Code(finding.MadeBy), Operand.Of(finding.MadeOn),
        new Operand.Span(finding.DueFrom, finding.DueTo),
        new Operand.Code(string.Join(", ", finding.Evidence)), new Operand.Code(string.Join(", ", finding.Workers)));
}
