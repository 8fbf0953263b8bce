using FsCheck;
using FsCheck.Fluent;
using NodaMoney;
using NodaTime;
using Restitution.Evidence;
using Restitution.Ledgers;
using static Restitution.Tests.Ledgers.SeededStatement;

namespace Restitution.Tests.Ledgers;

/// <summary>Overlapping statements become one by multiplicity: nothing is doubled, and no row is lost.</summary>
public sealed class StatementMergeTests
{
    private static readonly LocalDate First = new(2019, 3, 1);

    [Fact]
    public void What_survives_does_not_depend_on_the_order_of_the_statements() => Holds(copies =>
        Same(Surviving(copies), Surviving([.. copies.Reverse()])));

    [Fact]
    public void A_statement_merged_with_itself_again_adds_nothing() => Holds(copies =>
        Same(Keys(copies[0].Lines), Surviving([copies[0], Renamed(copies[0], "Y-99")])));

    [Fact]
    public void Of_each_booking_as_many_survive_as_the_statement_with_most_has() => Holds(copies =>
    {
        string[] expected =
        [
            .. copies.SelectMany(copy => Keys(copy.Lines).GroupBy(key => key).Select(same => (same.Key, same.Count())))
                .GroupBy(one => one.Key, one => one.Item2)
                .SelectMany(counts => Enumerable.Repeat(counts.Key, counts.Max()))
                .Order(StringComparer.Ordinal),
        ];
        return Same(expected, Surviving(copies));
    });

    [Fact]
    public void No_row_of_a_statement_is_lost_and_every_place_is_kept() => Holds(copies =>
    {
        MergedStatements merged = StatementMerge.Of(copies);
        StatementLine[] surviving = [.. copies.SelectMany(copy => copy.Lines).Select(merged.SurvivorOf)
            .OfType<StatementLine>()];
        SourceRef[] places = [.. surviving.SelectMany(line => line.AlsoAt.Prepend(line.Source)).Order()];
        SourceRef[] given = [.. copies.SelectMany(copy => copy.Lines).Select(line => line.Source).Order()];
        return places.SequenceEqual(given) && surviving.Length + merged.MergedCount == given.Length;
    });

    [Fact]
    public void Equal_rows_of_one_statement_all_survive_and_find_their_equals_in_another()
    {
        StatementCopy one = Copy("A-01", Fee("A-01", 2), Fee("A-01", 3));
        StatementCopy other = Copy("B-01", Fee("B-01", 2), Fee("B-01", 3), Fee("B-01", 4));

        MergedStatements merged = StatementMerge.Of([one, other]);

        Assert.Equal(2, merged.MergedCount);
        Assert.Equal(["B-01:2"], merged.SurvivorOf(one.Lines[0])!.AlsoAt.Select(place => place.ToString()));
        Assert.Equal(["B-01:3"], merged.SurvivorOf(one.Lines[1])!.AlsoAt.Select(place => place.ToString()));
        Assert.NotNull(merged.SurvivorOf(other.Lines[2]));
    }

    [Fact]
    public void Account_numbers_are_compared_without_spaces_and_hyphens()
    {
        MergedStatements merged = StatementMerge.Of(
        [
            Copy("A-01", Fee("A-01", 2, "123-4-56789-0")), Copy("B-01", Fee("B-01", 2, "123 4 567890")),
        ]);

        Assert.Equal(1, merged.MergedCount);
    }

    [Fact]
    public void Another_account_and_another_currency_are_left_alone()
    {
        StatementLine dollars = Fee("C-01", 2) with { Amount = new Money(-10m, "USD") };
        MergedStatements merged = StatementMerge.Of(
        [
            Copy("A-01", Fee("A-01", 2)), Copy("B-01", Fee("B-01", 2, "999")), Copy("C-01", dollars),
        ]);

        Assert.Equal((0, 0), (merged.MergedCount, merged.Questions.Count));
    }

    [Theory]
    [InlineData("R-01", "fee", "990.00", true)]
    [InlineData("R-01", "fee", "980.00", true)]
    [InlineData("R-01", "other words", "980.00", false)]
    [InlineData("W-01", "fee", "990.00", false)]
    public void Statements_of_one_holder_that_name_no_account_are_never_silently_one_or_two(
        string holder, string text, string balance, bool isAsked)
    {
        StatementLine one = Fee("A-01", 2, "") with { Balance = Thb("990.00") };
        StatementLine other = Fee("B-01", 2, "") with { Balance = Thb(balance), Description = text };
        MergedStatements merged = StatementMerge.Of(
        [
            Copy("A-01", one) with { Holder = "R-01" }, Copy("B-01", other) with { Holder = holder },
        ]);

        Assert.Equal((0, isAsked ? 1 : 0), (merged.MergedCount, merged.Questions.Count));
        Assert.Equal(isAsked ? one.Source : null, merged.SurvivorOf(other)!.MayRepeat);
    }

