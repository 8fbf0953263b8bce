using Restitution.Documents.Delimited;

namespace Restitution.Tests.Documents;

public sealed class DelimitedTextTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+66 2 123", "'+66 2 123")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("\r=1", "\"'\r=1\"")]
    [InlineData("  =1", "'  =1")]
    [InlineData("＝1", "'＝1")]
    public void A_text_that_would_start_a_formula_is_made_text(string text, string field) =>
        Assert.Equal(field, DelimitedText.Field(text));

    [Theory]
    [InlineData("", "")]
    [InlineData("a=1", "a=1")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("a\"b", "\"a\"\"b\"")]
    [InlineData("a\nb", "\"a\nb\"")]
    public void Another_text_stays_as_it_is(string text, string field) =>
        Assert.Equal(field, DelimitedText.Field(text));

    [Fact]
    public void A_negative_number_stays_a_number() => Assert.Equal("-1234.50", DelimitedText.Number(-1234.50m));
}
