using NodaMoney;
using NodaTime;
using Restitution.Amounts;
using Restitution.Dates;
using Restitution.Evidence;
using Restitution.Ledgers;
using Restitution.Rates;
using Restitution.Reasons;
using static Restitution.Tests.Ledgers.MadeAccounts;

namespace Restitution.Tests.Ledgers;

public sealed class TransferMatchingTests
{
    // 6 May 2019 is a Monday. The window is from one business day before the debit to three after it.
    [Theory]
    [InlineData("2019-05-02", 0)]
    [InlineData("2019-05-03", 65)]
    [InlineData("2019-05-05", 65)]
    [InlineData("2019-05-06", 75)]
    [InlineData("2019-05-07", 70)]
    [InlineData("2019-05-08", 65)]
    [InlineData("2019-05-09", 60)]
    [InlineData("2019-05-10", 0)]
    public void A_credit_counts_within_the_business_days_and_gives_less_for_each_between(string creditOn, int score)
    {
        MatchedTransfers found = Matched("A-01 2019-05-06 -500.00", $"A-02 {creditOn} 500.00");

        Assert.Equal(score, found.Matches.Sum(match => match.Score));
    }

    [Fact]
    public void A_weekend_and_a_holiday_take_no_business_day()
    {
        var calendar = new BusinessDays([IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday], [Day("2019-05-06")]);

        // Thursday to Wednesday: Friday, Tuesday, Wednesday.
        TransferMatch match = TransferMatching.Of(
            Of(["A-01 2019-05-02 -500.00", "A-02 2019-05-08 500.00"]), [], Terms with { Calendar = calendar })
            .Matches.Single();

        Assert.Equal(3, match.BusinessDays);
    }

    // Of 1,000.00 three in a hundred may be kept back: 30.00.
    [Theory]
    [InlineData("1000.00", "0.00", 40)]
    [InlineData("999.99", "0.01", 30)]
    [InlineData("970.00", "30.00", 30)]
    [InlineData("969.99", null, null)]
    [InlineData("1000.01", null, null)]
    public void What_does_not_come_in_is_a_fee_up_to_the_bound(string credit, string? fee, int? points)
    {
        TransferMatch? match = Matched("A-01 2019-05-06 -1000.00", $"A-02 2019-05-06 {credit}")
            .Matches.SingleOrDefault();

        Assert.Equal(fee is null ? null : Thb(fee), match?.Fee);
        Assert.Equal(points, match?.Factors.First(factor => factor.Kind == MatchFactorKind.Amount).Points);
    }

    [Fact]
    public void Every_factor_is_told_and_they_add_up_to_the_score()
    {
        KnownAccounts accounts = Of(
            ["A-01 2019-05-06 -500.00 to=222-2-22222-2 ref=TRF0001", "A-02 2019-05-06 500.00 ref=TRF0001"],
            Account("A-01"), Account("A-02", numbers: "222-2-22222-2"));

        TransferMatch match = TransferMatching.Of(accounts, [], Terms).Matches.Single();

        Assert.Equal(
            [
                (MatchFactorKind.Amount, 40, 40), (MatchFactorKind.Days, 20, 20), (MatchFactorKind.Named, 15, 15),
                (MatchFactorKind.Reference, 10, 10), (MatchFactorKind.Direction, 5, 5),
                (MatchFactorKind.Uniqueness, 10, 10),
            ],
            match.Factors.Select(factor => (factor.Kind, factor.Points, factor.Most)));
        Assert.Equal(100, match.Score);
    }

    [Fact]
    public void The_best_of_both_sides_is_taken_and_the_next_best_of_what_is_left()
    {
        MatchedTransfers found = Matched(
            "A-01 2019-05-06 -500.00", "A-01 2019-05-07 -500.00", "A-02 2019-05-06 500.00", "A-02 2019-05-08 500.00");

        Assert.Equal(
            ["A-01:1 > A-02:1 Proposed", "A-01:2 > A-02:2 Proposed"], found.Matches.Select(Text));
        Assert.Empty(found.Questions);
    }

    [Fact]
    public void A_tie_is_a_question_and_no_match()
    {
        MatchedTransfers found = Matched(
            "A-01 2019-05-06 -500.00", "A-02 2019-05-06 500.00", "A-03 2019-05-06 500.00");

        Assert.Empty(found.Matches);
        TransferQuestion question = found.Questions.Single();
        Assert.Equal(
            ["A-01:1 > A-02:1 OpenTie", "A-01:1 > A-03:1 OpenTie"], question.Candidates.Select(Text));
        Assert.False(question.IsInterchangeable);
        Assert.Equal(GapKind.TransferOpen, found.Gaps.Single().Kind);
    }

    [Fact]
    public void A_booking_of_a_tie_goes_into_no_match_of_a_lower_score()
    {
        MatchedTransfers found = Matched(
            "A-01 2019-05-06 -500.00", "A-02 2019-05-06 500.00", "A-03 2019-05-06 500.00",
            "A-04 2019-05-03 -500.00");

        Assert.Empty(found.Matches);
    }

