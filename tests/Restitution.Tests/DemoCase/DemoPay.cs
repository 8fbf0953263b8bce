using NodaTime;

namespace Restitution.Tests.DemoCase;

/// <summary>What really happened with the pay of one period, and what the first book says of it.</summary>
/// <param name="Book">Null where the book has no line.</param>
internal sealed record DemoPay(
    DemoMonth Month, BookLine? Book, IReadOnlyList<DemoTransfer> Transfers, IReadOnlyList<DemoCash> Cash)
{
    public decimal Received => Transfers.Sum(transfer => transfer.Amount) + Cash.Sum(cash => cash.Amount);
}

/// <summary>One line of the first book. Deductions are positive here, as the book writes them.</summary>
internal sealed record BookLine(
    decimal Wage, decimal Overtime, decimal SocialSecurity, decimal Food, decimal Debt, decimal Documents,
    bool IsSigned)
{
    public decimal Net => Wage + Overtime - SocialSecurity - Food - Debt - Documents;
}

/// <summary>A transfer out of the employer's account.</summary>
/// <param name="NamesPeriod">Whether its memo names the month.</param>
internal sealed record DemoTransfer(LocalDate On, decimal Amount, bool NamesPeriod);

/// <summary>Cash that the worker received.</summary>
/// <param name="IsAdmitted">Whether the worker's statement mentions it.</param>
internal sealed record DemoCash(LocalDate On, decimal Amount, bool IsAdmitted);

/// <summary>The pay of all, in order of worker and month.</summary>
internal static class DemoPays
{
    private static readonly YearMonth FirstUnpaid = new(2021, 6);
    private static readonly YearMonth LastOfBook = new(2021, 7);

    public static IReadOnlyList<DemoPay> All { get; } = [.. DemoWorkers.All.SelectMany(Of)];

    private static IEnumerable<DemoPay> Of(DemoWorker worker)
    {
        if (worker.Code == DemoWorkers.DerivedByHand)
        {
            return PayOfTheDerivedWorker.Months(worker);
        }

        var choice = new SeededChoice("pay " + worker.Code);
        return [.. worker.Months.Select(month => One(month, choice))];
    }

    private static DemoPay One(DemoMonth month, SeededChoice choice)
    {
        bool isUnpaid = choice.Chance(8) || month.Month >= FirstUnpaid;
        bool isByBank = month.Worker.Account is not null && choice.Chance(month.Episode.IsOnBoat ? 80 : 45);
        BookLine line = Line(month, choice, isSigned: !isUnpaid && !isByBank);
        decimal received = decimal.Truncate(line.Net * choice.Of([1m, 0.8m, 0.8m, 0.6m, 0.5m]) / 100) * 100;
        LocalDate on = month.DueOn.PlusDays(choice.Between(isByBank ? 4 : 1, isByBank ? 24 : 6));
        bool isSplit = choice.Chance(15);
        bool namesPeriod = choice.Chance(93);
        return new DemoPay(
            month,
            month.Month > LastOfBook ? null : line,
            isUnpaid || !isByBank ? [] : Transfers(on, received, isSplit, namesPeriod),
            isUnpaid || isByBank ? [] : [new DemoCash(on, received, choice.Chance(85))]);
    }

    // Until 2020 the book shows what was promised; after an inspection it shows the statutory floor.
    private static BookLine Line(DemoMonth month, SeededChoice choice, bool isSigned)
    {
        decimal floor = month.FloorPerDay * (month.Episode.IsMonthly ? 30 : 1);
        decimal shown = month.Month.Year < 2020 ? month.Episode.Promised : Math.Max(month.Episode.Promised, floor);
        decimal wage = month.Episode.IsMonthly
            ? shown * month.PaidDays / 30
            : shown * DemoDays.Worked.Count(day => day.Worker == month.Worker && month.Span.Contains(day.On));
        decimal whole = month.IsPart ? 0.5m : 1m;
        return new BookLine(
            decimal.Truncate(wage),
            month.Episode.IsOnBoat ? 0 : choice.Amount(0, 600, 100),
            Math.Min(750, decimal.Truncate((wage * 0.05m) + 0.5m)),
            (month.Episode.IsOnBoat ? 1500 : 900) * whole,
            choice.Of([1000m, 1500m, 2000m]) * whole,
            month.Month.Month == 3 ? 800 : choice.Of([0m, 0m, 300m]),
            isSigned);
    }

    private static DemoTransfer[] Transfers(LocalDate on, decimal amount, bool isSplit, bool namesPeriod)
    {
        decimal first = decimal.Truncate(amount * 0.6m / 100) * 100;
        return isSplit
            ? [new(on, first, namesPeriod), new(on.PlusDays(21), amount - first, namesPeriod)]
            : [new(on, amount, namesPeriod)];
    }
}
