using System.CommandLine;
using Restitution.Cli.Console;
using Restitution.Cli.Review;
using Restitution.Intake.Layouts;
using Restitution.Storage.Folders;

namespace Restitution.Cli.Commands;

/// <summary><c>review</c>: layouts, rows set aside and names of a case, decided once by a person and replayed after.</summary>
internal static class ReviewCommand
{
    private static readonly Dictionary<string, ExhibitKind> Kinds = new(StringComparer.Ordinal)
    {
        ["bank-statement"] = ExhibitKind.BankStatement,
        ["payroll"] = ExhibitKind.Payroll,
        ["attendance"] = ExhibitKind.Attendance,
        ["remittances"] = ExhibitKind.Remittances,
        ["debt-notebook"] = ExhibitKind.DebtNotebook,
        ["hours-testimony"] = ExhibitKind.HoursTestimony,
        ["admitted-payments"] = ExhibitKind.AdmittedPayments,
    };

    public static Command Make(Terminal terminal)
    {
        Argument<string> folder = Written.CaseFolder();
        var exhibit = new Argument<string?>("EXHIBIT")
        {
            Description = "The code of one exhibit; without it, all.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        Option<string> kind = new Option<string>("--kind") { Description = "What the exhibit records, when its headings do not tell." }
            .AcceptOnlyFromAmong([.. Kinds.Keys]);
        var acceptLayout = new Option<bool>("--accept-layout")
        {
            Description = "Confirm each layout that leaves nothing undecided.",
        };
        var draft = new Option<bool>("--draft")
        {
            Description = "Save each proposal as layouts/EXHIBIT.json to be edited; it is not confirmed by that.",
        };
        var acceptClear = new Option<bool>("--accept-clear-matches")
        {
            Description = "Confirm each match that rests on a same spelling or an account number and has one candidate.",
        };
        Option<string?> answers = new("--answers")
        {
            Description = "A file of answers, for a review without a terminal.", HelpName = "FILE",
        };
        Option<string?> by = new("--by")
        {
            Description = "Who decides; without it, the user of the system.", HelpName = "NAME",
        };
        Option<string?> reason = new("--reason")
        {
            Description = "Why, written beside each decision.", HelpName = "TEXT",
        };
        var showNames = new Option<bool>("--show-names")
        {
            Description = "Print names as exhibits write them; the access log says so.",
        };
        Option<string?> keyFile = Written.IdentityKeyFile();
        var command = new Command(
            "review",
            "Walk through the layouts, the rows set aside and the names of a case. Confirmed layouts and matches are saved in "
            + "the case and used by every run after; decisions.log keeps who decided what, when and why.")
        {
            folder, exhibit, kind, acceptLayout, draft, acceptClear, answers, by, reason, showNames, keyFile,
        };
        command.SetAction(parsed =>
        {
            ReviewAnswers? given = parsed.GetValue(answers) is { } path ? ReviewAnswers.Read(path) : null;
            var wish = new ReviewWish
            {
                Exhibit = parsed.GetValue(exhibit),
                Kind = parsed.GetValue(kind) is { } named ? Kinds[named] : null,
                AcceptLayout = parsed.GetValue(acceptLayout),
                SaveDraft = parsed.GetValue(draft),
                AcceptClearMatches = parsed.GetValue(acceptClear),
                Answers = given,
                By = parsed.GetValue(by) ?? given?.By ?? terminal.UserName,
                Reason = parsed.GetValue(reason) ?? given?.Reason,
                KeyFile = parsed.GetValue(keyFile),
                IsShowingNames = parsed.GetValue(showNames),
                AsJson = parsed.GetValue<bool>("--json"),
            };
            return new ReviewSession(CaseFolder.Open(parsed.GetRequiredValue(folder)), wish, terminal).Run();
        });
        return HelpWithExamples.For(
            command, "restitution review cases/shed", "restitution review cases/shed PAY-01 --kind payroll --draft",
            "restitution review cases/shed PAY-01 --accept-layout --by officer --reason \"seen against the book\"",
            "restitution review cases/shed --accept-clear-matches --identity-key-file key.txt",
            "restitution review cases/shed --answers answers.json --json");
    }
}
