using Restitution.Cases;
using Restitution.Cli.Console;
using Restitution.Law;
using Restitution.Reasons;
using Restitution.Schedules;
using Restitution.Storage.Folders;
using Restitution.Storage.Identities;
using Restitution.Storage.Runs;

namespace Restitution.Cli;

/// <summary>Opens a case folder and computes it, and tells on the terminal what the case brings with it.</summary>
internal static class CaseOpening
{
    /// <param name="path">The case folder.</param>
    /// <param name="reason">The command, for the access log of the identities.</param>
    /// <param name="law">The law that the case's own files are added to.</param>
    public static CaseRun Run(string path, string? keyFile, string reason, LawOnFile law, Terminal terminal)
    {
        CaseFolder folder = CaseFolder.Open(path, law);
        TellWhatTheCaseOverrides(folder, law, terminal);
        CaseIdentities identities = IdentityAccess.Open(folder, keyFile, reason, terminal);
        return Run(folder, identities, terminal);
    }

    public static CaseRun Run(CaseFolder folder, CaseIdentities identities, Terminal terminal) =>
        terminal.Watch($"Case {folder.Case.Code}", step => CaseRun.Of(folder, identities, step));

    private static void TellWhatTheCaseOverrides(CaseFolder folder, LawOnFile beneath, Terminal terminal)
    {
        foreach (StatutoryValue file in beneath.Files.Where(file => file.Origin == LawOrigin.Folder
            && folder.Law.File(file.Id) is { Origin: LawOrigin.Case }))
        {
            terminal.Error.WriteLine($"law: {file.Id} of the law folder is not used: the case has a file of its own");
        }

        foreach (LawBrought brought in CaseHeadings.BroughtTo(folder.Case, folder.Law))
        {
            string by = brought.Origin == LawOrigin.Case ? "the case" : "the law folder";
            terminal.Error.WriteLine($"law: added or replaced by {by}: {string.Join(", ", brought.Files)}");
        }
    }
}
