using Restitution.Evidence;
using Restitution.Intake;
using static Restitution.Tests.Intake.Camt.CamtForTests;

namespace Restitution.Tests.Intake.Camt;

/// <summary>What a damaged file has inside of a tag is text, and set aside; a tag as XML has it is none.</summary>
public sealed class CamtMarkupTests
{
    [Theory]
    [InlineData("</Stmt 1,000.00 paid to W-03>")]
    [InlineData("<Stmt 1,000.00 paid to W-03>")]
    [InlineData("<Stmt note=paid>")]
    [InlineData("<Stmt note=\"paid\"x=\"1\">")]
    [InlineData("<Stmt note=\"a<b\">")]
    [InlineData("<Stmt/ paid>")]
    [InlineData("<1,000.00>")]
    [InlineData("</1,000.00>")]
    public void Text_inside_of_a_tag_is_set_aside(string damaged)
    {
        ReadExhibit read = Read(Statement(Entry("5.00")).Replace("</Stmt>", damaged, StringComparison.Ordinal));

        QuarantinedRow aside = Assert.Single(read.Quarantined);
        Assert.Equal((damaged, FaultKind.TextOutsideFields), (aside.RawText, Assert.Single(aside.Faults).Kind));
        Assert.Equal(5.00m, Assert.Single(Lines(read)).Amount.Amount);
    }

    [Theory]
    [InlineData("<Ntry >", "</Ntry >")]
    [InlineData("<Ntry\r\n\ta = \"1\" b='>'\n>", "</Ntry\n>")]
    [InlineData("<s:Ntry s:a=\"\">", "</s:Ntry>")]
    public void A_tag_with_attributes_and_blanks_is_a_tag(string opening, string closing) => Assert.Single(Lines(Read(
        Statement(Entry("5.00")).Replace("<Ntry>", opening, StringComparison.Ordinal)
            .Replace("</Ntry>", closing, StringComparison.Ordinal))));
}
