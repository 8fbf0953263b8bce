using Restitution.Law;

namespace Restitution.Tests.Law;

public sealed class LawTermsTests
{
    private static readonly LawTerms Terms = LawTerms.None.With("place", "AA-1").With("sector", "hotel");

    [Fact]
    public void Words_come_in_the_order_of_the_file_and_what_is_not_known_is_not_stated() =>
        Assert.Equal(new LawKeys("hotel", null, "AA-1"), Terms.For(["sector", "size", "place"]));

    [Fact]
    public void A_word_is_replaced_and_taken_out_by_its_name()
    {
        Assert.Equal("AA-2", Terms.With("place", "AA-2").At("place"));
        Assert.Null(Terms.With("place", null).At("place"));
        Assert.Equal("AA-1", Terms.At("place"));
    }

    [Fact]
    public void Putting_words_in_order_allocates_nothing()
    {
        string[] keys = ["sector", "size", "place", "grade", "week", "district"];
        Terms.For(keys);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Terms.For(keys);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }
}
