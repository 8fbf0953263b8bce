using Restitution.Findings;
using static Restitution.Tests.Findings.FlagSample;

namespace Restitution.Tests.Findings;

/// <summary>Each other rule at its edges: one more or less, one day later, one unit more.</summary>
public sealed class RedFlagTests
{
    [Theory]
    [InlineData(ContactKind.Account, RedFlagKind.ManyWorkersOneAccount, 1, 0)]
    [InlineData(ContactKind.Account, RedFlagKind.ManyWorkersOneAccount, 2, 1)]
    [InlineData(ContactKind.Address, RedFlagKind.ManyWorkersOneAddress, 3, 0)]
    [InlineData(ContactKind.Address, RedFlagKind.ManyWorkersOneAddress, 4, 1)]
    [InlineData(ContactKind.Phone, RedFlagKind.ManyWorkersOnePhone, 2, 0)]
    [InlineData(ContactKind.Phone, RedFlagKind.ManyWorkersOnePhone, 3, 1)]
    public void Workers_of_one_contact_are_counted_once_each(
        ContactKind kind, RedFlagKind flag, int workers, int flags)
    {
        FlagContact[] contacts =
        [
            .. Enumerable.Range(1, workers).SelectMany(number => new[]
            {
                new FlagContact(kind, "C-01", KnownAs.Worker($"W-0{number}"), At(number)),
                new FlagContact(kind, "C-01", KnownAs.Worker($"W-0{number}"), At(number + 20)),
            }),
            new FlagContact(kind, "C-01", KnownAs.Controller("R-01"), At(50)),
        ];

        RedFlag[] found = Flags(flag, new FlagRecords { Contacts = contacts });

        Assert.Equal(flags, found.Length);
        Assert.All(found, one => Assert.Equal($"{workers} 1", Working(one.Because)));
        Assert.All(found, one => Assert.Contains("R-01", one.About));
    }

    [Theory]
    [InlineData("2019-07-31", 5_000, "", 1)]
    [InlineData("2019-08-01", 5_000, "", 0)]
    [InlineData("2019-07-31", 5_001, "", 0)]
    [InlineData("2019-07-31", 5_000, "W-03", 0)]
    public void The_same_amount_out_of_three_accounts_on_one_day(string day, int amount, string drawnBy, int flags) =>
        Assert.Equal(flags, Flags(RedFlagKind.IdenticalAmounts,
            Draw(1, "2019-07-31", "W-01", 5_000), Draw(2, "2019-07-31", "W-02", 5_000),
            Draw(3, day, "W-03", amount, drawnBy.Length == 0 ? default : KnownAs.Worker(drawnBy))).Length);

    [Fact]
    public void The_same_amount_sent_for_three_workers_on_one_day_is_a_flag_and_equal_wages_are_none()
    {
        FlagRemittance[] sent =
            [.. Enumerable.Range(1, 3).Select(one => Sent(one, "2019-07-31", default, $"W-0{one}", 2_000))];

        Assert.Single(Flags(RedFlagKind.IdenticalAmounts, new FlagRecords { Remittances = sent }));
        Assert.Empty(Flags(RedFlagKind.IdenticalAmounts,
            [.. Enumerable.Range(1, 9).Select(one => Pay(one, "2019-07-31", $"W-0{one}", 9_000))]));
    }

    [Theory]
    [InlineData("2018-05-08", "W-02", "P-01", 1)]
    [InlineData("2018-05-09", "W-02", "P-01", 0)]
    [InlineData("2018-05-08", "W-01", "P-01", 0)]
    [InlineData("2018-05-08", "W-02", "P-02", 0)]
    public void Three_charges_to_two_workers_within_seven_days_by_one_creditor(
        string day, string worker, string taker, int flags) =>
        Assert.Equal(flags, Flags(RedFlagKind.FeesInBursts, new FlagRecords
        {
            Charges =
            [
                Charge(1, "2018-05-01", "W-01", 19_000), Charge(2, "2018-05-03", "W-01", 2_600),
                Charge(3, day, worker, 5_000, taker),
            ],
        }).Length);

    // The first charge is too early for the run that is one.
    [Fact]
    public void A_burst_is_found_that_begins_after_a_row_of_its_own_week() =>
        Assert.Equal("3 3 9000", Working(Assert.Single(Flags(RedFlagKind.FeesInBursts, new FlagRecords
        {
            Charges =
            [
                Charge(1, "2018-05-01", "W-01", 1_000), Charge(2, "2018-05-08", "W-01", 2_000),
                Charge(3, "2018-05-09", "W-02", 3_000), Charge(4, "2018-05-10", "W-03", 4_000),
            ],
        })).Because));

    [Theory]
    [InlineData(3, 5_999, 1)]
    [InlineData(2, 5_999, 0)]
    [InlineData(3, 6_000, 0)]
    public void A_controller_who_sends_three_times_and_more_than_any_worker(int times, int own, int flags)
    {
        RedFlag[] found = Flags(RedFlagKind.ControllersRemittances, new FlagRecords
        {
            Remittances =
            [
                .. Enumerable.Range(1, times).Select(
                    one => Sent(one, $"2019-0{one}-15", KnownAs.Controller("P-02"), $"W-0{one}", 2_000)),
                Sent(10, "2019-02-01", KnownAs.Worker("W-04"), "W-04", own),
                Sent(11, "2020-02-01", KnownAs.Worker("W-05"), "W-05", 90_000),
            ],
        });

        Assert.Equal(flags, found.Length);
        Assert.All(found, flag => Assert.Equal("3 6000 1 1 5999", Working(flag.Because)));
    }

