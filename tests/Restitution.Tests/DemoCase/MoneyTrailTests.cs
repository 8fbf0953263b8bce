using NodaTime;
using Restitution.Evidence;
using Restitution.Ledgers;

namespace Restitution.Tests.DemoCase;

/// <summary>The money trail is whole, and its statements say what happened.</summary>
public sealed class MoneyTrailTests
{
    [Fact]
    public void No_account_of_the_trail_ever_falls_below_zero() => Assert.All(
        Accounts().SelectMany(TrailStatement.Of), row => Assert.True(row.Balance >= 0, $"{row}"));

    [Fact]
    public void The_statement_of_the_company_is_the_trail_of_its_account() => Assert.Equal(
        BankBook.All.Select(booking => (booking.On, booking.Amount, booking.Balance)),
        TrailStatement.Of(TrailPlaces.Employer).Select(row => (row.On, row.Amount, row.Balance)));

    [Theory]
    [InlineData(OwnersAccountExhibit.Code)]
    [InlineData(RecruitersAccountExhibit.Code)]
    [InlineData(ShellsAccountExhibit.Code)]
    [InlineData(WageCardsExhibit.Code)]
    public void Every_booking_of_a_statement_is_read_as_it_happened(string code) => Assert.Equal(
        Rows(code).Select(row => (row.On, row.Amount)),
        Lines(code).Select(line => (line.BookedOn, line.Amount.Amount)));

    [Fact]
    public void A_row_of_the_owner_of_the_shell_and_of_a_card_stands_where_the_trail_says()
    {
        Assert.Equal(
            Rows(OwnersAccountExhibit.Code).Select(OwnersAccountExhibit.PlaceOf), Places(OwnersAccountExhibit.Code));
        Assert.Equal(
            Rows(ShellsAccountExhibit.Code).Select(ShellsAccountExhibit.PlaceOf), Places(ShellsAccountExhibit.Code));
        Assert.Equal(Rows(WageCardsExhibit.Code).Select(WageCardsExhibit.PlaceOf), Places(WageCardsExhibit.Code));
    }

    [Fact]
    public void Every_statement_is_verified_by_its_balances() => Assert.All(
        DemoClaim.Reading.Evidence.Ledgers.Statements,
        statement => Assert.Equal(StatementVerdict.Verified, statement.Verdict));

    [Fact]
    public void One_month_of_the_shell_is_missing_and_nothing_else()
    {
        StatementLink gap = Assert.Single(DemoClaim.Reading.Evidence.Ledgers.Links, link => link.IsFinding);

        Assert.Equal(TrailPlaces.Shell.Number, gap.Earlier.Account);
        Assert.Equal(Written.Number(ShellsAccountExhibit.MissingNumber), gap.NumbersMissing);
        Assert.Equal(TrailOfShell.MissingMonth.ToDateInterval(), gap.Days);
        Assert.Equal(-20_000m, gap.Difference!.Value.Amount);
    }

    [Fact]
    public void Where_workers_money_is_only_one_day_has_two_movements_that_nothing_orders()
    {
        Assert.Equal(
            TrailOfRecruiter.UnorderedDay,
            Written.IsoDay(Assert.Single(DaysWithTwo(TrailStatement.Of(TrailPlaces.Recruiter)))));
        Assert.Empty(DaysWithTwo(TrailStatement.Of(TrailPlaces.Shell)));
        Assert.Empty(DaysWithTwo(
            TrailStatement.Of(TrailPlaces.Owner).Where(row => row.On >= new LocalDate(2020, 8, 1))));
    }

    [Fact]
    public void No_line_of_the_trail_is_pay_of_a_worker() => Assert.DoesNotContain(
        DemoClaim.Reading.Evidence.Records, record =>
            record is { Worker: not null, Payer: not null, Record: StatementLine }
            && record.Record.Source.Exhibit != BankExhibit.Code);

    private static IEnumerable<LocalDate> DaysWithTwo(IEnumerable<TrailRow> rows) =>
        rows.GroupBy(row => row.On).Where(day => day.Count() > 1).Select(day => day.Key);

    private static IEnumerable<TrailPlace> Accounts() =>
    [
        TrailPlaces.Employer, TrailPlaces.Owner, TrailPlaces.Recruiter, TrailPlaces.Shell,
        .. TrailOfPay.Workers.Select(TrailPlaces.WagesOf),
    ];

    private static IEnumerable<TrailRow> Rows(string code) => code switch
    {
        OwnersAccountExhibit.Code => OwnersAccountExhibit.Rows,
        RecruitersAccountExhibit.Code => RecruitersAccountExhibit.Rows,
        ShellsAccountExhibit.Code => ShellsAccountExhibit.Rows.Where(ShellsAccountExhibit.IsOnRecord),
        _ => WageCardsExhibit.Rows.Select(one => one.Row),
    };

    private static IEnumerable<StatementLine> Lines(string code) => DemoClaim.Reading.Evidence.Records
        .Select(record => record.Record).OfType<StatementLine>().Where(line => line.Source.Exhibit == code);

    private static IEnumerable<string> Places(string code) => Lines(code).Select(line => line.Source.ToString());
}
