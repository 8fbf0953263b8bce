using Restitution.Findings;
using Restitution.Storage.Folders;
using Restitution.Storage.Refusals;

namespace Restitution.Storage.Parties;

/// <summary>The file in which decisions on parties are kept, beside the cases and in none of them.</summary>
public static class PartyRegisterFile
{
    /// <summary>The decisions in their order; none where there is no file yet.</summary>
    /// <exception cref="RefusedException">With everything that is wrong with the file.</exception>
    public static IReadOnlyList<PartyDecision> Read(string path) =>
        File.Exists(path) ? RegisterShape.Read(File.ReadAllBytes(path), path) : [];

    /// <summary>Adds a decision behind the others; what was decided before stays on record.</summary>
    /// <exception cref="RefusedException">The file cannot be read, or the decision names what is not there.</exception>
    public static void Add(string path, PartyDecision decision, IReadOnlyCollection<PartyOnRecord> parties)
    {
        List<Refusal> refusals = [];
        foreach (PartyRef party in new[] { decision.One, decision.Other })
        {
            if (parties.All(known => known.Ref != party))
            {
                refusals.Add(NotAmong(party, parties));
            }
        }

        if (decision.One.Case == decision.Other.Case)
        {
            refusals.Add(new Refusal(
                RefusedBecause.CodeTwice, decision.One.ToString(), $"two parties of the case {decision.One.Case}",
                "parties of two cases", "two entries of one case that are one are mended in its case.json"));
        }

        RefusedException.ThrowIfAny(refusals);
        WholeFile.Write(path, RegisterShape.Write([.. Read(path), decision]));
    }

    // A worker's code is refused like any other that is none of a party: it is never said that it is one.
    private static Refusal NotAmong(PartyRef party, IReadOnlyCollection<PartyOnRecord> parties)
    {
        bool isCase = parties.Any(known => known.Ref.Case == party.Case);
        return new Refusal(
            RefusedBecause.CodeUnknown, party.ToString(),
            isCase ? $"no respondent, party or creditor of the case {party.Case}"
                : $"no case {party.Case} among those given",
            isCase
                ? "one of " + string.Join(", ", parties.Where(known => known.Ref.Case == party.Case)
                    .Select(known => known.Ref.Code).Order(StringComparer.Ordinal))
                : "a party of one of the cases",
            isCase ? "correct the code; workers are in no register" : "name the folder of that case too");
    }
}
