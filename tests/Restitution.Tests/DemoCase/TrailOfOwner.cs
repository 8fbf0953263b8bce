using NodaTime;

namespace Restitution.Tests.DemoCase;

/// <summary>
/// What went through the owner's account: drawings, the house, a plot of land, pay drawn from others' cards.
/// </summary>
/// <remarks>
/// From August 2020 on no day has two movements, so that no order within a day is unknown where workers' money is in
/// the account.
/// </remarks>
internal static class TrailOfOwner
{
    public const decimal Opening = 120_000m;

    private static readonly TrailPlace Owner = TrailPlaces.Owner;
    private static readonly YearMonth First = new(2018, 6);
    private static readonly YearMonth Last = new(2021, 9);

    private static readonly string[] HouseStaff = ["NANG A (INVENTED)", "NANG B (INVENTED)", "NAI C (INVENTED)"];

    public static IEnumerable<TrailMove> Moves() => [.. Monthly(), .. ToTheOthers(), .. Proceeds(), .. Land()];

    private static IEnumerable<TrailMove> Monthly()
    {
        var choice = new SeededChoice("the owner's account");
        for (YearMonth month = First; month <= Last; month = month.PlusMonths(1))
        {
            yield return Spent(month, 3, TrailPlaces.Outside("house loan", "HOME LOANS (INVENTED)"), 85_000m, "LOAN");
            yield return Spent(
                month, 8, TrailPlaces.Outside("gold shop", "GOLDEN WAVE (INVENTED)"),
                choice.Amount(60_000, 110_000, 500), "GOLD");
            yield return Spent(
                month, 12, TrailPlaces.CashOf(Owner), choice.Amount(60_000, 110_000, 1_000), "CASH WITHDRAWAL");
            yield return Spent(
                month, 20, TrailPlaces.Outside("household", "HOUSEHOLD CARD (INVENTED)"),
                choice.Amount(40_000, 70_000, 5), "CARD");
            if (month <= new YearMonth(2019, 6))
            {
                foreach (string person in HouseStaff)
                {
                    yield return Spent(
                        month, 27, TrailPlaces.Outside("house staff", person), 12_000m, "WAGE") with
                    {
                        Planted = TrailPatterns.IdenticalOnPayday,
                    };
                }
            }
        }
    }

    // The first left a fee on the way, the second arrived in two parts, the last two arrived as one.
    private static IEnumerable<TrailMove> ToTheOthers()
    {
        TrailPlace shell = TrailPlaces.Shell;
        yield return Sent("2018-06-15", "2018-06-18", shell, 300_000m, 299_965m, "LOAN TO COMPANY");
        yield return Sent("2018-06-28", "2018-07-02", TrailPlaces.Recruiter, 66_200m, 2_000m, "COMMISSION");
        yield return Spent("2018-08-17", TrailPlaces.Outside("school", "SCHOOL ON THE HILL (INVENTED)"), 35_000m,
            "SCHOOL") with
        {
            Planted = TrailPatterns.EqualButNoTransfer,
        };
        yield return Sent("2018-11-15", "2018-11-15", shell, 100_000m, 100_000m, "LOAN TO COMPANY") with
        {
            Together = "one out, two in",
        };
        yield return Sent("2018-11-15", "2018-11-16", shell, 100_000m, 100_000m, "LOAN TO COMPANY") with
        {
            Together = "one out, two in",
        };
        yield return Sent("2019-04-25", "2019-04-25", shell, 250_000m, 250_000m, "LOAN TO COMPANY");
        yield return Sent("2019-05-15", "2019-05-16", TrailPlaces.Recruiter, 47_550m, 1_500m, "COMMISSION");
        yield return Sent("2019-10-23", "2019-10-24", shell, 75_000m, 75_000m, "LOAN TO COMPANY") with
        {
            Together = "two out, one in",
        };
        yield return Sent("2019-10-24", "2019-10-24", shell, 75_000m, 75_000m, "LOAN TO COMPANY") with
        {
            Together = "two out, one in",
        };
    }

    // The price of the catch, past the company's account. Of it, by a decision of the case, the workers' are the back
    // wages for the work that brought it in: of W-03 those of September 2020 and of the twenty days of October, as the
    // case's README has them by hand; of W-01 those of January and February 2021, 5,150.00 and 9,450.00.
    private static IEnumerable<TrailMove> Proceeds() =>
    [
        Catch("2020-10-23", 185_000m, "W-03", 9_450m),
        Catch("2020-11-06", 142_500m, "W-03", 6_300m),
        Catch("2021-03-05", 162_500m, "W-01", 5_150m + 9_450m),
    ];

    private static IEnumerable<TrailMove> Land()
    {
        yield return Spent("2020-12-15", TrailPlaces.Land, 500_000m, "DEPOSIT PLOT 1234");
        yield return Spent("2021-02-24", TrailPlaces.Land, 4_350_000m, "PLOT 1234");
        foreach (string day in new[] { "2021-03-26", "2021-04-26", "2021-05-26" })
        {
            yield return Spent(day, TrailPlaces.Unknown, 150_000m, "SAVINGS");
        }
    }

    private static TrailMove Catch(string on, decimal price, string worker, decimal withheld) => new(
        Written.FromIso(on), TrailPlaces.Outside("buyer of the catch", "TWO WAVES FISH PIER (INVENTED)"), Owner,
        price, price, "CATCH")
    {
        Whose = (worker, withheld),
        Planted = TrailPatterns.ProceedsPastTheCompany,
    };

    private static TrailMove Sent(
        string on, string arrivedOn, TrailPlace to, decimal amount, decimal arrived, string memo) =>
        new(Written.FromIso(on), Owner, to, amount, arrived, memo) { ArrivedOn = Written.FromIso(arrivedOn) };

    private static TrailMove Spent(string on, TrailPlace to, decimal amount, string memo) =>
        new(Written.FromIso(on), Owner, to, amount, amount, memo);

    private static TrailMove Spent(YearMonth month, int day, TrailPlace to, decimal amount, string memo) =>
        new(month.OnDayOfMonth(day), Owner, to, amount, amount, memo);
}
