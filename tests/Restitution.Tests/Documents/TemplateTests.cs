using Restitution.Documents;

namespace Restitution.Tests.Documents;

public sealed class TemplateTests
{
    [Theory]
    [InlineData("a", "", "a")]
    [InlineData("{0} of {1}", "1,2", "1 of 2")]
    [InlineData("{1} of {0}", "1,2", "2 of 1")]
    [InlineData("{*: + }", "1,2,3", "1 + 2 + 3")]
    [InlineData("{0}: {1*:, }", "a,b,c", "a: b, c")]
    [InlineData("a{?, {0}?}{?, {1}?}", "1", "a, 1")]
    [InlineData("a{?, {0} and {1}?}", "1", "a")]
    public void Operands_go_to_their_places(string text, string operands, string filled) => Assert.Equal(
        filled, Template.Parse(text).Fill(operands.Length == 0 ? [] : operands.Split(',')));

    [Theory]
    [InlineData("{0")]
    [InlineData("{?{0}")]
    [InlineData("{a}")]
    [InlineData("{}")]
    [InlineData("{-1}")]
    public void A_brace_that_is_no_place_is_refused(string text) =>
        Assert.Throws<FormatException>(() => Template.Parse(text));

    [Fact]
    public void A_place_without_an_operand_is_refused() =>
        Assert.Throws<ArgumentException>(() => Template.Parse("{0} {1}").Fill(["a"]));
}
