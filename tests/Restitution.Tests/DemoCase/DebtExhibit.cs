using System.Globalization;
using System.Text;
using NodaTime;

namespace Restitution.Tests.DemoCase;

/// <summary>
/// DEBT-01, the recruiter's notebook as typed up: fees, fares and papers, ten percent a month, and what was taken from
/// pay. Burmese and Lao digits for the entries in those hands; some pages lack a day or cannot be read.
/// </summary>
internal static class DebtExhibit
{
    public const string Code = "DEBT-01";

    private const int LongestMonths = 18;

    private static readonly Dictionary<string, Hand> Hands = new()
    {
        [DemoWorkers.Laos] = new('໐', "ຄ່ານາຍໜ້າ", "ຄ່າລົດ", "ຄ່າເອກະສານ", "ດອກເບ້ຍ", "ຫັກຈາກຄ່າແຮງ"),
        [DemoWorkers.Myanmar] = new('၀', "ပွဲခ", "ကားခ", "စာရွက်စာတမ်းခ", "အတိုး", "လစာမှဖြတ်"),
        [DemoWorkers.Cambodia] = new('0', "agent's fee", "fare", "papers", "interest 10%", "taken from pay"),
    };

    public static byte[] Write()
    {
        List<string> lines = ["day\tname\tentry\tadded (baht)\ttaken (baht)"];
        foreach (DemoWorker worker in DemoWorkers.All)
        {
            lines.AddRange(PagesOf(worker));
        }

        return Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n");
    }

    private static IEnumerable<string> PagesOf(DemoWorker worker)
    {
        var choice = new SeededChoice("debt " + worker.Code);
        (char zero, string fee, string fare, string papers, string interest, string taken) = Hands[worker.From];
        LocalDate start = worker.Episodes[0].Span.Start;
        decimal balance = 0;
        string Entry(LocalDate? on, string text, decimal amount)
        {
            balance += amount;
            string day = on is { } known ? Written.CommonDay(known) : "";
            string size = decimal.Abs(amount).ToString("#,##0", CultureInfo.InvariantCulture);
            string[] cells = [day, worker.RomanOther, text, amount > 0 ? size : "", amount < 0 ? size : ""];
            return Written.InDigitsFrom(choice.Chance(60) ? zero : '0', string.Join('\t', cells));
        }

        yield return Entry(start.PlusDays(-9), fee, choice.Amount(12_000, 22_000, 500));
        yield return Entry(start.PlusDays(-2), fare, choice.Amount(1_500, 3_500, 100));
        yield return Entry(choice.Chance(80) ? start.PlusDays(-2) : null, papers, choice.Amount(3_000, 6_000, 500));
        foreach (DemoPay pay in DemoPays.All.Where(pay => pay.Month.Worker == worker).Take(LongestMonths))
        {
            LocalDate on = pay.Month.DueOn;
            yield return Entry(on, interest, decimal.Truncate(balance / 10));
            if (pay.Book is { } book && pay.Received > 0)
            {
                yield return Entry(on, taken, -book.Debt);
            }
        }

        if (choice.Chance(40))
        {
            yield return $"31/06/2020\t{worker.RomanOther}\t{fee}\t500\t";
        }

        if (choice.Chance(40))
        {
            yield return $"15/01/2020\t{worker.RomanOther}\t?\tสองพัน?\t";
        }
    }

    /// <summary>The digits and the words of one country's pages.</summary>
    private sealed record Hand(char Zero, string Fee, string Fare, string Papers, string Interest, string Taken);
}
