using NodaTime;
using Restitution.Evidence;
using Restitution.Intake;
using Restitution.Intake.Corrections;
using Restitution.Intake.Layouts;
using Restitution.Intake.Proposals;
using Restitution.Ledgers;

namespace Restitution.Tests.Intake.Qif;

public sealed class QifReaderTests
{
    private static readonly Layout Confirmed = new("X-01", ExhibitKind.BankStatement, FileFormat.Qif)
    {
        Encoding = "utf-8",
        Marks = LayoutsForTests.Baht,
        Confirmed = new Confirmation("a tester", new LocalDate(2021, 11, 22)),
    };

    [Theory]
    [InlineData("5/ 3'19", DateOrder.DayMonthYear)]
    [InlineData("3/ 5'19", DateOrder.MonthDayYear)]
    [InlineData("5/3/19", DateOrder.DayMonthYear)]
    [InlineData("05/03/2019", DateOrder.DayMonthYear)]
    [InlineData("5.3.2019", DateOrder.DayMonthYear)]
    [InlineData("3-5-2019", DateOrder.MonthDayYear)]
    [InlineData("2019-03-05", DateOrder.DayMonthYear)]
    public void A_day_is_read_in_every_writing_by_the_confirmed_order(string written, DateOrder order)
    {
        Layout layout = Confirmed with { Marks = Confirmed.Marks with { DateOrder = order } };

        Assert.Equal(new LocalDate(2019, 3, 5), Assert.Single(Lines(Read(Record($"D{written}"), layout))).BookedOn);
    }

    [Fact]
    public void A_single_figure_behind_the_apostrophe_is_a_year_of_this_century() =>
        Assert.Equal(new LocalDate(2009, 3, 5), Assert.Single(Lines(Read(Record("D5/ 3' 9"), Confirmed))).BookedOn);

    [Theory]
    [InlineData("05/03/2562")]
    [InlineData("05/03/62")]
    [InlineData("5/3'62")]
    public void Buddhist_years_are_read_where_the_layout_has_them(string written)
    {
        Layout layout = Confirmed with { Marks = Confirmed.Marks with { Calendar = YearCount.Buddhist } };

        Assert.Equal(new LocalDate(2019, 3, 5), Assert.Single(Lines(Read(Record($"D{written}"), layout))).BookedOn);
    }

    [Theory]
    [InlineData("D31/02/2019", FaultKind.DayDoesNotExist)]
    [InlineData("D05/03/2562", FaultKind.DayHasTwoReadings)]
    [InlineData("D5/3", FaultKind.DayUnreadable)]
    [InlineData("Dsoon", FaultKind.DayUnreadable)]
    [InlineData("", FaultKind.DayMissing)]
    public void A_day_that_is_none_sets_the_record_aside(string day, FaultKind fault) =>
        Assert.Equal(fault, OnlyFault(Read(Record(day), Confirmed)));

    [Theory]
    [InlineData("T1.234,56", FaultKind.AmountHasTwoReadings)]
    [InlineData("T10.005", FaultKind.AmountHasTooManyDecimals)]
    [InlineData("Tabc", FaultKind.AmountUnreadable)]
    [InlineData("", FaultKind.AmountMissing)]
    [InlineData("T1.00\nU2.00", FaultKind.AmountHasTwoReadings)]
    [InlineData("T-100.00\nSa\n$-60.00\nSb\n$-39.00", FaultKind.DetailsDoNotFoot)]
    [InlineData("T1.00\nT2.00", FaultKind.EntryUnreadable)]
    [InlineData("T1.00\n?", FaultKind.TextOutsideFields)]
    [InlineData("T1234567890123456789", FaultKind.AmountUnreadable)]
    public void A_record_that_cannot_be_read_is_set_aside_alone(string lines, FaultKind fault)
    {
        ReadExhibit read = Read($"!Type:Bank\nD05/03/2019\n{lines}\n^\nD06/03/2019\nT6.00\n^\n", Confirmed);

        Assert.Equal(fault, OnlyFault(read));
        Assert.Equal(6.00m, Assert.Single(Lines(read)).Amount.Amount);
    }

    [Fact]
    public void Splits_that_add_up_give_one_line()
    {
        StatementLine line = Assert.Single(Lines(Read(
            Record("D05/03/2019", "T-100.00\nSa\n$-60.00\nSb\n$-40.00"), Confirmed)));

        Assert.Equal(-100.00m, line.Amount.Amount);
    }

    [Fact]
    public void A_payee_named_opening_balance_behind_other_records_opens_nothing_and_is_set_aside()
    {
        ReadExhibit read = Read(
            "!Type:Bank\nD05/03/2019\nT1.00\n^\nD06/03/2019\nT500.00\nPOpening Balance\n^\n", Confirmed);

        Assert.Equal(FaultKind.EntryUnreadable, OnlyFault(read));
        Assert.Null(Assert.Single(read.Statements).Opening);
        Assert.Equal(500.00m, read.Quarantined[0].ReadableAmount!.Value.Amount);
    }