    [Fact]
    public void A_statement_that_names_no_account_is_held_against_every_account_of_its_holder()
    {
        StatementLine named = Fee("A-01", 2) with { Balance = Thb("990.00") };
        StatementLine ofOther = Fee("B-01", 2, "999") with { Balance = Thb("990.00") };
        StatementLine unnamed = Fee("C-01", 2, "") with { Balance = Thb("990.00") };
        MergedStatements merged = StatementMerge.Of(
        [
            Copy("A-01", named) with { Holder = "R-01" }, Copy("B-01", ofOther) with { Holder = "R-01" },
            Copy("C-01", unnamed) with { Holder = "R-01" },
        ]);

        Assert.Equal((0, 1), (merged.MergedCount, merged.Questions.Count));
        Assert.Equal(named.Source, merged.SurvivorOf(unnamed)!.MayRepeat);
    }

    [Fact]
    public void Statements_of_one_account_meet_whoever_holds_it_beside_one_that_names_no_account()
    {
        StatementLine named = Fee("A-01", 2) with { Balance = Thb("990.00") };
        StatementLine again = Fee("Z-01", 2) with { Balance = Thb("990.00") };
        StatementLine unnamed = Fee("C-01", 2, "") with { Balance = Thb("990.00") };
        MergedStatements merged = StatementMerge.Of(
        [
            Copy("A-01", named) with { Holder = "R-01" }, Copy("C-01", unnamed), Copy("Z-01", again),
        ]);

        Assert.Equal(1, merged.MergedCount);
        Assert.Null(merged.SurvivorOf(again));
        Assert.Null(merged.SurvivorOf(named)!.MayRepeat);
    }

    [Fact]
    public void Equal_words_with_unequal_balances_are_a_question_only_where_neither_side_has_its_twin()
    {
        StatementCopy one = Copy(
            "A-01", Fee("A-01", 2) with { Balance = Thb("1000.00") }, Fee("A-01", 3) with { Balance = Thb("990.00") });
        StatementCopy again = Copy(
            "B-01", Fee("B-01", 2) with { Balance = Thb("1000.00") }, Fee("B-01", 3) with { Balance = Thb("990.00") });
        StatementCopy other = Copy(
            "B-01", Fee("B-01", 2) with { Balance = Thb("1000.00") }, Fee("B-01", 3) with { Balance = Thb("999.00") });

        MergedStatements equal = StatementMerge.Of([one, again]);
        MergedStatements unequal = StatementMerge.Of([one, other]);

        Assert.Equal((2, 0), (equal.MergedCount, equal.Questions.Count));
        Assert.Equal(1, unequal.MergedCount);
        Assert.Equal(("B-01:3", "A-01:3"), unequal.Questions.Select(
            asked => (asked.Line.ToString(), asked.Other.ToString())).Single());
    }

    [Theory]
    [InlineData("118/1", "7/1", "90.00", "80.00", 2, 0)]
    [InlineData("118/1", "7/1", "95.00", "85.00", 0, 2)]
    [InlineData("118/1", "119/1", "80.00", "70.00", 0, 0)]
    [InlineData("118/1", "119/1", "110.00", "90.00", 0, 0)]
    public void A_statement_exported_anew_under_another_number_is_the_same_statement(
        string number, string otherNumber, string opening, string closing, int merged, int asked)
    {
        StatementCopy one = Numbered(Copy("A-01", Fee("A-01", 2), Fee("A-01", 3)), number, "90.00", "80.00");
        StatementCopy other = Numbered(
            Copy("B-01", Fee("B-01", 2), Fee("B-01", 3)), otherNumber, opening, closing);

        MergedStatements found = StatementMerge.Of([one, other]);

        Assert.Equal((merged, asked), (found.MergedCount, found.Questions.Count));
    }

    [Theory]
    [InlineData("118/1", 2, 0)]
    [InlineData("119/1", 0, 2)]
    public void Where_balances_end_as_they_began_the_number_tells_a_page_from_a_copy_or_the_question_is_told(
        string otherNumber, int merged, int asked)
    {
        StatementLine back = Fee("A-01", 3) with { Amount = Thb("10.00"), Description = "fee returned" };
        StatementCopy one = Numbered(Copy("A-01", Fee("A-01", 2), back), "118/1", "90.00", "90.00");
        StatementCopy other = Renamed(one, "B-01") with
        {
            Outcome = one.Outcome with { Place = SourceRef.Whole("B-01"), Number = otherNumber },
        };

        MergedStatements found = StatementMerge.Of([one, other]);

        Assert.Equal((merged, asked), (found.MergedCount, found.Questions.Count));
    }

