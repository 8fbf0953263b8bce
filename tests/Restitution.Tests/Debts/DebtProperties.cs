using NodaTime;
using Restitution.Amounts;
using Restitution.Debts;
using Restitution.Law;
using Restitution.Tests.DemoCase;
using static Restitution.Tests.Debts.MadeDebt;

namespace Restitution.Tests.Debts;

/// <summary>What holds for every account, whatever its entries and the law.</summary>
public sealed class DebtProperties
{
    private const int Accounts = 400;

    private static readonly LawOnFile[] Laws =
    [
        LawOf(Forbidden, Ceiling, AllVoid, NoFines), LawOf(ToCap, Most("4000"), Ceiling, ExcessVoid, NoFines),
        LawOf(Allowed, Ceiling), LawOf(Ceiling, AllVoid), LawOf(),
    ];

    [Fact]
    public void What_is_lawfully_owed_is_never_more_than_was_received_charged_lawfully_and_lawful_interest() =>
        Holds((debt, law, scenario) =>
        {
            decimal most = 0m;
            foreach (JudgedLine line in debt.Under(law, scenario).Lines)
            {
                most += Math.Max(0m, line.Judgement.Lawful.Amount);
                Assert.True(line.LawfulBalance.Amount <= most, $"{line.LawfulBalance} > {most}");
                Assert.True(
                    line.Line.Kind == DebtEntryKind.Payment || line.Judgement.Lawful.Amount <= line.Line.Asserted.Amount
                        || line.Line.Asserted.Amount < 0m,
                    $"{line.Line}");
            }
        });

    [Fact]
    public void Asserted_less_lawful_is_what_was_struck_line_by_line_and_in_all() => Holds((debt, law, scenario) =>
    {
        DebtRun run = debt.Under(law, scenario);
        Assert.All(run.Lines, line => Assert.Equal(
            line.Line.Asserted.Amount - line.Judgement.Lawful.Amount,
            line.Judgement.Struck.Sum(part => part.Amount.Amount)));
        Assert.Equal(
            run.Lines[^1].AssertedBalance.Amount - run.Lines[^1].LawfulBalance.Amount,
            run.Lines.SelectMany(line => line.Judgement.Struck).Sum(part => part.Amount.Amount));
    });

    // Where the law voids all of the interest it can: the same interest is a lower rate on a greater balance.
    [Fact]
    public void A_struck_fee_more_never_raises_the_lawful_debt() => Holds((debt, _, scenario) =>
    {
        LawOnFile law = LawOf(Forbidden, Ceiling, ExcessVoid, NoFines);
        decimal before = debt.Under(law, scenario).Lines[^1].LawfulBalance.Amount;
        debt.Entry("2019-01-01", DebtEntryKind.RecruitmentFee, 9_000m);

        Assert.True(debt.Under(law, scenario).Lines[^1].LawfulBalance.Amount <= before);
    });

    [Fact]
    public void Another_order_of_the_entries_of_a_day_gives_the_same_end_of_the_day() => Holds((debt, law, scenario) =>
    {
        DebtRun run = debt.Under(law, scenario);
        DebtRun turned = DebtReckoning.Of(
            [.. debt.Lines.GroupBy(line => line.On).SelectMany(day => day.Reverse())],
            new LawOfDebt(law, Book(), null, null, null), Baht, scenario, isTold: false);

        Assert.Equal(run.Balances, turned.Balances);
        Assert.Equal(run.End, turned.End);
    });

    [Fact]
    public void The_scenarios_are_in_order_and_told_and_untold_agree() => Holds((debt, law, _) =>
    {
        decimal[] balances = [.. Enum.GetValues<Scenario>().Select(
            scenario => debt.Under(law, scenario).Lines[^1].LawfulBalance.Amount)];
        DebtRun untold = DebtReckoning.Of(
            debt.Lines, new LawOfDebt(law, Book(), null, null, null), Baht, Scenario.Likely, isTold: false);

        Assert.True(balances[0] >= balances[1] && balances[1] >= balances[2], string.Join(" ", balances));
        Assert.Equal(debt.Under(law).Balances, untold.Balances);
        Assert.All(untold.Lines, line => Assert.Null(line.Judgement.Reason));
    });

    private static void Holds(Action<MadeDebt, LawOnFile, Scenario> property)
    {
        for (int number = 0; number < Accounts; number++)
        {
            var choice = new SeededChoice(FormattableString.Invariant($"account {number}"));
            LawOnFile law = choice.Of(Laws);
            Scenario scenario = choice.Of(Enum.GetValues<Scenario>());
            property(Random(choice), law, scenario);
        }
    }

    private static MadeDebt Random(SeededChoice choice)
    {
        var debt = new MadeDebt();
        var day = new LocalDate(2019, 1, 1);
        int entries = choice.Between(2, 30);
        for (int number = 0; number < entries; number++)
        {
            day = day.PlusDays(choice.Of([0, 0, 3, 15, 31]));
            DebtEntryKind? kind = choice.Chance(7) ? null : (DebtEntryKind)choice.Between(1, 10);
            bool isTaking = kind is { } decided ? decided.IsTaking() : choice.Chance(30);
            decimal amount = choice.Amount(100, 8_000, 100) + (choice.Chance(20) ? 0.37m : 0m);
            bool isTold = !isTaking && choice.Chance(15);
            debt.Entry(
                NodaTime.Text.LocalDatePattern.Iso.Format(day), kind, isTaking ? -amount : amount,
                choice.Of(Enum.GetValues<HandedOver>()), null,
                isTold ? (amount / 4m - (amount / 4m % 0.01m), amount / 2m - (amount / 2m % 0.01m), amount) : null);
        }

        return debt;
    }
}
