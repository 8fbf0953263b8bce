using NodaTime;
using Restitution.Evidence;
using Restitution.Findings;
using Restitution.Reasons;
using Restitution.Wages;
using static Restitution.Tests.Findings.FlagSample;

namespace Restitution.Tests.Findings;

/// <summary>What speaks for an innocent explanation stands beside its flag, and changes nothing of it.</summary>
public sealed class ExplainingRecordsTests
{
    private static readonly KnownAs Cook = KnownAs.Controller("C-01");

    private static readonly FlagRecords TwoDays = new()
    {
        Bookings =
        [
            Pay(1, "2020-07-04", "W-01", 9000m), Draw(2, "2020-07-04", "W-01", 9000m, Cook),
            Pay(3, "2020-07-04", "W-02", 8000m), Draw(4, "2020-07-04", "W-02", 8000m, Cook),
            Pay(5, "2020-08-04", "W-01", 9000m), Draw(6, "2020-08-04", "W-01", 9000m, Cook),
            Pay(7, "2020-08-04", "W-02", 8000m), Draw(8, "2020-08-04", "W-02", 8000m, Cook),
        ],
    };

    [Fact]
    public void Slips_that_the_cook_kept_stand_beside_the_flag_and_leave_it_as_it_is()
    {
        RedFlag without = Flag();
        RedFlag with = Flag(Slip("2020-07-04"));

        Assert.Equal(Statement.RecordsSpeakForExplanation, with.SpeaksFor.Statement);
        Assert.Equal(["SLIP-01:2"], with.SpeaksFor.Sources.Select(row => row.ToString()));
        Assert.Equal(
            [new Operand.Term("speaks-for.slip-kept"), new Operand.Code("W-01")], with.SpeaksFor.Parts.Single().About);
        Assert.Equal(
            (without.Id, without.Amount, without.From, without.To, without.Because.Statement),
            (with.Id, with.Amount, with.From, with.To, with.Because.Statement));
        Assert.Equal(without.Sources, with.Sources);
        Assert.Equal(without.About, with.About);
        Assert.Equal(without.Because.Working, with.Because.Working);
    }

    [Fact]
    public void Where_nothing_speaks_for_it_that_is_said()
    {
        RedFlag flag = Flag();

        Assert.Equal(Statement.NoRecordSpeaksForExplanation, flag.SpeaksFor.Statement);
        Assert.Empty(flag.SpeaksFor.Parts);
    }

    public static TheoryData<string, bool> Papers => new()
    {
        { "2020-07-04", true }, { "2020-08-04", true }, { "2020-07-20", false }, { "2020-09-01", false },
    };

    [Theory]
    [MemberData(nameof(Papers))]
    public void A_paper_answers_a_day_on_which_something_was_drawn_and_no_day_between(string day, bool isBeside) =>
        Assert.Equal(isBeside, Flag(Slip(day)).SpeaksFor.Parts.Count == 1);

    [Fact]
    public void A_paper_of_another_person_worker_or_pattern_does_not_answer()
    {
        ExplainingRecord slip = Slip("2020-07-04");

        Assert.Empty(Flag(slip with { By = "F-01" }).SpeaksFor.Parts);
        Assert.Empty(Flag(slip with { Of = ["W-09"] }).SpeaksFor.Parts);
        Assert.Empty(Flag(slip with { Pattern = RedFlagKind.RoundTrip }).SpeaksFor.Parts);
        Assert.Single(Flag(slip with { By = "", Of = [], From = null, To = null }).SpeaksFor.Parts);
    }

    [Fact]
    public void What_a_decision_on_a_row_rests_on_stands_beside_the_flags_of_that_row_alone()
    {
        RedFlag bare = Flag();
        var decided = new ExplainingRecord(
            RedFlagKind.PayDrawnSameDay, ExplainingKind.DecisionOnDrawn,
            [bare.Sources[1], SourceRef.Line("BANK-09", 7), SourceRef.Line("TESTIMONY-06", 11)])
        {
            Of = ["W-99"],
            IsOfItsRows = true,
        };
        RedFlag flag = Flag(decided);

        Assert.Equal(Statement.RecordsSpeakForExplanation, flag.SpeaksFor.Statement);
        Assert.Equal(["BANK-09:7", "TESTIMONY-06:11"], flag.SpeaksFor.Sources.Select(row => row.ToString()));
        Assert.Equal((bare.Amount, bare.About.Count), (flag.Amount, flag.About.Count));
        Assert.Empty(Flag(decided with { Sources = [.. decided.Sources.Skip(1)] }).SpeaksFor.Parts);
        Assert.Empty(Flag(decided with { NotOf = RedFlagKind.PayDrawnSameDay }).SpeaksFor.Parts);
        Assert.Equal(
            Statement.NoRecordSpeaksForExplanation,
            Flag(decided with { Pattern = null, Kind = ExplainingKind.DecisionOnRows }).SpeaksFor.Statement);
    }