    [Theory]
    [InlineData("990.00", "990.00", "fee", 1, 0)]
    [InlineData("990.00", "990.00", "", 1, 0)]
    [InlineData("990.00", "990.00", "other words", 0, 1)]
    [InlineData("990.00", "980.00", "other words", 0, 0)]
    public void Running_balances_decide_where_no_text_contradicts_them(
        string one, string other, string text, int mergedCount, int questionCount)
    {
        MergedStatements merged = StatementMerge.Of(
        [
            Copy("A-01", Fee("A-01", 2) with { Balance = Thb(one) }),
            Copy("B-01", Fee("B-01", 2) with { Balance = Thb(other), Description = text }),
        ]);

        Assert.Equal((mergedCount, questionCount), (merged.MergedCount, merged.Questions.Count));
    }

    [Theory]
    [InlineData("fee", "FEE.", "", "", true)]
    [InlineData("wages", "salary", "REF-2019/01", "ref 201901", true)]
    [InlineData("wages", "wages", "REF-1001", "REF-1002", false)]
    [InlineData("wages", "salary", "", "", false)]
    [InlineData("", "", "", "", false)]
    [InlineData("wages", "salary", "1", "1", false)]
    public void Without_balances_text_or_reference_decides_or_the_question_is_told(
        string text, string otherText, string reference, string otherReference, bool isSame)
    {
        StatementLine one = Fee("A-01", 2) with { Description = text, Reference = reference };
        StatementLine other = Fee("B-01", 2) with { Description = otherText, Reference = otherReference };
        StatementCopy message = Copy("B-01", other) with { WrittenAs = "mt940" };

        MergedStatements merged = StatementMerge.Of([Copy("A-01", one), message]);

        Assert.Equal(isSame ? 1 : 0, merged.MergedCount);
        Assert.Equal(
            isSame ? [] : new SourceRef?[] { one.Source },
            merged.Questions.Select(_ => merged.SurvivorOf(other)!.MayRepeat));
    }

    [Fact]
    public void Two_exports_of_one_kind_that_word_a_booking_otherwise_leave_a_question()
    {
        MergedStatements merged = StatementMerge.Of(
        [
            Copy("A-01", Fee("A-01", 2) with { Description = "wages" }),
            Copy("B-01", Fee("B-01", 2) with { Description = "ค่าแรง" }),
        ]);

        Assert.Equal((0, 1), (merged.MergedCount, merged.Questions.Count));
    }

    [Fact]
    public void Bookings_to_two_payees_are_two()
    {
        MergedStatements merged = StatementMerge.Of(
        [
            Copy("A-01", Fee("A-01", 2) with { Counterparty = new PersonAsWritten("W-01") }),
            Copy("B-01", Fee("B-01", 2) with { Counterparty = new PersonAsWritten("W-02") }),
        ]);

        Assert.Equal((0, 0), (merged.MergedCount, merged.Questions.Count));
    }

    [Theory]
    [InlineData("9000.00", "8000.00", 0)]
    [InlineData("7000.00", "6000.00", 1)]
    public void Pay_in_and_out_and_in_again_over_two_statements_that_meet_is_two_payments(
        string opening, string closing, int mergedCount)
    {
        StatementCopy earlier = Copy("A-01", Line(2, First, 9_000m, 9_000m, "wages", "A-01"));
        StatementCopy later = Copy(
            "B-01", Line(2, First, -9_000m, 0m, "ATM", "B-01"), Line(3, First, 9_000m, 9_000m, "wages", "B-01"));

        MergedStatements merged = StatementMerge.Of(
        [
            Numbered(earlier, null, "0.00", "9000.00"), Numbered(later, null, opening, closing),
        ]);

        Assert.Equal((mergedCount, 0), (merged.MergedCount, merged.Questions.Count));
    }

    [Fact]
    public void A_balance_that_comes_back_does_not_part_statements_whose_days_overlap()
    {
        StatementCopy one = Copy("A-01", Fee("A-01", 2), Fee("A-01", 3) with { BookedOn = First.PlusDays(9) });
        StatementCopy other = Copy("B-01", Fee("B-01", 2) with { BookedOn = First.PlusDays(9) });

        StatementCopy overlapping = Copy("B-01", other.Lines[0], Fee("B-01", 3) with { BookedOn = First.PlusDays(3) });

        Assert.Equal(0, StatementMerge.Of(
            [Numbered(one, null, "20.00", "0.00"), Numbered(other, null, "0.00", "-10.00")]).MergedCount);
        Assert.Equal(1, StatementMerge.Of(
            [Numbered(one, null, "20.00", "0.00"), Numbered(overlapping, null, "0.00", "-20.00")]).MergedCount);
    }

