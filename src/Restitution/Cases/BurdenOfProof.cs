using Restitution.Interest;
using Restitution.Law;
using Restitution.Reasons;
using Restitution.Wages;

namespace Restitution.Cases;

/// <summary>Who has to prove what is unpaid, by the heads under which it stands.</summary>
/// <remarks>
/// Where the law on file says nothing of a head, the respondent: payment is for the one who paid to prove. Where heads
/// differ, each is told apart.
/// </remarks>
internal static class BurdenOfProof
{
    public static Reason On(Reason unpaid, LateWageLaw late, ReckonedPeriod<Told> period)
    {
        (Reason Part, Party Party)[] heads = [.. HeadsUnpaid(late, period)];
        Party[] parties = [.. heads.Select(head => head.Party).Distinct()];
        return parties.Length switch
        {
            0 => unpaid with { BurdenOn = Party.Respondent },
            1 => unpaid with
            {
                BurdenOn = parties[0],
                Authorities =
                [
                    .. heads.SelectMany(head => head.Part.Authorities).DistinctBy(authority => authority.Figure),
                ],
            },
            _ => unpaid with { Parts = [.. heads.Select(head => head.Part)] },
        };
    }

    private static IEnumerable<(Reason Part, Party Party)> HeadsUnpaid(LateWageLaw late, ReckonedPeriod<Told> period)
    {
        foreach (WageHead head in WageHeads.All)
        {
            NodaMoney.Money unpaid = period.Shares[(int)head].Unpaid;
            if (unpaid.Amount <= 0m)
            {
                continue;
            }

            string key = WageHeads.KeyOf(head);
            LookUp<string> burden = late.BurdenOf(key);
            Party party = burden.IsFound ? PartyNamed(burden.Value) : Party.Respondent;
            yield return (
                new Reason(Statement.UnpaidOfHead)
                {
                    About = [new Operand.Term($"head.{key}")],
                    Working = [Operand.Of(unpaid)],
                    Result = Operand.Of(unpaid),
                    BurdenOn = party,
                    Authorities = burden.IsFound ? [burden.Authority] : [],
                },
                party);
        }
    }

    private static Party PartyNamed(string word) => word switch
    {
        "worker" => Party.Worker,
        "shared" => Party.Both,
        _ => Party.Respondent,
    };
}
