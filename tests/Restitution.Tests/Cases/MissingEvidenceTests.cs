using NodaMoney;
using Restitution.Cases;
using Restitution.Claims;
using Restitution.Law;
using Restitution.Reasons;

namespace Restitution.Tests.Cases;

public sealed class MissingEvidenceTests
{
    private const int Cases = 120;

    [Fact]
    public void What_the_records_would_narrow_sums_to_high_less_low_and_none_is_negative() => Seeds(seed =>
    {
        var random = new RandomCase(seed);
        Claim claim =
            CaseComputation.Of<Told>(random.File, RandomCase.EvidenceOf(random.Records), LawOnFile.Embedded);
        foreach (WorkerClaim worker in claim.Workers)
        {
            Money[] narrowed = [.. worker.MissingEvidence.Select(one => one.Narrows!.Likely)];
            Assert.Equal(WidthOf(worker.Totals.BackWages), narrowed.Sum(one => one.Amount));
            Assert.All(narrowed, one => Assert.True(one.Amount >= 0m, $"{seed}"));
        }
    });

    [Fact]
    public void What_a_record_would_narrow_follows_from_what_its_reason_prints() => Seeds(seed =>
    {
        var random = new RandomCase(seed);
        Claim claim =
            CaseComputation.Of<Told>(random.File, RandomCase.EvidenceOf(random.Records), LawOnFile.Embedded);
        foreach (Figure narrows in claim.MissingEvidence.Select(one => one.Narrows).OfType<Figure>())
        {
            Reason told = narrows.Reason!;
            decimal[] working =
                [.. told.Working.Select(operand => ((Operand.Amount)operand).Value.Amount)];
            decimal follows = told.Statement switch
            {
                Statement.NarrowedBySum => working.Sum(),
                Statement.NarrowedByRest => working[0] - working.Skip(1).Sum(),
                Statement.NarrowedByShare => working[0] * working[1] / working[2],
                _ => 0m,
            };

            // A share is one of whole minor units, the one left over with the larger remainder.
            Assert.InRange(narrows.Likely.Amount - follows, -0.0099m, 0.0099m);
            Assert.All(working, amount => Assert.True(amount > 0m, $"{seed}: {narrows.Id}"));
        }
    });

    [Fact]
    public void The_list_is_ranked_by_what_each_would_narrow_and_what_has_no_figure_comes_last() => Seeds(seed =>
    {
        var random = new RandomCase(seed);
        IReadOnlyList<MissingEvidence> ranked = CaseComputation.Of<Told>(
            random.File, RandomCase.EvidenceOf(random.Records), LawOnFile.Embedded).MissingEvidence;
        decimal[] amounts = [.. ranked.Select(one => one.Narrows?.Likely.Amount ?? -1m)];

        Assert.Equal(amounts.OrderDescending(), amounts);
        Assert.All(ranked, one => Assert.True(one.Narrows is null == one.Gap is not null));
    });

    [Fact]
    public void A_record_of_attendance_within_what_was_told_never_widens_a_total() => Seeds(seed =>
    {
        var random = new EvidenceInRange(seed);
        NeverWider(seed, random.Compute(), random.Compute(random.AttendanceWithin()));
    });

    [Fact]
    public void Another_statement_within_the_first_changes_no_range_and_is_not_told() => Seeds(seed =>
    {
        var random = new EvidenceInRange(seed);
        Claim after = random.Compute([random.StatementWithin()]);

        NeverWider(seed, random.Compute(), after);
        Assert.DoesNotContain(after.AllGaps, gap => gap.Kind == GapKind.TestimoniesDiffer);
    });

    [Fact]
    public void A_credit_of_no_more_than_the_book_says_never_widens_a_total() => Seeds(seed =>
    {
        var random = new EvidenceInRange(seed);
        if (random.CreditWithin() is { } credit)
        {
            NeverWider(seed, random.Compute(), random.Compute([credit]));
        }
    });

    [Fact]
    public void A_statement_beyond_the_first_widens_and_says_so() => Seeds(seed =>
    {
        var random = new EvidenceInRange(seed);
        Claim before = random.Compute();
        Claim after = random.Compute([random.StatementBeyond()]);

        Assert.Contains(after.AllGaps, gap => gap.Kind == GapKind.TestimoniesDiffer);
        Assert.True(WidthOf(after.Totals.Due) >= WidthOf(before.Totals.Due), $"{seed}");
    });

    [Fact]
    public void Some_statement_beyond_the_first_does_widen() => Assert.Contains(
        Enumerable.Range(1, Cases),
        seed =>
        {
            var random = new EvidenceInRange(seed);
            return WidthOf(random.Compute([random.StatementBeyond()]).Totals.Due)
                > WidthOf(random.Compute().Totals.Due);
        });

    [Fact]
    public void A_record_beyond_what_was_told_says_so() => Seeds(seed =>
    {
        var random = new EvidenceInRange(seed);

        Assert.DoesNotContain(random.Compute().AllGaps, gap => gap.Kind == GapKind.RecordOutsideTestimony);
        Assert.Contains(
            random.Compute([random.AttendanceBeyond()]).AllGaps, gap => gap.Kind == GapKind.RecordOutsideTestimony);
    });

    [Fact]
    public void Every_kind_of_gap_that_no_record_fills_is_named_and_the_others_want_one()
    {
        Assert.Null(EvidenceForGap.Of(GapKind.PaidAfterAsOf));
        Assert.Equal(EvidenceWanted.AttendanceRecord, EvidenceForGap.Of(GapKind.HoursMissing));
        Assert.Equal(EvidenceWanted.RateOfExchange, EvidenceForGap.Of(GapKind.RateMissing));
    }

    private static void NeverWider(int seed, Claim before, Claim after)
    {
        foreach ((Figure wide, Figure narrow) in new[]
        {
            (before.Totals.Due, after.Totals.Due), (before.Totals.BackWages, after.Totals.BackWages),
            (before.Totals.Total, after.Totals.Total),
        })
        {
            Assert.True(
                WidthOf(narrow) <= WidthOf(wide),
                $"case of seed {seed}, {wide.Id}: {wide.Amount} became {narrow.Amount}");
        }
    }

    private static decimal WidthOf(Figure figure) => EvidenceOfWorker.WidthOf(figure).Amount;

    private static void Seeds(Action<int> holds) => Assert.All(Enumerable.Range(1, Cases), holds);
}
