using System.Globalization;
using System.Text;
using NodaTime;

namespace Restitution.Tests.DemoCase;

/// <summary>REMIT-LA-01 and REMIT-MM-01, slips that families kept: kip and kyat, each as its country writes.</summary>
/// <remarks>
/// Mostly the worker's own cash sent on; a few were sent by the employer. Two equal slips of one day are both real;
/// some days and amounts cannot be read.
/// </remarks>
internal static class RemittanceExhibits
{
    public const string Lao = "REMIT-LA-01";
    public const string Burmese = "REMIT-MM-01";

    public static byte[] WriteLao() => Table(
        "ລຳດັບ;ວັນທີ;ຜູ້ສົ່ງ;ຜູ້ຮັບ;ຈຳນວນເງິນ;ຄ່າທຳນຽມ;ເລກທີໃບຮັບ", Slips(DemoWorkers.Laos, 272, Kip));

    public static byte[] WriteBurmese() => Table(
        "စဉ်;နေ့စွဲ;ပို့သူ;လက်ခံသူ;ငွေပမာဏ;အခကြေးငွေ;ဖြတ်ပိုင်းအမှတ်", Slips(DemoWorkers.Myanmar, 44, Kyat));

    /// <summary>How a slip names the family of a worker.</summary>
    public static string FamilyOf(DemoWorker worker) => "Family of " + worker.Roman;

    private static byte[] Table(string head, IEnumerable<string> lines) =>
        Encoding.UTF8.GetBytes(head + "\n" + string.Join('\n', lines) + "\n");

    private static IEnumerable<string> Slips(string country, int perBaht, Func<decimal, SeededChoice, string> write)
    {
        var choice = new SeededChoice("remittances " + country);
        List<(DemoPay Pay, LocalDate On)> sent =
        [
            .. DemoPays.All.Where(pay => pay.Month.Worker.From == country && pay.Received >= 2000 && choice.Chance(45))
                .Select(pay => (pay, LastReceipt(pay).PlusDays(choice.Between(1, 9)))).OrderBy(slip => slip.Item2),
        ];
        int number = 0;
        foreach ((DemoPay pay, LocalDate on) in sent)
        {
            number++;
            decimal amount = decimal.Truncate(pay.Received * choice.Between(40, 80) / 100 / 100) * 100 * perBaht;
            bool isByEmployer = choice.Chance(6);
            string slip = string.Join(';',
                Day(on, choice, number),
                isByEmployer ? DemoEmployer.Name : pay.Month.Worker.Roman,
                FamilyOf(pay.Month.Worker),
                number % 37 == 0 ? "1,5 ?" : write(amount, choice),
                write(decimal.Truncate(amount / 50), choice),
                FormattableString.Invariant($"{country}{on.Year % 100:00}-{number:0000}"));
            yield return Written.Number(number) + ";" + slip;
            if (number % 29 == 0)
            {
                yield return Written.Number(number) + ";" + slip;
            }
        }
    }

    private static LocalDate LastReceipt(DemoPay pay) =>
        pay.Transfers.Select(transfer => transfer.On).Concat(pay.Cash.Select(cash => cash.On)).Max();

    private static string Day(LocalDate on, SeededChoice choice, int number)
    {
        string day = number % 31 == 0 ? Written.Day(30, 2, on.Year) : Written.CommonDay(on);
        return choice.Chance(15) ? day.TrimStart('0') : day;
    }

    // Lao groups by full stops; some slips have Lao digits.
    private static string Kip(decimal amount, SeededChoice choice)
    {
        string grouped = amount.ToString("#,##0", CultureInfo.InvariantCulture).Replace(',', '.');
        return (choice.Chance(30) ? Written.InDigitsFrom('໐', grouped) : grouped) + (choice.Chance(50) ? " ກີບ" : "");
    }

    private static string Kyat(decimal amount, SeededChoice choice)
    {
        string grouped = amount.ToString("#,##0", CultureInfo.InvariantCulture);
        return choice.Chance(40) ? Written.InDigitsFrom('၀', grouped) + " ကျပ်" : grouped + " Ks";
    }
}
