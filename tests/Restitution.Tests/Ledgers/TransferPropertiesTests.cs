using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Restitution.Ledgers;
using static Restitution.Tests.Ledgers.MadeAccounts;

namespace Restitution.Tests.Ledgers;

public sealed class TransferPropertiesTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 60)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void No_booking_is_in_two_matches_and_what_went_out_came_in_but_for_the_fee(int seed)
    {
        MatchedTransfers found = TransferMatching.Of(Of(Made(seed)), [], Terms);
        AccountEntry[] used =
        [
            .. found.Matches.SelectMany(match => match.Entries),
            .. found.Questions.SelectMany(question =>
                question.Candidates.SelectMany(match => match.Entries).Distinct()),
        ];

        Assert.Equal(used.Length, used.Distinct().Count());
        Assert.All(found.Matches, match =>
        {
            Assert.Equal(-match.Debits.Sum(entry => entry.Amount.Amount), match.Out.Amount);
            Assert.Equal(match.Credits.Sum(entry => entry.Amount.Amount), match.In.Amount);
            Assert.InRange(match.Fee!.Value.Amount, 0m, match.Out.Amount * Terms.FeeFractionMost);
            Assert.DoesNotContain(match.Debits[0].Account, match.Credits.Select(credit => credit.Account));
            Assert.True(match.Score >= Terms.ScoreLeast);
        });
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_order_in_which_lines_are_given_changes_nothing(int seed)
    {
        string[] lines = Numbered(Made(seed));
        string[] shuffled = [.. lines];
        new Random(seed).Shuffle(shuffled);

        Assert.Equal(TextOf(lines), TextOf(shuffled));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void An_unrelated_account_changes_nothing(int seed)
    {
        string[] lines = Made(seed);
        string[] unrelated = ["A-00 2019-05-06 -77777.77", "A-00 2019-05-07 88888.88", "A-99 2019-05-06 99999.99"];

        Assert.Equal(TextOf(lines), TextOf([.. lines, .. unrelated]));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_rejected_pair_is_gone_and_never_comes_back(int seed)
    {
        KnownAccounts accounts = Of(Made(seed));
        List<TransferDecision> decisions = [];
        for (int round = 0; round < 4; round++)
        {
            MatchedTransfers found = TransferMatching.Of(accounts, decisions, Terms);
            string[] rejected = [.. decisions.Select(one => $"{one.Debits[0]} {one.Credits[0]}")];
            Assert.DoesNotContain(
                found.Matches.Concat(found.Questions.SelectMany(question => question.Candidates))
                    .SelectMany(match => match.Debits.SelectMany(debit =>
                        match.Credits.Select(credit => $"{debit.Line.Source} {credit.Line.Source}"))),
                rejected.Contains);
            decisions.AddRange(found.Matches.Take(2).Select(match => new TransferDecision(
                TransferDecisionKind.Reject, [match.Debits[0].Line.Source], [match.Credits[0].Line.Source], "Officer",
                new LocalDate(2021, 11, 20), "not the same money")));
        }

        Assert.NotEmpty(decisions);
    }

    [Fact]
    public void What_the_generator_planted_is_found()
    {
        int planted = 0;
        int found = 0;
        foreach (int seed in Enumerable.Range(1, 60))
        {
            string[] lines = Made(seed);
            planted += lines.Count(line => line.Contains("ref=P", StringComparison.Ordinal)) / 2;
            found += TransferMatching.Of(Of(lines), [], Terms).Matches.Count(match =>
                match.Debits[0].Line.Reference.Length > 0
                && match.Debits[0].Line.Reference == match.Credits[0].Line.Reference);
        }

        Assert.Equal(planted, found);
        Assert.True(planted > 200);
    }

    [Fact]
    public void A_hundred_thousand_bookings_are_compared_about_ten_times_as_often_as_ten_thousand()
    {
        MatchedTransfers few = Made(10_000, 2);
        MatchedTransfers many = Made(100_000, 3);

        Assert.True(few.Matches.Count > 2_000);
        Assert.True(many.Matches.Count > 20_000);
        Assert.InRange(many.ComparedCount, few.ComparedCount * 8, few.ComparedCount * 12);
    }

    // As many bookings a day and an account, whatever the count.
    private static MatchedTransfers Made(int count, int seed)
    {
        var random = new Random(seed);
        var lines = new List<string>(count);
        LocalDate first = Day("1990-01-01");
        int accountCount = 40;
        while (lines.Count < count)
        {
            LocalDate on = first.PlusDays(random.Next(count / 20));
            string amount = Amount(random.Next(10_000, 50_000_000));
            int from = random.Next(accountCount);
            lines.Add(Line(from, on, "-" + amount, ""));
            lines.Add(random.Next(2) == 0
                ? Line((from + 1 + random.Next(39)) % accountCount, on.PlusDays(random.Next(2)), amount, "")
                : Line(random.Next(accountCount), on, Amount(random.Next(10_000, 50_000_000)), ""));
        }

        return TransferMatching.Of(Of(lines), [], Terms);
    }

    // Transfers with a reference of their own are planted; the rest is noise in round amounts, ties among it.
    private static string[] Made(int seed)
    {
        var random = new Random(seed);
        var lines = new List<string>();
        for (int index = 0; index < 40; index++)
        {
            LocalDate on = Day("2019-05-06").PlusDays(random.Next(20));
            int from = random.Next(4);
            string amount = Amount(random.Next(1, 6) * 50_000);
            switch (random.Next(4))
            {
                case 0:
                    string reference = string.Create(CultureInfo.InvariantCulture, $"ref=P{seed:000}{index:000}");
                    int to = (from + 1 + random.Next(3)) % 4;
                    lines.Add(Line(from, on, $"-{amount[..^2]}{index:00}", reference));
                    lines.Add(Line(to, on, $"{amount[..^2]}{index:00}", reference));
                    break;
                case 1:
                    lines.Add(Line(from, on, amount, ""));
                    break;
                default:
                    lines.Add(Line(from, on, "-" + amount, ""));
                    break;
            }
        }

        return [.. lines];
    }

    private static string[] Numbered(string[] lines) =>
        [.. lines.Select((line, index) => string.Create(CultureInfo.InvariantCulture, $"{line} #{index + 1}"))];

    private static string[] TextOf(string[] lines)
    {
        MatchedTransfers found = TransferMatching.Of(Of(lines), [], Terms);
        return
        [
            .. found.Matches.Select(match => $"{Text(match)} {match.Score}"),
            .. found.Questions.Select(question => string.Join(" | ", question.Candidates.Select(Text))),
        ];
    }

    private static string Line(int account, LocalDate on, string amount, string reference) => string.Create(
        CultureInfo.InvariantCulture, $"A-{account + 1:00} {LocalDatePattern.Iso.Format(on)} {amount} {reference}");

    private static string Amount(int satang) =>
        (satang / 100m).ToString("0.00", CultureInfo.InvariantCulture);
}
