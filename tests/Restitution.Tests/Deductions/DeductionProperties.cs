using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using NodaMoney;
using NodaTime;
using Restitution.Deductions;
using Restitution.Evidence;
using Restitution.Law;
using Restitution.Tests.House;
using Restitution.Tests.Wages;

namespace Restitution.Tests.Deductions;

/// <summary>What holds for every pay day, whatever was taken from it.</summary>
public sealed class DeductionProperties
{
    private static readonly LocalDate PayDay = new(2019, 5, 31);

    // Kinds of every rule of the list, and one that it does not name.
    private static readonly string[] Kinds =
    [
        "income-tax", "social-security", "union-dues", "provident-fund", "cooperative", "debt-for-sole-benefit",
        "security-or-damages", "document-cost", "fine",
    ];

    private static readonly string[] Forms = ["written-and-signed", "clear-agreement", "oral"];

    [Fact]
    public void Each_amount_is_split_to_the_satang_and_the_sums_never_pass_what_was_due() => Holds((random, law) =>
    {
        PayDeductions found = random.Under(law);
        bool isSplit = found.Items.All(deduction => deduction.Taken.Amount
            == deduction.Lawful + deduction.Unlawful + deduction.BeyondDue
            && new[] { deduction.Lawful, deduction.Unlawful, deduction.BeyondDue }.All(part => part.Amount >= 0m));
        Money lawful = Sum(found.Items.Select(deduction => deduction.Lawful));
        return isSplit && lawful == found.AllLawful && found.AllLawful <= random.Due
            && Sum(found.Items.Select(deduction => deduction.Unlawful)) == found.Unlawful;
    });

    [Fact]
    public void What_other_heads_leave_cuts_the_unlawful_part_and_loses_no_satang() => Holds((random, law) =>
    {
        PayDeductions found = random.Under(law);
        Money left = SampleWork.Thb(random.Next(0, 500_000) / 100m);
        PayDeductions cut = found.WithUnlawfulAtMost(left);
        return cut.Unlawful == (found.Unlawful < left ? found.Unlawful : left)
            && Sum(cut.Items.Select(deduction => deduction.Unlawful)) == cut.Unlawful
            && cut.Items.All(deduction => deduction.Taken.Amount
                == deduction.Lawful + deduction.Unlawful + deduction.BeyondDue);
    });

    [Fact]
    public void A_lower_cap_never_lowers_the_unlawful_part() => Holds((random, law) =>
        random.Under(law).Unlawful <= random.Under(LawWithCaps("0.05", "0.12")).Unlawful);

    [Fact]
    public void One_consent_more_never_raises_the_unlawful_part() => Holds((random, law) =>
        random.WithOneConsentMore().Under(law).Unlawful <= random.Under(law).Unlawful);

    [Fact]
    public void The_order_in_which_the_book_writes_the_columns_changes_no_sum() => Holds((random, law) =>
    {
        PayDeductions found = random.Under(law);
        PayDeductions turned = random.Turned().Under(law);
        return found.Withheld == turned.Withheld && found.Lawful == turned.Lawful && found.Unlawful == turned.Unlawful;
    });

    [Fact]
    public void The_properties_notice_a_cap_that_is_not_applied()
    {
        Exception failed = Assert.ThrowsAny<Exception>(() => Holds(
            (random, law) => random.Under(law).Unlawful == random.Under(LawWithCaps("0.05", "0.12")).Unlawful));

        Assert.Contains(
            "pay day of seed", $"{failed.Message} {failed.InnerException?.Message}", StringComparison.Ordinal);
    }

    private static Money Sum(IEnumerable<Money> parts) =>
        parts.Aggregate(SampleWork.Thb(0m), (sum, part) => sum + part);

    private static DeductionLaw LawWithCaps(string each, string together) => new("th", PayDay, "*",
        LawOnFile.Embedded.With(
        [
            Changed("th/deductions-cap-each", "\"0.10\"", $"\"{each}\""),
            Changed("th/deductions-cap-together", "\"0.20\"", $"\"{together}\""),
        ]));

    private static LawText Changed(string id, string from, string to)
    {
        string json = File.ReadAllText(Path.Combine(SourceTree.Root, "src", "Restitution", "Law", id + ".json"));
        Assert.Contains(from, json, StringComparison.Ordinal);
        return new LawText(id, json.Replace(from, to, StringComparison.Ordinal), FromCase: true);
    }

    private static void Holds(Func<RandomPayDay, DeductionLaw, bool> property)
    {
        var law = new DeductionLaw("th", PayDay, "*", LawOnFile.Embedded);
        Prop.ForAll(Arb.From(Gen.Choose(1, 1_000_000)), seed =>
        {
            if (!property(new RandomPayDay(seed), law))
                throw new PropertyFailed(string.Create(CultureInfo.InvariantCulture, $"pay day of seed {seed}"));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(400).WithReplay(20_260_106, 4219).WithQuietOnSuccess(true));
    }

    private sealed class PropertyFailed(string message) : Exception(message);

    /// <summary>A pay day made from a seed: amounts that often meet the caps, consents that often fail.</summary>
    private sealed class RandomPayDay
    {
        private readonly Random random;
        private readonly IReadOnlyList<TakenItem> taken;
        private readonly DeductionRecords records;

        public RandomPayDay(int seed)
        {
            random = new Random(seed);
            Due = SampleWork.Thb(random.Next(0, 1_500_000) / 100m);
            taken = [.. Enumerable.Range(0, random.Next(1, 7)).Select(Item)];
            records = new DeductionRecords
            {
                Consents = [.. Enumerable.Range(0, random.Next(0, 4)).Select(_ => Consent())],
                Kinds =
                [
                    .. Kinds.Select(kind => new DeductionKindDecision(
                        kind, kind, [], PayDay, PayDay, "the test", PayDay, "as it says", [])),
                ],
            };
        }

        private RandomPayDay(RandomPayDay like, IReadOnlyList<TakenItem> taken, DeductionRecords records)
        {
            (random, Due) = (like.random, like.Due);
            (this.taken, this.records) = (taken, records);
        }

        public Money Due { get; }

        public int Next(int least, int beyond) => random.Next(least, beyond);

        public PayDeductions Under(DeductionLaw law) => DeductionsOfPay.Of(
            new PayDay("W-01", "W-01/2019-05", PayDay, Due), taken, law, records, new CostsTakenBack());

        public RandomPayDay WithOneConsentMore() =>
            new(this, taken, records with { Consents = [.. records.Consents, Consent()] });

        public RandomPayDay Turned() => new(
            this,
            [.. taken.Reverse().Select((one, index) => one with { Source = SourceRef.Line("PAY-01", index + 1) })],
            records);

        private TakenItem Item(int index)
        {
            string kind = Kinds[random.Next(Kinds.Length)];
            Money amount = SampleWork.Thb(random.Next(0, 3) == 0
                ? decimal.Floor(Due.Amount * 10m) / 100m + 0.01m : random.Next(1, 200_000) / 100m);
            return new TakenItem(
                new PayItem(PayItemKind.OtherDeduction, kind, -amount), amount, SourceRef.Line("PAY-01", index + 1),
                PayDay);
        }

        private DeductionConsent Consent() => new(
            "W-01", Kinds[random.Next(4, 7)], PayDay.PlusDays(random.Next(-2, 3)), Forms[random.Next(Forms.Length)],
            random.Next(0, 3) == 0 ? "R-01" : "W-01", PayDay.PlusDays(random.Next(-30, 2)), null,
            random.Next(0, 2) == 0 ? null : SampleWork.Thb(random.Next(1, 300_000) / 100m), []);
    }
}