    [Theory]
    [InlineData("2019-07-11", 90, 1)]
    [InlineData("2019-07-12", 90, 0)]
    [InlineData("2019-07-11", 89, 0)]
    [InlineData("2019-07-11", 111, 1)]
    [InlineData("2019-07-11", 112, 0)]
    public void Cash_within_a_day_of_a_credit_three_times(string day, int drawn, int flags) =>
        Assert.Equal(flags, Flags(RedFlagKind.CashOutSoonAfterCredit,
            OfAccount(1, "2019-05-10", "A-01", 100), OfAccount(2, "2019-05-10", "A-01", -100, isCash: true),
            OfAccount(3, "2019-06-10", "A-01", 100), OfAccount(4, "2019-06-11", "A-01", -50, isCash: true),
            OfAccount(5, "2019-06-11", "A-01", -45, isCash: true),
            OfAccount(6, "2019-07-10", "A-01", 100), OfAccount(7, day, "A-01", -drawn, isCash: true)).Length);

    [Fact]
    public void One_withdrawal_serves_one_credit_and_what_is_no_cash_serves_none()
    {
        Assert.Empty(Flags(RedFlagKind.CashOutSoonAfterCredit,
            OfAccount(1, "2019-05-10", "A-01", 100), OfAccount(2, "2019-05-10", "A-01", 100),
            OfAccount(3, "2019-05-10", "A-01", 100), OfAccount(4, "2019-05-10", "A-01", -100, isCash: true)));
        Assert.Empty(Flags(RedFlagKind.CashOutSoonAfterCredit,
        [
            .. Enumerable.Range(1, 5).SelectMany(one => new[]
            {
                OfAccount(one, $"2019-0{one}-10", "A-01", 100), OfAccount(one + 9, $"2019-0{one}-10", "A-01", -100),
            }),
        ]));
    }

    [Theory]
    [InlineData("2019-05-31", 90_000, 1)]
    [InlineData("2019-06-01", 90_000, 0)]
    [InlineData("2019-05-31", 89_999, 0)]
    [InlineData("2019-03-31", 90_000, 0)]
    public void Money_that_comes_back_within_thirty_days(string day, int back, int flags) =>
        Assert.Equal(flags, Flags(RedFlagKind.RoundTrip,
            OfAccount(1, "2019-05-01", "A-01", -100_000, other: "A-02"),
            OfAccount(2, day, "A-02", -back, other: "A-01")).Length);

    // the receiving side of each transfer tells it again.
    [Fact]
    public void A_way_around_by_three_accounts_is_one_flag_though_both_sides_tell_of_it()
    {
        RedFlag flag = Assert.Single(Flags(RedFlagKind.RoundTrip,
            OfAccount(1, "2019-05-01", "A-01", -100_000, other: "A-02"),
            OfAccount(2, "2019-05-01", "A-02", 100_000, other: "A-01"),
            OfAccount(3, "2019-05-02", "A-02", -99_000, other: "A-03"),
            OfAccount(4, "2019-05-02", "A-03", 99_000, other: "A-02"),
            OfAccount(5, "2019-05-03", "A-03", -98_000, other: "A-01"),
            OfAccount(6, "2019-05-03", "A-01", 98_000, other: "A-03")));

        Assert.Equal("1 3 100000 98000", Working(flag.Because));
        Assert.Equal(["A-01", "A-02", "A-03", "R-01"], flag.About);
        Assert.Equal(3, flag.Because.Parts.Count);
    }

    [Theory]
    [InlineData("2019-05-31", 1_999_999, 1)]
    [InlineData("2019-06-01", 1_999_999, 0)]
    [InlineData("2019-05-31", 1_800_000, 1)]
    [InlineData("2019-05-31", 1_799_999, 0)]
    [InlineData("2019-05-31", 2_000_000, 0)]
    [InlineData("2011-08-25", 1_999_999, 0)]
    public void Cash_just_below_what_banks_report_twice_in_thirty_days(string day, int amount, int flags) =>
        Assert.Equal(flags, Flags(RedFlagKind.JustBelowThreshold,
            OfAccount(1, "2019-05-01", "A-01", -1_950_000, isCash: true),
            OfAccount(2, day, "A-02", amount, isCash: true)).Length);

    [Fact]
    public void Workers_own_accounts_are_not_looked_at_for_what_controllers_do()
    {
        FlagBooking[] rows =
        [
            .. Enumerable.Range(1, 5).SelectMany(one => new[]
            {
                Pay(one, $"2019-0{one}-10", "W-01", 1_900_000), Draw(one + 9, $"2019-0{one}-10", "W-01", 1_900_000),
            }),
        ];

        Assert.Empty(Found(new FlagRecords { Bookings = rows }).Flags);
    }
}
