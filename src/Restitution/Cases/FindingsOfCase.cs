using NodaMoney;
using NodaTime;
using Restitution.Claims;
using Restitution.Evidence;
using Restitution.Findings;
using Restitution.Law;
using Restitution.Rates;
using Restitution.Tracing;

namespace Restitution.Cases;

/// <summary>What the records of a case bear out, contradict or point to, beside the claim.</summary>
/// <remarks>It reads the claim and never changes it: with findings or without, each figure is the same.</remarks>
public static class FindingsOfCase
{
    private const string RecruitersRole = "agent";

    public static CaseFindings Of(
        CaseFile caseFile, CaseEvidence evidence, Claim claim, TracedCase traced, LawOnFile law)
    {
        ArgumentNullException.ThrowIfNull(traced);
        AccountsOfCase accounts = AccountsOfCase.Of(caseFile, evidence);
        CaseStory story = StoryOf(caseFile, evidence, claim, accounts);
        var rules = new FindingsLaw(law.Choosing(caseFile.LawChoices), caseFile.AsOf);
        RedFlagsFound flags = RedFlagsOfCase.Of(caseFile, evidence, accounts, law);
        var findings = new CaseFindings
        {
            Corroboration = CorroborationMatrix.Of(story.Workers, rules),
            Indicators = Indicators.Of(story.Workers, rules),
            RedFlags = flags.Flags,
            Infractions =
                [.. InfractionsOfCase.Of(story), .. story.Workers.SelectMany(InfractionsOfWorker.Of)],
        };
        findings = findings with { Referrals = Referrals.Of(findings) };
        PayFound pay = PayFoundIn(caseFile, evidence, accounts);
        return findings with
        {
            Pay = pay,
            MissingFacts = Worksheet.Of(story, findings),
            Gaps =
            [
                .. rules.Gaps, .. flags.Gaps, .. InfractionsOfCase.LicencesNotChecked(story), .. pay.Gaps,
            ],
        };
    }

    /// <summary>The pay chain alone, which needs neither the claim nor the tracing.</summary>
    public static PayFound PayOf(CaseFile caseFile, CaseEvidence evidence) =>
        PayFoundIn(caseFile, evidence, AccountsOfCase.Of(caseFile, evidence));

    private static PayFound PayFoundIn(CaseFile caseFile, CaseEvidence evidence, AccountsOfCase accounts)
    {
        PayOfCase pay = PayOfCase.Of(caseFile, evidence, accounts);
        return PayFigures.Of(pay.Lines, pay.Gaps);
    }

    private static CaseStory StoryOf(
        CaseFile caseFile, CaseEvidence evidence, Claim claim, AccountsOfCase accounts)
    {
        ILookup<string, StatementLine> paidBy = PaidToOthers(caseFile, accounts);
        ILookup<string, AttributedRecord> byWorker = evidence.Records.Where(record => record.Worker is not null)
            .ToLookup(record => record.Worker!, StringComparer.Ordinal);
        string? mainBook = evidence.Records.Select(record => record.Record).OfType<PayRecord>()
            .Select(line => line.Source.Exhibit).FirstOrDefault();
        return new CaseStory
        {
            Workers =
            [
                .. from worker in caseFile.Workers
                   join claimed in claim.Workers on worker.Code equals claimed.Worker
                   select new WorkerStory
                   {
                       Worker = worker.Code,
                       Episodes = worker.Episodes,
                       Records =
                       [
                           .. byWorker[worker.Code].Select(one => new RecordOnFile(
                               one.Record, worker.Code, one.Payer, one.NamedPeriod)),
                       ],
                       Claim = claimed,
                       Stated = [.. caseFile.Stated.Where(one => one.Worker == worker.Code)],
                       Losses = [.. caseFile.Losses.Where(one => one.Worker == worker.Code)],
                       Creditors = caseFile.Debts,
                       MainBook = mainBook,
                       PaidToOthers = [.. paidBy[worker.Code].OrderBy(line => line.Source)],
                       InCurrency = RatesOf(caseFile),
                   },
            ],
            Respondents = [.. caseFile.Respondents.Select(one => one.Code)],
            Claim = claim,
            Books = evidence.Ledgers.Books,
            Creditors = caseFile.Debts,
            Licences = caseFile.LicenceChecks,
            AccountsReceived = AccountsReceived(evidence, accounts),
            Recruiters =
            [
                .. caseFile.Debts.Where(book => book.Role == Restitution.Debts.CreditorRole.Agent)
                    .Select(book => book.Creditor)
                    .Concat(caseFile.Respondents.Where(one => one.Role == RecruitersRole).Select(one => one.Code))
                    .Distinct(),
            ],
        };
    }

    // What was paid on a day fell due on it: whichever convention the case has, the rate is that of the day.
    private static Func<Money, Currency, LocalDate, ConvertedAmount?> RatesOf(CaseFile caseFile) =>
        (amount, other, on) => caseFile.Exchange.Kept(amount, other, new MoneyDays(on, on), "").Converted;

    private static HashSet<string> AccountsReceived(CaseEvidence evidence, AccountsOfCase accounts) =>
    [
        .. accounts.Known.Entries.Select(entry => entry.Account.Holder),
        .. evidence.Exhibits.Where(exhibit => exhibit.Statements.Count > 0).Select(exhibit => exhibit.AccountOf)
            .OfType<string>(),
        .. evidence.Records.Where(record => record.Record is StatementLine { Amount.Amount: < 0m })
            .Select(record => record.Payer).OfType<string>(),
    ];

    // By a confirmed match of the other side alone: a decision on the tracing may rest on the worker's own words.
    private static ILookup<string, StatementLine> PaidToOthers(CaseFile caseFile, AccountsOfCase accounts)
    {
        HashSet<string> workers = [.. caseFile.Workers.Select(worker => worker.Code)];
        return accounts.Known.Entries
            .Where(entry => entry.Amount.Amount > 0m && entry.Line is { MayRepeat: null, IsReversal: false }
                && entry.Booking.OtherSide is { } side && workers.Contains(side)
                && !workers.Contains(entry.Account.Holder))
            .ToLookup(entry => entry.Booking.OtherSide!, entry => entry.Line, StringComparer.Ordinal);
    }
}
