using NodaTime;
using Restitution.Findings;
using Restitution.Tests.DemoCase;
using static Restitution.Tests.Findings.FlagSample;

namespace Restitution.Tests.Findings;

/// <summary>Something planted in made records: guilty, or innocent though it looks alike.</summary>
/// <param name="Codes">The codes that tell a flag to be of it.</param>
/// <param name="IsInnocent">Whether an honest reason lies behind it, which no record tells.</param>
internal sealed record Planted(RedFlagKind Kind, string[] Codes, bool IsInnocent, string Story);

/// <summary>Records of one made case: everyday rows of a seed, with planted patterns, guilty and innocent.</summary>
internal sealed class MadeFlagRecords
{
    private readonly SeededChoice choice;
    private readonly List<FlagBooking> bookings = [];
    private readonly List<FlagRemittance> remittances = [];
    private readonly List<FlagCharge> charges = [];
    private readonly List<FlagContact> contacts = [];
    private readonly List<Planted> planted = [];
    private int line;

    private MadeFlagRecords(int seed) => choice = new SeededChoice($"flags {seed}");

    public IReadOnlyList<Planted> Plants => planted;

    public FlagRecords Records => new()
    {
        Bookings = bookings,
        Remittances = remittances,
        Charges = charges,
        Contacts = contacts,
    };

    public static MadeFlagRecords Of(int seed)
    {
        var made = new MadeFlagRecords(seed);
        made.Everyday();
        made.Guilty();
        made.Innocent();
        return made;
    }

    // Twelve workers are paid the same on one day, month after month, and draw for themselves; some send home.
    private void Everyday()
    {
        for (int month = 1; month <= 12; month++)
        {
            string payday = $"2019-{month:00}-28";
            foreach (int worker in Enumerable.Range(1, 12))
            {
                string code = $"W-{worker:00}";
                bookings.Add(Pay(++line, payday, code, 9_000));
                bookings.Add(Draw(++line, payday, code, choice.Amount(500, 9_000, 100), KnownAs.Worker(code)));
                if (choice.Chance(40))
                {
                    remittances.Add(Sent(
                        ++line, $"2019-{month:00}-{choice.Between(1, 27):00}", KnownAs.Worker(code), code,
                        choice.Amount(500, 5_000, 1) + (worker * 0.01m)));
                }
            }

            // A company that draws twice a year what it was paid, and for the rest pays by transfer.
            bookings.Add(OfAccount(++line, $"2019-{month:00}-05", "A-20", choice.Amount(100_000, 200_000, 1_000)));
            bookings.Add(OfAccount(
                ++line, $"2019-{month:00}-20", "A-20", -choice.Amount(50_000, 90_000, 1_000), isCash: month % 6 == 0));
        }
    }

    private void Guilty()
    {
        const string Foreman = "R-02";
        foreach (int month in new[] { 3, 4 })
        {
            foreach (int worker in Enumerable.Range(1, choice.Between(2, 5)))
            {
                string code = $"W-{worker:00}";
                bookings.Add(Pay(++line, $"2019-{month:00}-15", code, 4_000 + worker));
                bookings.Add(Draw(
                    ++line, $"2019-{month:00}-15", code, 3_900 + worker, KnownAs.Controller(Foreman)));
            }
        }

        Plant(RedFlagKind.PayDrawnSameDay, [Foreman], "the foreman holds the cards");
        Contact(ContactKind.Account, "A-30", 2 + choice.Between(0, 3), "R-02", "wages go to one account");
        Contact(ContactKind.Address, "ADDRESS-01", 6, "P-01", "locked in behind the shed");
        Contact(ContactKind.Phone, "PHONE-01", 5, "P-01", "the recruiter answers for all");
        foreach (int worker in Enumerable.Range(1, choice.Between(3, 6)))
        {
            bookings.Add(Draw(++line, "2019-06-03", $"W-{worker:00}", 1_250));
        }

        planted.Add(new Planted(RedFlagKind.IdenticalAmounts, ["W-01", "W-02", "W-03"], false, "paid back each month"));
        foreach (int worker in Enumerable.Range(1, choice.Between(3, 8)))
        {
            charges.Add(Charge(
                ++line, $"2019-02-{choice.Between(1, 8):00}", $"W-{worker:00}", choice.Amount(5_000, 20_000, 500),
                "P-01"));
        }

        Plant(RedFlagKind.FeesInBursts, ["P-01"], "fees as they arrive");
        foreach (int month in Enumerable.Range(1, 4 + choice.Between(0, 4)))
        {
            remittances.Add(Sent(
                ++line, $"2019-{month:00}-17", KnownAs.Controller("P-02"), $"W-{month:00}",
                (60_000m / month) + (month * 0.01m)));
        }

        Plant(RedFlagKind.ControllersRemittances, ["P-02"], "sends the wages to himself");
        PassedThrough("A-40", "P-03", 3 + choice.Between(0, 4));
        Plant(RedFlagKind.CashOutSoonAfterCredit, ["A-40"], "a shell that money passes through");
        Round("A-41", "A-42", "A-43", choice.Between(2, 20));
        Plant(RedFlagKind.RoundTrip, ["A-41", "A-42"], "invoices for nothing");
        foreach (int day in Enumerable.Range(1, 2 + choice.Between(0, 2)))
        {
            bookings.Add(OfAccount(
                ++line, $"2019-09-{day * 6:00}", "A-44", -choice.Amount(1_810_000, 1_990_000, 10_000), isCash: true,
                holder: "P-04"));
        }

        Plant(RedFlagKind.JustBelowThreshold, ["A-44"], "kept below what is reported");
    }

