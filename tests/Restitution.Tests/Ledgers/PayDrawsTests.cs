using System.Globalization;
using NodaMoney;
using NodaTime;
using Restitution.Evidence;
using Restitution.Ledgers;
using static Restitution.Tests.Ledgers.MadeAccounts;

namespace Restitution.Tests.Ledgers;

public sealed class PayDrawsTests
{
    private static readonly string[] Workers = ["W-01", "W-02", "W-03", "W-04"];

    [Fact]
    public void Pay_of_two_workers_that_one_name_drew_on_its_day_is_one_draw()
    {
        PayDraw draw = Draws(
            "W-01 11 +5600 pay", "W-01 11 -5600 14:03 by=FOREMAN ATM-0417", "W-02 11 +4000 pay",
            "W-02 11 -4000 14:05 by=FOREMAN ATM-0417").Single();

        Assert.Equal(["W-01", "W-02"], draw.Workers);
        Assert.True(draw.IsNamed);
        Assert.Null(draw.To);
        Assert.Equal([5600m, 4000m], draw.Pays.Select(pay => pay.Amount.Amount));
        Assert.Equal(4, draw.Sources.Sum(source => source.LastLineNumber - source.FirstLineNumber + 1));
    }

    [Fact]
    public void Money_that_went_to_one_known_account_or_code_tells_it()
    {
        Assert.Equal("A-09", Draws(
            "W-01 11 +900 pay", "W-01 11 -900 to=999-9-99999-9", "W-02 11 +900 pay", "W-02 11 -900 to=XXX-X-X9999-X")
            .Single().To);
        Assert.Equal("R-02", Draws(
            "W-01 11 +900 pay", "W-01 11 -900 side=R-02", "W-02 11 +900 pay", "W-02 11 -900 side=R-02").Single().To);
    }

    [Theory]
    [InlineData("09:00", "09:10", "09:25", 3)]
    [InlineData("09:00", "09:10", "09:26", 0)]
    [InlineData("09:00", "12:10", "18:25", 0)]
    public void At_one_machine_it_is_one_draw_only_where_three_follow_within_a_quarter_of_an_hour(
        string first, string second, string third, int pays) =>
        Assert.Equal(pays, Draws(
            "W-01 11 +900 pay", $"W-01 11 -900 {first} ATM-1", "W-02 11 +900 pay", $"W-02 11 -900 {second} ATM-1",
            "W-03 11 +900 pay", $"W-03 11 -900 {third} ATM-1").Sum(draw => draw.Pays.Count));

    [Theory]
    [InlineData("W-01 11 +900 pay", "W-01 12 -900 by=FOREMAN", "W-02 11 +900 pay", "W-02 12 -900 by=FOREMAN")]
    [InlineData("W-01 11 +900 pay", "W-01 11 -900 by=FOREMAN", "W-02 12 +900 pay", "W-02 12 -900 by=FOREMAN")]
    [InlineData("W-01 11 +900 pay", "W-01 11 -900 by=FOREMAN", "W-01 11 +900 pay", "W-01 11 -900 by=FOREMAN")]
    [InlineData("W-01 11 +900 gift", "W-01 11 -900 by=FOREMAN", "W-02 11 +900 gift", "W-02 11 -900 by=FOREMAN")]
    [InlineData("W-01 11 +900 pay", "W-01 11 -900 by=FOREMAN", "W-02 11 +900 pay", "W-02 11 -900 by=COOK")]
    [InlineData("W-01 11 +900 pay", "W-01 11 -900 ATM-1", "W-02 11 +900 pay", "W-02 11 -900 ATM-1")]
    [InlineData("W-01 11 +900 pay", "W-01 11 -900 side=W-01", "W-02 11 +900 pay", "W-02 11 -900 side=W-02")]
    public void Another_day_one_worker_other_money_other_names_or_two_at_a_machine_are_none(params string[] lines) =>
        Assert.Empty(Draws(lines));

    [Fact]
    public void No_more_is_drawn_than_pay_came_in_that_day()
    {
        PayDraw draw = Draws(
            "W-01 11 +900 pay", "W-01 11 -700 by=FOREMAN", "W-01 11 -700 by=FOREMAN", "W-02 11 +900 pay",
            "W-02 11 -500 by=FOREMAN").Single();

        Assert.Equal([700m, 200m, 500m], draw.Pays.Select(pay => pay.Amount.Amount));
    }

    private static IReadOnlyList<PayDraw> Draws(params string[] lines)
    {
        KnownAccount[] accounts =
        [
            .. Workers.Select((worker, index) => Account($"A-0{index + 1}", "THB", worker)),
            Account("A-09", "THB", "R-02", "999-9-99999-9"),
        ];
        return PayDraws.Of(
            KnownAccounts.Of(
                accounts, [.. lines.Select(Line)], [], new Dictionary<string, string>()),
            new HashSet<string>(Workers), credit => credit.Line.Description.Contains("pay", StringComparison.Ordinal));
    }

    private static AccountLine Line(string written, int index)
    {
        string[] cells = written.Split(' ');
        string After(string key) => cells.FirstOrDefault(cell => cell.StartsWith(key, StringComparison.Ordinal)) is
            { } cell ? cell[key.Length..] : "";
        string words = string.Join(' ', cells[3..].Where(cell => !cell.Contains('=')
            && !cell.StartsWith("ATM", StringComparison.Ordinal)));
        return new AccountLine(new StatementLine(
            SourceRef.Line($"BANK-A-{cells[0][2..]}", index + 1), "",
            new LocalDate(2020, 8, int.Parse(cells[1], CultureInfo.InvariantCulture)), null,
            new Money(decimal.Parse(cells[2], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture), "THB"),
            $"{words} {After("to=")}", new PersonAsWritten(After("by=")),
            cells.FirstOrDefault(cell => cell.StartsWith("ATM", StringComparison.Ordinal)) ?? "", null))
        {
            OtherSide = After("side=") is { Length: > 0 } side ? side : null,
        };
    }
}
