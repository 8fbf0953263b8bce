using NodaMoney;
using Restitution.Cases;
using Restitution.Claims;
using Restitution.Cli.Console;
using Restitution.Reasons;
using Restitution.Storage.Computations;
using Restitution.Storage.Folders;
using Restitution.Storage.Identities;
using Restitution.Storage.Reading;

namespace Restitution.Cli;

/// <summary>A case folder opened, read and computed with reasons: what run, explain and verify begin with.</summary>
internal sealed record CaseRun(
    CaseFolder Folder, CaseIdentities Identities, CaseReading Reading, Claim Claim,
    IReadOnlyList<ComputationInput> Inputs, string ResultDigest)
{
    public Currency Currency => Folder.Case.ClaimCurrency;

    /// <param name="path">The case folder.</param>
    /// <param name="reason">The command, for the access log of the identities.</param>
    public static CaseRun Of(string path, string? keyFile, string reason, Terminal terminal)
    {
        CaseFolder folder = CaseFolder.Open(path);
        CaseIdentities identities = IdentityAccess.Open(folder, keyFile, reason, terminal);
        return Of(folder, identities, terminal);
    }

    public static CaseRun Of(CaseFolder folder, CaseIdentities identities, Terminal terminal) =>
        terminal.Watch($"Case {folder.Case.Code}", step =>
        {
            CaseReading reading = CaseReading.Of(folder, identities, exhibit => step($"Reading exhibit {exhibit}"));
            step("Computing");
            Claim claim = CaseComputation.Of<Told>(folder.Case, reading.Evidence, folder.Law);
            step("Taking digests");
            return new CaseRun(
                folder, identities, reading, claim, ComputationInputs.Of(folder, reading, claim),
                ComputationFile.DigestOf(folder.Case, claim));
        });
}
