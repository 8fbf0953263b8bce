using NodaMoney;
using Restitution.Evidence;
using Restitution.Ledgers;
using static Restitution.Tests.Ledgers.SeededStatement;

namespace Restitution.Tests.Ledgers;

/// <summary>One thing planted in a statement made from a seed is found at its place, and nothing else is.</summary>
public sealed class RunningBalancesTests
{
    public static TheoryData<int, bool> Seeds =>
        [.. from seed in Enumerable.Range(1, 40) from isBackwards in new[] { false, true } select (seed, isBackwards)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_whole_statement_has_no_break(int seed, bool isBackwards) =>
        Assert.Equal(0, Followed(Make(seed, 60).Lines, isBackwards).BreakCount);

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_missing_row_is_told_by_its_amount(int seed, bool isBackwards)
    {
        List<StatementLine> lines = Make(seed, 60).Lines;
        StatementLine taken = lines[Planted(seed)];
        lines.Remove(taken);

        BalanceBreak found = Only(lines, isBackwards);
        Assert.Equal((BreakKind.RowMissing, taken.Amount), (found.Kind, found.Explaining));
        Assert.Equal(Neighbour(lines, Planted(seed), isBackwards), found.Source);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_row_copied_with_its_balance_is_a_repeated_row(int seed, bool isBackwards)
    {
        List<StatementLine> lines = Make(seed, 60).Lines;
        StatementLine twice = lines[Planted(seed)];
        StatementLine copy = twice with { Source = SourceRef.Line("X-01", 500) };
        lines.Insert(Planted(seed) + 1, copy);

        BalanceBreak found = Only(lines, isBackwards);
        Assert.Equal(BreakKind.RowRepeated, found.Kind);
        Assert.Equal([copy.Source, twice.Source], new[] { found.Source, found.Other!.Value }.OrderDescending());
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_row_copied_on_the_running_balance_is_a_repeated_row(int seed, bool isBackwards)
    {
        List<StatementLine> lines = Make(seed, 60).Lines;
        StatementLine twice = lines[Planted(seed)];
        lines.Insert(Planted(seed) + 1, twice with
        {
            Source = SourceRef.Line("X-01", 500), Balance = twice.Balance + twice.Amount,
        });

        Assert.Equal(BreakKind.RowRepeated, Only(lines, isBackwards).Kind);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Two_rows_that_changed_places_are_told_together(int seed, bool isBackwards)
    {
        List<StatementLine> lines = Make(seed, 60).Lines;
        int at = Planted(seed);
        (lines[at], lines[at + 1]) = (lines[at + 1], lines[at]);

        BalanceBreak found = Only(lines, isBackwards);
        Assert.Equal(BreakKind.RowsSwapped, found.Kind);
        Assert.Equal(
            new[] { lines[at].Source, lines[at + 1].Source }.Order(),
            new[] { found.Source, found.Other!.Value }.Order());
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_row_that_moved_far_is_told_with_both_places(int seed, bool isBackwards)
    {
        List<StatementLine> lines = Make(seed, 60).Lines;
        int at = Planted(seed);
        StatementLine moved = lines[at];
        lines.RemoveAt(at);
        lines.Insert(at < 30 ? at + 12 : at - 12, moved);

        RunningBalances found = Followed(lines, isBackwards);
        Assert.Contains(found.Breaks, one => one.Kind == BreakKind.RowMoved && one.Source == moved.Source);
        Assert.True(found.BreakCount <= 2, $"{found.BreakCount} breaks");
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_balance_of_one_row_alone_is_told_as_altered(int seed, bool isBackwards)
    {
        List<StatementLine> lines = Make(seed, 60).Lines;
        int at = Planted(seed);
        lines[at] = lines[at] with { Balance = lines[at].Balance + new Money(1_234.56m, Baht) };

        BalanceBreak found = Only(lines, isBackwards);
        Assert.Equal((BreakKind.BalanceAltered, lines[at].Source, 1_234.56m), (
            found.Kind, found.Source, found.Difference.Amount));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void An_amount_on_the_other_side_is_told_with_the_one_that_fits(int seed, bool isBackwards)
    {
        List<StatementLine> lines = Make(seed, 60).Lines;
        int at = Planted(seed);
        lines[at] = lines[at] with { Amount = -lines[at].Amount };

        BalanceBreak found = Only(lines, isBackwards);
        Assert.Equal((BreakKind.AmountAltered, BreakHint.OtherSide), (found.Kind, found.Hint));
        Assert.Equal(-lines[at].Amount, found.Explaining);
        Assert.Contains(lines[at].Source, new[] { found.Source, found.Other ?? found.Source });
    }

    [Theory]
    [InlineData("1,540.00", "1,450.00", BreakHint.DigitsTransposed)]
    [InlineData("1,540.00", "1,531.00", BreakHint.DivisibleByNine)]
    [InlineData("1,540.00", "1,532.00", null)]
    public void Digits_that_changed_places_are_hinted_at(string written, string fits, BreakHint? hint)
    {
        decimal amount = decimal.Parse(written, System.Globalization.CultureInfo.InvariantCulture);
        decimal fitting = decimal.Parse(fits, System.Globalization.CultureInfo.InvariantCulture);
        List<StatementLine> lines = Make(7, 10).Lines;
        decimal before = lines[^1].Balance!.Value.Amount;
        lines.Add(Line(50, lines[^1].BookedOn, amount, before + fitting, "altered"));
        lines.Add(Line(51, lines[^1].BookedOn, 10m, before + fitting + 10m, "after"));

        BalanceBreak found = Only(lines, isBackwards: false);
        Assert.Equal(hint, found.Hint);
        Assert.Equal(hint == BreakHint.DigitsTransposed ? BreakKind.AmountAltered : BreakKind.RowMissing, found.Kind);
    }

    [Fact]
    public void A_row_set_aside_explains_the_break_after_it()
    {
        List<StatementLine> lines = Make(3, 10).Lines;
        StatementLine unread = lines[4];
        var balances = new RunningBalances(Baht, isBackwards: false);
        balances.StartFrom(Opening);
        foreach (StatementLine line in lines)
        {
            if (line == unread)
            {
                balances.SetAside(new QuarantinedRow(unread.Source, "", [], unread.Amount));
            }
            else
            {
                balances.Add(line);
            }
        }

        balances.End();
        BalanceBreak found = Assert.Single(balances.Breaks);
        Assert.Equal((BreakKind.RowSetAside, unread.Source), (found.Kind, found.Other!.Value));
    }

    [Fact]
    public void A_difference_that_is_taken_back_later_is_told_with_the_place_where_it_began()
    {
        List<StatementLine> lines = Make(5, 40).Lines;
        for (int index = 10; index < 20; index++)
        {
            lines[index] = lines[index] with { Balance = lines[index].Balance + new Money(800m, Baht) };
        }

        RunningBalances found = Follow(lines);
        Assert.Equal([BreakKind.RowMissing, BreakKind.ReturnsToLine], found.Breaks.Select(one => one.Kind));
        Assert.Equal(lines[10].Source, found.Breaks[1].Other);
    }

    [Fact]
    public void Rows_without_a_balance_are_carried_to_the_next_that_states_one()
    {
        List<StatementLine> lines = Make(9, 30).Lines;
        for (int index = 0; index < lines.Count; index += 3)
        {
            lines[index] = lines[index] with { Balance = null };
        }

        Assert.Equal(0, Follow(lines).BreakCount);
        lines.Reverse();
        Assert.Equal(0, Follow(lines, isBackwards: true).BreakCount);
    }

    [Fact]
    public void Breaks_are_kept_to_a_limit_and_counted()
    {
        List<StatementLine> lines = Make(11, 1_000).Lines;
        for (int index = 0; index < lines.Count; index++)
        {
            lines[index] = lines[index] with { Balance = new Money(index * index * 1.01m, Baht) };
        }

        RunningBalances found = Follow(lines);
        Assert.Equal(RunningBalances.BreaksKept, found.Breaks.Count);
        Assert.True(found.BreakCount > 900, $"{found.BreakCount}");
    }

    // Away from the ends, where the lines around a row are missing.
    private static int Planted(int seed) => 5 + (seed * 7 % 50);

    private static SourceRef Neighbour(List<StatementLine> lines, int at, bool isBackwards) =>
        lines[isBackwards ? at - 1 : at].Source;

    private static RunningBalances Followed(IReadOnlyList<StatementLine> lines, bool isBackwards) =>
        Follow(isBackwards ? lines.Reverse() : lines, isBackwards);

    private static BalanceBreak Only(IReadOnlyList<StatementLine> lines, bool isBackwards)
    {
        RunningBalances found = Followed(lines, isBackwards);
        Assert.True(
            found.BreakCount == 1,
            string.Join('\n', found.Breaks.Select(one => $"{one.Kind} {one.Source} {one.Difference.Amount}")));
        return found.Breaks[0];
    }
}
