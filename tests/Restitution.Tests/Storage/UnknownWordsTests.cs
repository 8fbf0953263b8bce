using Restitution.Claims;
using Restitution.Documents;
using Restitution.Law;
using Restitution.Storage.Folders;
using Restitution.Storage.Refusals;

namespace Restitution.Tests.Storage;

public sealed class UnknownWordsTests
{
    [Theory]
    [InlineData("casino-night")]
    [InlineData("medical")]
    public void A_kind_of_loss_that_nobody_knows_is_refused_with_the_known_ones(string head)
    {
        using TemporaryFolder folder = Folder(Loss(head));

        Refusal refusal = Assert.Single(
            Assert.Throws<RefusedException>(() => CaseFolder.Open(folder.FullPath)).Refusals);

        Assert.Equal((RefusedBecause.WordUnknown, "case.json:9:41"), (refusal.Because, refusal.Place));
        Assert.Equal($"the kind of loss \"{head}\"", refusal.Found);
        Assert.Contains("loss-of-earnings, medical-care,", refusal.Wanted, StringComparison.Ordinal);
    }

    [Fact]
    public void A_forum_that_nobody_knows_is_refused_with_the_known_ones()
    {
        using TemporaryFolder folder = Folder(Track("moon-court"));

        Refusal refusal = Assert.Single(
            Assert.Throws<RefusedException>(() => CaseFolder.Open(folder.FullPath)).Refusals);

        Assert.Equal(RefusedBecause.WordUnknown, refusal.Because);
        Assert.Equal("the forum \"moon-court\"", refusal.Found);
        Assert.Contains("labour-court", refusal.Wanted, StringComparison.Ordinal);
    }

    // The forum of another state's law decides nothing in a case under this one.
    [Theory]
    [InlineData("labour-court", true)]
    [InlineData("employment-claims-tribunal", false)]
    public void A_forum_is_known_where_the_product_or_the_law_of_the_case_knows_it(string forum, bool isKnown)
    {
        using TemporaryFolder folder = Folder(Track(forum));

        Assert.Equal(isKnown, Record.Exception(() => CaseFolder.Open(folder.FullPath)) is null);
    }

    [Theory]
    [InlineData("medical-care")]
    [InlineData("punitive-damages")]
    public void A_word_of_the_product_or_of_a_law_file_is_taken(string head)
    {
        using TemporaryFolder folder = Folder(Loss(head));

        Assert.Equal(head, Assert.Single(CaseFolder.Open(folder.FullPath).Case.Losses).Head);
    }

    [Fact]
    public void Every_kind_of_loss_has_its_name_in_documents() => Assert.All(
        ClaimWords.Losses,
        head => Assert.Contains($"head.{head}", WordingFile.Load("en").Phrases.Keys));

    [Fact]
    public void No_file_of_a_law_takes_a_word_from_the_list() =>
        Assert.Superset(ClaimWords.Losses.ToHashSet(), ClaimWords.Heads(LawOnFile.Embedded).ToHashSet());

    private static string Loss(string head) =>
        $$"""
        "losses": [ { "worker": "W-01", "head": "{{head}}", "amount": "2500.00", "currency": "THB",
          "on": "2020-01-10", "basis": "document", "sources": ["BANK-01:2"] } ],
        """;

    private static string Track(string forum) => $$"""
        "tracks": [ { "track": "civil", "forum": "{{forum}}" } ],
        """;

    private static TemporaryFolder Folder(string added) => SampleCase.Folder(json => json.Replace(
        "\"claimCurrency\": \"THB\",", "\"claimCurrency\": \"THB\",\n" + added, StringComparison.Ordinal));
}
