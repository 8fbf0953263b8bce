using NodaTime;
using Restitution.Findings;
using Restitution.Law;
using Restitution.Reasons;
using static Restitution.Tests.Findings.FlagSample;

namespace Restitution.Tests.Findings;

/// <summary>Rules and thresholds are the law on file's, and without them nothing is looked for.</summary>
public sealed class RedFlagLawTests
{
    private static readonly FlagRecords TwoWorkersOneAccount = new()
    {
        Contacts =
        [
            new FlagContact(ContactKind.Account, "A-09", KnownAs.Worker("W-01"), At(1)),
            new FlagContact(ContactKind.Account, "A-09", KnownAs.Worker("W-02"), At(2)),
        ],
    };

    [Fact]
    public void Every_kind_has_its_rule_and_thresholds_on_file()
    {
        var gaps = new List<Gap>();
        RedFlagRule?[] rules =
            [.. RedFlagKinds.All.Select(kind => new RedFlagLaw(LawOnFile.Embedded, ["th"], LookedAtOn).Of(kind, gaps))];

        Assert.Empty(gaps);
        Assert.All(rules, rule => Assert.All(
            rule!.Authorities.Skip(1), one => Assert.Equal(Standing.Practice, one.Standing)));
    }

    [Fact]
    public void A_rule_names_the_page_that_was_read_or_says_that_it_is_this_programs_own()
    {
        Authority[] rules = [.. RedFlagKinds.All.Select(kind =>
            new RedFlagLaw(LawOnFile.Embedded, ["th"], LookedAtOn).Of(kind, [])!.Authorities[0])];

        Assert.All(rules, rule => Assert.Equal(
            (rule.Standing == Standing.Reported, rule.Standing == Standing.Practice),
            (rule.SeenAt is not null, IsOwn(rule.Cites))));
        Assert.Equal(4, rules.Count(rule => IsOwn(rule.Cites)));

        static bool IsOwn(string cites) => cites.EndsWith("a pattern of this program", StringComparison.Ordinal);
    }

    [Fact]
    public void An_office_that_looks_for_more_puts_a_file_in_the_place_of_one()
    {
        LawOnFile law = LawOnFile.Embedded.With([Text("intl/red-flag-count-least", Count("3"))]);

        Assert.Single(Found(TwoWorkersOneAccount).Flags);
        Assert.Empty(Found(TwoWorkersOneAccount, law).Flags);
    }

    [Fact]
    public void A_rule_of_a_state_of_the_case_goes_before_one_that_no_state_made()
    {
        LawOnFile law = LawOnFile.Embedded.With(
            [Text("th/red-flag-many-workers-one-account", Rule("th", "not-looked-for"))]);

        Assert.Empty(Found(TwoWorkersOneAccount, law).Flags);
        Assert.Empty(Found(TwoWorkersOneAccount, law).Gaps);
    }

    [Fact]
    public void After_the_last_day_for_which_the_file_speaks_there_are_gaps_and_no_flags()
    {
        RedFlagsFound found = RedFlags.Of(
            TwoWorkersOneAccount, new RedFlagLaw(LawOnFile.Embedded, ["th"], new LocalDate(2031, 1, 1)));

        Assert.Empty(found.Flags);
        Assert.Equal(RedFlagKinds.All.Count, found.Gaps.Count);
        Assert.All(found.Gaps, gap => Assert.Equal(GapKind.LawAfterFile, gap.Kind));
    }

    [Fact]
    public void Without_a_file_there_is_a_gap_for_each_kind()
    {
        RedFlagsFound found = RedFlags.Of(TwoWorkersOneAccount, new RedFlagLaw(LawOnFile.Of([]), ["th"], LookedAtOn));

        Assert.Empty(found.Flags);
        Assert.All(found.Gaps, gap => Assert.Equal(GapKind.LawFileMissing, gap.Kind));
    }

    [Fact]
    public void Where_no_threshold_of_cash_is_on_file_nothing_is_below_it()
    {
        FlagRecords records = new()
        {
            Bookings =
            [
                OfAccount(1, "2019-05-01", "A-01", -1_950_000, isCash: true),
                OfAccount(2, "2019-05-02", "A-01", -1_950_000, isCash: true),
            ],
        };

        Assert.Single(Found(records).Flags);
        Assert.Empty(RedFlags.Of(records, new RedFlagLaw(LawOnFile.Embedded, ["la"], LookedAtOn)).Flags);
    }

    private static LawText Text(string id, string json) => new(id, json, FromCase: false);

    private static string Count(string count) => $$"""
        {"id":"intl/red-flag-count-least","title":"How many","kind":"table","unit":"count","keys":["kind"],
         "provisions":[{"from":"2018-07-01","values":{"*":"{{count}}"},"cites":"an office","standing":"practice",
         "confidence":"high","note":"what the office looks for"}],"checkedThrough":"2025-12-31"}
        """;

    private static string Rule(string folder, string word) => $$"""
        {"id":"{{folder}}/red-flag-many-workers-one-account","title":"One account","kind":"figure","unit":"rule",
         "provisions":[{"from":"2018-07-01","value":"{{word}}","cites":"an office","standing":"practice",
         "confidence":"high","note":"what the office looks for"}],"checkedThrough":"2025-12-31"}
        """;
}
