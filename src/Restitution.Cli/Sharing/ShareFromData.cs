using System.CommandLine;
using System.Text.Json.Nodes;
using Restitution.Cli.Commands;
using Restitution.Cli.Console;
using Restitution.Service;
using Restitution.Service.Doing;
using Restitution.Service.Settings;
using Restitution.Service.Work;
using Restitution.Storage.Refusals;
using Restitution.Storage.Stores;

namespace Restitution.Cli.Sharing;

/// <summary>Makes a package of a case of an installation, as a request would, and writes it to a file.</summary>
internal sealed class ShareFromData(ShareOptions options, ParseResult parsed, Terminal terminal)
{
    /// <returns>What came of it, as the installation tells it.</returns>
    public async Task<JsonNode> Write(string path, CancellationToken stop)
    {
        string folder = parsed.GetRequiredValue(options.KeptIn)!;
        ServiceOptions where = OpenedInstallation.OptionsOf(folder, 0, terminal);
        bool isThere = where.SqlServerConnection is not null || File.Exists(Path.Combine(folder, "cases.db"));
        using ServiceParts parts = isThere
            ? ServiceParts.Open(where, terminal.Clock)
            : throw new RefusedException(
                RefusedBecause.FolderMissing, folder, "no cases.db there", "the folder of an installation",
                "name the --data folder of restitution serve");
        string reason = parsed.GetValue(options.Originals) ?? "";
        var asked = new ShareAsked(
            parsed.GetRequiredValue(options.Purpose), parsed.GetRequiredValue(options.LegalGround),
            parsed.GetRequiredValue(options.Documents),
            [.. parsed.GetRequiredValue(options.Computations).Select(id => new ComputationToShare(id))],
            [
                .. parsed.GetRequiredValue(options.Exhibits).Select(code =>
                    new OriginalToShare(code, reason, MayHoldNames: reason.Length > 0)),
            ],
            []);
        StoredShare made = await PackageForFile.Make(
            parts, parsed.GetValue(options.CaseCode) ?? "", terminal.UserName,
            new PackageRecipientFile(parsed.GetRequiredValue(options.Office), options.Recipient(parsed)), asked, path,
            stop);
        return JsonNode.Parse(made.Told!)!;
    }
}