    [Fact]
    public void The_opening_balance_is_no_booking()
    {
        ReadExhibit read = Read(
            "!Type:Bank\nD01/03/2019\nT500.00\nPOpening Balance\n^\nD05/03/2019\nT1.00\n^\n", Confirmed);

        Assert.Equal(1.00m, Assert.Single(Lines(read)).Amount.Amount);
        StatementOutcome outcome = Assert.Single(read.Statements);
        Assert.Equal((500.00m, StatementVerdict.CannotBeVerified), (outcome.Opening!.Value.Amount, outcome.Verdict));
    }

    [Fact]
    public void Each_list_is_of_the_account_named_before_it()
    {
        ReadExhibit read = Read(
            "!Account\nNA-1\n^\n" + Record("D05/03/2019") + "!Account\nNA-2\n^\n" + Record("D06/03/2019"), Confirmed);

        Assert.Equal(["A-1", "A-2"], Lines(read).Select(line => line.Account));
        Assert.Equal(2, read.Statements.Count);
    }

    [Theory]
    [InlineData("!Type:Cat")]
    [InlineData("!Type:Memorized")]
    [InlineData("!Type:Invst")]
    [InlineData("!Type:Prices")]
    public void A_list_that_books_no_money_is_left_out_with_the_reason(string header)
    {
        ReadExhibit read = Read($"{header}\nD05/03/2019\nT1.00\n^\n{Record("D06/03/2019")}", Confirmed);

        Assert.Single(read.Records);
        Assert.Single(read.Ignored, row => row.Because == IgnoredBecause.ListLeftOut);
    }

    [Theory]
    [InlineData("!Type:Bnak")]
    [InlineData("!Option:MDY")]
    public void A_record_of_a_list_that_nobody_knows_is_set_aside(string header) => Assert.Equal(
        FaultKind.TextOutsideFields, OnlyFault(Read($"{header}\nD05/03/2019\nT1.00\n^\n", Confirmed)));

    [Theory]
    [InlineData("!Type:Bank\nD05/03/2019\nT1.00\n", 1, 0)]
    [InlineData("!Type:Bank\nD05/03/2019\nT1.00\n!Type:Cash\n", 1, 0)]
    [InlineData("!Type:Bank\nD05/03/2019\nT1.0", 0, 1)]
    [InlineData("!Type:Bank\r\nD05/03/2019\r\nT1.00\r\n^\r\n", 1, 0)]
    [InlineData("!Type:Bank\rD05/03/2019\rT1.00\r^\r", 1, 0)]
    public void A_record_without_a_caret_is_read_unless_the_file_ends_inside_a_line(
        string text, int accepted, int setAside)
    {
        RowCounts counts = Read(text, Confirmed).Counts;

        Assert.Equal((accepted, setAside), (counts.Accepted, counts.Quarantined));
    }

    [Fact]
    public void A_record_is_read_by_its_correction_and_carries_it()
    {
        var correction = new Correction(
            "X-01:2-4", "D05/03/2019\nT1.0O\n^", "D05/03/2019\nT1.00\n^", "a tester", new LocalDate(2021, 11, 22),
            "a letter for a zero");
        using var stream = new MemoryStream("!Type:Bank\nD05/03/2019\nT1.0O\n^\n"u8.ToArray());
        ReadExhibit read = ReadExhibit.From(
            stream, "X-01", Confirmed, corrections: new CorrectionSet([correction]));

        StatementLine line = Assert.Single(Lines(read));
        Assert.Equal((1.00m, correction), (line.Amount.Amount, line.Correction));
    }

    [Fact]
    public void A_layout_is_proposed_by_what_every_record_shows()
    {
        LayoutProposal proposal = Propose("!Type:Bank\nD1/31'19\nT1,234.50\n^\nD2/ 1'19\nT5.00\n^\n");

        Assert.Equal(
            (DateOrder.MonthDayYear, YearCount.Common, ".", ","),
            (proposal.Layout.Marks.DateOrder, proposal.Layout.Marks.Calendar, proposal.Layout.Marks.DecimalMark,
                proposal.Layout.Marks.GroupMark));
        Assert.Contains(
            proposal.Evidence,
            evidence => evidence.StartsWith("1 of 2 rows have a second part", StringComparison.Ordinal));
        Assert.Single(proposal.Undecided, about => about.StartsWith("the currency", StringComparison.Ordinal));
    }

    [Fact]
    public void An_order_that_no_day_decides_stays_undecided()
    {
        LayoutProposal proposal = Propose("!Type:Bank\nD1/2'19\nT5.00\n^\n");

        Assert.Null(proposal.Layout.Marks.DateOrder);
        Assert.False(proposal.HasOneReading);
        Assert.Contains("the order of day and month is undecided", LayoutCheck.Lacks(proposal.Layout));
    }

    private static string Record(string day, string amount = "T5.00") => $"!Type:Bank\n{day}\n{amount}\n^\n";

    private static ReadExhibit Read(string text, Layout layout) => LayoutsForTests.Read(text, layout);

    private static LayoutProposal Propose(string text)
    {
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text));
        return LayoutProposal.For(stream, "X-01");
    }

    private static StatementLine[] Lines(ReadExhibit read) => [.. read.Records.Cast<StatementLine>()];

    private static FaultKind OnlyFault(ReadExhibit read) => Assert.Single(Assert.Single(read.Quarantined).Faults).Kind;
}
