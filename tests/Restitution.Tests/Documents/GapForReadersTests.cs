using NodaMoney;
using Restitution.Documents;
using Restitution.Reasons;
using Restitution.Schedules;

namespace Restitution.Tests.Documents;

/// <summary>What a document says of a gap is for those who read it, and no list of places fills its pages.</summary>
public sealed class GapForReadersTests
{
    public static TheoryData<string, string> Words => new(
        from language in Wording.Languages
        from kind in GapForReaders.Kinds
        select (language, GapForReaders.KeyOf(kind)));

    [Theory]
    [MemberData(nameof(Words))]
    public void No_sentence_of_a_document_tells_its_reader_to_write_into_the_case_file(string language, string key)
    {
        string said = WordingFile.Load(language).Phrases[key];

        Assert.DoesNotContain("case.json", said, StringComparison.Ordinal);
        Assert.DoesNotContain("tracing.", said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_screen_still_says_what_to_write() => Assert.Contains(
        "case.json, under tracing.order",
        Wording.For("en").Say(new Gap(
            GapKind.DaysUnordered, "", [new Operand.Code("ACC-01"), new Operand.Number(2), new Operand.Code("day")])),
        StringComparison.Ordinal);

    [Fact]
    public void Of_many_places_the_first_are_named_and_the_rest_counted() => Assert.Contains(
        "(P!B1, P!B2, P!B3 and 4 more, all of them in the computation sheet)", Said(7, 7), StringComparison.Ordinal);

    [Fact]
    public void Places_that_are_not_one_for_each_row_are_not_counted() => Assert.Contains(
        "(P!B1, P!B2, P!B3 and others, all of them in the computation sheet)", Said(9, 7), StringComparison.Ordinal);

    [Fact]
    public void A_few_places_are_all_named() => Assert.Contains(
        "(P!B1, P!B2, P!B3, P!B4)", Said(4, 4), StringComparison.Ordinal);

    private static string Said(int rows, int places) => Wording.For("en").Say(GapInShort.Of(new Gap(
        GapKind.DebtDeductionNotCredited, "W-01/debt",
        [
            new Operand.Code("W-01"), new Operand.Number(rows), Operand.Of(new Money(1m, CurrencyInfo.FromCode("THB"))),
            new Operand.Code(string.Join(", ", Enumerable.Range(1, places).Select(row => $"P!B{row}"))),
        ])));
}
