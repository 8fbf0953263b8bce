using Restitution.Evidence;
using Restitution.Intake;
using Restitution.Tests.House;

namespace Restitution.Tests.Intake.Messages;

/// <summary>Where a field and a message of MT940 end.</summary>
[Collection(typeof(RunsAlone))]
public sealed class Mt940FieldEndTests
{
    private const string Heading = ":20:T\n:25:777\n:28C:1/1\n:60F:C200101EUR1000,00\n";

    [Theory]
    [InlineData("-\nNET PAY\n", "SALARY - NET PAY")]
    [InlineData("-\n", "SALARY -")]
    public void A_lone_hyphen_inside_of_details_is_text_where_the_statement_goes_on(string more, string description)
    {
        ReadExhibit read = ReadMessage.Of(
            $"{Heading}:61:200105C5,00NTRFREF1\n:86:SALARY\n{more}:61:200106D1,00NTRFREF2\n"
            + ":62F:C200106EUR1004,00\n-\n");

        Assert.Empty(read.Quarantined);
        Assert.Equal(StatementVerdict.Verified, Assert.Single(read.Statements).Verdict);
        Assert.Equal(description, ((StatementLine)read.Records[0]).Description);
    }

    [Theory]
    [InlineData("")]
    [InlineData(":20:NEXT\n:25:888\n")]
    [InlineData("{1:F01X}{2:O940}{4:\n:20:NEXT\n:25:888\n")]
    [InlineData("\n\n:20:NEXT\n:25:888\n")]
    [InlineData(":25:888\n:60F:C200101EUR1,00\n")]
    public void A_lone_hyphen_before_another_message_or_the_end_ends_the_message(string next)
    {
        ReadExhibit read = ReadMessage.Of(
            $"{Heading}:61:200105C5,00NTRFREF1\n:86:SALARY\n-\n{next}");

        Assert.Empty(read.Quarantined);
        Assert.Equal("SALARY", ((StatementLine)read.Records[0]).Description);
        Assert.Equal("777", read.Statements[0].Account);
    }

    [Theory]
    [InlineData("C1,N100,00NTRFX", FaultKind.AmountHasTwoReadings)]
    [InlineData("C1,00XTRFX", FaultKind.EntryUnreadable)]
    [InlineData("C1,00NT-FX", FaultKind.EntryUnreadable)]
    public void A_letter_inside_of_the_amount_is_no_transaction_type(string booked, FaultKind fault) =>
        Assert.Equal(
            fault, Assert.Single(ReadMessage.OnlySetAside($":61:200105{booked}\n").Faults).Kind);

    [Theory]
    [InlineData("C1,00N100,00")]
    [InlineData("C1,00S103REF")]
    [InlineData("C1,00FMSC1,00")]
    public void A_type_of_figures_and_a_reference_of_any_letters_are_read(string booked) =>
        Assert.Equal(1.00m, ReadMessage.OnlyEntry($":61:200105{booked}\n").Amount.Amount);

    [Fact]
    public void A_booking_wrapped_into_ever_more_lines_costs_a_few_of_them()
    {
        string wrapped = string.Concat(Enumerable.Repeat("2\n", 30_000));
        var clock = System.Diagnostics.Stopwatch.StartNew();

        ReadExhibit read = ReadMessage.Of(
            Heading + string.Concat(Enumerable.Repeat($":61:20\n{wrapped}", 4)) + ":62F:C200106EUR1000,00\n");

        Assert.Equal(4, read.Quarantined.Count);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(4), $"{clock.Elapsed}");
    }
}