    [Fact]
    public void Two_equal_payments_from_one_account_to_another_are_a_question_that_moves_the_same_money_either_way()
    {
        MatchedTransfers found = Matched(
            "A-01 2019-05-06 -500.00", "A-01 2019-05-06 -500.00", "A-02 2019-05-06 500.00", "A-02 2019-05-06 500.00");

        Assert.Equal(4, found.Questions.Single().Candidates.Count);
        Assert.True(found.Questions.Single().IsInterchangeable);
    }

    [Theory]
    [InlineData("ref=PAY0501", "ref=PAY0501", "A-01:1 > A-02:1 Proposed")]
    [InlineData("to=222-2-22222-2", "", "A-01:1 > A-02:1 Proposed")]
    [InlineData("to=333-3-33333-3", "", "A-01:1 > A-03:1 Proposed")]
    [InlineData("to=XXX-X-X2222-X", "", "A-01:1 > A-02:1 Proposed")]
    [InlineData("side=P-02", "", "A-01:1 > A-02:1 Proposed")]
    [InlineData("", "to=…1111", "A-01:1 > A-02:1 Proposed")]
    public void What_a_booking_names_decides_between_equal_credits(string debit, string credit, string expected)
    {
        KnownAccounts accounts = Of(
            [$"A-01 2019-05-06 -500.00 {debit}", $"A-02 2019-05-06 500.00 {credit}", "A-03 2019-05-06 500.00"],
            Account("A-01", numbers: "111-1-11111-1"), Account("A-02", "THB", "P-02", "222-2-22222-2"),
            Account("A-03", "THB", "P-03", "333-3-33333-3"));

        Assert.Equal([expected], TransferMatching.Of(accounts, [], Terms).Matches.Select(Text));
    }

    [Theory]
    [InlineData("to=333-3-33333-3")]
    [InlineData("side=P-03")]
    [InlineData("side=W-09")]
    public void A_debit_that_names_another_is_matched_with_no_one_else(string words)
    {
        KnownAccounts accounts = Of(
            [$"A-01 2019-05-06 -500.00 {words}", "A-02 2019-05-06 500.00"],
            Account("A-01"), Account("A-02", "THB", "P-02", "222-2-22222-2"),
            Account("A-03", "THB", "P-03", "333-3-33333-3"));

        Assert.Empty(TransferMatching.Of(accounts, [], Terms).Matches);
    }

    // What the two have in common is the amount; each names somebody of whom the case knows nothing.
    [Theory]
    [InlineData("who=SCHOOL", "who=NETS", 0)]
    [InlineData("who=SCHOOL", "", 1)]
    [InlineData("", "who=NETS", 1)]
    [InlineData("who=BOAT", "who=BOAT", 1)] // one name on both sides, as when a holder moves his own
    [InlineData("who=SCHOOL ref=TRF0001", "who=NETS ref=TRF0001", 1)]
    [InlineData("who=SCHOOL to=222-2-22222-2", "who=NETS", 1)]
    [InlineData("who=SCHOOL side=P-02", "who=NETS", 1)]
    public void Two_bookings_that_each_name_somebody_else_are_not_matched_by_amount_alone(
        string debit, string credit, int count)
    {
        KnownAccounts accounts = Of(
            [$"A-01 2019-05-06 -500.00 {debit}", $"A-02 2019-05-06 500.00 {credit}"],
            Account("A-01"), Account("A-02", "THB", "P-02", "222-2-22222-2"));

        Assert.Equal(count, TransferMatching.Of(accounts, [], Terms).Matches.Count);
    }

    [Fact]
    public void A_mask_that_fits_two_accounts_tells_nothing_and_is_a_gap()
    {
        KnownAccounts accounts = Of(
            ["A-01 2019-05-06 -500.00 to=…2222", "A-02 2019-05-06 500.00", "A-03 2019-05-06 500.00"],
            Account("A-01"), Account("A-02", numbers: "222-2-22222-2"), Account("A-03", numbers: "333-3-32222"));

        MatchedTransfers found = TransferMatching.Of(accounts, [], Terms);

        Assert.Empty(found.Matches);
        Assert.Equal(
            [GapKind.TransferOpen, GapKind.AccountNumberFitsSeveral], found.Gaps.Select(gap => gap.Kind));
    }

    [Theory]
    [InlineData("A-01:1 > A-02:1+A-02:2 Proposed", "-500.00", "300.00", "200.00")]
    [InlineData("A-01:1 > A-02:1+A-02:2+A-02:3 Proposed", "-600.00", "300.00", "200.00", "100.00")]
    public void One_payment_may_come_in_two_or_three_parts(string expected, string debit, params string[] credits)
    {
        MatchedTransfers found = Matched(
            [$"A-01 2019-05-06 {debit}", .. credits.Select(credit => $"A-02 2019-05-07 {credit}")]);

        Assert.Equal([expected], found.Matches.Select(Text));
        Assert.Equal(0m, found.Matches[0].Fee!.Value.Amount);
    }

