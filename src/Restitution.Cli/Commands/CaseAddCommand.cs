using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using NodaTime;
using Restitution.Cli.Console;
using Restitution.Storage.Folders;

namespace Restitution.Cli.Commands;

/// <summary><c>case add</c>: files as received become exhibits of a case.</summary>
internal static class CaseAddCommand
{
    private const string About =
        "Copy files as received into exhibits/ and name them in case.json, each under the next code of its kind. All or "
        + "none: comments and order of case.json stay, and bytes that the case already holds, also inside a ZIP, are "
        + "refused.";

    public static Command Make(Terminal terminal)
    {
        Argument<string> folder = Written.CaseFolder();
        var files = new Argument<string[]>("FILE")
        {
            Description = "The files; one that lies in exhibits/ already stays where it is.",
            Arity = ArgumentArity.OneOrMore,
        };
        Option<string?> code = Text("--code", "The code of the one file, for example BANK-03.", "CODE");
        Option<LocalDate?> receivedOn = Written.Day("--received-on", "The day on which the files were received.");
        Option<string?> custodian = Text("--custodian", "Who keeps the files.", "TEXT");
        Option<string?> description = Text("--description", "What the files are; no name of a person.", "TEXT");
        Option<string?> accountOf = Text(
            "--account-of", "Whose account or book it is: the code of a respondent, worker or party.", "CODE");
        Option<bool> citedOnly = new("--cited-only")
        {
            Description = "The files are cited and no rows are read from them, such as a gazette.",
        };
        var command = new Command("add", About)
        {
            folder, files, code, receivedOn, custodian, description, accountOf, citedOnly, LawTaken.FolderOption(),
        };
        command.SetAction(parsed =>
        {
            CaseFolder opened = CaseFolder.Open(parsed.GetRequiredValue(folder), LawTaken.Of(parsed));
            var wish = new ExhibitWish(
                parsed.GetValue(code), parsed.GetValue(receivedOn), parsed.GetValue(custodian),
                parsed.GetValue(description), parsed.GetValue(accountOf), parsed.GetValue(citedOnly));
            IReadOnlyList<AddedExhibit> added = ExhibitAddition.To(opened, parsed.GetRequiredValue(files), wish);
            Report(opened, added, wish, parsed.GetValue<bool>("--json"), terminal);
            return ExitCode.Done;
        });
        return HelpWithExamples.For(
            command, "restitution case add cases/shed seized/book.xlsx seized/statement.mt940",
            "restitution case add cases/shed statement.csv --account-of R-01 --received-on 2021-10-02",
            "restitution case add cases/shed gazette.pdf --code CAL-01 --cited-only");
    }

    private static Option<string?> Text(string name, string description, string helpName) =>
        new(name) { Description = description, HelpName = helpName };

    private static void Report(
        CaseFolder folder, IReadOnlyList<AddedExhibit> added, ExhibitWish wish, bool asJson, Terminal terminal)
    {
        string next = $"restitution review {folder.AsWritten}";
        if (asJson)
        {
            JsonPrint.WriteTo(terminal, new JsonObject
            {
                ["folder"] = folder.AsWritten,
                ["added"] = new JsonArray([.. added.Select(InJson)]),
                ["next"] = wish.IsCitedOnly ? null : next,
            });
            return;
        }

        var table = new PrintedTable("Code", "Kind", ">Bytes", "File", "Received as");
        foreach (AddedExhibit one in added)
        {
            table.Add(
                one.Code, KindOf(one) ?? "not known", one.ByteCount.ToString(CultureInfo.InvariantCulture), one.File,
                one.ReceivedAs);
        }

        table.WriteTo(terminal);
        foreach (AddedExhibit one in added.Where(one => one.SameAs.Count > 0))
        {
            terminal.Out.WriteLine(
                $"{one.Code} holds the bytes of {string.Join(", ", one.SameAs)} again; those rows count once");
        }

        terminal.Out.WriteLine(wish.IsCitedOnly ? "Next: cite it by its code." : $"Next: {next}");
    }

    private static JsonObject InJson(AddedExhibit one) => new()
    {
        ["code"] = one.Code,
        ["kind"] = KindOf(one),
        ["file"] = one.File,
        ["receivedAs"] = one.ReceivedAs,
        ["sha256"] = one.Sha256,
        ["bytes"] = one.ByteCount,
        ["sameAs"] = new JsonArray([.. one.SameAs.Select(place => (JsonNode)place)]),
    };

    private static string? KindOf(AddedExhibit one) => one.Kind is { } kind
        ? System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString()) : null;
}
