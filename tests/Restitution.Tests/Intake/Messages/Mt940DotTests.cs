using System.Text;
using Restitution.Evidence;
using Restitution.Intake;
using Restitution.Intake.Layouts;
using Restitution.Intake.Proposals;

namespace Restitution.Tests.Intake.Messages;

/// <summary>A bank that writes its amounts with a dot departs from the standard, and the layout says so.</summary>
public sealed class Mt940DotTests
{
    private const string Plain = ":20:T\n:25:777\n:28C:1/1\n:60F:C200101EUR1000\n";
    private const string Head = ":20:T\n:25:777\n:28C:1/1\n:60F:C200101EUR1000.00\n";

    [Theory]
    [InlineData(".", "C10.00", 10.00, true)]
    [InlineData(".", "C10", 10.00, false)]
    [InlineData(".", "C10.5", 10.50, true)]
    [InlineData(",", "C10,00", 10.00, false)]
    [InlineData(null, "C10,00", 10.00, false)]
    public void An_amount_is_read_by_the_mark_of_the_layout(string? mark, string written, double read, bool isNoted)
    {
        ReadExhibit exhibit = Read(Plain + Entry(written), mark);

        Assert.Equal((decimal)read, ((StatementLine)Assert.Single(exhibit.Records)).Amount.Amount);
        Assert.Equal(isNoted, exhibit.Notes.Any(note => note.Kind == NoteKind.DepartsFromStandard));
    }

    [Theory]
    [InlineData(".", "C10,00", FaultKind.AmountUnreadable)]
    [InlineData(".", "C1,010.00", FaultKind.AmountUnreadable)]
    [InlineData(".", "C1.010.00", FaultKind.AmountUnreadable)]
    [InlineData(".", "C1.010", FaultKind.AmountHasTooManyDecimals)]
    [InlineData(",", "C10.00", FaultKind.AmountUnreadable)]
    [InlineData(null, "C10.00", FaultKind.AmountUnreadable)]
    public void An_amount_with_another_mark_is_set_aside(string? mark, string written, FaultKind kind)
    {
        ReadExhibit exhibit = Read(Plain + Entry(written), mark);

        Assert.Empty(exhibit.Records);
        Assert.Equal(kind, Assert.Single(exhibit.Quarantined[^1].Faults).Kind);
        Assert.DoesNotContain(exhibit.Notes, note => note.Kind == NoteKind.DepartsFromStandard);
    }

    [Fact]
    public void Balances_and_sums_are_read_by_the_same_mark()
    {
        ReadExhibit statement = Read(Head + Entry("C10.00") + ":62F:C200105EUR1010.00\n", ".");
        ReadExhibit interim = Read(
            ":20:T\n:25:777\n:28C:1/1\n:34F:EUR0.00\n" + Entry("C10.00") + ":90C:1EUR10.00\n", ".", FileFormat.Mt942);

        Assert.Equal(StatementVerdict.Verified, Assert.Single(statement.Statements).Verdict);
        Assert.Empty(interim.Quarantined);
        Assert.Contains(interim.Notes, note => note.Kind == NoteKind.ControlTotalAgrees);
    }

    [Fact]
    public void Any_other_mark_is_refused() => Assert.Equal(
        RefusalKind.ColumnUndecided, Read(Head, "'").Refusal!.Kind);

    [Fact]
    public void A_proposal_counts_the_dots_and_proposes_them()
    {
        LayoutProposal proposal = For(Head + Entry("C10.00") + Entry("RD500") + Entry("DR7.25")
            + ":62F:C200105EUR1502.75\n");

        Assert.Equal(".", proposal.Layout.Marks.DecimalMark);
        Assert.Contains(
            "4 of 5 amounts have a dot before two digits: a dot is the decimal mark, which departs from the standard",
            proposal.Evidence);
        Assert.True(proposal.HasOneReading);
        Assert.Equal(
            StatementVerdict.Verified,
            Assert.Single(ReadMessage.Of(
                Encoding.UTF8.GetBytes(Head + Entry("C10.00") + ":62F:C200105EUR1010.00\n"), proposal.Layout)
                .Statements).Verdict);
    }

    [Theory]
    [InlineData("C10,00", "C10,", "D5,00", null)]
    [InlineData("C10,00", "C10.00", "D5,00", null)]
    [InlineData("C1.010", "C10.5", "D5", null)]
    [InlineData("C10.00", "C11.00", "D5,00", "the decimal mark")]
    public void Of_both_marks_the_standard_holds_unless_it_is_the_rarer(
        string first, string second, string third, string? open)
    {
        LayoutProposal proposal = For(
            Head.Replace("1000.00", "1000", StringComparison.Ordinal) + Entry(first) + Entry(second) + Entry(third));

        Assert.Null(proposal.Layout.Marks.DecimalMark);
        Assert.Equal(open is null, proposal.HasOneReading);
        Assert.Equal(open is not null, proposal.Undecided.Any(
            about => about.StartsWith("the decimal mark", StringComparison.Ordinal)));
    }

    private static string Entry(string sideAndAmount) => $":61:2001050105{sideAndAmount}NTRFREF1\n";

    private static LayoutProposal For(string lines)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(lines));
        return LayoutProposal.For(stream, "BANK-01");
    }

    private static ReadExhibit Read(string lines, string? mark, FileFormat format = FileFormat.Mt940)
    {
        Layout layout = ReadMessage.Layout(format, "EUR");
        return ReadMessage.Of(
            Encoding.UTF8.GetBytes(lines), layout with { Marks = layout.Marks with { DecimalMark = mark } });
    }
}
