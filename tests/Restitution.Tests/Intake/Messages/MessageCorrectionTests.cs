using NodaTime;
using Restitution.Evidence;
using Restitution.Intake;
using Restitution.Intake.Corrections;
using Restitution.Intake.Layouts;

namespace Restitution.Tests.Intake.Messages;

/// <summary>What a correction of one unit of a message changes besides that unit.</summary>
public sealed class MessageCorrectionTests
{
    private const string Opening = ":60F:C190301THB1O00,00";
    private const string Closing = ":62F:C190331THB1O500,00";

    private const string Entry = ":61:1903050305C9000,00NTRFREF1\n";

    [Fact]
    public void Lines_whose_currency_comes_from_a_corrected_balance_carry_its_correction()
    {
        ReadExhibit read = Read(
            $":20:T\n:25:1\n:28C:1/1\n{Opening}\n{Entry}:62F:C190331USD10000,00\n-\n",
            Correction(4, Opening, ":60F:C190301USD1000,00"));

        var line = Assert.IsType<StatementLine>(Assert.Single(read.Records));
        Assert.Equal(("USD", Opening), (line.Amount.Currency.Code, line.Correction!.Original));
        Assert.Single(read.Corrections);
        Assert.True(Assert.Single(read.Statements).IsBalanceCorrected);
    }

    [Fact]
    public void Lines_whose_currency_stays_as_it_was_named_are_not_marked()
    {
        ReadExhibit read = Read(
            $":20:T\n:25:1\n:28C:1/1\n{Opening}\n{Entry}:62F:C190331THB10000,00\n-\n",
            Correction(4, Opening, ":60F:C190301THB1000,00"));

        Assert.Null(Assert.Single(read.Records).Correction);
        Assert.True(Assert.Single(read.Statements).IsBalanceCorrected);
    }

    [Fact]
    public void A_statement_verified_by_a_corrected_closing_balance_says_so()
    {
        const string Lines = ":20:T\n:25:1\n:28C:1/1\n:60F:C190301THB1000,00\n" + Entry;
        ReadExhibit corrected = Read(
            $"{Lines}{Closing}\n-\n", Correction(6, Closing, ":62F:C190331THB10000,00"));
        ReadExhibit plain = Read($"{Lines}:62F:C190331THB10000,00\n-\n");

        Assert.Equal(
            [(StatementVerdict.Verified, true), (StatementVerdict.Verified, false)],
            corrected.Statements.Concat(plain.Statements).Select(one => (one.Verdict, one.IsBalanceCorrected)));
    }

    [Theory]
    [InlineData(":60M:C190301THB1000,00")]
    [InlineData(":62F:C190301THB1000,00")]
    [InlineData(":61:190301C1000,00NTRFX")]
    public void A_corrected_field_keeps_its_tag(string corrected)
    {
        ReadExhibit read = Read(
            $":20:T\n:25:1\n:28C:1/1\n{Opening}\n{Entry}:62F:C190331THB10000,00\n-\n",
            Correction(4, Opening, corrected));

        Assert.Contains(
            FaultKind.CorrectionDoesNotFit, Assert.Single(read.Quarantined).Faults.Select(fault => fault.Kind));
        Assert.Null(Assert.Single(read.Statements).Opening);
    }

    [Fact]
    public void A_line_that_lost_its_tag_may_get_it_back()
    {
        ReadExhibit read = Read(
            ":20:T\n:25:1\n:28C:1/1\n:60F:C190301THB1000,00\n6l:190305C5,00NTRFX\n:62F:C190331THB1005,00\n-\n",
            Correction(5, "6l:190305C5,00NTRFX", ":61:190305C5,00NTRFX"));

        Assert.Equal(StatementVerdict.Verified, Assert.Single(read.Statements).Verdict);
    }

    [Fact]
    public void Entries_of_an_account_record_that_was_corrected_carry_the_correction()
    {
        const string Account = "03,777,US,010,5,,/";
        ReadExhibit read = ReadMessage.Of(
            $"01,A,B,190401,0615,1,,,2/\n02,A,B,1,190401,,USD,2/\n{Account}\n16,165,100,0,B,R,T/\n", FileFormat.Bai2,
            new CorrectionSet([Correction(3, Account, "03,777,USD,010,5,,/")]));

        Assert.Equal(Account, Assert.Single(read.Records).Correction!.Original);
    }

    private static ReadExhibit Read(string lines, params Correction[] corrections) =>
        ReadMessage.Of(lines, corrections: new CorrectionSet(corrections));

    private static Correction Correction(int line, string original, string corrected) =>
        new($"BANK-01:{line}", original, corrected, "clerk", new LocalDate(2021, 11, 22), "a typing slip");
}
