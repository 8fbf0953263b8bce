using NodaMoney;
using Restitution.Amounts;
using Restitution.Claims;
using Restitution.Deductions;
using Restitution.Evidence;
using Restitution.Reasons;

namespace Restitution.Cases;

/// <summary>Holds what a respondent kept back for an authority against the bookings to its office.</summary>
/// <remarks>
/// A booking counts where somebody decided that its payee is the office, and money that came back is taken off. One
/// that may be another again counts once. Bookings tell sums for all workers, so that the finding is one for each
/// respondent and no worker's figure changes. More remitted than was kept back here leaves nothing open: it may be for
/// others.
/// </remarks>
internal static class Remittances
{
    public static IReadOnlyList<WithheldAndRemitted> Of(
        CaseFile caseFile, CaseEvidence evidence, IReadOnlyList<WorkerClaim> workers, bool isTold)
    {
        Money zero = new(0m, caseFile.ClaimCurrency);
        var kept = new Dictionary<(string Respondent, string Of), List<(string Figure, Money Amount)>>();
        foreach (WorkerClaim worker in workers)
        {
            foreach (var kind in worker.Periods
                .SelectMany(period => period.Deductions
                    .Where(deduction => deduction.IsWithheld && deduction.Lawful.Amount > 0m)
                    .Select(deduction => (Key: (period.Episode.Respondent, deduction.Law.Word), deduction.Lawful)))
                .GroupBy(one => one.Key))
            {
                kept.TryAdd(kind.Key, []);
                kept[kind.Key].Add((
                    worker.Totals.Withheld.Id, kind.Aggregate(zero, (sum, one) => sum + one.Lawful)));
            }
        }

        return
        [
            .. kept.OrderBy(one => one.Key.Respondent, StringComparer.Ordinal)
                .ThenBy(one => one.Key.Of, StringComparer.Ordinal)
                .Select(one => Of(
                    one.Key.Respondent, one.Key.Of, one.Value, BookingsTo(one.Key, caseFile, evidence), zero, isTold)),
        ];
    }

    private static WithheldAndRemitted Of(
        string respondent, string of, IReadOnlyList<(string Figure, Money Amount)> kept,
        IReadOnlyList<StatementLine> bookings, Money zero, bool isTold)
    {
        Money withheld = kept.Aggregate(zero, (sum, one) => sum + one.Amount);
        Money remitted = bookings.Aggregate(zero, (sum, line) => sum - line.Amount);
        Money open = withheld > remitted ? withheld - remitted : zero;
        string id = $"case/{respondent}/{of}";
        return new WithheldAndRemitted(
            respondent, of,
            FigureOf("kept-back", withheld, new Reason(Statement.WithheldFromAll)
            {
                Working = [.. kept.Select(one => Operand.Of(one.Amount))],
                Figures = [.. kept.Select(one => one.Figure)],
            }),
            FigureOf("remitted", remitted, new Reason(Statement.RemittedToOffice)
            {
                Working = [.. bookings.Select(line => Operand.Of(-line.Amount))],
                Sources = [.. bookings.SelectMany(line => line.AlsoAt.Prepend(line.Source))],
            }),
            FigureOf("not-shown-remitted", open, new Reason(Statement.NotShownRemitted)
            {
                Working = [Operand.Of(withheld), Operand.Of(remitted)],
                Figures = [$"{id}/kept-back", $"{id}/remitted"],
            }));

        Figure FigureOf(string name, Money amount, Reason reason) => new(
            $"{id}/{name}", Estimate<Money>.Single(amount), Basis.Document, !isTold ? null : reason with
            {
                About = [new Operand.Code(respondent), new Operand.Name("deduction", of)],
                Result = Operand.Of(amount),
            });
    }

    private static StatementLine[] BookingsTo(
        (string Respondent, string Of) key, CaseFile caseFile, CaseEvidence evidence)
    {
        HashSet<string> offices =
            [.. caseFile.WithholdingOffices.Where(office => office.Of == key.Of).Select(office => office.Code)];
        return offices.Count == 0 ? [] :
        [
            .. evidence.Records
                .Where(record => record.Office is { } office && offices.Contains(office)
                    && record.Payer == key.Respondent)
                .Select(record => record.Record).OfType<StatementLine>()
                .Where(line => line.MayRepeat is null && line.BookedOn <= caseFile.AsOf
                    && line.Amount.Currency == caseFile.ClaimCurrency),
        ];
    }

    public static IEnumerable<Gap> Gaps(IReadOnlyList<WithheldAndRemitted> withheld) =>
        from one in withheld
        where one.NotShown.Likely.Amount > 0m
        select new Gap(GapKind.NotShownRemitted, "",
        [
            new Operand.Code(one.Respondent), new Operand.Name("deduction", one.Of),
            Operand.Of(one.Withheld.Likely), Operand.Of(one.Remitted.Likely), Operand.Of(one.NotShown.Likely),
        ]);

    /// <summary>
    /// Consents that no deduction of their worker asks for: a slip of the pen is not to be found by luck.
    /// </summary>
    public static IEnumerable<Gap> ConsentsWithoutEffect(CaseFile caseFile, IReadOnlyList<WorkerClaim> workers) =>
        from consent in caseFile.Deductions.Consents
        let worker = workers.FirstOrDefault(one => one.Worker == consent.Worker)
        where worker is not null && !worker.Periods.SelectMany(period => period.Deductions)
            .Any(deduction => deduction.Law.Word == consent.Kind && deduction.Rule == DeductionRule.WithConsent)
        select new Gap(GapKind.ConsentWithoutEffect, consent.Worker,
        [
            new Operand.Code(consent.Worker), new Operand.Name("deduction", consent.Kind),
            Operand.Of(consent.GivenOn),
        ]);
}
