using Restitution.Documents;
using Restitution.Evidence;

namespace Restitution.Tests.Documents;

/// <summary>Places in exhibits stand in the order of their numbers, and what follows each other is one range.</summary>
public sealed class SourcePlacesTests
{
    [Fact]
    public void Elements_stand_in_the_order_of_their_numbers_as_ranges()
    {
        SourceRef[] sources =
        [
            .. new[] { 10, 1, 9, 2, 11, 3, 20 }.Select(number => SourceRef.Path("BANK-05", $"Stmt[{number}]")),
            SourceRef.Whole("BANK-05"), SourceRef.Path("BANK-05", "Stmt[4]/Ntry[2]"), SourceRef.Line("BANK-10", 4),
            SourceRef.Line("BANK-9", 3),
        ];

        Assert.Equal(
            "BANK-05, BANK-05#Stmt[1-3], BANK-05#Stmt[4]/Ntry[2], BANK-05#Stmt[9-11], BANK-05#Stmt[20], "
            + "BANK-9:3, BANK-10:4",
            Wording.Places(sources));
    }

    [Theory]
    [InlineData("Stmt[2]", "Stmt[10]", -1)]
    [InlineData("Stmt[10]", "Stmt[10]/Ntry[1]", -1)]
    [InlineData("b2", "a10", 1)]
    [InlineData("a", "a", 0)]
    public void Numbers_count_as_numbers(string one, string other, int order) =>
        Assert.Equal(order, Math.Sign(NaturalOrder.OfTexts(one, other)));
}