    private void Innocent()
    {
        // The cook holds a card of the company and buys for all: no worker's account is touched.
        foreach (int day in Enumerable.Range(1, 9))
        {
            bookings.Add(OfAccount(++line, $"2019-10-{day:00}", "A-50", -850, isCash: true) with
            {
                OtherSide = KnownAs.Worker("W-12"),
            });
        }

        planted.Add(new Planted(RedFlagKind.PayDrawnSameDay, ["A-50"], true, "the cook buys with the company's card"));
        foreach (string code in new[] { "W-07", "W-08" })
        {
            bookings.Add(Pay(++line, "2019-11-14", code, 3_300));
            bookings.Add(Draw(++line, "2019-11-14", code, 3_300, KnownAs.Worker("W-12")));
        }

        planted.Add(new Planted(RedFlagKind.PayDrawnSameDay, ["W-12"], true, "the cook draws for two, who sign"));
        foreach (int worker in new[] { 9, 10, 11 })
        {
            contacts.Add(new FlagContact(
                ContactKind.Address, "ADDRESS-02", KnownAs.Worker($"W-{worker:00}"), At(++line)));
        }

        planted.Add(new Planted(RedFlagKind.ManyWorkersOneAddress, ["ADDRESS-02"], true, "a family of three"));
        foreach (int worker in Enumerable.Range(4, 6))
        {
            contacts.Add(new FlagContact(
                ContactKind.Phone, "PHONE-02", KnownAs.Worker($"W-{worker:00}"), At(++line)));
        }

        planted.Add(new Planted(RedFlagKind.ManyWorkersOnePhone, ["PHONE-02"], true, "the cooperative's telephone"));
        foreach (int one in Enumerable.Range(1, 8))
        {
            remittances.Add(Sent(
                ++line, $"2019-{one:00}-26", KnownAs.Controller("P-09"), $"W-{one:00}", 8_000 + (one * 0.03m)));
        }

        planted.Add(new Planted(RedFlagKind.ControllersRemittances, ["P-09"], true, "an agent who sends by trade"));
        bookings.Add(OfAccount(++line, "2019-03-01", "A-51", -50_000, other: "A-52"));
        bookings.Add(OfAccount(++line, "2019-06-01", "A-52", -50_000, other: "A-51"));
        planted.Add(new Planted(RedFlagKind.RoundTrip, ["A-51"], true, "a deposit that came back"));
        bookings.Add(OfAccount(++line, "2019-04-01", "A-53", 1_950_000, isCash: true, holder: "P-08"));
        planted.Add(new Planted(RedFlagKind.JustBelowThreshold, ["A-53"], true, "the price of one boat"));
        charges.Add(Charge(++line, "2019-08-01", "W-05", 900, "P-07"));
        charges.Add(Charge(++line, "2019-08-02", "W-05", 300, "P-07"));
        charges.Add(Charge(++line, "2019-08-03", "W-05", 200, "P-07"));
        planted.Add(new Planted(RedFlagKind.FeesInBursts, ["P-07"], true, "three fees of one worker's papers"));
    }

    private void Plant(RedFlagKind kind, string[] codes, string story) =>
        planted.Add(new Planted(kind, codes, false, story));

    private void Contact(ContactKind kind, string code, int workers, string other, string story)
    {
        foreach (int worker in Enumerable.Range(1, workers))
        {
            contacts.Add(new FlagContact(kind, code, KnownAs.Worker($"W-{worker:00}"), At(++line)));
        }

        contacts.Add(new FlagContact(kind, code, KnownAs.Controller(other), At(++line)));
        Plant(
            kind switch
            {
                ContactKind.Account => RedFlagKind.ManyWorkersOneAccount,
                ContactKind.Address => RedFlagKind.ManyWorkersOneAddress,
                _ => RedFlagKind.ManyWorkersOnePhone,
            },
            [code], story);
    }

    private void PassedThrough(string account, string holder, int times)
    {
        foreach (int month in Enumerable.Range(1, times))
        {
            decimal came = choice.Amount(20_000, 90_000, 1_000);
            bookings.Add(OfAccount(++line, $"2019-{month:00}-08", account, came, holder: holder));
            bookings.Add(OfAccount(
                ++line, $"2019-{month:00}-{choice.Between(8, 9):00}", account,
                -came * choice.Between(90, 100) / 100m, isCash: true, holder: holder));
        }
    }

    private void Round(string first, string second, string third, int days)
    {
        LocalDate start = Day("2019-05-02");
        decimal amount = choice.Amount(100_000, 300_000, 10_000);
        bool isLong = choice.Chance(50);
        bookings.Add(OfAccount(++line, "2019-05-02", first, -amount, other: second));
        if (isLong)
        {
            bookings.Add(OfAccount(++line, "2019-05-03", second, -amount * 0.98m, other: third));
        }

        bookings.Add(OfAccount(
            ++line, NodaTime.Text.LocalDatePattern.Iso.Format(start.PlusDays(days)), isLong ? third : second,
            -amount * 0.96m, other: first));
    }
}
