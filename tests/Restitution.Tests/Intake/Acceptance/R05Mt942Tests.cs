using Restitution.Evidence;
using Restitution.Intake;
using Restitution.Intake.Layouts;
using Restitution.Ledgers;
using Restitution.Tests.Intake.Messages;

namespace Restitution.Tests.Intake.Acceptance;

/// <summary>R5: an interim report has no opening balance, which is no failure.</summary>
public sealed class R05Mt942Tests
{
    [Fact]
    public void An_interim_report_cannot_be_verified()
    {
        ReadExhibit read = ReadMessage.Fixture("mt942/good/interim.sta");

        StatementOutcome statement = Assert.Single(read.Statements);
        Assert.Equal(StatementVerdict.CannotBeVerified, statement.Verdict);
        Assert.Equal(UnverifiedBecause.InterimReport, statement.Because);
        Assert.Null(statement.Difference);
    }

    [Fact]
    public void Expected_entries_are_left_out_as_pending()
    {
        ReadExhibit read = ReadMessage.Fixture("mt942/good/interim.sta");

        Assert.Equal(2, read.Ignored.Count(row => row.Because == IgnoredBecause.Pending));
        Assert.Equal(2, read.Records.Count);
    }

    [Fact]
    public void Sums_that_the_entries_do_not_come_to_are_noted()
    {
        ReadExhibit read = ReadMessage.Fixture("mt942/bad/sums.sta");

        IntakeNote[] notes = [.. read.Notes.Where(note => note.Kind == NoteKind.ControlTotalDiffers)];
        Assert.Equal(["BANK-42:8", "BANK-42:9"], notes.Select(note => note.Place));
        Assert.Contains("20.00 THB", notes[0].About, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(":90D:1EUR5,00\n:90C:2EUR12,00\n")]
    [InlineData(":90D:1EUR5,00\n:90C:3EUR19,00\n")]
    public void Sums_with_or_without_the_expected_entries_agree(string sums)
    {
        ReadExhibit read = ReadMessage.Of(
            ":20:T\n:25:777\n:28C:1/1\n:34F:EUR0,\n:13D:2001051130+0700\n:61:200105C10,00NTRF1\n:61:200105D5,00NTRF2\n"
            + ":61:200105RD2,00NTRF3\n:61:200106EC7,00NTRF4\n" + sums,
            FileFormat.Mt942);

        Assert.Equal(3, read.Records.Count);
        Assert.DoesNotContain(read.Notes, note => note.Kind == NoteKind.ControlTotalDiffers);
    }

    [Fact]
    public void A_statement_without_its_closing_balance_cannot_be_verified_either()
    {
        ReadExhibit read = ReadMessage.OfEntries(":61:200105C1,00NTRFREF1\n");

        Assert.Equal(UnverifiedBecause.ClosingMissing, Assert.Single(read.Statements).Because);
    }
}
