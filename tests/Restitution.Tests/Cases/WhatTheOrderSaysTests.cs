using NodaTime;
using Restitution.Amounts;
using Restitution.Cases;
using Restitution.Claims;
using Restitution.Law;
using Restitution.Reasons;
using Restitution.Schedules;

namespace Restitution.Tests.Cases;

/// <summary>What an order leaves out, or marks, where the law on file does not answer.</summary>
public sealed class WhatTheOrderSaysTests
{
    [Theory]
    [InlineData(null, true)]
    [InlineData("th/late-wage-interest-method", false)]
    public void Interest_runs_on_only_where_interest_is_a_figure(string? missing, bool runsOn) => Assert.Equal(
        runsOn, Keys(Order(new SampleCase { Law = Without(missing) })).Contains("order.interest-after"));

    [Fact]
    public void Where_money_came_in_the_order_has_one_sum_and_one_daily_rate_and_the_sums_foot()
    {
        var sample = new SampleCase
        {
            Claimed = file => file with
            {
                Receipts =
                [
                    new Receipt(
                        "RC-1", new LocalDate(2019, 12, 1), SampleCase.Thb("100.00"), "R-01", ReceiptKind.Payment,
                        SampleCase.Thb("0"), false, [], [], []),
                ],
                RecoveryTerms = new RecoveryTerms(ReceiptAppropriation.PrincipalFirst, "a test", [], []),
            },
        };
        WorkerRecovery line = sample.Compute<Told>().Recovery!.Case;
        Schedule order = Order(sample);
        Phrase[] said = [.. order.Blocks.OfType<TextBlock>().SelectMany(block => block.Paragraphs)];

        Phrase pay = said.Single(phrase => phrase.Key.StartsWith("order.pay-remaining", StringComparison.Ordinal));
        Phrase received = said.Single(phrase => phrase.Key == "recovery.received");
        UnroundedMoney[] sums = [.. new[] { 0, 2, 3, 4 }.Select(at => ((Operand.Amount)received.Operands[at]).Value)];
        Assert.DoesNotContain(said, phrase => phrase.Key == "order.pay");
        Assert.True(sums[2].Amount > 0m);
        Assert.Equal(sums[3], sums[0] - sums[1] - sums[2]);
        Assert.Equal(new Operand.Amount(sums[3]), pay.Operands[0]);
        Assert.Equal(
            Operand.Of(line.RemainingPerDay), said.Single(phrase => phrase.Key == "order.interest-after").Operands[0]);
        Assert.Equal(
            [Cell.Of(line.RemainingPerDay, "case/recovery/remaining-per-day")],
            Table(order, "apart").Totals!.Cells.TakeLast(1));
        Assert.DoesNotContain(order.Blocks.OfType<TableBlock>(), table => table.Key == "ahead");
        Assert.Contains(Order(new SampleCase()).Blocks.OfType<TableBlock>(), table => table.Key == "ahead");
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("th/limitation-wages-years", true)]
    public void Neither_in_time_nor_beyond_limitation_is_a_sum_whose_limitation_is_not_known(
        string? missing, bool isGap)
    {
        TableBlock apart = Table(Order(new SampleCase { Law = Without(missing) }), "apart");

        Assert.All(
            [.. apart.Lines, apart.Totals!],
            line => Assert.Equal([isGap, isGap, false], line.Cells.Skip(1).Take(3).Select(cell => cell is GapCell)));
    }

    [Theory]
    [InlineData("recalled", true)]
    [InlineData("reported", false)]
    public void The_reason_for_using_law_without_a_source_stands_in_the_order_and_beside_its_figures(
        string standing, bool isSaid)
    {
        const string Reason = "the ministry has confirmed it by letter";
        string json = LawOnFile.Embedded.File("th/limitation-wages-years")!.Text.Json;
        string changed = json.Replace(
            "\"standing\": \"reported\"", $"\"standing\": \"{standing}\"", StringComparison.Ordinal);
        var sample = new SampleCase
        {
            Law = LawOnFile.Embedded.With([new LawText("th/limitation-wages-years", changed, LawOrigin.Program)]),
            LawChoices = [new LawChoice("th/limitation-wages-years", null, true, Reason)],
        };

        Phrase[] said = [.. Order(sample).Blocks.OfType<TextBlock>().SelectMany(block => block.Paragraphs)
            .Where(phrase => phrase.Key == "limitation.law-accepted")];

        Assert.Equal(
            isSaid ? [Reason] : [],
            said.Select(phrase => ((Operand.Code)phrase.Operands[1]).Value));
        Assert.Equal(
            isSaid ? Reason : null,
            sample.Period("2019-03").LimitationReason!.Authorities[0].DecidedBecause);
    }

