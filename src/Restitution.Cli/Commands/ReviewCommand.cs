using System.CommandLine;
using Restitution.Cli.Console;
using Restitution.Cli.Review;
using Restitution.Storage.Folders;

namespace Restitution.Cli.Commands;

/// <summary><c>review</c>: layouts, rows set aside and names, decided once by a person and replayed after.</summary>
internal static class ReviewCommand
{
    private const string About =
        "Walk through the layouts, the rows set aside and the names of a case. Confirmed layouts and matches are saved in "
        + "the case and used by every run after; decisions.log keeps who decided what, when and why.";

    public static Command Make(Terminal terminal)
    {
        Argument<string> folder = Written.CaseFolder();
        var options = new ReviewOptions();
        var command = new Command("review", About) { folder, LawTaken.FolderOption() };
        options.AddTo(command);
        command.SetAction(parsed =>
            new ReviewSession(
                CaseFolder.Open(parsed.GetRequiredValue(folder), LawTaken.Of(parsed)),
                options.WishOf(parsed, terminal), terminal).Run());
        return HelpWithExamples.For(
            command, "restitution review cases/shed", "restitution review cases/shed PAY-01 --kind payroll --draft",
            "restitution review cases/shed PAY-01 --accept-layout --by officer --reason \"seen against the book\"",
            "restitution review cases/shed --accept-clear-matches --identity-key-file key.txt",
            "restitution review cases/shed --answers answers.json --json");
    }
}