    [Fact]
    public void Statements_that_follow_each_other_on_one_day_share_no_booking()
    {
        StatementCopy morning = Copy("A-01", Fee("A-01", 2));
        StatementCopy evening = Copy("A-02", Fee("A-02", 2));
        MergedStatements merged = StatementMerge.Of(
        [
            morning with { Outcome = morning.Outcome with { Opening = Thb("100.00"), Closing = Thb("90.00") } },
            evening with { Outcome = evening.Outcome with { Opening = Thb("90.00"), Closing = Thb("80.00") } },
        ]);

        Assert.Equal(0, merged.MergedCount);
    }

    [Theory]
    [InlineData("fee", "", 0, 1)]
    [InlineData("other words", "", 0, 0)]
    [InlineData("fee", "BANK1234", 1, 0)]
    public void Numbers_part_bookings_only_where_no_text_says_that_they_are_one(
        string text, string reference, int mergedCount, int questionCount)
    {
        StatementCopy one = Copy("A-01", Fee("A-01", 2) with { Reference = reference });
        StatementCopy next = Copy("A-02", Fee("A-02", 2) with { Description = text, Reference = reference });
        MergedStatements merged = StatementMerge.Of(
        [
            one with { Outcome = one.Outcome with { Number = "118/1" } },
            next with { Outcome = next.Outcome with { Number = "119/1" } },
        ]);

        Assert.Equal((mergedCount, questionCount), (merged.MergedCount, merged.Questions.Count));
    }

    [Fact]
    public void The_line_that_names_someone_survives()
    {
        StatementLine bare = Fee("A-01", 2) with { Balance = Thb("990.00") };
        StatementLine named = Fee("B-01", 2) with
        {
            Balance = Thb("990.00"), Counterparty = new PersonAsWritten("W-01"),
        };

        MergedStatements merged = StatementMerge.Of([Copy("A-01", bare), Copy("B-01", named)]);

        Assert.Null(merged.SurvivorOf(bare));
        Assert.Equal([bare.Source], merged.SurvivorOf(named)!.AlsoAt);
    }

    private static Money Thb(string amount) =>
        new(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture), Baht);

    private static StatementLine Fee(string exhibit, int number, string account = "123-4") =>
        Line(number, First, -10m, null, "fee", exhibit, account);

    private static StatementCopy Copy(string exhibit, params StatementLine[] lines) => new(
        new StatementOutcome(
            SourceRef.Whole(exhibit), lines[0].Account, lines[0].Amount.Currency, StatementVerdict.CannotBeVerified,
            new Money(lines.Sum(line => line.Amount.Amount), lines[0].Amount.Currency), lines.Length)
        {
            BookedSpan = new DateInterval(lines.Min(line => line.BookedOn), lines.Max(line => line.BookedOn)),
        },
        lines, "delimited");

    private static StatementCopy Numbered(StatementCopy copy, string? number, string opening, string closing) =>
        copy with
        {
            Outcome = copy.Outcome with { Number = number, Opening = Thb(opening), Closing = Thb(closing) },
        };

    private static StatementCopy Renamed(StatementCopy copy, string exhibit) => Copy(
        exhibit, [.. copy.Lines.Select(line => line with
        {
            Source = SourceRef.Line(exhibit, line.Source.FirstLineNumber),
        })]);

    private static void Holds(Func<StatementCopy[], bool> property) => Prop.ForAll(
        Gen.Choose(0, int.MaxValue).ToArbitrary(), seed => property(Copies(seed))).QuickCheckThrowOnFailure();

    // Few days, amounts and texts, so that equal bookings come up often; every statement begins on the first day.
    private static StatementCopy[] Copies(int seed)
    {
        var random = new Random(seed);
        return
        [
            .. Enumerable.Range(1, random.Next(2, 5)).Select(statement =>
            {
                string exhibit = $"X-0{statement}";
                return Copy(exhibit, [.. Enumerable.Range(1, random.Next(1, 12)).Select(number => Line(
                    number, number == 1 ? First : First.PlusDays(random.Next(3)), random.Next(1, 3) * 10m, null,
                    random.Next(2) == 0 ? "fee" : "wages", exhibit))]);
            }),
        ];
    }

    private static string[] Surviving(StatementCopy[] copies)
    {
        MergedStatements merged = StatementMerge.Of(copies);
        return Keys([.. copies.SelectMany(copy => copy.Lines).Select(merged.SurvivorOf).OfType<StatementLine>()]);
    }

    private static string[] Keys(IEnumerable<StatementLine> lines) =>
    [
        .. lines.Select(line => FormattableString.Invariant(
            $"{line.BookedOn.Day} {line.Amount.Amount} {line.Description}")).Order(StringComparer.Ordinal),
    ];

    private static bool Same(string[] expected, string[] actual) => expected.SequenceEqual(actual);
}
