using Restitution.Claims;
using Restitution.Law;
using Restitution.Reasons;
using Restitution.Tests.Law;

namespace Restitution.Tests.Cases;

public sealed class BurdenOfProofTests
{
    [Fact]
    public void Without_a_rule_on_file_the_respondent_has_to_prove_payment() =>
        Assert.Equal(Party.Respondent, Unpaid().BurdenOn);

    [Theory]
    [InlineData("respondent", Party.Respondent)]
    [InlineData("worker", Party.Worker)]
    [InlineData("shared", Party.Both)]
    public void One_rule_for_every_head_is_the_rule_of_the_whole_and_is_cited(string rule, Party party)
    {
        Reason unpaid = Unpaid(("wages", rule), ("overtime", rule));

        Assert.Equal(party, unpaid.BurdenOn);
        Assert.Equal(["th/burden-of-proof"], unpaid.Authorities.Select(authority => authority.File));
    }

    [Fact]
    public void Where_heads_differ_each_is_told_apart_and_the_parts_are_the_whole()
    {
        Reason unpaid = Unpaid(("wages", "respondent"), ("overtime", "worker"));

        Assert.Null(unpaid.BurdenOn);
        Assert.Equal([Party.Respondent, Party.Worker], unpaid.Parts.Select(part => part.BurdenOn!.Value));
        Assert.Equal(
            ((Operand.Amount)unpaid.Result!).Value.Amount,
            unpaid.Parts.Sum(part => ((Operand.Amount)part.Result!).Value.Amount));
    }

    private static Reason Unpaid(params (string Head, string Party)[] rules)
    {
        LawText text = MadeLaw.Table("burden-of-proof", "rule", "head", rules);
        var file = new LawText(
            "th/burden-of-proof", text.Json.Replace("aa/", "th/", StringComparison.Ordinal), FromCase: true);
        SampleCase sample = new()
        {
            Law = rules.Length == 0 ? LawOnFile.Embedded : LawOnFile.Embedded.With([file]),
        };
        PeriodClaim march = sample.Worked(new(2019, 3, 4), 540).Period("2019-03");
        return march.Unpaid.Reason!;
    }
}
