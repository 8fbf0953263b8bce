using System.Text.Json.Nodes;
using NodaTime;
using Restitution.Service.Doing;
using Restitution.Storage.Custody;
using Restitution.Storage.Packages;
using Restitution.Storage.Refusals;
using Restitution.Storage.Stores;
using Restitution.Storage.Vault;

namespace Restitution.Service.Work;

/// <summary>Makes a package in this process and writes it to a file: what the command line asks for.</summary>
/// <remarks>It goes the way of a request, and stands in the installation like one.</remarks>
public static class PackageForFile
{
    private static readonly Duration Lease = Duration.FromMinutes(2);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(200);

    /// <param name="certificate">Whose fingerprint whoever asks has compared.</param>
    /// <param name="path">Of the file to write; it must not be there.</param>
    /// <exception cref="RefusedException">Something may not leave: nothing is written.</exception>
    public static async Task<StoredShare> Make(
        ServiceParts parts, string caseCode, string by, PackageRecipientFile certificate, ShareAsked asked,
        string path, CancellationToken stop)
    {
        StoredCase stored = parts.Cases.OfCode(caseCode) ?? throw new RefusedException(
            RefusedBecause.CodeUnknown, "--case", "the code of no case there", "one of its cases",
            "correct the code, or name the folder with --data");
        Guid recipient = Confirmed(parts, certificate, by);
        (StoredShare share, Job work) = await SharingCase.Ask(parts, stored, by, recipient, asked, stop);
        if (parts.Jobs.Take(work.Id, $"command line {Environment.ProcessId}", Lease) is { } taken)
        {
            await new WorkRun(parts, Lease).Run(taken, stop);
        }

        StoredShare made = await Ended(parts, share.Id, work.Id, stop);
        var address = VaultAddress.Of(stored.Code, made.VaultedAs!.Split('/')[^1]);
        await using Stream bytes = await parts.Vault.OpenVerified(address, made.Sha256!, stop);
        parts.Custody.Append(new CustodyDeed(
            CustodyAct.PackageOpened, CustodyText.CodeOfUser(by), stored.Code, made.Id.ToString(), made.Sha256!));
        await using FileStream into = new(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        await bytes.CopyToAsync(into, stop);
        return made;
    }

    private static Guid Confirmed(ServiceParts parts, PackageRecipientFile of, string by)
    {
        RefusedException.ThrowIfAny(
            of.Certificate.FaultsAsRecipient(parts.Clock.GetCurrentInstant(), "the recipient's certificate"));
        StoredRecipient there = parts.Recipients.OfFingerprint(of.Certificate.Fingerprint) ?? parts.Do(
            within => parts.Recipients.Add(Guid.CreateVersion7(), of.Office, of.Certificate, by, within),
            kept => Deed(CustodyAct.RecipientAdded, kept, by));
        return there.State == RecipientState.Confirmed ? there.Id : parts.Do(
            within => parts.Recipients.Confirm(there.Id, by, within),
            kept => Deed(CustodyAct.RecipientConfirmed, kept, by)).Id;
    }

    // A service that runs over the same folder may have taken the work first.
    private static async Task<StoredShare> Ended(ServiceParts parts, Guid share, Guid work, CancellationToken stop)
    {
        while (true)
        {
            StoredShare standing = parts.Shares.OfId(share)!;
            switch (standing.State)
            {
                case ShareState.Made:
                    return standing;
                case ShareState.Refused:
                    throw new RefusedException(RefusalsOf(standing.Told!));
                case ShareState.Withdrawn:
                    throw new RefusedException(
                        RefusedBecause.ShareWithdrawn, "the package", "one that was withdrawn meanwhile",
                        "one that stands", "ask for another package");
            }

            if (parts.Jobs.OfId(work) is { Fault: { } fault })
            {
                throw new IOException($"the package was not made: {fault}");
            }

            await Task.Delay(BetweenLooks, stop);
        }
    }

    private static IReadOnlyList<Refusal> RefusalsOf(string told) =>
    [
        .. JsonNode.Parse(told)!["refused"]!.AsArray().Select(one => new Refusal(
            Enum.Parse<RefusedBecause>(
                one!["because"]!.GetValue<string>().Replace("-", "", StringComparison.Ordinal), ignoreCase: true),
            one["place"]!.GetValue<string>(), one["found"]!.GetValue<string>(), one["wanted"]!.GetValue<string>(),
            one["remedy"]!.GetValue<string>())),
    ];

    private static CustodyDeed Deed(CustodyAct act, StoredRecipient recipient, string by) =>
        new(act, CustodyText.CodeOfUser(by), "", recipient.Id.ToString(), recipient.Fingerprint);
}

/// <summary>An office, and the certificate that came from it.</summary>
public sealed record PackageRecipientFile(string Office, PackageCertificate Certificate);
