using System.Globalization;
using Restitution.Findings;
using Restitution.Tests.DemoCase;

namespace Restitution.Tests.Findings;

/// <summary>
/// What the generator of the demo knows of each admitted payment, against what the matrix says of it: how much of what
/// is said is true, and how much of what is true is said.
/// </summary>
public sealed class ScorecardOfCorroborationTests(ITestOutputHelper output)
{
    [Fact]
    public void Payments_are_borne_out_and_contradicted_as_they_were_planted()
    {
        HashSet<Said> said = [.. SaidOfPayments()];
        HashSet<Said> planted = [.. Planted()];

        Print("payments", said, planted);
        Assert.Empty(said.Except(planted));
        Assert.Empty(planted.Except(said));
    }

    // Every span and every hour of the demo is stated as it was.
    [Fact]
    public void No_true_span_and_no_true_hours_are_contradicted()
    {
        Corroboration[] cells =
        [
            .. DemoFindings.Findings.Corroboration
                .Where(fact => fact.Kind is FactKind.SpanOfWork or FactKind.HoursWorked)
                .SelectMany(fact => fact.Against).Where(one => one.Outcome != CorroborationOutcome.Silent),
        ];

        int wrong = cells.Count(one => one.Outcome == CorroborationOutcome.Contradicted);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"spans and hours: {cells.Length} said, {wrong} wrongly contradicted"));
        Assert.NotEmpty(cells);
        Assert.All(cells, one => Assert.Equal(CorroborationOutcome.Corroborated, one.Outcome));
    }

    [Fact]
    public void The_scorecard_notices_what_is_wrong_and_what_is_missed()
    {
        var one = new Said("W-01", "2019-03", RecordKind.Payroll, CorroborationOutcome.Corroborated, 0m);
        HashSet<Said> said = [one, one with { Difference = 1m }];
        HashSet<Said> planted = [one, one with { Period = "2019-04" }, one with { Period = "2019-05" }];

        Assert.Equal((0.5m, 1m / 3m), (Precision(said, planted), Recall(said, planted)));
    }

    private void Print(string what, HashSet<Said> said, HashSet<Said> planted) => output.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{what}: {said.Count} said, {planted.Count} planted, "
        + $"precision {Precision(said, planted):0.000}, recall {Recall(said, planted):0.000}"));

    private static decimal Precision(HashSet<Said> said, HashSet<Said> planted) =>
        (decimal)said.Intersect(planted).Count() / said.Count;

    private static decimal Recall(HashSet<Said> said, HashSet<Said> planted) =>
        (decimal)said.Intersect(planted).Count() / planted.Count;

    private static IEnumerable<Said> SaidOfPayments() =>
        from fact in DemoFindings.Findings.Corroboration
        where fact.Kind == FactKind.PaymentReceived
        from one in fact.Against
        where one.Outcome != CorroborationOutcome.Silent
        select new Said(
            fact.Worker, fact.Id.Split('/')[^1], one.Against, one.Outcome, one.Difference!.Value.Amount);

    // Cash is booked nowhere; the book that was shown says its own net, the one in the desk what was handed over.
    private static IEnumerable<Said> Planted()
    {
        foreach (DemoPay pay in DemoPays.All.Where(pay => pay.Cash.Any(cash => cash.IsAdmitted)))
        {
            string month = pay.Month.Span.Start.ToString("uuuu-MM", CultureInfo.InvariantCulture);
            string worker = pay.Month.Worker.Code;
            if (pay.Book is { } book && PayrollExhibit.FaultOf(pay) is null)
            {
                yield return Told(RecordKind.Payroll, book.Net - pay.Received);
            }

            if (SecondBookExhibit.Covers(pay.Month))
            {
                yield return Told(RecordKind.SecondBook, 0m);
            }

            Said Told(RecordKind record, decimal difference) => new(
                worker, month, record,
                difference == 0m ? CorroborationOutcome.Corroborated : CorroborationOutcome.Contradicted, difference);
        }
    }

    private sealed record Said(
        string Worker, string Period, RecordKind Record, CorroborationOutcome Outcome, decimal Difference);
}
