using Restitution.Storage.Refusals;

namespace Restitution.Service.Problems;

/// <summary>What helps, in the words of the API, where a refusal names a command of the command line.</summary>
internal static class ApiWords
{
    /// <summary>By the command that a remedy names, what whoever asks over HTTP does instead.</summary>
    public static readonly IReadOnlyDictionary<string, string> InPlaceOf = new Dictionary<string, string>
    {
        ["restitution explain"] = "read the ids in the computation itself: GET …/computations/{id}/result, /tracing "
            + "for those of traced money (T/), /findings for those of findings (F/)",
        ["restitution review"] = "write the layout that a person confirmed: PUT "
            + "/api/cases/{code}/files/layouts/{exhibit}.json",
        ["restitution read"] = "correct the place; GET /api/cases/{code}/exhibits/{exhibit}/records tells the place of "
            + "each row",
        ["restitution case identities"] = "seal them again where they are kept in the clear, and send them again",
        ["restitution share"] = "let whoever runs the service look at the key that signs its packages",
        ["run: chmod"] = "let whoever runs the service take its key file from the others on the machine",
        ["restitution law"] = "write a file of law, or a choice of readings, that holds: PUT "
            + "/api/cases/{code}/files/law/{file}, PUT /api/cases/{code}/definition",
    };

    public static Refusal Of(Refusal refusal)
    {
        foreach ((string command, string words) in InPlaceOf)
        {
            if (refusal.Remedy.Contains(command, StringComparison.Ordinal))
            {
                return refusal with { Remedy = words };
            }
        }

        return refusal;
    }
}
