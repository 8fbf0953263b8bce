using System.Globalization;
using Restitution.Findings;
using static Restitution.Tests.Findings.FlagSample;

namespace Restitution.Tests.Findings;

/// <summary>Planted patterns against what the rules find: precision and recall of each rule.</summary>
/// <remarks>
/// A flag of an innocent pattern counts against precision: records cannot tell it apart, which is why each flag
/// carries the innocent explanation. Every planted guilty pattern has to be found.
/// </remarks>
public sealed class ScorecardOfRedFlagsTests
{
    private const int Cases = 60;

    // By kind, the least precision in percent: below a hundred where an innocent pattern is one that records of guilt
    // would look like, and is planted in every case.
    private static readonly Dictionary<RedFlagKind, int> PrecisionLeast = new()
    {
        [RedFlagKind.PayDrawnSameDay] = 50,
        [RedFlagKind.ManyWorkersOneAccount] = 100,
        [RedFlagKind.ManyWorkersOneAddress] = 100,
        [RedFlagKind.ManyWorkersOnePhone] = 50,
        [RedFlagKind.IdenticalAmounts] = 100,
        [RedFlagKind.FeesInBursts] = 100,
        [RedFlagKind.ControllersRemittances] = 50,
        [RedFlagKind.CashOutSoonAfterCredit] = 100,
        [RedFlagKind.RoundTrip] = 100,
        [RedFlagKind.JustBelowThreshold] = 100,
    };

    [Fact]
    public void Every_planted_pattern_is_found_and_precision_is_what_it_was()
    {
        Score[] scores = [.. Enumerable.Range(1, Cases).SelectMany(ScoresOf)];
        var lines = new List<string> { "rule, planted, found, reported, innocent of them, recall, precision" };
        foreach (RedFlagKind kind in RedFlagKinds.All)
        {
            Score[] ofKind = [.. scores.Where(score => score.Kind == kind)];
            int planted = ofKind.Sum(score => score.Planted);
            int found = ofKind.Sum(score => score.Found);
            int reported = ofKind.Sum(score => score.Reported);
            int right = ofKind.Sum(score => score.Right);
            lines.Add(string.Create(CultureInfo.InvariantCulture,
                $"{RedFlagKinds.KeyOf(kind)}, {planted}, {found}, {reported}, {reported - right}, "
                + $"{100 * found / planted}%, {100 * right / reported}%"));
            Assert.True(planted == Cases && found == planted, lines[^1]);
            Assert.True(100 * right >= PrecisionLeast[kind] * reported, lines[^1]);
        }

        TestContext.Current.TestOutputHelper?.WriteLine(string.Join('\n', lines));
    }

    [Fact]
    public void No_innocent_pattern_is_reported_without_its_explanation()
    {
        int innocent = 0;
        foreach (int seed in Enumerable.Range(1, Cases))
        {
            var made = MadeFlagRecords.Of(seed);
            foreach (RedFlag flag in Found(made.Records).Flags)
            {
                innocent += made.Plants.Any(one => one.IsInnocent && IsOf(flag, one)) ? 1 : 0;
                Assert.Equal($"Innocent{flag.Kind}", flag.InnocentExplanation.Statement.ToString());
                Assert.NotEmpty(flag.Sources);
                Assert.NotEmpty(flag.About);
                Assert.All(flag.Because.Authorities, one => Assert.False(string.IsNullOrEmpty(one.Cites)));
            }
        }

        Assert.True(innocent > 0, "no innocent pattern was reported, so that nothing was tried");
    }

    [Fact]
    public void The_scorecard_notices_a_pattern_that_no_rule_finds()
    {
        var made = MadeFlagRecords.Of(1);
        FlagRecords without = made.Records with { Contacts = [] };

        Assert.Contains(
            made.Plants, one => !one.IsInnocent && !Found(without).Flags.Any(flag => IsOf(flag, one)));
    }

    [Fact]
    public void The_order_of_the_records_changes_no_flag()
    {
        foreach (int seed in Enumerable.Range(1, 10))
        {
            FlagRecords records = MadeFlagRecords.Of(seed).Records;
            FlagRecords turned = new()
            {
                Bookings = [.. records.Bookings.Reverse()],
                Remittances = [.. records.Remittances.Reverse()],
                Charges = [.. records.Charges.Reverse()],
                Contacts = [.. records.Contacts.Reverse()],
            };

            Assert.Equal(Found(records).Flags.Select(Told), Found(turned).Flags.Select(Told));
        }
    }

    private static IEnumerable<Score> ScoresOf(int seed)
    {
        var made = MadeFlagRecords.Of(seed);
        IReadOnlyList<RedFlag> flags = Found(made.Records).Flags;
        return RedFlagKinds.All.Select(kind =>
        {
            Planted[] guilty = [.. made.Plants.Where(one => one.Kind == kind && !one.IsInnocent)];
            RedFlag[] ofKind = [.. flags.Where(flag => flag.Kind == kind)];
            return new Score(
                kind, guilty.Length, guilty.Count(one => ofKind.Any(flag => IsOf(flag, one))), ofKind.Length,
                ofKind.Count(flag => guilty.Any(one => IsOf(flag, one))));
        });
    }

    private static bool IsOf(RedFlag flag, Planted planted) =>
        flag.Kind == planted.Kind && planted.Codes.All(code => flag.About.Contains(code));

    private static string Told(RedFlag flag) =>
        $"{flag.Id} {string.Join(' ', flag.About)} {flag.From} {flag.To} {flag.Amount} "
        + $"{string.Join(' ', flag.Sources)} {Working(flag.Because)}";

    private sealed record Score(RedFlagKind Kind, int Planted, int Found, int Reported, int Right);
}
