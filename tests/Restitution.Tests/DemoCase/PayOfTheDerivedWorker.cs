using NodaTime;

namespace Restitution.Tests.DemoCase;

/// <summary>
/// The pay of the worker whose total is derived by hand: written out, so that each kind of proof stands in a month of
/// its own and the derivation in the case's README stays short.
/// </summary>
internal static class PayOfTheDerivedWorker
{
    public static IReadOnlyList<DemoPay> Months(DemoWorker worker)
    {
        List<DemoMonth> months = [.. worker.Months];
        return
        [
            Pay(months[0], Book(5400, 270, 900, 1500, 300, isSigned: true), [], Cash("2019-09-05", 1500)),
            Pay(months[1], Book(9000, 450, 1500, 2000, 0), [Bank("2019-10-11", 4000)]),
            Pay(months[2], Book(9000, 450, 1500, 2000, 0, isSigned: true), [], Cash("2019-11-04", 3000)),
            Pay(months[3], Book(9000, 450, 1500, 2000, 300), [Bank("2019-12-12", 4000)]),
            Pay(months[4], Book(9000, 450, 1500, 2000, 0), [Bank("2020-01-10", 2500), Bank("2020-02-03", 1500)]),
            Pay(months[5], Book(9450, 473, 1500, 2000, 0, isSigned: true), [], Cash("2020-02-05", 4000)),
            Pay(months[6], Book(9450, 473, 1500, 2000, 0), []),
            Pay(months[7], Book(9450, 473, 1500, 2000, 800, isSigned: true), [Bank("2020-04-20", 3000)]),
            Pay(months[8], null, []),
            Pay(months[9], Book(9450, 473, 1500, 2000, 0), [Bank("2020-06-15", 5000)]),
            Pay(months[10], Book(9450, 473, 1500, 2000, 0, isSigned: true), [], Cash("2020-07-06", 4000)),
            Pay(months[11], Book(9450, 473, 1500, 2000, 300), [Bank("2020-08-11", 4000)]),
            Pay(months[12], Book(9450, 473, 1500, 2000, 0), [Bank("2020-09-10", 4000)]),
            Pay(months[13], Book(9450, 473, 1500, 2000, 0), []),
            Pay(months[14], null, []),
        ];
    }

    private static DemoPay Pay(DemoMonth month, BookLine? book, DemoTransfer[] transfers, params DemoCash[] cash) =>
        new(month, book, transfers, cash);

    private static BookLine Book(
        decimal wage, decimal socialSecurity, decimal food, decimal debt, decimal documents, bool isSigned = false) =>
        new(wage, 0, socialSecurity, food, debt, documents, isSigned);

    private static DemoTransfer Bank(string on, decimal amount) => new(Day(on), amount, NamesPeriod: true);

    private static DemoCash Cash(string on, decimal amount) => new(Day(on), amount, IsAdmitted: true);

    private static LocalDate Day(string day) => Written.FromIso(day);
}