    [Fact]
    public void Several_debits_may_come_in_together()
    {
        MatchedTransfers found = Matched(
            "A-01 2019-05-06 -300.00", "A-01 2019-05-06 -200.00", "A-02 2019-05-07 500.00");

        Assert.Equal(["A-01:1+A-01:2 > A-02:1 Proposed"], found.Matches.Select(Text));
        Assert.Equal(TransferForm.Combined, found.Matches[0].Form);
    }

    [Theory]
    [InlineData("A-02 2019-05-06 300.00", "A-03 2019-05-06 200.00")]
    [InlineData("A-02 2019-05-06 300.00", "A-02 2019-05-06 199.99")]
    [InlineData("A-02 2019-05-06 300.00", "A-02 2019-05-10 200.00")]
    public void Parts_are_of_one_account_come_to_the_amount_and_lie_within_the_days(string one, string other) =>
        Assert.Empty(Matched("A-01 2019-05-06 -500.00", one, other).Matches);

    [Fact]
    public void A_reference_joins_parts_in_any_number_of_accounts()
    {
        MatchedTransfers found = Matched(
        [
            "A-01 2019-05-06 -36000.00 ref=PAYROLL0501",
            .. Enumerable.Range(2, 4).Select(number => $"A-0{number} 2019-05-06 9000.00 ref=PAYROLL0501"),
        ]);

        Assert.Equal(["A-01:1 > A-02:1+A-03:1+A-04:1+A-05:1 Proposed"], found.Matches.Select(Text));
    }

    [Fact]
    public void Parts_that_come_to_the_amount_in_two_ways_are_a_question()
    {
        MatchedTransfers found = Matched(
            "A-01 2019-05-06 -500.00", "A-02 2019-05-06 300.00", "A-02 2019-05-06 200.00", "A-02 2019-05-06 200.00");

        Assert.Empty(found.Matches);
        Assert.Equal(2, found.Questions.Single().Candidates.Count);
    }

    // 1,000.00 THB at 20.00 LAK for one: 20,000 LAK, and 600 to either side of it.
    [Theory]
    [InlineData("20000", true)]
    [InlineData("19400", true)]
    [InlineData("20600", true)]
    [InlineData("19399", false)]
    [InlineData("20601", false)]
    public void A_credit_in_another_currency_is_held_against_the_rate_on_record(string credit, bool isMatched)
    {
        TransferMatch? match = TransferMatching.Of(InKip(credit), [], Terms with { Exchange = Kip() })
            .Matches.SingleOrDefault();

        Assert.Equal(isMatched, match is not null);
        if (match is not null)
        {
            Assert.Equal(new Money(20_000m, "LAK"), match.ByRate!.Amount);
            Assert.Null(match.Fee);
            Assert.Equal(25, match.Factors[0].Points);
        }
    }

    [Fact]
    public void Without_a_rate_a_credit_in_another_currency_is_not_matched_and_that_is_told()
    {
        MatchedTransfers found = TransferMatching.Of(InKip("20000"), [], Terms);

        Assert.Empty(found.Matches);
        Assert.Equal(GapKind.TransferRateMissing, found.Gaps.Single().Kind);
        Assert.Equal(
            [new Operand.Code("THB"), new Operand.Code("LAK"), new Operand.Number(1), new Operand.Code("BANK-A-01:1")],
            found.Gaps.Single().About);
    }

    [Fact]
    public void Many_debits_of_one_amount_and_day_are_told_and_not_guessed()
    {
        string[] lines =
        [
            .. Enumerable.Range(0, 200).SelectMany(_ =>
                new[] { "A-01 2019-05-06 -500.00", "A-02 2019-05-06 500.00" }),
        ];

        MatchedTransfers found = Matched(lines);

        Assert.Empty(found.Matches);
        Assert.Equal(GapKind.TransferTooMany, found.Gaps.Single().Kind);
    }

    private static Money Thb(string amount) =>
        new(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture), "THB");

    private static KnownAccounts InKip(string credit) => Of(
        ["A-01 2019-05-06 -1000.00", $"A-02 2019-05-07 {credit}"], Account("A-01"), Account("A-02", "LAK"));

    private static Exchange Kip() => new(
        RateBook.Of([new DatedRate(
            CurrencyInfo.FromCode("THB"), CurrencyInfo.FromCode("LAK"), 20m, 1, Day("2019-05-06"), RateKind.Official,
            RateSide.Mid, "A bank", SourceRef.Whole("RATE-01"))]).Book,
        new RateRule(RateConvention.DueDay, RateKind.Official, 0, RoundingRule.HalfUpToMinorUnit));
}
