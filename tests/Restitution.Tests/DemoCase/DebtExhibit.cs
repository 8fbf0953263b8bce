using System.Globalization;
using System.Text;
using NodaTime;

namespace Restitution.Tests.DemoCase;

/// <summary>
/// DEBT-01, the recruiter's notebook as typed up: fees, fares and papers, money really advanced, ten percent a month,
/// and what was taken from pay. Burmese and Lao digits for the entries in those hands; some pages lack a day or cannot
/// be read, some have a fine for coming late, and one word that nobody has decided on.
/// </summary>
internal static class DebtExhibit
{
    public const string Code = "DEBT-01";

    private const int LongestMonths = 18;

    /// <summary>The words of the pages of each country.</summary>
    public static IEnumerable<DebtWords> Words => Hands.Values.Select(hand => hand.Words);

    private static readonly Dictionary<string, Hand> Hands = new()
    {
        [DemoWorkers.Laos] = new('໐', new(
            "ຄ່ານາຍໜ້າ", "ຄ່າລົດ", "ຄ່າເອກະສານ", "ເບີກເງິນ", "ດອກເບ້ຍ", "ຄ່າປັບມາຊ້າ", "ຄ່າເກີບ",
            "ຫັກຈາກຄ່າແຮງ")),
        [DemoWorkers.Myanmar] = new('၀', new(
            "ပွဲခ", "ကားခ", "စာရွက်စာတမ်းခ", "ကြိုတင်ငွေ", "အတိုး", "နောက်ကျဒဏ်ကြေး", "ဖိနပ်ဖိုး",
            "လစာမှဖြတ်")),
        [DemoWorkers.Cambodia] = new('0', new(
            "agent's fee", "fare", "papers", "cash given", "interest 10%", "fine, late", "boots", "taken from pay")),
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

    /// <summary>Place and amount of the first advance of a worker.</summary>
    public static (string Place, decimal Amount) FirstAdvance(string code)
    {
        int before = 1;
        foreach (DemoWorker worker in DemoWorkers.All)
        {
            string[] pages = [.. PagesOf(worker)];
            if (worker.Code == code)
            {
                int index = Array.FindIndex(pages, page =>
                    page.Contains($"\t{Hands[worker.From].Words.Advance}\t", StringComparison.Ordinal));
                return (
                    FormattableString.Invariant($"{Code}:{before + index + 1}"),
                    new SeededChoice("advance " + code).Amount(3_000, 8_000, 500));
            }

            before += pages.Length;
        }

        throw new InvalidOperationException($"No worker {code}.");
    }

    private static IEnumerable<string> PagesOf(DemoWorker worker)
    {
        var choice = new SeededChoice("debt " + worker.Code);
        var given = new SeededChoice("advance " + worker.Code);
        (char zero, DebtWords words) = Hands[worker.From];
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

        yield return Entry(start.PlusDays(-9), words.Fee, choice.Amount(12_000, 22_000, 500));
        yield return Entry(start.PlusDays(-2), words.Fare, choice.Amount(1_500, 3_500, 100));
        yield return Entry(
            choice.Chance(80) ? start.PlusDays(-2) : null, words.Papers, choice.Amount(3_000, 6_000, 500));
        yield return Entry(start.PlusDays(-1), words.Advance, given.Amount(3_000, 8_000, 500));
        int secondAfter = given.Between(2, 5);
        decimal second = given.Amount(1_000, 4_000, 500);
        bool hasFine = given.Chance(30);
        bool hasBoots = given.Chance(25);
        int month = 0;
        foreach (DemoPay pay in DemoPays.All.Where(pay => pay.Month.Worker == worker).Take(LongestMonths))
        {
            LocalDate on = pay.Month.DueOn;
            month++;
            if (month == secondAfter)
            {
                yield return Entry(on.PlusDays(-12), words.Advance, second);
            }

            if (month == 3 && hasFine)
            {
                yield return Entry(on.PlusDays(-5), words.Fine, 500);
            }

            if (month == 2 && hasBoots)
            {
                yield return Entry(on.PlusDays(-7), words.Boots, 450);
            }

            yield return Entry(on, words.Interest, decimal.Truncate(balance / 10));
            if (pay.Book is { } book && pay.Received > 0)
            {
                yield return Entry(on, words.Taken, -book.Debt);
            }
        }

        foreach (string page in Unreadable(worker, words, choice))
        {
            yield return page;
        }
    }

    private static IEnumerable<string> Unreadable(DemoWorker worker, DebtWords words, SeededChoice choice)
    {
        if (choice.Chance(40))
        {
            yield return $"31/06/2020\t{worker.RomanOther}\t{words.Fee}\t500\t";
        }

        if (choice.Chance(40))
        {
            yield return $"15/01/2020\t{worker.RomanOther}\t?\tสองพัน?\t";
        }
    }

    /// <summary>The digits and the words of one country's pages.</summary>
    private sealed record Hand(char Zero, DebtWords Words);
}

/// <summary>What one country's pages call each thing. Nobody has decided on the boots.</summary>
internal sealed record DebtWords(
    string Fee, string Fare, string Papers, string Advance, string Interest, string Fine, string Boots, string Taken);
