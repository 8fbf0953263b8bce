using NodaTime;
using Restitution.Documents;
using Restitution.Evidence;
using Restitution.Intake;
using Restitution.Intake.Corrections;
using Restitution.Intake.Layouts;
using Restitution.Ledgers;
using Restitution.Schedules;

namespace Restitution.Tests.Intake.Messages;

/// <summary>
/// What trailers of BAI2 state, and trailers that are missing, stand in the outcome of each statement they close.
/// </summary>
public sealed class Bai2ControlTests
{
    private const string File = "01,A,B,190401,0615,1,,,2/\n";
    private const string Group = "02,A,B,1,190401,,USD,2/\n";
    private const string Account = "03,777,,010,1000,,,015,1100,,/\n16,165,100,0,B,R,T/\n";

    [Theory]
    [InlineData("49,2201,3/\n98,2200,1,5/\n99,2200,1,7/\n", ControlKind.Total, ControlLevel.Account, 1)]
    [InlineData("49,2200,2/\n98,2200,1,5/\n99,2200,1,7/\n", ControlKind.Records, ControlLevel.Account, -1)]
    [InlineData("49,2200,3/\n98,-2200,1,5/\n99,2200,1,7/\n", ControlKind.Total, ControlLevel.Group, -4400)]
    [InlineData("49,2200,3/\n98,2200,2,5/\n99,2200,1,7/\n", ControlKind.Parts, ControlLevel.Group, 1)]
    [InlineData("49,2200,3/\n98,2200,1,9/\n99,2200,1,7/\n", ControlKind.Records, ControlLevel.Group, 4)]
    [InlineData("49,2200,3/\n98,2200,1,5/\n99,2190,1,7/\n", ControlKind.Total, ControlLevel.File, -10)]
    [InlineData("49,2200,3/\n98,2200,1,5/\n99,2200,3,7/\n", ControlKind.Parts, ControlLevel.File, 2)]
    [InlineData("49,2200,3/\n98,2200,1,5/\n99,2200,1,8/\n", ControlKind.Records, ControlLevel.File, 1)]
    public void A_figure_that_a_trailer_states_otherwise_stands_in_the_outcome_with_its_difference(
        string trailers, ControlKind kind, ControlLevel level, int difference)
    {
        StatementOutcome outcome = Outcome(File + Group + Account + trailers);

        ControlFinding finding = Assert.Single(outcome.Controls);
        Assert.Equal((kind, level, difference), (finding.Kind, finding.Level, finding.Difference));
        Assert.Equal(
            level switch { ControlLevel.Account => "BANK-01:5", ControlLevel.Group => "BANK-01:6", _ => "BANK-01:7" },
            finding.Place.ToString());
        Assert.Equal(StatementVerdict.Verified, outcome.Verdict);
        Assert.Equal(
            "foots; control figures that differ or are missing: 1",
            Wording.For("en").Say(StatementPhrases.Outcome(outcome)));
    }

    [Fact]
    public void Trailers_that_are_as_read_leave_the_outcome_without_a_word() => Assert.Empty(
        Outcome(File + Group + Account + "49,2200,3/\n98,2200,1,5/\n99,2200,1,7/\n").Controls);

    [Fact]
    public void A_figure_that_is_no_number_is_told_without_a_difference() => Assert.Equal(
        (null, 2200m, null),
        Outcome(File + Group + Account + "49,2200,3/\n98,2200,1,5/\n99,X,1,7/\n").Controls switch
        {
            [var only] => (only.Stated, only.Read, only.Difference),
            _ => (0m, 0m, 0m),
        });

    [Theory]
    [InlineData("98,2200,0,4/\n99,2200,1,6/\n", "Account BANK-01:3")]
    [InlineData("49,2200,3/\n99,2200,0,6/\n", "Group BANK-01:2")]
    [InlineData("49,2200,3/\n98,2200,1,5/\n", "File BANK-01:1")]
    [InlineData("", "Account BANK-01:3, Group BANK-01:2, File BANK-01:1")]
    [InlineData("02,A,B,1,190402,,USD,2/\n98,0,0,2/\n99,2200,1,7/\n", "Account BANK-01:3, Group BANK-01:2")]
    [InlineData("49,2200,3/\n98,2200,1,5/\n01,A,B,190402,0615,1,,,2/\n99,0,0,2/\n", "File BANK-01:1")]
    public void A_trailer_that_is_missing_stands_in_the_outcome_with_what_it_would_close(string rest, string missing) =>
        Assert.Equal(missing, string.Join(", ", Outcome(File + Group + Account + rest).Controls.Select(
            finding => $"{finding.Level} {finding.Place}{(finding.Kind == ControlKind.TrailerMissing ? "" : "?")}")));

    [Fact]
    public void The_next_account_ends_one_whose_trailer_is_missing_and_its_own_is_not()
    {
        ReadExhibit read = ReadMessage.Of(
            File + Group + Account + Account + "49,2200,3/\n98,4400,1,7/\n99,4400,1,9/\n", FileFormat.Bai2);

        Assert.Equal(
            [ControlKind.TrailerMissing], read.Statements[0].Controls.Select(finding => finding.Kind));
        Assert.Empty(read.Statements[1].Controls);
    }

    [Fact]
    public void A_group_that_differs_is_told_with_each_of_its_accounts_and_with_no_other()
    {
        ReadExhibit read = ReadMessage.Of(
            File + Group + Account + "49,2200,3/\n" + Account + "49,2200,3/\n98,9,2,8/\n" + Group + Account
            + "49,2200,3/\n98,2200,1,5/\n99,6600,2,15/\n", FileFormat.Bai2);

        Assert.Equal([1, 1, 0], read.Statements.Select(outcome => outcome.Controls.Count));
    }

    [Fact]
    public void An_account_that_was_corrected_makes_one_statement_and_is_held_once()
    {
        const string Aside = "03,777,,010,1O00,,,015,1100,,/";
        var correction = new Correction(
            "BANK-01:3", Aside, "03,777,,010,1000,,,015,1100,,/", "R. Examiner", new LocalDate(2021, 11, 22),
            "a letter");
        ReadExhibit read = ReadMessage.Of(
            File + Group + Account.Replace("1000", "1O00", StringComparison.Ordinal)
            + "49,2201,3/\n98,2200,1,5/\n99,2200,1,7/\n", FileFormat.Bai2, new CorrectionSet([correction]));

        Assert.Single(Assert.Single(read.Statements).Controls);
    }

    private static StatementOutcome Outcome(string lines) =>
        Assert.Single(ReadMessage.Of(lines, FileFormat.Bai2).Statements);
}
