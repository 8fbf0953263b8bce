using Restitution.Cases;
using Restitution.Reasons;
using Restitution.Schedules;
using Restitution.Storage.Folders;

namespace Restitution.Tests.DemoCase;

/// <summary>What the order of the demo case says of what it is without.</summary>
public sealed class DemoOrderTests
{
    [Fact]
    public void No_total_is_without_a_debt_which_is_a_finding_beside_the_claim()
    {
        Assert.Contains(
            DemoClaim.Claim.AllGaps, gap => gap.Figure.EndsWith("/debt", StringComparison.Ordinal));
        CaseFolder folder = CaseFolder.Open(AndamanDawn.Folder);
        CaseHeading heading = CaseHeadings.Of(
            folder.Case, DemoClaim.Reading.Evidence, folder.Law, new string('0', 64), "0");

        Phrase[] without = [.. BackPayOrder.For(heading, DemoClaim.Claim).Blocks.OfType<TextBlock>()
            .SelectMany(block => block.Paragraphs).Where(phrase => phrase.Key == "order.without")];

        Assert.DoesNotContain(
            without.SelectMany(phrase => phrase.Operands).OfType<Operand.Code>(),
            named => named.Value.Contains("/debt", StringComparison.Ordinal));
    }
}