    [Fact]
    public void In_the_demo_what_the_foreman_said_and_the_deposits_stand_beside_his_flag_and_the_pay_that_he_drew()
    {
        RedFlag foreman = OfDemo(DemoFindings.Findings, "F-01");
        RedFlag cook = OfDemo(DemoFindings.Findings, "C-01");
        SourceRef said = SourceRef.Line("TESTIMONY-06", 11);
        DrawnAway[] drawn =
            [.. DemoFindings.Findings.Pay.Lines.SelectMany(line => line.Chain.Drawn)
                .Where(one => one.DecisionRows.Count > 0)];

        Assert.Equal(Statement.RecordsSpeakForExplanation, foreman.SpeaksFor.Statement);
        Assert.Contains(said, foreman.SpeaksFor.Sources);
        Assert.Equal(15, foreman.SpeaksFor.Parts.SelectMany(part => part.Sources)
            .Where(row => row.Exhibit == "BANK-03").Sum(row => row.LastLineNumber - row.FirstLineNumber + 1));
        Assert.DoesNotContain(said, cook.SpeaksFor.Sources);
        Assert.Equal(15, drawn.Length);
        Assert.All(drawn, one => Assert.Contains(said, one.DecisionRows));
        Assert.All(drawn, one => Assert.Single(one.DecisionRows, row => row.Exhibit == "BANK-03"));
    }

    [Fact]
    public void A_paper_that_is_only_cited_is_named_and_speaks_for_nobody()
    {
        RedFlag flag = Flag(new ExplainingRecord(
            RedFlagKind.PayDrawnSameDay, ExplainingKind.CitedForPerson, [SourceRef.Whole("SLIP-01")]) { By = "C-01" });

        Assert.Equal(Statement.NoRecordSpeaksForExplanation, flag.SpeaksFor.Statement);
        Assert.Equal(
            [new Operand.Term("speaks-for.cited-for-person"), new Operand.Code("C-01")],
            flag.SpeaksFor.Parts.Single().About);
    }

    [Fact]
    public void In_the_demo_the_slips_for_what_the_cook_drew_stand_beside_that_flag_alone()
    {
        RedFlag cook = OfDemo(DemoFindings.Findings, "C-01");
        RedFlag foreman = OfDemo(DemoFindings.Findings, "F-01");

        Assert.Equal(["SLIP-01"], cook.SpeaksFor.Sources.Select(row => row.Exhibit).Distinct());
        Assert.DoesNotContain("SLIP-01", foreman.SpeaksFor.Sources.Select(row => row.Exhibit));
    }

    [Fact]
    public void In_the_demo_the_slips_speak_for_it_once_somebody_has_read_them()
    {
        CaseFindings read = DemoFindings.Of(DemoFindings.Claim, file => file with
        {
            Explaining =
            [
                new ExplainingRecord(
                    RedFlagKind.PayDrawnSameDay, ExplainingKind.SlipKept, [SourceRef.Lines("SLIP-01", 2, 3)])
                {
                    By = "C-01",
                    Of = ["W-09", "W-11"],
                    From = new LocalDate(2020, 7, 4),
                    To = new LocalDate(2020, 7, 4),
                },
            ],
        });

        Assert.Equal(Statement.RecordsSpeakForExplanation, OfDemo(read, "C-01").SpeaksFor.Statement);
        Assert.Equal(
            OfDemo(DemoFindings.Findings, "F-01").SpeaksFor.Sources, OfDemo(read, "F-01").SpeaksFor.Sources);
        Assert.Equal(
            DemoFindings.Findings.RedFlags.Select(flag => (flag.Id, flag.Amount)),
            read.RedFlags.Select(flag => (flag.Id, flag.Amount)));
    }

    private static RedFlag OfDemo(CaseFindings findings, string by) => findings.RedFlags.Single(
        flag => flag.Kind == RedFlagKind.PayDrawnSameDay && flag.About.Contains(by));

    private static ExplainingRecord Slip(string day) =>
        new(RedFlagKind.PayDrawnSameDay, ExplainingKind.SlipKept, [SourceRef.Line("SLIP-01", 2)])
        {
            By = "C-01",
            Of = ["W-01"],
            From = Day(day),
            To = Day(day),
        };

    private static RedFlag Flag(params ExplainingRecord[] explaining) => Assert.Single(
        Flags(RedFlagKind.PayDrawnSameDay, TwoDays with { Explaining = explaining }));
}
