using System.CommandLine;
using NodaMoney;
using NodaTime;
using Restitution.Amounts;
using Restitution.Cli.Commands;
using Restitution.Wages;

namespace Restitution.Cli.Calc;

/// <summary>The options of <c>calc workweek</c>: the hours of one week and the parts of its pay.</summary>
internal sealed class WorkweekOptions
{
    public const int MinutesOfWeek = 7 * 24 * 60;

    public Option<LocalDate?> FirstDay { get; } = Written.DayNeeded("--first-day", "The first day of the workweek.");

    public Option<int?> Minutes { get; } = WholeNumbers.Option(
        "--minutes", "All minutes worked in the week; else those of --at-rate.", 1, MinutesOfWeek);

    private readonly Option<string[]> atRate = AmountPairs.Option(
        "--at-rate", "Minutes at a rate by the hour; waiting at a rate too.", "MINUTES=RATE");

    private readonly Option<decimal?> pieces = Written.Amount("--pieces", "The earnings of the week by the piece.");

    private readonly Option<decimal?> salary = Written.Amount(
        "--salary", "A salary for the hours of the week, however many.");

    private readonly Option<decimal?> bonus = Written.Amount(
        "--bonus", "A bonus or allowance that counts toward the regular rate.");

    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { FirstDay, Minutes, atRate, pieces, salary, bonus })
        {
            command.Add(option);
        }
    }

    public List<WeekPay> PayOf(ParseResult parsed, Currency currency)
    {
        List<WeekPay> pay = [];
        foreach (string text in parsed.GetValue(atRate) ?? [])
        {
            (int minutes, Money perHour) = AmountPairs.MinutesAndRate(text, currency, "--at-rate");
            pay.Add(WeekPay.ByHour(UnroundedMoney.From(perHour), minutes));
        }

        Add(pieces, WeekPayKind.Pieces);
        Add(salary, WeekPayKind.Salary);
        Add(bonus, WeekPayKind.Bonus);
        return pay;

        void Add(Option<decimal?> option, WeekPayKind kind)
        {
            if (parsed.GetValue(option) is { } amount)
            {
                Money money = CalcTerms.MoneyOf(amount, currency, option.Name);
                pay.Add(new WeekPay(kind, UnroundedMoney.From(money), null, null));
            }
        }
    }
}
