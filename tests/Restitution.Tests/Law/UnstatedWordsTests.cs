using NodaTime;
using Restitution.Claims;
using Restitution.Documents;
using Restitution.Law;
using Restitution.Reasons;

namespace Restitution.Tests.Law;

/// <summary>A question that leaves out a term which the law goes by is told which, and its words.</summary>
public sealed class UnstatedWordsTests
{
    private static readonly LocalDate NewYear = new(2023, 1, 1);

    [Fact]
    public void A_minimum_wage_by_size_of_the_employer_names_the_size_and_its_words()
    {
        Gap gap = Asked(NewYear, LawTerms.None.With("place", "MY-12"));

        Assert.Contains(new Operand.Name("term", "size"), gap.About);
        Assert.Contains(gap.About.OfType<Operand.Code>(), words =>
            words.Value.Contains("5-and-more", StringComparison.Ordinal)
            && words.Value.Contains("under-5", StringComparison.Ordinal));
        Assert.Contains(
            "size of the employer is not stated (", Wording.For("en").Say(gap), StringComparison.Ordinal);
        Assert.Contains("ขนาดของกิจการ", Wording.For("th").Say(gap), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_wanted_then_is_the_term_and_no_other_law()
    {
        LawTerms known = LawTerms.None.With("place", "MY-12");

        Assert.Equal(EvidenceWanted.TermOfCase, EvidenceForGap.Of(Asked(NewYear, known)));
        Assert.Equal(EvidenceWanted.LawText, EvidenceForGap.Of(Asked(NewYear, known.With("size", "huge"))));
    }

    [Fact]
    public void With_the_term_stated_there_is_no_gap() => Assert.True(LawOnFile.Embedded.FigureFor(
        "my/minimum-wage", NewYear, LawTerms.None.With("place", "MY-12").With("size", "5-and-more")).IsFound);

    [Fact]
    public void A_word_that_the_file_does_not_know_is_not_a_term_left_out()
    {
        Gap gap = Asked(NewYear, LawTerms.None.With("place", "MY-12").With("size", "huge"));

        Assert.DoesNotContain(gap.About, operand => operand is Operand.Name);
    }

    [Fact]
    public void A_place_left_out_names_no_more_than_a_dozen_places()
    {
        Gap gap = LawOnFile.Embedded.FigureFor("th/minimum-wage", new(2019, 1, 1), LawTerms.None).Gap!;

        Assert.Equal(GapKind.LawKeyMissing, gap.Kind);
        Assert.EndsWith(", …", Assert.IsType<Operand.Code>(gap.About[^1]).Value, StringComparison.Ordinal);
        Assert.Contains(new Operand.Name("term", "place"), gap.About);
    }

    private static Gap Asked(LocalDate on, LawTerms terms) =>
        LawOnFile.Embedded.FigureFor("my/minimum-wage", on, terms).Gap!;
}
