using NodaTime;

namespace Restitution.Tests.DemoCase;

/// <summary>One booking on the employer's account, in the order in which the bank booked it.</summary>
/// <param name="Amount">Positive into the account.</param>
internal sealed record BankBooking(
    LocalDate On, int Minute, string Text, decimal Amount, string Channel, string OtherSide, string Memo)
{
    public decimal Balance { get; init; }

    /// <summary>The transfer of pay that this booking is, where it is one.</summary>
    public DemoPay? Pay { get; init; }
}

/// <summary>What went through the employer's account: fish sold, boats fuelled, wages sent, the owner paid.</summary>
internal static class BankBook
{
    public const decimal Opening = 850_000m;

    public const string FuelPier = "ท่าน้ำมัน ปากน้ำ (สมมติ)";
    public const string IceWorks = "โรงน้ำแข็ง เย็นใจ (สมมติ)";
    public const string NetShop = "ร้านอวน ลมดี (สมมติ)";
    public const string FoodMarket = "ตลาดสด (สมมติ)";
    public const string PowerCompany = "การไฟฟ้า (สมมติ)";

    // What the owner leaves in the account at the end of a month.
    private const decimal Kept = 600_000m;

    public static readonly LocalDate From = new(2018, 5, 1);
    public static readonly LocalDate To = new(2021, 10, 31);

    public static IReadOnlyList<BankBooking> All { get; } = Book();

    private static List<BankBooking> Book()
    {
        var choice = new SeededChoice("bank");
        var booked = new List<BankBooking>();
        decimal balance = Opening;
        decimal interestBase = 0;
        for (var month = new YearMonth(2018, 5); month <= new YearMonth(2021, 10); month = month.PlusMonths(1))
        {
            foreach (BankBooking booking in OfMonth(month, choice).OrderBy(one => one.On).ThenBy(one => one.Minute))
            {
                balance += booking.Amount;
                booked.Add(booking with { Balance = balance });
            }

            interestBase += balance;
            foreach (BankBooking booking in AtMonthEnd(month, balance, interestBase))
            {
                balance += booking.Amount;
                booked.Add(booking with { Balance = balance });
            }

            interestBase = month.Month is 6 or 12 ? 0 : interestBase;
        }

        return booked;
    }

    private static List<BankBooking> OfMonth(YearMonth month, SeededChoice choice) =>
        [.. Sales(month, choice), .. Costs(month, choice), .. Wages(month)];

    private static IEnumerable<BankBooking> Sales(YearMonth month, SeededChoice choice)
    {
        for (int trip = 0; trip < 3; trip++)
        {
            LocalDate on = OnDay(month, choice.Between(3, 8) + (trip * 9));
            yield return new(on, 600 + trip, "รับโอนเงิน", choice.Amount(150_000, 380_000, 250), "สาขา",
                choice.Of(["แพปลา ดาวทะเล (สมมติ)", "แพปลา สองคลื่น (สมมติ)"]), "ค่าปลา");
        }

        for (int week = 0; week < 4; week++)
        {
            yield return new(OnDay(month, 2 + (week * 7)), 640, "รับโอนเงิน", choice.Amount(38_000, 88_000, 50),
                "mBank", "ห้องเย็น ฟ้าใส (สมมติ)", "ค่าแปรรูป");
        }
    }

    private static IEnumerable<BankBooking> Costs(YearMonth month, SeededChoice choice)
    {
        for (int trip = 0; trip < 3; trip++)
        {
            LocalDate on = OnDay(month, 1 + choice.Between(0, 5) + (trip * 9));
            yield return new(on, 500, "โอนเงิน", -choice.Amount(70_000, 120_000, 10), "mBank",
                FuelPier, "น้ำมัน");
            decimal ice = -choice.Amount(6_000, 14_000, 50);
            yield return new(on, 515, "โอนเงิน", ice, "mBank", IceWorks, "น้ำแข็ง");

            // Two loads at one price on one day: both are real.
            if (choice.Chance(35))
            {
                yield return new(on, 515, "โอนเงิน", ice, "mBank", IceWorks, "น้ำแข็ง");
            }

            yield return new(on, 530, "ชำระค่าสินค้า", -choice.Amount(4_000, 18_000, 5), "mBank",
                NetShop, "อวน เชือก");
            yield return new(on.PlusDays(1), 560, "ชำระค่าสินค้า", -choice.Amount(5_500, 11_000, 5), "mBank",
                FoodMarket, "เสบียง");
        }

        for (int withdrawal = 0; withdrawal < 3; withdrawal++)
        {
            yield return new(OnDay(month, 1 + (withdrawal * 2)), 570, "ถอนเงินสด", -choice.Amount(40_000, 75_000, 1000),
                "ATM", "", "");
        }

        decimal light = -choice.Amount(9_000, 21_000, 1) - (choice.Between(0, 99) / 100m);
        yield return new(OnDay(month, 18), 720, "ชำระค่าไฟฟ้า", light, "หักบัญชี", PowerCompany, "");
    }

    private static IEnumerable<BankBooking> Wages(YearMonth month)
    {
        foreach ((DemoPay pay, DemoTransfer transfer) in DemoPays.All
            .SelectMany(pay => pay.Transfers.Select(transfer => (pay, transfer)))
            .Where(one => one.transfer.On.ToYearMonth() == month))
        {
            DemoWorker worker = pay.Month.Worker;
            bool isByNumber = (worker.Code[^1] - '0') % 2 == 0;
            string memo = transfer.NamesPeriod ? "ค่าแรง " + Written.MemoMonth(pay.Month.Month) : "โอนให้คนงาน";
            int minute = 800 + ((worker.Code[^1] - '0') * 2);
            yield return new(transfer.On, minute, "โอนเงิน", -transfer.Amount, "mBank",
                isByNumber ? worker.Account! : worker.Roman, memo) { Pay = pay };
            yield return new(transfer.On, minute + 1, "ค่าธรรมเนียมการโอน", -10m, "mBank", "", "");
        }
    }

    // A quarter of a percent a year on the month-end balances, twice a year, and the tax withheld from it.
    private static IEnumerable<BankBooking> AtMonthEnd(YearMonth month, decimal balance, decimal interestBase)
    {
        LocalDate last = month.ToDateInterval().End;
        decimal drawn = balance > Kept ? decimal.Truncate((balance - Kept) / 10_000) * 10_000 : 0;
        if (drawn > 0)
        {
            yield return new(last, 1000, "โอนเงิน", -drawn, "mBank", DemoEmployer.OwnersAccount, "เจ้าของ");
        }

        yield return new(last, 1010, "ค่าธรรมเนียมบริการ", -35m, "หักบัญชี", "", "");
        if (month.Month is 6 or 12)
        {
            decimal interest = decimal.Truncate(interestBase * 0.0025m / 12 * 100) / 100;
            yield return new(last, 1430, "ดอกเบี้ย", interest, "หักบัญชี", "", "");
            decimal tax = decimal.Truncate(interest * 15) / 100;
            yield return new(last, 1431, "หักภาษี ณ ที่จ่าย", -tax, "หักบัญชี", "", "");
        }
    }

    private static LocalDate OnDay(YearMonth month, int day) => month.OnDayOfMonth(Math.Min(day, 28));
}
