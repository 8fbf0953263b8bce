using Restitution.Findings;
using Restitution.Service.Access;
using Restitution.Service.SignIn;
using Restitution.Storage.Custody;
using Restitution.Storage.Parties;
using Restitution.Storage.Refusals;
using Restitution.Storage.Stores;

namespace Restitution.Service.Doing;

/// <summary>The parties of the cases that a caller may open, which of them may be one, and what was decided.</summary>
/// <remarks>
/// A case without a grant is not in it, neither in a match nor in a decision: that there is such a case is not told.
/// </remarks>
internal sealed class RegisterOfCases
{
    private const int CasesAtOnce = 500;

    private RegisterOfCases(IReadOnlyList<PartyOnRecord> parties, PartyRegister register)
    {
        Parties = parties;
        Register = register;
    }

    public IReadOnlyList<PartyOnRecord> Parties { get; }

    public PartyRegister Register { get; }

    /// <param name="right">That the caller needs in each of the cases.</param>
    public static RegisterOfCases For(ServiceParts parts, Caller caller, Right right)
    {
        PartyOnRecord[] parties =
            [.. CasesOf(parts, caller, right).SelectMany(each => CaseParties.Of(parts.Definitions.Of(each)))];
        HashSet<PartyRef> here = [.. parties.Select(party => party.Ref)];
        PartyDecision[] decisions =
            [.. parts.Register.Decisions().Where(each => here.Contains(each.One) && here.Contains(each.Other))];
        return new RegisterOfCases(parties, PartyRegister.Of(parties, decisions, PartyNameData.Tables));
    }

    /// <summary>Keeps what a person decided on two parties, with its entry.</summary>
    /// <exception cref="RefusedException">One of the two is not there for the caller; both are of one case.</exception>
    public void Decide(ServiceParts parts, PartyDecision decision)
    {
        RefusedException.ThrowIfAny(
        [
            .. new[] { decision.One, decision.Other }.Where(each => Parties.All(known => known.Ref != each))
                .Select(each => new Refusal(
                    RefusedBecause.CodeUnknown, "the body", "what is no party in a case of yours",
                    "a case and a code, for example \"RN-2021-007/R-01\"", "see the list of parties")),
        ]);
        if (decision.One.Case == decision.Other.Case)
        {
            throw new RefusedException(
                RefusedBecause.CodeTwice, "the body", "two parties of one case", "parties of two cases",
                "two entries of one case that are one are mended in its definition");
        }

        parts.Do(
            transaction =>
            {
                parts.Register.Add(decision, transaction);
                return decision;
            },
            _ => new CustodyDeed(
                decision.IsSame ? CustodyAct.PartyConfirmed : CustodyAct.PartyRejected,
                CustodyText.CodeOfUser(decision.By), "", CustodyText.CodeOf($"{decision.One}={decision.Other}")));
    }

    private static IEnumerable<StoredCase> CasesOf(ServiceParts parts, Caller caller, Right right)
    {
        for (int skip = 0; ; skip += CasesAtOnce)
        {
            IReadOnlyList<StoredCase> some = caller.IsLocal
                ? parts.Cases.All(skip, CasesAtOnce)
                : parts.Cases.ListFor(caller.Subject, caller.RoleTexts, skip, CasesAtOnce);
            foreach (StoredCase each in some.Where(each => MayIn(parts, caller, right, each)))
            {
                yield return each;
            }

            if (some.Count < CasesAtOnce)
            {
                yield break;
            }
        }
    }

    private static bool MayIn(ServiceParts parts, Caller caller, Right right, StoredCase at) => caller.IsLocal
        || AccessTable.May(GrantedRoles.In(parts, caller, at.Id), right);
}
