using System.Globalization;
using NodaTime;
using Restitution.Findings;
using Restitution.Tests.Cases;

namespace Restitution.Tests.Findings;

/// <summary>What holds of the matrix whatever rows come to it; every case is made from its seed.</summary>
public sealed class CorroborationProperties
{
    private const int Seeds = 60;
    private static readonly string[] Amounts = ["3000.00", "4000.00"];

    [Fact]
    public void A_row_that_bears_something_out_silences_nothing()
    {
        for (int seed = 1; seed <= Seeds; seed++)
        {
            Row[] rows = [.. RowsOf(seed)];
            Row[] admitted = [.. rows.Where(row => row.IsAdmitted)];
            Row copied = admitted[seed % admitted.Length] with { IsAdmitted = false };
            string[] before = BorneOutBy(rows);
            string[] after = BorneOutBy([.. rows, copied]);

            Assert.True(
                !before.Except(after).Any(),
                string.Create(CultureInfo.InvariantCulture, $"seed {seed}: {string.Join(", ", before.Except(after))}"));
        }
    }

    [Fact]
    public void Taking_a_row_away_silences_some()
    {
        bool[] lost =
        [
            .. Enumerable.Range(1, Seeds).Select(seed =>
            {
                Row[] rows = [.. RowsOf(seed)];
                return BorneOutBy(rows).Except(BorneOutBy([.. rows.Where(row => row.IsAdmitted)])).Any();
            }),
        ];

        Assert.Contains(true, lost);
    }

    [Fact]
    public void The_order_of_rows_changes_nothing()
    {
        for (int seed = 1; seed <= Seeds; seed++)
        {
            Row[] rows = [.. RowsOf(seed)];

            Assert.Equal(
                BorneOutBy(rows).Length,
                BorneOutBy([.. rows.Where(row => row.IsAdmitted), .. rows.Where(row => !row.IsAdmitted).Reverse()])
                    .Length);
        }
    }

    private static IEnumerable<Row> RowsOf(int seed)
    {
        var random = new Random(seed);
        int count = random.Next(2, 7);
        return Enumerable.Range(0, count * 2).Select(index => new Row(
            index < count, new LocalDate(2019, 3, 1).PlusDays(random.Next(0, 40)), Amounts[random.Next(2)])).ToArray();
    }

    private static string[] BorneOutBy(Row[] rows)
    {
        SampleCase sample = rows.Where(row => row.IsAdmitted)
            .Aggregate(new SampleCase(), (made, row) => made.Admitted(row.On, row.Amount));
        sample = rows.Where(row => !row.IsAdmitted).Aggregate(sample, (made, row) => made.Booked(row.On, row.Amount));
        return
        [
            .. Found.In(sample).Corroboration
                .Where(fact => fact.Kind == FactKind.PaymentReceived && fact.Against.Any(one =>
                    one is { Against: RecordKind.Bank, Outcome: CorroborationOutcome.Corroborated }))
                .Select(fact => fact.Source.ToString()),
        ];
    }

    private sealed record Row(bool IsAdmitted, LocalDate On, string Amount);
}