    [Theory]
    [InlineData(null, true, true)]
    [InlineData("th/late-wage-interest", false, true)]
    [InlineData("th/late-wage-surcharge", true, false)]
    public void The_method_tells_of_interest_and_surcharge_only_where_the_law_on_file_has_them(
        string? missing, bool interest, bool surcharge)
    {
        string[] keys = [.. Keys(Order(new SampleCase { Law = Without(missing) }))];

        Assert.Equal(interest, keys.Contains("method.interest"));
        Assert.Equal(interest, keys.Contains("method.interest-after"));
        Assert.Equal(surcharge, keys.Contains("method.surcharge"));
        Assert.Equal(surcharge, keys.Contains("method.surcharge-arrears"));
        Assert.Equal(!surcharge, keys.Contains("method.withheld"));
    }

    [Theory]
    [InlineData("rest-day")]
    [InlineData("holiday")]
    [InlineData("own-kind")]
    public void What_becomes_of_a_holiday_on_a_rest_day_is_told_as_the_law_on_file_says_it(string word)
    {
        string json = LawOnFile.Embedded.File("th/holiday-on-rest-day")!.Text.Json.Replace(
            "\"value\": \"rest-day\"", $"\"value\": \"{word}\"", StringComparison.Ordinal);
        var sample = new SampleCase
        {
            Law = LawOnFile.Embedded.With([new LawText("th/holiday-on-rest-day", json, LawOrigin.Program)]),
        };

        Assert.Equal([$"method.holiday-on-rest-day.{word}"], OnRestDays(sample));
    }

    [Fact]
    public void What_becomes_of_a_holiday_on_a_rest_day_is_told_to_be_unknown_where_no_file_says_it() => Assert.Equal(
        ["method.holiday-on-rest-day.unknown"],
        OnRestDays(new SampleCase { Law = Without("th/holiday-on-rest-day") }));

    [Fact]
    public void What_the_law_lacks_for_every_month_is_said_once_with_the_months()
    {
        Schedule order = Order(new SampleCase { Law = Without("th/late-wage-surcharge") });

        Phrase[] lacks = [.. order.Blocks.OfType<TextBlock>().SelectMany(block => block.Paragraphs)
            .Where(phrase => phrase.Operands.OfType<Operand.Lack>()
                .Any(lack => lack.Missing.About.Contains(new Operand.Code("th/late-wage-surcharge"))))];

        Assert.Equal("gap.of-figures", Assert.Single(lacks).Key);
        Assert.Equal(
            ["W-01/2019-03/surcharge", "W-01/2019-04/surcharge"],
            lacks[0].Operands.OfType<Operand.Code>().Select(code => code.Value));
    }

    [Theory]
    [InlineData("0.15", true)]
    [InlineData("0", false)]
    public void Where_the_law_gives_no_interest_its_manner_decides_nothing(string fraction, bool isGap)
    {
        string json = LawOnFile.Embedded.File("th/late-wage-interest")!.Text.Json
            .Replace("\"0.15\"", $"\"{fraction}\"", StringComparison.Ordinal);
        var sample = new SampleCase
        {
            Law = Without("th/late-wage-interest-method")
                .With([new LawText("th/late-wage-interest", json, LawOrigin.Program)]),
        };

        Assert.Equal(isGap, sample.Period("2019-03").Interest is null);
        Assert.DoesNotContain("order.interest-after", Keys(Order(sample)));
    }

    private static IEnumerable<string> OnRestDays(SampleCase sample) =>
        Keys(Order(sample)).Where(key => key.StartsWith("method.holiday-on-rest-day", StringComparison.Ordinal));

    private static Schedule Order(SampleCase sample)
    {
        CaseFile caseFile = sample.CaseFile();
        Claim claim = sample.Compute<Told>();
        return BackPayOrder.For(
            CaseHeadings.Of(caseFile, sample.Evidence(), sample.Law, new string('0', 64), "0"), claim);
    }

    private static LawOnFile Without(string? id) =>
        LawOnFile.Of(LawOnFile.Embedded.Files.Where(file => file.Id != id).Select(file => file.Text));

    private static TableBlock Table(Schedule schedule, string key) =>
        schedule.Blocks.OfType<TableBlock>().Single(table => table.Key == key);

    private static IEnumerable<string> Keys(Schedule schedule) =>
        schedule.Blocks.OfType<TextBlock>().SelectMany(block => block.Paragraphs).Select(phrase => phrase.Key);
}
