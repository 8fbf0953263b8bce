using Restitution.Intake;
using static Restitution.Tests.Intake.Ofx.OfxForTests;

namespace Restitution.Tests.Intake.Ofx;

/// <summary>A number that stands at two bookings of one statement is told with both places; both stay.</summary>
public sealed class OfxNumberTests
{
    [Fact]
    public void A_number_that_stands_twice_is_told_with_both_places_and_both_bookings_stay()
    {
        ReadExhibit read = Read(Statement(Numbered("1", "A") + Numbered("2", "B") + Numbered("1", "A")));

        IntakeNote note = Assert.Single(read.Notes, note => note.Kind == NoteKind.NumberRepeated);
        Assert.Equal("X-01:9", note.Place);
        Assert.Contains("that of X-01:7 too", note.About, StringComparison.Ordinal);
        Assert.Equal(3, Lines(read).Length);
    }

    [Fact]
    public void Numbers_of_two_statements_are_not_held_against_each_other()
    {
        string two = Statement(Numbered("1", "A")).Replace(
            "</STMTRS>", "</STMTRS><STMTRS><CURDEF>THB\n<BANKACCTFROM><ACCTID>A-2</BANKACCTFROM>\n<BANKTRANLIST>\n"
            + Numbered("1", "A") + "</BANKTRANLIST>\n" + Balance + "</STMTRS>", StringComparison.Ordinal);
        ReadExhibit read = Read(two);

        Assert.Equal(2, read.Statements.Count);
        Assert.DoesNotContain(read.Notes, note => note.Kind == NoteKind.NumberRepeated);
    }

    [Theory]
    [InlineData("<CHECKNUM>77")]
    [InlineData("<REFNUM>77")]
    [InlineData("")]
    public void A_cheque_number_or_a_reference_may_stand_twice(string reference)
    {
        string booking = $"<STMTTRN><TRNTYPE>OTHER<DTPOSTED>20190305<TRNAMT>1.00<FITID>{reference}</STMTTRN>\n";

        Assert.DoesNotContain(
            Read(Statement(booking + booking)).Notes, note => note.Kind == NoteKind.NumberRepeated);
    }

    [Fact]
    public void A_booking_that_was_set_aside_gave_its_number_to_none() => Assert.DoesNotContain(
        Read(Statement(Numbered("about ten", "A") + Numbered("1", "A"))).Notes,
        note => note.Kind == NoteKind.NumberRepeated);

    [Fact]
    public void Of_many_repeated_numbers_the_first_are_listed_and_the_rest_counted()
    {
        string many = string.Concat(Enumerable.Repeat(Numbered("1", "A"), IntakeLimits.MessageNotesMost + 6));
        IntakeNote[] notes =
            [.. Read(Statement(many)).Notes.Where(note => note.Kind == NoteKind.NumberRepeated)];

        Assert.Equal((IntakeLimits.MessageNotesMost + 1, 5), (notes.Length, notes[^1].Count));
    }

    [Fact]
    public void Beyond_the_numbers_that_are_held_it_is_said_that_no_more_are()
    {
        var text = new System.Text.StringBuilder();
        for (int number = 0; number < IntakeLimits.NumbersHeldMost + 2; number++)
        {
            text.Append(Numbered("1", FormattableString.Invariant($"N{number}")));
        }

        text.Append(Numbered("1", "N0"));
        IntakeNote[] notes =
            [.. Read(Statement(text.ToString())).Notes.Where(note => note.Kind == NoteKind.NumberRepeated)];

        Assert.Equal(2, notes.Length);
        Assert.Contains("held against the first 20000 alone", notes[0].About, StringComparison.Ordinal);
        Assert.Contains("that of X-01:7 too", notes[1].About, StringComparison.Ordinal);
    }

    private static string Numbered(string amount, string number) =>
        $"<STMTTRN><TRNTYPE>OTHER<DTPOSTED>20190305<TRNAMT>{amount}<FITID>{number}</STMTTRN>\n";
}
