using System.CommandLine;
using System.Text.Json.Nodes;
using Restitution.Cli.Console;
using Restitution.Storage.Folders;
using Restitution.Storage.Identities;
using Restitution.Storage.Refusals;

namespace Restitution.Cli.Commands;

/// <summary>
/// <c>case identities</c>: seals names, spellings and account numbers; matches already confirmed are kept.
/// </summary>
internal static class CaseIdentitiesCommand
{
    private const string About =
        "Seal who stands behind the codes of a case. The file is JSON: "
        + """{ "workers": [ { "code": "W-01", "name": "…", "spellings": ["…"], "accounts": ["…"] } ], """
        + """ "respondents": [ … ], "matches": [] }. """
        + "Delete it after sealing. Without --from the command only tells which codes have an identity.";

    public static Command Make(Terminal terminal)
    {
        Argument<string> folder = Written.CaseFolder();
        Option<string?> from = new("--from")
        {
            Description = "The file with the names, to be sealed.", HelpName = "FILE",
        };
        Option<string?> keyFile = Written.IdentityKeyFile();
        var command = new Command("identities", About) { folder, from, keyFile, LawTaken.FolderOption() };
        command.SetAction(parsed =>
        {
            CaseFolder opened = CaseFolder.Open(parsed.GetRequiredValue(folder), LawTaken.Of(parsed));
            IdentityKey key = IdentityAccess.Key(parsed.GetValue(keyFile), terminal);
            CaseIdentities identities = Existing(opened, key, terminal);
            if (parsed.GetValue(from) is { } file)
            {
                identities = Added(identities, file, opened);
                SealedIdentities.Write(opened.IdentitiesPath, identities, key);
            }

            Report(identities, parsed.GetValue<bool>("--json"), terminal);
            return ExitCode.Done;
        });
        return HelpWithExamples.For(
            command, "restitution case identities cases/shed --from names.json --identity-key-file key.txt");
    }

    private static CaseIdentities Existing(CaseFolder folder, IdentityKey key, Terminal terminal) =>
        folder.HasIdentities
        ? SealedIdentities.Open(
            folder.IdentitiesPath, key, new CaseLog(folder.AccessLogPath, terminal.Clock, terminal.UserName),
            "case identities")
        : CaseIdentities.None;

    private static CaseIdentities Added(CaseIdentities existing, string file, CaseFolder folder)
    {
        if (!File.Exists(file))
        {
            throw new RefusedException(
                RefusedBecause.FileMissing, file, "no such file", "the file with the names to seal",
                "correct the path");
        }

        CaseIdentities added = SealedIdentities.ReadPlain(File.ReadAllBytes(file));
        RefusedException.ThrowIfAny([.. UnknownCodes(added, folder)]);
        return new CaseIdentities(
            [.. Merged(existing.Workers, added.Workers)],
            [.. Merged(existing.Respondents, added.Respondents)],
            [.. existing.Matches, .. added.Matches]);
    }

    private static IEnumerable<Refusal> UnknownCodes(CaseIdentities added, CaseFolder folder)
    {
        HashSet<string> workers = [.. folder.Case.Workers.Select(worker => worker.Code)];
        HashSet<string> respondents = [
            .. folder.Case.Respondents.Select(respondent => respondent.Code),
            .. folder.Case.Parties.Select(party => party.Code),
        ];
        return added.Workers.Where(person => !workers.Contains(person.Code))
            .Select(person => (person.Code, What: "worker"))
            .Concat(added.Respondents.Where(person => !respondents.Contains(person.Code))
                .Select(person => (person.Code, What: "respondent")))
            .Concat(added.Matches.Where(
                match => match.Code is { } code && !workers.Contains(code) && !respondents.Contains(code))
                .Select(match => (Code: match.Code!, What: "worker or respondent")))
            .Select(unknown => new Refusal(
                RefusedBecause.CodeUnknown, "identities", $"the {unknown.What} \"{unknown.Code}\"",
                "codes that case.json has", "correct the code, or add it to case.json"));
    }

    // A code that is given again is given anew, so that a wrong spelling can be taken back.
    private static IEnumerable<PersonIdentity> Merged(
        IReadOnlyList<PersonIdentity> existing, IReadOnlyList<PersonIdentity> added) =>
        existing.Where(person => added.All(other => other.Code != person.Code)).Concat(added)
            .OrderBy(person => person.Code, StringComparer.Ordinal);

    private static void Report(CaseIdentities identities, bool asJson, Terminal terminal)
    {
        if (asJson)
        {
            JsonPrint.WriteTo(terminal, new JsonObject
            {
                ["workers"] = Codes(identities.Workers),
                ["respondents"] = Codes(identities.Respondents),
                ["matches"] = identities.Matches.Count,
            });
            return;
        }

        var table = new PrintedTable("Code", ">Spellings", ">Accounts", ">Confirmed matches");
        foreach (PersonIdentity person in identities.Workers.Concat(identities.Respondents))
        {
            table.Add(
                person.Code, Text(person.Spellings.Count + 1), Text(person.Accounts.Count),
                Text(identities.Matches.Count(match => match.Code == person.Code)));
        }

        table.WriteTo(terminal);
    }

    private static JsonArray Codes(IReadOnlyList<PersonIdentity> persons) =>
        [.. persons.Select(person => (JsonNode)person.Code)];

    private static string Text(int count) => count.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
